/** Scripts and pictographs in which joiners and selectors change what is seen. */
const JOINING =
  '[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\p{sc=Arab}\\p{sc=Syrc}\\p{sc=Nkoo}\\p{sc=Mong}\\p{sc=Deva}\\p{sc=Beng}\\p{sc=Guru}\\p{sc=Gujr}\\p{sc=Orya}\\p{sc=Taml}\\p{sc=Telu}\\p{sc=Knda}\\p{sc=Mlym}\\p{sc=Sinh}\\p{sc=Mymr}\\p{sc=Khmr}\\p{sc=Tibt}\\p{sc=Han}]';
/**
 * Characters that act on a terminal, hide in text or are none: controls, bidirectional overrides, line separators, half
 * surrogate pairs, and what no font draws (zero-width spaces, fillers, tag characters, variation selectors), in which
 * whole sentences can be hidden. One joiner or selector stays behind a letter or sign that needs it.
 */
const UNSAFE = `[\\p{Cc}\\p{Cs}\\u00ad\\u061c\\u115f\\u1160\\u180e\\u200b\\u200e\\u200f\\u2028\\u2029\\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufeff\\uffa0\\ufff0-\\ufffb\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}]|\\u034f|[\\u17b4\\u17b5]|[\\u180b-\\u180d\\u180f]|(?<!${JOINING}\\ufe0f?)[\\u200c\\u200d]|(?<!${JOINING})[\\ufe00-\\ufe0f]`;
let unsafe: RegExp | undefined;
/** Latin letters, signs and quotation marks, none of which is unsafe: nearly every text is made of them. */
const PLAIN = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2190-\u27bf]*$/;

/** The text with its unsafe characters replaced. To make a pattern of so many scripts takes milliseconds, so few texts do. */
function safe(text: string, replace: (character: string) => string): string {
  if (PLAIN.test(text)) return text;
  unsafe ??= new RegExp(UNSAFE, 'gu');
  return text.replace(unsafe, replace);
}

/**
 * Text from a repository as one line that a terminal shows and does not obey, and that a runner of GitHub Actions does
 * not take for a workflow command: those begin a line (`::error::`) or stand anywhere in it (`##[error]`).
 */
export function forTerminal(text: string): string {
  return defused(visible(text));
}

/** Text with what acts on a terminal or hides in text written out, and nothing else changed. */
export function visible(text: string): string {
  return safe(text, escaped);
}

function escaped(character: string): string {
  return character === '\t' ? ' ' : codePoint(character);
}

/** `U+200B`: how an unseen character is written out. */
function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Line breaks and tabs as files write them. */
const WRITTEN: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A value as it is quoted: what could not be seen is written out (`U+200B`; line breaks and tabs as JSON writes them). */
export function quotable(text: string): string {
  return safe(text, (character) => WRITTEN[character] ?? codePoint(character));
}

const jsonEscape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

function defused(line: string): string {
  return line.replace(/^(\s*:)(?=:)/, '$1\u200b').replaceAll('##[', '#\u200b#[');
}

/** A patch that stays as it is but for what acts on a terminal or a runner; line breaks of either kind are kept. */
export function forPatch(patch: string): string {
  return patch.split('\n').map(patchLine).join('\n');
}

function patchLine(line: string): string {
  const end = line.endsWith('\r') ? '\r' : '';
  const text = line.slice(0, line.length - end.length);
  return defused(safe(text, (character) => (character === '\t' ? character : escaped(character)))) + end;
}

/** One line of log in GitHub Actions: besides, nothing in it can start a workflow command, wherever it is put. */
export function forLog(text: string): string {
  return forTerminal(text).replace(/:(?=:)/g, ':\u200b');
}

/** JSON text with every character that acts on a terminal or a runner written as an escape; the value is the same. */
export function forJson(json: string): string {
  return safe(json, (character) =>
    character === '\n' ? character : character.split('').map(jsonEscape).join(''),
  ).replaceAll('##[', '#\\u0023[');
}

/** The path of an annotation. The runner's own library escapes line breaks in it, and no other character that acts. */
export function forAnnotation(path: string): string {
  return safe(path, (character) => ('\r\n'.includes(character) ? character : escaped(character)));
}

/** The data of a workflow command. Line breaks arrive as such, other control characters as text. */
export function commandData(text: string): string {
  // Zero-width spaces in it are our own: they keep a text from being a command.
  const shown = safe(text, (character) =>
    '\r\n\u200b'.includes(character) ? character : escaped(character),
  );
  return shown.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property of a workflow command. */
export function commandProperty(text: string): string {
  return commandData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * A path as one word of a command: in double quotes, which every shell knows, and where it holds what acts in them in single
 * ones. One that begins with a hyphen is no option.
 */
export function forShell(path: string): string {
  const place = path.startsWith('-') ? `./${path}` : path;
  if (/^[\w./@%+=:,-]+$/.test(place)) return place;
  return /["$`\\!]/.test(place) ? `'${place.replaceAll("'", "'\\''")}'` : `"${place}"`;
}
