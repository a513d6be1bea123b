/** What differs in a custom layout: modes that came or went, slots that moved or grew. */

import { type Json, type JsonNode, member } from '../formats/json/json.ts';
import { MODE_LISTS, type ModeReading, modesOf, type SlotReading } from '../reading/layout-modes.ts';
import type { Told } from './asset-pair.ts';
import type { Words } from './difference.ts';
import { canonical, equal, keysOf, type Place, stepWords, tell } from './json-values.ts';
import { counted, firstOf, joined, name, say } from './words.ts';

const MOST_TOLD = 6;
/** Of a mode; everything else of it is told by its key. */
const TOLD_KEYS = new Set(['slots', 'grid_size', 'constraints']);

type Match = readonly [old: ModeReading | undefined, now: ModeReading | undefined];

/** The modes that differ, each by the participants that it is for, and what stands beside the modes. */
export function layoutChanges(place: Place, [old, now]: readonly [Json, Json]): Told[] {
  const of = nameOf(now) ?? nameOf(old) ?? place.now.asset.name;
  const modes = matched(modesOf(old), modesOf(now)).flatMap(([before, after]): Told[] => {
    const both = { old: before?.node, now: after?.node };
    if (equal(both.old, both.now)) return [];
    const what = labelOf((after ?? before) as ModeReading);
    return [tell(place, 'layout', what, both, modeWords(before, after), of)];
  });
  const others = keysOf(old.root, now.root).flatMap((key) => {
    const both = { old: member(old.root, key), now: member(now.root, key) };
    const isTold = (key === 'modes' || key === 'pres_modes') && modes.length > 0;
    return isTold || equal(both.old, both.now)
      ? []
      : [tell(place, 'layout', key, both, stepWords(both.old, both.now), of)];
  });
  return [...others, ...modes];
}

/** `for 1, 2–5 participants, with presentation for 1`: what a layout offers. */
export function layoutInWords(json: Json): Words {
  const [plain, presenting] = MODE_LISTS.map((list) =>
    firstOf(
      modesOf(json).flatMap((mode): Words[] => (mode.list === list ? [[rangeOf(mode)]] : [])),
      MOST_TOLD,
    ),
  );
  return joined([
    plain && plain.length > 0 ? say`for ${plain} participant${plain.join('') === '1' ? '' : 's'}` : [],
    presenting && presenting.length > 0 ? say`with presentation for ${presenting}` : [],
  ]);
}

function rangeOf({ minimum, maximum }: ModeReading): string {
  const [least, most] = [minimum?.value ?? '?', maximum?.value ?? '?'];
  return least === most ? String(least) : `${least}–${most}`;
}

/** The name that the layout gives itself. */
export function nameOf(json: Json): string | undefined {
  const node = member(json.root, 'name');
  return node?.type === 'string' && node.value !== '' ? node.value : undefined;
}

/** `1–3 participants`, `2 participants with presentation`. */
function labelOf(mode: ModeReading): string {
  const range = rangeOf(mode);
  const label = range === '?' ? 'mode' : `${range} participant${range === '1' ? '' : 's'}`;
  return `${label}${mode.list === 'pres_modes' ? ' with presentation' : ''}`;
}

/** Modes for the same participants belong together; the others by equal content, then in order. */
function matched(old: readonly ModeReading[], now: readonly ModeReading[]): Match[] {
  const left = new Set(old);
  const found = new Map<ModeReading, ModeReading>();
  const keys = [
    (mode: ModeReading) => `${labelOf(mode)} ${canonical(mode.node)}`,
    labelOf,
    ({ list }: ModeReading) => list,
  ];
  for (const key of keys) {
    const waiting = new Map<string, ModeReading[]>();
    for (const mode of [...left].reverse()) {
      const same = waiting.get(key(mode));
      if (same) same.push(mode);
      else waiting.set(key(mode), [mode]);
    }
    for (const mode of now) {
      const before = found.has(mode) ? undefined : waiting.get(key(mode))?.pop();
      if (!before) continue;
      found.set(mode, before);
      left.delete(before);
    }
  }
  return [
    ...now.map((mode): Match => [found.get(mode), mode]),
    ...[...left].map((mode): Match => [mode, undefined]),
  ];
}

