import { joined } from '../formats/joined.ts';
import { base85Lines } from './base85.ts';
import { type FileChange, splitRenames, textOf } from './file-change.ts';
import { hunksOf } from './hunks.ts';

/** How a repository names its contents. */
export type ObjectFormat = 'sha1' | 'sha256';

const ALGORITHMS = { sha1: 'SHA-1', sha256: 'SHA-256' } as const;
const DIGITS = { sha1: 40, sha256: 64 } as const;

/** More lines than that are looked for too long: both contents in whole say the same. */
const MOST_DIFFERENCES = 1000;

/**
 * A patch that `git apply` applies as a whole: text as hunks, everything else as `GIT binary patch`. Paths must be relative
 * to the repository's top. Modes are not named, so that a file keeps the one that it has.
 */
export async function gitPatch(
  changes: readonly FileChange[],
  format: ObjectFormat = 'sha1',
): Promise<string> {
  const { renames, others } = splitRenames(changes);
  const parts = renames.map(
    ({ from, to }) =>
      `${header(from, to)}similarity index 100%\nrename from ${quoted(from)}\nrename to ${quoted(to)}\n`,
  );
  for (const change of others) parts.push(await filePatch(change, format));
  return parts.join('');
}

async function filePatch({ path, before, after }: FileChange, format: ObjectFormat): Promise<string> {
  const mode =
    before === undefined ? 'new file mode 100644\n' : after === undefined ? 'deleted file mode 100644\n' : '';
  const ids = `index ${await blobId(before, format)}..${await blobId(after, format)}\n`;
  const head = `${header(path, path)}${mode}${ids}`;
  const hunks = await textHunks(before, after);
  if (hunks === undefined) return `${head}${await binaryPatch(before, after)}`;
  if (hunks === '') return head;
  const from = before === undefined ? '/dev/null' : quoted(`a/${path}`);
  const to = after === undefined ? '/dev/null' : quoted(`b/${path}`);
  return `${head}--- ${from}\n+++ ${to}\n${hunks}`;
}

const header = (from: string, to: string): string =>
  `diff --git ${quoted(`a/${from}`)} ${quoted(`b/${to}`)}\n`;

/** Hunks of two texts; undefined where a side is no text, or too much differs to be told line by line. */
async function textHunks(
  before: Uint8Array | undefined,
  after: Uint8Array | undefined,
): Promise<string | undefined> {
  const [from, to] = [before, after].map((bytes) => (bytes === undefined ? '' : textOf(bytes)));
  return from === undefined || to === undefined ? undefined : hunksOf(from, to, MOST_DIFFERENCES);
}

/** Both contents in whole, so that the patch can be applied in either direction. */
async function binaryPatch(before: Uint8Array | undefined, after: Uint8Array | undefined): Promise<string> {
  const [to, from] = [await literal(after), await literal(before)];
  return `GIT binary patch\n${to}\n${from}\n`;
}

async function literal(bytes: Uint8Array = new Uint8Array()): Promise<string> {
  return `literal ${bytes.length}\n${base85Lines(await deflated(bytes))}`;
}

/** With the header and the sum of zlib. */
async function deflated(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The name that git gives to a content; zeros where there is none. */
async function blobId(bytes: Uint8Array | undefined, format: ObjectFormat): Promise<string> {
  if (bytes === undefined) return '0'.repeat(DIGITS[format]);
  const whole = joined([new TextEncoder().encode(`blob ${bytes.length}\0`), bytes]);
  const digest = new Uint8Array(await crypto.subtle.digest(ALGORITHMS[format], whole));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const ESCAPES: Readonly<Record<number, string>> = {
  7: '\\a',
  8: '\\b',
  9: '\\t',
  10: '\\n',
  11: '\\v',
  12: '\\f',
  13: '\\r',
  34: '\\"',
  92: '\\\\',
};

/** A path as git writes it: between quotes where it holds anything but plain characters. */
export function quoted(path: string): string {
  if (/^[\w./+@,=~%^-]+$/.test(path)) return path;
  const parts = [...new TextEncoder().encode(path)].map((byte) => {
    const named = ESCAPES[byte];
    if (named !== undefined) return named;
    return byte < 0x20 || byte >= 0x7f ? `\\${byte.toString(8).padStart(3, '0')}` : String.fromCharCode(byte);
  });
  return `"${parts.join('')}"`;
}
