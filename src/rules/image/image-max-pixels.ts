import type { DecodedAsset } from '../../model/package.ts';
import type { ImageSize } from '../../pexip/images.ts';
import { decodedAs, pictureOf } from '../../reading/pictures.ts';
import { option } from '../option.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'image-max-pixels',
  target: 'file',
  severity: 'error',
  summary: 'No image has more than 50 megapixels',
  why: 'However small its file is, an image takes four bytes of memory for each of its pixels when it is shown: enough of them stop a browser or a node. Make the picture smaller, or raise the option “pixels”.',
  evidence: { kind: 'S', source: 'decompression bombs' },
  options: {
    pixels: option.number({
      default: 50_000_000,
      minimum: 1,
      maximum: 1_000_000_000,
      unit: 'pixels',
      says: 'How many pixels an image may have',
    }),
  },
  messages: {
    many: (most: number, width: number, height: number, pixels: number) =>
      `Expected at most ${grouped(most)} pixels, found ${width}x${height}, which are ${grouped(pixels)}.`,
  },
  check(asset, { report, options }) {
    const { width, height } = sizesOf(asset).reduce(larger, { width: 0, height: 0 });
    const pixels = width * height;
    if (pixels > options.pixels) report('many', [options.pixels, width, height, pixels]);
  },
});

/** Of each picture in the file; [] for a file without pixels. */
function sizesOf(asset: DecodedAsset): readonly ImageSize[] {
  const picture = pictureOf(asset);
  if (picture) return [picture];
  const icon = decodedAs(asset, 'ico');
  if (icon) return icon.entries;
  const edges = decodedAs(asset, 'icns')?.entries.map(({ sizeInPixels = 0 }) => sizeInPixels) ?? [];
  return edges.map((edge) => ({ width: edge, height: edge }));
}

function larger(a: ImageSize, b: ImageSize): ImageSize {
  return a.width * a.height > b.width * b.height ? a : b;
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
