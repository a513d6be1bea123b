import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { type ArchiveEntry, writeArchive } from '../../src/archive/zip-writer.ts';
import { LARGEST_HELD_IN_BYTES } from '../../src/formats/pieces.ts';
import { openedZip, textOf } from '../support/zip.ts';

const samples = join(__dirname, '../../../shared/samples');

const entry = (name: string, content: string | Uint8Array = name): ArchiveEntry => {
  const bytes = Buffer.from(content);
  return {
    name,
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
  };
};

async function archiveOf(entries: readonly ArchiveEntry[]) {
  const chunks: Uint8Array[] = [];
  const written = await writeArchive(entries, (chunk) => {
    chunks.push(chunk);
  });
  return { ...written, content: Buffer.concat(chunks) };
}

/** The fields of every central header, read without any library. */
function centralHeaders(zip: Buffer) {
  const end = zip.length - 22;
  const headers = [];
  for (let at = zip.readUInt32LE(end + 16); at < end; at += 46 + zip.readUInt16LE(at + 28)) {
    headers.push({
      name: zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28)),
      madeBy: zip.readUInt16LE(at + 4),
      utf8: (zip.readUInt16LE(at + 8) & 0x800) !== 0,
      method: zip.readUInt16LE(at + 10),
      time: zip.readUInt32LE(at + 12),
      crc32: zip.readUInt32LE(at + 16),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      extra: zip.readUInt16LE(at + 30),
      comment: zip.readUInt16LE(at + 32),
      attributes: zip.readUInt32LE(at + 38),
      offset: zip.readUInt32LE(at + 42),
    });
  }
  return headers;
}

describe('an archive', () => {
  test('is sorted in byte order, with a fixed time and mode, without extra fields, directories and comments', async () => {
    const names = ['b/ä.json', 'b.json', '\u{1F600}.json', 'B.json', '\uFF5E.json', 'b/a.json'];
    const { content, entries } = await archiveOf(names.map((name) => entry(name)));
    const headers = centralHeaders(content);
    expect(headers.map(({ name }) => name)).toEqual([
      'B.json',
      'b.json',
      'b/a.json',
      'b/ä.json',
      '\uFF5E.json',
      '\u{1F600}.json',
    ]);
    expect(entries).toBe(6);
    for (const header of headers) {
      expect(header).toMatchObject({
        time: 0x00210000,
        extra: 0,
        comment: 0,
        attributes: 0o100644 * 0x10000 + 0x20,
      });
      expect(header.madeBy >> 8).toBe(3);
      expect(content.readUInt32LE(header.offset + 10)).toBe(0x00210000);
      expect(content.readUInt16LE(header.offset + 28)).toBe(0);
    }
    expect(content.readUInt16LE(content.length - 2)).toBe(0);
  });

  test('says that a name is UTF-8 only where it needs to', async () => {
    const { content } = await archiveOf([entry('plain.json'), entry('grün.json')]);
    expect(centralHeaders(content).map(({ name, utf8 }) => [name, utf8])).toEqual([
      ['grün.json', true],
      ['plain.json', false],
    ]);
  });

  test('stores what is compressed and what is empty, and deflates the rest', async () => {
    const stored = [
      'a.JPG',
      'a.jpeg',
      'a.png',
      'a.mp3',
      'a.ogg',
      'a.zip',
      'a.woff',
      'a.woff2',
      'a.gif',
      'a.webp',
    ];
    const deflated = ['a.bmp', 'a.css', 'a.ico', 'a.js', 'a.json', 'a.jpg.json', 'a.svg', 'a.wav', 'jpg'];
    const { content } = await archiveOf(
      [...stored, ...deflated].map((name) => entry(name)).concat(entry('empty.css', '')),
    );
    const headers = centralHeaders(content);
    const ofMethod = (wanted: number) =>
      headers.filter(({ method }) => method === wanted).map(({ name }) => name);
    expect(ofMethod(0)).toEqual([...stored, 'empty.css'].sort());
    expect(ofMethod(8)).toEqual(deflated.sort());
    // A stored entry with a data descriptor cannot be read from a stream.
    expect(content.readUInt16LE(headers.find(({ name }) => name === 'empty.css')!.offset + 6)).toBe(0);
  });

  test('holds the contents, sizes and checksums that it states', async () => {
    const random = Uint8Array.from({ length: 700_000 }, (_, index) => (index * 2654435761) >>> (index % 13));
    const { content, contents, bytes, sha256 } = await archiveOf([
      entry('a.wav', random),
      entry('b.jpg', random),
    ]);
    for (const header of centralHeaders(content)) {
      const start = header.offset + 30 + header.name.length;
      const packed = content.subarray(start, start + header.packed);
      const unpacked = header.method === 8 ? inflateRawSync(packed) : packed;
      expect(unpacked.equals(random)).toBe(true);
      expect([header.size, header.crc32]).toEqual([random.length, crc32(random)]);
      expect(contents.get(header.name)).toBe(createHash('sha256').update(random).digest('hex'));
    }
    expect(bytes).toBe(content.length);
    expect(sha256).toBe(createHash('sha256').update(content).digest('hex'));
  });

  test('may be empty', async () => {
    expect((await archiveOf([])).content).toHaveLength(22);
  });
});

