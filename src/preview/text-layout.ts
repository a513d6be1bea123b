/** A mode of a custom layout in box-drawing characters, for terminals and comments. */

import { faultySlots, gridOf, type ModeGrid, rolesOf } from '../reading/layout-geometry.ts';
import type { ModeReading, SlotReading } from '../reading/layout-modes.ts';

/** How a line between two crossings is drawn: as a slot's edge, as an unused cell's, or not at all. */
type Line = 0 | 1 | 2;
const [NONE, UNUSED, EDGE] = [0, 1, 2] as const;

/** Up, right, down, left as the bits 1, 2, 4, 8. */
const CROSSINGS = ' ╵╶└╷│┌├╴┘─┴┐┤┬┼';
const ACROSS = [' ', '╌', '─'] as const;
const DOWN = [' ', '╎', '│'] as const;

/** A mode is about so wide, in characters. */
const WIDTH = 40;
const NARROWEST_CELL = 4;
const WIDEST_CELL = 16;
/** Of a cell's width: a screen's 9/16, and characters twice as high as wide. */
const CELL_HEIGHT = 9 / 32;
const MOST_SLOTS = 100;
/** Of the slots that lie nowhere on the grid. */
const MOST_NAMED = 6;

/**
 * The lines of a drawing: edges of slots drawn through, those of unused cells broken. Each slot bears its number, `S`
 * before it for a speaker, `P` for the presentation, `!` for a slot that can't be where it is; those off the grid are named
 * below.
 */
export function layoutText(mode: ModeReading): readonly string[] {
  const grid = gridOf(mode);
  const cell = Math.min(Math.max(Math.floor(WIDTH / grid.columns), NARROWEST_CELL), WIDEST_CELL);
  const high = Math.max(2, Math.round(cell * CELL_HEIGHT));
  const lines = linesOf(mode, grid);
  const canvas = Array.from({ length: grid.rows * high + 1 }, (_, y) =>
    Array.from({ length: grid.columns * cell + 1 }, (_, x) => character(lines, x, y, cell, high)),
  );
  for (const { text, x, y } of labelsOf(mode, grid)) write(canvas, text, x * cell, y * high);
  const drawing = canvas.map((row) => row.join('').trimEnd());
  const outside = labelsOutside(mode, grid);
  if (outside.length === 0) return drawing;
  const more = outside.length - MOST_NAMED;
  const named = outside.slice(0, MOST_NAMED).join(', ');
  return [...drawing, `off the grid: ${named}${more > 0 ? ` and ${more} more` : ''}`];
}

/** The slots of which nothing lies on the grid. */
function labelsOutside(mode: ModeReading, grid: ModeGrid): string[] {
  const inside = new Set(placesOf(mode, grid).map(({ slot }) => slot));
  return mode.slots
    .slice(0, MOST_SLOTS)
    .flatMap((slot) => (slot.place && !inside.has(slot) ? [labelOf(mode, slot, true)] : []));
}

interface Lines {
  /** By `column,row`: from that crossing to the right, and down. */
  readonly across: (column: number, row: number) => Line;
  readonly down: (column: number, row: number) => Line;
}

function linesOf(mode: ModeReading, grid: ModeGrid): Lines {
  const slots = placesOf(mode, grid);
  const isUsed = (column: number, row: number) =>
    slots.some(
      ({ left, top, right, bottom }) => column >= left && column < right && row >= top && row < bottom,
    );
  const isInside = (column: number, row: number) =>
    column >= 0 && row >= 0 && column < grid.columns && row < grid.rows;
  const isFree = (column: number, row: number) => isInside(column, row) && !isUsed(column, row);
  const meets = (value: number, from: number, to: number) => value >= from && value < to;
  return {
    across: (column, row) => {
      if (!meets(column, 0, grid.columns)) return NONE;
      const isEdge = slots.some(
        ({ left, top, right, bottom }) => meets(column, left, right) && (row === top || row === bottom),
      );
      return isEdge ? EDGE : isFree(column, row) || isFree(column, row - 1) ? UNUSED : NONE;
    },
    down: (column, row) => {
      if (!meets(row, 0, grid.rows)) return NONE;
      const isEdge = slots.some(
        ({ left, top, right, bottom }) => meets(row, top, bottom) && (column === left || column === right),
      );
      return isEdge ? EDGE : isFree(column, row) || isFree(column - 1, row) ? UNUSED : NONE;
    },
  };
}

/** The slots as far as they lie on the grid, in cells. */
function placesOf({ slots }: ModeReading, { columns, rows }: ModeGrid) {
  const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  return slots.slice(0, MOST_SLOTS).flatMap((slot) => {
    if (!slot.place) return [];
    const { x, y, width } = slot.place;
    const [left, right] = [within(x.value, columns), within(x.value + width.value, columns)];
    const [top, bottom] = [within(y.value, rows), within(y.value + width.value, rows)];
    return left < right && top < bottom ? [{ slot, left, right, top, bottom }] : [];
  });
}

function character({ across, down }: Lines, x: number, y: number, cell: number, high: number): string {
  const [column, row] = [Math.floor(x / cell), Math.floor(y / high)];
  const [onColumn, onRow] = [x % cell === 0, y % high === 0];
  if (onColumn && onRow) {
    const around = [down(column, row - 1), across(column, row), down(column, row), across(column - 1, row)];
    // Where the edge of a slot passes by, broken lines end before it.
    const isEdge = around.includes(EDGE);
    const bits = around.reduce<number>(
      (sum, line, index) => sum + (line >= (isEdge ? EDGE : UNUSED) ? 1 << index : 0),
      0,
    );
    return CROSSINGS[bits] ?? ' ';
  }
  if (onRow) return ACROSS[across(column, row)];
  return onColumn ? DOWN[down(column, row)] : ' ';
}

function labelsOf(mode: ModeReading, grid: ModeGrid) {
  const faulty = faultySlots(mode);
  return placesOf(mode, grid).map(({ slot, left, right, top, bottom }) => ({
    text: labelOf(mode, slot, faulty.has(slot.number)),
    x: (left + right) / 2,
    y: (top + bottom) / 2,
  }));
}

function labelOf(mode: ModeReading, slot: SlotReading, isFaulty: boolean): string {
  const [role] = rolesOf(mode, slot);
  const mark = role === 'speaker' ? 'S' : role === 'presentation' ? 'P' : '';
  return `${isFaulty ? '!' : ''}${mark}${slot.number}`;
}

/** Over what is there, with its middle at a place. */
function write(canvas: string[][], text: string, x: number, y: number): void {
  const row = canvas[Math.round(y)];
  const start = Math.round(x - (text.length - 1) / 2);
  for (const [index, letter] of [...text].entries())
    if (row?.[start + index] !== undefined) row[start + index] = letter;
}
