import type { Bmp } from '../../../src/formats/image/bmp.ts';
import { decodeBmp } from '../../../src/formats/image/bmp.ts';
import { expectTotal, flips, truncations } from '../../support/damage.ts';
import { corpusFile, describeCorpus, truthRows } from '../../support/image-corpus.ts';
import type { BmpOptions } from '../../support/images.ts';
import { bmp, join } from '../../support/images.ts';

function decoded(options: BmpOptions): Bmp {
  const result = decodeBmp(bmp(options));
  if (!result.ok) throw new Error(result.message);
  return result.value;
}
/** The message for a BMP in which numbers were replaced: `[offset, size in bytes, value]`. */
function messageWith(options: BmpOptions, ...changes: readonly (readonly [number, 2 | 4, number])[]) {
  const bytes = bmp(options);
  const view = new DataView(bytes.buffer);
  for (const [offset, size, value] of changes) {
    if (size === 2) view.setUint16(offset, value, true);
    else view.setUint32(offset, value, true);
  }
  const result = decodeBmp(bytes);
  return result.ok ? undefined : result.message;
}
const PIXELS_OFFSET = 10;
const HEADER_SIZE = 14;
const WIDTH = 18;
const HEIGHT = 22;
const PLANES = 26;
const BITS = 28;
const COMPRESSION = 30;
const PIXEL_BYTES = 34;
const COLORS = 46;

describe('decodeBmp', () => {
  test('reads the header', () => {
    expect(decoded({ width: 493, height: 58 })).toEqual({
      headerSize: 40,
      windows: true,
      width: 493,
      height: 58,
      topDown: false,
      planes: 1,
      bitsPerPixel: 24,
      compression: 'none',
      statedPixelBytes: 1480 * 58,
      statedColors: 0,
      pixelsOffset: 54,
    });
  });

  test('tells Windows from OS/2', () => {
    const windows = [12, 40, 52, 56, 64, 108, 124].map((headerSize) => decoded({ headerSize }).windows);
    expect(windows).toEqual([false, true, true, true, false, true, true]);
  });

  test('reads an OS/2 header that stops after any field', () => {
    for (let headerSize = 16; headerSize <= 64; headerSize += 4) {
      const bytes = join(
        bmp().slice(0, 14 + Math.min(headerSize, 40)),
        new Uint8Array(Math.max(0, headerSize - 40)),
      );
      const whole = join(bytes, new Uint8Array(16 * 48));
      const view = new DataView(whole.buffer);
      view.setUint32(PIXELS_OFFSET, 14 + headerSize, true);
      view.setUint32(HEADER_SIZE, headerSize, true);
      expect(decodeBmp(whole)).toMatchObject({
        ok: true,
        value: { width: 16, height: 16, bitsPerPixel: 24 },
      });
    }
  });

  test('tells when the first row is on top', () => {
    expect(decoded({ topDown: true, height: 9 })).toMatchObject({ topDown: true, height: 9 });
  });

  test('names the compression', () => {
    expect(decoded({ compression: 1, bitsPerPixel: 8 }).compression).toBe('rle8');
    expect(decoded({ compression: 3, bitsPerPixel: 16 }).compression).toBe('bitfields');
  });

  test.each([1, 2, 4, 8, 16, 24, 32])(
    'needs every pixel of %d bits, but no padding of the last row',
    (bitsPerPixel) => {
      const bytes = bmp({ width: 5, height: 3, bitsPerPixel });
      const row = Math.ceil((5 * bitsPerPixel) / 32) * 4;
      const padding = row - Math.ceil((5 * bitsPerPixel) / 8);
      expect(decodeBmp(bytes.slice(0, bytes.length - padding)).ok).toBe(true);
      expect(decodeBmp(bytes.slice(0, bytes.length - padding - 1)).ok).toBe(false);
    },
  );

  test('needs as many packed pixels as are stated', () => {
    const bytes = bmp({ compression: 1, bitsPerPixel: 8 });
    const result = decodeBmp(bytes.slice(0, -1));
    expect(result).toMatchObject({
      message: `The BMP is cut off: it should have ${bytes.length} bytes, and has ${bytes.length - 1}.`,
    });
    expect(messageWith({ compression: 1, bitsPerPixel: 8 }, [PIXEL_BYTES, 4, 0])).toBeUndefined();
  });

  test('ignores the stated size of the file and of unpacked pixels', () => {
    expect(messageWith({}, [2, 4, 0xffffffff], [PIXEL_BYTES, 4, 0xffffffff])).toBeUndefined();
    expect(messageWith({}, [2, 4, 0], [PIXEL_BYTES, 4, 0])).toBeUndefined();
  });

  test.each<[string, BmpOptions, readonly (readonly [number, 2 | 4, number])[]]>([
    ['The bitmap says that it is 0x16 pixels.', {}, [[WIDTH, 4, 0]]],
    ['The bitmap says that it is -1x16 pixels.', {}, [[WIDTH, 4, 0xffffffff]]],
    ['The bitmap says that it is 16x0 pixels.', {}, [[HEIGHT, 4, 0]]],
    ['The BMP’s header is damaged: a bitmap has one plane.', {}, [[PLANES, 2, 0]]],
    ['The bitmap can’t have 7 bits per pixel.', {}, [[BITS, 2, 7]]],
    ['The bitmap can’t have 24 bits per pixel.', {}, [[COMPRESSION, 4, 1]]],
    ['The bitmap’s header is of no known version (66 bytes).', {}, [[HEADER_SIZE, 4, 66]]],
    ['The bitmap’s header is of no known version (13 bytes).', {}, [[HEADER_SIZE, 4, 13]]],
    [
      'The bitmap’s palette has 257 colours, where 256 are the most.',
      { bitsPerPixel: 8 },
      [[COLORS, 4, 257]],
    ],
    ['The BMP is damaged: its pixels begin inside its header.', {}, [[PIXELS_OFFSET, 4, 53]]],
    [
      'The BMP is damaged: its pixels begin inside its header.',
      { bitsPerPixel: 16, compression: 3 },
      [[PIXELS_OFFSET, 4, 65]],
    ],
    [
      'The BMP is damaged: its pixels begin inside its header.',
      { bitsPerPixel: 8 },
      [
        [COLORS, 4, 256],
        [PIXELS_OFFSET, 4, 1077],
      ],
    ],
    [
      'The bitmap’s pixels are stored in a way that programs can’t read (compression 5).',
      {},
      [[COMPRESSION, 4, 5]],
    ],
  ])('%s', (message, options, changes) => {
    expect(messageWith(options, ...changes)).toBe(message);
  });

  test('does not lose count at the largest dimensions', () => {
    const largest = [
      [WIDTH, 4, 0x7fffffff],
      [HEIGHT, 4, 0x80000000],
      [BITS, 2, 32],
      [PIXELS_OFFSET, 4, 0xffffffff],
    ] as const;
    expect(messageWith({}, ...largest)).toMatch(
      /^The BMP is cut off: it should have 1844674406\d+ bytes, and has 822\.$/,
    );
  });

  test('every truncation of unpacked pixels is an error', () => {
    for (const result of expectTotal(decodeBmp, truncations(bmp({ width: 4, height: 4 })))) {
      expect(result.ok).toBe(false);
    }
  });

  test('survives changed bytes', () => {
    const results = [
      bmp({ bitsPerPixel: 8 }),
      bmp({ headerSize: 12 }),
      bmp({ headerSize: 124, compression: 3, bitsPerPixel: 16 }),
    ].flatMap((bytes, index) => expectTotal(decodeBmp, flips(bytes.slice(0, 200), 2000, index)));
    expect(results.some((result) => !result.ok)).toBe(true);
  });
});

