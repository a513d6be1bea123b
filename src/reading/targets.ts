import { referenceKind, shortReference } from '../formats/text/references.ts';
import { didYouMean } from '../formats/text/spelling.ts';
import type { DecodedAsset, DecodedPackage } from '../model/package.ts';
import { baseName, directoryOf, resolved } from './paths.ts';

/** Where a path in a package file or in the settings leads. */
export type Target =
  /** From the server's root, to a host, or of another scheme. */
  | { readonly type: 'absolute' }
  /** Above the package's root. */
  | { readonly type: 'outside' }
  | { readonly type: 'file'; readonly name: string };

/** Reads a path relative to a directory ('' or with a slash at its end); what follows `?` or `#` does not count. */
export function targetOf(directory: string, path: string): Target {
  const kind = referenceKind(path);
  if (kind !== 'relative' && kind !== 'empty' && kind !== 'fragment') return { type: 'absolute' };
  const name = resolved(directory, path.trim().replace(/[?#].*$/s, ''));
  return name === '..' || name.startsWith('../') ? { type: 'outside' } : { type: 'file', name };
}

/** The asset of that name, as it is written or with `%20` and the like read as what they stand for. */
export function assetAt(pkg: DecodedPackage, name: string): DecodedAsset | undefined {
  return pkg.asset(name) ?? (name.includes('%') ? pkg.asset(unescaped(name)) : undefined);
}

/** What a missing file may be instead, as a sentence with a blank before it, or nothing. */
export function assetHint(pkg: DecodedPackage, name: string): string {
  const names = pkg.assets.map((asset) => asset.name);
  const plain = name.toLowerCase().replaceAll('\\', '/');
  const same = names.filter((one) => one.toLowerCase() === plain);
  const [found] = same.length > 0 ? same : names.filter((one) => baseName(one) === baseName(name));
  if (found === undefined) {
    const beside = names.filter((one) => directoryOf(one) === directoryOf(name));
    return didYouMean(baseName(name), beside.map(baseName));
  }
  if (directoryOf(found) === directoryOf(name)) return ` Did you mean “${shortReference(baseName(found))}”?`;
  return ` A file of that name is at “${shortReference(found)}”.`;
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
