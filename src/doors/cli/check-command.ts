import { resolve } from 'node:path';
import { writeSafely } from '../../files/safe-writes.ts';
import { countAll } from '../../model/counts.ts';
import type { Package } from '../../model/package.ts';
import type { Severity } from '../../model/project.ts';
import { UsageError } from '../../model/usage-error.ts';
import { BASELINE_NAME, baselineText } from '../../project/baseline.ts';
import { CONFIG_NAME, emptyConfig } from '../../project/config.ts';
import { defaultsFor } from '../../project/defaults.ts';
import { discover } from '../../project/discover.ts';
import { DEFAULT_OUT, DEFAULT_RELEASE } from '../../project/output-directories.ts';
import { forTerminal } from '../../report/escape.ts';
import { foundLines, passedOver } from '../../report/found.ts';
import { reaches, withResult } from '../../report/report.ts';
import { counted } from '../../report/words.ts';
import { kept } from '../../report/wrap.ts';
import { check as checkProjects } from '../../run/check.ts';
import { guardedBy } from '../../run/guarded.ts';
import type { Outcome, RunInput } from '../../run/input.ts';
import { type ProjectScope, projectScopes } from '../../run/scopes.ts';
import { leftOutFor, revisionLookup, selection } from '../../run/selection.ts';
import type { Arguments } from './arguments.ts';
import { type Console, progressLine } from './console.ts';
import { output as standardOutput } from './outlet.ts';
import { render, type Shown } from './render.ts';
import { localRevisions, rejectUnknownRules } from './session.ts';
import { shardOf } from './shard-input.ts';

export async function check(given: Arguments, console: Console): Promise<number> {
  if (given.values.watch === true) return watched(given, console);
  const { projects, input, clear } = await prepare(given, console);
  if (given.values['update-baseline']) {
    if (
      projects.some(({ scope }) => scope.paths.length > 0) ||
      ['package', 'rule', 'only-changed', 'shard'].some((key) => given.values[key] !== undefined)
    )
      throw new UsageError(
        'A baseline holds the findings of a whole project: leave out paths, --package, --rule, --only-changed and --shard.',
      );
    return updateBaseline(projects, input, console);
  }
  if (tellsChanges(given)) {
    const { checkWithChanges, checkWithPage } = await import('../../run/page.ts');
    const { outcome, ...parts } = await (given.values.format === 'html' ? checkWithPage : checkWithChanges)(
      input,
    );
    clear();
    console.error(resultsPassedOver(outcome));
    return finish(given, console, { ...outcome, ...parts }, projects);
  }
  const outcome = await checkProjects(input);
  clear();
  console.error(resultsPassedOver(outcome));
  return finish(given, console, outcome, projects);
}

/** Checks again whenever a file changes; the directory of the run stays the one in which it began. */
async function watched(given: Arguments, console: Console): Promise<number> {
  const { values, paths } = given;
  for (const key of ['update-baseline', 'shard'])
    if (values[key] !== undefined) throw new UsageError(`“--watch” and “--${key}” don’t go together.`);
  const { watchChecks } = await import('./check-watch.ts');
  const output = values.output as string | undefined;
  const guarded = guardedBy(process.cwd(), paths);
  return watchChecks({
    console,
    show: (text) => (output === undefined ? console.out(text) : writeSafely(output, text, { guarded })),
    passed: outputsOf(given),
    named: paths.map((path) => resolve(path)),
    isScreen: standardOutput.isTerminal && output === undefined,
    async check(listening) {
      const { projects, input } = await prepare(given, listening);
      const outcome = await checkProjects(input);
      listening.error(resultsPassedOver(outcome));
      const code = await finish(given, listening, outcome, projects, false);
      return { code, ...treesOf(outcome, projects) };
    },
  });
}

/** Absolute: the projects of a run, and the packages in them. */
export function treesOf({ packages, projectOf }: Outcome, projects: readonly ProjectScope[]) {
  const rootOf = (pkg: Package) => projects.find(({ scope }) => scope === projectOf.get(pkg)?.scope)?.root;
  return {
    roots: projects.map(({ root }) => root),
    packages: packages.map((pkg) => resolve(rootOf(pkg) ?? '', pkg.path)),
  };
}

/** Absolute: the directories that runs write into. */
export const outputsOf = ({ values }: Arguments): string[] =>
  [DEFAULT_OUT, DEFAULT_RELEASE, values.out, values.to].flatMap((path) =>
    typeof path === 'string' ? [resolve(path)] : [],
  );

