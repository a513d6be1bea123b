import type { Ico } from '../../../src/formats/image/ico.ts';
import { decodeIco } from '../../../src/formats/image/ico.ts';
import { expectTotal, flips, truncations } from '../../support/damage.ts';
import { corpusFile, describeCorpus, truthRows } from '../../support/image-corpus.ts';
import { ico, join } from '../../support/images.ts';

function decoded(bytes: Uint8Array): Ico {
  const result = decodeIco(bytes);
  if (!result.ok) throw new Error(result.message);
  return result.value;
}
function messageOf(bytes: Uint8Array): string | undefined {
  const result = decodeIco(bytes);
  return result.ok ? undefined : result.message;
}
/** A copy with a number of 4 bytes replaced. */
function withNumber(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(offset, value, true);
  return copy;
}
const FIRST_SIZE = 6 + 8;
const FIRST_OFFSET = 6 + 12;

describe('decodeIco', () => {
  test('reads the images of an icon', () => {
    const bytes = ico([16, { width: 256, format: 'png' }, { width: 48, height: 24, bitsPerPixel: 8 }]);
    const { type, entries } = decoded(bytes);
    expect(type).toBe('icon');
    expect(
      entries.map(({ width, height, format, bitsPerPixel }) => [width, height, format, bitsPerPixel]),
    ).toEqual([
      [16, 16, 'bmp', 32],
      [256, 256, 'png', 32],
      [48, 24, 'bmp', 8],
    ]);
    expect(entries[0]!.offset).toBe(6 + 3 * 16);
    expect(entries[2]!.offset + entries[2]!.size).toBe(bytes.length);
  });

  test('tells a cursor', () => {
    expect(decoded(ico([32], 'cursor')).type).toBe('cursor');
  });

  test('believes the image, not the directory, about its size', () => {
    const bytes = ico([32]);
    bytes.set([48, 48], 6);
    expect(decoded(bytes).entries[0]).toMatchObject({ width: 32, height: 32 });
  });

  test('lets the mask be absent and images share bytes', () => {
    const bytes = ico([16]);
    const mask = 16 * 4;
    expect(
      messageOf(withNumber(bytes.slice(0, -mask), FIRST_SIZE, bytes.length - 22 - mask)),
    ).toBeUndefined();
    const two = ico([16, 16]);
    expect(decoded(withNumber(two, FIRST_OFFSET + 16, 38)).entries).toHaveLength(2);
  });

  test.each<[string, Uint8Array]>([
    ['The icon is cut off: it ends in its header.', new Uint8Array()],
    ['The file does not begin like an icon.', Uint8Array.of(0, 0, 3, 0, 1, 0)],
    ['The file does not begin like an icon.', Uint8Array.of(1, 0, 1, 0, 1, 0)],
    ['The icon has no images.', Uint8Array.of(0, 0, 1, 0, 0, 0)],
    ['The icon is cut off: it ends in its list of images.', Uint8Array.of(0, 0, 1, 0, 255, 255)],
    ['The icon is cut off: its image 1 lies outside the file.', ico([16]).slice(0, -1)],
    [
      'The icon is cut off: its image 1 lies outside the file.',
      withNumber(ico([16]), FIRST_OFFSET, 0xffffffff),
    ],
    [
      'Image 1 of the icon is unreadable: the bitmap is cut off: it ends before its header.',
      withNumber(ico([16]), FIRST_SIZE, 3),
    ],
    [
      'Image 1 of the icon is unreadable: the bitmap is cut off: it ends in its header.',
      withNumber(ico([16]), FIRST_SIZE, 39),
    ],
    [
      'Image 1 of the icon is unreadable: the bitmap is cut off: it ends in its pixels.',
      withNumber(ico([16]), FIRST_SIZE, 1000),
    ],
    [
      'Image 1 of the icon is unreadable: the bitmap says that it is 0 pixels high.',
      withNumber(ico([16]), 22 + 8, 1),
    ],
    [
      'Image 2 of the icon is unreadable: the PNG is cut off: it has no end chunk.',
      withNumber(ico([16, { width: 32, format: 'png' }]), FIRST_SIZE + 16, 33),
    ],
  ])('%s', (message, bytes) => {
    expect(messageOf(bytes)).toBe(message);
  });

  test('says where in the file an image is damaged', () => {
    const bytes = ico([{ width: 32, format: 'png' }]);
    bytes[22 + 8 + 8] = 0xff;
    expect(decodeIco(bytes)).toMatchObject({ ok: false, location: { offset: 22 + 8 } });
  });

  test('does not read the same bytes over and over', () => {
    const count = 0xffff;
    const image = ico([{ width: 256, format: 'png' }]).slice(22);
    const directory = new Uint8Array(6 + count * 16);
    directory.set([0, 0, 1, 0, 0xff, 0xff]);
    const bytes = join(directory, image, new Uint8Array(3_000_000));
    const view = new DataView(bytes.buffer);
    for (let index = 0; index < count; index++) {
      view.setUint32(FIRST_SIZE + index * 16, bytes.length - directory.length, true);
      view.setUint32(FIRST_OFFSET + index * 16, directory.length, true);
    }
    expectTotal(decodeIco, [bytes]);
    expect(messageOf(bytes)).toBe('The icon is damaged: its images lie on top of each other.');
  });

  test('every truncation is an error', () => {
    const bytes = ico([
      { width: 4, bitsPerPixel: 8 },
      { width: 8, format: 'png' },
    ]);
    for (const result of expectTotal(decodeIco, truncations(bytes))) expect(result.ok).toBe(false);
  });

  test('survives changed bytes', () => {
    const results = expectTotal(decodeIco, flips(ico([4, { width: 8, format: 'png' }]), 3000, 3));
    expect(results.some((result) => result.ok) && results.some((result) => !result.ok)).toBe(true);
  });
});

describeCorpus('decodeIco on real files', () => {
  /** Why a file is refused. */
  const REFUSED: Readonly<Record<string, RegExp>> = {
    'ico/pillow/decompression_bomb.ico': /ends in its pixels/,
    // The directory gives each image 8 bytes, and its header alone has 40; ImageMagick reads on, icotool doesn't.
    'ico/pillow/mask_1.cur': /ends in its header/,
    'ico/pillow/mask_L.cur': /ends in its header/,
    'ico/pillow/no_cursors.cur': /no images/,
    'ico/toolmade/bad-really-png.ico': /does not begin/,
    'ico/toolmade/bad-trunc.ico': /outside the file/,
  };

  test.each(truthRows('ico').map((row) => [row.path!, row] as const))('%s', (path, row) => {
    const bytes = corpusFile(path);
    const refused = REFUSED[path];
    if (refused !== undefined) {
      expect(messageOf(bytes)).toMatch(refused);
      return;
    }
    const { type, entries } = decoded(bytes);
    expect(type).toBe(row.type === 'cur' ? 'cursor' : 'icon');
    const told = row
      .entries!.split(' ')
      .map((entry) => /\/(bmp|png)\/(\d+)bpp\/real(\d+)x(\d+)/.exec(entry)!.slice(1));
    expect(
      entries.map((entry) => [entry.format, entry.bitsPerPixel, entry.width, entry.height].map(String)),
    ).toEqual(told);
    const sizes = new Set(entries.map(({ width, height }) => `${width}x${height}`));
    expect(['16x16', '32x32', '48x48'].every((size) => sizes.has(size))).toBe(row.has16_32_48 === 'True');
  });
});
