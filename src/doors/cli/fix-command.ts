import { forPatch } from '../../report/escape.ts';
import { counted } from '../../report/words.ts';
import { fixer } from '../../run/fix-packages.ts';
import { run } from '../../run/run.ts';
import type { Arguments } from './arguments.ts';
import { finish, prepare } from './check-command.ts';
import type { Console } from './console.ts';

export async function fix(given: Arguments, console: Console): Promise<number> {
  const { projects, input, clear } = await prepare(given, console);
  const dryRun = given.values['dry-run'] === true;
  const text = (given.values.format ?? 'text') === 'text';
  const { outcome: fixes, visit } = fixer({
    allowed: given.values.unsafe ? ['safe', 'unsafe'] : ['safe'],
    filesOf: (project) =>
      dryRun ? undefined : projects.find(({ scope }) => scope === project.scope)?.scope.files,
    log: (line) => console.error(`${line}\n`),
  });
  const outcome = await run({ ...input, visit });
  clear();
  // A file takes the patch as it is; a terminal must not obey it.
  if (dryRun && text) console.out(given.values.output === undefined ? forPatch(fixes.patch) : fixes.patch);
  if (text) console.out(`${dryRun ? 'Would fix' : 'Fixed'} ${counted(fixes.fixed, 'finding')}.\n`);
  return finish(given, console, outcome, projects);
}
