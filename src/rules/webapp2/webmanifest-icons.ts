import { at, type Json, type JsonNode, member, nodeLocation } from '../../formats/json/json.ts';
import { referenceKind, shortReference } from '../../formats/text/references.ts';
import type { DecodedAsset, DecodedPackage } from '../../model/package.ts';
import { WEBAPP2_ZIP } from '../../pexip/source.ts';
import { baseName, directoryOf, resolved } from '../../reading/paths.ts';
import { decodedAs, pictureOf, sizesText } from '../../reading/pictures.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'webmanifest-icons',
  target: 'json',
  kinds: ['webapp2'],
  names: /^(?:branding\/)?site\.webmanifest$/,
  severity: 'warning',
  summary: 'The icons of site.webmanifest are there and have the sizes it states',
  why: 'A phone picks an icon for the home screen by the sizes that site.webmanifest states. A missing icon leaves a blank, one of another size looks blurred. Icons are looked for by their file name beside site.webmanifest, as its addresses are those of the web server.',
  evidence: { kind: 'O', source: WEBAPP2_ZIP.name },
  messages: {
    missing: (source: string, file: string) => `The icon “${source}” has no file “${file}” beside this one.`,
    size: (file: string, stated: string, found: string) =>
      `“${file}” is stated to have ${stated} pixels, but has ${found}.`,
  },
  check(json, { report, pkg, asset }) {
    for (const icon of iconsOf(json)) {
      const source = member(icon, 'src');
      if (source?.type !== 'string' || !['root', 'relative'].includes(referenceKind(source.value))) continue;
      const path = source.value.trim().replace(/[?#].*$/s, '');
      const file = find(pkg, directoryOf(asset.name), path);
      if (!file) {
        const values = [shortReference(source.value), shortReference(baseName(path))] as const;
        report('missing', [...values], { location: nodeLocation(json, source) });
        continue;
      }
      const sizes = member(icon, 'sizes');
      const stated = sizes?.type === 'string' ? (sizes.value.match(/\b\d{1,5}x\d{1,5}\b/gi) ?? []) : [];
      const found = sizesOf(file);
      if (!sizes || stated.length === 0 || found.length === 0) continue;
      if (stated.some((size) => found.includes(size.toLowerCase()))) continue;
      const values = [baseName(file.name), stated.join(' or '), found.join(' and ')] as const;
      report('size', [...values], { location: nodeLocation(json, sizes) });
    }
  },
});

function iconsOf(json: Json): readonly JsonNode[] {
  const icons = at(json, 'icons');
  return icons?.type === 'array' ? icons.items : [];
}

function find(pkg: DecodedPackage, directory: string, path: string): DecodedAsset | undefined {
  return pkg.asset(resolved(directory, path)) ?? pkg.asset(directory + baseName(path));
}

/** Every size that a file holds; [] for drawings, and for what can't be read. */
function sizesOf(file: DecodedAsset): readonly string[] {
  const picture = pictureOf(file);
  const pictures = picture ? [picture] : (decodedAs(file, 'ico')?.entries ?? []);
  return pictures.map((one) => sizesText([one]));
}
