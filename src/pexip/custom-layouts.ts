/** Custom layouts (`custom_layout_*.json`): keys, limits, and those of the Base theme. */

import type { KeyFact } from './keys.ts';
import { THEME_PAGE } from './source.ts';

/** A layout file, as it is meant to be. */
export interface CustomLayout {
  readonly name: string;
  readonly modes: readonly LayoutMode[];
  readonly pres_modes?: readonly LayoutMode[];
  /** True by default: a participant does not see themselves. */
  readonly remove_self?: boolean;
  /** `#` and 6 hexadecimal digits. */
  readonly background_color?: string;
}

/** How streams are arranged while their number is within the constraints. */
export interface LayoutMode {
  /** Columns and rows, which are equal. */
  readonly grid_size: readonly [number, number];
  /** Between slots, as a part of the picture. */
  readonly slot_padding?: number;
  /** As many as `max_slots`; they fill in this order. */
  readonly slots: readonly LayoutSlot[];
  readonly constraints: { readonly min_slots: number; readonly max_slots: number };
}

/** Where one stream is shown, in cells of the grid. */
export interface LayoutSlot {
  readonly start_x: number;
  readonly start_y: number;
  /** Across and down. */
  readonly width: number;
  readonly is_speaker_slot?: boolean;
  readonly is_presentation_slot?: boolean;
}

/** What a layout may be at most. */
export const LAYOUT_LIMITS = {
  nameLength: 50,
  gridSize: 10,
  slots: 16,
  padding: 0.1,
  defaultPadding: 0.001,
  source: THEME_PAGE,
} as const;

/** A layout's name. */
export const LAYOUT_NAME = /^[A-Za-z0-9_]{1,50}$/;
/** `#` and 6 hexadecimal digits. */
export const LAYOUT_COLOR = /^#[0-9A-Fa-f]{6}$/;
/** What layout files are named like. */
export const LAYOUT_FILE = {
  prefix: 'custom_layout_',
  pattern: /^custom_layout_[^/]*\.json$/,
  source: THEME_PAGE,
} as const;

/** Keys of a layout. */
export const LAYOUT_KEYS: readonly KeyFact[] = [
  {
    key: 'name',
    purpose: 'what the layout is called in “dtmf_allowed_layouts” and in policies: letters, digits and _',
    type: 'string',
    pattern: LAYOUT_NAME,
    examples: ['one_main_four_below'],
    required: true,
    source: THEME_PAGE,
  },
  {
    key: 'modes',
    purpose: 'how streams are arranged, each mode for some numbers of them',
    type: 'object-list',
    count: { minimum: 1 },
    required: true,
    source: THEME_PAGE,
  },
  {
    key: 'pres_modes',
    purpose: 'how streams are arranged beside a presentation, which counts as the first of them',
    type: 'object-list',
    source: THEME_PAGE,
  },
  {
    key: 'remove_self',
    purpose: 'whether participants see everybody but themselves',
    type: 'boolean',
    default: true,
    source: THEME_PAGE,
  },
  {
    key: 'background_color',
    purpose: 'the colour of cells that no slot covers, # and 6 hexadecimal digits',
    type: 'string',
    pattern: LAYOUT_COLOR,
    examples: ['#1a365d'],
    source: THEME_PAGE,
  },
];

/** Keys of a mode. */
export const MODE_KEYS: readonly KeyFact[] = [
  {
    key: 'grid_size',
    purpose: 'columns and rows of the grid, which are equal',
    type: 'list',
    values: { type: 'integer', minimum: 1, maximum: LAYOUT_LIMITS.gridSize },
    count: { minimum: 2, maximum: 2 },
    examples: [[4, 4]],
    required: true,
    source: THEME_PAGE,
  },
  {
    key: 'constraints',
    purpose: 'for which numbers of streams the mode is used',
    type: 'object',
    required: true,
    source: THEME_PAGE,
  },
  {
    key: 'slots',
    purpose: 'where streams are shown, filled in this order; as many as “max_slots”',
    type: 'object-list',
    count: { minimum: 1, maximum: LAYOUT_LIMITS.slots },
    required: true,
    source: THEME_PAGE,
  },
  {
    key: 'slot_padding',
    purpose: 'the space around each slot, as a part of the picture',
    type: 'number',
    default: LAYOUT_LIMITS.defaultPadding,
    minimum: 0,
    maximum: LAYOUT_LIMITS.padding,
    source: THEME_PAGE,
  },
];

/** Keys of a mode's constraints. */
export const CONSTRAINT_KEYS: readonly KeyFact[] = [
  ['min_slots', 'the fewest streams'] as const,
  ['max_slots', 'the most streams'] as const,
].map(([key, what]) => ({
  key,
  purpose: `${what} for which the mode is used`,
  type: 'integer',
  required: true,
  minimum: 1,
  maximum: LAYOUT_LIMITS.slots,
  unit: 'slots',
  source: THEME_PAGE,
}));

