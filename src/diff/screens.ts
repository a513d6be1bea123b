/** What differs in a splash screen. */

import { type JsonNode, member } from '../formats/json/json.ts';
import { stringAt } from '../reading/screens.ts';
import type { Words } from './difference.ts';
import { elementsInWords, elementWords } from './elements.ts';
import { equal, keysOf, stepWords, valueWords } from './json-values.ts';
import { joined, name, say } from './words.ts';

/** A screen from one version to the next: its background, its elements, everything else. */
export function screenWords(old: JsonNode | undefined, now: JsonNode | undefined): Words {
  if (!old || !now) return now ? screenInWords(now) : [];
  const [elementsBefore, elementsAfter] = [member(old, 'elements'), member(now, 'elements')];
  const others = keysOf(old, now).filter((key) => key !== 'background' && key !== 'elements');
  return joined([
    backgroundStep(member(old, 'background'), member(now, 'background')),
    equal(elementsBefore, elementsAfter) ? [] : elementsStep(elementsBefore, elementsAfter),
    ...others.map((key) => otherStep(key, member(old, key), member(now, key))),
    old.type === now.type ? [] : stepWords(old, now),
  ]);
}

function screenInWords(screen: JsonNode): Words {
  const [background, elements] = [member(screen, 'background'), member(screen, 'elements')];
  return joined([
    elements?.type === 'array' ? elementsInWords(elements.items) : [],
    background ? say`background ${backgroundInWords(background)}` : [],
  ]);
}

function backgroundStep(old: JsonNode | undefined, now: JsonNode | undefined): Words {
  if (equal(old, now)) return [];
  if (!old) return say`background ${backgroundInWords(now)}`;
  if (!now) return ['background no longer its own'];
  const [colors, paths] = [
    [stringAt(old, 'color'), stringAt(now, 'color')],
    [stringAt(old, 'path'), stringAt(now, 'path')],
  ] as const;
  for (const [before, after] of [paths, colors])
    if (before && after && before.value !== after.value) return say`background ${stepWords(before, after)}`;
  return say`background ${backgroundInWords(old)} → ${backgroundInWords(now)}`;
}

function backgroundInWords(node: JsonNode | undefined): Words {
  return valueWords(
    node && (stringAt(node, 'path') ?? stringAt(node, 'color'))
      ? (stringAt(node, 'path') ?? stringAt(node, 'color'))
      : node,
  );
}

function elementsStep(old: JsonNode | undefined, now: JsonNode | undefined): Words {
  if (old?.type === 'array' && now?.type === 'array') return elementWords(old.items, now.items);
  if (now?.type === 'array' && !old) return say`elements of its own: ${elementsInWords(now.items)}`;
  if (!now) return ['no elements of its own any more'];
  return say`elements ${stepWords(old, now)}`;
}

function otherStep(key: string, old: JsonNode | undefined, now: JsonNode | undefined): Words {
  if (equal(old, now)) return [];
  const called = key === 'helper_lines' ? ['helper lines'] : say`${name(key)}`;
  if (old && now && (old.type === 'object' || now.type === 'object')) return say`${called} changed`;
  if (!now) return say`${called} no longer set`;
  return say`${called} ${stepWords(old, now)}`;
}
