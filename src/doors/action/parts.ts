import type { ShardRun } from '../../model/report.ts';
import { UsageError } from '../../model/usage-error.ts';
import { commitAt } from '../../revision/version.ts';
import type { Gathered } from '../../run/gather.ts';
import type { KnownResults, Outcome, ShardInput } from '../../run/input.ts';
import { selection } from '../../run/selection.ts';
import type { FoundShards } from '../../run/shards.ts';
import { type Event, modeOf } from './event.ts';
import type { Inputs, Mode } from './inputs.ts';

/** What a step does of a run that may be divided. */
export interface Work {
  readonly mode: Exclude<Mode, 'plan' | 'merge' | 'comment'>;
  /** Whether it is a part of the run, which says nothing on GitHub. */
  readonly isPart: boolean;
  /** The parts that it joins. */
  readonly found?: FoundShards;
}

/** The whole run, one shard of it, or what joins all shards below `out-dir`. */
export async function workOf(
  mode: Exclude<Mode, 'plan' | 'comment'>,
  inputs: Inputs,
  event: Event,
  outDir: string,
): Promise<Work> {
  if (mode !== 'merge') {
    const isPart = inputs.shard.count > 1;
    return { mode: isPart && mode === 'publish' ? 'build' : mode, isPart };
  }
  const { findShards } = await import('../../run/shards.ts');
  const found = await findShards([outDir]);
  const usual = modeOf({ ...inputs, mode: 'auto' }, event) as Work['mode'];
  const command = found.shards[0]?.report.shard.run.command;
  if (command === 'check' && usual !== 'check')
    throw new UsageError(
      `The shards were only checked, and this is a run that builds: give their steps “mode: build”.`,
    );
  return { mode: command === 'build' && usual === 'check' ? 'build' : usual, isPart: false, found };
}

/** What is handed to the run of a part, and to the one that joins all. */
export async function dividedInput(
  work: Work,
  inputs: Inputs,
  root: string,
  notes: Gathered,
): Promise<{ readonly shard?: ShardInput; readonly known?: KnownResults }> {
  const { found, isPart, mode } = work;
  const { selects } = selection(inputs.packages);
  if (isPart) {
    const run = runOf(inputs, mode === 'check' ? 'check' : 'build');
    return { shard: { ...inputs.shard, run, commit: (await commitAt(root)) ?? '', selects, notes } };
  }
  const [first] = found?.shards ?? [];
  if (!found || !first) return {};
  const { mergeShards } = await import('../../run/merge.ts');
  const { damaged, differing } = await import('../../run/shards.ts');
  const { run } = first.report.shard;
  const difference = differing(run, runOf(inputs, run.command));
  if (difference !== undefined)
    throw damaged(first.path, `its step had other inputs than this one: they differ in “${difference}”`);
  const known = mergeShards(found.shards, {
    commit: (await commitAt(root)) ?? '',
    selects,
    notes,
    // A patch holds the fixes of all, so they are made once more.
    again: (hits) => hits.some(({ finding: { fix } }) => fix !== undefined && inputs.fix.includes(fix)),
  });
  return { known };
}

/** The only shard of a plan is a whole run, which this one must come to as well. */
export async function compareWhole({ found }: Work, { report }: Outcome): Promise<void> {
  const { whole } = found ?? {};
  if (!whole) return;
  const { damaged } = await import('../../run/shards.ts');
  const essence = ({ packages, findings, skipped }: Outcome['report']) =>
    JSON.stringify([packages, findings, skipped]);
  if (essence(whole.report) !== essence(report))
    throw damaged(whole.path, 'it is not what a run over this commit with these inputs comes to');
}

const runOf = (inputs: Inputs, command: ShardRun['command']): ShardRun => ({
  command,
  failOn: inputs.failOn,
  paths: [inputs.path],
  packages: inputs.packages,
  rules: [],
  onlyChanged: inputs.onlyChanged,
  template: inputs.archiveName,
  stamp: inputs.stamp,
  allowErrors: false,
  fix: inputs.fix,
  ...(inputs.config === undefined ? {} : { config: inputs.config }),
  ...(inputs.baseRef === undefined ? {} : { baseRef: inputs.baseRef }),
});
