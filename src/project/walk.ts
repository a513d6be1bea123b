import ignore, { type Ignore } from 'ignore';
import type { Entry, Files } from '../model.ts';
import { type Found, foundAt, looksLikeTheme } from './markers.ts';
import { baseName, join } from './paths.ts';

/** What a walk through a tree came upon. */
export interface Walk {
  readonly found: readonly Found[];
  /** ZIP files outside of every package. */
  readonly archives: readonly string[];
  /** Files outside of every package that look like a theme's. */
  readonly unclaimed: readonly string[];
}

export interface WalkOptions {
  /** The name of the tree's root directory. */
  readonly rootName: string;
  /** Directories that are not walked, such as the output directory. */
  readonly skip: ReadonlySet<string>;
  /** `.gitignore` files above the root: the path from there to the root, and the text. */
  readonly ignoresAbove: readonly { readonly prefix: string; readonly text: string }[];
}

type Exclusion = { prefix: string; rules: Ignore };

/** Walks a tree for packages. Directories that hold an earlier run's output are left alone. */
export async function walk(files: Files, start: string, options: WalkOptions): Promise<Walk> {
  const found: Found[] = [];
  const archives: string[] = [];
  const unclaimed: string[] = [];
  const above = options.ignoresAbove.map(({ prefix, text }) => ({
    prefix: `^${prefix}`,
    rules: ignore().add(text),
  }));
  const pending: { directory: string; exclusions: readonly Exclusion[]; owners: readonly Found[] }[] = [
    { directory: start, exclusions: above, owners: [] },
  ];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { directory } = next;
    const entries = await files.list(directory);
    if (isOutput(entries)) continue;
    const exclusions = await withOwn(files, directory, entries, next.exclusions);
    const here = await foundAt(files, directory, baseName(directory) || options.rootName, entries);
    found.push(...here);
    const owners = [...next.owners, ...here];
    const claimed = (path: string) => owners.some((item) => claims(item, path));
    // A theme's subdirectories may hold packages of their own; whatever another package claims is its own.
    const taken = (path: string) => owners.some((item) => item.kind !== 'theme' && claims(item, path));
    const directories: string[] = [];
    for (const entry of entries) {
      const path = join(directory, entry.name);
      if (entry.type === 'directory') {
        if (!taken(path) && isWalked(entry.name, path, options, exclusions)) directories.push(path);
      } else if (!claimed(path) && entry.type === 'file') {
        if (/\.zip$/i.test(entry.name)) archives.push(path);
        else if (looksLikeTheme(entry.name)) unclaimed.push(path);
      }
    }
    for (const path of directories.reverse()) pending.push({ directory: path, exclusions, owners });
  }
  return { found, archives, unclaimed };
}

/** Whether a found package takes what lies at a path. A theme's subdirectories are still searched for other packages. */
export function claims(item: Found, path: string): boolean {
  const prefix = item.root === '' ? '' : `${item.root}/`;
  if (!path.startsWith(prefix)) return false;
  if (!item.claims) return true;
  const inside = path.slice(prefix.length);
  return item.claims.some((claim) => inside === claim || inside.startsWith(`${claim}/`));
}

/** A directory that an earlier `build` or `publish` wrote. */
function isOutput(entries: readonly Entry[]): boolean {
  const names = new Set(entries.map(({ name }) => name));
  return names.has('SHA256SUMS') && names.has('brandgate-report.json');
}

function isWalked(
  name: string,
  path: string,
  options: WalkOptions,
  exclusions: readonly Exclusion[],
): boolean {
  if (name.startsWith('.') || name === 'node_modules' || options.skip.has(path)) return false;
  return !isIgnored(path, exclusions);
}

function isIgnored(path: string, exclusions: readonly Exclusion[]): boolean {
  let ignored = false;
  for (const { prefix, rules } of exclusions) {
    const inside = prefix.startsWith('^')
      ? join(prefix.slice(1), path)
      : path.slice(prefix === '' ? 0 : prefix.length + 1);
    const verdict = rules.test(`${inside}/`);
    if (verdict.ignored) ignored = true;
    if (verdict.unignored) ignored = false;
  }
  return ignored;
}

async function withOwn(
  files: Files,
  directory: string,
  entries: readonly Entry[],
  inherited: readonly Exclusion[],
) {
  if (!entries.some(({ name, type }) => name === '.gitignore' && type === 'file')) return inherited;
  const bytes = await files.read(join(directory, '.gitignore'), 0, 1_000_000);
  return [...inherited, { prefix: directory, rules: ignore().add(new TextDecoder().decode(bytes)) }];
}
