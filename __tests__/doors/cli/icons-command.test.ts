import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '../../../src/doors/cli/arguments.ts';
import type { Console } from '../../../src/doors/cli/console.ts';
import { icons } from '../../../src/doors/cli/icons-command.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';
let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'icons of a brand-'));
  writeFileSync(join(directory, 'a logo.svg'), SVG);
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const run = async (...argv: readonly string[]) => {
  const said: string[] = [];
  const console = { out: (text: string) => said.push(text), error: (text: string) => said.push(text) };
  const code = await icons(readArguments(['icons', ...argv]), console as unknown as Console);
  return { code, said: said.join('') };
};

test('writes three files, and over none without --force', async () => {
  const out = join(directory, 'new', 'place');
  const source = join(directory, 'a logo.svg');
  const { code, said } = await run(source, '--out', out);
  expect(code).toBe(0);
  expect(said.match(/Wrote .*(?:favicon\.png|icon\.ico|icon\.icns)\./g)).toHaveLength(3);
  const first = readFileSync(join(out, 'icon.ico'));
  writeFileSync(join(out, 'icon.ico'), 'mine');
  rmSync(join(out, 'favicon.png'));
  await expect(run(source, '--out', out)).rejects.toThrow(/icon\.ico”.* are there already: “--force”/);
  expect(readFileSync(join(out, 'icon.ico'), 'utf8')).toBe('mine');
  expect(existsSync(join(out, 'favicon.png'))).toBe(false);
  await run(source, '--out', out, '--force');
  expect(readFileSync(join(out, 'icon.ico'))).toEqual(first);
});

test.each([
  [[], /Name the picture/],
  [['nothing.png'], /“nothing\.png” does not exist/],
  [['.'], /is no file/],
])('%j is a usage error', async (argv, reason) => {
  await expect(run(...argv)).rejects.toThrow(reason);
});
