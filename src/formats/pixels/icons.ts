import { decodePng, PNG_SIGNATURE } from '../image/png.ts';
import { Refusal } from '../refusal.ts';
import { startsWith } from '../structure.ts';
import { decodeSvg } from '../svg/svg.ts';
import { ICNS_TYPES, ICO_EDGES, icnsOf, icoOf, picked, type Sizes } from './icon-files.ts';
import type { Pixels } from './pixels.ts';
import { pngOf, pngPixels } from './png-pixels.ts';
import { covering } from './resize.ts';
import { svgPixels } from './svg-pixels.ts';

const FAVICON_EDGE = 16;
const SMALLEST_EDGE = 512;
const LARGEST_EDGE = 1024;
const LARGEST_SVG_IN_BYTES = 2_000_000;
/** An SVG is drawn so many times larger, and scaled down in linear light. */
const OVERSAMPLING = 4;
/** Drawn larger than this, an SVG takes more memory than it is worth. */
const LARGEST_DRAWN = 1024;

/** The icons of a brand, and what is to be said of them. */
export interface Icons {
  readonly files: Readonly<Record<'favicon.png' | 'icon.ico' | 'icon.icns', Uint8Array>>;
  readonly remarks: readonly string[];
}

/** Makes the icons from a square PNG of at least 512 pixels or an SVG. Throws a `Refusal` for any other source. */
export async function iconsOf(bytes: Uint8Array): Promise<Icons> {
  const { draw, remarks } = startsWith(bytes, PNG_SIGNATURE) ? fromPng(bytes) : await fromSvg(bytes);
  const sizes = new Map<number, Pixels>();
  const edges = [FAVICON_EDGE, ...ICO_EDGES, ...ICNS_TYPES.map(([, edge]) => edge)];
  for (const edge of new Set<number>(edges)) sizes.set(edge, await draw(edge));
  return { files: filesOf(sizes), remarks };
}

function filesOf(sizes: Sizes): Icons['files'] {
  const known = new Map<number, Uint8Array>();
  const png = (edge: number): Uint8Array => {
    const bytes = known.get(edge) ?? pngOf(picked(sizes, edge));
    known.set(edge, bytes);
    return bytes;
  };
  return { 'favicon.png': png(FAVICON_EDGE), 'icon.ico': icoOf(sizes), 'icon.icns': icnsOf(png) };
}

interface Source {
  /** Draws it with so many pixels at each side. */
  readonly draw: (edge: number) => Pixels | Promise<Pixels>;
  readonly remarks: readonly string[];
}

function fromPng(bytes: Uint8Array): Source {
  const decoded = decodePng(bytes);
  if (!decoded.ok) throw new Refusal(`it can’t be read: ${decoded.message}`);
  const { width, height } = decoded.value;
  if (width !== height || width < SMALLEST_EDGE)
    throw new Refusal(
      `it has ${width}x${height} pixels: a square of at least ${SMALLEST_EDGE}x${SMALLEST_EDGE} is needed.`,
    );
  const pixels = pngPixels(bytes, decoded.value);
  const remarks =
    width < LARGEST_EDGE
      ? [`The largest picture of icon.icns (${LARGEST_EDGE} pixels) is enlarged from ${width}.`]
      : [];
  return { draw: (edge) => covering(pixels, edge, edge), remarks };
}

async function fromSvg(bytes: Uint8Array): Promise<Source> {
  if (bytes.length > LARGEST_SVG_IN_BYTES)
    throw new Refusal(`it is larger than ${LARGEST_SVG_IN_BYTES} bytes, and no PNG.`);
  const text = new TextDecoder().decode(bytes);
  const decoded = await decodeSvg(text);
  if (!decoded.ok) throw new Refusal('it is neither a PNG nor an SVG that can be read.');
  // Several sizes are made of one drawing.
  const drawings = new Map<number, Promise<Pixels>>();
  const drawn = (edge: number): Promise<Pixels> => {
    const drawing = drawings.get(edge) ?? svgPixels(text, edge).then(squared);
    drawings.set(edge, drawing);
    return drawing;
  };
  const draw = async (edge: number) =>
    covering(await drawn(Math.min(LARGEST_DRAWN, Math.max(edge * OVERSAMPLING, SMALLEST_EDGE))), edge, edge);
  const remarks = /<text[\s>]/.test(text)
    ? ['Texts of the SVG are not drawn, since no font is at hand: turn them into paths.']
    : [];
  return { draw, remarks };
}

/** In the middle of a clear square. */
function squared({ width, height, data }: Pixels): Pixels {
  if (width === height) return { width, height, data };
  const edge = Math.max(width, height);
  const square = new Uint8ClampedArray(edge * edge * 4);
  const [left, top] = [Math.floor((edge - width) / 2), Math.floor((edge - height) / 2)];
  for (let row = 0; row < height; row++)
    square.set(data.subarray(row * width * 4, (row + 1) * width * 4), ((top + row) * edge + left) * 4);
  return { width: edge, height: edge, data: square };
}
