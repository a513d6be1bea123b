import {
  amplified,
  convertedToWav,
  leadingSilenceEdits,
  plainWav,
  resampled,
} from '../../../src/formats/wav/resample.ts';
import { readSound, sourceOf } from '../../../src/formats/wav/sound.ts';
import { decodeWav, type Wav } from '../../../src/formats/wav/wav.ts';
import { flips, truncations } from '../../support/damage.ts';
import { corpusFile, describeCorpus, truthRows } from '../../support/image-corpus.ts';
import { ascii, chunk, concat, sine, wav } from '../../support/wav.ts';

async function decoded(bytes: Uint8Array): Promise<Wav> {
  const result = await decodeWav(sourceOf(bytes), { samples: true });
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

/** The 16-bit samples of a WAV with a header of 44 bytes, from -1 to 1. */
const samplesOf = (bytes: Uint8Array): number[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset + 44, bytes.length - 44);
  return Array.from({ length: view.byteLength / 2 }, (_, index) => view.getInt16(index * 2, true) / 32_768);
};

/** The largest distance between two rows of samples, without the filter's run-in and run-out. */
function error(found: ArrayLike<number>, expected: (index: number) => number, margin: number): number {
  let largest = 0;
  for (let index = margin; index < found.length - margin; index++)
    largest = Math.max(largest, Math.abs((found[index] ?? 0) - expected(index)));
  return largest;
}

describe('resampled', () => {
  const tone = (rate: number, frequency: number, seconds = 0.2) =>
    Float32Array.from({ length: Math.round(rate * seconds) }, (_, index) =>
      Math.sin((2 * Math.PI * frequency * index) / rate),
    );
  test.each([
    [44_100, 997],
    [44_100, 15_000],
    [22_050, 8_000],
    [8_000, 3_000],
    [96_000, 997],
    [96_000, 20_000],
    [47_999, 997],
    [1234, 300],
  ])('%i Hz: a tone of %i Hz stays what it is', (rate, frequency) => {
    const found = resampled(tone(rate, frequency), rate, 48_000);
    expect(found).toHaveLength(Math.round((Math.round(rate * 0.2) * 48_000) / rate));
    const margin = Math.ceil((40 * 48_000) / Math.min(rate, 48_000));
    expect(
      error(found, (index) => Math.sin((2 * Math.PI * frequency * index) / 48_000), margin),
    ).toBeLessThan(1e-3);
  });
  test('what 48 kHz can’t hold is taken away', () => {
    const found = resampled(tone(96_000, 30_000), 96_000, 48_000);
    expect(error(found, () => 0, 100)).toBeLessThan(1e-3);
  });
  test('the same rate changes nothing', () => {
    const samples = tone(48_000, 997);
    expect(resampled(samples, 48_000, 48_000)).toBe(samples);
  });
});

