/** Comparing JSON by its values: how numbers, texts and the order of keys are written does not matter. */

import { entries, type Json, type JsonNode, member, plain } from '../formats/json/json.ts';
import type { Side, Told } from './asset-pair.ts';
import { colorStep, isThemeColor, isWebColor } from './colors.ts';
import type { Change, Subject, Words } from './difference.ts';
import { counted, joined, name, say, text, textStep } from './words.ts';

/** Longer values are not handed on. */
const LONGEST_PLAIN = 2000;
const MOST_NAMED = 3;
/** Keys of an object by which people know it. */
const NAMING_KEYS = ['name', 'id', 'label', 'title', 'key'];

/** Whether two values are the same. Lists are so in the same order, objects in any. */
export function equal(old: JsonNode | undefined, now: JsonNode | undefined): boolean {
  if (old === undefined || now === undefined) return old === now;
  if (old.type === 'array')
    return (
      now.type === 'array' &&
      old.items.length === now.items.length &&
      old.items.every((item, index) => equal(item, now.items[index]))
    );
  if (old.type === 'object') {
    const members = entries(old);
    return (
      now.type === 'object' &&
      members.length === entries(now).length &&
      members.every(({ key, value }) => equal(value, member(now, key)))
    );
  }
  return now.type !== 'array' && now.type !== 'object' && old.value === now.value;
}

/** A value at both versions; undefined where there is none. */
export interface ValueStep {
  /** The keys and indices that lead to it. */
  readonly path: readonly string[];
  readonly old: JsonNode | undefined;
  readonly now: JsonNode | undefined;
}

/** The innermost values that differ. Lists are values, unless they hold as many objects as before. */
export function steps(
  old: JsonNode | undefined,
  now: JsonNode | undefined,
  path: readonly string[] = [],
): ValueStep[] {
  if (old?.type === 'object' && now?.type === 'object')
    return keysOf(old, now).flatMap((key) => steps(member(old, key), member(now, key), [...path, key]));
  if (old?.type === 'array' && now?.type === 'array' && isListOfObjects(old, now))
    return now.items.flatMap((item, index) =>
      steps(old.items[index], item, [...path, namingKey(item) ?? String(index + 1)]),
    );
  return equal(old, now) ? [] : [{ path, old, now }];
}

type JsonList = JsonNode & { readonly type: 'array' };
const isListOfObjects = (old: JsonList, now: JsonList): boolean =>
  old.items.length === now.items.length && now.items.some(({ type }) => type === 'object');

/** The keys of both objects, the old one's first. */
export const keysOf = (old: JsonNode | undefined, now: JsonNode | undefined): string[] => [
  ...new Set([...entries(old), ...entries(now)].map(({ key }) => key)),
];

/** What an object of a list calls itself. */
export function namingKey(node: JsonNode): string | undefined {
  for (const key of NAMING_KEYS) {
    const value = member(node, key);
    if (value?.type === 'string' && value.value !== '') return value.value;
  }
  return undefined;
}

export const changeOf = (old: unknown, now: unknown): Change =>
  old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';

/** From what to what, in words. */
export function stepWords(old: JsonNode | undefined, now: JsonNode | undefined): Words {
  if (old === undefined || now === undefined) return valueWords(now ?? old);
  if (old.type === 'string' && now.type === 'string') {
    if (isThemeColor(old.value) && isThemeColor(now.value)) return colorStep(old.value, now.value);
    if (isWebColor(old.value) && isWebColor(now.value)) return say`${name(old.value)} → ${name(now.value)}`;
    return textStep(old.value, now.value);
  }
  if (old.type === 'array' && now.type === 'array') return listWords(old.items, now.items);
  return say`${valueWords(old)} → ${valueWords(now)}`;
}

/** A value in words: what an object or a list holds is counted. */
export function valueWords(node: JsonNode | undefined): Words {
  if (node === undefined) return [];
  if (node.type === 'string') return stringWords(node.value);
  if (node.type === 'object') {
    const known = namingKey(node);
    return known === undefined ? [counted(node.members.length, 'value')] : text(known);
  }
  if (node.type !== 'array') return [name(String(node.value))];
  return node.items.length === 0 ? ['an empty list'] : listed(node.items);
}

