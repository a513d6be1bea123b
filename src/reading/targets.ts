import { once } from '../formats/once.ts';
import { referenceKind, shortReference } from '../formats/text/references.ts';
import { didYouMean } from '../formats/text/spelling.ts';
import type { DecodedAsset, DecodedPackage } from '../model/package.ts';
import { baseName, directoryOf, resolved } from './paths.ts';

/** Files of a directory that a suggestion is looked for among, so that a hostile package can't make it slow. */
const MOST_CANDIDATES = 200;

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
  const names = namesOf(pkg);
  const plain = name.toLowerCase().replaceAll('\\', '/');
  const found = names.byLowerCase.get(plain) ?? names.byBaseName.get(baseName(name));
  if (found === undefined) return didYouMean(baseName(name), names.inDirectory.get(directoryOf(name)) ?? []);
  if (directoryOf(found) === directoryOf(name)) return ` Did you mean “${shortReference(baseName(found))}”?`;
  return ` A file of that name is at “${shortReference(found)}”.`;
}

interface Names {
  /** The first name of each. */
  readonly byLowerCase: ReadonlyMap<string, string>;
  readonly byBaseName: ReadonlyMap<string, string>;
  /** Base names by directory. */
  readonly inDirectory: ReadonlyMap<string, readonly string[]>;
}

/** There may be a hint for each of thousands of references. */
const namesOf = once(({ assets }: DecodedPackage): Names => {
  const byLowerCase = new Map<string, string>();
  const byBaseName = new Map<string, string>();
  const inDirectory = new Map<string, string[]>();
  for (const { name } of assets) {
    const [lower, base, directory] = [name.toLowerCase(), baseName(name), directoryOf(name)];
    if (!byLowerCase.has(lower)) byLowerCase.set(lower, name);
    if (!byBaseName.has(base)) byBaseName.set(base, name);
    const beside = inDirectory.get(directory) ?? [];
    inDirectory.set(directory, beside);
    if (beside.length < MOST_CANDIDATES) beside.push(base);
  }
  return { byLowerCase, byBaseName, inDirectory };
});

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
