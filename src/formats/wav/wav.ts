import type { Decoded, Source } from '../format.ts';
import { notWave } from './container.ts';
import { readSamples, type Samples, type SamplesWanted } from './samples.ts';

/*
 * RIFF/WAVE, little-endian (Multimedia Programming Interface and Data Specifications 1.0, 1991):
 *
 *      0  'RIFF'
 *      4  uint32  RIFF size: the bytes that follow this field
 *      8  'WAVE'
 *     12  chunks: 4 characters, uint32 size, that many bytes, and one more when the size is odd
 *
 * `fmt ` (WAVEFORMATEX and WAVEFORMATEXTENSIBLE, mmreg.h):
 *
 *      0  uint16  format tag          14  uint16  bits per sample
 *      2  uint16  channels            16  uint16  size of what follows
 *      4  uint32  sampling rate       18  uint16  valid bits      ┐
 *      8  uint32  bytes per second    20  uint32  channel mask    ├ EXTENSIBLE (tag 0xFFFE)
 *     12  uint16  block align         24  GUID    sub-format      ┘
 */

/** What a RIFF/WAVE file says of itself. Faults other than the container's are facts here, for rules to judge. */
export interface Wav {
  /** In bytes. */
  readonly fileSize: number;
  /** The first chunks in file order, at most 512. */
  readonly chunks: readonly WavChunk[];
  readonly riff: Riff;
  /** The first `fmt ` chunk. */
  readonly fmt: WavFormat | undefined;
  /** The first `data` chunk. */
  readonly data: WavData | undefined;
  /** Present when asked for and the samples are 16-bit PCM of at most 8 channels, even if the file ends early. */
  readonly samples: Samples | undefined;
}

export interface WavChunk {
  /** Four characters; others than printable ASCII as `?`. */
  readonly id: string;
  /** Of its header, in bytes. */
  readonly offset: number;
  /** As declared, without header and padding. */
  readonly size: number;
  /** What it takes up in the file: header, content and padding. */
  readonly span: number;
}

/** Sizes are in bytes and count from behind the size field, as the field does. */
export interface Riff {
  readonly declaredSize: number;
  /** The size that covers every chunk, and what lies inside of the declared size. */
  readonly fittingSize: number;
  /** Bytes of the file behind `fittingSize`. */
  readonly trailingBytes: number;
}

/** A `fmt ` chunk. Fields behind the chunk's end are 0. */
export interface WavFormat {
  /** Of the chunk's header, in bytes. */
  readonly offset: number;
  /** Of the chunk's content, as declared, in bytes. */
  readonly length: number;
  /** What header, content and padding take up in the file, in bytes. */
  readonly span: number;
  /** Every field that the format tag calls for is there. */
  readonly isWhole: boolean;
  readonly formatTag: number;
  readonly isExtensible: boolean;
  /** EXTENSIBLE only: as `00000001-0000-0010-8000-00aa00389b71`. */
  readonly subFormat: string | undefined;
  /** EXTENSIBLE only. */
  readonly validBits: number | undefined;
  /** EXTENSIBLE only. */
  readonly channelMask: number | undefined;
  /** What the format tag or the sub-format stands for: `PCM`, `IEEE float`, `A-law`, or `format 0x1234`. */
  readonly encoding: string;
  readonly channels: number;
  /** In Hz. */
  readonly sampleRate: number;
  /** Bytes per second. */
  readonly byteRate: number;
  /** Bytes per frame. */
  readonly blockAlign: number;
  readonly bitsPerSample: number;
}

export interface WavData {
  /** Of the first sample, in bytes. */
  readonly offset: number;
  /** In bytes; 0xFFFFFFFF in a file whose writer never came back to fill it in. */
  readonly declaredSize: number;
  /** In bytes: the declared size, or less where the file ends before. */
  readonly availableSize: number;
}

const HEADER = 12;
const CHUNK_HEADER = 8;
const MOST_CHUNKS = 512;
const WINDOW = 4096;
const PLAIN_FMT = 16;
const EXTENSIBLE_FMT = 40;
const EXTENSIBLE_TAG = 0xfffe;