/** Keys of a slot. */
export const SLOT_KEYS: readonly KeyFact[] = [
  {
    key: 'start_x',
    purpose: 'the first column of the slot, from 0 at the left',
    type: 'integer',
    required: true,
    minimum: 0,
    maximum: LAYOUT_LIMITS.gridSize - 1,
    unit: 'cells',
    source: THEME_PAGE,
  },
  {
    key: 'start_y',
    purpose: 'the first row of the slot, from 0 at the top',
    type: 'integer',
    required: true,
    minimum: 0,
    maximum: LAYOUT_LIMITS.gridSize - 1,
    unit: 'cells',
    source: THEME_PAGE,
  },
  {
    key: 'width',
    purpose: 'how many columns wide and rows high the slot is',
    type: 'integer',
    required: true,
    minimum: 1,
    maximum: LAYOUT_LIMITS.gridSize,
    unit: 'cells',
    source: THEME_PAGE,
  },
  {
    key: 'is_speaker_slot',
    purpose: 'whether speakers are shown here; the first slots only',
    type: 'boolean',
    source: THEME_PAGE,
  },
  {
    key: 'is_presentation_slot',
    purpose: 'whether the presentation is shown here; the first slot of a presentation mode only',
    type: 'boolean',
    default: false,
    source: THEME_PAGE,
  },
];

type Cells = readonly (readonly [x: number, y: number, width: number])[];

const COLUMN_OF_FOUR: Cells = [
  [2, 1, 8],
  [0, 1, 2],
  [0, 3, 2],
  [0, 5, 2],
  [0, 7, 2],
];
const COLUMN_OF_FIVE: Cells = [
  [2, 1, 8],
  [0, 0, 2],
  [0, 2, 2],
  [0, 4, 2],
  [0, 6, 2],
  [0, 8, 2],
];
// biome-ignore format: one row of the picture a line
const CORNER_OF_NINE: Cells = [
  [1, 0, 4],
  [0, 0, 1], [0, 1, 1], [0, 2, 1], [0, 3, 1],
  [0, 4, 1], [1, 4, 1], [2, 4, 1], [3, 4, 1], [4, 4, 1],
];
// biome-ignore format: one row of the picture a line
const RING_OF_TWELVE: Cells = [
  [1, 1, 2],
  [0, 0, 1], [1, 0, 1], [2, 0, 1], [3, 0, 1],
  [0, 1, 1], [3, 1, 1],
  [0, 2, 1], [3, 2, 1],
  [0, 3, 1], [1, 3, 1], [2, 3, 1], [3, 3, 1],
];
const TWO_MAINS: Cells = [
  [0, 1, 2],
  [2, 1, 2],
];
// biome-ignore format: one row of the picture a line
const ROWS_OF_FOUR: Cells = [
  [0, 0, 1], [1, 0, 1], [2, 0, 1], [3, 0, 1],
  [0, 3, 1], [1, 3, 1], [2, 3, 1], [3, 3, 1],
];
const NINE_AROUND: readonly LayoutMode[] = [
  mode(1, slots([[0, 0, 1]]), 1, 0.001),
  mode(10, slots(COLUMN_OF_FOUR), 2, 0.001),
  mode(10, slots(COLUMN_OF_FIVE), 6, 0.001),
  mode(5, slots(CORNER_OF_NINE), 7, 0.001),
];

/** The custom layouts of the Base theme; a theme may replace them by name. */
export const BASE_CUSTOM_LAYOUTS: readonly CustomLayout[] = [
  {
    name: 'one_main_twelve_around',
    modes: [mode(1, slots([[0, 0, 1]]), 1), mode(4, slots(RING_OF_TWELVE), 2)],
  },
  {
    name: 'two_mains_eight_around',
    modes: [
      mode(1, slots([[0, 0, 1]]), 1),
      mode(4, speakers(TWO_MAINS), 2),
      mode(4, [...speakers(TWO_MAINS), ...slots(ROWS_OF_FOUR)], 3),
    ],
  },
  {
    name: 'one_main_nine_around',
    modes: NINE_AROUND,
    pres_modes: NINE_AROUND.map(withPresentation),
  },
];

function slots(cells: Cells): LayoutSlot[] {
  return cells.map(([start_x, start_y, width]) => ({ start_x, start_y, width }));
}

function speakers(cells: Cells): LayoutSlot[] {
  return slots(cells).map((slot) => ({ ...slot, is_speaker_slot: true }));
}

function mode(
  gridSize: number,
  slotList: readonly LayoutSlot[],
  minimum: number,
  padding?: number,
): LayoutMode {
  return {
    grid_size: [gridSize, gridSize],
    ...(padding === undefined ? {} : { slot_padding: padding }),
    slots: slotList,
    constraints: { min_slots: minimum, max_slots: slotList.length },
  };
}

function withPresentation(basic: LayoutMode): LayoutMode {
  const first = ({ ...slot }: LayoutSlot, index: number): LayoutSlot =>
    index === 0 ? { ...slot, is_presentation_slot: true } : slot;
  return { ...basic, slots: basic.slots.map(first) };
}
