import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gitFiles } from '../../src/revision/git-files.ts';
import { writeTree } from '../support/cli.ts';
import { gitIn } from '../support/git.ts';

const directory = mkdtempSync(join(tmpdir(), 'brandgate-git-files-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test('every file of a revision, in any order and at once, as it was', async () => {
  const names = Array.from(
    { length: 30 },
    (_, index) => `${index % 3}/${'abc'[index % 7] ?? 'd'}/${index}.txt`,
  );
  const git = gitIn(directory);
  git('init', '-q');
  writeTree(directory, {
    ...Object.fromEntries(names.map((name) => [name, `${name}\n`])),
    'empty.txt': '',
    'large.bin': 'x'.repeat(9_000_000),
  });
  git('add', '-A');
  git('commit', '-qm', 'one');
  writeTree(directory, Object.fromEntries(names.map((name) => [name, 'later'])));
  const files = await gitFiles(directory, 'HEAD');
  const read = async (name: string) => new TextDecoder().decode(await files?.read(name));
  for (const name of [...names].reverse().slice(0, 5)) expect(await read(name)).toBe(`${name}\n`);
  expect(await Promise.all(names.map(read))).toEqual(names.map((name) => `${name}\n`));
  expect(await read('empty.txt')).toBe('');
  expect(await files?.read('large.bin', 8_999_999)).toHaveLength(1);
  await expect(files?.read('none.txt')).rejects.toThrow('There is no “none.txt” at that revision.');
});
