/** The pictures of a theme's custom layouts. */

import { at, type Json, member } from '../formats/json/json.ts';
import type { DecodedPackage } from '../model/package.ts';
import {
  type CustomLayout,
  LAYOUT_COLOR,
  LAYOUT_FILE,
  LAYOUT_LIMITS,
  type LayoutMode,
  type LayoutSlot,
} from '../pexip/custom-layouts.ts';
import {
  cellsInRow,
  isOnGrid,
  MODE_LISTS,
  type ModeReading,
  modesOf,
  type SlotReading,
} from '../reading/layout-modes.ts';
import { layoutPicture } from './layout.ts';

/** A list has at most one mode for each number of slots. */
const MOST_MODES = MODE_LISTS.length * LAYOUT_LIMITS.slots;

/** One SVG file. */
export interface Picture {
  /** Letters, digits, `-` and `_`, in lower case, with `.svg` at the end. */
  readonly name: string;
  readonly svg: string;
}

/** One picture for each mode of each custom layout of a theme that can be drawn, in the order of files and modes. */
export function layoutPictures(pkg: DecodedPackage): readonly Picture[] {
  const taken = new Set<string>();
  const unique = (name: string) => {
    let free = name;
    for (let number = 2; taken.has(free); number++) free = `${name}-${number}`;
    taken.add(free);
    return free;
  };
  return layoutFiles(pkg).flatMap(({ layout }) =>
    modePictures(layout).map(({ name, svg }) => ({
      name: `${unique(`${slug(pkg.name)}-${name}`)}.svg`,
      svg,
    })),
  );
}

/** The layout files that can't be drawn: unreadable, misshapen, or with slots outside of their grids. */
export function undrawnLayouts(pkg: DecodedPackage): readonly string[] {
  return layoutFiles(pkg).flatMap(({ path, layout }) => (layout ? [] : [path]));
}

function layoutFiles(pkg: DecodedPackage) {
  const files = pkg.kind === 'theme' ? pkg.assets.filter(({ name }) => LAYOUT_FILE.pattern.test(name)) : [];
  return files.map(({ name, path }) => {
    const json = pkg.value(name, 'json');
    return { path, layout: json && readLayout(json) };
  });
}

function modePictures(layout: CustomLayout | undefined): readonly Picture[] {
  if (!layout) return [];
  return MODE_LISTS.flatMap((list) =>
    (layout[list] ?? []).map((mode) => {
      const presents = list === 'pres_modes';
      const { min_slots: first, max_slots: last } = mode.constraints;
      const kind = presents ? 'presentation' : 'mode';
      const title = `${layout.name}: ${first === last ? first : `${first} to ${last}`} ${last === 1 ? 'slot' : 'slots'}${presents ? ', with a presentation' : ''}`;
      const svg = layoutPicture(mode, { title, background: layout.background_color, presents });
      return { name: `${slug(layout.name)}-${kind}-${first}-${last}`, svg };
    }),
  );
}

/** A layout as far as a picture needs it; undefined when it can't be drawn. */
function readLayout(json: Json): CustomLayout | undefined {
  const name = at(json, 'name');
  const readings = modesOf(json);
  const lists = MODE_LISTS.map((list) => at(json, list)).filter((node) => node !== undefined);
  const count = lists.reduce((sum, list) => sum + (list.type === 'array' ? list.items.length : 1), 0);
  const modes = readings.flatMap((reading) => readMode(reading) ?? []);
  if (name?.type !== 'string' || count === 0 || modes.length < count) return undefined;
  if (count > MOST_MODES) return undefined;
  const of = (list: ModeReading['list']) => modes.filter((_, index) => readings[index]?.list === list);
  const color = at(json, 'background_color');
  const isColor = color?.type === 'string' && LAYOUT_COLOR.test(color.value);
  return {
    name: name.value,
    modes: of('modes'),
    pres_modes: of('pres_modes'),
    ...(isColor ? { background_color: color.value } : {}),
  };
}

function readMode({ node, grid, minimum, maximum, slots }: ModeReading): LayoutMode | undefined {
  const cells = cellsInRow(grid);
  const range = minimum && maximum && rangeOf(minimum.value, maximum.value);
  const read = slots.flatMap((slot) => readSlot(slot, cells ?? 0) ?? []);
  if (!cells || !range || slots.length === 0 || slots.length > LAYOUT_LIMITS.slots) return undefined;
  if (read.length < slots.length) return undefined;
  const padding = member(node, 'slot_padding');
  const spacing = padding?.type === 'number' ? padding.value : LAYOUT_LIMITS.defaultPadding;
  return {
    grid_size: [cells, cells],
    slot_padding: Math.min(Math.max(spacing, 0), LAYOUT_LIMITS.padding),
    slots: read,
    constraints: range,
  };
}

function rangeOf(first: number, last: number): LayoutMode['constraints'] | undefined {
  const isFine = first >= 1 && first <= last && last <= LAYOUT_LIMITS.slots;
  return isFine ? { min_slots: first, max_slots: last } : undefined;
}

function readSlot({ place, speaker, presentation }: SlotReading, cells: number): LayoutSlot | undefined {
  if (!place || !isOnGrid(place, cells)) return undefined;
  return {
    start_x: place.x.value,
    start_y: place.y.value,
    width: place.width.value,
    is_speaker_slot: speaker?.value === true,
    is_presentation_slot: presentation?.value === true,
  };
}

function slug(text: string): string {
  const plainText = text
    .toLowerCase()
    .slice(0, 100)
    .replace(/[^a-z0-9_]+/g, '-');
  return plainText.replace(/^-+|-+$/g, '') || 'layout';
}
