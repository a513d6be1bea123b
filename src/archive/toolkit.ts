import type { ZipFiles } from '../files/zip.ts';
import type { ZipEntry } from '../files/zip-entry.ts';
import { byteOrder } from '../formats/text/byte-order.ts';
import type { Asset, Package } from '../model/package.ts';
import { UsageError } from '../model/usage-error.ts';
import type { ArchiveEntry } from './zip-writer.ts';

/** The vendor's branding bundle with a package's files in it. */
export interface Bundle {
  /** Every file, those of the package in the vendor's places. Directories, modes and links are left out: the vendor’s builder runs on Windows, which has none of them. */
  readonly entries: readonly ArchiveEntry[];
  /** The vendor's files that are now the package's, as they are named in the toolkit, in byte order. */
  readonly replaced: readonly string[];
  /** The package's files that the vendor's bundle has no place for, in byte order. */
  readonly added: readonly string[];
}

const CONFIGURATION = 'package/configuration/';

/**
 * Lays the files of a desktop package over the vendor's bundle. A directory that encloses the whole bundle, such as
 * `pexip-branding/`, is kept. As Windows takes `License.rtf` and `license.rtf` for one file, a file of the package that
 * differs from the vendor's in case only takes its place and its name.
 *
 * Throws a `UsageError` when the ZIP is no branding bundle, or holds a name that leads out of it.
 */
export function layOver(
  toolkit: Pick<ZipFiles, 'entries' | 'source'>,
  pkg: Package,
  shipped: readonly Asset[],
): Bundle {
  const files = toolkit.entries
    .filter(({ directory }) => !directory)
    .map((entry) => ({ entry, name: properName(entry) }));
  const root = rootOf(files.map(({ name }) => name));
  const vendors = new Map(files.map(({ name }) => [name.toLowerCase(), name]));
  const present = new Set(files.map(({ name }) => name));
  const laid = new Map<string, ArchiveEntry>();
  for (const asset of shipped) {
    const wanted = root + asset.entry;
    const name = present.has(wanted) ? wanted : (vendors.get(wanted.toLowerCase()) ?? wanted);
    laid.set(name, { name, ...pkg.source(asset) });
  }
  const kept = files
    .filter(({ name }) => !laid.has(name))
    .map(({ entry, name }) => ({ name, ...toolkit.source(entry.name) }));
  const shown = [...laid.keys()].sort(byteOrder);
  return {
    entries: [...kept, ...laid.values()],
    replaced: shown.filter((name) => present.has(name)).map((name) => name.slice(root.length)),
    added: shown.filter((name) => !present.has(name)).map((name) => name.slice(root.length)),
  };
}

/** The entry's name with forward slashes. */
function properName({ name }: ZipEntry): string {
  const proper = name.replaceAll('\\', '/');
  const parts = proper.split('/');
  if (/^[A-Za-z]:/.test(proper) || parts.some((part) => part === '' || part === '.' || part === '..'))
    throw new UsageError(`The toolkit has an entry “${name.slice(0, 200)}”, which is no path inside of it.`);
  return proper;
}

/** What stands before `package/configuration/`: nothing, or one directory. */
function rootOf(names: readonly string[]): string {
  const roots = new Set<string>();
  for (const name of names) {
    const end = name.startsWith(CONFIGURATION) ? 0 : name.indexOf('/') + 1;
    if (name.startsWith(CONFIGURATION, end)) roots.add(name.slice(0, end));
  }
  roots.delete('__MACOSX/');
  const [root, ...others] = roots.has('') ? [''] : roots;
  if (root === undefined)
    throw new UsageError(
      'The toolkit is not the vendor’s branding bundle: it has no files in “package/configuration/”.',
    );
  if (others.length > 0)
    throw new UsageError(`The toolkit holds several bundles: “${root}” and “${others[0]}”.`);
  return root;
}
