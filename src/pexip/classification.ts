/** `classification` of `themeconfig.json`: levels of confidentiality that a conference can show. */

import type { KeyFact } from './keys.ts';
import { CLASSIFICATION_EXAMPLE, inferred, THEME_PAGE } from './source.ts';

/** The key of a level: a number written as a string. */
export const LEVEL_NAME = /^[0-9]+$/;

/** Keys of `classification`. */
export const CLASSIFICATION_KEYS: readonly KeyFact[] = [
  {
    key: 'levels',
    purpose: 'the levels, by number',
    type: 'object',
    names: { pattern: LEVEL_NAME },
    required: true,
    source: CLASSIFICATION_EXAMPLE,
  },
  {
    key: 'default',
    purpose: 'the level at which a conference begins; one of the levels',
    type: 'integer',
    minimum: 0,
    examples: [1],
    source: CLASSIFICATION_EXAMPLE,
  },
];

/** Keys of one level. The default background is dark; its exact colour is not known. */
export const LEVEL_KEYS: readonly KeyFact[] = [
  {
    key: 'text',
    purpose: 'what is shown while a conference has the level',
    type: 'string',
    examples: ['Internal'],
    required: true,
    source: CLASSIFICATION_EXAMPLE,
  },
  {
    key: 'color',
    purpose: 'the colour of the text, 0xAARRGGBB',
    type: 'string',
    colorDigits: 8,
    default: '0xffffffff',
    source: CLASSIFICATION_EXAMPLE,
  },
  {
    key: 'bgcolor',
    purpose: 'the colour behind the text, 0xAARRGGBB',
    type: 'string',
    colorDigits: 8,
    examples: ['0xff1a365d'],
    source: CLASSIFICATION_EXAMPLE,
  },
];

/** What a theme cannot choose about the text, and the keys that would try to. */
export const FIXED_STYLE: readonly {
  readonly what: 'position' | 'font' | 'size';
  readonly keys: readonly string[];
}[] = [
  {
    what: 'position',
    keys: [
      'position',
      'pos',
      'placement',
      'location',
      'align',
      'alignment',
      'x',
      'y',
      'offset_x',
      'offset_y',
    ],
  },
  { what: 'font', keys: ['font', 'font_family', 'font_name', 'font_weight', 'font_style', 'typeface'] },
  { what: 'size', keys: ['size', 'font_size', 'text_size', 'width', 'height', 'scale'] },
];

/** That position, font and size are fixed is stated; the keys that one would try are guesses. */
export const FIXED_STYLE_SOURCES = [THEME_PAGE, inferred('names that other parts of a theme use')] as const;

/** What a key would try to choose, when that is fixed. */
export function fixedStyle(key: string): 'position' | 'font' | 'size' | undefined {
  return FIXED_STYLE.find((row) => row.keys.includes(key))?.what;
}
