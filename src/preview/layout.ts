/** Drawing one mode of a custom layout. */

import { contrast, parseHexColor } from '../formats/image/color.ts';
import { LAYOUT_LIMITS, type LayoutMode, type LayoutSlot } from '../pexip/custom-layouts.ts';
import { escapeXml, type Rectangle, rectangle, round } from './svg.ts';

/** What a picture needs beside the mode. */
export interface LayoutCaption {
  /** Read out by screen readers and shown by browsers on hovering. */
  readonly title: string;
  /** `#` and 6 hexadecimal digits. */
  readonly background?: string | undefined;
  /** Whether the mode is one for presentations: only then may a slot hold one. */
  readonly presents: boolean;
}

type Role = 'participant' | 'speaker' | 'presentation';
interface Look {
  readonly fill: string;
  readonly edge: string;
  readonly figure: string;
  readonly ink: string;
}

/** A Full HD screen, in pixels. */
const SCREEN = { width: 1920, height: 1080 };
const SCREEN_COLOR = '#14181d';
const FONT = 'Roboto, "Segoe UI", "Helvetica Neue", Arial, sans-serif';
const LOOKS: Readonly<Record<Role, Look>> = {
  participant: { fill: '#3b4856', edge: '#8796a5', figure: '#566778', ink: '#ffffff' },
  speaker: { fill: '#0b5cad', edge: '#7db8f0', figure: '#2f7fd0', ink: '#ffffff' },
  presentation: { fill: '#fbfaf7', edge: '#d97706', figure: '#f5b556', ink: '#3a2a10' },
};
/** However wide the space between slots, so much of a slot is left on each side of its middle. */
const LARGEST_INSET = 0.3;
const BAR_HEIGHTS = [0.22, 0.36, 0.28, 0.46];

/**
 * A mode as an SVG of 16:9: each slot with its number, speaker and presentation marked, unused cells as dashed outlines
 * on the layout's background. The slots must lie on the grid.
 */
