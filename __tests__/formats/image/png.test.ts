import { crc32 as zlibCrc32 } from 'node:zlib';
import type { Decoded } from '../../../src/formats/format.ts';
import { crc32 } from '../../../src/formats/image/crc32.ts';
import type { Png } from '../../../src/formats/image/png.ts';
import { decodePng } from '../../../src/formats/image/png.ts';
import { expectTotal, flips, truncations } from '../../support/damage.ts';
import { corpusFile, describeCorpus, truthRows } from '../../support/image-corpus.ts';
import type { PngOptions } from '../../support/images.ts';
import { join, PNG_SIGNATURE_BYTES, png, pngChunk } from '../../support/images.ts';

function unwrap(result: Decoded<Png>): Png {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}
const decoded = (options: PngOptions) => unwrap(decodePng(png(options)));
function messageOf(...chunks: readonly Uint8Array[]): string | undefined {
  const result = decodePng(join(PNG_SIGNATURE_BYTES, ...chunks));
  return result.ok ? undefined : result.message;
}
interface Header {
  readonly width?: number;
  readonly height?: number;
  readonly depth?: number;
  readonly color?: number;
  readonly methods?: readonly number[];
}
function header({
  width = 1,
  height = 1,
  depth = 8,
  color = 2,
  methods = [0, 0, 0],
}: Header = {}): Uint8Array {
  const content = new Uint8Array(13);
  const view = new DataView(content.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  content.set([depth, color, ...methods], 8);
  return pngChunk('IHDR', content);
}
const pixels = pngChunk('IDAT', [1, 2, 3]);
const end = pngChunk('IEND');
const palette = pngChunk('PLTE', [0, 0, 0]);

describe('crc32', () => {
  test('gives the check value of its definition', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });

  test('agrees with zlib at every length and start', () => {
    const bytes = Uint8Array.from({ length: 100 }, (_, index) => (index * 151 + 77) % 256);
    for (let start = 0; start < 20; start++) {
      for (let stop = start; stop <= bytes.length; stop++) {
        expect(crc32(bytes, start, stop)).toBe(zlibCrc32(bytes.subarray(start, stop)));
      }
    }
  });

  test('stops at the end of the bytes', () => {
    expect(crc32(Uint8Array.of(1, 2, 3), 1, 1000)).toBe(zlibCrc32(Uint8Array.of(2, 3)));
  });
});

