import { at, entries } from '../../formats/json/json.ts';
import { referenceKind } from '../../formats/text/references.ts';
import { webImageSizes } from '../../pexip/images.ts';
import { WEBAPP3_NOTES } from '../../pexip/source.ts';
import { WEBAPP3_FILES } from '../../pexip/webapp3.ts';
import { resolved } from '../../reading/paths.ts';
import { pictureOf, sizesText } from '../../reading/pictures.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'image-web-size',
  target: 'package',
  kinds: ['webapp3'],
  severity: 'info',
  summary: 'The web app’s pictures have the recommended sizes',
  why: 'The web app scales its pictures into places of fixed proportions; other proportions are cut, and smaller pictures look blurred. Use 1920x1080 pixels for the jumbotron, 336x160 or 168x80 for the logo and 640x360 for the card.',
  evidence: { kind: 'O', source: WEBAPP3_NOTES.name },
  messages: {
    size: (key: string, expected: string, width: number, height: number) =>
      `Expected ${expected} pixels for the picture “${key}”, found ${width}x${height}.`,
  },
  check(pkg, { report }) {
    const manifest = pkg.value(WEBAPP3_FILES.manifest, 'json');
    for (const { key, value } of manifest ? entries(at(manifest, 'images')) : []) {
      const sizes = webImageSizes(key);
      if (sizes.length === 0 || value.type !== 'string' || referenceKind(value.value) !== 'relative')
        continue;
      const asset = pkg.asset(resolved('', value.value.replace(/[?#].*$/s, '')));
      const picture = asset && pictureOf(asset);
      if (!picture) continue;
      const { width, height } = picture;
      if (sizes.some((size) => size.width === width && size.height === height)) continue;
      report('size', [key, sizesText(sizes), width, height], { asset });
    }
  },
});
