/** A package of which the config says something else is not the same, although none of its files differs. */
import { memoryFiles } from '../../src/files/memory.ts';
import type { Package } from '../../src/model/package.ts';
import { emptyConfig } from '../../src/project/config.ts';
import { readConfig } from '../../src/project/read-config.ts';
import { withConfigChanges } from '../../src/run/config-changes.ts';
import { useWarmCli, writeTree } from '../support/cli.ts';
import { gitIn } from '../support/git.ts';

const NAME = 'brandgate.yml';
const PACKAGES = [
  { path: 'acme', kind: 'theme' },
  { path: 'web/webapp2', kind: 'webapp2' },
] as unknown as readonly Package[];
const configOf = async (text: string | undefined, name = NAME) =>
  text === undefined
    ? emptyConfig
    : readConfig(memoryFiles({ [name]: new TextEncoder().encode(text) }), name);

/** The packages that count as changed where `before` became `now`. */
async function concerned(
  before: string | undefined,
  now: string | undefined,
  changed: readonly string[] = [NAME],
  name?: string,
): Promise<string[]> {
  const revision = {
    changed: new Set(changed),
    read: async (path: string) => (path === NAME ? before : undefined),
  };
  const found = await withConfigChanges({ available: true, revision }, await configOf(now, name));
  const isConcerned = found.available ? found.revision.isConcerned : undefined;
  return PACKAGES.filter((pkg) => isConcerned?.(pkg)).map(({ path }) => path);
}
const entry = (path: string, ...lines: string[]) =>
  ['packages:', `  - path: ${path}`, ...lines.map((line) => `    ${line}`), ''].join('\n');

test.each([
  ['another base', entry('acme', 'base: one'), entry('acme', 'base: two'), ['acme']],
  ['a base no more', entry('acme', 'base: one'), entry('acme'), ['acme']],
  ['other files left out', undefined, entry('acme', 'exclude: [a.jpg]'), ['acme']],
  ['another use', entry('acme'), entry('acme', 'usage: gateway'), ['acme']],
  ['another language', undefined, entry('web', 'base-language: de-de'), ['web/webapp2']],
  ['no config any more', entry('acme', 'base: one'), undefined, ['acme']],
  ['a config that nobody could read', 'packages: [', entry('acme', 'base: one'), ['acme']],
  ['another Base theme', 'base-theme: a.json', 'base-theme: b.json', ['acme']],
  ['a Base theme', '', 'base-theme: a.json', ['acme']],
  ['another order, and a name', entry('acme', 'base: one'), entry('acme', 'name: x', 'base: one'), []],
  ['other rules', '', 'rules:\n  json-bom: off\n', []],
  ['a comment', entry('acme', 'base: one'), `# one\n${entry('acme', 'base: one')}`, []],
])('%s', async (_, before, now, expected) => {
  expect(await concerned(before, now)).toEqual(expected);
});

test('a Base theme with other content', async () => {
  const config = 'base-theme: a.json';
  expect(await concerned(config, config, ['a.json'])).toEqual(['acme']);
  expect(await concerned(config, config, ['acme/a.json'])).toEqual([]);
});

test('a config of another name', async () => {
  const [before, name] = [entry('acme', 'base: one'), 'brandgate.yaml'];
  expect(await concerned(before, before, [NAME, name], name)).toEqual([]);
  expect(await concerned(before, entry('acme'), [NAME, name], name)).toEqual(['acme']);
});

const cli = useWarmCli();
test('it is judged, with what stands on it', () => {
  const here = cli.project({
    'one/themeconfig.json':
      '{"theme_version": 2, "splash_screens": {"welcome": {"background": {"path": "b.jpg"}}}}',
    'two/themeconfig.json': '{"theme_version": 2}',
    'three/themeconfig.json': '{"theme_version": 2}',
    [NAME]: entry('one', 'base: two'),
  });
  const git = gitIn(here);
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'first');
  git('checkout', '-q', '-b', 'topic');
  const judged = () => {
    const { stdout } = cli.run(here, ['check', '--only-changed', '--base-ref', 'main', '--format', 'json']);
    const { packages } = JSON.parse(stdout) as { packages: { path: string; judged?: boolean }[] };
    return packages.filter((pkg) => pkg.judged !== false).map(({ path }) => path);
  };
  expect(judged()).toEqual([]);
  writeTree(here, { [NAME]: `${entry('one', 'base: two')}  - path: two\n    exclude: [x.jpg]\n` });
  expect(judged()).toEqual(['one', 'two']);
  writeTree(here, { [NAME]: '' });
  expect(judged()).toEqual(['one']);
});
