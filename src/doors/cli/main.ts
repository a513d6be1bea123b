import { existsSync } from 'node:fs';
import { toldOf } from '../../files/faults.ts';
import { UsageError } from '../../model/usage-error.ts';
import { forTerminal } from '../../report/escape.ts';
import { guardedBy } from '../../run/guarded.ts';
import { VERSION } from '../../version.generated.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { build } from './build-command.ts';
import { check } from './check-command.ts';
import { type Console, processConsole, tell } from './console.ts';
import { diffVersions } from './diff-command.ts';
import { explain, listRules } from './explain.ts';
import { fix } from './fix-command.ts';
import { commandHelp, generalHelp } from './help.ts';
import { init } from './init-command.ts';
import { list } from './list-command.ts';
import { plan } from './plan-command.ts';
import { preview } from './preview-command.ts';
import { publish } from './publish-command.ts';
import { schema } from './schema-command.ts';

const runs: Readonly<Record<string, (given: Arguments, console: Console) => Promise<number>>> = {
  check,
  fix,
  list,
  build,
  publish,
  preview,
  diff: diffVersions,
  learn: async (...given) => (await import('./learn-command.ts')).learn(...given),
  plan,
  merge: async (given, console) => (await import('./merge-command.ts')).merge(given, console),
  rules: listRules,
  explain,
  init,
  icons: async (given, console) => (await import('./icons-command.ts')).icons(given, console),
  schema,
};

async function main(argv: readonly string[]): Promise<number> {
  const [first, second] = argv;
  if (first === undefined) {
    process.stderr.write(generalHelp());
    return 2;
  }
  const plain = processConsole(undefined, undefined);
  if (first === '--version' || first === '-V') return say(plain, `${VERSION}\n`);
  if (first === '--help' || first === '-h' || (first === 'help' && second === undefined))
    return say(plain, generalHelp());
  const given = readArguments(first === 'help' ? [second as string, '--help'] : argv);
  if (given.values.help) return say(plain, commandHelp(given.command));
  rejectAbsentConfig(given);
  const console = processConsole(
    given.values.color as boolean | undefined,
    given.values.output as string | undefined,
    guardedBy(process.cwd(), given.paths),
    // A patch is text that must stay as it is.
    (given.values.format ?? given.command.options.format?.allowed?.[0] ?? 'text') === 'text' &&
      given.values['dry-run'] !== true,
  );
  return (runs[given.command.name] as (typeof runs)[string])(given, console);
}

/** A slip in the name of the config is one for every command, also for those that read none. */
function rejectAbsentConfig({ values: { config } }: Arguments): void {
  if (typeof config === 'string' && !existsSync(config))
    throw new UsageError(`The config file “${config}” does not exist.`);
}

function say(console: Console, text: string): number {
  console.out(text);
  return 0;
}

/** Says what went wrong. Only publishing speaks in several lines; any other line break came from a name. */
function fail(error: unknown): void {
  const { known, text } = toldOf(error);
  const lines =
    error instanceof Error && error.name === 'PublishError'
      ? text.split('\n')
      : known
        ? [text]
        : text.split('\n');
  tell(`brandgate: ${known ? '' : 'internal failure: '}${lines.map(forTerminal).join('\n')}\n`);
  process.exitCode = 2;
}

// Node's own exit code for what nobody caught is 1, which means findings.
process.on('uncaughtException', fail);
main(process.argv.slice(2)).then((code) => {
  process.exitCode ??= code;
}, fail);
