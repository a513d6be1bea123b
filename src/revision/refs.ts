import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Setting } from './git-config.ts';
import { GitProblem } from './git-problem.ts';
import type { Repository } from './repository.ts';

/** The references of a repository: full name to the id that it holds. */
export interface References {
  readonly ids: ReadonlyMap<string, string>;
  /** What HEAD says: an id, or the full name of a branch. */
  readonly head: string;
}

const ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const MOST_REFERENCES = 500_000;
const MOST_PACKED_BYTES = 200_000_000;
const DEEPEST = 50;
const LONGEST_CHAIN = 5;

/** Reads references from files. A link among them is left out, but for an old HEAD. */
export function readReferences({ gitDir, commonDir }: Repository): References {
  const texts = new Map<string, string>();
  const packed = smallText(join(commonDir, 'packed-refs'), MOST_PACKED_BYTES) ?? '';
  for (const [, id = '', name = ''] of packed.matchAll(/^([0-9a-f]{40,64}) (refs\/\S+)$/gm))
    texts.set(name, id);
  loose(join(commonDir, 'refs'), 'refs', 0, texts);
  const ids = new Map<string, string>();
  for (const [name, text] of texts) {
    const id = resolved(text, texts);
    if (id !== undefined) ids.set(name, id);
  }
  return { ids, head: headOf(gitDir) };
}

function headOf(gitDir: string): string {
  const path = join(gitDir, 'HEAD');
  const text = lstatSync(path).isSymbolicLink()
    ? `ref: ${readlinkSync(path)}`
    : (smallText(path, 1000) ?? '');
  const head = text.trim().replace(/^ref:\s*/, '');
  if (!ID.test(head) && !isName(head)) throw new GitProblem('The repository’s “HEAD” cannot be read.');
  return head;
}

/** The commit (or tag) that HEAD stands for; undefined before the first commit. */
export const headId = ({ ids, head }: References): string | undefined =>
  ID.test(head) ? head : ids.get(head);

function loose(directory: string, prefix: string, depth: number, texts: Map<string, string>): void {
  for (const entry of entriesOf(directory)) {
    const name = `${prefix}/${entry.name}`;
    if (!isName(name)) continue;
    if (entry.isDirectory() && depth < DEEPEST) loose(join(directory, entry.name), name, depth + 1, texts);
    if (!entry.isFile()) continue;
    const text = smallText(join(directory, entry.name), 1000)?.trim();
    if (text) texts.set(name, text);
    if (texts.size > MOST_REFERENCES) throw new GitProblem('The repository has too many references.');
  }
}

function entriesOf(directory: string) {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch {
    return [];
  }
}

const isName = (name: string): boolean =>
  /^refs\/[^\s\p{Cc}~^:?*[\\]+$/u.test(name) && !/\.\.|@\{|\.lock$/.test(name);

function resolved(text: string, texts: ReadonlyMap<string, string>): string | undefined {
  let current: string | undefined = text;
  for (let step = 0; step < LONGEST_CHAIN && current !== undefined; step++) {
    if (ID.test(current)) return current;
    current = texts.get(current.replace(/^ref:\s*/, ''));
  }
  return undefined;
}

function smallText(path: string, most: number): string | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) return undefined;
  if (stat.size > most) throw new GitProblem('A file of references is too large.');
  return readFileSync(path, 'utf8');
}

/** The full name of what the branch that is checked out follows; undefined when it follows nothing. */
export function upstreamOf({ head }: References, settings: readonly Setting[]): string | undefined {
  const branch = head.replace(/^refs\/heads\//, '');
  const followed = (key: string) =>
    settings.findLast((one) => one.section === 'branch' && one.subsection === branch && one.key === key)
      ?.value;
  const [remote, merge] = [followed('remote'), followed('merge')];
  if (remote === undefined || merge === undefined || remote === '.') return merge;
  for (const { section, subsection, key, value } of settings) {
    if (section !== 'remote' || subsection !== remote || key !== 'fetch') continue;
    const [from = '', to = ''] = value.replace(/^\+/, '').split(':');
    const [before = '', after] = from.split('*');
    if (after === undefined ? from === merge : merge.startsWith(before) && merge.endsWith(after))
      return to.replace('*', () => merge.slice(before.length, merge.length - (after?.length ?? 0)));
  }
  return undefined;
}
