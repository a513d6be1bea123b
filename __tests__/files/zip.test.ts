import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

const corpus = join(__dirname, '../../../shared/corpus');
const samples = join(__dirname, '../../../shared/samples');
const where = (path: string) => (existsSync(path) ? describe : describe.skip);
const words = 'some words that repeat, some words that repeat, some words that repeat';
const hello: Part = { name: 'hello.txt', data: 'hello' };

describe('what is in a ZIP', () => {
  const bytes = zipOf([
    { name: 'b/' },
    { name: 'b/c.json', data: words, method: 8 },
    { name: 'a.txt', data: 'stored' },
    { name: 'b/d/e.css' },
    { name: 'link', data: '../../etc/passwd', mode: 0o120777 },
  ]);

  test('the flat list is in stored order, with sizes, methods and kinds', async () => {
    const { entries } = await openedZip(bytes);
    expect(
      entries.map(({ name, size, method, directory, symlink }) => [name, size, method, directory, symlink]),
    ).toEqual([
      ['b/', 0, 0, true, false],
      ['b/c.json', words.length, 8, false, false],
      ['a.txt', 6, 0, false, false],
      ['b/d/e.css', 0, 0, false, false],
      ['link', 16, 0, false, true],
    ]);
    expect(entries[1]!.compressedSize).toBeLessThan(words.length);
  });

  test('the tree has directories that only names imply, sorted, and marks links', async () => {
    const zip = await openedZip(bytes);
    expect(await zip.list('')).toEqual([
      { name: 'a.txt', type: 'file', size: 6 },
      { name: 'b', type: 'directory', size: 0 },
      { name: 'link', type: 'symlink', size: 0 },
    ]);
    expect((await zip.list('b')).map(({ name }) => name)).toEqual(['c.json', 'd']);
    expect(await zip.list('nowhere')).toEqual([]);
    expect(await zip.list('a.txt')).toEqual([]);
    expect(await zip.stat('b/c.json')).toMatchObject({ name: 'c.json', type: 'file' });
    expect(await zip.stat('b')).toMatchObject({ name: 'b', type: 'directory' });
    expect(await zip.stat('nowhere/a')).toBeUndefined();
  });

  test('reading gives whole entries and parts, stored, deflated and empty', async () => {
    const zip = await openedZip(bytes);
    expect(textOf(await zip.read('b/c.json'))).toBe(words);
    expect(textOf(await zip.read('b/c.json', 5, 5))).toBe('words');
    expect(textOf(await zip.read('a.txt'))).toBe('stored');
    expect(textOf(await zip.read('a.txt', 2, 3))).toBe('ore');
    expect(textOf(await zip.read('a.txt', 4, 100))).toBe('ed');
    expect(await zip.read('a.txt', 100, 5)).toHaveLength(0);
    expect(await zip.read('b/d/e.css')).toHaveLength(0);
    await expect(zip.read('absent')).rejects.toThrow('The ZIP has no entry “absent”.');
  });

  test('a link is its target’s name, and is not followed', async () => {
    const zip = await openedZip(zipOf([hello, { name: 'link', data: 'hello.txt', mode: 0o120777 }]));
    expect(textOf(await zip.read('link'))).toBe('hello.txt');
  });

  test('a source of an entry knows its size', async () => {
    const source = (await openedZip(bytes)).source('b/c.json');
    expect(source.size).toBe(words.length);
    expect(textOf(await source.read(0, 4))).toBe('some');
  });

  test('an empty ZIP, a comment, a ZIP64 and junk behind the end are fine', async () => {
    expect((await openedZip(zipOf([]))).entries).toEqual([]);
    expect(
      textOf(
        await (await openedZip(zipOf([hello], { comment: Buffer.from('a comment') }))).read('hello.txt'),
      ),
    ).toBe('hello');
    expect(
      textOf(await (await openedZip(zipOf([hello], { trailing: Buffer.alloc(500, 7) }))).read('hello.txt')),
    ).toBe('hello');
    const part = { ...hello, size: 0xffffffff, compressedSize: 0xffffffff, extra: zip64Extra(5, 5) };
    expect(textOf(await (await openedZip(zipOf([part], { zip64: true }))).read('hello.txt'))).toBe('hello');
  });
});

