import { byteOrder } from '../formats/text/byte-order.ts';

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