function modeWords(old: ModeReading | undefined, now: ModeReading | undefined): Words {
  if (!old || !now) return modeInWords((now ?? old) as ModeReading);
  const [before, after] = [labelOf(old), labelOf(now)];
  const isOtherGrid = !equal(old.grid?.node, now.grid?.node);
  const words = joined([
    before === after ? [] : [`was for ${before}`],
    isOtherGrid ? [`grid ${gridOf(old)} → ${gridOf(now)} cells`] : [],
    slotsWords(old.slots, now.slots, isOtherGrid),
    ...keysOf(old.node, now.node)
      .filter((key) => !TOLD_KEYS.has(key))
      .map((key) => keyWords(key, member(old.node, key), member(now.node, key))),
    ...keyWordsIfSilent(old, now, isOtherGrid),
  ]);
  return words.length > 0 ? words : ['changed'];
}

const modeInWords = (mode: ModeReading): Words =>
  say`${counted(mode.slots.length, 'slot')} on a grid of ${gridOf(mode)} cells`;

const gridOf = ({ grid }: ModeReading): string => (grid ? `${grid.columns} × ${grid.rows}` : '?');

function keyWords(key: string, old: JsonNode | undefined, now: JsonNode | undefined): Words {
  if (equal(old, now)) return [];
  return say`${key === 'slot_padding' ? 'padding' : name(key)} ${now ? stepWords(old, now) : 'no longer set'}`;
}

/** What has not the shape that it should have is told as it stands. */
function keyWordsIfSilent(old: ModeReading, now: ModeReading, isTold: boolean): Words[] {
  if (isTold || labelOf(old) !== labelOf(now) || !equal(member(old.node, 'slots'), member(now.node, 'slots')))
    return [];
  return ['constraints', 'grid_size'].map((key) =>
    keyWords(key, member(old.node, key), member(now.node, key)),
  );
}

function slotsWords(old: readonly SlotReading[], now: readonly SlotReading[], isOtherGrid: boolean): Words {
  const came = now.length - old.length;
  const number = came === 0 ? [] : say`${old.length} → ${counted(now.length, 'slot')}`;
  const moved = now.flatMap((slot, index): Words[] => {
    const before = old[index];
    const words = before && !equal(before.node, slot.node) ? slotWords(before, slot, isOtherGrid) : [];
    return words.length === 0 ? [] : [say`slot ${slot.number} ${words}`];
  });
  return joined([number, firstOf(moved, MOST_TOLD)]);
}

function slotWords(old: SlotReading, now: SlotReading, isOtherGrid: boolean): Words {
  const [before, after] = [old.place, now.place];
  const others = keysOf(old.node, now.node)
    .filter((key) => !['start_x', 'start_y', 'width'].includes(key))
    .map((key) => slotKeyWords(key, member(old.node, key), member(now.node, key)));
  if (!before || !after) return joined([['changed'], ...others]);
  const [right, down] = [after.x.value - before.x.value, after.y.value - before.y.value];
  const size =
    before.width.value === after.width.value
      ? []
      : say`${before.width.value} → ${counted(after.width.value, 'cell')} wide`;
  if (isOtherGrid)
    return joined([right === 0 && down === 0 && size.length === 0 ? [] : ['elsewhere'], ...others]);
  return joined([
    right === 0 ? [] : say`${right < 0 ? 'left' : 'right'} ${counted(Math.abs(right), 'cell')}`,
    down === 0 ? [] : say`${down < 0 ? 'up' : 'down'} ${counted(Math.abs(down), 'cell')}`,
    size,
    ...others,
  ]);
}

const ROLES = new Map([
  ['is_speaker_slot', 'the speaker'],
  ['is_presentation_slot', 'the presentation'],
]);

function slotKeyWords(key: string, old: JsonNode | undefined, now: JsonNode | undefined): Words {
  if (equal(old, now)) return [];
  const role = ROLES.get(key);
  const isFlag = (node: JsonNode | undefined) => node === undefined || node.type === 'boolean';
  if (role === undefined || !isFlag(old) || !isFlag(now)) return keyWords(key, old, now);
  const is = now?.type === 'boolean' && now.value;
  const was = old?.type === 'boolean' && old.value;
  if (is === was) return keyWords(key, old, now);
  return [is ? `is for ${role} now` : `is no longer for ${role}`];
}
