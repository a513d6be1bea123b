/**
 * Small images for tests, as bytes. All are whole and can be shown: JPEGs are plain grey, PNGs and bitmaps black.
 * What is not said is the usual case: `jpeg({})` is what a theme's background should be, but for its size.
 */
export { join } from './bytes.ts';
export type { BmpOptions, IcoImage } from './icon-images.ts';
export { bmp, icns, ico } from './icon-images.ts';
export type { JpegOptions } from './jpeg-images.ts';
export { exifSegment, jpeg, jpegSegment } from './jpeg-images.ts';
export type { PngOptions } from './png-images.ts';
export { PNG_SIGNATURE_BYTES, png, pngChunk } from './png-images.ts';
