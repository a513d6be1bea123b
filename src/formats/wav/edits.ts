import type { Edit } from '../format.ts';
import type { Wav, WavChunk, WavFormat } from './wav.ts';

/** What is wrong with a `fmt ` chunk. Lengths, block align and byte rate are in bytes. */
export type HeaderFault =
  | { readonly type: 'missing' }
  /** The chunk stands behind the audio that it describes. */
  | { readonly type: 'order' }
  | { readonly type: 'length'; readonly expected: '16 or 18' | '40'; readonly found: number }
  | { readonly type: 'block-align'; readonly expected: number; readonly found: number }
  | { readonly type: 'byte-rate'; readonly expected: number; readonly found: number };

const PLAIN_LENGTHS: readonly number[] = [16, 18];
const EXTENSIBLE_LENGTH = 40;
const CHUNK_HEADER_SIZE = 8;

/** The faults of the `fmt ` chunk. Of other encodings than PCM only the fields that all share are judged. */
export function headerFaults(wav: Wav): readonly HeaderFault[] {
  const { fmt } = wav;
  if (fmt === undefined) return [{ type: 'missing' }];
  const faults: HeaderFault[] = isBehindAudio(wav, fmt) ? [{ type: 'order' }] : [];
  if (!fmt.isWhole) return [...faults, lengthFault(fmt)];
  if (fmt.encoding !== 'PCM') return faults;
  const isRightLength = fmt.isExtensible
    ? fmt.length === EXTENSIBLE_LENGTH
    : PLAIN_LENGTHS.includes(fmt.length);
  if (!isRightLength) faults.push(lengthFault(fmt));
  const { blockAlign, byteRate } = derived(fmt);
  // Nothing follows from a 0, which the rule for that field reports.
  if (byteRate === 0) return faults;
  if (fmt.blockAlign !== blockAlign) {
    faults.push({ type: 'block-align', expected: blockAlign, found: fmt.blockAlign });
  }
  if (fmt.byteRate !== byteRate) faults.push({ type: 'byte-rate', expected: byteRate, found: fmt.byteRate });
  return faults;
}

function isBehindAudio({ data }: Wav, fmt: WavFormat): boolean {
  return data !== undefined && data.offset < fmt.offset;
}

function lengthFault(fmt: WavFormat): HeaderFault {
  const found = Math.min(fmt.length, fmt.span - 8);
  return { type: 'length', expected: fmt.isExtensible ? '40' : '16 or 18', found };
}

function derived(fmt: WavFormat): { blockAlign: number; byteRate: number } {
  const blockAlign = fmt.channels * Math.ceil(fmt.bitsPerSample / 8);
  return { blockAlign, byteRate: blockAlign * fmt.sampleRate };
}

/**
 * What is wrong with the RIFF's size: `trailing` when bytes lie behind it, `size` when it doesn't fit its chunks. Not
 * judged where the audio itself is missing or cut off. One byte of padding may be counted or not, and be there or not.
 */
export function riffSizeFault(wav: Wav): 'trailing' | 'size' | undefined {
  if (!isComplete(wav)) return undefined;
  const { declaredSize, fittingSize, trailingBytes } = wav.riff;
  if (trailingBytes > 0) return 'trailing';
  const tolerance = (wav.chunks.at(-1)?.size ?? 0) % 2;
  return Math.abs(declaredSize - fittingSize) > tolerance ? 'size' : undefined;
}

/** Whether there is audio, and all of it. */
function isComplete({ data }: Wav): boolean {
  return data !== undefined && data.declaredSize > 0 && data.availableSize === data.declaredSize;
}

/**
 * Puts the plain `fmt ` chunk of 16 bytes in the place of EXTENSIBLE PCM. Nothing where that would lose a meaning:
 * loudspeakers other than mono or left and right, or fewer valid bits than a plain header can say.
 */
export function plainFmtEdits(wav: Wav): readonly Edit[] {
  const { fmt } = wav;
  if (!fmt?.isWhole || !fmt.isExtensible || fmt.encoding !== 'PCM' || !isPlausible(wav, fmt)) return [];
  const isPlainLayout = fmt.channels === 1 || (fmt.channels === 2 && [0, 3].includes(fmt.channelMask ?? 0));
  // 16-bit samples fill their container from the top, so fewer valid bits sound the same.
  const isPlainDepth = fmt.bitsPerSample === 16 || fmt.validBits === fmt.bitsPerSample || fmt.validBits === 0;
  return isPlainLayout && isPlainDepth ? replaceFmt(wav, fmt, plainFmt(fmt)) : [];
}

/**
 * Recomputes block align and byte rate, cuts a `fmt ` chunk that is too long, and moves it before the audio. Nothing where the chunk is too short,
 * or where both numbers agree with each other and not with the rest: then it is open which of them is right.
 */
