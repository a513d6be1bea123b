import { posix, win32 } from 'node:path';
import { within } from '../../src/files/within.ts';

test.each([
  ['/project', '/project/a/b', 'a/b'],
  ['/project', '/project', ''],
  ['/project', '/project/..a', '..a'],
  ['/project', '/projecter', undefined],
  ['/project', '/', undefined],
])('POSIX: %s, %s', (directory, path, inside) => expect(within(directory, path, posix)).toBe(inside));

test.each([
  ['C:\\work', 'C:\\work\\a\\b', 'a/b'],
  ['C:\\work', 'c:\\WORK\\a', 'a'],
  ['C:\\work', 'D:\\work\\a', undefined],
  ['C:\\work', 'D:\\', undefined],
  ['C:\\work', '\\\\server\\share\\a', undefined],
  ['C:\\work', 'C:\\worker', undefined],
])('Windows: %s, %s', (directory, path, inside) => expect(within(directory, path, win32)).toBe(inside));
