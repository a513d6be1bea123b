/** Values out of files, as they stand in texts that people read: nothing in them acts, and nothing in them hides. */

/** Controls, formats, halves of pairs, separators of lines, fillers and selectors that no font draws. */
const INVISIBLE =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u2060-\u206f\ufff0-\ufffb\u115f\u1160\u2800\u3164\uffa0]|\u034f|[\u17b4\u17b5]|[\u180b-\u180f]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e0fff}]/gu;
const WRITTEN: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/** Scripts and emoji in which joiners and selectors change what is seen. */
const JOINING =
  /[\p{Extended_Pictographic}\p{M}\p{Emoji}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Mongolian}\p{sc=Devanagari}]/u;
const JOINERS = new Set(['\u200c', '\u200d', '\ufe0e', '\ufe0f']);

/** A value with what is invisible written out (`U+200B`; line breaks and tabs as JSON writes them). */
export function written(value: string): string {
  return value
    .replace(INVISIBLE, (character, offset: number) =>
      JOINERS.has(character) && isJoining(value, offset)
        ? character
        : (WRITTEN[character] ?? codePoint(character)),
    )
    .replaceAll('##[', '#U+0023[');
}

function isJoining(value: string, offset: number): boolean {
  const before = [...value.slice(Math.max(0, offset - 2), offset)].at(-1) ?? '';
  return !/^[0-9#*]?$/.test(before) && JOINING.test(before);
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A value as a code span of Markdown, outside of tables: what is in it can be copied. */
export function codeSpan(value: string): string {
  const shown = written(value);
  if (shown.trim() === '') return shown === '' ? 'nothing' : `${shown.length} × \`U+0020\``;
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const isPadded = longest > 0 || (shown.startsWith(' ') && shown.endsWith(' '));
  return isPadded ? `${fence} ${shown} ${fence}` : `${fence}${shown}${fence}`;
}
