import { checkPackage } from '../check/check.ts';
import { Suppressions } from '../check/suppress.ts';
import { decode } from '../decode/decode.ts';
import { join } from '../files/paths.ts';
import type { FileChange } from '../fix/file-change.ts';
import { type Fixed, fix as fixAssets } from '../fix/fix.ts';
import type { Recheck, Settle } from '../fix/fixable.ts';
import { goneHits, newNames } from '../fix/gone.ts';
import { readablePatch } from '../fix/patch.ts';
import type { FixStep } from '../fix/step.ts';
import type { ActiveRule, Checked, Hit } from '../model/check.ts';
import { countAll } from '../model/counts.ts';
import type { DecodedPackage } from '../model/package.ts';
import type { FixClass } from '../model/rule.ts';
import { forTerminal } from '../report/escape.ts';
import { counted } from '../report/words.ts';
import { check } from './check.ts';
import { asUnchanged, revisionWith } from './fixed-revision.ts';
import type { Outcome, ProjectInput, RunInput, Visited } from './input.ts';

export interface FixRun {
  /** Which fixes are applied; `['safe']` when absent. */
  readonly allowed?: readonly FixClass[];
  /** Takes the new contents of each package that was fixed; nothing is written without it. */
  readonly write?: (fixed: FixedPackage) => Promise<void>;
  readonly log?: (line: string) => void;
  /**
   * Whose verdict the outcome is: that of what remains (the default), or that of the files as they are, in which the
   * findings that the fixes remove are marked as fixed.
   */
  readonly verdict?: 'after' | 'before';
}
/** What became of a package's files. */
export interface FixedPackage {
  readonly project: ProjectInput;
  /** New bytes by path, as reports show it; undefined for a file that is gone. */
  readonly contents: ReadonlyMap<string, Uint8Array | undefined>;
  /** The same with the bytes that were there. */
  readonly changes: readonly FileChange[];
}
export interface Fixing {
  readonly outcome: Outcome;
  /** How many findings are gone. */
  readonly fixed: number;
  /** What was done, package after package. */
  readonly steps: readonly FixStep[];
  /** Everything that changed, as a unified diff to be read. */
  readonly patch: string;
}

interface FixedHits extends Fixed<Hit> {
  /** What was found when every other fix was made. */
  readonly late?: readonly Hit[] | undefined;
}

/** discover → decode → check → fix → report: fixes each package in memory and judges it. */
export async function fix(input: RunInput, options: FixRun = {}): Promise<Fixing> {
  const { allowed = ['safe'], write = async () => undefined, log = () => undefined } = options;
  let fixed = 0;
  let patch = '';
  const steps: FixStep[] = [];
  const visit: NonNullable<RunInput['visit']> = async (pkg, checked, active, project) => {
    const result = await fixPackage(pkg, checked, active, project, allowed, log);
    let visited: Visited = checked;
    if (result) {
      const gone = goneOf(pkg, checked, result);
      const isBefore = options.verdict === 'before';
      visited = isBefore ? marked(checked, result, gone) : remaining(checked, result);
      const mended = isBefore ? gone : [...gone, ...foundAndGone(checked, result)];
      fixed += countAll([...mended].map(({ finding }) => finding));
      steps.push(...result.steps);
      const changes = await changesOf(pkg, result);
      patch += await readablePatch(changes, forTerminal);
      await write({ project, contents: new Map(changes.map(({ path, after }) => [path, after])), changes });
    }
    return input.visit
      ? { ...visited, ...(await input.visit(visited.decoded ?? pkg, visited, active, project)) }
      : visited;
  };
  const outcome = await check({ ...input, visit, mends: true });
  return { outcome, fixed, steps, patch };
}

const remaining = (checked: Checked, { hits, failures, decoded }: Fixed<Hit>): Visited => ({
  ...checked,
  hits,
  failures: [...checked.failures, ...failures],
  decoded,
});

/** What was found, with what the fixes remove of it marked. */
function marked(checked: Checked, { failures }: Fixed<Hit>, gone: ReadonlySet<Hit>): Visited {
  const hits = checked.hits.map((hit) =>
    gone.has(hit) ? { ...hit, finding: { ...hit.finding, fixed: true } } : hit,
  );
  return { ...checked, hits, failures: [...checked.failures, ...failures] };
}

