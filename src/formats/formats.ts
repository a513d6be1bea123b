import type { Format } from './format.ts';

/** What a format is, for whoever treats formats alike. */
export interface FormatFact {
  /** Extensions that ask for it, in lower case. */
  readonly extensions: readonly string[];
  /** `picture` and `sound` have no lines; `text` has. */
  readonly content: 'picture' | 'sound' | 'text' | 'other';
  /** What every file of it begins with, where that is so: ASCII or bytes. */
  readonly magic?: string | readonly number[];
}

/** Every format. */
export const FORMATS: Readonly<Record<Format, FormatFact>> = {
  wav: { extensions: ['wav'], content: 'sound' },
  jpeg: { extensions: ['jpg', 'jpeg'], content: 'picture', magic: [0xff, 0xd8, 0xff] },
  png: { extensions: ['png'], content: 'picture', magic: [0x89, 0x50, 0x4e, 0x47] },
  bmp: { extensions: ['bmp'], content: 'picture', magic: 'BM' },
  ico: { extensions: ['ico'], content: 'picture', magic: [0, 0, 1, 0] },
  icns: { extensions: ['icns'], content: 'picture', magic: 'icns' },
  svg: { extensions: ['svg'], content: 'text' },
  json: { extensions: ['json', 'webmanifest'], content: 'text' },
  javascript: { extensions: ['js', 'mjs'], content: 'text' },
  css: { extensions: ['css'], content: 'text' },
  html: { extensions: ['html', 'htm'], content: 'text' },
  rtf: { extensions: ['rtf'], content: 'text' },
  text: { extensions: ['txt', 'md'], content: 'text' },
  binary: { extensions: [], content: 'other' },
};

const BY_EXTENSION: ReadonlyMap<string, Format> = new Map(
  (Object.keys(FORMATS) as Format[]).flatMap((format) =>
    FORMATS[format].extensions.map((extension) => [extension, format] as const),
  ),
);

/** The format that a file's extension asks for, whatever its case; `binary` for an unknown one. */
export function formatOf(name: string): Format {
  const base = name.slice(name.lastIndexOf('/') + 1);
  const dot = base.lastIndexOf('.');
  return (dot === -1 ? undefined : BY_EXTENSION.get(base.slice(dot + 1).toLowerCase())) ?? 'binary';
}

/** Whether a file of the format is a picture or a sound. */
export const isMedia = (format: Format): boolean =>
  FORMATS[format].content === 'picture' || FORMATS[format].content === 'sound';
