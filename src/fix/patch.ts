import type { Contents } from './apply.ts';

/** What would change, as a unified diff for text and one line for each other file. `path` gives a file's path in the project. */
export async function patchOf(
  contents: Contents,
  before: (name: string) => Promise<Uint8Array | undefined>,
  path: (name: string) => string,
): Promise<string> {
  const { createTwoFilesPatch } = await import('diff');
  const parts: string[] = [];
  for (const [name, bytes] of [...contents].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const old = await before(name);
    const oldText = old && textOf(old);
    const newText = bytes && textOf(bytes);
    if ((old && oldText === undefined) || (bytes && newText === undefined)) {
      parts.push(`Binary file ${path(name)}: ${sizeOf(old)} → ${sizeOf(bytes)}\n`);
      continue;
    }
    const from = old === undefined ? '/dev/null' : `a/${path(name)}`;
    const to = bytes === undefined ? '/dev/null' : `b/${path(name)}`;
    parts.push(createTwoFilesPatch(from, to, oldText ?? '', newText ?? '').replace(/^=+\n/, ''));
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
