import { openZip } from '../../src/files/zip.ts';
import {
  openedZip,
  type Part,
  refusalOf,
  sourceOf,
  textOf,
  wideLimits,
  zip64Extra,
  zipOf,
} from '../support/zip.ts';

const words = 'some words that repeat, some words that repeat, some words that repeat';
const hello: Part = { name: 'hello.txt', data: 'hello' };

describe('refused, and the message names the entry', () => {
  const cases: [string, Uint8Array, string][] = [
    ['no ZIP', Buffer.from('hello'), 'This is not a ZIP file, or its end is missing.'],
    ['an empty file', Buffer.alloc(0), 'This is not a ZIP file, or its end is missing.'],
    [
      'a page',
      Buffer.from('<!DOCTYPE html><html>404</html>'),
      'This is not a ZIP file: its content is HTML.',
    ],
    [
      'another archive',
      Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1'),
      'This is not a ZIP file: its content is 7z.',
    ],
    [
      'a part of a download',
      zipOf([hello]).subarray(0, 60),
      'The end of the ZIP is missing: it was not copied or downloaded as a whole.',
    ],
    [
      'a pointer of Git LFS',
      Buffer.from(`version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 1234\n`),
      'This is a Git LFS pointer, not the ZIP itself. Check out with LFS: “lfs: true” for actions/checkout, or “git lfs pull”.',
    ],
    [
      'a wrong checksum',
      zipOf([{ ...hello, crc32: 1 }]),
      'Entry “hello.txt” is damaged: its checksum (CRC-32) does not match.',
    ],
    ['encryption', zipOf([hello, { name: 'secret', data: 'x', flags: 1 }]), 'Entry “secret” is encrypted.'],
    [
      'strong encryption',
      zipOf([hello, { name: 's', flags: 0x41 }]),
      'The ZIP is encrypted at entry 2, behind “hello.txt”.',
    ],
    [
      'another method',
      zipOf([{ name: 'm', data: 'x', method: 14 }]),
      'Entry “m” is packed by LZMA; only stored and deflated entries can be read.',
    ],
    [
      'an unknown method',
      zipOf([{ name: 'm', data: 'x', method: 77 }]),
      'Entry “m” is packed by method 77; only stored and deflated entries can be read.',
    ],
    [
      'a part of a split ZIP',
      zipOf([hello], { disk: 1 }),
      'This is one part of a ZIP that was split into several files.',
    ],
    ['the same entry twice', zipOf([hello, hello]), 'Entry “hello.txt” is in the ZIP twice.'],
    ['a directory twice', zipOf([{ name: 'a/' }, { name: 'a/' }]), 'Entry “a” is in the ZIP twice.'],
    ['a file and a directory', zipOf([{ name: 'a' }, { name: 'a/' }]), 'Entry “a” is in the ZIP twice.'],
    [
      'a directory and a file',
      zipOf([{ name: 'b/a/' }, { name: 'b/a' }]),
      'Entry “b/a” is in the ZIP twice.',
    ],
    ['a file with a file below', zipOf([{ name: 'a' }, { name: 'a/b' }]), 'Entry “a” is in the ZIP twice.'],
    ['a file above a file', zipOf([{ name: 'a/b' }, { name: 'a' }]), 'Entry “a” is in the ZIP twice.'],
    [
      'more entries than stated',
      zipOf([hello, { name: 'hidden', data: 'x' }], { count: 1 }),
      'The ZIP holds more than the 1 entries that it states.',
    ],
    [
      'fewer entries than stated',
      zipOf([hello], { count: 2 }),
      "The ZIP's directory is damaged at entry 2, behind “hello.txt”.",
    ],
    [
      'two entries on the same bytes',
      zipOf([hello, { name: 'again', data: 'hello', ghost: true, offset: 0 }]),
      'Entries “again” and “hello.txt” share the same bytes.',
    ],
    [
      'an entry inside of another',
      zipOf([
        { name: 'outer', data: zipOf([hello]).subarray(0, 44) },
        { ...hello, ghost: true, offset: 35 },
      ]),
      'Entries “outer” and “hello.txt” share the same bytes.',
    ],
    [
      'an entry past the end',
      zipOf([{ ...hello, compressedSize: 5000, size: 5000 }]),
      "Entry “hello.txt” runs past the end of the ZIP's data.",
    ],
    [
      'stored sizes that differ',
      zipOf([{ ...hello, size: 7 }]),
      'Entry “hello.txt” is stored, but its two sizes differ: 5 and 7 bytes.',
    ],
    [
      'a size that is too small',
      zipOf([{ name: 'lies', data: words.repeat(9), method: 8, size: 10 }]),
      'Entry “lies” is damaged: it unpacks to more than 10 bytes.',
    ],
    [
      'a size of nothing',
      zipOf([{ name: 'lies', data: words, method: 8, size: 0, crc32: 0 }]),
      'Entry “lies” is damaged: it unpacks to more than 0 bytes.',
    ],
    [
      'a size that is too large',
      zipOf([{ name: 'lies', data: words, method: 8, size: 1000 }]),
      `Entry “lies” is damaged: it unpacks to ${words.length} bytes instead of 1000.`,
    ],
    [
      'a name beyond 4096 bytes',
      zipOf([{ name: 'n'.repeat(4097) }]),
      'The ZIP has an entry whose name is longer than 4096 bytes.',
    ],
  ];
  test.each(cases)('%s', async (_, bytes, message) => {
    expect(await refusalOf(bytes)).toBe(message);
  });

  test('a broken local header, and bytes that are no deflate stream', async () => {
    const bytes = zipOf([{ name: 'x', data: words, method: 8 }]);
    const headless = Buffer.from(bytes);
    headless[0] = 0;
    expect(await refusalOf(headless)).toBe(
      'Entry “x” is damaged: its header is missing or its bytes are cut off.',
    );
    const garbled = Buffer.from(bytes);
    garbled.fill(0xff, 31, 40);
    expect(await refusalOf(garbled)).toBe('Entry “x” is damaged: its bytes cannot be unpacked.');
  });

  test('a damaged entry spoils neither the others nor the opening', async () => {
    const zip = await openedZip(
      zipOf([
        { ...hello, crc32: 1 },
        { name: 'fine', data: 'y' },
      ]),
    );
    expect(textOf(await zip.read('fine'))).toBe('y');
    await expect(zip.read('hello.txt')).rejects.toThrow('Entry “hello.txt” is damaged');
  });
});

