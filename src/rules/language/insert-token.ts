import type { Edit, Location } from '../../formats/format.ts';
import { entries, keyLocation } from '../../formats/json/json.ts';
import type { Language, MissingToken } from '../../reading/languages.ts';

/** Where a reviewer sees that a token belongs: at its nearest neighbour, else at the file's opening brace. */
export function placeOfMissing({ json }: Language, { after, before }: MissingToken): Location {
  const neighbour = after ?? before;
  if (neighbour !== undefined) return keyLocation(json, neighbour);
  return { ...json.locate(json.root.offset, json.root.offset + 1), pointer: '' };
}

/** Writes a member beside its neighbour, on a line of its own where the neighbour has one. `isFirst` holds for the first one that is written into an empty file. */
export function insertToken(language: Language, missing: MissingToken, text: string, isFirst: boolean): Edit {
  const { json } = language;
  const member = `${JSON.stringify(missing.token)}: ${JSON.stringify(text)}`;
  const after = missing.after ?? (missing.before ? undefined : entries(json.root).at(-1));
  if (after !== undefined) {
    const offset = after.value.offset + after.value.length;
    return edit(offset, `,${lineBefore(json.text, after.keyOffset) ?? ' '}${member}`);
  }
  if (missing.before !== undefined) {
    const { keyOffset } = missing.before;
    return edit(keyOffset, `${member},${lineBefore(json.text, keyOffset) ?? ' '}`);
  }
  return edit(json.root.offset + 1, isFirst ? member : `, ${member}`);
}

function edit(offset: number, insert: string): Edit {
  return { unit: 'text', offset, length: 0, insert };
}

/** The line break and the blanks before an offset; undefined when something else stands before it on its line. */
function lineBefore(text: string, offset: number): string | undefined {
  let start = offset;
  while (start > 0 && (text.charAt(start - 1) === ' ' || text.charAt(start - 1) === '\t')) start--;
  const blanks = text.slice(start, offset);
  if (text.slice(start - 2, start) === '\r\n') return `\r\n${blanks}`;
  return text.charAt(start - 1) === '\n' ? `\n${blanks}` : undefined;
}
