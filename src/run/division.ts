import type { Hit } from '../model/check.ts';
import type { Plan } from '../model/plan.ts';
import type { RunReport, Shard, ShardHit, ShardPackage } from '../model/report.ts';
import type { Gathered } from './gather.ts';
import { type CompleteInput, type Division, type Judgement, type ShardInput, WHOLE } from './input.ts';
import { type FoundProject, planOf } from './plan.ts';

/** Which packages are ours, and what is known of the others. */
export async function divisionOf(input: CompleteInput, found: readonly FoundProject[]): Promise<Division> {
  const { shard, known } = input;
  if (known) {
    const plan = await planOf(found, { ...input, selects: known.selects }, known.count);
    return { ...WHOLE, plan, knownOf: known.accept(plan) };
  }
  if (!shard) return WHOLE;
  const plan = await planOf(found, { ...input, selects: shard.selects }, shard.count);
  const own = new Set(plan.shards[shard.number - 1]?.map((index) => plan.packages[index]));
  return {
    plan,
    has: (pkg) => own.has(pkg),
    knownOf: WHOLE.knownOf,
    isFirst: shard.number === 1,
    isWhole: false,
  };
}

/** The report of a shard, with what joining it to the others needs. */
export function withShard(
  report: RunReport,
  { packages, digest }: Plan,
  { number, count, run, commit, notes }: ShardInput,
  judgements: readonly Judgement[],
): RunReport {
  const places = new Map(packages.map((pkg, index) => [pkg, index]));
  const findings = new Map(report.findings.map((finding, at) => [finding, at]));
  const shard: Shard = {
    shard: `${number}/${count}`,
    plan: digest,
    commit,
    run,
    packages: judgements.map(
      ({ pkg, revision, found, checked, languages }): ShardPackage => ({
        index: places.get(pkg) ?? 0,
        ...(revision.available ? { changed: revision.changed } : {}),
        hits: found.map((hit) => shardHit(hit, findings.get(hit.finding), notes)),
        skipped: checked.skipped,
        failures: checked.failures,
        languages,
      }),
    ),
    unfit: [],
    overlaid: [],
    digest: '',
  };
  return { ...report, shard };
}

function shardHit(
  { finding, excerpt, above }: Hit,
  at: number | undefined,
  notes: Gathered | undefined,
): ShardHit {
  const suggestion = notes?.suggestions.get(finding);
  const referrer = notes?.referrers.get(finding);
  return {
    ...(at === undefined ? { covered: finding } : { at }),
    ...(excerpt === undefined ? {} : { excerpt }),
    ...(above === undefined ? {} : { above }),
    ...(suggestion ? { suggestion } : {}),
    ...(referrer ? { referrer } : {}),
  };
}
