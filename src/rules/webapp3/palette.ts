import { parseCssColor } from '../../formats/css/color.ts';
import type { Color } from '../../formats/image/color.ts';
import { at, type Json, type JsonNode } from '../../formats/json/json.ts';

/** One colour of the palette. */
export interface PaletteColor {
  readonly node: JsonNode;
  readonly text: string;
  /** Undefined when the text is no hexadecimal colour. */
  readonly color: Color | undefined;
}

/** The texts of `colorPalette`, in order; undefined when it is not given, empty, or no list of texts. */
export function paletteOf(json: Json): readonly PaletteColor[] | undefined {
  const palette = at(json, 'colorPalette');
  if (palette?.type !== 'array' || palette.items.length === 0) return undefined;
  const colors: PaletteColor[] = [];
  for (const node of palette.items) {
    if (node.type !== 'string') return undefined;
    colors.push({ node, text: node.value, color: hexColor(node.value) });
  }
  return colors;
}

/** Three, four, six or eight digits, with or without the number sign. */
export function hexColor(text: string): Color | undefined {
  const digits = /^#?([0-9a-f]{3,8})$/i.exec(text.trim())?.[1];
  return digits === undefined ? undefined : parseCssColor(`#${digits}`);
}
