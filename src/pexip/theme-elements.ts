/** Elements of splash screens: their types and keys. */

import type { KeyFact } from './keys.ts';
import { inferred, THEME_PAGE } from './source.ts';
import { DEFAULT_LABELS } from './theme-screens.ts';

/** The types of elements. */
export type ElementType = 'icon' | 'text' | 'pin_digits';
export const ELEMENT_TYPES: readonly ElementType[] = ['icon', 'text', 'pin_digits'];

/** A key of elements, and the types of element that have it. */
export interface ElementKey extends KeyFact {
  readonly elements: readonly ElementType[];
}
const GEOMETRY = inferred('positions and sizes that the Pexip docs speak of without their keys');

/** Keys of elements; the vendor's tables of them are not known in full, so the list is open. */
export const ELEMENT_KEYS: readonly ElementKey[] = [
  {
    key: 'type',
    purpose: 'what the element is',
    type: 'string',
    known: ELEMENT_TYPES,
    required: true,
    elements: ELEMENT_TYPES,
    source: THEME_PAGE,
  },
  {
    key: 'offset_x',
    purpose: 'how far it is moved to the right',
    type: 'number',
    unit: 'pixels',
    elements: ELEMENT_TYPES,
    source: GEOMETRY,
  },
  {
    key: 'offset_y',
    purpose: 'how far it is moved down',
    type: 'number',
    unit: 'pixels',
    elements: ELEMENT_TYPES,
    source: THEME_PAGE,
  },
  {
    key: 'width',
    purpose: 'how wide it is drawn',
    type: 'number',
    positive: true,
    unit: 'pixels',
    elements: ELEMENT_TYPES,
    source: GEOMETRY,
  },
  {
    key: 'height',
    purpose: 'how high it is drawn',
    type: 'number',
    positive: true,
    unit: 'pixels',
    elements: ELEMENT_TYPES,
    source: GEOMETRY,
  },
  {
    key: 'scale',
    purpose: 'how many times its own size it is drawn',
    type: 'number',
    positive: true,
    elements: ELEMENT_TYPES,
    source: GEOMETRY,
  },
  {
    key: 'path',
    purpose: 'the SVG file that is drawn',
    type: 'string',
    examples: ['icon_welcome.svg'],
    elements: ['icon', 'pin_digits'],
    source: THEME_PAGE,
  },
  {
    key: 'label',
    purpose: 'the key of its text in “labels”',
    examples: DEFAULT_LABELS.map(({ key }) => key),
    type: 'string',
    elements: ['text'],
    source: THEME_PAGE,
  },
  {
    key: 'font_size',
    purpose: 'how large its text is drawn',
    type: 'number',
    positive: true,
    unit: 'pixels',
    default: 66,
    elements: ['text'],
    source: THEME_PAGE,
  },
  {
    key: 'color',
    purpose: 'the colour of its text, 0xAARRGGBB',
    type: 'string',
    colorDigits: 8,
    default: '0xffffffff',
    elements: ['text'],
    source: inferred('style of text elements in the Pexip docs, and their default colour'),
  },
];

/** The known keys of an element type; of all types for an unknown one. */
export function elementKeys(type: string): readonly ElementKey[] {
  const known = ELEMENT_TYPES.find((one) => one === type);
  return known === undefined ? ELEMENT_KEYS : ELEMENT_KEYS.filter((fact) => fact.elements.includes(known));
}
