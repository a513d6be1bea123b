/** A colour in sRGB. */
export interface Color {
  /** 0 to 255. */
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  /** 0 (clear) to 1 (opaque). */
  readonly alpha: number;
}

const HEX_COLOR = /^(?:0x([0-9a-f]{2})?|#)([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/** Reads `0xRRGGBB`, `0xAARRGGBB` or `#rrggbb`, of either case; undefined for anything else. */
export function parseHexColor(text: string): Color | undefined {
  const match = HEX_COLOR.exec(text);
  if (match === null) return undefined;
  const [, alpha = 'ff', red = '', green = '', blue = ''] = match;
  const byte = (digits: string) => Number.parseInt(digits, 16);
  return { red: byte(red), green: byte(green), blue: byte(blue), alpha: byte(alpha) / 255 };
}

/** What is seen of a colour on an opaque backdrop (source-over of sRGB values, as video overlays do it). */
export function over(color: Color, backdrop: Color): Color {
  const mix = (above: number, below: number) => above * color.alpha + below * (1 - color.alpha);
  return {
    red: mix(color.red, backdrop.red),
    green: mix(color.green, backdrop.green),
    blue: mix(color.blue, backdrop.blue),
    alpha: 1,
  };
}

/** Relative luminance by WCAG 2.2, from 0 (black) to 1 (white); alpha is not looked at. */
export function luminance({ red, green, blue }: Color): number {
  const linear = (value: number) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/**
 * Contrast ratio by WCAG 2.2, from 1 to 21. A foreground that is not opaque is first laid over the background, which is
 * taken for opaque.
 */
export function contrast(foreground: Color, background: Color): number {
  const [first, second] = [luminance(over(foreground, background)), luminance(background)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}
