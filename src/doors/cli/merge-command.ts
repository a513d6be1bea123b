import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { shown } from '../../files/faults.ts';
import { within } from '../../files/within.ts';
import type { ShardRun } from '../../model/report.ts';
import { UsageError } from '../../model/usage-error.ts';
import { DEFAULT_OUT } from '../../project/output-directories.ts';
import { withResult } from '../../report/report.ts';
import { guardedBy } from '../../run/guarded.ts';
import { mergeShards } from '../../run/merge.ts';
import { checkWithPage } from '../../run/page.ts';
import { repositoryPrefix } from '../../run/scopes.ts';
import { selection } from '../../run/selection.ts';
import { type FoundShards, findShards } from '../../run/shards.ts';
import { writeReports, writeSummary } from '../../run/write-reports.ts';
import type { Arguments } from './arguments.ts';
import { build, type Joining } from './build-command.ts';
import { failOnOf, finish, prepare, resultsPassedOver, tellsChanges } from './check-command.ts';
import { commands } from './commands.ts';
import type { Console } from './console.ts';
import { commitOf } from './shard-input.ts';

/** Joins shards into what one process would have written and said. */
export async function merge(given: Arguments, console: Console): Promise<number> {
  if (given.paths.length === 0)
    throw new UsageError('Name the directories that hold the shards: brandgate merge DIR… --out DIR.');
  const found = await findShards(given.paths.map((path) => resolve(path)));
  const [first] = found.shards;
  if (!first)
    throw new UsageError(
      `“${shown(found.whole?.path ?? '')}” is the report of a whole run: only those of runs with --shard are joined.`,
    );
  const { run } = first.report.shard;
  const joined = asked(given, run);
  const skip = directoriesOf(found);
  const join: Joining['join'] = async (projects) =>
    mergeShards(found.shards, {
      commit: await commitOf(projects),
      selects: selection(run.packages).selects,
    });
  return run.command === 'build'
    ? build(joined, console, { skip, join })
    : mergeChecked(joined, console, { skip, join });
}

async function mergeChecked(given: Arguments, console: Console, { skip, join }: Joining): Promise<number> {
  const { projects, input, clear } = await prepare(given, console, skip);
  const { outcome, changes, page } = await checkWithPage({ ...input, known: await join(projects) });
  clear();
  console.error(resultsPassedOver(outcome));
  const report = withResult(outcome.report, failOnOf(given));
  const directory = resolve(String(given.values.out ?? DEFAULT_OUT));
  const reports = {
    directory,
    guarded: guardedBy(process.cwd(), given.paths),
    formats: ['html'] as const,
    prefix: repositoryPrefix(projects),
    hits: outcome.hits,
    changes,
    page,
  };
  await writeReports(report, reports);
  await writeSummary(report, reports);
  return finish(given, console, tellsChanges(given) ? { ...outcome, changes, page } : outcome, projects);
}

/** Where shards lie is no place of packages, unless it is the project itself. */
function directoriesOf({ shards }: FoundShards): string[] {
  const here = realpathSync(process.cwd());
  return shards.map(({ directory }) => directory).filter((path) => within(path, here) === undefined);
}

/** The run of which these are the shards, and what is asked for here. */
function asked({ values }: Arguments, run: ShardRun): Arguments {
  const command = commands.find(({ name }) => name === run.command);
  if (!command) throw new UsageError(`“${run.command}” is no kind of run.`);
  return {
    command,
    paths: run.paths,
    values: {
      ...values,
      config: values.config ?? run.config,
      package: run.packages,
      rule: run.rules,
      'only-changed': run.onlyChanged,
      'fail-on': run.failOn,
      'base-ref': run.baseRef,
      'branding-id': run.stamp ? 'stamp' : 'keep',
      'allow-errors': run.allowErrors,
      toolkit: run.toolkit,
    },
  };
}
