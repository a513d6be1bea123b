import { applyEdits } from '../formats/edits.ts';
import type { Edit } from '../formats/format.ts';
import type { Transcoding } from '../formats/transcoding.ts';
import type { Change } from '../model/rule.ts';

/** What a package's files become: new bytes by name, or undefined for a file that is gone. */
export type Contents = Map<string, Uint8Array | undefined>;

/** Gives a file’s new bytes; `present` gives those that it has. */
export type Transcode = (
  name: string,
  works: readonly Transcoding[],
  present: () => Promise<Uint8Array>,
) => Promise<Uint8Array>;

/** Applies changes to a copy. `read` gives a file's present bytes. */
export async function applyChanges(
  changes: readonly Change[],
  read: (name: string) => Promise<Uint8Array>,
  transcode: Transcode,
): Promise<Contents> {
  const contents: Contents = new Map();
  const present = async (name: string) => contents.get(name) ?? read(name);
  for (const [name, list] of editsOf(changes)) contents.set(name, applyEdits(await present(name), list));
  for (const [name, works] of worksOf(changes))
    contents.set(name, await transcode(name, works, () => present(name)));
  for (const change of changes) {
    if (change.type === 'write') contents.set(change.name, change.bytes);
    if (change.type === 'delete') contents.set(change.name, undefined);
    if (change.type === 'rename') {
      contents.set(change.to, await present(change.name));
      contents.set(change.name, undefined);
    }
  }
  return contents;
}

function editsOf(changes: readonly Change[]): ReadonlyMap<string, readonly Edit[]> {
  const edits = new Map<string, Edit[]>();
  for (const change of changes)
    if (change.type === 'edit') for (const edit of change.edits) add(edits, change.name, edit);
  return edits;
}

/** What is asked of each file that is encoded anew. */
export function worksOf(changes: readonly Change[]): ReadonlyMap<string, readonly Transcoding[]> {
  const works = new Map<string, Transcoding[]>();
  for (const change of changes) if (change.type === 'transcode') add(works, change.name, change.work);
  return works;
}

function add<T>(lists: Map<string, T[]>, name: string, item: T): void {
  const list = lists.get(name);
  if (list) list.push(item);
  else lists.set(name, [item]);
}
