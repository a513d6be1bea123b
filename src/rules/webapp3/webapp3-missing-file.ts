import { nodeLocation } from '../../formats/json/json.ts';
import { shortReference } from '../../formats/text/references.ts';
import type { DecodedPackage } from '../../model/package.ts';
import { WEBAPP3_LOADER } from '../../pexip/source.ts';
import { fileReferences, manifestOf, pageOf } from '../../reading/webapp3-manifest.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'webapp3-missing-file',
  target: 'package',
  kinds: ['webapp3'],
  severity: 'error',
  summary: 'Every file that the webapp3 manifest names exists in the package',
  why: 'Paths of pictures, the favicon, translations, custom steps and plugins are relative to the manifest, and upper and lower case count. A path that begins with a slash leads to the root of the web server instead. What is not there is not loaded: the picture stays empty, the text stays English, the plugin never starts.',
  evidence: {
    kind: 'O',
    source: WEBAPP3_LOADER.name,
    certain: 'the browser asks for the file at this path and gets none',
  },
  messages: {
    missing: (path: string, what: string) => `“${path}” does not exist (${what}).`,
    differs: (path: string, what: string, existing: string) =>
      `“${path}” does not exist (${what}); there is “${existing}”, and upper and lower case count.`,
    rooted: (path: string, what: string, relative: string) =>
      `“${path}” leads to the root of the web server, not into the package (${what}): expected “${relative}”.`,
    outside: (path: string, what: string) =>
      `“${path}” lies outside of the package (${what}): paths are relative to the manifest.`,
  },
  check(pkg, { report }) {
    const manifest = manifestOf(pkg);
    if (!manifest) return;
    const { asset, json } = manifest;
    for (const { what, node, text, name, isRooted, isPlugin } of fileReferences(manifest)) {
      const found = isPlugin ? pageOf(pkg, name) : pkg.asset(name);
      if (found && !isRooted) continue;
      const where = { asset, location: nodeLocation(json, node) };
      const values = [shortReference(text), what] as const;
      const similar = sameLetters(pkg, name);
      if (isRooted)
        report('rooted', [...values, `./${shortReference(found?.name ?? similar ?? name)}`], where);
      else if (name.startsWith('../')) report('outside', [...values], where);
      else if (similar) report('differs', [...values, similar], where);
      else report('missing', [...values], where);
    }
  },
});

function sameLetters(pkg: DecodedPackage, name: string): string | undefined {
  const lower = name.toLowerCase();
  return pkg.assets.find((asset) => asset.name.toLowerCase() === lower)?.name;
}
