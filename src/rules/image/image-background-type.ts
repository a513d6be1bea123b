import { at, entries, member } from '../../formats/json/json.ts';
import { isBitmapName } from '../../formats/text/references.ts';
import type { DecodedPackage } from '../../model/package.ts';
import { THEME_PAGE } from '../../pexip/source.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'image-background-type',
  target: 'package',
  kinds: ['theme'],
  severity: 'error',
  summary: 'A theme’s backgrounds are JPEG files with a .jpg name',
  why: 'Infinity reads a screen’s background from a JPEG file whose name ends with “.jpg”, in small letters. Export the picture as a JPEG, or give the file that name, and change the “path” of the screens that use it.',
  evidence: { kind: 'V', source: THEME_PAGE.name },
  messages: {
    type: (name: string) => `Expected a JPEG with a “.jpg” name as background, found “${name}”.`,
    ending: (name: string) => `Expected a background’s name that ends with “.jpg”, found “${name}”.`,
  },
  check(pkg, { report }) {
    const used = usedBackgrounds(pkg);
    for (const asset of pkg.assets) {
      const { name, format } = asset;
      const isBackground = used.has(name) || (/^background[^/]*$/.test(name) && isBitmapName(name));
      // An empty or damaged file is only said to be that.
      if (!isBackground || name.endsWith('.jpg') || !asset.decoded.ok) continue;
      report(format === 'jpeg' ? 'ending' : 'type', [name], { asset });
    }
  },
});

/** The files that screens name as their background. */
function usedBackgrounds(pkg: DecodedPackage): ReadonlySet<string> {
  const config = pkg.value('themeconfig.json', 'json');
  const screens = config && entries(at(config, 'splash_screens', 'screens'));
  const paths = (screens ?? []).map(({ value }) => member(member(value, 'background'), 'path'));
  return new Set(paths.flatMap((path) => (path?.type === 'string' ? [path.value] : [])));
}
