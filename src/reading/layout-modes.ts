/** Reading a custom layout from its JSON: of every mode, what has the shape that it should have. */

import {
  at,
  type Json,
  type JsonArray,
  type JsonNode,
  type JsonObject,
  member,
} from '../formats/json/json.ts';
import { once } from '../formats/once.ts';
import { LAYOUT_LIMITS } from '../pexip/custom-layouts.ts';

/** The two lists of modes: without and with a presentation. */
export const MODE_LISTS = ['modes', 'pres_modes'] as const;

export type JsonNumber = JsonNode & { readonly type: 'number' };

/** One mode that is an object; what is missing or misshapen in it is undefined. */
export interface ModeReading {
  readonly list: (typeof MODE_LISTS)[number];
  readonly node: JsonObject;
  readonly grid: GridReading | undefined;
  /** The fewest and the most slots that the mode is for. */
  readonly minimum: JsonNumber | undefined;
  readonly maximum: JsonNumber | undefined;
  readonly slotList: JsonArray | undefined;
  readonly slots: readonly SlotReading[];
}

/** A `grid_size` of two whole numbers. */
export interface GridReading {
  readonly node: JsonNode;
  readonly columns: number;
  readonly rows: number;
}

/** One entry of `slots`. */
export interface SlotReading {
  /** Counted from 1. */
  readonly number: number;
  readonly node: JsonNode;
  /** Where it lies, if all three numbers are whole. */
  readonly place: SlotPlace | undefined;
  /** Undefined where the key is absent or holds anything but true or false. */
  readonly speaker: FlagReading | undefined;
  readonly presentation: FlagReading | undefined;
  /** Whether a flag is there and is neither true nor false, so that nobody knows what is meant. */
  readonly hasOtherFlag: boolean;
}

/** Where a slot lies, in cells. */
export interface SlotPlace {
  readonly x: JsonNumber;
  readonly y: JsonNumber;
  readonly width: JsonNumber;
}

export interface FlagReading {
  readonly node: JsonNode;
  readonly value: boolean;
}

/** The modes of both lists, as far as they are objects. */
export const modesOf = once((json: Json): readonly ModeReading[] =>
  MODE_LISTS.flatMap((list) => {
    const node = at(json, list);
    const items = node?.type === 'array' ? node.items : [];
    return items.flatMap((item) => (item.type === 'object' ? [readMode(list, item)] : []));
  }),
);

/** The cells in a row of the grid, if it is a square of a size that is allowed. */
export function cellsInRow(grid: GridReading | undefined): number | undefined {
  if (grid === undefined || grid.columns !== grid.rows) return undefined;
  return grid.columns >= 1 && grid.columns <= LAYOUT_LIMITS.gridSize ? grid.columns : undefined;
}

/** Whether a slot lies within a grid of so many cells a row. */
export function isOnGrid({ x, y, width }: SlotPlace, cells: number): boolean {
  const fits = (start: number) => start >= 0 && start + width.value <= cells;
  return width.value >= 1 && fits(x.value) && fits(y.value);
}

function readMode(list: ModeReading['list'], node: JsonObject): ModeReading {
  const constraints = member(node, 'constraints');
  const slots = member(node, 'slots');
  const slotList = slots?.type === 'array' ? slots : undefined;
  return {
    list,
    node,
    grid: readGrid(member(node, 'grid_size')),
    minimum: wholeNumber(member(constraints, 'min_slots')),
    maximum: wholeNumber(member(constraints, 'max_slots')),
    slotList,
    slots: slotList?.items.map(readSlot) ?? [],
  };
}

function readGrid(node: JsonNode | undefined): GridReading | undefined {
  if (node?.type !== 'array' || node.items.length !== 2) return undefined;
  const [columns, rows] = node.items.map(wholeNumber);
  return columns && rows ? { node, columns: columns.value, rows: rows.value } : undefined;
}

function readSlot(node: JsonNode, index: number): SlotReading {
  const [x, y, width] = ['start_x', 'start_y', 'width'].map((key) => wholeNumber(member(node, key)));
  const flags = ['is_speaker_slot', 'is_presentation_slot'].map((key) => member(node, key));
  const [speaker, presentation] = flags.map((flag) =>
    flag?.type === 'boolean' ? { node: flag, value: flag.value } : undefined,
  );
  return {
    number: index + 1,
    node,
    place: x && y && width ? { x, y, width } : undefined,
    speaker,
    presentation,
    hasOtherFlag: node.type !== 'object' || flags.some((flag) => flag && flag.type !== 'boolean'),
  };
}

function wholeNumber(node: JsonNode | undefined): JsonNumber | undefined {
  return node?.type === 'number' && Number.isInteger(node.value) ? node : undefined;
}
