import { writeSafely } from '../../files/safe-writes.ts';
import type { FixStep } from '../../fix/step.ts';
import { byteOrder } from '../../formats/text/byte-order.ts';
import { UsageError } from '../../model/usage-error.ts';
import { forPatch, forTerminal } from '../../report/escape.ts';
import { counted } from '../../report/words.ts';
import { fix as fixProjects } from '../../run/fix.ts';
import { guardedBy } from '../../run/guarded.ts';
import { holdFixes } from '../../run/patch.ts';
import { writeBack } from '../../run/scopes.ts';
import type { Arguments } from './arguments.ts';
import { finish, prepare } from './check-command.ts';
import type { Console } from './console.ts';

export async function fix(given: Arguments, console: Console): Promise<number> {
  const dryRun = given.values['dry-run'] === true;
  const file = given.values.patch as string | undefined;
  if (dryRun && file !== undefined)
    throw new UsageError('“--dry-run” prints what “--patch” writes: give one of them.');
  const { projects, input, clear } = await prepare(given, console);
  const text = (given.values.format ?? 'text') === 'text';
  const held = holdFixes(projects);
  const { outcome, fixed, steps, patch } = await fixProjects(input, {
    allowed: given.values.unsafe ? ['safe', 'unsafe'] : ['safe'],
    ...(dryRun ? {} : { write: file === undefined ? writeBack(projects) : held.hold }),
    log: (line) => console.error(`${line}\n`),
  });
  clear();
  if (file !== undefined)
    writeSafely(file, await held.patch(), { guarded: guardedBy(process.cwd(), given.paths) });
  // A file takes the patch as it is; a terminal must not obey it.
  if (dryRun && text) console.out(given.values.output === undefined ? forPatch(patch) : patch);
  if (text) console.out(said(fixed, steps, dryRun, file));
  return finish(given, console, outcome, projects);
}

/** What was done, or would be, a line for each file and rule. */
function said(fixed: number, steps: readonly FixStep[], dryRun: boolean, file: string | undefined): string {
  const verb = dryRun ? 'Would fix' : file === undefined ? 'Fixed' : 'Fixed in the patch:';
  const sorted = [...steps].sort((a, b) => byteOrder(a.path, b.path) || byteOrder(a.rule, b.rule));
  // Faults that were mended in one pass are one line.
  const rulesOf = new Map<string, string[]>();
  for (const { path, rule, did } of sorted) {
    const line = `  ${forTerminal(path)}: ${forTerminal(did.join(', '))}`;
    rulesOf.set(line, [...(rulesOf.get(line) ?? []), rule]);
  }
  const lines = [...rulesOf].map(([line, rules]) => `${line} (${rules.join(', ')})`);
  const where =
    file === undefined
      ? []
      : [
          fixed === 0
            ? `Nothing changed; ${forTerminal(file)} is empty.`
            : `Nothing changed; ${forTerminal(file)} is applied with “git apply” at the repository’s top.`,
        ];
  return `${[`${verb} ${counted(fixed, 'finding')}.`, ...lines, ...where].join('\n')}\n`;
}
