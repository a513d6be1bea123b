import type { Severity } from '../model.ts';
import { reaches, withResult } from '../report/report.ts';
import { rules } from '../rules/index.generated.ts';
import { type Outcome, type RunInput, run } from '../run.ts';
import type { Arguments } from './arguments.ts';
import { type Console, progressLine } from './console.ts';
import { render } from './render.ts';
import { type ProjectScope, projectScopes } from './scopes.ts';
import { localRevisions, nameSelector, rejectUnknownRules, revisionLookup } from './session.ts';

export const DEFAULT_OUT = 'brandgate-out';
export const DEFAULT_RELEASE = 'brandgate-release';

export async function check(given: Arguments, console: Console): Promise<number> {
  const { projects, input } = await prepare(given, console);
  const outcome = await run(input);
  return finish(given, console, outcome, projects);
}

/** What every judging command starts from. */
export async function prepare(
  given: Arguments,
  console: Console,
): Promise<{ projects: ProjectScope[]; input: RunInput; clear: () => void }> {
  const { values, paths } = given;
  const cwd = process.cwd();
  const only = (values.rule as string[] | undefined) ?? [];
  rejectUnknownRules(only);
  const skip = [DEFAULT_OUT, DEFAULT_RELEASE, values.out, values.to].flatMap((path) =>
    typeof path === 'string' ? [`${cwd}/${path}`, path] : [],
  );
  const projects = await projectScopes(cwd, paths, values.config as string | undefined, rules, skip);
  const progress = progressLine(console);
  const ref = values['base-ref'] as string | undefined;
  const input: RunInput = {
    projects: projects.map((project) => ({
      ...project,
      revisionOf: revisionLookup(project.root, localRevisions(ref)),
    })),
    rules,
    only,
    selects: nameSelector((values.package as string[] | undefined) ?? []),
    onlyChanged: values['only-changed'] === true,
    progress: progress.show,
  };
  return { projects, input, clear: progress.clear };
}

export const failOnOf = ({ values }: Arguments): Severity | 'never' =>
  (values['fail-on'] as Severity | 'never' | undefined) ?? 'error';

/** Prints the report and gives the exit code. */
export async function finish(
  given: Arguments,
  console: Console,
  outcome: Outcome,
  projects: readonly ProjectScope[],
): Promise<number> {
  const failOn = failOnOf(given);
  const report = withResult(outcome.report, failOn);
  console.out(
    await render(
      String(given.values.format ?? 'text'),
      { ...outcome, report },
      projects,
      console,
      given.values.quiet === true,
    ),
  );
  if (report.result === 'error') return 2;
  return reaches(report, failOn) ? 1 : 0;
}
