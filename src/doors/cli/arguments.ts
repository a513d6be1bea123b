import { parseArgs } from 'node:util';
import { didYouMean } from '../../formats/text/spelling.ts';
import { UsageError } from '../../model/usage-error.ts';
import { counted } from '../../report/words.ts';
import { type Command, commands, commonOptions, type Option } from './commands.ts';

export interface Arguments {
  readonly command: Command;
  readonly paths: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
}

/** Reads the command line after `brandgate`. Unknown words are UsageErrors that suggest the nearest known one. */
export function readArguments(argv: readonly string[]): Arguments {
  const name = argv[0] ?? '';
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) throw new UsageError(unknownCommand(name));
  const options = { ...commonOptions, ...command.options };
  const { values, positionals, tokens } = parseArgs({
    args: argv.slice(1) as string[],
    options: Object.fromEntries(
      Object.entries(options).map(([key, option]) => [
        key,
        {
          type: option.value === undefined ? 'boolean' : 'string',
          ...(option.many ? { multiple: true } : {}),
          ...(option.short ? { short: option.short } : {}),
        },
      ]),
    ) as Record<string, { type: 'boolean' | 'string' }>,
    strict: false,
    allowPositionals: true,
    allowNegative: false,
    tokens: true,
  } as never) as unknown as { values: Record<string, unknown>; positionals: string[]; tokens: Token[] };
  for (const token of tokens) if (token.kind === 'option') checkOption(token, options, command);
  for (const key of Object.keys(values)) {
    if (key.startsWith('no-')) values[key.slice(3)] = false;
  }
  const most = command.positional === undefined ? 0 : command.positional.most;
  if (positionals.length > most) {
    throw new UsageError(
      `“${command.name}” takes ${most === 0 ? 'no argument' : `at most ${counted(most, 'argument')}`}, found “${positionals[most]}”.`,
    );
  }
  if (positionals.includes(''))
    throw new UsageError('An argument is empty: leave it out, or say what it is.');
  return { command, paths: positionals, values: values as Arguments['values'] };
}

/** What is said of a first word that is no command. */
function unknownCommand(name: string): string {
  const known = commands.map((candidate) => candidate.name);
  const options = [commonOptions, ...commands.map((candidate) => candidate.options)].flatMap(Object.keys);
  const needsCommand = options.some((option) => name === `--${option}`);
  const what = needsCommand
    ? `The option “${name}” needs a command before it.`
    : `“${name}” is not ${name.startsWith('-') ? 'an option' : 'a command'}.`;
  const meant = needsCommand ? '' : didYouMean(name, [...known, ...ALONE]);
  return `${what}${meant} Commands: ${known.join(', ')}.`;
}

/** What stands without a command. */
const ALONE = ['--version', '--help'];

type Token = { kind: string; name: string; rawName: string; value?: string };

function checkOption(token: Token, options: Readonly<Record<string, Option>>, command: Command): void {
  const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
  if (!option) {
    const known = Object.keys(options).map((key) => `--${key}`);
    throw new UsageError(
      `“${token.rawName}” is not an option of “${command.name}”.${didYouMean(token.rawName, known)} See “brandgate ${command.name} --help”.`,
    );
  }
  if (option.value === undefined) {
    if (token.value !== undefined) throw new UsageError(`“${token.rawName}” takes no value.`);
  } else if (!token.value || (token.value.startsWith('--') && token.value.length > 2)) {
    throw new UsageError(`“${token.rawName}” needs a value: ${token.rawName} ${option.value}.`);
  } else if (option.allowed && !option.allowed.includes(token.value)) {
    throw new UsageError(
      `“${token.value}” is not a value of ${token.rawName}.${didYouMean(token.value, option.allowed)} Allowed: ${option.allowed.join(', ')}.`,
    );
  }
}
