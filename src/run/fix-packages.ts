import { join } from 'node:path';
import { checkPackage } from '../check/check.ts';
import { Suppressions } from '../check/suppress.ts';
import { decode } from '../decode/decode.ts';
import { type Fixed, fix, type Recheck } from '../fix/fix.ts';
import { patchOf } from '../fix/patch.ts';
import type { ActiveRule, Checked, Hit } from '../model/check.ts';
import type { WritableFiles } from '../model/files.ts';
import type { DecodedPackage } from '../model/package.ts';
import type { FixClass } from '../model/rule.ts';
import { forTerminal } from '../report/escape.ts';
import { counted } from '../report/words.ts';
import type { ProjectInput, Visited } from './run.ts';

export interface FixRun {
  readonly allowed: readonly FixClass[];
  /** Where a project's fixed packages are written; nothing is written when it gives undefined. */
  readonly filesOf: (project: ProjectInput) => WritableFiles | undefined;
  readonly log: (line: string) => void;
}
export interface FixOutcome {
  fixed: number;
  /** Everything that changed, as a unified diff. */
  patch: string;
}

/** Fixes packages as a run comes by them. */
export function fixer({ allowed, filesOf, log }: FixRun): {
  outcome: FixOutcome;
  visit: (
    pkg: DecodedPackage,
    checked: Checked,
    active: readonly ActiveRule[],
    project: ProjectInput,
  ) => Promise<Visited>;
} {
  const outcome: FixOutcome = { fixed: 0, patch: '' };
  return {
    outcome,
    async visit(pkg, checked, active, project) {
      // What somebody chose to ignore is left as it is.
      const ignored = new Suppressions(project.config.ignores);
      const fixable = (hits: readonly Hit[]): Hit[] =>
        hits.map(({ fix: make, ...hit }) =>
          make && !ignored.covers(hit.finding) ? { ...hit, fix: make } : hit,
        );
      const start = fixable(checked.hits);
      const count = start.filter(
        (hit) => hit.fix && hit.finding.fix && allowed.includes(hit.finding.fix),
      ).length;
      if (count === 0) return checked;
      if (pkg.archive) {
        log(
          `${counted(count, 'finding')} in ${forTerminal(pkg.path)} could be fixed, but a ZIP is not changed: unpack it first.`,
        );
        return checked;
      }
      const samples = active.some(({ rule }) => rule.needs === 'samples');
      const recheck: Recheck<Hit> = async (candidate, before, changed) => {
        const known = new Map(
          before.assets.filter(({ name }) => !changed.has(name)).map((asset) => [asset.name, asset]),
        );
        const decoded = await decode(candidate, pkg.revision, {
          limits: project.config.limits,
          samples,
          known,
        });
        return { decoded, hits: fixable(checkPackage(decoded, active).hits) };
      };
      const fixed = await fix(pkg, start, allowed, recheck);
      outcome.fixed += fixed.fixed;
      for (const { rule, path } of fixed.dropped)
        log(`The fix of ${rule} for ${forTerminal(path)} was dropped, as it would not have helped.`);
      outcome.patch += await patchOf(
        fixed.contents,
        (name) => present(pkg, name),
        (name) => forTerminal(pathOf(pkg, name)),
      );
      await write(pkg, fixed, filesOf(project));
      return { ...checked, hits: fixed.hits, decoded: fixed.decoded };
    },
  };
}

async function present(pkg: DecodedPackage, name: string): Promise<Uint8Array | undefined> {
  const asset = pkg.assets.find((candidate) => candidate.name === name);
  return asset && pkg.source(asset).read(0, asset.size);
}

const pathOf = (pkg: DecodedPackage, name: string): string =>
  pkg.asset(name)?.path ?? join(pkg.path, name).replaceAll('\\', '/');

async function write(
  pkg: DecodedPackage,
  { contents }: Fixed<Hit>,
  files: WritableFiles | undefined,
): Promise<void> {
  if (!files) return;
  for (const [name, bytes] of contents) {
    const path = pathOf(pkg, name);
    await (bytes === undefined ? files.remove(path) : files.write(path, bytes));
  }
}
