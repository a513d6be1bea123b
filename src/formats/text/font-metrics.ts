/**
 * How wide a line of text is, by the advance widths of Liberation Sans Regular 2.1.5 (SIL Open Font License 1.1), a font of
 * common width. The platform's own font is not free, and themes may choose another: real lines may be narrower or wider
 * by `WIDTH_TOLERANCE`.
 */

/** The share by which a line in another sans-serif font may be narrower or wider than `textWidth` says. */
export const WIDTH_TOLERANCE = 0.15;

/** Advance widths of U+0020 to U+007E, in thousandths of the font size. */
// biome-ignore format: sixteen characters a line
const BASIC_LATIN: readonly number[] = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
  556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
  1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
  333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
  556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
/** Advance widths of U+00A0 to U+00FF, likewise. */
// biome-ignore format: sixteen characters a line
const LATIN_1: readonly number[] = [
  278, 333, 556, 556, 556, 556, 260, 556, 333, 737, 370, 556, 584, 333, 737, 552,
  400, 549, 333, 333, 333, 576, 537, 333, 333, 333, 365, 556, 834, 834, 834, 611,
  667, 667, 667, 667, 667, 667, 1000, 722, 667, 667, 667, 667, 278, 278, 278, 278,
  722, 722, 778, 778, 778, 778, 778, 584, 778, 722, 722, 722, 722, 667, 667, 611,
  556, 556, 556, 556, 556, 556, 889, 500, 556, 556, 556, 556, 278, 278, 278, 278,
  556, 556, 556, 556, 556, 556, 556, 549, 611, 556, 556, 556, 556, 500, 556, 500,
];

/** Letters of other alphabets are at least about this wide, in thousandths of the font size. */
const OTHER_WIDTH = 500;
/** Chinese, Japanese and Korean characters and full-width forms are as wide as the font size. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60]/;
/** Marks on other characters, joiners and controls take no room. */
const NO_WIDTH = /[\p{M}\p{Cc}\p{Cf}]/u;

/** The width of one line in pixels, at a font size in pixels, without kerning. */
export function textWidth(line: string, fontSizeInPixels: number): number {
  let thousandths = 0;
  for (const character of line) thousandths += advanceWidth(character);
  return (thousandths * fontSizeInPixels) / 1000;
}

function advanceWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  const basic = BASIC_LATIN[code - 0x20];
  if (basic !== undefined) return basic;
  if (NO_WIDTH.test(character)) return 0;
  const latin = LATIN_1[code - 0xa0];
  if (latin !== undefined) return latin;
  return WIDE.test(character) ? 1000 : OTHER_WIDTH;
}
