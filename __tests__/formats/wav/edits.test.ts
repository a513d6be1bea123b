import { headerEdits, plainFmtEdits, riffSizeEdits, riffSizeFault } from '../../../src/formats/wav/edits.ts';
import { concat, type WavOptions, wav } from '../../support/wav.ts';
import { apply, decoded, expectSame, faults, LIST, mended, ODD } from '../../support/wav-checks.ts';

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
    expectSame(apply(bytes, plainFmtEdits(await decoded(bytes))), plain);
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
    expectSame(apply(bytes, riffSizeEdits(await decoded(bytes))), wav());
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
    expectSame(apply(bytes, headerEdits(await decoded(bytes))), wav());
    expect(faults(await mended(bytes, headerEdits))).toEqual([]);
  });

  test('mends a fmt chunk of 17 bytes without its padding', async () => {
    const bytes = wav({ fmtLength: 17 });
    const unpadded = concat([bytes.subarray(0, 37), bytes.subarray(38)]);
    expectSame(apply(unpadded, headerEdits(await decoded(unpadded))), wav());
  });

  test.each<[name: string, options: WavOptions]>([
    ['alone', {}],
    ['among other chunks', { before: [ODD], between: [LIST], after: [ODD] }],
    ['with a wrong byte rate', { byteRate: 1 }],
    ['of 18 bytes', { fmtLength: 18 }],
    ['of EXTENSIBLE PCM', { extensible: true, validBits: 15 }],
  ])('moves a fmt chunk before the audio: %s', async (_name, options) => {
    const value = await mended(wav({ ...options, dataFirst: true }), headerEdits);
    expect(faults(value).filter((fault) => fault !== 'extensible')).toEqual([]);
    const ids = value.chunks.map(({ id }) => id);
    expect(ids.indexOf('fmt ')).toBe(ids.indexOf('data') - 1);
  });

  test('keeps 18 bytes, and cuts EXTENSIBLE to 40', async () => {
    const longer = wav({ fmtLength: 18, byteRate: 1 });
    expectSame(apply(longer, headerEdits(await decoded(longer))), wav({ fmtLength: 18 }));
    const extensible = wav({ extensible: true, fmtLength: 44, blockAlign: 7, validBits: 15 });
    expectSame(
      apply(extensible, headerEdits(await decoded(extensible))),
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
    ['another encoding behind the audio', { formatTag: 6, bits: 8, dataFirst: true }],
  ])('does nothing to %s', async (_name, options) => {
    expect(headerEdits(await decoded(wav(options)))).toEqual([]);
  });
});
