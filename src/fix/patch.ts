import { type FileChange, splitRenames, textOf } from './file-change.ts';
import { hunksOf, MOST_DIFFERENCES } from './hunks.ts';

/** What would change, to be read: a unified diff for text and one line for each other file. */
export async function readablePatch(
  changes: readonly FileChange[],
  shown: (path: string) => string,
): Promise<string> {
  const { renames, others } = splitRenames(changes);
  const parts = renames.map(({ from, to }) => `Renamed ${shown(from)} → ${shown(to)}\n`);
  for (const { path, before, after } of others) {
    const [oldText, newText] = [before && textOf(before), after && textOf(after)];
    if ((before && oldText === undefined) || (after && newText === undefined)) {
      parts.push(`Binary file ${shown(path)}: ${sizeOf(before)} → ${sizeOf(after)}\n`);
      continue;
    }
    const from = before === undefined ? '/dev/null' : `a/${shown(path)}`;
    const to = after === undefined ? '/dev/null' : `b/${shown(path)}`;
    const hunks = await hunksOf(oldText ?? '', newText ?? '');
    parts.push(
      hunks === undefined
        ? `Text file ${shown(path)}: more than ${MOST_DIFFERENCES} lines change\n`
        : `--- ${from}\n+++ ${to}\n${hunks}`,
    );
  }
  return parts.join('');
}

const sizeOf = (bytes: Uint8Array | undefined): string =>
  bytes === undefined ? 'nothing' : `${bytes.length} bytes`;
