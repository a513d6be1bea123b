import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { BuiltArchive } from '../archive/archive.ts';
import type { ArchivePlace } from '../archive/place.ts';
import { SUMS_NAME, sumsIn } from '../files/checksums.ts';
import { diskFiles } from '../files/disk.ts';
import { shown } from '../files/faults.ts';
import type { Hit } from '../model/check.ts';
import type { Base, Package } from '../model/package.ts';
import type { Plan } from '../model/plan.ts';
import type { ArchiveSummary, RunReport, ShardHit, ShardPackage } from '../model/report.ts';
import { UsageError } from '../model/usage-error.ts';
import { fileOf } from '../report/outputs.ts';
import { BUILDING } from '../report/words.ts';
import type { Gathered } from './gather.ts';
import type { KnownResult, KnownResults } from './input.ts';
import { damaged, type FoundShard } from './shards.ts';

/** So much of an archive is held in memory at once. */
const PIECE_IN_BYTES = 4_000_000;

export interface MergeOptions {
  /** What is checked out here; '' outside git. */
  readonly commit: string;
  /** Which packages were planned, by name. */
  readonly selects: (name: string) => boolean;
  /** Takes what the shards gathered of findings. */
  readonly notes?: Gathered;
  /** Whether a package with these hits is judged here all the same. */
  readonly again?: (hits: readonly Hit[]) => boolean;
}

/** Joins the shards of a plan: what they found out is known, and the rest of the run is done here as ever. */
export function mergeShards(shards: readonly FoundShard[], options: MergeOptions): KnownResults {
  const { commit, selects, notes, again = () => false } = options;
  const [first] = shards;
  if (first && first.report.shard.commit !== commit)
    throw damaged(first.path, 'it is of another commit than the one that is checked out here');
  const homes = new Map<Package, { readonly shard: FoundShard; readonly entry: ShardPackage }>();
  return {
    count: shards.length,
    selects,
    unfit: shards.flatMap(({ report }) => report.shard.unfit),
    accept(plan) {
      for (const [pkg, home] of homesOf(plan, shards)) homes.set(pkg, home);
      return (pkg, base) => {
        const home = homes.get(pkg);
        if (!home) throw new UsageError(`No shard judged “${pkg.name}”.`);
        const result = resultOf(home.shard, home.entry, pkg, base, notes);
        return again(result.checked.hits) ? undefined : result;
      };
    },
    async archiveOf(pkg, name, place) {
      const home = homes.get(pkg);
      return home && takenArchive(home.shard, pkg, name, place);
    },
  };
}

/** Where what is known of each package lies. */
function homesOf(plan: Plan, shards: readonly FoundShard[]) {
  const homes = new Map<Package, { readonly shard: FoundShard; readonly entry: ShardPackage }>();
  for (const [place, shard] of shards.entries()) {
    if (shard.report.shard.plan !== plan.digest)
      throw damaged(
        shard.path,
        'it is of another plan than the one that is made here: run merge in a checkout of the same commit, where the shards ran',
      );
    const own = new Set(plan.shards[place]);
    for (const entry of shard.report.shard.packages) {
      const pkg = plan.packages[entry.index];
      if (!pkg || !own.has(entry.index) || homes.has(pkg))
        throw damaged(shard.path, 'it speaks of packages of other shards');
      homes.set(pkg, { shard, entry });
    }
  }
  return homes;
}

function resultOf(
  { path, report }: FoundShard,
  { changed, hits, skipped, failures, languages }: ShardPackage,
  pkg: Package,
  base: Base,
  notes: Gathered | undefined,
): KnownResult {
  if (changed !== (base.available ? base.changed : undefined))
    throw damaged(path, `“${pkg.name}” was compared with another base there`);
  const isOwn = ({ package: name = pkg.name }) => name === pkg.name;
  const found = hits.map((hit) => hitOf(hit, report));
  if (!found.every((hit): hit is Hit => hit !== undefined && isOwn(hit.finding)))
    throw damaged(path, `its findings are not those of “${pkg.name}”`);
  for (const [place, { suggestion, referrer }] of hits.entries()) {
    const finding = found[place]?.finding;
    if (finding && suggestion) notes?.suggestions.set(finding, suggestion);
    if (finding && referrer) notes?.referrers.set(finding, referrer);
  }
  return {
    checked: { hits: found, skipped, failures },
    languages,
  };
}

function hitOf({ at, covered, excerpt, above }: ShardHit, report: RunReport): Hit | undefined {
  const finding = at === undefined ? covered : report.findings[at];
  if (!finding) return undefined;
  return {
    finding,
    ...(excerpt === undefined ? {} : { excerpt }),
    ...(above === undefined ? {} : { above }),
  };
}

async function takenArchive(
  shard: FoundShard,
  pkg: Package,
  name: string,
  place: ArchivePlace,
): Promise<BuiltArchive | undefined> {
  const { report, path } = shard;
  const failure = report.failures.find(({ rule, path: at }) => rule === BUILDING && at === (pkg.path || '.'));
  if (failure) throw new Error(failure.message);
  const summary = report.archives.find((archive) => archive.package === pkg.name);
  if (!summary) {
    const own = report.packages.find((one) => one.name === pkg.name);
    if (report.shard.run.command === 'build' && own?.errors === 0)
      throw damaged(path, `it has no archive of “${pkg.name}”`);
    return undefined;
  }
  if (summary.name !== name)
    throw damaged(path, `its archive “${summary.name}” would be called “${name}” here`);
  await compareSums(shard, summary);
  const bundle = report.shard.overlaid.find(({ archive }) => archive === name);
  return {
    archive: { ...summary, path: await copied(shard, summary, place) },
    ...(bundle ? { bundle: { ...bundle, entries: [] } } : {}),
  };
}

/** What the checksums beside a shard say of its archive and of its report must be true. */
async function compareSums({ directory, path, text }: FoundShard, { name, sha256 }: ArchiveSummary) {
  const sums = await sumsIn(diskFiles(directory), '');
  if (!sums) throw damaged(path, `there is no ${SUMS_NAME} beside it`);
  if (sums.get(name) !== sha256)
    throw damaged(join(directory, SUMS_NAME), `it says something else of “${name}” than the report`);
  if (sums.get(fileOf('json')) !== createHash('sha256').update(text).digest('hex'))
    throw damaged(path, `it is not what the ${SUMS_NAME} beside it says`);
}

/** Copies an archive piece by piece. It gets its name only when it is what its shard says. */
async function copied(
  { directory }: FoundShard,
  { name, bytes, sha256 }: ArchiveSummary,
  place: ArchivePlace,
): Promise<string> {
  const from = diskFiles(directory);
  const file = join(directory, name);
  const there = await from.stat(name);
  if (there?.type !== 'file') throw new UsageError(`“${shown(file)}” is missing, which a shard built.`);
  if (there.size !== bytes) throw damaged(file, 'it is not what its shard built');
  const draft = await place.begin(name);
  try {
    const hash = createHash('sha256');
    for (let at = 0; at < bytes; at += PIECE_IN_BYTES) {
      const piece = await from.read(name, at, PIECE_IN_BYTES);
      hash.update(piece);
      await draft.write(piece);
    }
    await draft.close();
    if (hash.digest('hex') !== sha256) throw damaged(file, 'it is not what its shard built');
    return await draft.keep();
  } finally {
    await draft.discard();
  }
}
