import type { Edit, Source } from '../../src/formats/format.ts';
import { headerFaults, riffSizeFault } from '../../src/formats/wav/edits.ts';
import { decodeWav, type Wav } from '../../src/formats/wav/wav.ts';
import { ascii, chunk, concat } from './wav.ts';

/** A metadata chunk of 24 bytes. */
export const LIST = chunk('LIST', ascii('INFOISFT\x04\0\0\0abcd'));
/** A chunk of 3 bytes and its padding. */
export const ODD = chunk('note', ascii('odd'));

/** Bytes in memory as a source. */
export function memory(bytes: Uint8Array): Source {
  return { size: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) };
}

/** The decoded value; throws where there is none. */
export async function decoded(bytes: Uint8Array, samples = false): Promise<Wav> {
  const result = await decodeWav(memory(bytes), { samples });
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

/** The rules' definitions of an error, by the words of the corpus' table. */
export function errors(value: Wav): string[] {
  const { fmt, data } = value;
  if (fmt === undefined) return ['no-fmt'];
  const found: string[] = [];
  if (fmt.encoding !== 'PCM') found.push('not-PCM');
  if (fmt.bitsPerSample !== 16) found.push('bits');
  if (fmt.channels !== 1) found.push('ch');
  if (fmt.sampleRate !== 48000) found.push('rate');
  if (data === undefined) found.push('no-data');
  else if (data.availableSize < data.declaredSize) found.push('truncated');
  else if (data.availableSize < 2) found.push('empty-data');
  return found;
}

/** Everything at once that a rule may say of the structure. */
export function faults(value: Wav): string[] {
  const header = headerFaults(value).map(({ type }) => `header ${type}`);
  const riff = riffSizeFault(value);
  return [
    ...errors(value),
    ...header,
    ...(riff ? [`riff ${riff}`] : []),
    ...(value.fmt?.isExtensible ? ['extensible'] : []),
  ];
}

/** The bytes once the edits are made; throws when two of them overlap. */
export function apply(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let offset = 0;
  for (const edit of [...edits].sort((a, b) => a.offset - b.offset)) {
    if (edit.unit !== 'byte' || edit.offset < offset) throw new Error('overlapping or textual edit');
    parts.push(bytes.subarray(offset, edit.offset), edit.insert);
    offset = edit.offset + edit.length;
  }
  return concat([...parts, bytes.subarray(offset)]);
}

function audioOf(bytes: Uint8Array, { data }: Wav): Uint8Array {
  return data === undefined ? new Uint8Array() : bytes.slice(data.offset, data.offset + data.availableSize);
}

/** Much faster than `toEqual` on thousands of bytes. */
export function expectSame(found: Uint8Array, expected: Uint8Array): void {
  expect(found.length).toBe(expected.length);
  expect(Buffer.compare(found, expected)).toBe(0);
}

/** Applies a fix and checks what holds for each: the audio is the same, no fault is new, and twice equals once. */
export async function mended(bytes: Uint8Array, fix: (value: Wav) => readonly Edit[]): Promise<Wav> {
  const before = await decoded(bytes);
  const result = apply(bytes, fix(before));
  const after = await decoded(result);
  expectSame(audioOf(result, after), audioOf(bytes, before));
  expect(faults(before)).toEqual(expect.arrayContaining(faults(after)));
  expect(fix(after)).toEqual([]);
  return after;
}
