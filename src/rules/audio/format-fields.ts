import type { WavFormat } from '../../formats/wav/wav.ts';

/** Where the fields of a `fmt ` chunk lie, in bytes from the chunk’s header. */
const OFFSETS = {
  formatTag: 8,
  channels: 10,
  sampleRate: 12,
  byteRate: 16,
  blockAlign: 20,
  bitsPerSample: 22,
} as const;

/** The offset of a field of a `fmt ` chunk in its file. */
export function fieldOffset({ offset }: WavFormat, field: keyof typeof OFFSETS): number {
  return offset + OFFSETS[field];
}
