import type { Source } from '../format.ts';
import { decodeWav } from './wav.ts';

/*
 * Audio that a WAV can be made of, beside WAV itself: RIFX and RF64 (RIFF with big-endian numbers, or with sizes in a
 * chunk of their own), and AIFF and AIFF-C, whose `COMM` chunk is
 *
 *      0  int16   channels            8  80 bits  sampling rate (IEEE 754 extended)
 *      2  uint32  frames             18  4 characters  compression, AIFF-C only
 *      6  int16   bits per sample
 *
 * and whose `SSND` chunk has two numbers of 32 bits, the first of which says how far the samples lie behind them.
 */

/** Audio mixed down to one channel, as samples from -1 to 1 (floating point sources may go beyond). */
export interface Sound {
  /** In Hz. */
  readonly sampleRate: number;
  readonly samples: Float32Array;
}

/** Where samples lie and how they are encoded. */
interface Layout {
  readonly encoding: 'signed' | 'unsigned' | 'float' | 'a-law' | 'µ-law';
  readonly littleEndian: boolean;
  /** Of one sample of one channel, in bytes. */
  readonly width: number;
  readonly channels: number;
  readonly sampleRate: number;
  readonly offset: number;
  /** Of all samples, in bytes. */
  readonly length: number;
}

const MOST_CHANNELS = 64;
const LOWEST_RATE = 1000;
const HIGHEST_RATE = 768_000;
/** 14 minutes at 48 kHz, which take 160 MB. */
const MOST_FRAMES = 40_000_000;
/** Sizes that a writer left open, as it could not go back. */
const OPEN_SIZE = 0xffffff00;

/**
 * Reads PCM of any depth, floating point, A-law and µ-law in WAV, RIFX, RF64, AIFF and AIFF-C; undefined for
 * anything else, and for a WAV that was cut off.
 */
export async function readSound(bytes: Uint8Array): Promise<Sound | undefined> {
  const layout = (await wavLayout(bytes)) ?? otherLayout(bytes);
  if (layout === undefined || !isPlausible(layout)) return undefined;
  const { width, channels, sampleRate } = layout;
  const frames = Math.floor(layout.length / (width * channels));
  if (frames < 1 || frames > MOST_FRAMES) return undefined;
  const read = reader(bytes, layout);
  const samples = new Float32Array(frames);
  for (let frame = 0, offset = layout.offset; frame < frames; frame++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++, offset += width) sum += read(offset);
    samples[frame] = Number.isFinite(sum) ? sum / channels : 0;
  }
  return { sampleRate, samples };
}

/** Random access to bytes in memory. */
export function sourceOf(bytes: Uint8Array): Source {
  return { size: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) };
}

function isPlausible({ encoding, width, channels, sampleRate }: Layout): boolean {
  if (!(channels >= 1 && channels <= MOST_CHANNELS)) return false;
  if (!(sampleRate >= LOWEST_RATE && sampleRate <= HIGHEST_RATE)) return false;
  if (encoding === 'float') return width === 4 || width === 8;
  return encoding.endsWith('law') ? width === 1 : width >= 1 && width <= 8;
}

const ENCODINGS: Readonly<Record<string, Layout['encoding']>> = {
  PCM: 'signed',
  'IEEE float': 'float',
  'A-law': 'a-law',
  'µ-law': 'µ-law',
};

async function wavLayout(bytes: Uint8Array): Promise<Layout | undefined> {
  const decoded = await decodeWav(sourceOf(bytes), { samples: false });
  if (!decoded.ok) return undefined;
  const { fmt, data } = decoded.value;
  const encoding = fmt && ENCODINGS[fmt.encoding];
  if (!fmt?.isWhole || !data || encoding === undefined) return undefined;
  // A sound that was cut off must not look whole afterwards.
  if (data.availableSize < data.declaredSize && data.declaredSize < OPEN_SIZE) return undefined;
  const { bitsPerSample, channels, sampleRate } = fmt;
  const { offset, availableSize: length } = data;
  return { ...depth(encoding, bitsPerSample), littleEndian: true, channels, sampleRate, offset, length };
}

/** A sample takes whole bytes; of integers, those of one byte are unsigned in WAV. */
function depth(encoding: Layout['encoding'], bits: number): Pick<Layout, 'encoding' | 'width'> {
  const width = Math.ceil(bits / 8);
  return { encoding: encoding === 'signed' && width === 1 ? 'unsigned' : encoding, width };
}

function otherLayout(bytes: Uint8Array): Layout | undefined {
  const magic = text(bytes, 0, 4);
  const form = text(bytes, 8, 4);
  if (form === 'WAVE' && magic === 'RIFX') return riffLayout(bytes, false);
  if (form === 'WAVE' && (magic === 'RF64' || magic === 'BW64')) return riffLayout(bytes, true);
  return magic === 'FORM' && (form === 'AIFF' || form === 'AIFC') ? aiffLayout(bytes, form) : undefined;
}

type Chunks = ReadonlyMap<string, { readonly offset: number; readonly length: number }>;

