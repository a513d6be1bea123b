/** Every command that writes, on a disk that is full or read-only: one sentence that names the file, and exit code 2. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { baseZip } from '../../support/base-theme.ts';
import { readTree, type Tree, useCli } from '../../support/cli.ts';

const cli = useCli();
const PRELOAD = resolve('__tests__/support/faulty-disk.cjs');
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="#123456" d="M0 0h8v8H0z"/></svg>';
const tree: Tree = {
  'acme/themeconfig.json': '{\n  "theme_version": 2,\n}\n',
  'brave/themeconfig.json': '{\n  "theme_version": 2\n}\n',
  'logo.svg': LOGO,
  'base.zip': baseZip(),
};

const commands: readonly (readonly [command: string, path: RegExp])[] = [
  ['init', /brandgate\.yml|brandgate-baseline\.json|\.gitignore|\.github\/workflows/],
  ['init --kind theme new', /new/],
  ['icons logo.svg', /favicon\.png|icon\.\w+/],
  ['learn base.zip', /brandgate-base-theme\.json/],
  ['schema --all schemas', /schemas/],
  ['preview --out pages/page.html', /pages/],
  ['preview --svg pictures', /pictures/],
  ['build brave --out out', /out/],
  ['publish brave --to release', /brandgate-out|release/],
  ['fix', /acme\/themeconfig\.json/],
  ['check --output report.txt', /report\.txt/],
  ['check --update-baseline', /brandgate-baseline\.json/],
  ['diff acme brave --output diff.txt', /diff\.txt/],
  ['list --output list.txt', /list\.txt/],
];

describe.each([
  ['EROFS', 'the file system is read-only'],
  ['ENOSPC', 'the disk is full'],
])('%s', (fault, reason) => {
  test.each(commands)('%s', (command, path) => {
    const here = cli.project(tree);
    const before = Object.keys(readTree(here));
    const { code, stderr } = cli.run(here, command.split(' '), {
      env: { NODE_OPTIONS: `--require ${PRELOAD}`, FAULTY_DISK: fault, FAULTY_PLACE: here },
    });
    const [said = '', ...more] = stderr.split('\n').filter((line) => /^brandgate: |^\s+at /.test(line));
    expect({ code, said, more }).toEqual({
      code: 2,
      said: expect.stringMatching(
        new RegExp(`^brandgate: “[^”]*(?:${path.source})[^”]*” can’t be written: ${reason}\\.$`),
      ),
      more: [],
    });
    // Nothing half written stays.
    expect(Object.keys(readTree(here))).toEqual(before);
  });

  test('merge', () => {
    const here = cli.project({
      'brave/themeconfig.json': '{\n  "theme_version": 2\n}\n',
      'calm/themeconfig.json': '{\n  "theme_version": 2\n}\n',
    });
    for (const number of [1, 2])
      cli.run(here, ['build', '--shard', `${number}/2`, '--out', `../shards/${number}`]);
    expect(readdirSync(join(here, '../shards'))).toEqual(['1', '2']);
    const { code, stderr } = cli.run(here, ['merge', '../shards', '--out', 'out'], {
      env: { NODE_OPTIONS: `--require ${PRELOAD}`, FAULTY_DISK: fault, FAULTY_PLACE: here },
    });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(new RegExp(`brandgate: “out[^”]*” can’t be written: ${reason}\\.\\n$`)),
    });
    expect(existsSync(join(here, 'out/brandgate-report.json'))).toBe(false);
  });
});
