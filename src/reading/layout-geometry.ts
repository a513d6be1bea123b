/** Where the slots of a layout lie, and which lie where they can't: one geometry for the rules and for the pictures. */

import { LAYOUT_LIMITS } from '../pexip/custom-layouts.ts';
import {
  cellsInRow,
  isOnGrid,
  type JsonNumber,
  type ModeReading,
  type SlotPlace,
  type SlotReading,
} from './layout-modes.ts';

/** No mode has more than 16; what lies behind these is compared with no other. */
const MOST_COMPARED = 100;

/** Why a slot does not lie on its grid. */
export type BoundsFault =
  | { readonly fault: 'width'; readonly node: JsonNumber }
  | { readonly fault: 'start'; readonly key: 'start_x' | 'start_y'; readonly node: JsonNumber }
  | { readonly fault: 'end'; readonly side: 'right' | 'bottom' | 'both'; readonly node: JsonNumber };

/** What keeps a slot from lying on a grid of so many cells a row; undefined when nothing does. */
export function boundsFault(place: SlotPlace, cells: number): BoundsFault | undefined {
  if (isOnGrid(place, cells)) return undefined;
  const { x, y, width } = place;
  if (width.value < 1) return { fault: 'width', node: width };
  const isOutside = ({ value }: JsonNumber) => value < 0 || value >= cells;
  if (isOutside(x)) return { fault: 'start', key: 'start_x', node: x };
  if (isOutside(y)) return { fault: 'start', key: 'start_y', node: y };
  const [right, bottom] = [x, y].map((start) => start.value + width.value > cells);
  return { fault: 'end', side: right && bottom ? 'both' : right ? 'right' : 'bottom', node: width };
}

/** Two slots that share a cell; the first cell of those they share. */
export interface Overlap {
  readonly slot: SlotReading;
  readonly other: SlotReading;
  readonly column: number;
  readonly row: number;
}

/** Each slot that overlaps one before it, with the first such one. Slots that lie outside of the grid are not compared. */
export function overlapsOf(mode: ModeReading): readonly Overlap[] {
  const slots = placedSlots(mode).slice(0, MOST_COMPARED);
  return slots.flatMap(({ slot, place }, index) => {
    const other = slots.slice(0, index).find((earlier) => overlaps(earlier.place, place));
    if (!other) return [];
    const column = Math.max(place.x.value, other.place.x.value);
    const row = Math.max(place.y.value, other.place.y.value);
    return [{ slot, other: other.slot, column, row }];
  });
}

function placedSlots({ grid, slots }: ModeReading) {
  const cells = cellsInRow(grid) ?? Number.POSITIVE_INFINITY;
  return slots.flatMap((slot) =>
    slot.place && isOnGrid(slot.place, cells) ? [{ slot, place: slot.place }] : [],
  );
}

function overlaps(one: SlotPlace, other: SlotPlace): boolean {
  const meets = (axis: 'x' | 'y') =>
    one[axis].value < other[axis].value + other.width.value &&
    other[axis].value < one[axis].value + one.width.value;
  return meets('x') && meets('y');
}

/** The screen that a grid is laid over, in pixels. */
export const LAYOUT_SCREEN = { width: 1920, height: 1080 } as const;

/** Columns and rows that a mode can be laid over: its own grid, or the smallest that holds its slots. */
export interface ModeGrid {
  readonly columns: number;
  readonly rows: number;
  /** Whether that is not what the file says, or not what is allowed. */
  readonly fault: 'none' | 'missing' | 'oblong' | 'size';
}

/** No grid is drawn with more. */
const MOST_CELLS = 40;

/** The grid of a mode, even of one that the rules refuse. */
export function gridOf({ grid, slots }: ModeReading): ModeGrid {
  const isFit = (cells: number) => cells >= 1 && cells <= MOST_CELLS;
  if (grid && isFit(grid.columns) && isFit(grid.rows)) {
    const fault = grid.columns !== grid.rows ? 'oblong' : cellsInRow(grid) === undefined ? 'size' : 'none';
    return { columns: grid.columns, rows: grid.rows, fault };
  }
  const ends = slots.flatMap(({ place }) =>
    place ? [place.x.value + place.width.value, place.y.value + place.width.value] : [],
  );
  const cells = Math.min(Math.max(1, ...ends.slice(0, 2 * MOST_COMPARED)), LAYOUT_LIMITS.gridSize);
  return { columns: cells, rows: cells, fault: grid ? 'size' : 'missing' };
}

/** A part of the screen, in pixels. */
interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** However wide the space between slots, so much of a slot is left on each side of its middle. */
const LARGEST_INSET = 0.3;

/** Nothing of what lies further away is seen. */
const FARTHEST_IN_CELLS = 1000;

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** Where a slot is on the screen, with the space around it taken off; `padding` is a part of the picture. */
export function slotArea(place: SlotPlace, { columns, rows }: ModeGrid, padding: number): Area {
  const [cellWidth, cellHeight] = [LAYOUT_SCREEN.width / columns, LAYOUT_SCREEN.height / rows];
  const cells = within(place.width.value, 0, FARTHEST_IN_CELLS);
  const [width, height] = [cells * cellWidth, cells * cellHeight];
  const part = Math.min(Math.max(padding, 0), LAYOUT_LIMITS.padding) / 2;
  const across = Math.min(LAYOUT_SCREEN.width * part, width * LARGEST_INSET);
  const down = Math.min(LAYOUT_SCREEN.height * part, height * LARGEST_INSET);
  return {
    x: within(place.x.value, -FARTHEST_IN_CELLS, FARTHEST_IN_CELLS) * cellWidth + across,
    y: within(place.y.value, -FARTHEST_IN_CELLS, FARTHEST_IN_CELLS) * cellHeight + down,
    width: width - 2 * across,
    height: height - 2 * down,
  };
}

/** The cells that no slot covers, from the top left, row by row. */
export function freeCells(
  { slots }: ModeReading,
  { columns, rows }: ModeGrid,
): readonly (readonly [column: number, row: number])[] {
  const places = slots.slice(0, MOST_COMPARED).flatMap(({ place }) => place ?? []);
  const isFree = (column: number, row: number) =>
    !places.some(
      ({ x, y, width }) =>
        column >= x.value && column < x.value + width.value && row >= y.value && row < y.value + width.value,
    );
  const cells = Array.from(
    { length: columns * rows },
    (_, index) => [index % columns, Math.floor(index / columns)] as const,
  );
  return cells.filter(([column, row]) => isFree(column, row));
}

/** What a slot is for. */
export type SlotRole = 'participant' | 'speaker' | 'presentation';

/** The roles of a slot. The first one is the speaker's where none is marked; with a presentation in it, nobody says whose the next is. */
export function rolesOf({ list, slots }: ModeReading, slot: SlotReading): readonly SlotRole[] {
  const presents = list === 'pres_modes';
  const isImplied = !presents && slot.number === 1 && slots.every(({ speaker }) => !speaker?.value);
  return [
    ...(presents && slot.presentation?.value ? (['presentation'] as const) : []),
    ...(slot.speaker?.value || isImplied ? (['speaker'] as const) : []),
  ];
}

/** The numbers of slots that can't be where they are: off the grid, over another one, or nowhere. */
export function faultySlots(mode: ModeReading): ReadonlySet<number> {
  const { columns, rows } = gridOf(mode);
  const cells = Math.min(columns, rows);
  const strays = mode.slots.filter(({ place }) => !place || (columns === rows && boundsFault(place, cells)));
  return new Set([...strays, ...overlapsOf(mode).map(({ slot }) => slot)].map(({ number }) => number));
}