describe('writing', () => {
  test('refuses names that would not arrive as they are, and a name given twice', async () => {
    for (const name of [
      '',
      'a//b',
      '/a',
      'a/',
      '../a',
      'a/../b',
      './a',
      'a\\b',
      'c:/a',
      'c:a',
      'a\0b',
      'a\uD800',
    ]) {
      await expect(archiveOf([entry(name)])).rejects.toThrow('cannot be the name of an archive');
    }
    await expect(archiveOf([entry('a'), entry('b'), entry('a')])).rejects.toThrow(
      '“a” is in the archive twice.',
    );
  });

  test('keeps unusual names that it can store', async () => {
    const names = [' a', '..a', 'a b', 'a.', '-', '~', '%41', '__proto__'];
    const { content } = await archiveOf(names.map((name) => entry(name)));
    expect(centralHeaders(content).map(({ name }) => name)).toEqual(names.sort());
  });

  test('has an entry that is too large to be held as it would have a small one', async () => {
    const large = Buffer.alloc(LARGEST_HELD_IN_BYTES + 1_000_003);
    for (let at = 0; at < large.length; at += 997) large.writeUInt8((at / 997) & 255, at);
    const { content, contents } = await archiveOf([
      entry('b.txt', 'b'),
      entry('a.wav', large),
      entry('c.txt'),
    ]);
    const [first, second] = centralHeaders(content);
    const { crc32: crc, packed, size, ...rest } = first!;
    expect([crc, size]).toEqual([crc32(large), large.length]);
    const start = 30 + 'a.wav'.length;
    expect(content.subarray(start, start + packed).equals(deflateRawSync(large, { level: 6 }))).toBe(true);
    const { crc32: _, packed: __, size: ___, ...others } = second!;
    expect({ ...rest, name: '', offset: 0 }).toEqual({ ...others, name: '', offset: 0 });
    expect(contents.get('a.wav')).toBe(createHash('sha256').update(large).digest('hex'));
    expect(textOf(await (await openedZip(content, { archiveRatio: 2000 })).read('c.txt'))).toBe('c.txt');

    const shorter = { ...entry('a.wav', large), size: large.length + 1 };
    await expect(archiveOf([shorter])).rejects.toThrow('“a.wav” changed while the archive was written.');
    const gone = { ...shorter, read: () => Promise.reject(new Error('no such file')) };
    await expect(archiveOf([entry('b'), gone, entry('c')])).rejects.toThrow('no such file');
    const full = writeArchive([entry('a.wav', large)], async () => {
      throw new Error('disk full');
    });
    await expect(full).rejects.toThrow('disk full');
  });

  test('fails when an entry changes, cannot be read, or cannot be written', async () => {
    const changed = { ...entry('a'), size: 5 };
    await expect(archiveOf([changed])).rejects.toThrow('“a” changed while the archive was written.');
    const gone = { ...entry('b'), read: () => Promise.reject(new Error('no such file')) };
    await expect(archiveOf([entry('a'), gone, entry('c')])).rejects.toThrow('no such file');
    for (const failing of [1, 3]) {
      let count = 0;
      const full = writeArchive(
        ['a', 'b.jpg', 'c'].map((name) => entry(name, 'x'.repeat(2_000_000))),
        async () => {
          if (++count === failing) throw new Error('disk full');
        },
      );
      await expect(full).rejects.toThrow('disk full');
    }
  });

  test('reads no further than two entries ahead of a slow writer', async () => {
    let read = 0;
    let written = 0;
    let furthest = 0;
    const size = 3_000_000;
    const stored = Array.from({ length: 8 }, (_, index) => ({
      name: `${index}.jpg`,
      size,
      read: async () => {
        read += size;
        furthest = Math.max(furthest, read - written);
        return new Uint8Array(size);
      },
    }));
    await writeArchive(stored, async (chunk) => {
      await new Promise((resolve) => setTimeout(resolve, 2));
      written += chunk.length;
    });
    expect(read).toBe(8 * size);
    expect(furthest).toBeLessThanOrEqual(2 * size + 2_000_000);
  });
});

const withSamples = existsSync(samples) ? describe : describe.skip;
withSamples('the vendor’s packages, written again', () => {
  test.each(['pexip-test-theme.zip', 'webapp2-brand.zip', 'webapp3-brand.zip'])('%s', async (name) => {
    const original = await openedZip(readFileSync(join(samples, name)));
    const files = original.entries.filter(({ directory }) => !directory);
    const { content } = await archiveOf(
      files.map((file) => ({ name: file.name, size: file.size, read: () => original.read(file.name) })),
    );
    const again = await openedZip(content);
    expect(again.entries.map(({ name }) => name)).toEqual(files.map(({ name }) => name).sort());
    expect(files.length).toBeGreaterThan(1);
    // Much faster than `toEqual` on megabytes.
    for (const file of files)
      expect([
        file.name,
        Buffer.compare(await again.read(file.name), await original.read(file.name)),
      ]).toEqual([file.name, 0]);
  });
});

test('what is written can be opened', async () => {
  const zip = await openedZip((await archiveOf([entry('a/b.json', '{}'), entry('c.jpg', '')])).content);
  expect(zip.entries.map(({ name, method }) => [name, method])).toEqual([
    ['a/b.json', 8],
    ['c.jpg', 0],
  ]);
  expect(textOf(await zip.read('a/b.json'))).toBe('{}');
});
