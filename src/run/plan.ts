import type { Base, Package } from '../model/package.ts';
import type { Plan } from '../model/plan.ts';
import { UsageError } from '../model/usage-error.ts';
import { discover } from '../project/discover.ts';
import { rejectHidingOutputs } from '../project/hiding-outputs.ts';
import { sha256Base64 } from '../report/html/sha256.ts';
import { bytesOf } from '../report/report.ts';
import { VERSION } from '../version.generated.ts';
import { completed, type ProjectInput, type RunInput } from './input.ts';

/** GitHub runs no more jobs of one matrix. */
export const MOST_SHARDS = 256;

/** A project with the packages that were found in it. */
export interface FoundProject {
  readonly project: ProjectInput;
  readonly packages: readonly Package[];
}

/** A matrix of GitHub's, one entry a job. */
export interface Matrix {
  readonly include: readonly {
    /** `1/4`, as `--shard` takes it. */
    readonly shard: string;
    /** By name. */
    readonly packages: readonly string[];
    /** What there is to do, in bytes. */
    readonly bytes: number;
  }[];
}

/** The packages of each project; discovering them is all that a plan needs. */
export async function foundIn(input: RunInput): Promise<FoundProject[]> {
  const found: FoundProject[] = [];
  for (const project of input.projects) {
    await rejectHidingOutputs(project.scope, project.config);
    found.push({ project, packages: (await discover(project.scope, project.config)).packages });
  }
  input.onFound?.(found.flatMap(({ packages }) => packages.map(({ name }) => name)));
  return found;
}

/** The names of those that changed; without a base revision all of them. */
export async function changedOf(found: readonly FoundProject[], given: RunInput): Promise<string[]> {
  const { selects } = completed(given);
  const names: string[] = [];
  for (const { project, packages } of found)
    for (const pkg of packages.filter(({ name }) => selects(name))) {
      const revision = await project.revisionOf(pkg);
      if (!revision.available || revision.changed) names.push(pkg.name);
    }
  return names;
}

/** discover, and divide: at most so many shards, none of them without anything to do. */
export async function plan(given: RunInput, most: number): Promise<Matrix> {
  return matrixOf(await foundIn(given), given, most);
}

/** The same for what was found already. */
export async function matrixOf(
  found: readonly FoundProject[],
  given: RunInput,
  most: number,
): Promise<Matrix> {
  const input = completed(given);
  const weighed = await weighedPackages(found, input);
  const busy = weighed.filter(({ weight }) => weight !== undefined).length;
  const count = Math.max(1, Math.min(most, MOST_SHARDS, busy));
  const { packages, shards, weights } = divide(weighed, found, count);
  const bytesOf = (index: number) => weights[index] ?? 0;
  return {
    include: shards.map((indexes, place) => ({
      shard: `${place + 1}/${shards.length}`,
      packages: indexes.flatMap((index) => packages[index]?.name ?? []),
      bytes: indexes.reduce((sum, index) => sum + bytesOf(index), 0),
    })),
  };
}

/** The plan of so many shards, for what was found. More shards than packages are a UsageError. */
export async function planOf(found: readonly FoundProject[], given: RunInput, count: number): Promise<Plan> {
  const weighed = await weighedPackages(found, completed(given));
  if (weighed.length > 0 && count > weighed.length) {
    const there = weighed.length === 1 ? 'is 1 package' : `are ${weighed.length} packages`;
    throw new UsageError(
      `There ${there}, too few for ${count} shards: “brandgate plan” says which shards there are.`,
    );
  }
  return divide(weighed, found, count);
}

interface Weighed {
  readonly pkg: Package;
  readonly root: number;
  readonly bytes: number;
  /** Undefined where there is nothing to do. */
  readonly weight: number | undefined;
}

async function weighedPackages(
  found: readonly FoundProject[],
  { selects, onlyChanged }: Pick<ReturnType<typeof completed>, 'selects' | 'onlyChanged'>,
): Promise<Weighed[]> {
  const weighed: Weighed[] = [];
  for (const [root, { project, packages }] of found.entries()) {
    for (const pkg of packages.filter(({ name }) => selects(name))) {
      const revision: Base = onlyChanged ? await project.revisionOf(pkg) : NOT_ASKED;
      const bytes = bytesOf(pkg);
      const isIdle = revision.available && !revision.changed;
      weighed.push({ pkg, root, bytes, weight: isIdle ? undefined : bytes });
    }
  }
  return weighed;
}

const NOT_ASKED: Base = { available: false, reason: 'Nobody asked.' };

function divide(weighed: readonly Weighed[], found: readonly FoundProject[], count: number): Plan {
  const weights = weighed.map(({ weight = 0 }) => weight);
  const shards = balanced(weights, count);
  const facts = weighed.map(({ pkg: { name, kind, path }, root, bytes }) => [root, name, kind, path, bytes]);
  const configs = found.map(({ project }) => project.config);
  const basis = JSON.stringify([VERSION, configs, facts, shards]);
  return {
    packages: weighed.map(({ pkg }) => pkg),
    shards,
    weights,
    digest: sha256Base64(basis),
  };
}

/** The longest first, each to the shard that has least to do and, of several, fewest packages.. */
export function balanced(weights: readonly number[], count: number): number[][] {
  const shards = Array.from({ length: count }, () => ({ load: 0, indexes: [] as number[] }));
  const longestFirst = weights.map((_, index) => index).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
  for (const index of longestFirst) {
    const [first, ...others] = shards;
    if (!first) break;
    let least = first;
    for (const shard of others)
      if (
        shard.load < least.load ||
        (shard.load === least.load && shard.indexes.length < least.indexes.length)
      )
        least = shard;
    least.load += weights[index] ?? 0;
    least.indexes.push(index);
  }
  return shards.map(({ indexes }) => indexes.sort((a, b) => a - b));
}
