import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readTree, useWarmCli } from '../../support/cli.ts';
import { schemaNames, schemaOf } from '../../support/schemas.ts';

const cli = useWarmCli();

test('a schema is printed as it is, or into a file', () => {
  const here = cli.project({});
  const { code, stdout, stderr } = cli.run(here, ['schema', 'themeconfig']);
  expect([code, stderr, JSON.parse(stdout)]).toEqual([0, '', schemaOf('themeconfig')]);
  cli.run(here, ['schema', 'themeconfig', '--output', 'a b.json']);
  expect(readTree(here)['a b.json']).toBe(Buffer.from(stdout).toString('latin1'));
});

test('all are written into a directory, and VS Code told of them', () => {
  const here = cli.project({});
  const { code, stdout } = cli.run(here, ['schema', '--all', 'editor schemas', '--vscode']);
  expect(code).toBe(0);
  const files = readdirSync(join(here, 'editor schemas'));
  expect(files).toEqual(schemaNames.map((name) => `${name}.schema.json`).sort());
  const urls = JSON.parse(stdout)['json.schemas'].map(({ url }: { url: string }) => url);
  expect(urls.sort()).toEqual(files.map((name) => `./editor schemas/${name}`));
  const installed = JSON.parse(cli.run(here, ['schema', '--vscode']).stdout);
  expect(installed['json.schemas'][0].url).toBe('./node_modules/brandgate/schemas/config.schema.json');
});

test.each([
  [[], /Name a schema/],
  [['themconfig'], /Did you mean “themeconfig”\?/],
  [['Theme_Config'], /Did you mean “themeconfig”\?/],
  [['custom'], /Did you mean “custom-layout”\?/],
  [['config', '--vscode'], /leave out “config”/],
  [['config', 'report'], /takes at most 1/],
  [['--all', 'file/x'], /“file” is no directory/],
])('%j is one sentence', (args, message) => {
  const { code, stdout, stderr } = cli.run(cli.project({ file: '' }), ['schema', ...args]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(message);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

const root = process.getuid?.() === 0;
(root ? test.skip : test)('a directory that nobody may write into is named', () => {
  const here = cli.project({});
  chmodSync(here, 0o555);
  expect(cli.run(here, ['schema', '--all', 's'])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/“s/),
  });
});
