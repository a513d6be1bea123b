import { type Color, parseHexColor } from '../image/color.ts';

/** The named colours of CSS Color Level 4, each with its six hexadecimal digits. */
const NAMES = `aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff beige f5f5dc bisque ffe4c4
  black 000000 blanchedalmond ffebcd blue 0000ff blueviolet 8a2be2 brown a52a2a burlywood deb887 cadetblue 5f9ea0
  chartreuse 7fff00 chocolate d2691e coral ff7f50 cornflowerblue 6495ed cornsilk fff8dc crimson dc143c cyan 00ffff
  darkblue 00008b darkcyan 008b8b darkgoldenrod b8860b darkgray a9a9a9 darkgreen 006400 darkgrey a9a9a9
  darkkhaki bdb76b darkmagenta 8b008b darkolivegreen 556b2f darkorange ff8c00 darkorchid 9932cc darkred 8b0000
  darksalmon e9967a darkseagreen 8fbc8f darkslateblue 483d8b darkslategray 2f4f4f darkslategrey 2f4f4f
  darkturquoise 00ced1 darkviolet 9400d3 deeppink ff1493 deepskyblue 00bfff dimgray 696969 dimgrey 696969
  dodgerblue 1e90ff firebrick b22222 floralwhite fffaf0 forestgreen 228b22 fuchsia ff00ff gainsboro dcdcdc
  ghostwhite f8f8ff gold ffd700 goldenrod daa520 gray 808080 green 008000 greenyellow adff2f grey 808080
  honeydew f0fff0 hotpink ff69b4 indianred cd5c5c indigo 4b0082 ivory fffff0 khaki f0e68c lavender e6e6fa
  lavenderblush fff0f5 lawngreen 7cfc00 lemonchiffon fffacd lightblue add8e6 lightcoral f08080 lightcyan e0ffff
  lightgoldenrodyellow fafad2 lightgray d3d3d3 lightgreen 90ee90 lightgrey d3d3d3 lightpink ffb6c1
  lightsalmon ffa07a lightseagreen 20b2aa lightskyblue 87cefa lightslategray 778899 lightslategrey 778899
  lightsteelblue b0c4de lightyellow ffffe0 lime 00ff00 limegreen 32cd32 linen faf0e6 magenta ff00ff maroon 800000
  mediumaquamarine 66cdaa mediumblue 0000cd mediumorchid ba55d3 mediumpurple 9370db mediumseagreen 3cb371
  mediumslateblue 7b68ee mediumspringgreen 00fa9a mediumturquoise 48d1cc mediumvioletred c71585
  midnightblue 191970 mintcream f5fffa mistyrose ffe4e1 moccasin ffe4b5 navajowhite ffdead navy 000080
  oldlace fdf5e6 olive 808000 olivedrab 6b8e23 orange ffa500 orangered ff4500 orchid da70d6 palegoldenrod eee8aa
  palegreen 98fb98 paleturquoise afeeee palevioletred db7093 papayawhip ffefd5 peachpuff ffdab9 peru cd853f
  pink ffc0cb plum dda0dd powderblue b0e0e6 purple 800080 rebeccapurple 663399 red ff0000 rosybrown bc8f8f
  royalblue 4169e1 saddlebrown 8b4513 salmon fa8072 sandybrown f4a460 seagreen 2e8b57 seashell fff5ee sienna a0522d
  silver c0c0c0 skyblue 87ceeb slateblue 6a5acd slategray 708090 slategrey 708090 snow fffafa springgreen 00ff7f
  steelblue 4682b4 tan d2b48c teal 008080 thistle d8bfd8 tomato ff6347 turquoise 40e0d0 violet ee82ee wheat f5deb3
  white ffffff whitesmoke f5f5f5 yellow ffff00 yellowgreen 9acd32`;
const NAMED = new Map(
  [...NAMES.matchAll(/(\w+) ([0-9a-f]{6})/g)].map(([, name = '', digits = '']) => [name, digits]),
);