describe('limits', () => {
  const zeros = zipOf([hello, { name: 'zeros', data: new Uint8Array(10_500_000), method: 8 }]);

  test('the ratio counts for large entries only', async () => {
    expect(await refusalOf(zeros)).toMatch(
      /^Entry “zeros” grows more than 200 times when it is unpacked, from \d+ to 10500000 bytes\.$/,
    );
    expect(await refusalOf(zeros, { archiveRatio: 2000 })).toBeUndefined();
    expect(
      await refusalOf(zipOf([{ name: 'silence', data: new Uint8Array(9_600_000), method: 8 }])),
    ).toBeUndefined();
  });

  test('the total is judged before anything is unpacked', async () => {
    const source = sourceOf(zeros);
    const opened = await openZip(source, { ...wideLimits, archiveBytes: 10_500_004, archiveRatio: 2000 });
    expect(opened).toMatchObject({
      message: 'The ZIP unpacks to more than 10500004 bytes; entry “zeros” passes the limit.',
    });
    expect(await refusalOf(zeros, { archiveBytes: 10_500_005, archiveRatio: 2000 })).toBeUndefined();
  });

  test('a size stated as petabytes allocates nothing', async () => {
    const huge = { ...hello, method: 8, size: 0xffffffff, extra: zip64Extra(2 ** 50) };
    expect(await refusalOf(zipOf([huge]), { archiveBytes: 2 ** 52 })).toMatch('grows more than 200 times');
    expect(await refusalOf(zipOf([huge]))).toMatch('grows more than 200 times');
  });

  test('too many entries are refused before their headers are read', async () => {
    const many = zipOf(Array.from({ length: 30 }, (_, index) => ({ name: `${index}` })));
    expect(await refusalOf(many, { archiveEntries: 29 })).toBe(
      'The ZIP has 30 entries; at most 29 are read.',
    );
    expect(await refusalOf(many, { archiveEntries: 30 })).toBeUndefined();
    expect(await refusalOf(zipOf([], { count: 60_000 }))).toBe(
      'The ZIP has 60000 entries; at most 20000 are read.',
    );
  });

  test('names that nest without end are too many directories', async () => {
    const deep = zipOf([{ name: `${'a/'.repeat(1000)}b` }]);
    expect(await refusalOf(deep, { archiveEntries: 100 })).toBe('The ZIP has more than 400 directories.');
    expect(await refusalOf(deep)).toBeUndefined();
  });
});

describe('damage', () => {
  const bytes = zipOf([hello, { name: 'b/c.json', data: words, method: 8 }, { name: 'd', data: 'x' }], {
    comment: Buffer.from('end'),
  });

  test('every truncation is refused', async () => {
    for (let length = 0; length < bytes.length; length++) {
      expect([length, typeof (await refusalOf(bytes.subarray(0, length)))]).toEqual([length, 'string']);
    }
  });

  test('every flipped byte gives entries or a sentence, never an exception, and no wrong contents', async () => {
    const contents = new Set(['hello', words, 'x', '']);
    for (let at = 0; at < bytes.length; at++) {
      for (const flip of [0x01, 0x80, 0xff]) {
        const flipped = Buffer.from(bytes);
        flipped[at]! ^= flip;
        const opened = await openZip(sourceOf(flipped), wideLimits);
        if (!opened.ok || (await opened.value.verify())) continue;
        for (const { name } of opened.value.entries)
          expect(contents.has(textOf(await opened.value.read(name)))).toBe(true);
      }
    }
  });
});

test('whoever keeps the first bytes of an entry does not keep the whole of it', async () => {
  const zip = zipOf([{ name: 'a.wav', data: new Uint8Array(500_000), method: 8 }]);
  const opened = await openZip(sourceOf(zip), wideLimits);
  if (!opened.ok) throw new Error(opened.message);
  const head = await opened.value.source('a.wav').read(0, 100);
  expect(head).toHaveLength(100);
  expect(head.buffer.byteLength).toBeLessThan(10_000);
});