describe('decodePng', () => {
  test('reads the header', () => {
    expect(decoded({ width: 493, height: 58 })).toEqual({
      width: 493,
      height: 58,
      bitDepth: 8,
      colorType: 2,
      bitsPerPixel: 24,
      hasAlpha: false,
      interlaced: false,
      animated: false,
    });
  });

  test('tells whether pixels can be transparent', () => {
    const types = [0, 2, 3, 4, 6] as const;
    expect(types.map((colorType) => decoded({ colorType }).hasAlpha)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    const withChunk = ([0, 2, 3] as const).map(
      (colorType) => decoded({ colorType, transparency: true }).hasAlpha,
    );
    expect(withChunk).toEqual([true, true, true]);
  });

  test('counts the bits of a pixel over all channels', () => {
    expect(decoded({ alpha: true, bitDepth: 16 }).bitsPerPixel).toBe(64);
    expect(decoded({ colorType: 3, bitDepth: 1 }).bitsPerPixel).toBe(1);
  });

  test('tells interlaced and animated images', () => {
    expect(decoded({ interlaced: true })).toMatchObject({ interlaced: true, animated: false });
    expect(decoded({ animated: true })).toMatchObject({ interlaced: false, animated: true });
  });

  test('takes no notice of an animation that begins behind the pixels', () => {
    const late = join(PNG_SIGNATURE_BYTES, header(), pixels, pngChunk('acTL', new Uint8Array(8)), end);
    expect(unwrap(decodePng(late)).animated).toBe(false);
  });

  test('ignores bytes behind IEND', () => {
    expect(decoded({ trailing: Uint8Array.of(0, 1, 2) })).toEqual(decoded({}));
  });

  test('lets unknown chunks stand that need not be known', () => {
    expect(messageOf(header(), pngChunk('abCd', [1]), pixels, pixels, pngChunk('tEXt'), end)).toBeUndefined();
  });

  test('accepts the largest dimensions', () => {
    expect(messageOf(header({ width: 0x7fffffff, height: 0x7fffffff }), pixels, end)).toBeUndefined();
  });

  test.each<[string, readonly Uint8Array[]]>([
    ['The PNG is cut off: it has no end chunk.', []],
    ['The PNG is cut off: it has no end chunk.', [header(), pixels]],
    ['The PNG is damaged: it does not begin with its header.', [pixels, header(), end]],
    [
      'The PNG is damaged: it does not begin with its header.',
      [pngChunk('IHDR', new Uint8Array(12)), pixels, end],
    ],
    [
      'The PNG was packed for iPhones (CgBI) and cannot be shown elsewhere.',
      [pngChunk('CgBI', [0, 0, 0, 0]), header()],
    ],
    ['The PNG says that it is 0x1 pixels.', [header({ width: 0 }), pixels, end]],
    ['The PNG says that it is 1x0 pixels.', [header({ height: 0 }), pixels, end]],
    ['The PNG says that it is 2147483648x1 pixels.', [header({ width: 2 ** 31 }), pixels, end]],
    ['The PNG’s colours are of no known kind (type 5, 8 bits).', [header({ color: 5 }), pixels, end]],
    ['The PNG’s colours are of no known kind (type 2, 4 bits).', [header({ depth: 4 }), pixels, end]],
    [
      'The PNG’s colours are of no known kind (type 3, 16 bits).',
      [header({ depth: 16, color: 3 }), palette, pixels, end],
    ],
    ['The PNG’s pixels are packed in no known way.', [header({ methods: [1, 0, 0] }), pixels, end]],
    ['The PNG’s pixels are packed in no known way.', [header({ methods: [0, 1, 0] }), pixels, end]],
    ['The PNG’s pixels are packed in no known way.', [header({ methods: [0, 0, 2] }), pixels, end]],
    ['The PNG is damaged: it has no pixels.', [header(), end]],
    ['The PNG is damaged: its palette is missing.', [header({ color: 3 }), pixels, palette, end]],
    [
      'The PNG is damaged: its palette has a wrong length.',
      [header({ color: 3 }), pngChunk('PLTE', [1, 2]), pixels, end],
    ],
    [
      'The PNG is damaged: its palette has a wrong length.',
      [header(), pngChunk('PLTE', new Uint8Array(771)), pixels, end],
    ],
    [
      'The PNG is damaged: its pixels are torn apart by another chunk.',
      [header(), pixels, pngChunk('tEXt'), pixels, end],
    ],
    ['The PNG has a chunk “IHDR” that does not belong there.', [header(), header(), pixels, end]],
    ['The PNG has a chunk “ABCD” that does not belong there.', [header(), pngChunk('ABCD'), pixels, end]],
    [
      'The PNG is damaged: where a chunk should begin are bytes that make no sense.',
      [header(), new Uint8Array(12), end],
    ],
    [
      'The PNG is cut off or damaged: its “IDAT” chunk is longer than the file.',
      [header(), pixels.slice(0, -1)],
    ],
    [
      'The PNG is cut off or damaged: its “IDAT” chunk is longer than the file.',
      [header(), join([0xff, 0xff, 0xff, 0xff], pixels.slice(4)), end],
    ],
    [
      'The PNG is damaged: the checksum of its “IDAT” chunk is wrong.',
      [header(), join(pixels.slice(0, -1), [0]), end],
    ],
  ])('%s', (message, chunks) => {
    expect(messageOf(...chunks)).toBe(message);
  });

  test('says where the fault lies', () => {
    const result = decodePng(join(PNG_SIGNATURE_BYTES, header(), join(pixels.slice(0, -1), [0])));
    expect(result).toMatchObject({ ok: false, reason: 'structure', location: { offset: 33 } });
  });

  test.each([
    [/\r\n/g, '\n'],
    [/\n/g, '\r\n'],
    [/(?<!\r)\n/g, '\r\n'],
  ])('line ends that were converted are told', (found, put) => {
    const text = Buffer.from(png()).toString('latin1').replace(found, put);
    expect(decodePng(Buffer.from(text, 'latin1'))).toMatchObject({
      reason: 'structure',
      message: expect.stringContaining('its line ends were converted'),
      location: { offset: 0 },
    });
  });

  test('a file without the signature is an error', () => {
    expect(decodePng(new Uint8Array(100)).ok).toBe(false);
  });

  test('every truncation is an error, and every change of a byte up to IEND', () => {
    const bytes = png({ colorType: 3, transparency: true });
    for (const result of expectTotal(decodePng, truncations(bytes))) expect(result.ok).toBe(false);
    const changes = [...flips(bytes, 3000, 2)].filter((copy) =>
      copy.some((byte, index) => byte !== bytes[index]),
    );
    for (const result of expectTotal(decodePng, changes)) expect(result.ok).toBe(false);
  });

  test('walks many chunks in bounded time', () => {
    const chunk = pngChunk('tEXt');
    const many = new Uint8Array(chunk.length * 100_000);
    for (let offset = 0; offset < many.length; offset += chunk.length) many.set(chunk, offset);
    expectTotal(decodePng, [join(PNG_SIGNATURE_BYTES, header(), many, pixels, end)]);
  });
});

describeCorpus('decodePng on real files', () => {
  const works = (cell: string | undefined) => !/^ERR|^ *:|ERROR/.test(cell ?? '');
  /** Every tool inflates the pixels and finds them damaged; here they are not unpacked, and the checksums are right. */
  const DAMAGED_PIXELS_ONLY = new Set(['png/golang/invalid-zlib.png']);
  /** The tools disagree. */
  const OPEN: Readonly<Record<string, boolean>> = {
    // One chunk has a wrong checksum: ffmpeg does not look at it.
    'png/golang/invalid-crc32.png': false,
    // A colour profile of a form that ffmpeg can't read.
    'png/pillow/icc_profile_none.png': true,
    // One byte behind IEND.
    'png/pillow/tRNS_null_1x1.png': true,
    // The colour profile's chunk has a wrong checksum, with which image viewers go without the profile.
    'png/pillow/unknown_compression_method.png': false,
  };

  test.each(truthRows('png').map((row) => [row.path!, row] as const))('%s', (path, row) => {
    const result = decodePng(corpusFile(path));
    const verdicts = [row.pngcheck, row.identify, row.netpbm, row.ffmpeg].map(works);
    const expected = OPEN[path] ?? (DAMAGED_PIXELS_ONLY.has(path) || verdicts[0]);
    if (OPEN[path] === undefined) expect(new Set(verdicts).size).toBe(1);
    expect(result.ok).toBe(expected);
    if (!result.ok) return;
    const { value } = result;
    expect(value).toMatchObject({
      width: Number(row.w),
      height: Number(row.h),
      bitDepth: Number(row.depth),
      colorType: Number(row.ctype),
      interlaced: row.interlace === '1',
      animated: row.apng === 'True',
    });
    // ImageMagick drops a tRNS chunk whose grey is not representable.
    const alpha = /^PNG\|.*\|(True|False)/.exec(row.identify!)?.[1];
    const comparable = alpha !== undefined && !row.identify!.includes('tRNS chunk');
    if (comparable) expect(value.hasAlpha).toBe(alpha === 'True');
  });
});
