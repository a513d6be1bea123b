/** An entry's own header and the directory are two statements about one entry; a ZIP in which they differ is two ZIPs. */
import { deflateRawSync } from 'node:zlib';
import { descriptor, type Part, refusalOf, zipOf } from '../support/zip.ts';

const DATA = 'some text, some text, some text';
const packed = deflateRawSync(Buffer.from(DATA)).length;
const refusal = (local: Part['local'], more: Partial<Part> = {}) =>
  refusalOf(
    zipOf([{ name: 'first', data: '1' }, { name: 'x', data: DATA, method: 8, local, ...more } as Part]),
  );

test.each([
  ['another name', { name: 'y' }, 'its header has another name'],
  ['a longer name', { name: 'xx' }, 'its header has another name'],
  ['another method', { method: 0 }, 'its header states another method'],
  ['an encryption', { flags: 1 }, 'its header says that it is encrypted'],
  ['another checksum', { crc32: 1 }, 'its header states another checksum'],
  ['another size', { size: 5 }, 'its header states another size'],
  ['another packed size', { compressedSize: 5 }, 'its header states another size'],
  [
    'no sizes, though none follow',
    { size: 0, compressedSize: 0, crc32: 0 },
    'its header states another checksum',
  ],
  [
    'no sizes and no descriptor',
    { flags: 8, size: 0, compressedSize: 0, crc32: 0 },
    'what follows its bytes states another size or checksum',
  ],
] as const)('%s is refused', async (_, local, how) => {
  expect(await refusal(local)).toBe(`Entry “x” is damaged: ${how}.`);
});

describe('a streamed entry', () => {
  const streamed = { flags: 8, size: 0, compressedSize: 0, crc32: 0 };
  test.each([
    ['with a signature', {}],
    ['without', { signature: false }],
    ['with wide sizes', { wide: true }],
    ['with wide sizes and no signature', { wide: true, signature: false }],
  ])('%s is fine', async (_, form) => {
    expect(await refusal(streamed, { flags: 8, behind: descriptor(DATA, packed, form) })).toBeUndefined();
  });

  test('whose descriptor lies is refused', async () => {
    const lie = descriptor(DATA.toUpperCase(), packed);
    expect(await refusal(streamed, { flags: 8, behind: lie })).toBe(
      'Entry “x” is damaged: what follows its bytes states another size or checksum.',
    );
    expect(await refusal(streamed, { flags: 8, behind: descriptor(DATA, packed + 1) })).toContain(
      'what follows',
    );
  });

  test('that states its sizes in front as well is fine', async () => {
    expect(await refusal({ flags: 8 }, { flags: 8, behind: descriptor(DATA, packed) })).toBeUndefined();
  });
  test.each([
    ['its size', { size: DATA.length, compressedSize: 0, crc32: 0 }],
    ['both sizes', { size: DATA.length, compressedSize: packed, crc32: 0 }],
  ])('that states %s in front and the checksum behind is fine', async (_, known) => {
    const behind = descriptor(DATA, packed);
    expect(await refusal({ flags: 8, ...known }, { flags: 8, behind })).toBeUndefined();
    const lie = descriptor(DATA.toUpperCase(), packed);
    expect(await refusal({ flags: 8, ...known }, { flags: 8, behind: lie })).toContain('what follows');
  });
});