describe('names', () => {
  const names = async (...parts: Part[]) => (await openedZip(zipOf(parts))).entries.map(({ name }) => name);

  test('hostile ones are handed out as they are, and lie in the tree where tools would put them', async () => {
    const hostile = [
      '../up.txt',
      '/root.txt',
      'C:/drive.txt',
      'back\\slash.txt',
      'a//b.txt',
      './here.txt',
      'a/../../b',
    ];
    expect(await names(...hostile.map((name) => ({ name })))).toEqual(hostile);
    const zip = await openedZip(zipOf(hostile.map((name) => ({ name, data: 'x' }))));
    expect((await zip.list('')).map(({ name }) => name)).toEqual([
      'a',
      'b',
      'back',
      'drive.txt',
      'here.txt',
      'root.txt',
      'up.txt',
    ]);
    expect(textOf(await zip.read('../up.txt'))).toBe('x');
  });

  test('are UTF-8 where they can be, else code page 437', async () => {
    expect(await names({ name: 'grün.txt' })).toEqual(['grün.txt']);
    expect(await names({ name: 'grün.txt', flags: 0 })).toEqual(['grün.txt']);
    expect(await names({ name: Buffer.from('gr\x81n.txt', 'latin1') })).toEqual(['grün.txt']);
  });

  test('are not keys of a prototype', async () => {
    const zip = await openedZip(
      zipOf([
        { name: '__proto__', data: 'x' },
        { name: 'constructor/y', data: 'z' },
      ]),
    );
    expect((await zip.list('')).map(({ name }) => name)).toEqual(['__proto__', 'constructor']);
    expect(textOf(await zip.read('__proto__'))).toBe('x');
  });
});

describe('economy', () => {
  // It must not deflate well: then the packed bytes would all lie in one read.
  let state = 1;
  const noise = Uint8Array.from({ length: 300_000 }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state >> 8;
  });

  test('opening reads no contents, and a part of a stored entry reads little more than itself', async () => {
    const source = sourceOf(zipOf([{ name: 'large', data: noise }, hello]));
    const opened = await openZip(source, wideLimits);
    if (!opened.ok) throw new Error(opened.message);
    const early = source.reads.filter(({ offset }) => offset < 200_000);
    expect(early.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(70_000);
    source.reads.length = 0;
    expect(await opened.value.read('large', 200_000, 10)).toEqual(noise.slice(200_000, 200_010));
    expect(source.reads.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(150_000);
  });

  test('parts of a deflated entry unpack it once', async () => {
    const source = sourceOf(zipOf([{ name: 'large', data: noise, method: 8 }]));
    const opened = await openZip(source, wideLimits);
    if (!opened.ok) throw new Error(opened.message);
    source.reads.length = 0;
    for (let at = 0; at < noise.length; at += 10_000) {
      expect(await opened.value.read('large', at, 10)).toEqual(Buffer.from(noise.slice(at, at + 10)));
    }
    expect(source.reads.length).toBeLessThanOrEqual(2);
  });

  test('verifying does not read again what was read whole', async () => {
    const source = sourceOf(zipOf([{ name: 'large', data: noise }, hello]));
    const opened = await openZip(source, wideLimits);
    if (!opened.ok) throw new Error(opened.message);
    await opened.value.read('large');
    await opened.value.read('hello.txt');
    source.reads.length = 0;
    expect(await opened.value.verify()).toBeUndefined();
    expect(source.reads).toEqual([]);
  });

  test('an I/O fault is no fault of the ZIP', async () => {
    const bytes = zipOf([hello]);
    const source = { size: bytes.length, read: () => Promise.reject(new Error('EIO: i/o error, read')) };
    expect(await openZip(source, wideLimits)).toEqual({
      ok: false,
      reason: 'unreadable',
      message: 'The ZIP could not be read from the disk.',
    });
  });
});

where(corpus)('real and broken ZIPs of three projects', () => {
  const table = join(corpus, 'truth-zip.tsv');
  const rows = existsSync(table) ? readFileSync(table, 'utf8').trimEnd().split('\n').slice(1) : [];
  /** Where all three tools accept a ZIP that is refused here, and why. */
  const stricter: Record<string, string> = {
    'zip/golang/dupdir.zip': 'Entry “a/b” is in the ZIP twice.',
  };

  test.each(rows.map((row) => row.split('\t')))(
    '%s',
    async (path, _size, _entries, unzip, sevenZip, python) => {
      const verdicts = [unzip, sevenZip, python];
      const fault = await refusalOf(readFileSync(join(corpus, path!)));
      if (stricter[path!]) expect(fault).toBe(stricter[path!]);
      else if (verdicts.every((verdict) => verdict === 'ok')) expect(fault).toBeUndefined();
      else if (verdicts.every((verdict) => verdict !== 'ok')) expect(fault).toEqual(expect.any(String));
    },
  );

  test('the table is there', () => expect(rows.length).toBeGreaterThan(70));
});

where(samples)('the vendor’s packages', () => {
  test.each(['pexip-test-theme.zip', 'webapp2-brand.zip', 'webapp3-brand.zip'])('%s', async (name) => {
    const zip = await openedZip(readFileSync(join(samples, name)));
    expect(zip.entries.length).toBeGreaterThan(1);
    expect(await zip.verify()).toBeUndefined();
  });
});
