import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Samples } from '../../src/formats/samples.ts';
import { decodeWav, type Wav } from '../../src/formats/wav.ts';
import {
  headerEdits,
  headerFaults,
  plainFmtEdits,
  riffSizeEdits,
  riffSizeFault,
} from '../../src/formats/wav-edits.ts';
import type { Edit, Source } from '../../src/model.ts';
import { ascii, chunk, concat, sine, type WavOptions, wav } from '../support/wav.ts';

const CORPUS = '../shared/corpus';

function memory(bytes: Uint8Array): Source {
  return { size: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) };
}

async function decoded(bytes: Uint8Array, samples = false): Promise<Wav> {
  const result = await decodeWav(memory(bytes), { samples });
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

async function samplesOf(options: WavOptions): Promise<Samples> {
  const { samples } = await decoded(wav(options), true);
  if (samples === undefined) throw new Error('no samples');
  return samples;
}

async function messageOf(bytes: Uint8Array): Promise<string> {
  const result = await decodeWav(memory(bytes), { samples: true });
  if (result.ok) throw new Error('decoded');
  expect(result.reason).toBe('container');
  return result.message;
}

/** The rules' definitions of an error, by the words of the corpus' table. */
function errors(value: Wav): string[] {
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
function faults(value: Wav): string[] {
  const header = headerFaults(value).map(({ type }) => `header ${type}`);
  const riff = riffSizeFault(value);
  return [
    ...errors(value),
    ...header,
    ...(riff ? [`riff ${riff}`] : []),
    ...(value.fmt?.isExtensible ? ['extensible'] : []),
  ];
}

function apply(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
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

/** Applies a fix and checks what holds for each: the audio is the same, no fault is new, and twice equals once. */
async function mended(bytes: Uint8Array, fix: (value: Wav) => readonly Edit[]): Promise<Wav> {
  const before = await decoded(bytes);
  const result = apply(bytes, fix(before));
  const after = await decoded(result);
  expect(audioOf(result, after)).toEqual(audioOf(bytes, before));
  expect(faults(before)).toEqual(expect.arrayContaining(faults(after)));
  expect(fix(after)).toEqual([]);
  return after;
}

const LIST = chunk('LIST', ascii('INFOISFT\x04\0\0\0abcd'));
const ODD = chunk('note', ascii('odd'));

describe('decodeWav', () => {
  test('reads a plain file', async () => {
    const bytes = wav();
    const value = await decoded(bytes);
    expect(bytes.length).toBe(9644);
    expect(value).toEqual({
      fileSize: 9644,
      chunks: [
        { id: 'fmt ', offset: 12, size: 16, span: 24 },
        { id: 'data', offset: 36, size: 9600, span: 9608 },
      ],
      riff: { declaredSize: 9636, fittingSize: 9636, trailingBytes: 0 },
      fmt: {
        offset: 12,
        length: 16,
        span: 24,
        isWhole: true,
        formatTag: 1,
        isExtensible: false,
        subFormat: undefined,
        validBits: undefined,
        channelMask: undefined,
        encoding: 'PCM',
        channels: 1,
        sampleRate: 48000,
        byteRate: 96000,
        blockAlign: 2,
        bitsPerSample: 16,
      },
      data: { offset: 44, declaredSize: 9600, availableSize: 9600 },
      samples: undefined,
    });
    expect(faults(value)).toEqual([]);
  });

  test('reads an EXTENSIBLE header', async () => {
    const { fmt } = await decoded(wav({ extensible: true, channels: 2, channelMask: 3, validBits: 12 }));
    expect(fmt).toMatchObject({
      length: 40,
      isExtensible: true,
      encoding: 'PCM',
      subFormat: '00000001-0000-0010-8000-00aa00389b71',
      validBits: 12,
      channelMask: 3,
    });
  });

  test.each([
    [{ formatTag: 3, bits: 32 }, 'IEEE float'],
    [{ formatTag: 3, bits: 32, extensible: true }, 'IEEE float'],
    [{ formatTag: 0x55 }, 'MP3'],
    [{ formatTag: 7, bits: 8 }, 'µ-law'],
    [{ formatTag: 0x1234 }, 'format 0x1234'],
    [{ formatTag: 0x1234, extensible: true }, 'format 0x1234'],
  ])('names the encoding of %j', async (options, encoding) => {
    expect((await decoded(wav(options))).fmt?.encoding).toBe(encoding);
  });

  test('names a sub-format of another family by its GUID', async () => {
    const bytes = wav({ extensible: true });
    bytes[12 + 8 + 39] = 0x72;
    expect((await decoded(bytes)).fmt?.encoding).toBe('sub-format 00000001-0000-0010-8000-00aa00389b72');
  });

  test.each<[name: string, options: WavOptions]>([
    [
      'chunks on every side',
      {
        before: [chunk('JUNK', new Uint8Array(28)), chunk('bext', new Uint8Array(602))],
        between: [LIST],
        after: [LIST],
      },
    ],
    ['an odd chunk in front, with its padding', { before: [ODD] }],
    ['an odd chunk in front, without its padding', { before: [ODD.subarray(0, 11)] }],
    ['an odd chunk at the end, without its padding', { after: [ODD.subarray(0, 11)] }],
    [
      'an odd chunk at the end, whose padding is counted and missing',
      { after: [ODD.subarray(0, 11)], riffSize: 9648 },
    ],
    ['an odd chunk at the end, whose padding is there and not counted', { after: [ODD], riffSize: 9647 }],
    ['data in front of fmt', { dataFirst: true }],
    ['a fmt chunk of 18 bytes', { fmtLength: 18 }],
    ['400 chunks in front', { before: Array.from({ length: 400 }, () => LIST) }],
    ['a chunk with an unprintable name', { before: [chunk('\0\x01\x02\x03', new Uint8Array(8))] }],
    ['8-bit channels of odd size behind the data', { after: [chunk('id3 ', new Uint8Array(99))] }],
  ])('finds no fault in a file with %s', async (_name, options) => {
    expect(faults(await decoded(wav(options)))).toEqual([]);
  });

  test.each<[name: string, bytes: Uint8Array, expected: string[]]>([
    ['data that ends early', wav().subarray(0, 5000), ['truncated']],
    ['a data size of 0xFFFFFFFF', wav({ dataSize: 0xffffffff, riffSize: 0xffffffff }), ['truncated']],
    ['sizes that were never filled in', wav({ dataSize: 0xffffffff, riffSize: 0 }), ['truncated']],
    ['a data size of 0 before audio', wav({ dataSize: 0, riffSize: 36 }), ['empty-data']],
    ['no data', wav({ without: 'data' }), ['no-data']],
    ['no fmt', wav({ without: 'fmt' }), ['no-fmt', 'header missing']],
    ['nothing but a header', wav().subarray(0, 12), ['no-fmt', 'header missing']],
    ['a RIFF size of 0', wav({ riffSize: 0 }), ['riff size']],
    ['a RIFF size that ends in the data', wav({ riffSize: 1000 }), ['riff size']],
    ['a RIFF size that is too large', wav({ riffSize: 20000 }), ['riff size']],
    ['a RIFF size off by one', wav({ riffSize: 9635 }), ['riff size']],
    ['a tag behind the RIFF', concat([wav(), LIST]), ['riff size']],
    ['one byte behind the RIFF', wav({ trailing: 1 }), ['riff trailing']],
    [
      'an ID3v1 tag behind the RIFF',
      wav({ trailing: concat([ascii('TAGTitle'), new Uint8Array(120)]) }),
      ['riff trailing'],
    ],
    ['a second file behind the RIFF', concat([wav(), wav()]), ['riff trailing']],
    ['a chunk that is cut off', wav({ after: [LIST], riffSize: 9660 }).subarray(0, 9660), ['riff size']],
    ['a fmt chunk of 14 bytes', wav({ fmtLength: 14 }), ['bits', 'header length']],
    ['a fmt chunk of 20 bytes', wav({ fmtLength: 20 }), ['header length']],
    [
      'an EXTENSIBLE fmt chunk of 18 bytes',
      wav({ extensible: true, fmtLength: 18 }),
      ['not-PCM', 'header length', 'extensible'],
    ],
    ['a wrong block align', wav({ blockAlign: 4 }), ['header block-align']],
    ['a wrong byte rate', wav({ byteRate: 96001 }), ['header byte-rate']],
    ['an A-law header of 20 bytes', wav({ formatTag: 6, bits: 8, fmtLength: 20 }), ['not-PCM', 'bits']],
  ])('finds the fault of %s', async (_name, bytes, expected) => {
    expect(faults(await decoded(bytes))).toEqual(expected);
  });

  test('says how much of the data there is', async () => {
    const { data } = await decoded(wav({ dataSize: 0xffffffff }));
    expect(data).toEqual({ offset: 44, declaredSize: 0xffffffff, availableSize: 9600 });
  });

  test('reads a few KiB of a large file, wherever the samples lie', async () => {
    const audio = new Uint8Array(10_000_000);
    const bytes = wav({ before: [chunk('JUNK', new Uint8Array(100_000))], data: audio, after: [LIST] });
    let reads = 0;
    let read = 0;
    const source: Source = {
      size: bytes.length,
      async read(offset, length) {
        reads++;
        read += length;
        return bytes.subarray(offset, offset + length);
      },
    };
    const result = await decodeWav(source, { samples: false });
    expect(result.ok && result.value.chunks.map(({ id }) => id)).toEqual(['JUNK', 'fmt ', 'data', 'LIST']);
    expect(reads).toBeLessThanOrEqual(5);
    expect(read).toBeLessThanOrEqual(5 * 4096);
  });
});

describe('another container', () => {
  const zeros = (count: number): Uint8Array => new Uint8Array(count);
  test.each<[found: string, bytes: Uint8Array]>([
    ['a big-endian RIFX file', wav({ container: 'RIFX' })],
    ['an RF64 file', wav({ container: 'RF64' })],
    ['a BW64 file', wav({ container: 'BW64' })],
    ['a Sony Wave64 (W64) file', concat([ascii('riff\x2e\x91\xcf\x11\xa5\xd6\x28\xdb'), zeros(64)])],
    ['an AIFF file', concat([ascii('FORM\0\0\0\x40AIFF'), zeros(64)])],
    ['an AIFF-C file', concat([ascii('FORM\0\0\0\x40AIFC'), zeros(64)])],
    ['a WebP image', wav({ form: 'WEBP' })],
    ['an AVI video', wav({ form: 'AVI ' })],
    ['a RIFF file of another type than WAVE', wav({ form: '\0\0\0\0' })],
    ['a RIFF header that is cut off', ascii('RIFF\0\0')],
    [
      'an MP3 file',
      concat([ascii('ID3\x03\0\0\0\0\0\x0a'), zeros(10), ascii('\xff\xfb\x90\x64'), zeros(400)]),
    ],
    ['an MP3 file', concat([ascii('\xff\xfb\x90\x64'), zeros(400)])],
    ['a FLAC file', concat([ascii('ID3\x03\0\0\0\0\0\x0a'), zeros(10), ascii('fLaC'), zeros(400)])],
    ['a WAV file behind an ID3 tag', concat([ascii('ID3\x03\0\0\0\0\x40\0'), zeros(8192), wav()])],
    ['an AAC file', concat([ascii('\xff\xf1\x50\x80'), zeros(400)])],
    ['an Ogg Vorbis file', concat([ascii('OggS'), zeros(24), ascii('\x01vorbis'), zeros(64)])],
    ['an Ogg Opus file', concat([ascii('OggS'), zeros(24), ascii('OpusHead'), zeros(64)])],
    ['an M4A (AAC) file', concat([zeros(4), ascii('ftypM4A '), zeros(64)])],
    ['a PNG image', concat([ascii('\x89PNG\r\n\x1a\n'), zeros(64)])],
    ['a JPEG image', concat([ascii('\xff\xd8\xff\xe0'), zeros(64)])],
    ['a ZIP archive', concat([ascii('PK\x03\x04'), zeros(64)])],
    ['a web page (HTML)', ascii('\n<!DOCTYPE html><html></html>')],
    ['text', ascii('# notes\n')],
    ['nothing but zeros', zeros(4096)],
    ['something else', Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) >> 3)],
    // Named by the library.
    ['a file of type Musepack, SV7', concat([ascii('MP+\x07'), zeros(400)])],
  ])('%s is named', async (found, bytes) => {
    expect(await messageOf(bytes)).toBe(`Expected a WAV file (RIFF WAVE, little-endian), found ${found}.`);
  });

  test('an empty file is empty', async () => {
    expect(await decodeWav(memory(new Uint8Array()), { samples: true })).toMatchObject({
      ok: false,
      reason: 'empty',
    });
  });
});

describe('plainFmtEdits', () => {
  test.each<[name: string, options: WavOptions]>([
    ['alone', {}],
    ['among other chunks', { before: [ODD], between: [LIST], after: [ODD] }],
    ['behind the data', { dataFirst: true }],
    ['with fewer valid bits', { validBits: 12 }],
    ['as left and right', { channels: 2, channelMask: 3 }],
    ['with 24 bits', { bits: 24 }],
  ])('makes a plain header of EXTENSIBLE PCM %s', async (_name, options) => {
    const bytes = wav({ ...options, extensible: true });
    const plain = wav(options);
    expect(apply(bytes, plainFmtEdits(await decoded(bytes)))).toEqual(plain);
    await mended(bytes, plainFmtEdits);
  });

  test.each<[name: string, options: WavOptions]>([
    ['is plain already', {}],
    ['holds floating point', { extensible: true, formatTag: 3, bits: 32 }],
    ['has other loudspeakers', { extensible: true, channels: 2, channelMask: 0x30 }],
    ['has 20 valid bits of 24', { extensible: true, bits: 24, validBits: 20 }],
    ['is cut off', { extensible: true, fmtLength: 30 }],
  ])('leaves alone what %s', async (_name, options) => {
    expect(plainFmtEdits(await decoded(wav(options)))).toEqual([]);
  });

  test('keeps the other faults as they are', async () => {
    const trailing = await mended(wav({ extensible: true, trailing: 3, byteRate: 5 }), plainFmtEdits);
    expect(faults(trailing)).toEqual(['header byte-rate', 'riff trailing']);
    const truncated = await mended(wav({ extensible: true }).subarray(0, 5000), plainFmtEdits);
    expect(faults(truncated)).toEqual(['truncated']);
    expect(truncated.riff.declaredSize).toBe(9636);
    const streamed = await mended(
      wav({ extensible: true, dataSize: 0xffffffff, riffSize: 0xffffffff }),
      plainFmtEdits,
    );
    expect(streamed.riff.declaredSize).toBe(0xffffffff);
  });
});

describe('riffSizeEdits', () => {
  test.each<[name: string, bytes: Uint8Array]>([
    ['bytes behind the RIFF', wav({ trailing: 3 })],
    ['a second file behind the RIFF', concat([wav(), wav().subarray(0, 5000)])],
    ['a size of 0', wav({ riffSize: 0 })],
    ['a size that ends in the data', wav({ riffSize: 1000 })],
    ['a size that is too large', wav({ riffSize: 10000 })],
    ['a size of 0xFFFFFFFF', wav({ riffSize: 0xffffffff })],
  ])('mends %s', async (_name, bytes) => {
    expect(apply(bytes, riffSizeEdits(await decoded(bytes)))).toEqual(wav());
    expect(faults(await mended(bytes, riffSizeEdits))).toEqual([]);
  });

  test('keeps chunks that lie behind the declared size', async () => {
    const value = await mended(concat([wav({ after: [ODD] }), LIST, new Uint8Array(5)]), riffSizeEdits);
    expect(value.chunks.map(({ id }) => id)).toEqual(['fmt ', 'data', 'note', 'LIST']);
    expect(faults(value)).toEqual([]);
  });

  test('cuts the size of a chunk that the file ends in', async () => {
    const value = await mended(wav({ after: [LIST] }).subarray(0, 9660), riffSizeEdits);
    expect(value.chunks.at(-1)).toMatchObject({ id: 'LIST', size: 8, span: 16 });
    expect(faults(value)).toEqual([]);
  });

  test('keeps what may be audio that the header does not know of', async () => {
    const value = await decoded(wav({ trailing: 20_000 }));
    expect(riffSizeFault(value)).toBe('trailing');
    expect(riffSizeEdits(value)).toEqual([]);
  });

  test.each<[name: string, bytes: Uint8Array]>([
    ['a right file', wav()],
    ['a truncated file', wav().subarray(0, 5000)],
    ['a data size of 0', wav({ dataSize: 0, riffSize: 36 })],
    ['a file without data', wav({ without: 'data', trailing: 7 })],
  ])('does nothing to %s', async (_name, bytes) => {
    expect(riffSizeEdits(await decoded(bytes))).toEqual([]);
  });
});

describe('headerEdits', () => {
  test.each<[name: string, options: WavOptions]>([
    ['a wrong block align', { blockAlign: 4 }],
    ['a wrong byte rate', { byteRate: 44100 }],
    ['both at 0', { blockAlign: 0, byteRate: 0 }],
    ['a fmt chunk of 17 bytes', { fmtLength: 17 }],
    ['a fmt chunk of 20 bytes', { fmtLength: 20 }],
    ['a fmt chunk of 40 bytes and a wrong byte rate', { fmtLength: 40, byteRate: 1 }],
  ])('mends %s', async (_name, options) => {
    const bytes = wav(options);
    expect(apply(bytes, headerEdits(await decoded(bytes)))).toEqual(wav());
    expect(faults(await mended(bytes, headerEdits))).toEqual([]);
  });

  test('mends a fmt chunk of 17 bytes without its padding', async () => {
    const bytes = wav({ fmtLength: 17 });
    const unpadded = concat([bytes.subarray(0, 37), bytes.subarray(38)]);
    expect(apply(unpadded, headerEdits(await decoded(unpadded)))).toEqual(wav());
  });

  test('keeps 18 bytes, and cuts EXTENSIBLE to 40', async () => {
    const longer = wav({ fmtLength: 18, byteRate: 1 });
    expect(apply(longer, headerEdits(await decoded(longer)))).toEqual(wav({ fmtLength: 18 }));
    const extensible = wav({ extensible: true, fmtLength: 44, blockAlign: 7, validBits: 15 });
    expect(apply(extensible, headerEdits(await decoded(extensible)))).toEqual(
      wav({ extensible: true, validBits: 15 }),
    );
  });

  test.each<[name: string, options: WavOptions]>([
    ['a right header', {}],
    ['a chunk that is too short', { fmtLength: 14 }],
    ['numbers that agree on two channels', { blockAlign: 4, byteRate: 192000 }],
    ['another encoding', { formatTag: 6, bits: 8, blockAlign: 9 }],
    ['a damaged length', { fmtLength: 5000 }],
    ['a missing chunk', { without: 'fmt' }],
  ])('does nothing to %s', async (_name, options) => {
    expect(headerEdits(await decoded(wav(options)))).toEqual([]);
  });
});

describe('samples', () => {
  test('are measured', async () => {
    const samples = await samplesOf({ seconds: 2 });
    expect(samples).toMatchObject({
      durationInSeconds: 2,
      isSilent: false,
      leadingSilenceInSeconds: 0,
      trailingSilenceInSeconds: 0,
    });
    expect(samples.peak).toBeCloseTo(0.1, 4);
    expect(samples.integratedLoudness).toBeCloseTo(-23, 1);
    expect(samples.clippedRuns).toEqual({ count: 0, positionsInSeconds: [], longest: 0 });
    expect(samples.waveform).toHaveLength(200);
    expect(samples.waveform[0]).toEqual([-0.1, 0.1]);
  });

  test('are not read unless wanted, and only when they are 16-bit PCM', async () => {
    expect((await decoded(wav(), false)).samples).toBeUndefined();
    for (const options of [
      { bits: 24 },
      { formatTag: 3 },
      { channels: 9 },
      { channels: 0 },
      { sampleRate: 1000 },
      { data: new Uint8Array(1) },
    ]) {
      expect(
        (await decoded(wav({ ...options, data: new Uint8Array(100) }), true)).samples === undefined,
      ).toBe(!('data' in options));
    }
    expect((await decoded(wav({ data: new Uint8Array(1) }), true)).samples).toBeUndefined();
    expect((await decoded(wav({ extensible: true }), true)).samples).toBeDefined();
  });

  test('know how long the silence at both ends is', async () => {
    const tone = sine(440, -20);
    const samples = await samplesOf({ seconds: 4, samples: (t) => (t >= 2 && t < 3.5 ? tone(t) : 0) });
    expect(samples.leadingSilenceInSeconds).toBeCloseTo(2, 2);
    expect(samples.trailingSilenceInSeconds).toBeCloseTo(0.5, 1);
    expect(samples.integratedLoudness).toBeDefined();
  });

  test.each<[name: string, silence: (seconds: number) => number]>([
    ['room noise', () => 0.002 * Math.random() - 0.001],
    ['a constant offset', () => 0.05],
    ['mains hum', sine(50, -45)],
    ['a click', (t) => (Math.abs(t - 1) < 1e-5 ? 0.02 : 0)],
  ])('take %s for silence', async (_name, silence) => {
    const tone = sine(440, -20);
    const samples = await samplesOf({
      seconds: 4,
      samples: (t) => silence(t) + (t >= 2 && t < 3 ? tone(t) : 0),
    });
    expect(samples.leadingSilenceInSeconds).toBeCloseTo(2, 1);
  });

  test('take a quiet recording for sound', async () => {
    const samples = await samplesOf({ seconds: 2, samples: (t) => (t < 1 ? 0 : sine(997, -55)(t)) });
    expect(samples.leadingSilenceInSeconds).toBeCloseTo(1, 2);
    expect(samples.integratedLoudness).toBeCloseTo(-58, 0);
  });

  test('are silent up to -70 dBFS', async () => {
    const silent = await samplesOf({ seconds: 1, samples: sine(440, -70.1) });
    expect(silent).toMatchObject({ isSilent: true, leadingSilenceInSeconds: 1, trailingSilenceInSeconds: 1 });
    expect(silent.integratedLoudness).toBeUndefined();
    expect((await samplesOf({ seconds: 1, samples: sine(440, -60) })).isSilent).toBe(false);
    expect((await samplesOf({ seconds: 1, samples: () => 0 })).isSilent).toBe(true);
  });

  test('have a loudness from 0.4 s of sound on', async () => {
    const loudness = async (length: number): Promise<number | undefined> =>
      (await samplesOf({ seconds: 2, samples: (t) => (t >= 1 && t < 1 + length ? sine(997, -20)(t) : 0) }))
        .integratedLoudness;
    expect(await loudness(0.35)).toBeUndefined();
    expect(await loudness(0.45)).toBeDefined();
    expect((await samplesOf({ seconds: 0.3 })).integratedLoudness).toBeUndefined();
    expect((await samplesOf({ seconds: 0.4 })).integratedLoudness).toBeCloseTo(-23, 1);
  });

  test('list runs of three equal samples at full scale', async () => {
    const values = new Float64Array(48000);
    values.fill(1, 100, 102);
    values.fill(1, 4800, 4803);
    values.fill(-1, 9599, 9610);
    values.set([1, -1, 1, -1, 1, -1], 12000);
    const { clippedRuns, peak } = await samplesOf({ samples: values });
    expect(clippedRuns).toEqual({ count: 2, positionsInSeconds: [0.1, 9599 / 48000], longest: 11 });
    expect(peak).toBe(1);
  });

  test('list runs channel by channel, and only the first few places', async () => {
    const stereo = new Float64Array(4800);
    for (const frame of [10, 11, 12]) stereo[frame * 2 + 1] = 1;
    expect((await samplesOf({ channels: 2, samples: stereo })).clippedRuns).toMatchObject({
      count: 1,
      positionsInSeconds: [10 / 48000],
    });
    stereo.fill(0);
    stereo.set([1, 1, 1, 1], 20);
    expect((await samplesOf({ channels: 2, samples: stereo })).clippedRuns.count).toBe(0);
    const many = Float64Array.from({ length: 48000 }, (_, i) => (i % 10 < 3 ? 1 : 0));
    const { count, positionsInSeconds } = (await samplesOf({ samples: many })).clippedRuns;
    expect([count, positionsInSeconds.length]).toEqual([4800, 5]);
  });

  test('are the same whatever the blocks, the alignment and the chunks in front', async () => {
    const noise = Int16Array.from({ length: 400_000 }, (_, i) => ((i * 7919) % 20011) - 10000);
    // Across the border of the blocks of 512 KiB.
    noise.fill(32767, 262_142, 262_147);
    const data = new Uint8Array(noise.buffer);
    const whole = (await decoded(wav({ data }), true)).samples;
    expect(whole?.clippedRuns).toEqual({ count: 1, positionsInSeconds: [262_142 / 48000], longest: 5 });
    const moved = (await decoded(wav({ data, before: [ODD.subarray(0, 11)] }), true)).samples;
    expect(moved).toEqual(whole);
    const bytes = wav({ data });
    const short: Source = {
      size: bytes.length,
      read: async (offset, length) => bytes.slice(offset, offset + Math.min(length, 9999)),
    };
    const shortly = await decodeWav(short, { samples: true });
    expect(shortly.ok && shortly.value.samples).toEqual(whole);
  });

  test('are read in memory of a fixed size', async () => {
    const bytes = wav({ data: new Uint8Array(3_000_000) });
    let largest = 0;
    const source: Source = {
      size: bytes.length,
      async read(offset, length) {
        largest = Math.max(largest, length);
        return bytes.subarray(offset, offset + length);
      },
    };
    await decodeWav(source, { samples: true });
    expect(largest).toBe(512 * 1024);
  });

  test('of a truncated file are those that are there', async () => {
    const { samples } = await decoded(wav({ seconds: 1, dataSize: 0xffffffff }), true);
    expect(samples?.durationInSeconds).toBe(1);
    const source: Source = {
      size: 1e9,
      read: async (offset, length) => wav({ dataSize: 9e8 }).slice(offset, offset + length),
    };
    const ended = await decodeWav(source, { samples: true });
    expect(ended.ok && ended.value.samples?.durationInSeconds).toBe(0.1);
  });
});

describe('hostile bytes', () => {
  const seeds = [
    wav({ seconds: 0.01, before: [ODD], between: [LIST], after: [ODD], trailing: 3 }),
    wav({ seconds: 0.01, extensible: true, channels: 2 }),
  ];

  async function survives(bytes: Uint8Array): Promise<void> {
    const result = await decodeWav(memory(bytes), { samples: true });
    if (!result.ok) {
      expect(['container', 'empty']).toContain(result.reason);
      return;
    }
    const { value } = result;
    for (const fix of [plainFmtEdits, riffSizeEdits, headerEdits]) {
      const edits = fix(value);
      for (const { offset, length } of edits) expect(offset + length).toBeLessThanOrEqual(bytes.length);
      if (edits.length > 0) await mended(bytes, fix);
    }
  }

  test('a file cut at any byte', async () => {
    for (const seed of seeds) for (let end = 0; end <= seed.length; end++) await survives(seed.slice(0, end));
  });

  test('extreme values at any byte of the headers', async () => {
    for (const seed of seeds) {
      for (let offset = 0; offset < 120; offset++) {
        for (const value of [0, 1, 0x7f, 0x80, 0xff]) {
          const bytes = seed.slice();
          bytes.fill(value, offset, offset + 1 + (offset % 4));
          await survives(bytes);
        }
      }
    }
  });

  test('seeded flips', async () => {
    let state = 12345;
    const random = (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    for (let round = 0; round < 1500; round++) {
      const bytes = (seeds[round % 2] ?? seeds[0]!).slice();
      for (let flip = 0; flip <= random(6); flip++) bytes[random(Math.min(bytes.length, 130))] = random(256);
      await survives(bytes);
    }
  });

  test('a million chunks of no size', async () => {
    const bytes = concat([
      wav({ without: 'data' }),
      ...Array.from({ length: 3 }, () => new Uint8Array(3_000_000).fill(0x20)),
    ]);
    for (let offset = 36; offset + 8 <= bytes.length; offset += 8) bytes.fill(0, offset + 4, offset + 8);
    const value = await decoded(bytes, true);
    expect(value.chunks).toHaveLength(512);
  });
});

(existsSync(CORPUS) ? describe : describe.skip)('the corpus', () => {
  const rows = existsSync(CORPUS)
    ? readFileSync(join(CORPUS, 'truth-wav.tsv'), 'utf8')
        .split('\n')
        .slice(1)
        .filter((line) => line !== '')
        .map((line) => line.split('\t'))
    : [];

  test.each(rows)('%s: %s %s', async (path = '', expected = '', reason = '', ...columns) => {
    const bytes = new Uint8Array(readFileSync(join(CORPUS, path)));
    const result = await decodeWav(memory(bytes), { samples: true });
    if (reason.startsWith('not-RIFF')) {
      expect(result).toMatchObject({ ok: false, reason: 'container' });
      return;
    }
    if (!result.ok) throw new Error(result.message);
    const { value } = result;
    // "bits=24;rate=44100" to [bits, rate]; the warnings' words are no errors.
    const words = reason
      .split(';')
      .map((word) => word.replace(/[=:].*/, '').replace(/^streamed.*/, 'truncated'));
    const theirs = words.filter((word) => !/^(EXTENSIBLE|trailing|riffsize|$)/.test(word));
    expect(errors(value)).toEqual(theirs);
    expect(faults(value).length > 0).toBe(expected !== 'accept');
    if (expected === 'accept?') expect(headerFaults(value)).toEqual([]);
    const [, , tag, , bits, channels, rate, align, byteRate, declared, available, riff] = columns;
    if (tag === undefined || tag === '') return;
    const { fmt, data } = value;
    expect([
      fmt?.formatTag,
      fmt?.bitsPerSample,
      fmt?.channels,
      fmt?.sampleRate,
      fmt?.blockAlign,
      fmt?.byteRate,
    ]).toEqual([tag, bits, channels, rate, align, byteRate].map(Number));
    expect(value.riff.declaredSize).toBe(Number(riff));
    expect([data?.declaredSize ?? 0, data?.availableSize ?? 0]).toEqual([
      Number(declared),
      Number(available),
    ]);
    for (const fix of [plainFmtEdits, riffSizeEdits, headerEdits]) await mended(bytes, fix);
  });

  test('has every kind of verdict', () => {
    expect(rows.length).toBeGreaterThan(140);
    expect(new Set(rows.map(([, expected]) => expected))).toEqual(new Set(['accept', 'accept?', 'reject']));
  });
});
