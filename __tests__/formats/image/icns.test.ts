import type { Icns } from '../../../src/formats/image/icns.ts';
import { decodeIcns } from '../../../src/formats/image/icns.ts';
import { expectTotal, flips, truncations } from '../../support/damage.ts';
import { corpusFile, describeCorpus, truthRows } from '../../support/image-corpus.ts';
import { icns, join } from '../../support/images.ts';

function decoded(bytes: Uint8Array): Icns {
  const result = decodeIcns(bytes);
  if (!result.ok) throw new Error(result.message);
  return result.value;
}
function messageOf(bytes: Uint8Array): string | undefined {
  const result = decodeIcns(bytes);
  return result.ok ? undefined : result.message;
}
const header = (size: number) => Uint8Array.of(0x69, 0x63, 0x6e, 0x73, ...bytesOf(size));
const element = (size: number) => Uint8Array.of(0x69, 0x63, 0x30, 0x37, ...bytesOf(size));
function bytesOf(size: number): readonly number[] {
  return [24, 16, 8, 0].map((shift) => (size >>> shift) & 0xff);
}

describe('decodeIcns', () => {
  test('reads the elements with the sizes of their types', () => {
    const { entries } = decoded(
      icns(['TOC ', 'ic07', 'ic13', 'ic10', 't8mk', { type: 'zzzz', content: Uint8Array.of(1) }]),
    );
    expect(entries.map(({ type, holds, sizeInPixels }) => [type, holds, sizeInPixels])).toEqual([
      ['TOC ', 'other', undefined],
      ['ic07', 'image', 128],
      ['ic13', 'image', 256],
      ['ic10', 'image', 1024],
      ['t8mk', 'mask', 128],
      ['zzzz', 'other', undefined],
    ]);
    expect(entries[5]!.length).toBe(9);
  });

  test.each([
    [16, ['icm#', 'icm4', 'icm8', 'ics#', 'ics4', 'ics8', 'is32', 's8mk', 'icp4', 'ic04']],
    [18, ['icsb']],
    [24, ['sb24']],
    [32, ['ICON', 'ICN#', 'icl4', 'icl8', 'il32', 'l8mk', 'icp5', 'ic05', 'ic11']],
    [36, ['icsB']],
    [48, ['ich#', 'ich4', 'ich8', 'ih32', 'h8mk', 'SB24']],
    [64, ['icp6', 'ic12']],
    [128, ['it32', 't8mk', 'ic07']],
    [256, ['ic08', 'ic13']],
    [512, ['ic09', 'ic14']],
    [1024, ['ic10']],
  ])('knows which types are of %d pixels', (size, types) => {
    expect(decoded(icns(types.map((type) => ({ type, content: new Uint8Array() })))).entries).toEqual(
      types.map((type) => expect.objectContaining({ type, sizeInPixels: size })),
    );
  });

  test('ignores bytes behind the stated size', () => {
    const bytes = icns(['is32']);
    expect(decoded(join(bytes, [0, 0, 0]))).toEqual(decoded(bytes));
  });

  test.each<[string, Uint8Array]>([
    ['The file does not begin like an ICNS icon.', new Uint8Array(8)],
    ['The icon is cut off: it ends in its header.', header(8).slice(0, 7)],
    ['The icon has no images.', header(8)],
    ['The icon is cut off: it should have 4294967295 bytes, and has 8.', header(0xffffffff)],
    ['The icon is damaged: one of its images has an impossible length.', join(header(16), element(0))],
    ['The icon is damaged: one of its images has an impossible length.', join(header(16), element(7))],
    [
      'The icon is cut off or damaged: one of its images is longer than the file.',
      join(header(16), element(9)),
    ],
    [
      'The icon is cut off or damaged: one of its images is longer than the file.',
      join(header(16), element(0xffffffff)),
    ],
    ['The icon has more than 1024 images.', icns(new Array<string>(1025).fill('is32'))],
  ])('%s', (message, bytes) => {
    expect(messageOf(bytes)).toBe(message);
  });

  test('every truncation is an error', () => {
    for (const result of expectTotal(decodeIcns, truncations(icns(['is32', 's8mk', 'icp4'])))) {
      expect(result.ok).toBe(false);
    }
  });

  test('survives changed bytes', () => {
    const results = expectTotal(decodeIcns, flips(icns(['is32', 's8mk', 'icp4']), 3000, 4));
    expect(results.some((result) => result.ok) && results.some((result) => !result.ok)).toBe(true);
  });
});

describeCorpus('decodeIcns on real files', () => {
  test.each(truthRows('icns').map((row) => [row.path!, row] as const))('%s', (path, row) => {
    const result = decodeIcns(corpusFile(path));
    expect(result.ok).toBe(row.icns2png!.startsWith('ok'));
    if (!result.ok) return;
    expect(result.value.entries.map(({ type, length }) => `${type}:${length}`)).toEqual(
      row.entries!.split(' '),
    );
    // Every picture of these files is of a known type.
    for (const entry of result.value.entries) expect(entry.sizeInPixels).toBeGreaterThan(0);
  });
});
