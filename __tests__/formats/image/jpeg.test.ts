import type { Decoded } from '../../../src/formats/format.ts';
import type { Jpeg } from '../../../src/formats/image/jpeg.ts';
import { decodeJpeg } from '../../../src/formats/image/jpeg.ts';
import { expectTotal, flips, truncations } from '../../support/damage.ts';
import { corpusFile, describeCorpus, truthRows } from '../../support/image-corpus.ts';
import type { JpegOptions } from '../../support/images.ts';
import { exifSegment, join, jpeg, jpegSegment } from '../../support/images.ts';

function decoded(options: JpegOptions): Jpeg {
  return unwrap(decodeJpeg(jpeg(options)));
}
function unwrap(result: Decoded<Jpeg>): Jpeg {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}
function messageOf(bytes: Uint8Array): string | undefined {
  const result = decodeJpeg(bytes);
  return result.ok ? undefined : result.message;
}
/** The bytes of the first segment with that marker code replaced by others. */
function replaceSegment(bytes: Uint8Array, code: number, ...replacement: readonly Uint8Array[]): Uint8Array {
  const start = bytes.findIndex((byte, index) => byte === 0xff && bytes[index + 1] === code);
  const end = start + 2 + ((bytes[start + 2]! << 8) | bytes[start + 3]!);
  return join(bytes.slice(0, start), ...replacement, bytes.slice(end));
}
const SOF = 0xc0;
const SOS = 0xda;
const frame = (height: number, width: number) =>
  jpegSegment(SOF, [8, 0, height, 0, width, 3], [1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]);