/** Reads a colour as CSS writes it: a name, `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`, `rgb()`, `hsl()`, with `a` too; undefined for anything else. */
export function parseCssColor(text: string): Color | undefined {
  const value = text.trim().toLowerCase();
  if (value === 'transparent') return { red: 0, green: 0, blue: 0, alpha: 0 };
  const named = NAMED.get(value);
  if (named !== undefined) return parseHexColor(`#${named}`);
  return value.startsWith('#') ? hexadecimal(value.slice(1)) : functional(value);
}

/** Functions that give a colour (CSS Color 4 and 5), and those that may stand for anything. */
const FUNCTIONS =
  /^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark|device-cmyk|contrast-color|var|env)\([^;{}]*\)$/;
/** Words that are no name of a fixed colour: the text's own, and those of the system. */
const OTHER_WORDS = new Set(
  `currentcolor inherit initial unset revert revert-layer accentcolor accentcolortext activetext buttonborder buttonface
  buttontext canvas canvastext field fieldtext graytext highlight highlighttext linktext mark marktext selecteditem
  selecteditemtext visitedtext`.split(/\s+/),
);

/** Whether a browser can read a text as a colour; what stands between a function's parentheses is only looked at for its end. */
export function isCssColor(text: string): boolean {
  const value = text.trim().toLowerCase();
  if (parseCssColor(value) !== undefined || OTHER_WORDS.has(value)) return true;
  if (!FUNCTIONS.test(value)) return false;
  let depth = 0;
  for (const character of value) {
    if (character === '(') depth++;
    else if (character === ')' && --depth < 0) return false;
  }
  return depth === 0 && !/\(\s*\)$/.test(value);
}

function hexadecimal(digits: string): Color | undefined {
  if (!/^[0-9a-f]+$/.test(digits)) return undefined;
  const long = digits.length < 5 ? [...digits].map((digit) => digit + digit).join('') : digits;
  if (long.length !== 6 && long.length !== 8) return undefined;
  const color = parseHexColor(`#${long.slice(0, 6)}`);
  if (color === undefined || long.length === 6) return color;
  return { ...color, alpha: Number.parseInt(long.slice(6), 16) / 255 };
}

/** Parts with commas, or with blanks and a slash before alpha. */
function functional(value: string): Color | undefined {
  const [, space, inside] = /^(rgb|hsl)a?\(([^()]{1,100})\)$/.exec(value) ?? [];
  if (inside === undefined) return undefined;
  const parts = inside
    .replace('/', ' ')
    .split(/[\s,]+/)
    .filter((part) => part !== '');
  if (parts.length < 3 || parts.length > 4) return undefined;
  const alpha = amount(parts[3] ?? '1', 1);
  const color = space === 'hsl' ? fromHue(parts) : channels(parts);
  return color === undefined || alpha === undefined ? undefined : { ...color, alpha };
}

function channels(parts: readonly string[]): Omit<Color, 'alpha'> | undefined {
  const [red, green, blue] = parts.slice(0, 3).map((part) => amount(part, 255));
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return { red, green, blue };
}

/** Hue in degrees, saturation and lightness in percent (CSS Color 4, section 7). */
function fromHue([hueText = '', ...others]: readonly string[]): Omit<Color, 'alpha'> | undefined {
  const hue = /^([+-]?\d{1,9}(?:\.\d{0,9})?)(?:deg)?$/.exec(hueText)?.[1];
  const [saturation, lightness] = others.map((part) => (part.endsWith('%') ? amount(part, 1) : undefined));
  if (hue === undefined || saturation === undefined || lightness === undefined) return undefined;
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (shift: number): number => {
    const place = (((shift + Number(hue) / 30) % 12) + 12) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1)));
  };
  return { red: channel(0), green: channel(8), blue: channel(4) };
}

/** A number or a percentage of `whole`, from 0 to `whole`. */
function amount(text: string, whole: number): number | undefined {
  const match = /^([+-]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9}))(%?)$/.exec(text);
  if (match === null) return undefined;
  const number = match[2] === '%' ? (Number(match[1]) * whole) / 100 : Number(match[1]);
  return Math.min(Math.max(number, 0), whole);
}