describe('convertedToWav', () => {
  const expected = samplesOf(wav({ samples: sine(997, -20) }));
  const difference = async (bytes: Uint8Array) => {
    const found = await convertedToWav(bytes, 48_000);
    expect((await decoded(found)).fmt).toMatchObject({
      formatTag: 1,
      channels: 1,
      sampleRate: 48_000,
      bitsPerSample: 16,
    });
    expect(found).toHaveLength(wav().length);
    return error(samplesOf(found), (index) => expected[index] ?? 0, 100);
  };
  const floats = (width: 4 | 8) => {
    const bytes = new Uint8Array(4800 * width);
    const view = new DataView(bytes.buffer);
    for (let index = 0; index < 4800; index++)
      if (width === 4) view.setFloat32(index * 4, expected[index] ?? 0, true);
      else view.setFloat64(index * 8, expected[index] ?? 0, true);
    return wav({ formatTag: 3, bits: width * 8, data: bytes });
  };
  test.each([
    ['8 bits', wav({ bits: 8 }), 1 / 128],
    ['24 bits', wav({ bits: 24 }), 1 / 16_384],
    ['32 bits', wav({ bits: 32 }), 1 / 16_384],
    ['12 bits', wav({ bits: 12 }), 1 / 16_384],
    ['EXTENSIBLE with 24 bits', wav({ bits: 24, extensible: true }), 1 / 16_384],
    ['32-bit float', floats(4), 1 / 16_384],
    ['64-bit float', floats(8), 1 / 16_384],
    ['stereo', wav({ channels: 2 }), 1 / 16_384],
    ['six channels', wav({ channels: 6 }), 1 / 16_384],
    ['44100 Hz', wav({ sampleRate: 44_100 }), 1e-3],
    ['stereo, 24 bits, 96 kHz', wav({ channels: 2, bits: 24, sampleRate: 96_000 }), 1e-3],
  ])('%s', async (_, bytes, tolerance) => {
    expect(await difference(bytes)).toBeLessThan(tolerance);
  });
  test('channels are mixed', async () => {
    const bytes = await convertedToWav(
      wav({ channels: 2, samples: (_, channel) => (channel === 0 ? 0.5 : -0.25) }),
      48_000,
    );
    expect(samplesOf(bytes)[10]).toBeCloseTo(0.125, 4);
  });
  test('a sound beyond full scale is turned down, not cut', async () => {
    const data = new Uint8Array(Float32Array.of(0, 2, -1, 1).buffer);
    const bytes = await convertedToWav(wav({ formatTag: 3, bits: 32, data }), 48_000);
    expect(samplesOf(bytes).map((sample) => Math.round(sample * 1000) / 1000)).toEqual([0, 1, -0.5, 0.5]);
  });
  test('A-law and µ-law (ITU-T G.711)', async () => {
    const law = async (formatTag: number, data: number[]) =>
      (await readSound(wav({ formatTag, bits: 8, data: Uint8Array.from(data) })))?.samples.map(
        (sample) => sample * 32_768,
      );
    expect(await law(6, [0xd5, 0x55, 0xaa, 0x2a])).toEqual(Float32Array.of(8, -8, 32_256, -32_256));
    expect(await law(7, [0xff, 0x7f, 0x80, 0x00])).toEqual(Float32Array.of(0, 0, 32_124, -32_124));
  });
  test('RIFX', async () => {
    const swapped = (bytes: Uint8Array, ...fields: [number, number][]) => {
      const result = bytes.slice();
      for (const [offset, length] of fields) result.subarray(offset, offset + length).reverse();
      for (let offset = 44; offset < result.length; offset += 2)
        result.subarray(offset, offset + 2).reverse();
      return result;
    };
    const rifx = swapped(
      wav({ container: 'RIFX' }),
      [4, 4],
      [16, 4],
      [20, 2],
      [22, 2],
      [24, 4],
      [28, 4],
      [32, 2],
      [34, 2],
      [40, 4],
    );
    expect(await convertedToWav(rifx, 48_000)).toEqual(wav());
  });
  test('AIFF', async () => {
    const big = wav().slice(44);
    for (let offset = 0; offset < big.length; offset += 2) big.subarray(offset, offset + 2).reverse();
    const common = Uint8Array.of(0, 1, 0, 0, 0x12, 0xc0, 0, 16, 0x40, 0x0e, 0xbb, 0x80, 0, 0, 0, 0, 0, 0);
    const bigChunk = (id: string, content: Uint8Array) => {
      const bytes = chunk(id, content);
      bytes.subarray(4, 8).reverse();
      return bytes;
    };
    const form = (type: string, comm: Uint8Array) =>
      concat([
        ascii('FORM'),
        new Uint8Array(4),
        ascii(type),
        bigChunk('COMM', comm),
        bigChunk('SSND', concat([new Uint8Array(8), big])),
      ]);
    expect(await convertedToWav(form('AIFF', common), 48_000)).toEqual(wav());
    expect(await convertedToWav(form('AIFC', concat([common, ascii('twos')])), 48_000)).toEqual(wav());
    const unknown = form('AIFC', concat([common, ascii('ima4')]));
    expect(await convertedToWav(unknown, 48_000)).toBe(unknown);
  });
  test('what can’t be converted stays as it is', async () => {
    for (const bytes of [
      ascii('ID3'),
      wav({ formatTag: 2, bits: 4 }),
      wav({ dataSize: 20_000 }),
      wav({ sampleRate: 0 }),
      wav({ seconds: 0 }),
    ])
      expect(await convertedToWav(bytes, 48_000)).toBe(bytes);
  });
  test('a length that was never written is mended', async () => {
    expect(await convertedToWav(wav({ dataSize: 0xffffffff, riffSize: 0xffffffff }), 48_000)).toEqual(wav());
  });
  test('no damage throws', async () => {
    const bytes = wav({ seconds: 0.001, bits: 24, sampleRate: 44_100 });
    for (const damaged of [...truncations(bytes), ...flips(bytes, 300, 7)])
      await convertedToWav(damaged, 48_000);
    for (const container of ['RIFX', 'RF64'])
      for (const damaged of [
        ...truncations(wav({ container, seconds: 0.001 })),
        ...flips(wav({ container, seconds: 0.001 }), 300, 7),
      ])
        await convertedToWav(damaged, 48_000);
  });
});

