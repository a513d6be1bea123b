import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ignoreRules } from '../../../src/formats/glob/gitignore.ts';
import { expectBounded } from '../../support/processor.ts';

const ignored = (text: string, path: string) =>
  ignoreRules(text)(path.replace(/\/$/, ''), path.endsWith('/'));

test.each([
  ['a', 'a', true],
  ['a', 'b/a', true],
  ['/a', 'b/a', undefined],
  ['a/b', 'x/a/b', undefined],
  ['a/', 'a', undefined],
  ['a/', 'a/', true],
  ['a/', 'x/a/', true],
  ['*.zip\n!keep.zip', 'keep.zip', false],
  ['!keep.zip\n*.zip', 'keep.zip', true],
  ['# a', '# a', undefined],
  ['\\# a', '# a', true],
  ['\\!a', '!a', true],
  ['a   ', 'a', true],
  ['a\\ ', 'a ', true],
  ['a\r', 'a', true],
  ['a/**', 'a/', undefined],
  ['a/**', 'a/b/c', true],
  ['**/a/b', 'x/y/a/b', true],
  ['a/**/b', 'a/b', true],
  ['[[:digit:]]x', '7x', true],
  ['[a', '[a', undefined],
  ['a\\', 'a\\', undefined],
  ['(a|b){c,d}+', '(a|b){c,d}+', true],
  ['', 'a', undefined],
  ['/', 'a', undefined],
])('%j of %s: %s', (text, path, expected) => {
  expect(ignored(text, path)).toBe(expected);
});

test('says what git says, of thousands of patterns and paths', () => {
  const here = mkdtempSync(join(tmpdir(), 'gitignore-'));
  try {
    expect(spawnSync('git', ['init', '-q', here]).status).toBe(0);
    let seed = 7;
    const random = (most: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % most;
    };
    const made = (parts: readonly string[]) =>
      Array.from({ length: 1 + random(5) }, () => parts[random(parts.length)]).join('');
    const paths = new Set(
      Array.from({ length: 300 }, () => made(['a', 'b', 'ab', '/', 'c', '.'])).filter(
        (path) => !/^\/|\/$|\/\/|(?:^|\/)\.+(?:\/|$)/.test(path),
      ),
    );
    const list = [...paths];
    for (let round = 0; round < 120; round++) {
      const text = Array.from({ length: 1 + random(3) }, () =>
        made(['a', 'b', 'c', '/', '*', '**', '**/', '/**', '?', '[ab]', '[!a]', '.', '!', '\\b']),
      )
        // Git cuts the literal beginning off first, and takes what is left of `a**/b` for `**/b`.
        .filter((line) => !/[^/*]\*\*/.test(line))
        .join('\n');
      writeFileSync(join(here, '.gitignore'), text);
      // Where a directory is ignored, git does not ask for what is in it; nor do we.
      const answer = spawnSync(
        'git',
        ['-C', here, 'check-ignore', '-v', '-n', '--no-index', '--stdin', '-z'],
        {
          input: list.join('\0'),
          encoding: 'utf8',
        },
      ).stdout.split('\0');
      const rules = ignoreRules(text);
      const ours = (path: string): boolean => {
        const parts = path.split('/');
        return parts.some(
          (_, index) =>
            rules(parts.slice(0, index + 1).join('/'), index < parts.length - 1) === true &&
            parts.slice(0, index).every((__, at) => rules(parts.slice(0, at + 1).join('/'), true) !== true),
        );
      };
      list.forEach((path, index) => {
        const pattern = answer[index * 4 + 2] ?? '';
        expect({ text, path, ignored: ours(path) }).toEqual({
          text,
          path,
          ignored: pattern !== '' && !pattern.startsWith('!'),
        });
      });
    }
  } finally {
    rmSync(here, { recursive: true, force: true });
  }
});

test('a long file costs its length, not its length for every path', () => {
  const rules = ignoreRules(Array.from({ length: 12_000 }, (_, index) => `foo-${index}*/bar`).join('\n'));
  return expectBounded(() => {
    const verdicts = Array.from({ length: 20_000 }, (_, index) => rules(`d${index}`, true));
    expect(new Set(verdicts)).toEqual(new Set([undefined]));
    expect(rules('foo-11999x/bar', false)).toBe(true);
  });
});
