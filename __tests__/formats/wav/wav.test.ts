import type { Source } from '../../../src/formats/format.ts';
import { decodeWav } from '../../../src/formats/wav/wav.ts';
import { ascii, chunk, concat, type WavOptions, wav } from '../../support/wav.ts';
import { decoded, faults, LIST, ODD } from '../../support/wav-checks.ts';

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
