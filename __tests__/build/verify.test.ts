import { createHash } from 'node:crypto';
import { verifyArchive } from '../../src/build/verify.ts';
import { openZip } from '../../src/project/zip.ts';
import { type Part, sourceOf, wideLimits, zipOf } from '../support/zip.ts';

const expected = (contents: Record<string, string>) =>
  new Map(
    Object.entries(contents).map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')]),
  );
const verdict = async (parts: Part[], contents: Record<string, string>) =>
  verifyArchive(await openZip(sourceOf(zipOf(parts)), wideLimits), expected(contents));

const parts: Part[] = [
  { name: 'a', data: 'first' },
  { name: 'b/c', data: 'second', method: 8 },
];
const contents = { a: 'first', 'b/c': 'second' };

test('the same names and contents', async () => {
  expect(await verdict(parts, contents)).toBeUndefined();
  expect(await verdict([], {})).toBeUndefined();
});

test('says what differs first', async () => {
  expect(await verdict(parts, { ...contents, 'b/c': 'other' })).toBe('Entry “b/c” differs from its source.');
  expect(await verdict(parts, { a: 'first' })).toBe('Entry “b/c” has no source.');
  expect(await verdict(parts, { ...contents, z: '', d: '' })).toBe('Entry “d” is missing.');
  expect(await verdict([...parts, { name: 'd/' }], contents)).toBe('Entry “d/” has no source.');
});

test('says what is damaged', async () => {
  const damaged = [{ ...parts[0]!, crc32: 7 }, parts[1]!];
  expect(await verdict(damaged, contents)).toBe(
    'Entry “a” is damaged: its checksum (CRC-32) does not match.',
  );
  const opened = await openZip(sourceOf(Buffer.from('no ZIP')), wideLimits);
  expect(await verifyArchive(opened, expected(contents))).toBe(
    'This is not a ZIP file, or its end is missing.',
  );
});

test('many entries, large and small', async () => {
  const many = Array.from({ length: 30 }, (_, index) => ({
    name: `${index}`,
    data: `${index}`.repeat(1 + (index % 3) * 2_000_000),
    method: 8,
  }));
  const texts = Object.fromEntries(many.map(({ name, data }) => [name, data]));
  expect(await verdict(many, texts)).toBeUndefined();
  expect(await verdict(many, { ...texts, 29: 'x' })).toBe('Entry “29” differs from its source.');
});