describe('decodeJpeg', () => {
  test('reads dimensions, components, precision and process', () => {
    expect(decoded({ width: 1920, height: 1080 })).toEqual({
      width: 1920,
      height: 1080,
      components: 3,
      precision: 8,
      process: 'baseline',
      color: 'ycc',
      frameOffset: 89,
    });
  });

  test.each(['baseline', 'extended', 'progressive', 'lossless', 'arithmetic'] as const)(
    'names %s',
    (process) => {
      expect(decoded({ process }).process).toBe(process);
    },
  );

  test('names every other SOF marker', () => {
    const bytes = jpeg();
    const at = decoded({}).frameOffset + 1;
    const processes = [0xc5, 0xc6, 0xc7, 0xca, 0xcb, 0xcd, 0xce, 0xcf, 0xf7].map((code) => {
      const copy = bytes.slice();
      copy[at] = code;
      return unwrap(decodeJpeg(copy)).process;
    });
    expect(processes).toEqual([
      ...['hierarchical', 'hierarchical', 'hierarchical'],
      ...['arithmetic', 'arithmetic', 'arithmetic', 'arithmetic', 'arithmetic', 'lossless'],
    ]);
  });

  test('reads a precision of 12 bits', () => {
    expect(decoded({ process: 'extended', precision: 12 }).precision).toBe(12);
  });

  test.each<[string, JpegOptions]>([
    ['grey', { components: 1 }],
    ['ycc', {}],
    ['ycc', { jfif: false }],
    ['ycc', { adobe: 1 }],
    ['ycc', { adobe: 0, jfif: true }],
    ['rgb', { adobe: 0 }],
    ['rgb', { jfif: false, componentIds: [0x52, 0x47, 0x42] }],
    ['cmyk', { components: 4 }],
    ['cmyk', { components: 4, adobe: 0 }],
    ['ycck', { components: 4, adobe: 2 }],
    ['other', { components: 2 }],
  ])('tells that the colour is %s from %j', (color, options) => {
    expect(decoded(options).color).toBe(color);
  });

  test.each([false, true])('finds the EXIF orientation where it stands (big-endian: %s)', (bigEndian) => {
    const bytes = jpeg({ orientation: 6, bigEndian });
    const { orientation } = unwrap(decodeJpeg(bytes));
    expect(orientation?.value).toBe(6);
    new DataView(bytes.buffer).setUint16(orientation!.offset, 1, !bigEndian);
    expect(bytes).toEqual(jpeg({ orientation: 1, bigEndian }));
  });

  test.each([1, 3, 4, 6, 8, 9] as const)('reads it from integers of type %d', (orientationType) => {
    for (const bigEndian of [false, true]) {
      const { orientation } = unwrap(decodeJpeg(jpeg({ orientation: 8, orientationType, bigEndian })));
      expect(orientation?.value).toBe(8);
    }
  });

  test('reads none from a fraction', () => {
    expect(decoded({ orientation: 6, orientationType: 5 })).not.toHaveProperty('orientation');
  });

  test('finds it when the bytes lie somewhere in a larger buffer', () => {
    const bytes = join([1, 2, 3], jpeg({ orientation: 8 })).subarray(3);
    expect(unwrap(decodeJpeg(bytes)).orientation?.value).toBe(8);
  });

  test('takes the first EXIF block that says something, before the pixels', () => {
    const bytes = jpeg({ orientation: 0 });
    const twice = join(bytes.slice(0, 2), exifSegment(5), exifSegment(3), bytes.slice(2));
    expect(unwrap(decodeJpeg(twice)).orientation?.value).toBe(5);
    expect(
      unwrap(decodeJpeg(join(bytes.slice(0, -2), exifSegment(5), [0xff, 0xd9]))).orientation,
    ).toBeUndefined();
  });

  test.each([0, 9, 65535])('ignores the undefined orientation %d', (orientation) => {
    expect(decoded({ orientation })).not.toHaveProperty('orientation');
  });

  test('ignores broken EXIF data', () => {
    const whole = exifSegment(6);
    for (let size = 4; size < 30; size++) {
      const cut = jpegSegment(0xe1, whole.slice(4, size));
      const result = unwrap(decodeJpeg(join([0xff, 0xd8], cut, jpeg().slice(2))));
      expect(result).not.toHaveProperty('orientation');
    }
  });

  test('ignores bytes behind the end marker', () => {
    expect(decoded({ trailing: new TextEncoder().encode('more') })).toEqual(decoded({}));
  });

  test('lets fill bytes stand before a marker', () => {
    const bytes = jpeg();
    expect(messageOf(join(bytes.slice(0, 2), [0xff, 0xff], bytes.slice(2)))).toBeUndefined();
    expect(messageOf(join(bytes.slice(0, -2), [0xff], bytes.slice(-2)))).toBeUndefined();
  });

  test('lets stuffed bytes and restart markers stand between the pixels', () => {
    const bytes = jpeg();
    const pixels = [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0x00];
    expect(messageOf(join(bytes.slice(0, -2), pixels, bytes.slice(-2)))).toBeUndefined();
  });

  test('takes the height from DNL when the frame leaves it open', () => {
    const open = replaceSegment(jpeg(), SOF, frame(0, 16));
    expect(messageOf(open)).toBe('The JPEG says that it is 0 pixels high.');
    const closed = join(open.slice(0, -2), jpegSegment(0xdc, [0, 33]), open.slice(-2));
    expect(unwrap(decodeJpeg(closed))).toMatchObject({ width: 16, height: 33 });
  });

  test.each<[string, Uint8Array]>([
    ['The file does not begin like a JPEG.', new Uint8Array()],
    ['The JPEG is cut off: it has no end marker.', jpeg().slice(0, -2)],
    ['The JPEG is cut off: it has no end marker.', Uint8Array.of(0xff, 0xd8)],
    ['The JPEG is damaged: it ends before any pixels.', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9)],
    [
      'The JPEG is damaged: it ends before any pixels.',
      replaceSegment(jpeg().slice(0, -8), SOS, Uint8Array.of(0xff, 0xd9)),
    ],
    ['The JPEG is damaged: its dimensions are missing before its pixels.', replaceSegment(jpeg(), SOF)],
    [
      'The JPEG is damaged: it has two headers with dimensions.',
      replaceSegment(jpeg(), SOF, frame(1, 1), frame(1, 1)),
    ],
    ['The JPEG says that it is 0 pixels wide.', replaceSegment(jpeg(), SOF, frame(1, 0))],
    [
      'The JPEG is damaged: the header with its dimensions has a wrong length.',
      replaceSegment(jpeg(), SOF, jpegSegment(SOF, [8, 0, 1, 0, 1, 3, 1, 0x11, 0])),
    ],
    [
      'The JPEG is damaged: the header of its pixels has a wrong length.',
      replaceSegment(jpeg(), SOS, jpegSegment(SOS, [3, 1, 0, 0, 63, 0])),
    ],
    [
      'The JPEG is damaged: it has bytes that belong to none of its parts.',
      join(jpeg().slice(0, 2), [0], jpeg().slice(2)),
    ],
    [
      'The JPEG is damaged: it has bytes that belong to none of its parts.',
      join(jpeg().slice(0, -2), [0xff, 0x4f], jpeg().slice(-2)),
    ],
    [
      'The JPEG is damaged: one of its parts has an impossible length.',
      join([0xff, 0xd8, 0xff, 0xfe, 0, 1], jpeg()),
    ],
  ])('%s', (message, bytes) => {
    expect(messageOf(bytes)).toBe(message);
  });

  test('every truncation is an error', () => {
    for (const result of expectTotal(decodeJpeg, truncations(jpeg({ orientation: 6, adobe: 1 })))) {
      expect(result.ok).toBe(false);
    }
  });

  test('survives changed bytes and extreme content', () => {
    const results = expectTotal(decodeJpeg, flips(jpeg({ orientation: 6, adobe: 1 }), 3000, 1));
    expect(results.some((result) => result.ok) && results.some((result) => !result.ok)).toBe(true);
    const size = 2_000_000;
    const markers = new Uint8Array(size).map((_, index) => (index % 2 === 0 ? 0xff : 0xd0));
    expectTotal(decodeJpeg, [
      join([0xff, 0xd8], new Uint8Array(size).fill(0xff)),
      join([0xff, 0xd8], markers),
      join(jpeg().slice(0, -2), markers),
      join(
        jpeg().slice(0, -2),
        new Uint8Array(size).map((_, index) => (index % 2 === 0 ? 0xff : 0)),
      ),
      join([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff], new Uint8Array(70_000).fill(0xff)),
    ]);
  });
});