describeCorpus('decodeBmp on real files', () => {
  const works = (cell: string | undefined) => !/^ERR/.test(cell ?? '');
  /** The tools disagree. True: the structure is whole. */
  const OPEN: Readonly<Record<string, boolean>> = {
    // Packed pixels that go wrong when they are unpacked, or skip some; they are not unpacked here.
    badrle: true,
    pal4rletrns: true,
    pal8rletrns: true,
    hopper_rle8_row_overflow: true,
    'odd-493x58-im-rle8': true,
    // Packed and the first row on top, which most programs show.
    rletopdown: true,
    // Two bits per pixel, of Windows CE.
    pal2: true,
    // A pixel with a colour that the palette lacks.
    pal8badindex: true,
    // A palette of 252 colours in a header that can't say how many there are.
    pal8os2sp: true,
    // OS/2 headers that some programs don't know.
    'pal8os2v2-16': true,
    pal8os2v2: true,
    // Bit masks that ffmpeg doesn't know.
    'rgb16-231': true,
    'rgb32-111110': true,
    rgb32bf: true,
    rgba32: true,
    rgb32h52: true,
    rgba32h56: true,
    // The stated size of the file is wrong, its pixels are all there.
    badfilesize: true,
    // A header of 66 bytes, which only ImageMagick reads.
    badheadersize: false,
    // No BMP: the inside of one, and a JPEG.
    clipboard: false,
    'bad-493x312-really-jpeg': false,
  };

  test.each(truthRows('bmp').map((row) => [row.path!, row] as const))('%s', (path, row) => {
    const result = decodeBmp(corpusFile(path));
    const verdicts = new Set([row.identify, row.bmptopnm, row.ffmpeg].map(works));
    const name = path.replace(/^.*\//, '').replace(/\.\w+$/, '');
    if (verdicts.size === 1) expect(result.ok).toBe(verdicts.has(true));
    else expect(result.ok).toBe(OPEN[name]);
    if (!result.ok) return;
    expect(result.value).toMatchObject({
      width: Number(row.w),
      height: Math.abs(Number(row.h)),
      topDown: Number(row.h) < 0,
      bitsPerPixel: Number(row.bpp),
      headerSize: Number(row.hdr),
      pixelsOffset: Number(row.off),
      compression: ['none', 'rle8', 'rle4', 'bitfields'][Number(row.comp)],
    });
  });
});