const listed = (items: readonly JsonNode[]): Words => {
  const more = items.length - MOST_NAMED;
  const shown = joined(items.slice(0, MOST_NAMED).map(valueWords));
  return more > 0 ? say`${shown} and ${more} more` : shown;
};

function stringWords(value: string): Words {
  if (isThemeColor(value)) return colorStep(value);
  return isWebColor(value) ? [name(value)] : text(value);
}

/** What came into a list and what left it; or that only its order differs. */
function listWords(old: readonly JsonNode[], now: readonly JsonNode[]): Words {
  const [gone, came] = [without(old, now), without(now, old)];
  if (gone.length + came.length === 0) return say`in another order: ${listed(now)}`;
  const only = gone[0];
  const [changed] = came;
  if (gone.length === 1 && came.length === 1 && only && changed && only.type === changed.type)
    return only.type === 'object' ? say`${valueWords(changed)} changed` : stepWords(only, changed);
  return joined([
    came.length > 0 ? say`added ${listed(came)}` : [],
    gone.length > 0 ? say`removed ${listed(gone)}` : [],
  ]);
}

/** The items that another list lacks; of equal ones those beyond as many as it has. */
function without(items: readonly JsonNode[], others: readonly JsonNode[]): JsonNode[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(canonical(other), (counts.get(canonical(other)) ?? 0) + 1);
  return items.filter((item) => {
    const left = counts.get(canonical(item)) ?? 0;
    if (left > 0) counts.set(canonical(item), left - 1);
    return left === 0;
  });
}

/** A text that is the same for equal values. */
export function canonical(node: JsonNode): string {
  if (node.type === 'array') return `[${node.items.map(canonical).join(',')}]`;
  if (node.type !== 'object') return JSON.stringify(node.value);
  const members = entries(node).map(({ key, value }) => `${JSON.stringify(key)}:${canonical(value)}`);
  return `{${members.sort().join(',')}}`;
}

/** Where something stands, and its values. */
export interface Place {
  readonly old: Side;
  readonly now: Side;
  readonly jsonNow: Json;
}

/** A difference of a JSON file. */
export function tell(
  { old: oldSide, now: nowSide, jsonNow }: Place,
  about: Subject,
  what: string,
  { old, now }: Pick<ValueStep, 'old' | 'now'>,
  phrases: Words = stepWords(old, now),
  of?: string,
): Told {
  const node = now ?? old;
  return {
    about,
    change: changeOf(old, now),
    what,
    ...(of === undefined ? {} : { of }),
    phrases,
    path: (now ? nowSide : oldSide).asset.path,
    ...(node === undefined ? {} : { pointer: node.pointer }),
    ...(old && now && old.pointer !== now.pointer ? { pointerBefore: old.pointer } : {}),
    ...(now === undefined ? {} : lineOf(jsonNow, now)),
    ...plainValue('before', old),
    ...plainValue('after', now),
  };
}

function lineOf(json: Json, node: JsonNode): { line?: number } {
  const { line } = json.locate(node.offset, node.offset + node.length);
  return line === undefined ? {} : { line };
}

function plainValue(side: 'before' | 'after', node: JsonNode | undefined): Record<string, unknown> {
  if (node === undefined || node.length > LONGEST_PLAIN * 4) return {};
  const value = plain(node);
  return JSON.stringify(value).length > LONGEST_PLAIN ? {} : { [side]: value };
}

/** Every value of a file that differs, by the keys that lead to it. */
export function valueChanges(
  place: Place,
  about: Subject | ((path: readonly string[]) => Subject),
  [old, now]: readonly [JsonNode | undefined, JsonNode | undefined],
  above: readonly string[] = [],
  of?: string,
): Told[] {
  return steps(old, now, above).map((step) => {
    const subject = typeof about === 'string' ? about : about(step.path);
    return tell(place, subject, pathName(step.path), step, stepWords(step.old, step.now), of);
  });
}

/** `defaultUserConfig › quality`. */
export const pathName = (path: readonly string[]): string => path.join(' › ') || 'the whole file';