describeCorpus('decodeJpeg on real files', () => {
  const PROCESSES: Readonly<Record<string, string>> = {
    baseline: 'baseline',
    'ext-seq': 'extended',
    progressive: 'progressive',
    'arith-seq': 'arithmetic',
  };
  /** What image-readable, image-jpeg-color and image-jpeg-encoding let pass as a theme's background. */
  const acceptable = (result: Decoded<Jpeg>) =>
    result.ok &&
    result.value.components === 3 &&
    result.value.precision === 8 &&
    ['baseline', 'extended', 'progressive'].includes(result.value.process);
  /** Questions of policy that the rules decide the other way. */
  const REJECTED_BY_POLICY = new Set(['jpeg/libjpeg-turbo/testimgari.jpg']);

  test.each(truthRows('jpeg').map((row) => [row.path!, row] as const))('%s', (path, row) => {
    const result = decodeJpeg(corpusFile(path));
    expect(acceptable(result)).toBe(row.expect !== 'reject' && !REJECTED_BY_POLICY.has(path));
    if (!result.ok) return;
    expect(result.value).toMatchObject({
      width: Number(row.w),
      height: Number(row.h),
      components: Number(row.comps),
      precision: Number(row.prec),
      process: PROCESSES[row.sof!],
    });
    // Absent is upright; one file states that in a type which viewers don't heed, one in a directory that is cut off.
    expect(String(result.value.orientation?.value ?? 1)).toBe(row.orient || '1');
  });
});
