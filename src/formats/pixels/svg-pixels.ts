import { initWasm, Resvg } from '@resvg/resvg-wasm';
import rendererBytes from '@resvg/resvg-wasm/index_bg.wasm';
import { Refusal } from '../refusal.ts';
import type { Pixels } from './pixels.ts';

let isLoaded: Promise<void> | undefined;

/**
 * Draws an SVG so that its longer side has so many pixels. Nothing in it runs and nothing is loaded: the renderer has
 * neither scripts nor files nor a network, and no fonts. Throws a `Refusal` for what it can’t draw.
 */
export async function svgPixels(text: string, edge: number): Promise<Pixels> {
  isLoaded ??= initWasm(rendererBytes);
  await isLoaded;
  try {
    const measured = new Resvg(text);
    const mode = measured.width >= measured.height ? 'width' : 'height';
    measured.free();
    const drawing = new Resvg(text, { fitTo: { mode, value: edge }, font: { loadSystemFonts: false } });
    const image = drawing.render();
    const { width, height } = image;
    const data = unmultiplied(image.pixels);
    image.free();
    drawing.free();
    return { width, height, data };
  } catch {
    throw new Refusal('it can’t be drawn.');
  }
}

/** The renderer gives colours weighed by their opacity. */
function unmultiplied(pixels: Uint8Array): Uint8ClampedArray {
  const data = new Uint8ClampedArray(pixels);
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3]!;
    if (alpha === 0 || alpha === 255) continue;
    for (let channel = 0; channel < 3; channel++) data[at + channel] = (data[at + channel]! * 255) / alpha;
  }
  return data;
}
