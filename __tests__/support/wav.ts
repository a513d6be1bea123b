// Global objects are slow to reach in jest's sandbox.
const { floor, max, min, PI, round, sin } = Math;

/** What a WAV for a test looks like; everything left out is as Pexip wants it. */
export interface WavOptions {
  /** Default 'RIFF' and 'WAVE'. */
  readonly container?: string;
  readonly form?: string;
  /** In Hz; default 48000. */
  readonly sampleRate?: number;
  /** Default 1. */
  readonly channels?: number;
  /** Per sample; default 16. */
  readonly bits?: number;
  /** Default 1 (PCM); with `extensible` the tag of the sub-format. */
  readonly formatTag?: number;
  readonly extensible?: boolean;
  readonly validBits?: number;
  readonly channelMask?: number;
  /** Of the whole file, when `samples` is a function or absent; default 0.1. */
  readonly seconds?: number;
  /** Samples from -1 to 1, interleaved, or of (time in seconds, channel). Default: 997 Hz that weighs -23 LUFS in mono. */
  readonly samples?: ArrayLike<number> | ((seconds: number, channel: number) => number);
  /** The audio as it is, instead of `samples`. */
  readonly data?: Uint8Array;
  /** Fields with another value than the right one. */
  readonly blockAlign?: number;
  readonly byteRate?: number;
  readonly riffSize?: number;
  readonly dataSize?: number;
  /** Bytes of the fmt chunk: cut or filled up with zeros. */
  readonly fmtLength?: number;
  /** Chunks in front of fmt, between fmt and data, and behind data. */
  readonly before?: readonly Uint8Array[];
  readonly between?: readonly Uint8Array[];
  readonly after?: readonly Uint8Array[];
  /** Leaves out a chunk. */
  readonly without?: 'fmt' | 'data';
  readonly dataFirst?: boolean;
  /** Bytes behind the RIFF: that many zeros, or these. */
  readonly trailing?: number | Uint8Array;
}

/** Makes a WAV file; `wav()` is one of 9,644 bytes that every rule accepts. */
export function wav(options: WavOptions = {}): Uint8Array {
  const fmt = options.without === 'fmt' ? [] : [chunk('fmt ', fmtContent(options))];
  const data = options.without === 'data' ? [] : [chunk('data', audio(options), options.dataSize)];
  const between = options.between ?? [];
  const core = options.dataFirst ? [...data, ...between, ...fmt] : [...fmt, ...between, ...data];
  const body = concat([...(options.before ?? []), ...core, ...(options.after ?? [])]);
  const { trailing = 0 } = options;
  return concat([
    ascii(options.container ?? 'RIFF'),
    uint32(options.riffSize ?? body.length + 4),
    ascii(options.form ?? 'WAVE'),
    body,
    typeof trailing === 'number' ? new Uint8Array(trailing) : trailing,
  ]);
}

/** A RIFF chunk with its padding; `size` lies about its length. */
export function chunk(id: string, content: Uint8Array, size = content.length): Uint8Array {
  return concat([ascii(id), uint32(size), content, new Uint8Array(content.length % 2)]);
}

/** One byte per character. */
export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** A sine of so many Hz and dBFS (peak). */
export function sine(frequency: number, decibels: number): (seconds: number) => number {
  const amplitude = 10 ** (decibels / 20);
  return (seconds) => amplitude * sin(2 * PI * frequency * seconds);
}

function fmtContent(options: WavOptions): Uint8Array {
  const { sampleRate = 48000, channels = 1, bits = 16, formatTag = 1, extensible = false } = options;
  const blockAlign = channels * Math.ceil(bits / 8);
  const bytes = new Uint8Array(extensible ? 40 : 16);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, extensible ? 0xfffe : formatTag, true);
  view.setUint16(2, channels, true);
  view.setUint32(4, sampleRate, true);
  view.setUint32(8, options.byteRate ?? blockAlign * sampleRate, true);
  view.setUint16(12, options.blockAlign ?? blockAlign, true);
  view.setUint16(14, bits, true);
  if (extensible) {
    view.setUint16(16, 22, true);
    view.setUint16(18, options.validBits ?? bits, true);
    view.setUint32(20, options.channelMask ?? 4, true);
    view.setUint16(24, formatTag, true);
    bytes.set([0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xaa, 0, 0x38, 0x9b, 0x71], 26);
  }
  const sized = new Uint8Array(options.fmtLength ?? bytes.length);
  sized.set(bytes.subarray(0, sized.length));
  return sized;
}

function audio(options: WavOptions): Uint8Array {
  const { sampleRate = 48000, channels = 1, bits = 16, seconds = 0.1, samples = sine(997, -20) } = options;
  if (options.data !== undefined) return options.data;
  const width = Math.ceil(bits / 8);
  const count = typeof samples === 'function' ? round(seconds * sampleRate) * channels : samples.length;
  const bytes = new Uint8Array(count * width);
  const scale = 2 ** (width * 8 - 1);
  for (let index = 0; index < count; index++) {
    const value =
      typeof samples === 'function'
        ? samples(floor(index / channels) / sampleRate, index % channels)
        : (samples[index] ?? 0);
    const clamped = max(-scale, min(scale - 1, round(value * scale)));
    const unsigned = width === 1 ? clamped + 128 : clamped < 0 ? clamped + 2 * scale : clamped;
    for (let byte = 0; byte < width; byte++)
      bytes[index * width + byte] = floor(unsigned / 256 ** byte) % 256;
  }
  return bytes;
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}