/** Reads a few KiB at most 512 times, whatever the file's size, and the samples only when they are wanted. */
export async function decodeWav(
  source: Source,
  wanted: SamplesWanted & { readonly samples: boolean },
): Promise<Decoded<Wav>> {
  const read = windowed(source);
  const head = await read(0, HEADER);
  if (fourCc(head, 0) !== 'RIFF' || fourCc(head, 8) !== 'WAVE') return notWave(source);
  const declaredSize = uint32(head, 4);
  const chunks = await walk(read, source.size, 8 + declaredSize);
  const data = dataOf(chunks, source.size);
  const fmtChunk = chunks.find((chunk) => chunk.id === 'fmt ');
  const fmt = fmtChunk && formatOf(fmtChunk, await read(fmtChunk.offset + CHUNK_HEADER, EXTENSIBLE_FMT));
  const samples = wanted.samples && fmt && data ? await samplesOf(source, fmt, data, wanted) : undefined;
  const riff = riffOf(declaredSize, chunks, source.size);
  return { ok: true, value: { fileSize: source.size, chunks, riff, fmt, data, samples } };
}

type Read = (offset: number, length: number) => Promise<Uint8Array>;

/** Reads through a window of 4 KiB, so that neighbouring headers cost one read. */
function windowed(source: Source): Read {
  let start = 0;
  let bytes: Uint8Array = new Uint8Array();
  return async (offset, length) => {
    if (offset < start || offset + length > start + bytes.length) {
      start = offset;
      bytes = await source.read(offset, Math.max(0, Math.min(WINDOW, source.size - offset)));
    }
    return bytes.subarray(offset - start, offset - start + length);
  };
}

/** Lists the chunks up to the file's end, or up to what can't be one. */
async function walk(read: Read, fileSize: number, riffEnd: number): Promise<WavChunk[]> {
  const chunks: WavChunk[] = [];
  let offset = HEADER;
  while (offset + CHUNK_HEADER <= fileSize && chunks.length < MOST_CHUNKS) {
    const header = await read(offset, CHUNK_HEADER);
    if (header.length < CHUNK_HEADER) break;
    const size = uint32(header, 4);
    const end = offset + CHUNK_HEADER + size;
    const id = fourCc(header, 0);
    // The audio counts as inside whatever the RIFF size says: some writers leave 0 there. Behind it, an unreadable
    // name, a chunk that the file cuts off or another RIFF is no part of this one.
    const isInside = offset < riffEnd || !chunks.some((chunk) => chunk.id === 'data');
    if (end > fileSize && (!isInside || !isPrintable(header))) break;
    if (!isInside && (id === 'RIFF' || !isPrintable(header))) break;
    const next = end % 2 === 0 || end >= fileSize ? end : await afterOddChunk(read, end);
    chunks.push({ id, offset, size, span: Math.min(next, fileSize) - offset });
    offset = next;
  }
  return chunks;
}

/** Some writers leave out the padding: it is missing when a chunk's name stands in its place, and none behind it. */
async function afterOddChunk(read: Read, end: number): Promise<number> {
  const bytes = await read(end, 5);
  const isUnpadded = bytes[0] !== 0 && isPrintable(bytes) && !isPrintable(bytes.subarray(1));
  return isUnpadded ? end : end + 1;
}

function dataOf(chunks: readonly WavChunk[], fileSize: number): WavData | undefined {
  const chunk = chunks.find(({ id }) => id === 'data');
  if (chunk === undefined) return undefined;
  const offset = chunk.offset + CHUNK_HEADER;
  return { offset, declaredSize: chunk.size, availableSize: Math.min(chunk.size, fileSize - offset) };
}

function riffOf(declaredSize: number, chunks: readonly WavChunk[], fileSize: number): Riff {
  const last = chunks.at(-1);
  const chunksEnd = chunks.length === MOST_CHUNKS ? fileSize : last ? last.offset + last.span : HEADER;
  const declaredEnd = 8 + declaredSize;
  const isCovering = declaredEnd <= fileSize && declaredEnd >= chunksEnd;
  const end = isCovering ? declaredEnd : chunksEnd;
  return { declaredSize, fittingSize: end - 8, trailingBytes: fileSize - end };
}

const WAVE_GUID_TAIL = '-0000-0010-8000-00aa00389b71';
const AMBISONIC_GUID_TAIL = '-0721-11d3-8644-c8c1ca000000';