export function headerEdits(wav: Wav): readonly Edit[] {
  const { fmt } = wav;
  const faults = headerFaults(wav);
  if (!fmt?.isWhole || faults.length === 0 || !isPlausible(wav, fmt)) return [];
  const { blockAlign, byteRate } = derived(fmt);
  if (blockAlign > 0xffff || byteRate > 0xffffffff) return [];
  const isOtherwiseConsistent = fmt.blockAlign > 0 && fmt.byteRate === fmt.blockAlign * fmt.sampleRate;
  if (fmt.blockAlign !== blockAlign && isOtherwiseConsistent) return [];
  const mended: WavFormat = byteRate === 0 ? fmt : { ...fmt, blockAlign, byteRate };
  if (faults.some(({ type }) => type === 'length' || type === 'order')) {
    // Of other encodings the chunk holds more than is known here.
    if (fmt.encoding !== 'PCM') return [];
    const chunk = mended.isExtensible ? extensibleFmt(mended) : plainFmt(mended);
    return isBehindAudio(wav, fmt) ? moveFmt(wav, fmt, chunk) : replaceFmt(wav, fmt, chunk);
  }
  return [{ unit: 'byte', offset: fmt.offset + 16, length: 6, insert: plainFmt(mended).slice(16, 22) }];
}

/** Longer ones have a damaged length, which may reach over the audio. */
const LONGEST_FMT = 64;

function isPlausible(wav: Wav, fmt: WavFormat): boolean {
  return wav.data !== undefined && fmt.length <= LONGEST_FMT;
}

/**
 * Makes the RIFF's size cover its chunks, drops what lies behind them, and cuts the declared size of a last chunk that
 * reaches over the file's end. Nothing where more bytes would be dropped than there is audio: the header, not the
 * bytes, is wrong then.
 */
export function riffSizeEdits(wav: Wav): readonly Edit[] {
  if (riffSizeFault(wav) === undefined) return [];
  const { fittingSize, trailingBytes } = wav.riff;
  if (trailingBytes > (wav.data?.declaredSize ?? 0)) return [];
  const edits: Edit[] = [sizeEdit(4, fittingSize)];
  const last = wav.chunks.at(-1);
  if (last !== undefined && isCutOff(last, wav.fileSize)) {
    edits.push(sizeEdit(last.offset + 4, wav.fileSize - last.offset - 8));
  }
  if (trailingBytes > 0) {
    edits.push({ unit: 'byte', offset: 8 + fittingSize, length: trailingBytes, insert: new Uint8Array() });
  }
  return edits;
}

function isCutOff(chunk: WavChunk, fileSize: number): boolean {
  return chunk.offset + 8 + chunk.size > fileSize;
}

function replaceFmt(wav: Wav, fmt: WavFormat, chunk: Uint8Array): readonly Edit[] {
  const replaced: Edit = { unit: 'byte', offset: fmt.offset, length: fmt.span, insert: chunk };
  return [...sizeEdits(wav, chunk.length - fmt.span), replaced];
}

/** Puts the chunk in front of the audio instead of behind it. */
function moveFmt(wav: Wav, fmt: WavFormat, chunk: Uint8Array): readonly Edit[] {
  const front = (wav.data?.offset ?? 0) - CHUNK_HEADER_SIZE;
  return [
    ...sizeEdits(wav, chunk.length - fmt.span),
    { unit: 'byte', offset: front, length: 0, insert: chunk },
    { unit: 'byte', offset: fmt.offset, length: fmt.span, insert: new Uint8Array() },
  ];
}

/** The RIFF size once the file has grown by so many bytes; nothing where it means nothing in the first place. */
function sizeEdits(wav: Wav, growth: number): readonly Edit[] {
  const { declaredSize, fittingSize } = wav.riff;
  if (declaredSize === 0xffffffff && !isComplete(wav)) return [];
  return [sizeEdit(4, Math.max(0, (isComplete(wav) ? fittingSize : declaredSize) + growth))];
}

function sizeEdit(offset: number, size: number): Edit {
  const insert = new Uint8Array(4);
  new DataView(insert.buffer).setUint32(0, size, true);
  return { unit: 'byte', offset, length: 4, insert };
}

/** A chunk of 24 bytes, header included. */
function plainFmt(fmt: WavFormat): Uint8Array {
  const bytes = new Uint8Array(24);
  writeFmt(bytes, fmt, 1);
  return bytes;
}

/** A chunk of 48 bytes, header included, with the sub-format of PCM. */
function extensibleFmt(fmt: WavFormat): Uint8Array {
  const bytes = new Uint8Array(48);
  const view = writeFmt(bytes, fmt, 0xfffe);
  view.setUint16(24, 22, true);
  view.setUint16(26, fmt.validBits ?? fmt.bitsPerSample, true);
  view.setUint32(28, fmt.channelMask ?? 0, true);
  bytes.set([1, 0, 0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xaa, 0, 0x38, 0x9b, 0x71], 32);
  return bytes;
}

function writeFmt(bytes: Uint8Array, fmt: WavFormat, formatTag: number): DataView {
  const view = new DataView(bytes.buffer);
  bytes.set([0x66, 0x6d, 0x74, 0x20]);
  view.setUint32(4, bytes.length - 8, true);
  view.setUint16(8, formatTag, true);
  view.setUint16(10, fmt.channels, true);
  view.setUint32(12, fmt.sampleRate, true);
  view.setUint32(16, fmt.byteRate, true);
  view.setUint16(20, fmt.blockAlign, true);
  view.setUint16(22, fmt.bitsPerSample, true);
  return view;
}
