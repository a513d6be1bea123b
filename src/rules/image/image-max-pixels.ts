import type { DecodedAsset } from '../../model.ts';
import type { ImageSize } from '../../pexip/images.ts';
import { rule } from '../rule.ts';
import { pictureOf, valueOf } from './pictures.ts';

export default rule({
  id: 'image-max-pixels',
  target: 'file',
  severity: 'error',
  summary: 'No image has more than 50 megapixels',
  why: 'However small its file is, an image takes four bytes of memory for each of its pixels when it is shown: enough of them stop a browser or a node. Make the picture smaller, or raise the option “pixels”.',
  evidence: { kind: 'S', source: 'decompression bombs' },
  options: { pixels: 50_000_000 },
  messages: {
    many: (most: number, width: number, height: number, pixels: number) =>
      `Expected at most ${most} pixels, found ${width}x${height}, which are ${pixels}.`,
  },
  check(asset, { report, options }) {
    const sizes = sizesOf(asset);
    const pixels = Math.max(0, ...sizes.map(area));
    const largest = sizes.find((size) => area(size) === pixels);
    if (largest && pixels > options.pixels)
      report('many', [options.pixels, largest.width, largest.height, pixels]);
  },
});

/** Of each picture in the file; [] for a file without pixels. */
function sizesOf(asset: DecodedAsset): readonly ImageSize[] {
  const picture = pictureOf(asset);
  if (picture) return [picture];
  const icon = valueOf(asset, 'ico');
  if (icon) return icon.entries;
  const edges = valueOf(asset, 'icns')?.entries.map(({ sizeInPixels = 0 }) => sizeInPixels) ?? [];
  return edges.map((edge) => ({ width: edge, height: edge }));
}

function area({ width, height }: ImageSize): number {
  return width * height;
}
