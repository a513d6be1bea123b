import { forPatch } from '../../report/escape.ts';
import { counted } from '../../report/words.ts';
import { fix as fixProjects } from '../../run/fix.ts';
import { writeBack } from '../../run/scopes.ts';
import type { Arguments } from './arguments.ts';
import { finish, prepare } from './check-command.ts';
import type { Console } from './console.ts';

export async function fix(given: Arguments, console: Console): Promise<number> {
  const { projects, input, clear } = await prepare(given, console);
  const dryRun = given.values['dry-run'] === true;
  const text = (given.values.format ?? 'text') === 'text';
  const { outcome, fixed, patch } = await fixProjects(input, {
    allowed: given.values.unsafe ? ['safe', 'unsafe'] : ['safe'],
    ...(dryRun ? {} : { write: writeBack(projects) }),
    log: (line) => console.error(`${line}\n`),
  });
  clear();
  // A file takes the patch as it is; a terminal must not obey it.
  if (dryRun && text) console.out(given.values.output === undefined ? forPatch(patch) : patch);
  if (text) console.out(`${dryRun ? 'Would fix' : 'Fixed'} ${counted(fixed, 'finding')}.\n`);
  return finish(given, console, outcome, projects);
}
