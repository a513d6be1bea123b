/** What a reader sees of an RTF file (RTF specification 1.9.1), as far as a comparison needs it. */

/** A control word, an escaped byte, a control symbol, a brace, a line break of the file, or text. */
const TOKEN =
  /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gs;
/** Groups that hold no text to be read. */
const SILENT = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'generator',
  'themedata',
  'header',
  'footer',
]);
const BREAKS = new Set(['par', 'line', 'page', 'sect', 'row']);
const DEEPEST = 1000;

/** The text of a file that is read byte by byte, each as one character; words are apart by single spaces. */
export function rtfText(file: string): string {
  const parts: string[] = [];
  const silent: boolean[] = [];
  let isSilent = false;
  let skipped = 0;
  for (const [, word, number, hexadecimal, symbol, brace, text] of file.matchAll(TOKEN)) {
    if (brace === '{' && silent.length < DEEPEST) silent.push(isSilent);
    else if (brace === '}') isSilent = silent.pop() ?? false;
    else if (symbol === '*' || (word !== undefined && SILENT.has(word))) isSilent = true;
    else if (isSilent) continue;
    else if (word === 'u' && number !== undefined) {
      parts.push(String.fromCodePoint(Number(number) & 0xffff));
      skipped = 1;
    } else if (word !== undefined) parts.push(BREAKS.has(word) ? '\n' : word === 'tab' ? ' ' : '');
    else if (hexadecimal !== undefined) {
      if (skipped-- <= 0) parts.push(String.fromCharCode(Number.parseInt(hexadecimal, 16)));
    } else if (symbol !== undefined) parts.push(symbol === '~' ? ' ' : /[\\{}]/.test(symbol) ? symbol : '');
    else if (text !== undefined) {
      parts.push(skipped > 0 ? text.slice(1) : text);
      skipped = 0;
    }
  }
  return parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