/** Format tags that occur in practice (RFC 2361 and mmreg.h). */
const ENCODINGS: ReadonlyMap<number, string> = new Map([
  [0x0001, 'PCM'],
  [0x0002, 'Microsoft ADPCM'],
  [0x0003, 'IEEE float'],
  [0x0006, 'A-law'],
  [0x0007, 'µ-law'],
  [0x0011, 'IMA ADPCM'],
  [0x0031, 'GSM 6.10'],
  [0x0040, 'G.721 ADPCM'],
  [0x0050, 'MPEG audio'],
  [0x0055, 'MP3'],
  [0x00ff, 'AAC'],
  [0x0161, 'Windows Media Audio'],
  [0x0162, 'Windows Media Audio'],
  [0x2000, 'AC-3'],
  [0x566f, 'Vorbis'],
  [0x674f, 'Vorbis'],
  [0xf1ac, 'FLAC'],
]);

function formatOf(chunk: WavChunk, content: Uint8Array): WavFormat {
  const bytes = new Uint8Array(EXTENSIBLE_FMT);
  const available = Math.min(chunk.size, content.length);
  bytes.set(content.subarray(0, available));
  const view = new DataView(bytes.buffer);
  const formatTag = view.getUint16(0, true);
  const isExtensible = formatTag === EXTENSIBLE_TAG;
  const isWhole = available >= (isExtensible ? EXTENSIBLE_FMT : PLAIN_FMT);
  const subFormat = isExtensible && isWhole ? guid(view, 24) : undefined;
  return {
    offset: chunk.offset,
    length: chunk.size,
    span: chunk.span,
    isWhole,
    formatTag,
    isExtensible,
    subFormat,
    validBits: isExtensible ? view.getUint16(18, true) : undefined,
    channelMask: isExtensible ? view.getUint32(20, true) : undefined,
    encoding: encodingOf(formatTag, subFormat),
    channels: view.getUint16(2, true),
    sampleRate: view.getUint32(4, true),
    byteRate: view.getUint32(8, true),
    blockAlign: view.getUint16(12, true),
    bitsPerSample: view.getUint16(14, true),
  };
}

function encodingOf(formatTag: number, subFormat: string | undefined): string {
  if (subFormat === undefined) return ENCODINGS.get(formatTag) ?? `format 0x${hex(formatTag, 4)}`;
  const tag = Number.parseInt(subFormat.slice(0, 8), 16);
  if (subFormat.endsWith(WAVE_GUID_TAIL)) return ENCODINGS.get(tag) ?? `format 0x${hex(tag, 4)}`;
  if (subFormat.endsWith(AMBISONIC_GUID_TAIL)) return 'Ambisonic B-format';
  return `sub-format ${subFormat}`;
}

/** Rates outside of this are no audio that can be weighed. */
const LOWEST_RATE = 4000;
const HIGHEST_RATE = 384_000;
const MOST_CHANNELS = 8;

async function samplesOf(
  source: Source,
  fmt: WavFormat,
  data: WavData,
  wanted: SamplesWanted,
): Promise<Samples | undefined> {
  const { channels, sampleRate } = fmt;
  if (!fmt.isWhole || fmt.encoding !== 'PCM' || fmt.bitsPerSample !== 16) return undefined;
  if (channels < 1 || channels > MOST_CHANNELS) return undefined;
  if (sampleRate < LOWEST_RATE || sampleRate > HIGHEST_RATE) return undefined;
  const frames = Math.floor(data.availableSize / (channels * 2));
  return frames === 0
    ? undefined
    : readSamples(source, { offset: data.offset, frames, channels, sampleRate }, wanted);
}

function guid(view: DataView, offset: number): string {
  const tail = Array.from({ length: 8 }, (_, index) => hex(view.getUint8(offset + 8 + index), 2)).join('');
  const head = hex(view.getUint32(offset, true), 8);
  const middle = `${hex(view.getUint16(offset + 4, true), 4)}-${hex(view.getUint16(offset + 6, true), 4)}`;
  return `${head}-${middle}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

function uint32(bytes: Uint8Array, offset: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(offset, true);
}

function fourCc(bytes: Uint8Array, offset: number): string {
  return Array.from(bytes.subarray(offset, offset + 4), (byte) =>
    byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '?',
  ).join('');
}

/** Whether four bytes can be a chunk's name. */
function isPrintable(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && bytes.subarray(0, 4).every((byte) => byte >= 0x20 && byte < 0x7f);
}
