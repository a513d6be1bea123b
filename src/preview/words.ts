/** Words of packages in pictures. */

/** Longer texts are cut. */
const LONGEST_IN_CHARACTERS = 500;

/** What is not seen: controls, formatting, half characters, what no font has, letters that are blank. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029\u115f\u1160\u3164\uffa0\ufffe\uffff]/gu;
/** What joins letters and pictures of some scripts, and is seen by what it does. */
const JOINERS = '\u200c\u200d';

/** A text as a screen shows it, with what would be seen nowhere written out as `U+200B`. */
export function drawnText(text: string): string {
  return text.replace(UNSEEN, (character) =>
    JOINERS.includes(character) ? character : codePoint(character),
  );
}

/** A text with what is not seen written out as `U+200B`, on one line and not longer than a picture can hold. */
export function written(text: string, longest = LONGEST_IN_CHARACTERS): string {
  const characters = [...text.slice(0, longest * 2)];
  const isLong = characters.length > longest || text.length > longest * 2;
  const kept = isLong ? `${characters.slice(0, Math.max(1, longest - 1)).join('')}…` : text;
  return kept.replace(UNSEEN, codePoint);
}

/** `U+200B` */
function codePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A text as part of an address or a file name: letters, digits, `-`, `_` and `.`; what that loses is told apart by a sum. */
export function slug(text: string): string {
  const plain = text
    .slice(0, 80)
    .replace(/[^A-Za-z0-9_.-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return plain === text && text !== '' ? plain : `${plain === '' ? 'x' : plain}-${sum(text)}`;
}

/** A file's name as part of an address: a slug for each directory, with slashes between them. */
export function pathSlug(name: string): string {
  return name.split('/').map(slug).join('/');
}

/** FNV-1a of the UTF-16 code units, as eight hexadecimal digits. */
function sum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    for (const byte of [unit & 0xff, unit >>> 8]) hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** `a`, `a and b`, `a, b and c` */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** A number with at most so many decimals. */
export function decimal(value: number, decimals = 1): string {
  // A true minus sign, which no line break parts from its number.
  return value.toFixed(decimals).replace('-', '−');
}
