import { JpegImage, setVerbosityLevel } from 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs';
import { EOI, readSegment } from '../image/jpeg-segments.ts';
import { copied } from '../joined.ts';
import { Refusal } from '../refusal.ts';

const SILENT = 0;
const APP14 = 0xee;
const SOS = 0xda;

/**
 * Cyan, magenta, yellow and black of each pixel of a JPEG with four components; 0 is no ink. Files hold ink inverted, as
 * Adobe’s programs write it, and YCCK is inverted ink as if it were red, green and blue.
 */
export function decodeInk(
  bytes: Uint8Array,
  width: number,
  height: number,
  isYcck: boolean,
): Uint8ClampedArray {
  const data = decodeComponents(bytes, width, height);
  for (let at = 0; at < data.length; at += 4) {
    data[at + 3] = 255 - data[at + 3]!;
    const [first, second, third] = [data[at]!, data[at + 1]!, data[at + 2]!];
    if (isYcck) {
      data[at] = first + 1.402 * (third - 128);
      data[at + 1] = first - 0.344136 * (second - 128) - 0.714136 * (third - 128);
      data[at + 2] = first + 1.772 * (second - 128);
    } else {
      data[at] = 255 - first;
      data[at + 1] = 255 - second;
      data[at + 2] = 255 - third;
    }
  }
  return data;
}

/** The numbers as they are in the file. */
function decodeComponents(bytes: Uint8Array, width: number, height: number): Uint8ClampedArray {
  setVerbosityLevel(SILENT);
  try {
    const image = new JpegImage({ colorTransform: 0 });
    image.parse(withoutAdobe(bytes));
    return image.getData({ width, height, isSourcePDF: true });
  } catch {
    throw new Refusal('its pixels are damaged.');
  }
}

/** A copy in which the segment that asks for a conversion is none: the decoder’s own is off by up to five steps. */
function withoutAdobe(bytes: Uint8Array): Uint8Array {
  const copy = copied(bytes);
  for (let offset = 2; offset < copy.length; ) {
    const segment = readSegment(copy, offset);
    if ('ok' in segment || segment.code === EOI || segment.code === SOS) break;
    if (segment.code === APP14) copy.fill(0, segment.content, segment.end);
    offset = segment.end;
  }
  return copy;
}
