import { ascii, big32, join, little16, little32 } from './bytes.ts';
import { png } from './png-images.ts';

export interface BmpOptions {
  /** In pixels; 16 when absent. */
  readonly width?: number;
  /** In pixels; 16 when absent. */
  readonly height?: number;
  /** 24 when absent. */
  readonly bitsPerPixel?: number;
  /** 40 Windows (when absent), 12 or 64 OS/2, 108 or 124 later Windows. */
  readonly headerSize?: number;
  /** Number of the method: 0 none (when absent), 1 RLE8, 3 bit fields. */
  readonly compression?: 0 | 1 | 3;
  readonly topDown?: boolean;
}

export function bmp(options: BmpOptions = {}): Uint8Array {
  const body = bitmap(options);
  const offset = 14 + body.pixelsOffset;
  return join(ascii('BM'), little32(14 + body.bytes.length), little32(0), little32(offset), body.bytes);
}

function bitmap(
  options: BmpOptions,
  mask = false,
): { readonly bytes: Uint8Array; readonly pixelsOffset: number } {
  const { width = 16, height = 16, bitsPerPixel = 24, headerSize = 40, compression = 0 } = options;
  const short = headerSize === 12;
  const rowBytes = (bits: number) => Math.ceil((width * bits) / 32) * 4;
  // RLE8: runs of at most 255 zeros, end of each row, end of the bitmap.
  const row = [...new Array<number>(Math.floor(width / 255)).fill(255), width % 255].flatMap((run) => [
    run,
    0,
  ]);
  const packed = [...new Array<number>(height).fill(0)].flatMap(() => [...row, 0, 0]);
  const pixels = compression === 1 ? [...packed, 0, 1] : new Uint8Array(rowBytes(bitsPerPixel) * height);
  const sign = options.topDown === true ? -1 : 1;
  const header = new Uint8Array(headerSize);
  const statedHeight = mask ? height * 2 : height * sign;
  const size = short
    ? [...little16(width), ...little16(height)]
    : [...little32(width), ...little32(statedHeight)];
  header.set([...little32(headerSize), ...size, ...little16(1), ...little16(bitsPerPixel)]);
  if (!short) header.set([...little32(compression), ...little32(pixels.length)], 16);
  const colors = bitsPerPixel > 8 ? 0 : 2 ** bitsPerPixel;
  const masks = compression !== 3 ? [] : [...little32(0xf800), ...little32(0x7e0), ...little32(0x1f)];
  if (compression === 3 && headerSize >= 52) header.set(masks, 40);
  const palette = new Uint8Array(colors * (short ? 3 : 4));
  const head = join(header, compression === 3 && headerSize === 40 ? masks : [], palette);
  return {
    bytes: join(head, pixels, mask ? new Uint8Array(rowBytes(1) * height) : []),
    pixelsOffset: head.length,
  };
}

export interface IcoImage {
  /** Edge, or width, in pixels. */
  readonly width: number;
  /** In pixels; like the width when absent. */
  readonly height?: number;
  /** `bmp` when absent. */
  readonly format?: 'bmp' | 'png';
  /** Of a `bmp`; 32 when absent. */
  readonly bitsPerPixel?: number;
}

/** An icon of these images; a number stands for a square of that many pixels. */
export function ico(images: readonly (number | IcoImage)[], type: 'icon' | 'cursor' = 'icon'): Uint8Array {
  let offset = 6 + images.length * 16;
  const directory: number[] = [];
  const contents: Uint8Array[] = [];
  for (const image of images) {
    const {
      width,
      height = width,
      format = 'bmp',
      bitsPerPixel = 32,
    } = typeof image === 'number' ? { width: image } : image;
    const content =
      format === 'png'
        ? png({ width, height, alpha: true })
        : bitmap({ width, height, bitsPerPixel }, true).bytes;
    directory.push(width & 0xff, height & 0xff, 0, 0);
    directory.push(...(type === 'icon' ? [...little16(1), ...little16(bitsPerPixel)] : [0, 0, 0, 0]));
    directory.push(...little32(content.length), ...little32(offset));
    contents.push(content);
    offset += content.length;
  }
  return join(
    little16(0),
    little16(type === 'icon' ? 1 : 2),
    little16(images.length),
    directory,
    ...contents,
  );
}

const ICNS_PNG_SIZES: Readonly<Record<string, number>> = {
  icp4: 16,
  icp5: 32,
  icp6: 64,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
};

/** An icon of these elements: a type alone holds a PNG of the type's size, or four bytes when it is no PNG type. */
export function icns(
  elements: readonly (string | { readonly type: string; readonly content: Uint8Array })[],
): Uint8Array {
  const parts = elements.map((element) => {
    const type = typeof element === 'string' ? element : element.type;
    const size = ICNS_PNG_SIZES[type];
    const standard = size === undefined ? new Uint8Array(4) : png({ width: size, height: size, alpha: true });
    const content = typeof element === 'string' ? standard : element.content;
    return join(ascii(type), big32(content.length + 8), content);
  });
  const body = join(...parts);
  return join(ascii('icns'), big32(body.length + 8), body);
}
