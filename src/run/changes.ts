import { diff } from '../diff/diff.ts';
import type { PackageDifferences } from '../diff/difference.ts';
import { isAnswer, oneLine } from '../github/errors.ts';
import type { Files } from '../model/files.ts';
import type { Package } from '../model/package.ts';
import type { Failure, RunReport } from '../model/report.ts';
import { isUsageError } from '../model/usage-error.ts';
import type { Sketches } from '../report/sketch.ts';
import type { ProjectBase } from './base.ts';
import { decodedAll, decodedPackages, packagesIn, packagesThen } from './compare.ts';
import type { ComparedVersions } from './exhibition.ts';
import type { Outcome, ProjectInput } from './input.ts';
import { sketchesOf } from './sketches.ts';

/** More than this is not decoded again to say what changed. */
const MOST_BYTES = 500_000_000;

/** What changed, and what kept a part of it from being said. */
export interface Changed {
  readonly changes: readonly PackageDifferences[];
  readonly sketches?: Sketches;
  /** The commit that was compared with, where there is one. */
  readonly since?: string;
  /** The packages that were compared, decoded. */
  readonly versions?: ComparedVersions;
  /** Why there is nothing to say although something may have changed, as a sentence. */
  readonly notice?: string;
  /** What nobody foresaw. */
  readonly failure?: Failure;
}

/**
 * What changed since the base revision or, for a release, since the newest release before it. Only packages that differ
 * are decoded. The run does not depend on it: an earlier version that can't be reached or read is said and no more.
 */
export async function whatChanged(
  project: Pick<ProjectInput, 'scope' | 'config'>,
  base: Pick<ProjectBase, 'commit' | 'files' | 'release'>,
  since: 'base' | 'release',
  selects: (name: string) => boolean,
  outcome: Pick<Outcome, 'packages' | 'report'>,
): Promise<Changed> {
  try {
    return await changed(project, base, since, selects, outcome);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (isUsageError(error) || isAnswer(error))
      return { changes: [], notice: `What changed can’t be said: ${oneLine(message)}` };
    return { changes: [], failure: { rule: 'diff', path: '.', message } };
  }
}

async function changed(
  project: Pick<ProjectInput, 'scope' | 'config'>,
  base: Pick<ProjectBase, 'commit' | 'files' | 'release'>,
  since: 'base' | 'release',
  selects: (name: string) => boolean,
  { packages, report }: Pick<Outcome, 'packages' | 'report'>,
): Promise<Changed> {
  const earlier = since === 'release' ? await base.release() : undefined;
  const commit = since === 'release' ? earlier?.commit : await base.commit();
  const against = commit === undefined ? {} : { since: commit };
  const files = since === 'release' ? earlier?.files : await filesOfBase(base, report);
  if (!files) return { ...against, changes: [] };
  const same = new Set(unchanged(report));
  if (earlier) {
    same.clear();
    for (const pkg of packages) if (!(await earlier.differs(pkg))) same.add(pkg.name);
  }
  const differing = ({ name }: { readonly name: string }) => selects(name) && !same.has(name);
  if (isTooMuch(packages.filter(differing))) return { ...against, changes: [], notice: TOO_MUCH };
  const before = await packagesThen(project, files, differing);
  const after = await decodedPackages(project.scope, project.config, differing);
  const changes = await diff(before, after, { roots: ['', ''], isOneProject: true });
  return {
    ...against,
    changes,
    sketches: await sketchesOf(changes, before, after),
    versions: { before, after },
  };
}

/**
 * What changed since another version of the project, whose packages' paths begin with `roots`. Wrong input is a UsageError.
 */
export async function changedSince(
  { scope, config }: Pick<ProjectInput, 'scope' | 'config'>,
  earlier: Pick<ProjectInput, 'scope' | 'config'>,
  roots: readonly [old: string, now: string] | undefined,
  selects: (name: string) => boolean,
): Promise<Changed> {
  const then = await packagesIn(earlier.scope, earlier.config);
  const here = (await packagesIn(scope, config)).filter(({ name }) => selects(name));
  if (isTooMuch(then) || isTooMuch(here)) return { changes: [], notice: TOO_MUCH };
  const [before, after] = [await decodedAll(then, earlier.config), await decodedAll(here, config)];
  return { changes: await diff(before, after, roots ? { roots } : {}), versions: { before, after } };
}

const TOO_MUCH = `What changed is not listed: it is more than ${MOST_BYTES / 1e6} MB.`;

const isTooMuch = (packages: readonly Package[]): boolean =>
  packages.flatMap(({ assets }) => assets).reduce((sum, { size }) => sum + size, 0) > MOST_BYTES;

/** Nothing is fetched when nothing changed, or when nobody knows. */
async function filesOfBase(
  base: Pick<ProjectBase, 'commit' | 'files' | 'release'>,
  report: RunReport,
): Promise<Files | undefined> {
  return report.packages.some(({ changed }) => changed !== undefined) ? base.files() : undefined;
}

const unchanged = ({ packages }: RunReport): string[] =>
  packages.flatMap(({ name, changed }) => (changed === false ? [name] : []));
