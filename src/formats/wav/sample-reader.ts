import { viewOf } from '../structure.ts';

/** How the samples of a sound are encoded, and where they lie. */
export interface SoundLayout {
  readonly encoding: 'signed' | 'unsigned' | 'float' | 'a-law' | 'µ-law' | 'ms-adpcm' | 'ima-adpcm';
  readonly littleEndian: boolean;
  /** Of one sample of one channel, in bytes; of ADPCM without a meaning. */
  readonly width: number;
  readonly channels: number;
  /** In Hz. */
  readonly sampleRate: number;
  readonly offset: number;
  /** Of all samples, in bytes. */
  readonly length: number;
  /** ADPCM only: bytes per block. */
  readonly blockAlign?: number;
  /** How many samples each channel has, where the file says so (the last block of ADPCM is filled up). */
  readonly frames?: number;
}

/** Gives the sample at an offset, from -1 to 1. */
export function sampleReader(
  bytes: Uint8Array,
  { encoding, littleEndian, width }: SoundLayout,
): (offset: number) => number {
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
