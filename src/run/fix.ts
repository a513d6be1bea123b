import { join } from 'node:path';
import { checkPackage } from '../check/check.ts';
import { Suppressions } from '../check/suppress.ts';
import { decode } from '../decode/decode.ts';
import { type Fixed, fix as fixAssets, type Recheck } from '../fix/fix.ts';
import { patchOf } from '../fix/patch.ts';
import type { ActiveRule, Checked, Hit } from '../model/check.ts';
import type { DecodedPackage } from '../model/package.ts';
import type { FixClass } from '../model/rule.ts';
import { forTerminal } from '../report/escape.ts';
import { counted } from '../report/words.ts';
import { check } from './check.ts';
import type { Outcome, ProjectInput, RunInput, Visited } from './input.ts';

export interface FixRun {
  /** Which fixes are applied; `['safe']` when absent. */
  readonly allowed?: readonly FixClass[];
  /** Takes the new contents of each package that was fixed; nothing is written without it. */
  readonly write?: (fixed: FixedPackage) => Promise<void>;
  readonly log?: (line: string) => void;
}
/** What became of a package's files. */
export interface FixedPackage {
  readonly project: ProjectInput;
  /** New bytes by path, as reports show it; undefined for a file that is gone. */
  readonly contents: ReadonlyMap<string, Uint8Array | undefined>;
}
export interface Fixing {
  /** What remains. */
  readonly outcome: Outcome;
  /** How many findings are gone. */
  readonly fixed: number;
  /** Everything that changed, as a unified diff. */
  readonly patch: string;
}

/** discover → decode → check → fix → report: fixes each package in memory and judges what that leaves. */
export async function fix(input: RunInput, options: FixRun = {}): Promise<Fixing> {
  const { allowed = ['safe'], write = async () => undefined, log = () => undefined } = options;
  let fixed = 0;
  let patch = '';
  const visit: NonNullable<RunInput['visit']> = async (pkg, checked, active, project) => {
    const result = await fixPackage(pkg, checked, active, project, allowed, log);
    const visited: Visited = result
      ? {
          ...checked,
          hits: result.hits,
          failures: [...checked.failures, ...result.failures],
          decoded: result.decoded,
        }
      : checked;
    if (result) {
      fixed += result.fixed;
      patch += await patchOf(
        result.contents,
        (name) => present(pkg, name),
        (name) => forTerminal(pathOf(pkg, name)),
      );
      const contents = new Map([...result.contents].map(([name, bytes]) => [pathOf(pkg, name), bytes]));
      await write({ project, contents });
    }
    return input.visit
      ? { ...visited, ...(await input.visit(visited.decoded ?? pkg, visited, active, project)) }
      : visited;
  };
  const outcome = await check({ ...input, visit });
  return { outcome, fixed, patch };
}

/** One package with its fixes laid over it; undefined when there is nothing to fix, or when it is a ZIP. */
async function fixPackage(
  pkg: DecodedPackage,
  checked: Checked,
  active: readonly ActiveRule[],
  { config }: ProjectInput,
  allowed: readonly FixClass[],
  log: (line: string) => void,
): Promise<Fixed<Hit> | undefined> {
  // What somebody chose to ignore is left as it is.
  const ignored = new Suppressions(config.ignores);
  const fixable = (hits: readonly Hit[]): Hit[] =>
    hits.map(({ fix: make, ...hit }) => (make && !ignored.covers(hit.finding) ? { ...hit, fix: make } : hit));
  const start = fixable(checked.hits);
  const count = start.filter((hit) => hit.fix && hit.finding.fix && allowed.includes(hit.finding.fix)).length;
  if (count === 0) return undefined;
  if (pkg.archive) {
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
    const decoded = await decode(candidate, pkg.revision, { limits: config.limits, samples, known });
    return { decoded, hits: fixable(checkPackage(decoded, active).hits) };
  };
  const result = await fixAssets(pkg, start, allowed, recheck);
  for (const { rule, path, reason } of result.dropped)
    log(`The fix of ${rule} for ${forTerminal(path)} was dropped: ${reason}`);
  return result;
}

async function present(pkg: DecodedPackage, name: string): Promise<Uint8Array | undefined> {
  const asset = pkg.assets.find((candidate) => candidate.name === name);
  return asset && pkg.source(asset).read(0, asset.size);
}

const pathOf = (pkg: DecodedPackage, name: string): string =>
  pkg.asset(name)?.path ?? join(pkg.path, name).replaceAll('\\', '/');
