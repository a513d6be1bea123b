/** One mode of a custom layout as shapes. */

import {
  faultySlots,
  freeCells,
  gridOf,
  LAYOUT_SCREEN,
  rolesOf,
  type SlotRole,
  slotArea,
} from '../reading/layout-geometry.ts';
import type { ModeReading, SlotReading } from '../reading/layout-modes.ts';
import { inkOnHex } from './colors.ts';
import { group, type Paint, rectangleShape, type Shape } from './picture.ts';
import { FAULT } from './screen-text.ts';
import type { Rectangle } from './svg.ts';

interface Look {
  readonly fill: string;
  readonly edge: string;
  readonly figure: string;
  readonly ink: string;
}

const SCREEN_COLOR = '#14181d';
const LOOKS: Readonly<Record<SlotRole, Look>> = {
  participant: { fill: '#3b4856', edge: '#8796a5', figure: '#566778', ink: '#ffffff' },
  speaker: { fill: '#0b5cad', edge: '#7db8f0', figure: '#2f7fd0', ink: '#ffffff' },
  presentation: { fill: '#fbfaf7', edge: '#d97706', figure: '#f5b556', ink: '#3a2a10' },
};
const FAULTY: Look = { fill: '#7a1512', edge: FAULT, figure: '#a8322c', ink: '#ffffff' };
const BAR_HEIGHTS = [0.22, 0.36, 0.28, 0.46];
/** No mode has more than 16. */
const MOST_SLOTS = 100;

/** Each slot with its number, speaker and presentation marked, unused cells as dashed outlines, faulty slots in red. */
export function modeShapes(
  mode: ModeReading,
  padding: number,
  background: string | undefined,
): readonly Shape[] {
  const grid = gridOf(mode);
  const color = background ?? SCREEN_COLOR;
  const screen = { x: 0, y: 0, ...LAYOUT_SCREEN };
  const faulty = faultySlots(mode);
  const [width, height] = [LAYOUT_SCREEN.width / grid.columns, LAYOUT_SCREEN.height / grid.rows];
  const unused = freeCells(mode, grid).map(([column, row]) =>
    unusedCell({ x: column * width, y: row * height, width, height }, color),
  );
  const drawn = mode.slots
    .slice(0, MOST_SLOTS)
    .filter(({ place }) => place !== undefined && place.width.value >= 1);
  // Faulty ones last, so that they are seen.
  const slots = [...drawn].sort(
    (one, other) => Number(faulty.has(one.number)) - Number(faulty.has(other.number)),
  );
  return [
    group(
      [grid.fault === 'missing' ? 'assumed' : 'exact'],
      rectangleShape(screen, { fill: color }),
      ...unused,
    ),
    ...slots.map((slot) => {
      const tile = slot.place && slotArea(slot.place, grid, padding);
      return tile ? slotShape(slot, tile, rolesOf(mode, slot), faulty.has(slot.number)) : group([]);
    }),
    ...(grid.fault === 'oblong' || grid.fault === 'size' ? [faultFrame()] : []),
  ];
}

/** Around a grid that the platform refuses. */
function faultFrame(): Shape {
  const box = shrunk({ x: 0, y: 0, ...LAYOUT_SCREEN }, 8);
  return group(['fault'], rectangleShape(box, { stroke: FAULT, strokeWidth: 12, dash: [36, 20] }));
}

function unusedCell(cell: Rectangle, background: string): Shape {
  const inset = cell.height * 0.05;
  const length = cell.height * 0.06;
  return rectangleShape(shrunk(cell, inset), {
    stroke: inkOnHex(background),
    strokeWidth: 3,
    dash: [length, length],
    radius: length,
    opacity: 0.55,
  });
}

function slotShape(slot: SlotReading, tile: Rectangle, roles: readonly SlotRole[], isFaulty: boolean): Shape {
  const role = roles[0] ?? 'participant';
  const look = isFaulty ? FAULTY : LOOKS[role];
  const { height } = tile;
  // A slot that leaves the screen keeps its number on it.
  const x = Math.min(Math.max(tile.x, 0), LAYOUT_SCREEN.width - height * 0.3) + height * 0.1;
  const y = Math.min(Math.max(tile.y, 0), LAYOUT_SCREEN.height - height * 0.35);
  const text = (content: string, size: number, weight: number, top: number): Shape => ({
    type: 'text',
    text: content,
    x,
    y: y + height * top,
    size: height * size,
    weight,
    paint: { fill: look.ink },
  });
  const paint: Paint = {
    fill: look.fill,
    stroke: look.edge,
    strokeWidth: isFaulty ? 8 : role === 'participant' ? 3 : 6,
    radius: Math.min(24, height * 0.06),
    ...(isFaulty ? { fillOpacity: 0.82, dash: [26, 14] } : {}),
  };
  return group(
    isFaulty ? ['exact', 'fault'] : ['exact'],
    rectangleShape(shrunk(tile, 2), paint),
    ...(role === 'presentation' ? chart(tile, look.figure) : person(tile, look.figure)),
    text(String(slot.number), 0.26, 700, 0.31),
    ...(roles.length > 0 ? [text(roles.map(capitalised).join(', '), 0.115, 600, 0.92)] : []),
  );
}

function person({ x, y, width, height }: Rectangle, color: string): readonly Shape[] {
  const [middle, bottom] = [x + width / 2, y + height - 4];
  const [across, up] = [height * 0.27, height * 0.3];
  const n = (value: number) => Math.round(value * 100) / 100;
  return [
    { type: 'circle', x: middle, y: y + height * 0.42, radius: height * 0.16, paint: { fill: color } },
    {
      type: 'path',
      data: `M${n(middle - across)} ${n(bottom)}a${n(across)} ${n(up)} 0 0 1 ${n(across * 2)} 0z`,
      paint: { fill: color },
    },
  ];
}

function chart({ x, y, width, height }: Rectangle, color: string): readonly Shape[] {
  const [bar, gap] = [height * 0.12, height * 0.06];
  const left = x + width / 2 - (BAR_HEIGHTS.length * (bar + gap) - gap) / 2;
  return BAR_HEIGHTS.map((part, index) =>
    rectangleShape(
      { x: left + index * (bar + gap), y: y + height * (0.74 - part), width: bar, height: height * part },
      { fill: color },
    ),
  );
}

function shrunk({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return { x: x + by, y: y + by, width: Math.max(width - 2 * by, 0), height: Math.max(height - 2 * by, 0) };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