/** The first chunk of each name; a length that reaches over the end is cut. */
function chunksOf(bytes: Uint8Array, littleEndian: boolean): Chunks {
  const view = viewOf(bytes);
  const chunks = new Map<string, { offset: number; length: number }>();
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = text(bytes, at, 4);
    const size = view.getUint32(at + 4, littleEndian);
    const offset = at + 8;
    if (!chunks.has(name)) chunks.set(name, { offset, length: Math.min(size, bytes.length - offset) });
    at = offset + size + (size % 2);
  }
  return chunks;
}

function riffLayout(bytes: Uint8Array, littleEndian: boolean): Layout | undefined {
  const chunks = chunksOf(bytes, littleEndian);
  const fmt = chunks.get('fmt ');
  const data = chunks.get('data');
  if (!fmt || fmt.length < 16 || !data) return undefined;
  const view = viewOf(bytes);
  const extensible = view.getUint16(fmt.offset, littleEndian) === 0xfffe && fmt.length >= 40;
  const tag = view.getUint16(fmt.offset + (extensible ? 24 : 0), littleEndian);
  const encoding = ({ 1: 'signed', 3: 'float', 6: 'a-law', 7: 'µ-law' } as const)[tag];
  if (encoding === undefined) return undefined;
  const channels = view.getUint16(fmt.offset + 2, littleEndian);
  const sampleRate = view.getUint32(fmt.offset + 4, littleEndian);
  return {
    ...depth(encoding, view.getUint16(fmt.offset + 14, littleEndian)),
    littleEndian,
    channels,
    sampleRate,
    ...data,
  };
}

/** Of AIFF-C: the encoding by its compression, in small letters. */
const COMPRESSIONS: Readonly<Record<string, Partial<Layout>>> = {
  none: {},
  twos: {},
  in24: { width: 3 },
  in32: { width: 4 },
  sowt: { littleEndian: true },
  'raw ': { encoding: 'unsigned' },
  fl32: { encoding: 'float', width: 4 },
  fl64: { encoding: 'float', width: 8 },
  alaw: { encoding: 'a-law', width: 1 },
  ulaw: { encoding: 'µ-law', width: 1 },
};

function aiffLayout(bytes: Uint8Array, form: string): Layout | undefined {
  const chunks = chunksOf(bytes, false);
  const common = chunks.get('COMM');
  const sound = chunks.get('SSND');
  if (!common || common.length < 18 || !sound || sound.length < 8) return undefined;
  const view = viewOf(bytes);
  const compression = form === 'AIFC' ? text(bytes, common.offset + 18, 4).toLowerCase() : 'none';
  const special = COMPRESSIONS[compression];
  if (special === undefined) return undefined;
  const skipped = 8 + view.getUint32(sound.offset);
  return {
    encoding: 'signed',
    littleEndian: false,
    width: Math.ceil(view.getInt16(common.offset + 6) / 8),
    channels: view.getInt16(common.offset),
    sampleRate: Math.round(extended(view, common.offset + 8)),
    offset: sound.offset + skipped,
    length: sound.length - skipped,
    ...special,
  };
}

/** A positive number of 80 bits: a sign, 15 bits of exponent, 64 of mantissa. */
function extended(view: DataView, offset: number): number {
  const mantissa = view.getUint32(offset + 2) * 2 ** 32 + view.getUint32(offset + 6);
  return mantissa * 2 ** ((view.getUint16(offset) & 0x7fff) - 16_383 - 63);
}

/** Gives the sample at an offset, from -1 to 1. */
function reader(bytes: Uint8Array, { encoding, littleEndian, width }: Layout): (offset: number) => number {
  const view = viewOf(bytes);
  if (encoding === 'a-law') return (offset) => aLaw(bytes[offset] ?? 0);
  if (encoding === 'µ-law') return (offset) => muLaw(bytes[offset] ?? 0);
  if (encoding === 'float')
    return width === 4
      ? (offset) => view.getFloat32(offset, littleEndian)
      : (offset) => view.getFloat64(offset, littleEndian);
  if (width === 1)
    return encoding === 'unsigned'
      ? (offset) => ((bytes[offset] ?? 128) - 128) / 128
      : (offset) => view.getInt8(offset) / 128;
  if (width === 2) return (offset) => view.getInt16(offset, littleEndian) / 2 ** 15;
  // Of wider samples the three most significant bytes are more than 16 bits need.
  const high = littleEndian ? width - 1 : 0;
  const step = littleEndian ? -1 : 1;
  return (offset) => {
    const at = offset + high;
    const low = (bytes[at + step] ?? 0) * 256 + (bytes[at + 2 * step] ?? 0);
    return (view.getInt8(at) * 65_536 + low) / 2 ** 23;
  };
}

/** ITU-T G.711, as 13 and 14 bits of a full scale. */
function aLaw(code: number): number {
  const value = code ^ 0x55;
  const exponent = (value >> 4) & 7;
  const mantissa = ((value & 15) << 4) + 8;
  const magnitude = exponent === 0 ? mantissa : (mantissa + 256) << (exponent - 1);
  return (value & 0x80 ? magnitude : -magnitude) / 32_768;
}

function muLaw(code: number): number {
  const value = ~code & 0xff;
  const magnitude = ((((value & 15) << 3) + 132) << ((value >> 4) & 7)) - 132;
  return (value & 0x80 ? -magnitude : magnitude) / 32_768;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

function text(bytes: Uint8Array, offset: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + length));
}
