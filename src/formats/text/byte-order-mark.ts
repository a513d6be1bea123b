/** The encoding of a byte order mark that is not UTF-8's: a label for `TextDecoder`. */
export function markedEncoding([first, second, third, fourth]: Uint8Array):
  | 'utf-16le'
  | 'utf-16be'
  | undefined {
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const isWider = third === 0 && fourth === 0;
  return first === 0xff && second === 0xfe && !isWider ? 'utf-16le' : undefined;
}