function goneOf(pkg: DecodedPackage, { hits }: Checked, result: Fixed<Hit>): ReadonlySet<Hit> {
  const isThere = (name: string) => pkg.asset(name) !== undefined;
  const moved = newNames(result.contents, isThere).map((name) => pathOf(result.decoded, name));
  return goneHits(hits, result.hits, new Set(moved));
}

/** What was found only after other fixes, and is gone. */
function foundAndGone(checked: Checked, { late = [], hits }: FixedHits): ReadonlySet<Hit> {
  return goneHits([...goneHits(late, checked.hits, new Set())], hits, new Set());
}

const changesOf = (pkg: DecodedPackage, { contents }: Fixed<Hit>): Promise<FileChange[]> =>
  Promise.all(
    [...contents].map(async ([name, after]) => ({
      path: pathOf(pkg, name),
      before: await present(pkg, name),
      after,
    })),
  );

/** One package with its fixes laid over it; undefined when there is nothing to fix, or when it is a ZIP. */
async function fixPackage(
  pkg: DecodedPackage,
  checked: Checked,
  active: readonly ActiveRule[],
  { config }: ProjectInput,
  allowed: readonly FixClass[],
  log: (line: string) => void,
): Promise<FixedHits | undefined> {
  // What somebody chose to ignore is left as it is.
  const ignored = new Suppressions(config.ignores);
  const measuring = new Set(active.flatMap(({ rule }) => (rule.needs === 'samples' ? [rule.id] : [])));
  const fixable = (hits: readonly Hit[]): (Hit & { waits: boolean })[] =>
    hits.map(({ fix: make, refusal, ...hit }) => ({
      ...hit,
      ...(ignored.covers(hit.finding)
        ? {}
        : { ...(make ? { fix: make } : {}), ...(refusal ? { refusal } : {}) }),
      waits: measuring.has(hit.finding.rule),
    }));
  const start = fixable(checked.hits);
  const count = countAll(
    start.flatMap(({ fix: make, finding }) =>
      make && finding.fix && allowed.includes(finding.fix) ? [finding] : [],
    ),
  );
  const isRefused = start.some(({ refusal }) => refusal && allowed.includes(refusal.fix));
  if (count === 0 && !isRefused) return undefined;
  if (pkg.archive) {
    if (count === 0) return undefined;
    log(
      `${counted(count, 'finding')} in ${forTerminal(pkg.path)} could be fixed, but a ZIP is not changed: unpack it first.`,
    );
    return undefined;
  }
  const samples = active.some(({ rule }) => rule.needs === 'samples');
  const recheck: Recheck<Hit> = async (candidate, before, changed) => {
    const known = new Map(
      before.assets.filter(({ name }) => !changed.has(name)).map((asset) => [asset.name, asset]),
    );
    const again = await decode(candidate, before.revision, { limits: config.limits, samples, known });
    const decoded = { ...again, original: pkg };
    return { decoded, hits: fixable(checkPackage(decoded, active, config.limits).hits) };
  };
  // What has changed since the base revision counts when every other fix is made; once, as its own fixes are the last.
  const unchanged = asUnchanged(pkg);
  let late: readonly Hit[] | undefined;
  const settle: Settle<Hit> = (settled, contents) => {
    if (late || unchanged === pkg || contents.size === 0) return undefined;
    const decoded = { ...settled, revision: revisionWith(settled, pkg.revision, contents.keys()) };
    late = fixable(checkPackage(decoded, active, config.limits).hits);
    return { decoded, hits: late };
  };
  const { decoded: mended, ...result } = await fixAssets(unchanged, start, allowed, recheck, settle);
  for (const { rule, path, reason } of result.dropped)
    log(`The fix of ${rule} for ${forTerminal(path)} was dropped: ${reason}`);
  // The verdict is that of a run that knows nothing of what was there before.
  const { original: _, ...decoded } = mended;
  if (result.steps.length === 0) return { ...result, decoded: pkg };
  return { ...result, decoded, late, hits: fixable(checkPackage(decoded, active, config.limits).hits) };
}

async function present(pkg: DecodedPackage, name: string): Promise<Uint8Array | undefined> {
  const asset = pkg.assets.find((candidate) => candidate.name === name);
  return asset && pkg.source(asset).read(0, asset.size);
}

const pathOf = (pkg: DecodedPackage, name: string): string => pkg.asset(name)?.path ?? join(pkg.path, name);
