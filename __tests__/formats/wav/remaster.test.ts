import { Refusal } from '../../../src/formats/refusal.ts';
import type { SoundWork } from '../../../src/formats/transcoding.ts';
import { remastered } from '../../../src/formats/wav/remaster.ts';
import { readSound, sourceOf } from '../../../src/formats/wav/sound.ts';
import { soundRefusal } from '../../../src/formats/wav/sound-layout.ts';
import { decodeWav, type Wav } from '../../../src/formats/wav/wav.ts';
import { flips, truncations } from '../../support/damage.ts';
import { corpusFile, describeCorpus, truthRows } from '../../support/image-corpus.ts';
import { ascii, chunk, concat, sine, wav } from '../../support/wav.ts';

const remaster = (bytes: Uint8Array, asked: Partial<SoundWork> = {}) =>
  remastered(bytes, { medium: 'sound', sampleRate: 48_000, ...asked });
/** The new file, or the bytes as they are where that is refused. */
async function converted(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return (await remaster(bytes)).bytes;
  } catch (error) {
    if (error instanceof Refusal) return bytes;
    throw error;
  }
}

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

describe('a sound encoded anew', () => {
  const expected = samplesOf(wav({ samples: sine(997, -20) }));
  const difference = async (bytes: Uint8Array) => {
    const found = await converted(bytes);
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
    const bytes = await converted(
      wav({ channels: 2, samples: (_, channel) => (channel === 0 ? 0.5 : -0.25) }),
    );
    expect(samplesOf(bytes)[10]).toBeCloseTo(0.125, 4);
  });
  test('a sound beyond full scale is turned down, not cut', async () => {
    const data = new Uint8Array(Float32Array.of(0, 2, -1, 1).buffer);
    const bytes = await converted(wav({ formatTag: 3, bits: 32, data }));
    expect(samplesOf(bytes).map((sample) => Math.round(sample * 1000) / 1000)).toEqual([0, 1, -0.5, 0.5]);
  });
  test('what no number of 32 bits can hold is silence', async () => {
    const data = new Uint8Array(Float64Array.of(0.5, 1e300, -1e39, Number.NaN, 0.25).buffer);
    const { samples } = await readSound(wav({ formatTag: 3, bits: 64, data }));
    expect([...samples]).toEqual([0.5, 0, 0, 0, 0.25]);
  });
  test.each([
    [1, 4],
    [2, 8],
  ])('a group of IMA ADPCM in %i channels that was cut off adds nothing', async (channels, group) => {
    const block = (size: number) => new Uint8Array(4 * channels + size).fill(0x11, 4 * channels);
    const sound = (cut: number) =>
      readSound(
        wav({
          formatTag: 17,
          bits: 4,
          channels,
          blockAlign: 4 * channels + 4 * group,
          data: concat([block(4 * group), block(group + cut)]),
        }),
      );
    const whole = await sound(0);
    expect(whole.samples).toHaveLength(1 + 4 * 8 + 1 + 8);
    for (let cut = 1; cut < group; cut++) expect((await sound(cut)).samples).toEqual(whole.samples);
  });
  test.each([
    ['a rate of 7 Hz', { sampleRate: 7 }],
    ['65 channels', { channels: 65 }],
  ])('%s is refused before anything is tried', async (_, options) => {
    const bytes = wav(options);
    expect(soundRefusal(await decoded(bytes))).toBe('its header is damaged.');
    await expect(readSound(bytes)).rejects.toThrow('its header is damaged.');
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
    expect(await converted(rifx)).toEqual(wav());
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
    expect(await converted(form('AIFF', common))).toEqual(wav());
    expect(await converted(form('AIFC', concat([common, ascii('twos')])))).toEqual(wav());
    const unknown = form('AIFC', concat([common, ascii('ima4')]));
    expect(await converted(unknown)).toBe(unknown);
  });
  test('what can’t be converted stays as it is', async () => {
    for (const bytes of [
      ascii('ID3'),
      wav({ formatTag: 0x55, bits: 0 }),
      wav({ dataSize: 20_000 }),
      wav({ sampleRate: 0 }),
      wav({ seconds: 0 }),
    ])
      expect(await converted(bytes)).toBe(bytes);
  });
  test('a length that was never written is mended', async () => {
    expect(await converted(wav({ dataSize: 0xffffffff, riffSize: 0xffffffff }))).toEqual(wav());
  });
  test('no damage throws', async () => {
    const bytes = wav({ seconds: 0.001, bits: 24, sampleRate: 44_100 });
    for (const damaged of [...truncations(bytes), ...flips(bytes, 300, 7)]) await converted(damaged);
    for (const container of ['RIFX', 'RF64'])
      for (const damaged of [
        ...truncations(wav({ container, seconds: 0.001 })),
        ...flips(wav({ container, seconds: 0.001 }), 300, 7),
      ])
        await converted(damaged);
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
    const found = await converted(bytes);
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
