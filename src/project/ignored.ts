import { directoryName, join } from '../files/paths.ts';
import { type IgnoreRules, ignoreRules } from '../formats/glob/gitignore.ts';
import type { Entry, Files, Unreadable } from '../model/files.ts';

/** A `.gitignore` file above a tree's root: the path from there to the root, and the text. */
export interface IgnoreAbove {
  readonly prefix: string;
  readonly text: string;
}

/** One `.gitignore`: how a path in the tree reads from its directory, and what it says. */
export interface Exclusion {
  readonly inside: (path: string) => string;
  readonly rules: IgnoreRules;
  /** Of one above the tree: the path from there to the tree's root. */
  readonly prefix?: string;
}

/** A hundred times what projects have. Of a larger one nothing counts, and that is said. */
const LARGEST_IN_BYTES = 200_000;
export const exclusionsAbove = (above: readonly IgnoreAbove[]): Exclusion[] =>
  above.map(({ prefix, text }) => ({
    inside: (path) => join(prefix, path),
    rules: ignoreRules(text),
    prefix,
  }));

/** The exclusions that hold below a directory with these entries: the inherited ones and its own. */
export async function withOwn(
  files: Files,
  directory: string,
  entries: readonly Entry[],
  inherited: readonly Exclusion[],
  unreadable: Unreadable[],
): Promise<readonly Exclusion[]> {
  const own = entries.find(({ name, type }) => name === '.gitignore' && type === 'file');
  if (own && own.size > LARGEST_IN_BYTES) {
    const path = join(directory, own.name);
    const message = `The file “${path}” has more than ${LARGEST_IN_BYTES} bytes, so that nothing it ignores is left out.`;
    unreadable.push({ path, message });
  }
  return own ? withRead(files, directory, inherited) : inherited;
}

async function withRead(
  files: Files,
  directory: string,
  inherited: readonly Exclusion[],
): Promise<readonly Exclusion[]> {
  const bytes = await files
    .read(join(directory, '.gitignore'), 0, LARGEST_IN_BYTES + 1)
    .catch(() => undefined);
  if (!bytes || bytes.length > LARGEST_IN_BYTES) return inherited;
  const skipped = directory === '' ? 0 : directory.length + 1;
  return [
    ...inherited,
    { inside: (path) => path.slice(skipped), rules: ignoreRules(new TextDecoder().decode(bytes)) },
  ];
}

/**
 * The exclusions that a walk from `start` begins with. Where they would ignore the start itself, which somebody asked
 * for by name, none hold.
 */
export async function exclusionsAt(
  files: Files,
  start: string,
  above: readonly Exclusion[],
): Promise<readonly Exclusion[]> {
  const { exclusions, isOut } = await exclusionsOf(files, start, above);
  return isOut ? [] : exclusions;
}

/** Whether git ignores a directory, or one that it lies in. */
export const isIgnoredAt = async (
  files: Files,
  directory: string,
  above: readonly IgnoreAbove[],
): Promise<boolean> => (await exclusionsOf(files, directory, exclusionsAbove(above))).isOut;

async function exclusionsOf(files: Files, start: string, above: readonly Exclusion[]) {
  let exclusions = above;
  const parents: string[] = [];
  for (let path = start; path !== ''; path = directoryName(path)) parents.unshift(directoryName(path));
  for (const parent of parents) exclusions = await withRead(files, parent, exclusions);
  const isOut =
    above.some(isAboveIgnored) || [...parents, start].some((path) => isIgnored(path, true, exclusions));
  return { exclusions, isOut };
}

/** Whether git ignores a path whose directory it does not ignore: the last line that matches decides. */
export function isIgnored(path: string, directory: boolean, exclusions: readonly Exclusion[]): boolean {
  for (let index = exclusions.length - 1; index >= 0; index--) {
    const { inside, rules } = exclusions[index] as Exclusion;
    const seen = inside(path);
    const verdict = seen === '' ? undefined : rules(seen, directory);
    if (verdict !== undefined) return verdict;
  }
  return false;
}

/** Whether a directory between a `.gitignore` and the tree's root is ignored by it. */
function isAboveIgnored({ rules, prefix = '' }: Exclusion): boolean {
  for (let path = directoryName(prefix); path !== ''; path = directoryName(path))
    if (rules(path, true) === true) return true;
  return false;
}
