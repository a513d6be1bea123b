import type { Format } from '../formats/format.ts';
import { extensionOf } from '../pexip/litter.ts';

/** Bytes in words, with 1 MB as 10^6 bytes: `2 MB`, `2.35 MB`, `812 bytes`. */
export function megabytes(bytes: number): string {
  if (bytes < 10_000) return `${bytes} bytes`;
  const unit = bytes < 1_000_000 ? 'kB' : 'MB';
  const value = bytes / (unit === 'kB' ? 1000 : 1_000_000);
  // Rounded up, so that what is over a limit never reads like the limit.
  return `${Math.ceil(value * 100) / 100} ${unit}`;
}

/** What is loaded and shown alike. */
export type Medium = 'image' | 'audio' | 'text';

const MEDIA: Partial<Record<Format, Medium>> = {
  wav: 'audio',
  jpeg: 'image',
  png: 'image',
  bmp: 'image',
  ico: 'image',
  icns: 'image',
  svg: 'image',
  json: 'text',
  javascript: 'text',
  css: 'text',
  html: 'text',
  rtf: 'text',
  text: 'text',
};
const IMAGES: readonly string[] = ['gif', 'webp', 'avif', 'apng', 'tif', 'tiff', 'jxl'];
const SOUNDS: readonly string[] = ['mp3', 'm4a', 'aac', 'ogg', 'opus', 'flac', 'aif', 'aiff'];

/** What a file is by its format, or by its extension where no decoder knows it. */
export function mediumOf(format: Format, name: string): Medium | undefined {
  const extension = extensionOf(name);
  if (IMAGES.includes(extension)) return 'image';
  return SOUNDS.includes(extension) ? 'audio' : MEDIA[format];
}
