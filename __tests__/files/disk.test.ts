import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { diskFiles } from '../../src/files/disk.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'disk-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the tree below a directory', () => {
  test('is listed by name in byte order, with what each thing is', async () => {
    for (const name of ['b.svg', 'B.svg', 'é.svg']) writeFileSync(join(root, name), name);
    mkdirSync(join(root, 'a'));
    symlinkSync('b.svg', join(root, 'link'));
    const entries = await diskFiles(root).list('');
    expect(entries.map(({ name, type, size }) => [name, type, size])).toEqual([
      ['B.svg', 'file', 5],
      ['a', 'directory', 0],
      ['b.svg', 'file', 5],
      ['link', 'symlink', 0],
      ['é.svg', 'file', 6],
    ]);
  });

  test('tells a size when it is first asked for, and keeps it', async () => {
    const file = join(root, 'a.svg');
    writeFileSync(file, '12');
    const [entry] = await diskFiles(root).list('');
    writeFileSync(file, '1234');
    expect(entry?.size).toBe(4);
    writeFileSync(file, '123456');
    expect(entry?.size).toBe(4);
  });

  test('has 0 bytes of a file that went away', async () => {
    writeFileSync(join(root, 'a.svg'), '12');
    const [entry] = await diskFiles(root).list('');
    rmSync(join(root, 'a.svg'));
    expect(entry).toMatchObject({ name: 'a.svg', type: 'file', size: 0 });
  });

  test('has nothing where there is no directory', async () => {
    expect(await diskFiles(root).list('missing')).toEqual([]);
  });
});

test('bytes are put into the room that is lent, where they fit', async () => {
  writeFileSync(join(root, 'a.wav'), Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 7));
  const files = diskFiles(root);
  const room = new Uint8Array(6);
  const lent = await files.read('a.wav', 2, 5, room);
  expect(lent).toEqual(Uint8Array.of(2, 3, 4, 5, 6));
  expect(lent.buffer).toBe(room.buffer);
  expect(await files.read('a.wav', 5, 6, room)).toEqual(Uint8Array.of(5, 6, 7));
  expect((await files.read('a.wav', 0, 8, room)).buffer).not.toBe(room.buffer);
});
