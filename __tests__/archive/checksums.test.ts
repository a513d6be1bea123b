import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256Sums } from '../../src/archive/checksums.ts';

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
