import { lstatSync, readdirSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { writeSafely } from '../../files/safe-writes.ts';
import type { Kind } from '../../model/package.ts';
import { isNothingFound, UsageError } from '../../model/usage-error.ts';
import { DEFAULT_OUT, DEFAULT_RELEASE } from '../../project/output-directories.ts';
import { forShell, forTerminal } from '../../report/escape.ts';
import { counted } from '../../report/words.ts';
import { check } from '../../run/check.ts';
import { guardedBy } from '../../run/guarded.ts';
import type { PlannedFile } from '../../run/init.ts';
import type { Arguments } from './arguments.ts';
import { prepare } from './check-command.ts';
import { KIND_NAMES } from './commands.ts';
import type { Console } from './console.ts';

/** Prepares a repository, or makes the minimal package of a kind. */
export async function init(given: Arguments, console: Console): Promise<number> {
  const { kind } = given.values;
  const [directory] = given.paths;
  if (typeof kind === 'string') return starter(kind as Kind, directory, given, console);
  if (directory !== undefined)
    throw new UsageError(
      `“init” prepares the current directory; for a new package in “${forTerminal(directory)}” say which kind: brandgate init --kind theme ${forTerminal(directory)}.`,
    );
  return repository(given, console);
}

/** A baseline can have thousands. */
const MOST_LINES = 60;

/** What became of a file. */
interface Written {
  /** From the current directory. */
  readonly path: string;
  readonly written: boolean;
  readonly note?: string;
}

async function repository(given: Arguments, console: Console): Promise<number> {
  const isText = given.values.format !== 'json';
  const done: Written[] = [];
  const plan = await planOf(given, console);
  const dialog = asking();
  try {
    for (const file of plan) {
      const path = here(file.path);
      const { content, shown, note } = file;
      const isNew = content !== undefined;
      if (isText && isNew && given.values.quiet !== true)
        console.out(`── ${forTerminal(path)}\n${quoted(shown)}\n`);
      const written = isNew && (await dialog.agreed(path));
      if (written === undefined) throw new UsageError(leftSentence(done));
      if (written) writeSafely(file.path, content, { guarded: guardedBy(process.cwd()), make: true });
      const why = isNew ? {} : { note: `It is there already.${note === undefined ? '' : ` ${note}`}` };
      done.push({ path, written, ...why });
    }
  } finally {
    // An open dialog waits for the terminal for ever.
    dialog.close();
  }
  console.out(isText ? said(done) : `${JSON.stringify({ files: done }, null, 2)}\n`);
  return 0;
}

/** Looks at the whole project as if it had no baseline yet. */
async function planOf(given: Arguments, console: Console): Promise<readonly PlannedFile[]> {
  const { projects, input, clear } = await prepare(given, console);
  const [project] = projects;
  if (!project) throw new UsageError('There is nothing here.');
  const { baseline, ...config } = project.config;
  const whole = input.projects.map((one) => ({ ...one, scope: { ...one.scope, paths: [] }, config }));
  const { report } = await check({ ...input, projects: whole }).catch((error: unknown) => {
    throw isNothingFound(error) ? new UsageError(NOTHING) : error;
  });
  clear();
  if (report.packages.length === 0) throw new UsageError(NOTHING);
  if (report.failures.length > 0)
    throw new Error(`The rule ${report.failures[0]?.rule} failed; nothing was written.`);
  const { initPlan } = await import('../../run/init.ts');
  return initPlan({
    root: project.root,
    found: report.packages.map(
      ({ name, kind, path }) => `${forTerminal(name)}: ${kind} in ${forTerminal(path)}`,
    ),
    findings: report.findings,
    ...(baseline === undefined ? {} : { baseline }),
    ...(typeof given.values.config === 'string' ? { config: resolve(given.values.config) } : {}),
    outputs: [DEFAULT_OUT, DEFAULT_RELEASE],
  });
}

const NOTHING = `Nothing here is a brand asset of a kind that Brandgate knows (${KIND_NAMES.join(', ')}): “brandgate init --kind theme DIR” makes a minimal package of a kind.`;

interface Asking {
  /** Undefined when whoever is asked has left. */
  agreed(path: string): Promise<boolean | undefined>;
  close(): void;
}

/** Only somebody at a terminal is asked. What is typed ahead answers the next questions. */
function asking(): Asking {
  if (!process.stdin.isTTY || !process.stderr.isTTY)
    return { agreed: async () => true, close: () => undefined };
  const lines: string[] = [];
  let hasLeft = false;
  let goOn = () => {};
  const dialog = createInterface({ input: process.stdin, output: process.stderr });
  dialog.on('line', (line) => {
    lines.push(line);
    goOn();
  });
  dialog.on('close', () => {
    hasLeft = true;
    goOn();
  });
  return {
    async agreed(path) {
      if (!hasLeft) {
        dialog.setPrompt(`Write ${forTerminal(path)}? [Y/n] `);
        dialog.prompt();
      }
      if (lines.length === 0 && !hasLeft)
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
      const line = lines.shift();
      return line === undefined ? undefined : !/^n/i.test(line.trim());
    },
    close: () => dialog.close(),
  };
}

/** With Ctrl-C or Ctrl-D. */
function leftSentence(files: readonly Written[]): string {
  const paths = files.flatMap(({ path, written }) => (written ? [forTerminal(path)] : []));
  return paths.length === 0
    ? 'You left before an answer, so nothing was written.'
    : `You left before an answer: ${paths.join(' and ')} ${paths.length === 1 ? 'was' : 'were'} written, and nothing else.`;
}

function said(files: readonly Written[]): string {
  const lines = files.map(({ path, written, note = 'Not written.' }) =>
    written
      ? `Wrote ${forTerminal(path)}.`
      : `Left ${forTerminal(path)}: ${note.charAt(0).toLowerCase()}${note.slice(1)}`,
  );
  const next = files.some(({ written }) => written)
    ? 'Commit these; “brandgate check” says what is new from here on.'
    : 'Nothing was written.';
  return `${lines.join('\n')}\n${next}\n`;
}

/** Text as it stands in a file, each line set in; of a long one the beginning. */
function quoted(text: string): string {
  const lines = text.replace(/\n$/, '').split('\n');
  const more = lines.length - MOST_LINES;
  const shown = (more > 1 ? lines.slice(0, MOST_LINES) : lines).map((line) =>
    `   ${forTerminal(line)}`.trimEnd(),
  );
  return [...shown, ...(more > 1 ? [`   … and ${more} more lines`] : [])].join('\n');
}

async function starter(
  kind: Kind,
  directory: string | undefined,
  given: Arguments,
  console: Console,
): Promise<number> {
  if (directory === undefined)
    throw new UsageError(`Say where the new package goes: brandgate init --kind ${kind} DIR.`);
  const target = resolve(directory);
  rejectTaken(directory, target);
  const { starterOf } = await import('../../run/starters.ts');
  const files = Object.entries(starterOf(kind, { brand: brandOf(target), now: Date.now() }));
  for (const [path, content] of files)
    writeSafely(join(target, path), content, { guarded: guardedBy(process.cwd()), make: true });
  const done: Written[] = files.map(([path]) => ({ path: here(join(target, path)), written: true }));
  const place = forTerminal(here(target));
  const typed = forShell(place);
  const next = `Next: “brandgate check ${typed}”, then “brandgate build ${typed}”.`;
  const lines = given.values.quiet ? [] : done.map(({ path }) => `  ${forTerminal(path)}`);
  console.out(
    given.values.format === 'json'
      ? `${JSON.stringify({ files: done }, null, 2)}\n`
      : `${[`Made a ${kind} of ${counted(files.length, 'file')} in ${place}:`, ...lines, next].join('\n')}\n`,
  );
  return 0;
}

/** A directory that holds anything is somebody's. */
function rejectTaken(named: string, target: string): void {
  const stats = lstatSync(target, { throwIfNoEntry: false });
  if (!stats) return;
  const shown = forTerminal(named);
  if (!stats.isDirectory())
    throw new UsageError(`“${shown}” is there already and is no directory: name another place.`);
  if (readdirSync(target).length > 0)
    throw new UsageError(
      `“${shown}” is not empty, and nothing is written over what is there: name a new directory.`,
    );
}

/** What people would call the brand, from the directory’s name: `acme-theme` is “Acme theme”. */
function brandOf(target: string): string {
  const words = basename(target)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' ? 'Brand' : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** From the current directory. */
const here = (path: string): string => relative(process.cwd(), path).replaceAll('\\', '/') || '.';