/** Accepts every present finding for now. */
async function updateBaseline(
  projects: readonly ProjectScope[],
  input: RunInput,
  console: Console,
): Promise<number> {
  const [first] = projects;
  if (!first || projects.length > 1)
    throw new UsageError('A baseline belongs to one project: run --update-baseline in its directory.');
  const path = first.config.baseline ?? BASELINE_NAME;
  const withoutBaseline = input.projects.map(({ config: { baseline: _, ...config }, ...project }) => ({
    ...project,
    config,
  }));
  const { report } = await checkProjects({ ...input, projects: withoutBaseline });
  if (report.failures.length > 0)
    throw new Error(`The rule ${report.failures[0]?.rule} failed; the baseline was not written.`);
  await first.scope.files.write(path, new TextEncoder().encode(baselineText(report.findings)));
  const hint =
    first.config.baseline === undefined ? ` Add “baseline: ${path}” to ${CONFIG_NAME} to use it.` : '';
  console.out(`Accepted ${counted(countAll(report.findings), 'finding')} in ${forTerminal(path)}.${hint}\n`);
  return 0;
}

/** What every judging command starts from. `passed` are absolute directories that are passed over. */
export async function prepare(
  given: Arguments,
  console: Console,
  passed: readonly string[] = [],
): Promise<{ projects: ProjectScope[]; input: RunInput; clear: () => void }> {
  const { values, paths } = given;
  const cwd = process.cwd();
  const only = (values.rule as string[] | undefined) ?? [];
  rejectUnknownRules(only);
  const config = values.config as string | undefined;
  const projects = await projectScopes(cwd, paths, config, [...outputsOf(given), ...passed]);
  const progress = progressLine(console);
  const ref = values['base-ref'] as string | undefined;
  const defaults = values.defaults as string | undefined;
  const compared = defaults === undefined ? undefined : await defaultPackages(cwd, defaults);
  const selected = selection((values.package as string[] | undefined) ?? []);
  const shard = await shardOf(given, projects, selected);
  const input: RunInput = {
    projects: projects.map((project) => ({
      ...project,
      ...revisionLookup(project.root, localRevisions(ref), project.config),
    })),
    without: leftOutFor({ stamp: values['branding-id'] === 'stamp' }),
    ...(compared ? { defaultsOf: (kind) => defaultsFor(kind, compared) } : {}),
    only,
    ...selected,
    ...(shard ? { shard } : {}),
    onlyChanged: values['only-changed'] === true,
    progress: progress.show,
  };
  return { projects, input, clear: progress.clear };
}

/** The vendor's default files: packages like any other. */
async function defaultPackages(cwd: string, path: string): Promise<readonly Package[]> {
  const [project] = await projectScopes(cwd, [path]);
  if (!project) throw new UsageError(`There is nothing at “${path}”.`);
  return (await discover(project.scope, emptyConfig)).packages;
}

export const failOnOf = ({ values }: Arguments): Severity | 'never' =>
  (values['fail-on'] as Severity | 'never' | undefined) ?? 'error';

/** Whether the format that was asked for says what changed. */
export const tellsChanges = ({ values: { format } }: Arguments): boolean =>
  format === 'html' || format === 'markdown';

/** Prints the report and gives the exit code. */
export async function finish(
  given: Arguments,
  console: Console,
  outcome: Shown,
  projects: readonly ProjectScope[],
  /** Whether it is said how long the process took. */
  saysTime = true,
): Promise<number> {
  const failOn = failOnOf(given);
  const format = String(given.values.format ?? 'text');
  const report = withResult(outcome.report, failOn);
  console.out(await render(format, { ...outcome, report }, projects, console, style(given)));
  for (const path of outcome.passedOver)
    console.error(`${kept(forTerminal(path))} belongs to no package and was passed over.\n`);
  if (format === 'text' && given.values.quiet !== true) {
    for (const line of foundLines(outcome.found)) console.error(`${line}\n`);
    if (saysTime) console.error(`Took ${process.uptime().toFixed(2)} s.\n`);
  }
  if (report.result === 'error') return 2;
  return reaches(report, failOn) ? 1 : 0;
}

/** The line about results of an earlier build, or nothing. */
export const resultsPassedOver = ({ ownArchives }: Outcome): string =>
  passedOver(ownArchives)
    .map((line) => `${line}\n`)
    .join('');

const style = ({ values }: Arguments) => ({ quiet: values.quiet === true, all: values.all === true });
