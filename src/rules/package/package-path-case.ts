import { entryPath } from '../../reading/paths.ts';
import { rule } from '../rule.ts';
import { shownPath } from './entry-path.ts';

export default rule({
  id: 'package-path-case',
  target: 'package',
  severity: 'error',
  summary: 'No two paths differ only in case or in how accents are encoded',
  why: 'On Windows and macOS such paths are one, so that one file silently replaces the other when the package is unpacked. Rename one of them.',
  evidence: { kind: 'S', source: 'Case-insensitive file systems, Unicode normal forms (UAX 15)' },
  messages: {
    same: (path: string, other: string) =>
      `“${path}” and “${other}” are the same path where case and the encoding of accents don’t count.`,
  },
  check(pkg, { report }) {
    const spellings = new Map<string, string>();
    const reported = new Set<string>();
    for (const asset of pkg.assets) {
      for (const path of pathsOf(entryPath(asset, pkg))) {
        const other = spellings.get(folded(path)) ?? path;
        spellings.set(folded(path), other);
        if (other === path) continue;
        // What lies below differs for the same reason.
        if (!reported.has(path)) report('same', [shownPath(path), shownPath(other)], { asset });
        reported.add(path);
        break;
      }
    }
  },
});

/** The directories above a file, outermost first, and the file. */
function pathsOf(path: string): string[] {
  const names = path.split('/');
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

function folded(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC');
}
