import { memoryPlace } from '../../archive/memory-place.ts';
import { diff as differences } from '../../diff/diff.ts';
import type { PackageDifferences } from '../../diff/difference.ts';
import type { Severity } from '../../model/project.ts';
import type { ArchiveSummary, RunReport } from '../../model/report.ts';
import { toHtml } from '../../report/html.ts';
import { withResult } from '../../report/report.ts';
import { rules } from '../../rules/index.generated.ts';
import { buildAll, DEFAULT_TEMPLATE } from '../../run/build-packages.ts';
import { check as checkProjects } from '../../run/check.ts';
import { decodedPackages } from '../../run/compare.ts';
import { fix as fixProjects } from '../../run/fix.ts';
import { checkWithPage } from '../../run/page.ts';
import { nameSelector } from '../../run/selection.ts';
import { rejectWrongOptions } from './options.ts';
import {
  inputFor,
  openProject,
  type ProjectOptions,
  type ProjectSource,
  rejectNothingJudged,
} from './source.ts';

export interface CheckOptions extends ProjectOptions {
  /** From which severity on the report's `result` is `failure` (default: `error`). */
  readonly failOn?: Severity | 'never';
}
export interface FixOptions extends CheckOptions {
  /** Also fixes that re-encode, invent text or may change the meaning (default: false). */
  readonly unsafe?: boolean;
}
/** What fixing came to. */
export interface FixResult {
  /** What remains. */
  readonly report: RunReport;
  /** How many findings are gone. */
  readonly fixed: number;
  /** The new bytes of each file that changed, by path as in the report; `null` for one that is to be removed. */
  readonly files: Readonly<Record<string, Uint8Array | null>>;
  /** The same as a unified diff, to be read; binary files are one line each. */
  readonly patch: string;
  /** What could not be fixed and why, as sentences. */
  readonly notes: readonly string[];
}

/**
 * Runs the rules over a project. Anything wrong in its files is a finding; wrong use or a wrong config rejects with a
 * `UsageError`. Nothing is written and nothing printed.
 */
export async function check(source: ProjectSource, options: CheckOptions = {}): Promise<RunReport> {
  const { report } = rejectNothingJudged(await checkProjects(await inputFor(source, options)));
  return withResult(report, options.failOn ?? 'error');
}

/** Applies fixes to a copy in memory and judges what they leave; never writes. Inside ZIPs nothing is fixed. */
export async function fix(source: ProjectSource, options: FixOptions = {}): Promise<FixResult> {
  const files: Record<string, Uint8Array | null> = {};
  const notes: string[] = [];
  const { outcome, fixed, patch } = await fixProjects(await inputFor(source, options), {
    allowed: options.unsafe ? ['safe', 'unsafe'] : ['safe'],
    write: async ({ contents }) => {
      for (const [path, bytes] of contents) files[path] = bytes ?? null;
    },
    log: (line) => notes.push(line),
  });
  const { report } = rejectNothingJudged(outcome);
  return { report: withResult(report, options.failOn ?? 'error'), fixed, files, patch, notes };
}

/** What changed between two versions of a project, package by package, in the words of the domain. */
export async function diff(
  before: ProjectSource,
  after: ProjectSource,
  options: ProjectOptions = {},
): Promise<readonly PackageDifferences[]> {
  rejectWrongOptions(options);
  const selects = nameSelector(options.packages ?? []);
  const [then, now] = [await openProject(before, options), await openProject(after, options)];
  return differences(
    await decodedPackages(then.scope, then.config, ({ name }) => selects(name)),
    await decodedPackages(now.scope, now.config, ({ name }) => selects(name)),
    { roots: ['', ''] },
  );
}

export interface BuildOptions extends CheckOptions {
  /** What archives are called after (default: `0.0.0`). */
  readonly version?: string;
  /** Build packages with errors, too (default: false). */
  readonly allowErrors?: boolean;
}
/** An archive with its bytes: the same for the same content, whatever the machine. */
export interface BuiltArchive extends ArchiveSummary {
  readonly content: Uint8Array;
}
export interface BuildOutput {
  readonly report: RunReport;
  readonly archives: readonly BuiltArchive[];
  /** Packages that were left out because they have errors or could not be stored, by name. */
  readonly leftOut: readonly string[];
}

/**
 * Checks a project and builds a ZIP of every package without errors, in memory; each is opened again and judged. Nothing is
 * written.
 */
export async function build(source: ProjectSource, options: BuildOptions = {}): Promise<BuildOutput> {
  const input = await inputFor(source, options);
  const outcome = rejectNothingJudged(await checkProjects(input));
  const contents = new Map<string, Uint8Array>();
  const { report, archives, leftOut } = await buildAll(outcome, input, {
    place: memoryPlace(contents),
    template: DEFAULT_TEMPLATE,
    version: { version: options.version ?? '0.0.0', sha: '', commitTime: undefined, tag: undefined },
    stamp: false,
    allowErrors: options.allowErrors ?? false,
    log: () => undefined,
  });
  return {
    report: withResult(report, options.failOn ?? 'error'),
    archives: archives.map(({ path, ...summary }) => ({
      ...summary,
      content: contents.get(path) ?? new Uint8Array(0),
    })),
    leftOut,
  };
}

export interface PreviewOptions extends CheckOptions {
  /** What it is compared with: what changed is told and shown before and now. */
  readonly before?: ProjectSource;
}

/**
 * The report as one self-contained HTML page: what must be mended, what changed, every screen, layout, icon, prompt,
 * image and palette, every finding.
 */
export async function preview(source: ProjectSource, options: PreviewOptions = {}): Promise<string> {
  const input = await inputFor(source, options);
  const { before, failOn = 'error' } = options;
  const earlier = before === undefined ? undefined : await openProject(before, options);
  const { outcome, changes, page } = await checkWithPage(input, earlier && { ...earlier, roots: ['', ''] });
  const { hits, report } = rejectNothingJudged(outcome);
  return toHtml(withResult(report, failOn), { hits, changes, rules, ...page });
}
