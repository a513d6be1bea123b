import { batchedBlobs } from '../../src/revision/git-batch.ts';

const id = (digit: string) => digit.repeat(40);
const output = (text: string) => new TextEncoder().encode(text);
const read = (text: string) =>
  [...batchedBlobs(output(text))].map(([name, bytes]) => [name[0], new TextDecoder().decode(bytes)]);

test('contents by their ids, line breaks and all', () => {
  expect(read(`${id('a')} blob 3\nx\ny\n${id('b')} blob 0\n\n${id('c')} blob 2\nzz\n`)).toEqual([
    ['a', 'x\ny'],
    ['b', ''],
    ['c', 'zz'],
  ]);
});

test('a content is a copy that begins at a place of its own', () => {
  const output = Buffer.from(`${id('a')} blob 1\nx\n${id('b')} blob 2\nzz\n`);
  const blobs = batchedBlobs(output);
  output.fill(0);
  expect([...blobs.values()].map(({ byteOffset, buffer }) => [byteOffset, buffer.byteLength])).toEqual([
    [0, 1],
    [0, 2],
  ]);
  expect(new TextDecoder().decode(blobs.get(id('b')))).toBe('zz');
});

test('a large content alone is not copied', () => {
  const content = Uint8Array.from({ length: 1_000_001 }, (_, index) => index % 251);
  const whole = Buffer.concat([
    Buffer.from(`${id('a')} blob ${content.length}\n`),
    content,
    Buffer.from('\n'),
  ]);
  const two = Buffer.concat([whole, Buffer.from(`${id('b')} blob 1\nx\n`)]);
  const [bytes] = batchedBlobs(whole).values();
  expect(bytes?.buffer).toBe(whole.buffer);
  expect(Buffer.compare(bytes as Uint8Array, content)).toBe(0);
  expect([...batchedBlobs(two).values()].map(({ buffer }) => buffer === two.buffer)).toEqual([false, false]);
});

test('what is missing, or no blob, is left out', () => {
  expect(read(`${id('a')} missing\n${id('b')} tree 2\nzz\n${id('c')} blob 1\nx\n`)).toEqual([['c', 'x']]);
});

test.each([
  ['a header without an end', `${id('a')} blob 3`],
  ['a content that is cut off', `${id('a')} blob 9\nxyz\n`],
  ['something else', 'usage: git\n\n\n'],
  ['a header without a line break in reach', 'x'.repeat(1000)],
  ['a size that is none', `${id('a')} blob -1\nx\n`],
])('%s ends it', (_, text) => {
  expect(read(`${id('f')} blob 1\nx\n${text}`)).toEqual([['f', 'x']]);
});
