/** What differs in the elements of a splash screen: moved, resized, recoloured, added, removed. */

import { entries, type JsonNode, type JsonObject, member } from '../formats/json/json.ts';
import { DEFAULT_TEXT } from '../pexip/theme-screens.ts';
import { stringAt } from '../reading/screens.ts';
import type { Words } from './difference.ts';
import { canonical, equal, stepWords, valueWords } from './json-values.ts';
import { counted, firstOf, joined, name, numberStep, say, shownNumber } from './words.ts';

const MOST_TOLD = 6;
/** Told in words of their own, or told by others. */
const GEOMETRY = new Set(['type', 'offset_x', 'offset_y', 'width', 'height', 'scale', 'font_size', 'color']);

type Match = readonly [old: JsonObject | undefined, now: JsonObject | undefined];

/** From one list of elements to another. */
export function elementWords(old: readonly JsonNode[], now: readonly JsonNode[]): Words {
  const [before, after] = [old.filter(isObject), now.filter(isObject)];
  const called = namer([before, after]);
  const told = matched(before, after).flatMap(([was, is]): Words[] => {
    if (!was) return [say`${called(is)} added`];
    if (!is) return [say`${called(was)} removed`];
    const words = elementStep(was, is);
    return words.length > 0 ? [say`${called(is)} ${words}`] : [];
  });
  if (told.length > 0) return firstOf(told, MOST_TOLD);
  return isReordered(old, now) ? ['elements in another order'] : ['other elements'];
}

/** `an icon and 2 texts`. */
export function elementsInWords(items: readonly JsonNode[]): Words {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(typeOf(item), (counts.get(typeOf(item)) ?? 0) + 1);
  const words = [...counts].map(([type, count]) =>
    KNOWN.has(type) ? [counted(count, noun(type))] : say`${counted(count, 'element')} ${name(type)}`,
  );
  return words.length === 0 ? ['no elements'] : joined(words);
}

const isObject = (node: JsonNode): node is JsonObject => node.type === 'object';
const typeOf = (node: JsonNode | undefined): string =>
  (node && stringAt(node, 'type')?.value) ?? 'without a type';
const KNOWN = new Set(['icon', 'text', 'pin_digits']);
const noun = (type: string): string => (type === 'pin_digits' ? 'PIN field' : type);

/** What an element shows: its label or its picture. */
const shown = (node: JsonNode | undefined): string =>
  (node && (stringAt(node, 'label') ?? stringAt(node, 'path'))?.value) ?? '';

/** Each element with the one that it was: of the same type and showing the same, then of the same type, in order. */
function matched(old: readonly JsonObject[], now: readonly JsonObject[]): Match[] {
  const left = new Set(old);
  const found = new Map<JsonObject, JsonObject>();
  for (const key of [(node: JsonObject) => `${typeOf(node)} ${shown(node)}`, typeOf]) {
    // In reverse, so that the first one is the last of its list.
    const waiting = new Map<string, JsonObject[]>();
    for (const node of [...left].reverse()) {
      const same = waiting.get(key(node));
      if (same) same.push(node);
      else waiting.set(key(node), [node]);
    }
    for (const node of now) {
      const before = found.has(node) ? undefined : waiting.get(key(node))?.pop();
      if (!before) continue;
      found.set(node, before);
      left.delete(before);
    }
  }
  return [
    ...now.map((node): Match => [found.get(node), node]),
    ...[...left].map((node): Match => [node, undefined]),
  ];
}

/** `icon`; with what it shows when the screen has, or had, several of them. */
function namer(versions: readonly (readonly JsonObject[])[]): (node: JsonObject | undefined) => Words {
  const several = new Set(versions.flatMap(typesWithSeveral));
  return (node) => {
    const type = typeOf(node);
    const own = KNOWN.has(type) ? [noun(type)] : say`element ${name(type)}`;
    return several.has(type) && shown(node) !== '' ? say`${own} ${name(shown(node))}` : own;
  };
}

function typesWithSeveral(elements: readonly JsonObject[]): string[] {
  const counts = new Map<string, number>();
  for (const node of elements) counts.set(typeOf(node), (counts.get(typeOf(node)) ?? 0) + 1);
  return [...counts].flatMap(([type, count]) => (count > 1 ? [type] : []));
}

function elementStep(old: JsonObject, now: JsonObject): Words {
  const other = [...new Set([...entries(old), ...entries(now)].map(({ key }) => key))]
    .filter((key) => !GEOMETRY.has(key))
    .map((key) => keyStep(old, now, key, key === 'path' ? ['picture'] : say`${name(key)}`));
  return joined([
    moveWords(old, now, 'offset_y', ['up', 'down']),
    moveWords(old, now, 'offset_x', ['to the left', 'to the right']),
    numberWords(old, now, 'font_size', '', 'px', DEFAULT_TEXT.fontSizeInPixels),
    numberWords(old, now, 'width', 'width ', 'px'),
    numberWords(old, now, 'height', 'height ', 'px'),
    keyStep(old, now, 'scale', ['scale']),
    keyStep(old, now, 'color', ['colour']),
    ...other,
  ]);
}

function keyStep(old: JsonObject, now: JsonObject, key: string, called: Words): Words {
  const [before, after] = [member(old, key), member(now, key)];
  if (equal(before, after)) return [];
  if (before && after) return say`${called} ${stepWords(before, after)}`;
  return after ? say`${called} ${valueWords(after)}` : say`${called} no longer set`;
}

/** `up 80 px`, whatever the offset counts from: more is further down, or to the right. */
function moveWords(old: JsonObject, now: JsonObject, key: string, ways: readonly [string, string]): Words {
  const [before, after] = [member(old, key), member(now, key)];
  if (equal(before, after)) return [];
  if (before?.type !== 'number' || after?.type !== 'number') return keyStep(old, now, key, say`${name(key)}`);
  const distance = after.value - before.value;
  return say`${distance < 0 ? ways[0] : ways[1]} ${shownNumber(Math.abs(distance))} px`;
}

function numberWords(
  old: JsonObject,
  now: JsonObject,
  key: string,
  called: string,
  unit: string,
  standard?: number,
): Words {
  const [before, after] = [member(old, key), member(now, key)];
  if (equal(before, after)) return [];
  const [left, right] = [numberOf(before) ?? standard, numberOf(after) ?? standard];
  const isTold = (node: JsonNode | undefined) => node === undefined || node.type === 'number';
  if (left === undefined || right === undefined || !isTold(before) || !isTold(after) || left === right)
    return keyStep(old, now, key, say`${name(key)}`);
  return say`${called}${numberStep(left, right, unit)}`;
}

const numberOf = (node: JsonNode | undefined): number | undefined =>
  node?.type === 'number' ? node.value : undefined;

function isReordered(old: readonly JsonNode[], now: readonly JsonNode[]): boolean {
  const sorted = (items: readonly JsonNode[]) => items.map(canonical).sort().join();
  return old.length === now.length && sorted(old) === sorted(now);
}
