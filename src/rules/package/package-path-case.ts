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
    const root: Names = new Map();
    for (const asset of pkg.assets) {
      const path = entryPath(asset, pkg);
      let names = root;
      for (let start = 0; start <= path.length; ) {
        const found = nameAt(path, start);
        const first = names.get(folded(found.name));
        if (!first) names.set(folded(found.name), found);
        else if (first.name !== found.name && !first.others.has(found.name)) {
          first.others.add(found.name);
          report('same', [shownPath(path.slice(0, found.end)), shownPath(first.path.slice(0, first.end))], {
            asset,
          });
        }
        // Of a name that differs, what lies below differs for the same reason.
        if (first?.name !== found.name) break;
        names = insideOf(first);
        start = found.end + 1;
      }
    }
  },
});

/** What lies in one directory, by its folded name. */
type Names = Map<string, Name>;
/** A name as the first path that has it writes it. */
interface Name {
  readonly name: string;
  readonly path: string;
  /** Where the name ends in the path. */
  readonly end: number;
  /** How others write it. */
  readonly others: Set<string>;
  inside?: Names;
}

function nameAt(path: string, start: number): Name {
  const slash = path.indexOf('/', start);
  const end = slash < 0 ? path.length : slash;
  return { name: path.slice(start, end), path, end, others: new Set() };
}

/** Laid out when a second path comes by: most directories of a deep path are no other's. */
function insideOf(directory: Name): Names {
  const { path, end } = directory;
  if (directory.inside) return directory.inside;
  const next = end < path.length ? nameAt(path, end + 1) : undefined;
  directory.inside = new Map(next ? [[folded(next.name), next]] : []);
  return directory.inside;
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC');
}
