/** Every command that a text or a message names exists, with the options that it is named with. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { commands, commonOptions } from '../../src/doors/cli/commands.ts';

const root = resolve(__dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const texts = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((name) => /^(?!fixtures\/|__tests__\/|dist\/|package-lock).*\.(md|ts|mjs|yml|json)$/.test(name))
  .filter((name) => existsSync(join(root, name)))
  .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));

const named = (pattern: RegExp) =>
  texts.flatMap(({ name, text }) =>
    [...text.matchAll(pattern)].map((match) => ({ name, words: (match[1] ?? '').trim().split(/\s+/) })),
  );

/** What is wrong with `check --fail-on warning`, if anything. */
function faultOf([name = '', ...rest]: readonly string[]): string | undefined {
  // `brandgate <command>`, `brandgate --help`, and names that a template fills in.
  if (/^[<$-]/.test(name)) return undefined;
  const command = commands.find((one) => one.name === name);
  if (!command) return `${name} is no command`;
  const known = new Set([...Object.keys(command.options), ...Object.keys(commonOptions)]);
  const unknown = rest
    .flatMap((word) => /^--([a-z][a-z-]*)/.exec(word)?.[1] ?? [])
    .find((word) => !known.has(word));
  return unknown === undefined ? undefined : `${name} has no option --${unknown}`;
}

test('commands of brandgate, with their options', () => {
  const quoted = named(/[“`]brandgate ([^”`\\\n]+)\\?[”`]/g);
  const inBlocks = named(/^(?:\$ |- run: | {2,}run: )?(?:npx )?brandgate ((?:[a-z]+|<)[^\n#|&>]*)/gm);
  expect(quoted.length).toBeGreaterThan(rulesWithPages());
  const faults = [...quoted, ...inBlocks].flatMap(({ name, words }) => {
    const fault = faultOf(words);
    return fault === undefined ? [] : [`${name}: ${fault}`];
  });
  expect(faults).toEqual([]);
});

const rulesWithPages = () => texts.filter(({ name }) => name.startsWith('docs/rules/')).length - 1;

test('a command that is gone, and an option that is no more, would be found', () => {
  expect(faultOf(['chek'])).toBe('chek is no command');
  expect(faultOf(['check', '--fial-on', 'error'])).toBe('check has no option --fial-on');
  expect(faultOf(['check', '--fail-on', 'error'])).toBeUndefined();
});

test('scripts of npm and files that node is called with', () => {
  const own = named(/\bnpm run ([a-z][a-z:-]*)/g);
  expect(own.length).toBeGreaterThan(5);
  expect(own.filter(({ words: [script = ''] }) => !Object.hasOwn(scripts, script))).toEqual([]);
  const files = named(/\bnode ((?:scripts|bench)\/[\w./-]+)/g);
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter(({ words: [path = ''] }) => !existsSync(join(root, path)))).toEqual([]);
});

test('paths that the contributors’ guide names', () => {
  const guide = texts.find(({ name }) => name === 'CONTRIBUTING.md')?.text ?? '';
  const paths = [...guide.matchAll(/`((?:src|docs|scripts|fixtures|__tests__)\/[^`<*\s…]*)`/g)].map(
    ([, path = '']) => path,
  );
  expect(paths.length).toBeGreaterThan(4);
  // A rule that the guide makes up as its example is not there.
  expect(paths.filter((path) => !path.includes('splash-something') && !existsSync(join(root, path)))).toEqual(
    [],
  );
});
