import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toldOf } from '../../src/files/faults.ts';
import { UsageError } from '../../src/model/usage-error.ts';

const directory = mkdtempSync(join(tmpdir(), 'brandgate-faults-'));
const thrown = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

test('what the system refuses is one sentence with the path', () => {
  const missing = join(directory, 'absent');
  expect(toldOf(thrown(() => readFileSync(missing)))).toEqual({
    known: true,
    text: `“${missing}” can’t be read: it does not exist.`,
  });
  writeFileSync(join(directory, 'file'), '');
  const below = join(directory, 'file', 'x');
  expect(toldOf(thrown(() => readFileSync(below))).text).toBe(
    `“${below}” can’t be read: it, or something on the way there, is no directory.`,
  );
  expect(toldOf(thrown(() => readFileSync(directory))).text).toMatch(/can’t be read: it is a directory\.$/);
});

test.each([
  ['EACCES', 'open', '“/x” can’t be read: permission denied.'],
  ['EROFS', 'mkdir', '“/x” can’t be written: the file system is read-only.'],
  ['ENOSPC', 'write', '“/x” can’t be written: the disk is full.'],
])('%s', (code, syscall, text) => {
  const error = Object.assign(new Error('x'), { code, syscall, path: '/x' });
  expect(toldOf(error)).toEqual({ known: true, text });
});

test('our own sentences stay, and a fault of ours keeps its stack', () => {
  expect(toldOf(new UsageError('Wrong.'))).toEqual({ known: true, text: 'Wrong.' });
  const fault = new TypeError('undefined is no function');
  expect(toldOf(fault)).toEqual({ known: false, text: fault.stack });
});
