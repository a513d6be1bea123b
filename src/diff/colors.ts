/** Colours of themes, `0xRRGGBB` and `0xAARRGGBB`, told as everybody writes them. */

import { THEME_COLOR } from '../pexip/theme-settings.ts';
import type { Words } from './difference.ts';
import { name, say } from './words.ts';

export const isThemeColor = (value: string): boolean => THEME_COLOR.test(value);

/** A colour as web pages write it. */
export const isWebColor = (value: string): boolean =>
  /^#(?:[0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$/.test(value);

/** `#0b3d60 → #1a365d (0xff0b3d60 → 0xff1a365d)`, and how opaque it is where that is not wholly so. */
export function colorStep(...values: readonly [string] | readonly [string, string]): Words {
  const [before, after] = [values[0], values[1] ?? values[0]];
  const isStep = values.length === 2;
  const [old, now] = [read(before), read(after)];
  const arrow = (from: string, to: string): Words =>
    isStep && from !== to ? say`${name(from)} → ${name(to)}` : say`${name(to)}`;
  const opacity =
    old.percent === 100 && now.percent === 100
      ? []
      : say`, ${isStep && old.percent !== now.percent ? `${old.percent} → ` : ''}${now.percent} % opaque`;
  return say`${arrow(old.color, now.color)}${opacity} (${arrow(before, after)})`;
}

function read(value: string): { readonly color: string; readonly percent: number } {
  const digits = value.slice(2).toLowerCase();
  const alpha = digits.length === 8 ? Number.parseInt(digits.slice(0, 2), 16) : 255;
  return { color: `#${digits.slice(-6)}`, percent: Math.round((alpha / 255) * 100) };
}
