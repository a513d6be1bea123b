/**
 * Where a reference of a stylesheet or a drawing leads:
 * `fragment` into the same file (`#id`), `data` holds its target itself, `remote` to a host (`https:`, `//host`),
 * `script` runs code (`javascript:`), `root` to the server's root (`/path`), `relative` to a file beside this one, `disk` to
 * one on the disk of whoever wrote it (`C:\path`, `file:`), `other` is any further scheme (`mailto:`).
 */
export type ReferenceKind =
  | 'empty'
  | 'fragment'
  | 'data'
  | 'remote'
  | 'script'
  | 'root'
  | 'relative'
  | 'disk'
  | 'other';

const REMOTE_SCHEMES = new Set(['http', 'https', 'ftp', 'ws', 'wss']);
const SCRIPT_SCHEMES = new Set(['javascript', 'vbscript', 'livescript']);
const BITMAP_NAME = /\.(?:png|apng|jpe?g|jfif|gif|webp|avif|bmp|ico|tiff?)(?:[?#]|$)/i;

/** Reads a reference as browsers do (WHATWG URL): leading blanks, and tabs and line breaks anywhere, don't count. */
export function referenceKind(reference: string): ReferenceKind {
  const text = withoutBlanks(reference);
  if (text === '') return 'empty';
  if (text.startsWith('#')) return 'fragment';
  const scheme = /^[a-z][a-z0-9+.-]*(?=:)/i.exec(text)?.[0].toLowerCase();
  if (scheme === undefined) {
    if (/^[/\\]{2}/.test(text)) return 'remote';
    return /^[/\\]/.test(text) ? 'root' : 'relative';
  }
  if (scheme === 'data') return 'data';
  if (scheme.length === 1 || scheme === 'file') return 'disk';
  if (REMOTE_SCHEMES.has(scheme)) return 'remote';
  return SCRIPT_SCHEMES.has(scheme) ? 'script' : 'other';
}

/** Whether a `data:` reference says that it holds a picture that is no SVG. */
export function isBitmapData(reference: string): boolean {
  return /^data:image\/(?!svg\b)/i.test(withoutBlanks(reference));
}

/** Whether a `data:` reference says that it holds an SVG. */
export function isSvgData(reference: string): boolean {
  return /^data:image\/svg\b/i.test(withoutBlanks(reference));
}

/** Whether a reference to a file names one with pixels, by its extension. */
export function isBitmapName(reference: string): boolean {
  return BITMAP_NAME.test(withoutBlanks(reference));
}

/** A reference short enough for a message. */
export function shortReference(reference: string): string {
  const text = reference.trim();
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function withoutBlanks(reference: string): string {
  let start = 0;
  while (start < reference.length && reference.charCodeAt(start) <= 0x20) start++;
  return reference
    .slice(start)
    .replace(/[\t\n\r]+/g, '')
    .trimEnd();
}
