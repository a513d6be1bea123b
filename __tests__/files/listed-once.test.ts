import { listedOnce } from '../../src/files/listed-once.ts';
import { memoryFiles } from '../../src/files/memory.ts';
import { ascii } from '../support/bytes.ts';

const tree = { 'a/x.txt': ascii('x') };

test('a directory is listed once until it is forgotten', async () => {
  const files = memoryFiles(tree);
  const asked: string[] = [];
  const counting = {
    ...files,
    list(directory: string) {
      asked.push(directory);
      return files.list(directory);
    },
  };
  const { files: once, forget } = listedOnce(counting);
  expect(await once.list('a')).toEqual(await files.list('a'));
  expect(await once.list('a')).toBe(await once.list('a'));
  expect(asked).toEqual(['a']);
  forget();
  expect(await once.list('a')).toEqual(await files.list('a'));
  expect(await once.list('a')).toEqual([{ name: 'x.txt', type: 'file', size: 1 }]);
  expect(asked).toEqual(['a', 'a', 'a']);
});

test('a directory that can’t be listed is told each time', async () => {
  const { files: once } = listedOnce({
    ...memoryFiles(tree),
    list: () => Promise.reject(new Error('EACCES')),
  });
  await expect(once.list('a')).rejects.toThrow('EACCES');
  await expect(once.list('a')).rejects.toThrow('EACCES');
});

test('the rest of the tree is as it was', async () => {
  const { files: once } = listedOnce(memoryFiles(tree));
  expect(await once.stat('a/x.txt')).toEqual({ name: 'x.txt', type: 'file', size: 1 });
  expect(await once.read('a/x.txt', 0, 9)).toEqual(ascii('x'));
});
