import { Refusal } from '../refusal.ts';
import { nameAt, viewOf } from '../structure.ts';
import type { SoundLayout } from './sample-reader.ts';
import type { Wav, WavFormat } from './wav.ts';

/*
 * Audio that a WAV can be made of, beside WAV itself: RIFX and RF64 (RIFF with big-endian numbers, or with sizes of 64
 * bits in a `ds64` chunk of their own), and AIFF and AIFF-C, whose `COMM` chunk is
 *
 *      0  int16   channels            8  80 bits  sampling rate (IEEE 754 extended)
 *      2  uint32  frames             18  4 characters  compression, AIFF-C only
 *      6  int16   bits per sample
 *
 * and whose `SSND` chunk has two numbers of 32 bits, the first of which says how far the samples lie behind them.
 */

/** A chunk of such a file, by its content. */
export interface SoundChunk {
  readonly id: string;
  readonly offset: number;
  /** What of it is in the file, in bytes. */
  readonly length: number;
  /** In bytes, as declared. */
  readonly declared: number;
}

const MOST_CHUNKS = 512;
/** Sizes that a writer left open, as it could not go back. */
const OPEN_SIZE = 0xffffff00;
const MOST_CHANNELS = 64;
const LOWEST_RATE = 1000;
const HIGHEST_RATE = 768_000;
const DAMAGED = 'its header is damaged.';
const CUT_OFF = 'its sound is cut off: copy or export it again.';

const ENCODINGS: Readonly<Record<string, SoundLayout['encoding']>> = {
  PCM: 'signed',
  'IEEE float': 'float',
  'A-law': 'a-law',
  'µ-law': 'µ-law',
  'Microsoft ADPCM': 'ms-adpcm',
  'IMA ADPCM': 'ima-adpcm',
};
const TAGS: Readonly<Record<number, SoundLayout['encoding']>> = {
  1: 'signed',
  2: 'ms-adpcm',
  3: 'float',
  6: 'a-law',
  7: 'µ-law',
  17: 'ima-adpcm',
};

/** Why no other WAV can be made of a WAV’s sound, as a phrase; undefined where one can. */
export function soundRefusal({ fmt, data }: Wav): string | undefined {
  if (!fmt?.isWhole || !data) return 'it has no sound that can be read.';
  if (ENCODINGS[fmt.encoding] === undefined)
    return `its sound is ${fmt.encoding}, for which there is no decoder here: export it as 16-bit PCM.`;
  if (!isPlausible(formOf(fmt))) return DAMAGED;
  // A sound that was cut off must not look whole afterwards.
  const isCutOff = data.availableSize < data.declaredSize && data.declaredSize < OPEN_SIZE;
  return isCutOff ? CUT_OFF : undefined;
}

/** Of a WAV that `soundRefusal` does not refuse; its first bytes are enough. Throws a `Refusal` for others. */
export function wavLayout(wav: Wav, bytes: Uint8Array): SoundLayout {
  const refused = soundRefusal(wav);
  const { fmt, data, chunks } = wav;
  if (refused !== undefined || !fmt || !data) throw new Refusal(refused ?? CUT_OFF);
  const { offset, availableSize: length } = data;
  const fact = chunks.find(({ id, size }) => id === 'fact' && size >= 4);
  const frames =
    fact && fact.offset + 12 <= bytes.length ? viewOf(bytes).getUint32(fact.offset + 8, true) : 0;
  const form = formOf(fmt);
  const counted = form.encoding.endsWith('adpcm') && frames > 0;
  return { ...form, littleEndian: true, offset, length, ...(counted ? { frames } : {}) };
}

type Form = Pick<SoundLayout, 'encoding' | 'width' | 'channels' | 'sampleRate' | 'blockAlign'>;

function formOf({ encoding: name, bitsPerSample, channels, sampleRate, blockAlign }: WavFormat): Form {
  const encoding = ENCODINGS[name] ?? 'signed';
  const blocks = encoding.endsWith('adpcm') ? { blockAlign } : {};
  return { ...depth(encoding, bitsPerSample), channels, sampleRate, ...blocks };
}

function isPlausible({ encoding, width, channels, sampleRate, blockAlign = 0 }: Form): boolean {
  if (!(channels >= 1 && channels <= MOST_CHANNELS)) return false;
  if (!(sampleRate >= LOWEST_RATE && sampleRate <= HIGHEST_RATE)) return false;
  if (encoding === 'float') return width === 4 || width === 8;
  if (encoding.endsWith('adpcm')) return channels <= 2 && blockAlign > 7 * channels;
  return encoding.endsWith('law') ? width === 1 : width >= 1 && width <= 8;
}

