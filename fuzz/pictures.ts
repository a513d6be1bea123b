/** Pictures: right ones of every kind, and damaged ones. */

import { ascii, little32 } from '../__tests__/support/bytes.ts';
import {
  bmp,
  exifSegment,
  icns,
  ico,
  join,
  jpeg,
  jpegSegment,
  png,
  pngChunk,
} from '../__tests__/support/images.ts';
import { type Chunked, damagedParts, ICNS_PARTS, JPEG_PARTS, PNG_PARTS, WEBP_PARTS } from './chunks.ts';
import { changed, damagedBytes, numberBytes } from './damage.ts';
import type { Random } from './random.ts';

const edge = (random: Random): number => random.pick([1, 2, 7, 8, 9, 16, 17, 44, 45, 64, 100]);

/** Right, taken apart and damaged, or damaged anywhere. */
function damagedOr(random: Random, bytes: Uint8Array, damage: () => Uint8Array): Uint8Array {
  if (random.chance(0.3)) return bytes;
  return random.chance(0.8) ? damage() : damagedBytes(random, bytes);
}

const inParts = (random: Random, bytes: Uint8Array, format: Chunked) =>
  damagedOr(random, bytes, () => damagedParts(random, bytes, format));

/** Fields at fixed places, each by offset and length, get edge numbers. */
function inFields(
  random: Random,
  bytes: Uint8Array,
  fields: readonly (readonly [at: number, length: number])[],
) {
  return damagedOr(random, bytes, () => {
    let result = bytes;
    for (let count = random.between(1, 3); count > 0; count--) {
      const [at, length] = random.pick(fields);
      result = changed(result, at, numberBytes(random, length, true));
    }
    return random.chance(0.2) ? result.subarray(0, random.below(result.length)) : result;
  });
}

function jpegPicture(random: Random): Uint8Array {
  const bytes = jpeg({
    width: edge(random),
    height: edge(random),
    components: random.pick([1, 3, 3, 4, 2, 0, 5]),
    process: random.pick([
      'baseline',
      'baseline',
      'extended',
      'progressive',
      'lossless',
      'arithmetic',
    ] as const),
    precision: random.pick([8, 8, 12, 0, 255]),
    ...(random.chance(0.4) ? { adobe: random.pick([0, 1, 2, 255]) } : {}),
    ...(random.chance(0.3)
      ? {
          orientation: random.between(0, 9),
          bigEndian: random.chance(0.5),
          orientationType: random.pick([1, 3, 4, 5, 6, 8, 9] as const),
        }
      : {}),
    ...(random.chance(0.2) ? { trailing: new Uint8Array(random.below(20)) } : {}),
  });
  const segments = random.times(random.below(3), () =>
    random.choose(
      () => jpegSegment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/">')),
      () =>
        jpegSegment(0xe2, ascii('ICC_PROFILE\0'), [random.below(3), random.below(3)], new Uint8Array(128)),
      () => damagedBytes(random, exifSegment(random.between(0, 9), random.chance(0.5))),
      () => jpegSegment(0xdd, [0, random.below(9)]),
      () => jpegSegment(0xfe, new Uint8Array(random.below(300))),
    ),
  );
  return inParts(random, join(bytes.subarray(0, 2), ...segments, bytes.subarray(2)), JPEG_PARTS);
}

function pngPicture(random: Random): Uint8Array {
  const bytes = png({
    width: edge(random),
    height: edge(random),
    colorType: random.pick([0, 2, 3, 4, 6] as const),
    bitDepth: random.pick([1, 2, 4, 8, 16] as const),
    transparency: random.chance(0.3),
    interlaced: random.chance(0.3),
    animated: random.chance(0.2),
    trailing: new Uint8Array(random.chance(0.2) ? random.below(20) : 0),
  });
  const extra = pngChunk(random.pick(PNG_PARTS.names), ascii('x'.repeat(random.below(30))));
  return inParts(
    random,
    random.chance(0.3) ? join(bytes.subarray(0, 33), extra, bytes.subarray(33)) : bytes,
    PNG_PARTS,
  );
}

const BMP_FIELDS = [
  [2, 4],
  [10, 4],
  [14, 4],
  [18, 4],
  [22, 4],
  [26, 2],
  [28, 2],
  [30, 4],
  [34, 4],
  [46, 4],
] as const;

const bmpPicture = (random: Random): Uint8Array =>
  inFields(
    random,
    bmp({
      width: edge(random),
      height: edge(random),
      bitsPerPixel: random.pick([1, 4, 8, 16, 24, 32]),
      headerSize: random.pick([12, 40, 40, 64, 108, 124]),
      compression: random.pick([0, 0, 1, 3] as const),
      topDown: random.chance(0.2),
    }),
    BMP_FIELDS,
  );

function icoPicture(random: Random): Uint8Array {
  const images = random.times(random.between(0, 4), () => ({
    width: random.pick([16, 24, 32, 48]),
    height: random.pick([16, 24, 32, 48]),
    format: random.pick(['bmp', 'png'] as const),
    bitsPerPixel: random.pick([1, 4, 8, 24, 32]),
  }));
  const fields = images.flatMap((_, index) =>
    [0, 1, 2, 3, 4, 6, 8, 12].map((at) => [6 + index * 16 + at, at < 4 ? 1 : at < 8 ? 2 : 4] as const),
  );
  return inFields(random, ico(images, random.chance(0.1) ? 'cursor' : 'icon'), [[2, 2], [4, 2], ...fields]);
}

const icnsPicture = (random: Random): Uint8Array =>
  inParts(
    random,
    icns(
      random.times(random.between(0, 3), () => random.pick(['icp4', 'icp5', 'ic11', 'is32', 'TOC ', 'info'])),
    ),
    ICNS_PARTS,
  );

function webpPicture(random: Random): Uint8Array {
  const name = random.pick(['VP8 ', 'VP8L', 'VP8X']);
  const content = Uint8Array.from([
    0x2f,
    0x10,
    0,
    0x9d,
    1,
    0x2a,
    16,
    0,
    16,
    0,
    ...random.times(20, () => random.below(256)),
  ]);
  const body = join(ascii('WEBP'), ascii(name), little32(content.length), content);
  return inParts(random, join(ascii('RIFF'), little32(body.length), body), WEBP_PARTS);
}

/** A picture of each format, by its extension. */
export const PICTURES: Readonly<Record<string, (random: Random) => Uint8Array>> = {
  jpg: jpegPicture,
  png: pngPicture,
  bmp: bmpPicture,
  ico: icoPicture,
  icns: icnsPicture,
  webp: webpPicture,
};

const PARTS: Readonly<Record<string, Chunked>> = {
  jpg: JPEG_PARTS,
  png: PNG_PARTS,
  icns: ICNS_PARTS,
  webp: WEBP_PARTS,
};

/** A picture that is there, damaged. */
export function damagedPicture(random: Random, bytes: Uint8Array, extension: string): Uint8Array {
  const format = PARTS[extension];
  if (format && random.chance(0.8)) return damagedParts(random, bytes, format);
  return damagedBytes(random, bytes);
}
