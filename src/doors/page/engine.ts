import { memoryPlace } from '../../archive/memory-place.ts';
import { toHtml } from '../../report/html.ts';
import { toJson } from '../../report/json.ts';
import { withResult } from '../../report/report.ts';
import { verdictOf } from '../../report/verdict.ts';
import { rules } from '../../rules/index.generated.ts';
import { buildAll, DEFAULT_TEMPLATE } from '../../run/build-packages.ts';

import type { Outcome, RunInput } from '../../run/input.ts';
import { checkWithPage, type Earlier } from '../../run/page.ts';
import type { Dropped } from './dropped.ts';
import { projectOf } from './project.ts';

/** Called before each package is judged. */
export type Progress = (done: number, total: number, name: string) => void;

/** What was judged, and all that the page says of it. */
export interface Judged {
  readonly input: RunInput;
  readonly outcome: Outcome;
  readonly result: 'success' | 'failure' | 'error';
  /** In a few words. */
  readonly verdict: string;
  /** The report, as `check --format json` writes it. */
  readonly json: string;
  /** The report as a page of its own. */
  readonly html: string;
}

/**
 * Judges what was dropped and, with an older version of it, says what changed since. `site` is the address of the page,
 * with a slash at its end. Wrong input is a UsageError.
 */
export async function judge(
  dropped: Dropped,
  older: Dropped | undefined,
  site: string,
  progress: Progress,
): Promise<Judged> {
  const input: RunInput = { projects: [await projectOf(dropped)], progress };
  const earlier = older === undefined ? undefined : await earlierOf(older, input);
  const { outcome, changes, page } = await checkWithPage(input, earlier);
  const report = withResult(outcome.report, 'error');
  return {
    input,
    outcome: { ...outcome, report },
    result: report.result,
    verdict: verdictOf(report).text,
    json: toJson(report),
    html: toHtml(report, { hits: outcome.hits, rules, changes, ...page, rulePages: `${site}rules/` }),
  };
}

async function earlierOf(older: Dropped, { projects }: RunInput): Promise<Earlier> {
  const { scope, config } = await projectOf(older);
  return { scope, config, roots: [scope.paths[0] ?? '', projects[0]?.scope.paths[0] ?? ''] };
}

/** A file to be saved. */
export interface Download {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Archives {
  readonly archives: readonly Download[];
  /** Packages that have errors, or could not be stored, by name. */
  readonly leftOut: readonly string[];
  /** What nobody foresaw, as sentences. */
  readonly failures: readonly string[];
}

/** Builds what the command line would build outside of git: the same names, the same bytes. */
export async function archivesOf({ outcome, input }: Judged): Promise<Archives> {
  const contents = new Map<string, Uint8Array>();
  const { archives, leftOut, report } = await buildAll(outcome, input, {
    place: memoryPlace(contents),
    template: DEFAULT_TEMPLATE,
    version: { version: '0.0.0', sha: '', commitTime: undefined, tag: undefined },
    stamp: false,
    allowErrors: false,
    log: () => undefined,
  });
  return {
    archives: archives.map(({ name, path }) => ({ name, bytes: contents.get(path) ?? new Uint8Array(0) })),
    leftOut,
    failures: report.failures.map(({ path, message }) => `${path}: ${message}`),
  };
}