export function layoutPicture(mode: LayoutMode, { title, background, presents }: LayoutCaption): string {
  const roles = mode.slots.map((_, index) => rolesOf(mode.slots, index, presents));
  const { width, height } = SCREEN;
  const screen = { x: 0, y: 0, width, height };
  const color = background ?? SCREEN_COLOR;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(describe(mode, roles))}</desc>`,
    rectangle(screen, { fill: color }),
    ...unusedCells(mode).map((cell) => drawUnused(cell, color)),
    ...mode.slots.map((slot, index) => drawSlot(mode, slot, index + 1, roles[index] ?? [])),
    '</svg>\n',
  ].join('\n');
}

/** The first slot is the speaker's where none is marked; with a presentation in it, nobody says whose the next is. */
function rolesOf(slots: readonly LayoutSlot[], index: number, presents: boolean): readonly Role[] {
  const slot = slots[index];
  const isImplied = !presents && index === 0 && slots.every(({ is_speaker_slot }) => !is_speaker_slot);
  return [
    ...(presents && slot?.is_presentation_slot ? (['presentation'] as const) : []),
    ...(slot?.is_speaker_slot || isImplied ? (['speaker'] as const) : []),
  ];
}

function describe(
  { grid_size: [columns, rows], slots }: LayoutMode,
  roles: readonly (readonly Role[])[],
): string {
  const lines = slots.map(({ start_x, start_y, width }, index) => {
    const what = roles[index]?.length ? `, ${roles[index]?.join(' and ')}` : '';
    return `slot ${index + 1} of ${width}x${width} cells at column ${start_x}, row ${start_y}${what}`;
  });
  return `A grid of ${columns}x${rows} cells: ${lines.join('; ')}.`;
}

function unusedCells({ grid_size: [columns, rows], slots }: LayoutMode): readonly Rectangle[] {
  const [width, height] = [SCREEN.width / columns, SCREEN.height / rows];
  const isFree = (column: number, row: number) =>
    !slots.some(
      ({ start_x: x, start_y: y, width: size }) =>
        column >= x && column < x + size && row >= y && row < y + size,
    );
  const cells = Array.from({ length: columns * rows }, (_, index) => [
    index % columns,
    Math.floor(index / columns),
  ]);
  return cells.flatMap(([column = 0, row = 0]) =>
    isFree(column, row) ? [{ x: column * width, y: row * height, width, height }] : [],
  );
}

function drawUnused(cell: Rectangle, background: string): string {
  const inset = cell.height * 0.05;
  const length = round(cell.height * 0.06);
  return rectangle(shrunk(cell, inset, inset), {
    rx: round(cell.height * 0.06),
    fill: 'none',
    stroke: readableOn(background),
    'stroke-opacity': 0.65,
    'stroke-width': 3,
    'stroke-dasharray': `${length} ${length}`,
  });
}

function drawSlot(mode: LayoutMode, slot: LayoutSlot, number: number, roles: readonly Role[]): string {
  const role = roles[0] ?? 'participant';
  const look = LOOKS[role];
  const tile = tileOf(mode, slot);
  const { x, y, height } = tile;
  const text = (size: number, weight: number, top: number, content: string) =>
    `<text x="${round(x + height * 0.1)}" y="${round(y + height * top)}" font-size="${round(height * size)}" font-weight="${weight}">${content}</text>`;
  return [
    `<g font-family='${FONT}' fill="${look.ink}">`,
    rectangle(shrunk(tile, 2, 2), {
      rx: round(Math.min(24, height * 0.06)),
      fill: look.fill,
      stroke: look.edge,
      'stroke-width': role === 'participant' ? 3 : 6,
    }),
    role === 'presentation' ? drawChart(tile, look.figure) : drawPerson(tile, look.figure),
    text(0.26, 700, 0.31, String(number)),
    ...(roles.length > 0 ? [text(0.115, 600, 0.92, roles.map(capitalised).join(', '))] : []),
    '</g>',
  ].join('\n');
}

function tileOf({ grid_size: [columns, rows], slot_padding }: LayoutMode, slot: LayoutSlot): Rectangle {
  const [cellWidth, cellHeight] = [SCREEN.width / columns, SCREEN.height / rows];
  const [width, height] = [slot.width * cellWidth, slot.width * cellHeight];
  const padding = (slot_padding ?? LAYOUT_LIMITS.defaultPadding) / 2;
  const inset = (screen: number, size: number) => Math.min(screen * padding, size * LARGEST_INSET);
  const whole = { x: slot.start_x * cellWidth, y: slot.start_y * cellHeight, width, height };
  return shrunk(whole, inset(SCREEN.width, width), inset(SCREEN.height, height));
}

function drawPerson({ x, y, width, height }: Rectangle, color: string): string {
  const [middle, bottom] = [x + width / 2, y + height - 4];
  const [across, up] = [height * 0.27, height * 0.3];
  return [
    `<circle cx="${round(middle)}" cy="${round(y + height * 0.42)}" r="${round(height * 0.16)}" fill="${color}"/>`,
    `<path d="M${round(middle - across)} ${round(bottom)}a${round(across)} ${round(up)} 0 0 1 ${round(across * 2)} 0z" fill="${color}"/>`,
  ].join('\n');
}

function drawChart({ x, y, width, height }: Rectangle, color: string): string {
  const [bar, gap] = [height * 0.12, height * 0.06];
  const left = x + width / 2 - (BAR_HEIGHTS.length * (bar + gap) - gap) / 2;
  const bars = BAR_HEIGHTS.map((part, index) => ({
    x: left + index * (bar + gap),
    y: y + height * (0.74 - part),
    width: bar,
    height: height * part,
  }));
  return bars.map((one) => rectangle(one, { fill: color })).join('\n');
}

function shrunk({ x, y, width, height }: Rectangle, across: number, down: number): Rectangle {
  return { x: x + across, y: y + down, width: width - 2 * across, height: height - 2 * down };
}

function readableOn(background: string): string {
  const color = parseHexColor(background);
  const white = parseHexColor('#ffffff');
  return color && white && contrast(white, color) < 3 ? '#000000' : '#ffffff';
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
