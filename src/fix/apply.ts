import { applyEdits } from '../formats/edits.ts';
import type { Edit } from '../formats/format.ts';
import type { Change } from '../model/rule.ts';

/** What a package's files become: new bytes by name, or undefined for a file that is gone. */
export type Contents = Map<string, Uint8Array | undefined>;

/** Applies changes to a copy. `read` gives a file's present bytes. */
export async function applyChanges(
  changes: readonly Change[],
  read: (name: string) => Promise<Uint8Array>,
): Promise<Contents> {
  const contents: Contents = new Map();
  const present = async (name: string) => contents.get(name) ?? read(name);
  const edits = new Map<string, Edit[]>();
  for (const change of changes) {
    if (change.type === 'edit') edits.set(change.name, [...(edits.get(change.name) ?? []), ...change.edits]);
  }
  for (const [name, list] of edits) contents.set(name, applyEdits(await present(name), list));
  for (const change of changes) {
    if (change.type === 'write') contents.set(change.name, change.bytes);
    if (change.type === 'transform')
      contents.set(change.name, await change.transform(await present(change.name)));
    if (change.type === 'delete') contents.set(change.name, undefined);
    if (change.type === 'rename') {
      contents.set(change.to, await present(change.name));
      contents.set(change.name, undefined);
    }
  }
  return contents;
}
