import { appendFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type * as Core from '@actions/core';
import type { PackageDifferences } from '../../diff/difference.ts';
import { byteOrder } from '../../formats/text/byte-order.ts';
import type { Archive, Published } from '../../model/release.ts';
import type { Finding, RunReport } from '../../model/report.ts';
import type { Whereabouts } from '../../model/whereabouts.ts';
import { forLog, forTerminal } from '../../report/escape.ts';
import {
  annotations,
  MOST_ANNOTATIONS_PER_LEVEL,
  type Referrer,
  type Reserved,
} from '../../report/github.ts';
import { toMarkdown } from '../../report/markdown.ts';
import type { Sketches } from '../../report/sketch.ts';
import { counted } from '../../report/words.ts';
import type { Matrix } from '../../run/plan.ts';

/** Everything that the action hands on to later steps. */
export interface ActionResult {
  readonly result: RunReport['result'];
  readonly report?: RunReport;
  readonly fixed?: number;
  /** What the run speaks of. */
  readonly where?: Whereabouts;
  readonly archives?: readonly Archive[];
  readonly changes?: readonly PackageDifferences[];
  readonly sketches?: Sketches;
  readonly reportPath?: string;
  readonly htmlPath?: string;
  readonly sarifPath?: string;
  readonly published?: Published;
  /** What went wrong beside the findings, in a few lines. */
  readonly problem?: string;
  /** The names of the packages that changed, where no report says it. */
  readonly changed?: readonly string[];
  /** The parts of a plan. */
  readonly matrix?: Matrix;
  /** Set when this is a part of a run, which others speak of. */
  readonly isPart?: true;
}

/** What a reader takes in; a job summary could hold 1 MiB, and the report has all. */
const LONGEST_SUMMARY_IN_BYTES = 12_000;
/** In UTF-16 code units: a third of the summary's bytes at the most. */
const LONGEST_PROBLEM = 1300;

/** Sets every output, whatever happened. Paths are relative to the workspace. */
export function setOutputs(core: typeof Core, result: ActionResult, workspace: string): void {
  const { report, archives = [], published } = result;
  const shown = (path: string | undefined) =>
    path === undefined ? '' : relative(workspace, path).split(sep).join('/');
  const outputs: Readonly<Record<string, string | number>> = {
    result: result.result,
    errors: report?.summary.errors ?? 0,
    warnings: report?.summary.warnings ?? 0,
    infos: report?.summary.infos ?? 0,
    fixed: result.fixed ?? 0,
    packages: JSON.stringify(report?.packages ?? []),
    'changed-packages': JSON.stringify(
      result.changed ??
        (report?.packages ?? []).filter(({ changed }) => changed !== false).map(({ name }) => name),
    ),
    archives: JSON.stringify(
      archives
        .map(({ name, path, bytes, sha256 }) => ({ name, path: shown(path), bytes, sha256 }))
        .sort((a, b) => byteOrder(a.name, b.name)),
    ),
    'report-json': shown(result.reportPath),
    'report-html': shown(result.htmlPath),
    sarif: shown(result.sarifPath),
    'release-url': published?.url ?? '',
    'release-id': published?.id ?? '',
    matrix: JSON.stringify(result.matrix ?? { include: [] }),
  };
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}

/** Tells a runner that keeps a list of artifacts where the archives are, so that attesting needs no input. */
export function listArtifacts(core: typeof Core, archives: readonly Archive[]): void {
  const list = process.env.GITHUB_ARTIFACTS;
  if (!list || archives.length === 0) return;
  const lines = archives.map(({ path }) => `${resolve(path)}\n`).sort(byteOrder);
  try {
    appendFileSync(list, lines.join(''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    core.warning(`The archives could not be listed for the runner: ${forLog(reason)}`, {
      title: 'Brandgate',
    });
  }
}

/** The most important findings as annotations, and how many GitHub would have dropped. `reserved` leaves room for others. */
export function annotate(
  core: typeof Core,
  report: RunReport,
  prefix: string,
  reserved: Reserved,
  referrers: ReadonlyMap<Finding, Referrer>,
): void {
  const { shown, cut } = annotations(report, prefix, reserved, referrers);
  const print = { error: core.error, warning: core.warning, notice: core.notice };
  for (const { level, message, title, file, line, endLine, column, endColumn } of shown) {
    print[level as keyof typeof print](message, {
      title,
      ...(file === '' ? {} : { file }),
      ...(line === undefined ? {} : { startLine: line }),
      ...(endLine === undefined ? {} : { endLine }),
      ...(column === undefined ? {} : { startColumn: column }),
      ...(endColumn === undefined ? {} : { endColumn }),
    });
  }
  const left = cut.error + cut.warning + cut.info;
  if (left > 0)
    core.info(
      `${counted(left, 'finding')} not annotated, as GitHub shows ${MOST_ANNOTATIONS_PER_LEVEL} of each level; the report has all.`,
    );
}

/** The job summary. A runner without one loses nothing but the summary. */
export async function summarise(
  core: typeof Core,
  { report, problem, changes = [], sketches, where = {}, isPart }: ActionResult,
): Promise<void> {
  if (!process.env.GITHUB_STEP_SUMMARY || (isPart && problem === undefined)) return;
  const opening = problem === undefined ? '' : `${problemSection(problem)}\n`;
  const text = report
    ? toMarkdown(report, {
        short: true,
        bytes: LONGEST_SUMMARY_IN_BYTES - Buffer.byteLength(opening),
        where,
        changes,
        ...(sketches ? { sketches } : {}),
        unfinished: problem !== undefined,
      })
    : '';
  try {
    await core.summary.addRaw(opening + text).write();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    core.warning(`The job summary could not be written: ${forLog(reason)}`, { title: 'Brandgate' });
  }
}

/** As a block of code, so that nothing in it acts and lines of YAML stay lines. */
function problemSection(problem: string): string {
  const left = problem.length - LONGEST_PROBLEM;
  const cut = left > 0 ? `\n… and ${left} more characters, in the log.` : '';
  const lines = `${problem.slice(0, LONGEST_PROBLEM)}${cut}`.split('\n');
  const shown = lines.map((line) => forTerminal(line).replaceAll('`', 'ˋ'));
  return `## ❌ Brandgate: the run did not finish\n\n\`\`\`text\n${shown.join('\n')}\n\`\`\`\n`;
}