/** A sample takes whole bytes; of integers, those of one byte are unsigned in WAV. */
function depth(encoding: SoundLayout['encoding'], bits: number): Pick<SoundLayout, 'encoding' | 'width'> {
  const width = Math.ceil(bits / 8);
  return { encoding: encoding === 'signed' && width === 1 ? 'unsigned' : encoding, width };
}

/** What else than a WAV the bytes are, with its chunks; undefined for what can’t be read. */
export function otherContainer(
  bytes: Uint8Array,
):
  | { readonly name: string; readonly littleEndian: boolean; readonly chunks: readonly SoundChunk[] }
  | undefined {
  const magic = bytes.length < 12 ? '' : nameAt(bytes, 0, 4);
  const form = bytes.length < 12 ? '' : nameAt(bytes, 8, 4);
  const named = (name: string, littleEndian: boolean) => ({
    name,
    littleEndian,
    chunks: chunksOf(bytes, littleEndian),
  });
  if (form === 'WAVE' && magic === 'RIFX') return named(magic, false);
  if (form === 'WAVE' && (magic === 'RF64' || magic === 'BW64')) return named(magic, true);
  if (magic !== 'FORM') return undefined;
  if (form === 'AIFF') return named('AIFF', false);
  return form === 'AIFC' ? named('AIFF-C', false) : undefined;
}

/** At most 512 chunks; of RF64 the sizes that stand in `ds64`. */
function chunksOf(bytes: Uint8Array, littleEndian: boolean): SoundChunk[] {
  const view = viewOf(bytes);
  const chunks: SoundChunk[] = [];
  let audioSize: number | undefined;
  for (let at = 12; at + 8 <= bytes.length && chunks.length < MOST_CHUNKS; ) {
    const id = nameAt(bytes, at, 4);
    const offset = at + 8;
    const size = view.getUint32(at + 4, littleEndian);
    const isOpen = id === 'data' && size >= OPEN_SIZE && audioSize !== undefined;
    const declared = isOpen ? (audioSize ?? size) : size;
    chunks.push({ id, offset, declared, length: Math.min(declared, bytes.length - offset) });
    if (id === 'ds64' && size >= 16 && offset + 16 <= bytes.length)
      audioSize = view.getUint32(offset + 8, true) + view.getUint32(offset + 12, true) * 2 ** 32;
    at = offset + declared + (declared % 2);
  }
  return chunks;
}

/** Of RIFX, RF64, AIFF and AIFF-C. Throws a `Refusal` where the sound can’t be read. */
export function otherLayout(
  bytes: Uint8Array,
  { name, littleEndian, chunks }: NonNullable<ReturnType<typeof otherContainer>>,
): SoundLayout {
  const of = (id: string) => chunks.find((chunk) => chunk.id === id);
  const audio = of(name.startsWith('AIFF') ? 'SSND' : 'data');
  if (audio && audio.length < audio.declared && audio.declared < OPEN_SIZE) throw new Refusal(CUT_OFF);
  const layout = name.startsWith('AIFF')
    ? aiffLayout(bytes, of('COMM'), audio, name)
    : riffLayout(bytes, of('fmt '), audio, littleEndian);
  if (layout === undefined) throw new Refusal('it has no sound that can be read.');
  if (!isPlausible(layout)) throw new Refusal(DAMAGED);
  return layout;
}

function riffLayout(
  bytes: Uint8Array,
  fmt: SoundChunk | undefined,
  data: SoundChunk | undefined,
  littleEndian: boolean,
): SoundLayout | undefined {
  if (!fmt || fmt.length < 16 || !data) return undefined;
  const view = viewOf(bytes);
  const extensible = view.getUint16(fmt.offset, littleEndian) === 0xfffe && fmt.length >= 40;
  const encoding = TAGS[view.getUint16(fmt.offset + (extensible ? 24 : 0), littleEndian)];
  if (encoding === undefined) return undefined;
  return {
    ...depth(encoding, view.getUint16(fmt.offset + 14, littleEndian)),
    littleEndian,
    channels: view.getUint16(fmt.offset + 2, littleEndian),
    sampleRate: view.getUint32(fmt.offset + 4, littleEndian),
    offset: data.offset,
    length: data.length,
    ...(encoding.endsWith('adpcm') ? { blockAlign: view.getUint16(fmt.offset + 12, littleEndian) } : {}),
  };
}

/** Of AIFF-C: the encoding by its compression, in small letters. */
const COMPRESSIONS: Readonly<Record<string, Partial<SoundLayout>>> = {
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

function aiffLayout(
  bytes: Uint8Array,
  common: SoundChunk | undefined,
  sound: SoundChunk | undefined,
  name: string,
): SoundLayout | undefined {
  if (!common || common.length < (name === 'AIFF' ? 18 : 22) || !sound || sound.length < 8) return undefined;
  const view = viewOf(bytes);
  const compression = name === 'AIFF' ? 'none' : nameAt(bytes, common.offset + 18, 4).toLowerCase();
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
