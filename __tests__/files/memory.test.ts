import fc from 'fast-check';
import { memoryFiles } from '../../src/files/memory.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('directories are those that files lie in', async () => {
  const files = memoryFiles({ 'a/b/c.txt': bytes('12'), 'a.txt': bytes('1'), 'a/z.txt': bytes('') });
  await expect(files.list('')).resolves.toEqual([
    { name: 'a', type: 'directory', size: 0 },
    { name: 'a.txt', type: 'file', size: 1 },
  ]);
  await expect(files.list('a')).resolves.toMatchObject([{ name: 'b' }, { name: 'z.txt' }]);
  await expect(files.stat('a/b/c.txt')).resolves.toEqual({ name: 'c.txt', type: 'file', size: 2 });
  await expect(files.stat('a/b')).resolves.toMatchObject({ type: 'directory' });
  await expect(files.stat('a/c')).resolves.toBeUndefined();
  await expect(files.list('nowhere')).resolves.toEqual([]);
});

test('what is removed or moved takes its empty directories along', async () => {
  const files = memoryFiles({ 'a/b/c.txt': bytes('1'), 'd.txt': bytes('2') });
  await files.rename('a/b/c.txt', 'e/f.txt');
  await expect(files.list('')).resolves.toMatchObject([{ name: 'd.txt' }, { name: 'e' }]);
  await files.remove('e/f.txt');
  await expect(files.list('')).resolves.toMatchObject([{ name: 'd.txt' }]);
  await expect(files.read('e/f.txt')).rejects.toThrow('There is no e/f.txt.');
  await expect(files.rename('e/f.txt', 'g')).rejects.toThrow('There is no e/f.txt.');
});

test('it is what its changes made it, in whatever order', async () => {
  const name = fc.constantFrom('a', 'b', 'c');
  const path = fc.tuple(name, fc.constantFrom('x.txt', 'y.txt')).map((parts) => parts.join('/'));
  const change = fc.tuple(fc.constantFrom('write', 'remove'), path);
  await fc.assert(
    fc.asyncProperty(fc.array(change), async (changes) => {
      const files = memoryFiles({});
      const expected = new Set<string>();
      for (const [what, at] of changes) {
        await (what === 'write' ? files.write(at, bytes(at)) : files.remove(at));
        if (what === 'write') expected.add(at);
        else expected.delete(at);
      }
      const found: string[] = [];
      for (const { name: directory } of await files.list(''))
        for (const { name: file } of await files.list(directory)) found.push(`${directory}/${file}`);
      expect(found).toEqual([...expected].sort());
    }),
  );
});
