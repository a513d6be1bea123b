import { type Color, contrast, parseHexColor } from '../formats/image/color.ts';

/** A colour as `#rrggbb`, without its alpha. */
export function hex({ red, green, blue }: Color): string {
  return `#${[red, green, blue].map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

export const BLACK: Color = { red: 0, green: 0, blue: 0, alpha: 1 };
export const WHITE: Color = { red: 255, green: 255, blue: 255, alpha: 1 };

/** Black or white, whichever is easier to read on a ground. */
export function inkOn(ground: Color): string {
  return contrast(WHITE, ground) >= contrast(BLACK, ground) ? '#ffffff' : '#000000';
}

/** The same of a ground that is written `#rrggbb`. */
export function inkOnHex(ground: string): string {
  return inkOn(parseHexColor(ground) ?? BLACK);
}

/** A contrast, rounded down so that one that just fails is not shown as one that passes: `4.49:1`. */
export function ratioText(ratio: number): string {
  return `${(Math.floor(ratio * 10 + 1e-9) / 10).toFixed(1)}:1`;
}
