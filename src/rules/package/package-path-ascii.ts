import { isLitter } from '../../pexip/litter.ts';
import { entryPath } from '../../reading/paths.ts';
import { rule } from '../rule.ts';
import { isControl, shownPath } from './entry-path.ts';

export default rule({
  id: 'package-path-ascii',
  target: 'package',
  severity: 'warning',
  summary: 'File names are ASCII',
  why: 'Umlauts, accents and other scripts in names come out differently from one unpacking tool to the next, so that references to the file break. Rename it with plain letters and digits.',
  evidence: { kind: 'H', source: 'Encodings of names in ZIP files, which differ by tool' },
  messages: {
    notAscii: (name: string, characters: string) =>
      `Expected an ASCII name, found “${characters}” in “${name}”.`,
  },
  check(pkg, { report }) {
    const known = new Set<string>();
    for (const asset of pkg.assets) {
      if (isLitter(asset.name)) continue;
      const names = entryPath(asset, pkg).split('/');
      const index = names.findIndex((name) => foreign(name) !== '');
      // A directory is reported with the first of its files.
      const path = names.slice(0, index + 1).join('/');
      if (index < 0 || known.has(path)) continue;
      known.add(path);
      const name = names[index] ?? '';
      report('notAscii', [shownPath(name), foreign(name)], { asset });
    }
  },
});

/** The first few characters of a name that are not ASCII, each once; control characters are another rule's. */
function foreign(name: string): string {
  const found = [...name].filter((character) => character > '\u007f' && !isControl(character));
  return [...new Set(found)].slice(0, 8).join('');
}
