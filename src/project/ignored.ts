import ignore, { type Ignore } from 'ignore';
import { directoryName, join } from '../files/paths.ts';
import type { Entry, Files } from '../model/files.ts';

/** A `.gitignore` file above a tree's root: the path from there to the root, and the text. */
export interface IgnoreAbove {
  readonly prefix: string;
  readonly text: string;
}

/** One `.gitignore`: how a path in the tree reads from its directory, and what it says. */
export interface Exclusion {
  readonly inside: (path: string) => string;
  readonly rules: Ignore;
}

const LARGEST_IN_BYTES = 1_000_000;
const LONGEST_PATTERN = 500;
/** Beyond these counts of wildcards, matching a hostile name could take for ever; such a line is left out. */
const TOO_WILD = /(?:[^*/]*\*+){4}|(?:\*\*.*){3}/;

export const exclusionsAbove = (above: readonly IgnoreAbove[]): Exclusion[] =>
  above.map(({ prefix, text }) => ({ inside: (path) => join(prefix, path), rules: rulesOf(text) }));

/** The exclusions that hold below a directory with these entries: the inherited ones and its own. */
export async function withOwn(
  files: Files,
  directory: string,
  entries: readonly Entry[],
  inherited: readonly Exclusion[],
): Promise<readonly Exclusion[]> {
  const isThere = entries.some(({ name, type }) => name === '.gitignore' && type === 'file');
  return isThere ? withRead(files, directory, inherited) : inherited;
}

async function withRead(
  files: Files,
  directory: string,
  inherited: readonly Exclusion[],
): Promise<readonly Exclusion[]> {
  const bytes = await files.read(join(directory, '.gitignore'), 0, LARGEST_IN_BYTES).catch(() => undefined);
  if (!bytes) return inherited;
  const skipped = directory === '' ? 0 : directory.length + 1;
  return [
    ...inherited,
    { inside: (path) => path.slice(skipped), rules: rulesOf(new TextDecoder().decode(bytes)) },
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
  let exclusions = above;
  const parents: string[] = [];
  for (let path = start; path !== ''; path = directoryName(path)) parents.unshift(directoryName(path));
  for (const parent of parents) exclusions = await withRead(files, parent, exclusions);
  return isIgnored(start, true, exclusions) ? [] : exclusions;
}

/** Whether git ignores a path: the last line that matches decides. */
export function isIgnored(path: string, directory: boolean, exclusions: readonly Exclusion[]): boolean {
  let ignored = false;
  for (const { inside, rules } of exclusions) {
    const seen = inside(path);
    if (seen === '') continue;
    const verdict = rules.test(directory ? `${seen}/` : seen);
    if (verdict.ignored) ignored = true;
    if (verdict.unignored) ignored = false;
  }
  return ignored;
}

function rulesOf(text: string): Ignore {
  const lines = text.split(/\r?\n/).filter((line) => line.length <= LONGEST_PATTERN && !TOO_WILD.test(line));
  return ignore({ allowRelativePaths: true, ignorecase: false }).add(lines);
}
