/** Every mode of a theme's custom layouts, those with faults too. */

import { at, type Json, member } from '../formats/json/json.ts';
import type { DecodedAsset, DecodedPackage } from '../model/package.ts';
import { LAYOUT_COLOR, LAYOUT_FILE, LAYOUT_LIMITS } from '../pexip/custom-layouts.ts';
import { boundsFault, gridOf, LAYOUT_SCREEN, overlapsOf } from '../reading/layout-geometry.ts';
import { MODE_LISTS, type ModeReading, modesOf } from '../reading/layout-modes.ts';
import { modeShapes } from './layout-mode.ts';
import type { Picture } from './picture.ts';
import { slug, written } from './words.ts';

/** A list has at most one mode for each number of slots. */
const MOST_MODES = MODE_LISTS.length * LAYOUT_LIMITS.slots;
const MOST_NOTES = 8;

/** A layout file that could be read. */
export interface LayoutFile {
  readonly asset: DecodedAsset;
  readonly json: Json;
  /** As it names itself, else as its file does. */
  readonly name: string;
  readonly modes: readonly ModeReading[];
}

/** The layout files of a theme that could be read, in the order of their names. */
export function layoutFiles(pkg: DecodedPackage): readonly LayoutFile[] {
  if (pkg.kind !== 'theme') return [];
  return pkg.assets.flatMap((asset) => {
    const json = LAYOUT_FILE.pattern.test(asset.name) ? pkg.value(asset.name, 'json') : undefined;
    if (!json) return [];
    const node = at(json, 'name');
    const stem = asset.name.slice(LAYOUT_FILE.prefix.length, -'.json'.length);
    const name = node?.type === 'string' && node.value !== '' ? node.value : stem;
    return [{ asset, json, name, modes: modesOf(json).slice(0, MOST_MODES) }];
  });
}

/** One picture for each mode of each custom layout, in the order of files and modes. */
export function layoutPictures(pkg: DecodedPackage): readonly Picture[] {
  const taken = new Set<string>();
  return layoutFiles(pkg).flatMap((file) =>
    file.modes.map((mode, index) => modePicture(pkg, file, mode, index, taken)),
  );
}

/** The paths of layout files of which nothing can be drawn: unreadable, or without a mode. */
export function undrawnLayouts(pkg: DecodedPackage): readonly string[] {
  if (pkg.kind !== 'theme') return [];
  const drawn = new Set(
    layoutFiles(pkg).flatMap(({ asset, modes }) => (modes.length > 0 ? [asset.path] : [])),
  );
  const files = pkg.assets.filter(({ name }) => LAYOUT_FILE.pattern.test(name));
  return files.flatMap(({ path }) => (drawn.has(path) ? [] : [path]));
}

function modePicture(
  pkg: DecodedPackage,
  { asset, json, name }: LayoutFile,
  mode: ModeReading,
  index: number,
  taken: Set<string>,
): Picture {
  const key = freeKey(
    `layout/${slug(name)}/${mode.list === 'modes' ? 'mode' : 'presentation'}-${rangeKey(mode, index)}`,
    taken,
  );
  const color = at(json, 'background_color');
  const isColor = color?.type === 'string' && LAYOUT_COLOR.test(color.value);
  const position = at(json, mode.list);
  const item = position?.type === 'array' ? position.items.indexOf(mode.node) : -1;
  return {
    id: `${pkg.name}/${key}`,
    key,
    kind: 'layout',
    title: written(`${name}: ${slotsInWords(mode)}`, 120),
    about: describe(mode),
    package: pkg.name,
    twins: [],
    subjects: [{ path: asset.path, ...(item < 0 ? {} : { pointer: `/${mode.list}/${item}` }) }],
    width: LAYOUT_SCREEN.width,
    height: LAYOUT_SCREEN.height,
    shapes: modeShapes(mode, paddingOf(mode), isColor ? color.value : undefined),
    media: [],
    notes: faultsOf(mode).slice(0, MOST_NOTES),
    assumed: gridOf(mode).fault === 'missing' ? 'Assumed: the grid, which the file does not say.' : undefined,
  };
}

function freeKey(key: string, taken: Set<string>): string {
  let free = key;
  for (let number = 2; taken.has(free); number++) free = `${key}-${number}`;
  taken.add(free);
  return free;
}

function rangeKey({ minimum, maximum }: ModeReading, index: number): string {
  const isFine = minimum && maximum && Math.abs(minimum.value) < 1000 && Math.abs(maximum.value) < 1000;
  return isFine ? `${minimum.value}-${maximum.value}` : `no${index + 1}`;
}

/** `2 to 5 slots, with a presentation` */
function slotsInWords({ list, minimum, maximum, slots }: ModeReading): string {
  const [first, last] = [minimum?.value ?? maximum?.value ?? slots.length, maximum?.value ?? slots.length];
  const range = first === last ? `${first}` : `${first} to ${last}`;
  return `${range} ${last === 1 ? 'slot' : 'slots'}${list === 'pres_modes' ? ', with a presentation' : ''}`;
}

function paddingOf({ node }: ModeReading): number {
  const padding = member(node, 'slot_padding');
  return padding?.type === 'number' && Number.isFinite(padding.value)
    ? padding.value
    : LAYOUT_LIMITS.defaultPadding;
}

function describe(mode: ModeReading): string {
  const { columns, rows } = gridOf(mode);
  return `A grid of ${columns}x${rows} cells with ${mode.slots.length} ${mode.slots.length === 1 ? 'slot' : 'slots'}.`;
}

/** What the picture shows in red, in words. */
function faultsOf(mode: ModeReading): readonly string[] {
  const { columns, rows, fault } = gridOf(mode);
  const { minimum, maximum } = mode;
  const strays = mode.slots.flatMap(({ number, place }) => {
    if (!place) return [`Slot ${number} says no place that can be drawn.`];
    return columns === rows && boundsFault(place, columns)
      ? [`Slot ${number} leaves the ${columns}x${rows} grid.`]
      : [];
  });
  const overlaps = overlapsOf(mode).map(
    ({ slot, other }) => `Slot ${slot.number} overlaps slot ${other.number}.`,
  );
  const count = mode.maximum && mode.maximum.value !== mode.slots.length;
  return [
    ...(fault === 'oblong' ? [`The grid has ${columns} columns and ${rows} rows, and must be square.`] : []),
    ...(fault === 'size' ? ['The grid must be 1x1 to 10x10 cells.'] : []),
    ...strays,
    ...(minimum && maximum && minimum.value > maximum.value
      ? [`“min_slots” is ${minimum.value} and “max_slots” ${maximum.value}.`]
      : []),
    ...overlaps,
    ...(count ? [`There are ${mode.slots.length} slots, and “max_slots” says ${mode.maximum?.value}.`] : []),
  ];
}