describe('amplified', () => {
  test('changes the level and nothing else', async () => {
    const bytes = wav({ seconds: 1, after: [chunk('LIST', ascii('note'))] });
    const louder = await amplified(bytes, 6);
    const before = await decoded(bytes);
    const after = await decoded(louder);
    expect((after.samples?.integratedLoudness ?? 0) - (before.samples?.integratedLoudness ?? 0)).toBeCloseTo(
      6,
      1,
    );
    expect(after.chunks).toEqual(before.chunks);
    expect(bytes).toEqual(wav({ seconds: 1, after: [chunk('LIST', ascii('note'))] }));
  });
  test('leaves other audio alone', async () => {
    const bytes = wav({ bits: 24 });
    expect(await amplified(bytes, 6)).toBe(bytes);
  });
});

describe('leadingSilenceEdits', () => {
  const applied = (bytes: Uint8Array, edits: ReturnType<typeof leadingSilenceEdits>) => {
    const [riff, size, silence] = edits;
    if (riff?.unit !== 'byte' || size?.unit !== 'byte' || silence?.unit !== 'byte')
      throw new Error('no edits');
    const result = bytes.slice();
    result.set(riff.insert, riff.offset);
    result.set(size.insert, size.offset);
    return concat([
      result.subarray(0, silence.offset),
      silence.insert,
      result.subarray(silence.offset + silence.length),
    ]);
  };
  test('adds and removes silence', async () => {
    const late = (seconds: number) =>
      wav({ seconds: 0.1 + seconds, samples: (at) => (at < seconds ? 0 : sine(997, -20)(at - seconds)) });
    expect(applied(late(0), leadingSilenceEdits(await decoded(late(0)), 2))).toEqual(late(2));
    expect(applied(late(3), leadingSilenceEdits(await decoded(late(3)), -1))).toEqual(late(2));
  });
  test('not where audio is missing or would be', async () => {
    expect(leadingSilenceEdits(await decoded(wav({ dataSize: 20_000 })), 2)).toEqual([]);
    expect(leadingSilenceEdits(await decoded(wav()), -1)).toEqual([]);
  });
});

describe('plainWav', () => {
  test('is what the decoder calls right', async () => {
    expect(plainWav(Float32Array.of(0, 0.5, -1, 1), 48_000)).toEqual(wav({ samples: [0, 0.5, -1, 1] }));
  });
});

describeCorpus('the WAV corpus', () => {
  // One small file of each encoding, depth, rate and number of channels.
  const seen = new Set<string>();
  const rows = truthRows('wav')
    .filter(({ size = '', ffprobe = '', reason = '' }) => {
      const what = `${ffprobe.split('|').slice(0, 5).join('|')} ${reason}`;
      const isNew = Number(size) < 300_000 && !seen.has(what);
      if (isNew) seen.add(what);
      return isNew;
    })
    .map((row) => [row.path ?? '', row.ffprobe ?? '', row.reason ?? ''] as const);
  test.each(rows)('%s is converted or left alone', async (path, ffprobe, reason) => {
    const bytes = corpusFile(path);
    const found = await convertedToWav(bytes, 48_000);
    const [, codec = ''] = ffprobe.split('|');
    if (found === bytes) {
      // Only what takes a decoder, and what is damaged or empty.
      const isPlain = /^pcm_(?:s16|s24|s32|f32)[lb]e$|^pcm_(?:u8|alaw|mulaw)$/.test(codec);
      if (isPlain) expect(reason).toMatch(/truncated|empty-data|no-data|no-fmt|rate=1234/);
      return;
    }
    const { fmt, data, riff } = await decoded(found);
    expect(fmt).toMatchObject({
      formatTag: 1,
      channels: 1,
      sampleRate: 48_000,
      bitsPerSample: 16,
      length: 16,
    });
    expect(riff.declaredSize).toBe(found.length - 8);
    expect(data?.availableSize).toBe(data?.declaredSize);
  });
});
