import { byteOrder } from '../formats/text/byte-order.ts';
import type { Contents } from './apply.ts';

/** Beyond so many lines a difference takes long to find and nobody reads it. */
const MOST_DIFFERENCES = 5000;

/** What would change, as a unified diff for text and one line for each other file. `path` gives a file's path in the project. */
export async function patchOf(
  contents: Contents,
  before: (name: string) => Promise<Uint8Array | undefined>,
  path: (name: string) => string,
): Promise<string> {
  const { createTwoFilesPatch } = await import('diff');
  const parts: string[] = [];
  for (const [name, bytes] of [...contents].sort(([a], [b]) => byteOrder(a, b))) {
    const old = await before(name);
    const oldText = old && textOf(old);
    const newText = bytes && textOf(bytes);
    if ((old && oldText === undefined) || (bytes && newText === undefined)) {
      parts.push(`Binary file ${path(name)}: ${sizeOf(old)} → ${sizeOf(bytes)}\n`);
      continue;
    }
    const from = old === undefined ? '/dev/null' : `a/${path(name)}`;
    const to = bytes === undefined ? '/dev/null' : `b/${path(name)}`;
    const patch = createTwoFilesPatch(from, to, oldText ?? '', newText ?? '', undefined, undefined, {
      maxEditLength: MOST_DIFFERENCES,
    });
    parts.push(
      patch === undefined
        ? `Text file ${path(name)}: more than ${MOST_DIFFERENCES} lines change\n`
        : patch.replace(/^=+\n/, ''),
    );
  }
  return parts.join('');
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

const sizeOf = (bytes: Uint8Array | undefined): string =>
  bytes === undefined ? 'nothing' : `${bytes.length} bytes`;
