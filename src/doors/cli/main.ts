import { toldOf } from '../../files/faults.ts';
import { foundAt } from '../../files/there.ts';
import { UsageError } from '../../model/usage-error.ts';
import { forTerminal } from '../../report/escape.ts';
import { guardedBy } from '../../run/guarded.ts';
import { VERSION } from '../../version.generated.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { check } from './check-command.ts';
import { type Console, processConsole, tell } from './console.ts';

type Run = (given: Arguments, console: Console) => Promise<number>;
/** Each command; all but `check`, which most of them need, are loaded when they are asked for. */
const runs: Readonly<Record<string, () => Promise<Run>>> = {
  check: async () => check,
  fix: async () => (await import('./fix-command.ts')).fix,
  list: async () => (await import('./list-command.ts')).list,
  build: async () => (await import('./build-command.ts')).build,
  publish: async () => (await import('./publish-command.ts')).publish,
  preview: async () => (await import('./preview-command.ts')).preview,
  diff: async () => (await import('./diff-command.ts')).diffVersions,
  learn: async () => (await import('./learn-command.ts')).learn,
  plan: async () => (await import('./plan-command.ts')).plan,
  merge: async () => (await import('./merge-command.ts')).merge,
  rules: async () => (await import('./explain.ts')).listRules,
  explain: async () => (await import('./explain.ts')).explain,
  init: async () => (await import('./init-command.ts')).init,
  icons: async () => (await import('./icons-command.ts')).icons,
  schema: async () => (await import('./schema-command.ts')).schema,
};
const helps = () => import('./help.ts');

async function main(argv: readonly string[]): Promise<number> {
  const [first, second] = argv;
  if (first === undefined) {
    process.stderr.write((await helps()).generalHelp());
    return 2;
  }
  const plain = processConsole(undefined, undefined);
  if (first === '--version' || first === '-V') return say(plain, `${VERSION}\n`);
  if (first === '--help' || first === '-h' || (first === 'help' && second === undefined))
    return say(plain, (await helps()).generalHelp());
  const given = readArguments(first === 'help' ? [second as string, '--help'] : argv);
  if (given.values.help) return say(plain, (await helps()).commandHelp(given.command));
  rejectUnusableConfig(given);
  const console = processConsole(
    given.values.color as boolean | undefined,
    given.values.output as string | undefined,
    guardedBy(process.cwd(), given.paths),
    // A patch is text that must stay as it is.
    (given.values.format ?? given.command.options.format?.allowed?.[0] ?? 'text') === 'text' &&
      given.values['dry-run'] !== true,
  );
  const run = await (runs[given.command.name] as (typeof runs)[string])();
  return run(given, console);
}

/** A slip in the name of the config is one for every command, also for those that read none. */
function rejectUnusableConfig({ values: { config } }: Arguments): void {
  if (typeof config !== 'string') return;
  const found = foundAt(config);
  if (!found) throw new UsageError(`The config file “${config}” does not exist.`);
  if (found.isDirectory())
    throw new UsageError(`The config file “${config}” can’t be read: it is a directory.`);
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
