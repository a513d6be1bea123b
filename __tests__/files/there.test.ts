import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isThere } from '../../src/files/there.ts';

const here = mkdtempSync(join(tmpdir(), 'brandgate-there-'));
afterAll(() => rmSync(here, { recursive: true, force: true }));

test('a file and a directory are there; what is gone, below a file or behind a broken link is not', () => {
  writeFileSync(join(here, 'file'), '');
  symlinkSync(join(here, 'gone'), join(here, 'link'));
  expect([here, join(here, 'file')].map(isThere)).toEqual([true, true]);
  const absent = ['gone', 'file/x', 'link', 'a\0b'];
  expect(absent.filter((name) => isThere(join(here, name)))).toEqual([]);
});

test('a name too long for the disk is told as that, not as missing', () => {
  expect(() => isThere(join(here, 'x'.repeat(5000)))).toThrow(
    expect.objectContaining({ code: 'ENAMETOOLONG' }),
  );
});

const asUser = process.getuid?.() === 0 ? test.skip : test;
asUser('what may not be looked at is told as that', () => {
  mkdirSync(join(here, 'closed'));
  chmodSync(join(here, 'closed'), 0o000);
  expect(() => isThere(join(here, 'closed/x'))).toThrow(expect.objectContaining({ code: 'EACCES' }));
});
