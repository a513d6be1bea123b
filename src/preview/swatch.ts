import type { Color } from '../formats/image/color.ts';

/** One colour, or a text's colour on its ground. */
export interface Swatch {
  /** What it colours. */
  readonly name: string;
  /** As the file writes it. */
  readonly written: string;
  readonly color: Color;
  /** What a text of that colour stands on. */
  readonly ground?: { readonly color: Color; readonly written: string };
  /** The least contrast that the text should have on its ground. */
  readonly least?: number;
}
