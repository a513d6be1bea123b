import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSums, sha256Sums, sumsIn } from '../../src/files/checksums.ts';
import { memoryFiles } from '../../src/files/memory.ts';

const a = 'a'.repeat(64);
const b = 'b'.repeat(64);

test('one line a file, sorted by name in byte order', () => {
  const files = [
    { name: 'b.zip', sha256: b },
    { name: 'a.zip', sha256: a },
    { name: 'B.zip', sha256: b },
  ];
  expect(sha256Sums(files)).toBe(`${b}  B.zip\n${a}  a.zip\n${b}  b.zip\n`);
  expect(sha256Sums([])).toBe('');
});

test('a name with a backslash or a line break is escaped', () => {
  expect(sha256Sums([{ name: 'a\\b\nc', sha256: a }])).toBe(`\\${a}  a\\\\b\\nc\n`);
});

test('what is written is read', () => {
  const names = ['a.zip', 'two words.zip', 'back\\slash.zip', 'line\nbreak\r.zip', 'a\\n.zip'];
  const sums = names.map((name, index) => ({ name, sha256: String(index).repeat(64) }));
  expect(readSums(sha256Sums(sums))).toEqual(new Map(sums.map(({ name, sha256 }) => [name, sha256])));
});

test('the sums of other tools are read, and what is none is passed over', () => {
  const text = `${a.toUpperCase()} *a.zip\n# ${b}  b.zip\n${b}  \n${b.slice(1)}  c.zip\n`;
  expect(readSums(text)).toEqual(new Map([['a.zip', a]]));
});

test('a list is read in a directory, whole or not at all', async () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const many = `${a}  a.zip\n`.repeat(141_000);
  const files = memoryFiles({
    SHA256SUMS: bytes(`${a}  a.zip\n`),
    'out/SHA256SUMS': bytes(`${b}  b.zip\n`),
    'large/SHA256SUMS': bytes(many),
  });
  expect(await sumsIn(files, '')).toEqual(new Map([['a.zip', a]]));
  expect(await sumsIn(files, 'out')).toEqual(new Map([['b.zip', b]]));
  expect([await sumsIn(files, 'large'), await sumsIn(files, 'gone')]).toEqual([undefined, undefined]);
});

describe('sha256sum', () => {
  const present = (() => {
    try {
      return execFileSync('sha256sum', ['--version'], { encoding: 'utf8' }).includes('GNU');
    } catch {
      return false;
    }
  })();
  const names = ['acme-1.0.0.zip', 'two words.zip', 'grün.zip', 'back\\slash.zip', 'line\nbreak.zip'];

  (present ? test : test.skip)('accepts the list, and notices a change', () => {
    const directory = mkdtempSync(join(tmpdir(), 'brandgate-sums-'));
    try {
      for (const name of names) writeFileSync(join(directory, name), name);
      const sums = names.map((name) => ({ name, sha256: createHash('sha256').update(name).digest('hex') }));
      writeFileSync(join(directory, 'SHA256SUMS'), sha256Sums(sums));
      const check = () =>
        execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], {
          cwd: directory,
          stdio: 'pipe',
          encoding: 'utf8',
        });
      expect(check().match(/: OK$/gm)).toHaveLength(names.length);
      writeFileSync(join(directory, names[1]!), 'changed');
      expect(check).toThrow();
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });
});
