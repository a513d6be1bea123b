import type { Bytes } from './bytes.ts';
import { ascii, big16, big32, join, little16, little32 } from './bytes.ts';

export interface JpegOptions {
  /** In pixels; 16 when absent. */
  readonly width?: number;
  /** In pixels; 16 when absent. */
  readonly height?: number;
  /** 1 grey, 3 colour, 4 CMYK; 3 when absent. */
  readonly components?: number;
  readonly process?: 'baseline' | 'extended' | 'progressive' | 'lossless' | 'arithmetic';
  /** Bits per component; 8 when absent. */
  readonly precision?: number;
  /** The colour transform of Adobe's marker, which is absent when this is. */
  readonly adobe?: number;
  /** Whether there is a JFIF marker; default: with 1 or 3 components and no Adobe marker. */
  readonly jfif?: boolean;
  readonly componentIds?: readonly number[];
  /** Of the EXIF block, which is absent when this is. */
  readonly orientation?: number;
  /** The byte order of the EXIF block. */
  readonly bigEndian?: boolean;
  /** The TIFF type of the orientation; default 3, a 16-bit number. */
  readonly orientationType?: 1 | 3 | 4 | 5 | 6 | 8 | 9;
  /** Appended behind the end marker. */
  readonly trailing?: Uint8Array;
}

const SOF = { baseline: 0xc0, extended: 0xc1, progressive: 0xc2, lossless: 0xc3, arithmetic: 0xc9 };

/** One segment: marker code and content. */
export function jpegSegment(code: number, ...content: readonly Bytes[]): Uint8Array {
  const bytes = join(...content);
  return join([0xff, code], big16(bytes.length + 2), bytes);
}

/** An APP1 segment with a TIFF directory of one field. */
export function exifSegment(orientation: number, bigEndian = false, type = 3): Uint8Array {
  const [two, four] = bigEndian ? [big16, big32] : [little16, little32];
  const written = [4, 5, 9].includes(type) ? four : [1, 6].includes(type) ? (byte: number) => [byte] : two;
  const value = [...written(orientation), 0, 0, 0].slice(0, 4);
  const field = [...two(0x0112), ...two(type), ...four(1), ...value];
  const tiff = [...ascii(bigEndian ? 'MM' : 'II'), ...two(42), ...four(8), ...two(1), ...field, ...four(0)];
  return jpegSegment(0xe1, ascii('Exif\0\0'), tiff);
}

export function jpeg(options: JpegOptions = {}): Uint8Array {
  const { width = 16, height = 16, components = 3, process = 'baseline', precision = 8 } = options;
  const jfif = options.jfif ?? (options.adobe === undefined && components !== 4);
  const ids = options.componentIds ?? Array.from({ length: components }, (_, index) => index + 1);
  const frame = ids.flatMap((id) => [id, 0x11, 0]);
  const scan = ids.flatMap((id) => [id, 0]);
  // A table with one code of one bit, for the symbol 0: no difference, no further coefficient.
  const oneCode = (table: number) => [table, 1, ...new Array<number>(15).fill(0), 0];
  const spectrum = {
    baseline: [0, 63],
    extended: [0, 63],
    progressive: [0, 0],
    lossless: [1, 0],
    arithmetic: [0, 63],
  };
  return join(
    [0xff, 0xd8],
    jfif ? jpegSegment(0xe0, ascii('JFIF\0'), [1, 1, 0, 0, 1, 0, 1, 0, 0]) : [],
    options.orientation === undefined
      ? []
      : exifSegment(options.orientation, options.bigEndian, options.orientationType),
    options.adobe === undefined ? [] : jpegSegment(0xee, ascii('Adobe'), [0, 100, 0, 0, 0, 0, options.adobe]),
    process === 'lossless' ? [] : jpegSegment(0xdb, [0], new Array<number>(64).fill(1)),
    jpegSegment(SOF[process], [precision], big16(height), big16(width), [components], frame),
    process === 'arithmetic' ? [] : jpegSegment(0xc4, oneCode(0x00), oneCode(0x10)),
    jpegSegment(0xda, [components], scan, spectrum[process], [0]),
    jpegPixels(width, height, components, process),
    [0xff, 0xd9],
    options.trailing ?? [],
  );
}

/** Zero bits: each says that a sample or a block is as the one before it, or that a block has nothing else. */
function jpegPixels(
  width: number,
  height: number,
  components: number,
  process: JpegOptions['process'],
): Uint8Array {
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  const units = process === 'lossless' ? width * height : blocks * (process === 'progressive' ? 1 : 2);
  const bits = units * components;
  const pixels = new Uint8Array(Math.ceil(bits / 8));
  if (bits % 8 !== 0) pixels[pixels.length - 1] = 0xff >>> (bits % 8);
  return pixels;
}
