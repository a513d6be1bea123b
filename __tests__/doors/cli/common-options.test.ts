import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from '../../../src/doors/cli/arguments.ts';
import { commands, commonOptions } from '../../../src/doors/cli/commands.ts';
import { commandHelp } from '../../../src/doors/cli/help.ts';
import { useCli } from '../../support/cli.ts';

const cli = useCli();
const names = commands.map(({ name }) => name);

describe.each(commands.map((command) => [command.name, command] as const))('%s', (name, command) => {
  test('takes every common option, and says so', () => {
    const format = (command.options.format ?? commonOptions.format)?.allowed?.[0] ?? '';
    const all = ['--config', 'a.yml', '--format', format, '--output', 'o', '--no-color', '-q'];
    const { values } = readArguments([name, ...all]);
    expect(values).toMatchObject({ config: 'a.yml', format, output: 'o', color: false, quiet: true });
    expect(readArguments([name, '--color', '--help']).values).toMatchObject({ color: true, help: true });
    const help = commandHelp(command);
    for (const option of ['config', 'format', 'output', 'color', 'no-color', 'quiet', 'help'])
      expect(help.match(new RegExp(`--${option}( |$)`, 'gm'))).toHaveLength(1);
    for (const option of Object.keys(command.options)) expect(help).toContain(`--${option}`);
  });

  test('suggests what a misspelt option was meant to be', () => {
    for (const option of [...Object.keys(command.options), ...Object.keys(commonOptions)]) {
      const slip = `--${option.toUpperCase()}`;
      expect(() => readArguments([name, slip])).toThrow(`Did you mean “--${option}”?`);
    }
  });

  test('refuses a config that does not exist', () => {
    const here = cli.project({});
    const { code, stdout, stderr } = cli.run(here, [name, '--config', 'no such.yml', '--output', 'o.txt']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe('brandgate: The config file “no such.yml” does not exist.\n');
    expect(existsSync(join(here, 'o.txt'))).toBe(false);
  });
});

test('a misspelt command is told apart', () => {
  for (const name of names) {
    expect(() => readArguments([name.toUpperCase()])).toThrow(`Did you mean “${name}”?`);
    expect(() => readArguments([`${name}x`])).toThrow(`Did you mean “${name}”?`);
  }
});
