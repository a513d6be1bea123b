import { byteOrder } from '../formats/text/byte-order.ts';
import type { Files } from '../model/files.ts';
import { join } from './paths.ts';

/** Lies beside archives that were built. */
export const SUMS_NAME = 'SHA256SUMS';
/** More than a hundred thousand files. */
export const LARGEST_SUMS_IN_BYTES = 10_000_000;

/**
 * Checksums in the format that `sha256sum -c` reads: one line a file, sorted by name in byte order, each line ended.
 * A name with a backslash or a line break is escaped as GNU coreutils does, which a backslash before the line announces.
 */
export function sha256Sums(files: readonly { readonly name: string; readonly sha256: string }[]): string {
  return [...files]
    .sort((a, b) => byteOrder(a.name, b.name))
    .map(({ name, sha256 }) => `${/[\\\n\r]/.test(name) ? '\\' : ''}${sha256}  ${escaped(name)}\n`)
    .join('');
}

function escaped(name: string): string {
  return name.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}

/** SHA-256 sums by the name of the file, in lower case; lines that say none are passed over. */
export function readSums(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('\n').flatMap((line) => {
      const [, mark, sha256 = '', name = ''] = /^(\\?)([0-9a-f]{64}) [ *](.+)$/i.exec(line) ?? [];
      return name === '' ? [] : [[mark ? unescaped(name) : name, sha256.toLowerCase()] as const];
    }),
  );
}

const ESCAPES: Readonly<Record<string, string>> = { '\\\\': '\\', '\\n': '\n', '\\r': '\r' };
const unescaped = (name: string): string => name.replaceAll(/\\[\\nr]/g, (pair) => ESCAPES[pair] ?? pair);

/** What the checksums of a directory say; undefined where there are none that can be read. */
export async function sumsIn(
  files: Pick<Files, 'read'>,
  directory: string,
): Promise<ReadonlyMap<string, string> | undefined> {
  const bytes = await files
    .read(join(directory, SUMS_NAME), 0, LARGEST_SUMS_IN_BYTES + 1)
    .catch(() => undefined);
  if (!bytes || bytes.length > LARGEST_SUMS_IN_BYTES) return undefined;
  return readSums(new TextDecoder().decode(bytes));
}
