/** What differs in an SVG: its size, its colours, what it draws. */

import { type SvgOutline, svgOutline } from '../formats/svg/outline.ts';
import type { Svg } from '../formats/svg/value.ts';
import { type AssetPair, texts, values } from './asset-pair.ts';
import type { Words } from './difference.ts';
import { firstOf, joined, name, say, shownNumber } from './words.ts';

const MOST_COLORS = 4;

/** What is said of a changed SVG; `same` when only the way that it is written differs; undefined when it can't be read. */
export async function iconWords(pair: AssetPair): Promise<Words | 'same' | undefined> {
  const [both, written] = [values(pair, 'svg'), await texts(pair)];
  if (!both || !written) return undefined;
  const [old, now] = [await svgOutline(written[0]), await svgOutline(written[1])];
  if (!old || !now) return undefined;
  const words = joined([
    sizeStep(...both),
    colorSteps(old, now),
    old.shapes === now.shapes ? [] : ['drawn differently'],
  ]);
  if (words.length > 0) return words;
  return old.notes === now.notes ? 'same' : ['other notes in the file, drawn as before'];
}

function sizeStep(old: Svg, now: Svg): Words {
  const [before, after] = [sizeOf(old) ?? 'none', sizeOf(now) ?? 'none'];
  if (before !== after) return say`size ${name(before)} → ${name(after)}`;
  const [left, right] = [boxOf(old), boxOf(now)];
  return left === right ? [] : say`viewBox ${name(left)} → ${name(right)}`;
}

/** `24 × 24`, by the viewBox or else by the size that is stated. */
export function sizeOf({ viewBox, width, height }: Svg): string | undefined {
  if (viewBox) return `${shownNumber(viewBox.width)} × ${shownNumber(viewBox.height)}`;
  return width && height
    ? `${shownNumber(width.value)}${width.unit} × ${shownNumber(height.value)}${height.unit}`
    : undefined;
}

const lengthOf = (length: Svg['width']): string =>
  length ? `${shownNumber(length.value)}${length.unit}` : 'none';

function boxOf({ viewBox, width, height }: Svg): string {
  const box = viewBox
    ? [viewBox.x, viewBox.y, viewBox.width, viewBox.height].map(shownNumber).join(' ')
    : 'none';
  return `${box}, ${lengthOf(width)} × ${lengthOf(height)}`;
}

/** Each colour with the one that takes its place; where their number differs, those that came and went. */
function colorSteps(old: SvgOutline, now: SvgOutline): Words {
  if (old.colors.join() === now.colors.join()) return [];
  if (old.colors.length === now.colors.length && old.shapes === now.shapes) {
    const steps = new Map(
      old.colors.flatMap((before, index) => {
        const after = now.colors[index] as string;
        return before === after
          ? []
          : [[`${before} ${after}`, say`${name(before)} → ${name(after)}`] as const];
      }),
    );
    return firstOf([...steps.values()], MOST_COLORS);
  }
  const [before, after] = [new Set(old.colors), new Set(now.colors)];
  const gone = [...before].filter((color) => !after.has(color));
  const came = [...after].filter((color) => !before.has(color));
  const list = (colors: readonly string[]) =>
    firstOf(
      colors.map((color) => [name(color)]),
      MOST_COLORS,
    );
  if (gone.length > 0 && came.length > 0) return say`${list(gone)} → ${list(came)}`;
  return joined([
    came.length > 0 ? say`${list(came)} added` : [],
    gone.length > 0 ? say`${list(gone)} removed` : [],
  ]);
}
