import type { Location } from '../formats/format.ts';
import type { Severity } from '../model/project.ts';
import type { Failure, Finding, RunReport } from '../model/report.ts';
import { commandData, commandProperty, forAnnotation, forTerminal } from './escape.ts';
import { placeOf } from './place.ts';
import { BUILDING, inspected, marksOf, tally } from './words.ts';

/** GitHub shows this many annotations of each level a step, in the order in which they are printed. */
export const MOST_ANNOTATIONS_PER_LEVEL = 10;
const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

export interface Annotation {
  readonly level: string;
  /** Relative to the repository. */
  readonly file: string;
  readonly title: string;
  readonly message: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
}

/** A line of text that refers to a binary file, which has no lines of its own. */
export interface Referrer {
  /** As reports show it. */
  readonly path: string;
  readonly location: Location;
}

/** How many annotations of a level are not for findings. */
export type Reserved = Partial<Readonly<Record<Severity, number>>>;

/**
 * The findings worth one of the few annotations, errors first, and how many of each level are left out.
 * `prefix` is the project root's path within the repository, with a slash at its end, or ''. A finding with a referrer is
 * shown there.
 */
export function annotations(
  report: RunReport,
  prefix: string,
  reserved: Reserved = {},
  referrers: ReadonlyMap<Finding, Referrer> = new Map(),
): { shown: Annotation[]; cut: Readonly<Record<Severity, number>> } {
  const shown: Annotation[] = [];
  const cut = { error: 0, warning: 0, info: 0 };
  for (const severity of ['error', 'warning', 'info'] as const) {
    const findings = report.findings.filter((finding) => finding.severity === severity);
    const all = spread(findings).map((finding) => annotation(finding, prefix, referrers.get(finding)));
    if (severity === 'error') all.unshift(...report.failures.map((failure) => crash(failure, prefix)));
    const most = MOST_ANNOTATIONS_PER_LEVEL - (reserved[severity] ?? 0);
    shown.push(...all.slice(0, most));
    cut[severity] = Math.max(0, all.length - most);
  }
  return { shown, cut };
}

/**
 * One finding for each package and rule first, and the packages take turns, so that neither one package nor one rule takes
 * all the room; then the others in the same manner.
 */
function spread(findings: readonly Finding[]): Finding[] {
  const ruleOf = ({ rule, package: name = '' }: Finding) => JSON.stringify([name, rule]);
  const seen = new Map<string, number>();
  const turns = new Map<string, Finding[]>();
  for (const finding of findings) {
    const nth = seen.get(ruleOf(finding)) ?? 0;
    seen.set(ruleOf(finding), nth + 1);
    const queue = JSON.stringify([Math.min(nth, 1), finding.package ?? '']);
    const list = turns.get(queue);
    if (list) list.push(finding);
    else turns.set(queue, [finding]);
  }
  const queuesOf = (rank: number) =>
    [...turns].flatMap(([key, queue]) => (key.startsWith(`[${rank},`) ? [queue] : []));
  return [...inTurns(queuesOf(0)), ...inTurns(queuesOf(1))];
}

function inTurns<T>(queues: readonly (readonly T[])[]): T[] {
  const longest = queues.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: longest }, (_, turn) =>
    queues.flatMap((queue) => queue.slice(turn, turn + 1)),
  ).flat();
}

/** A rule that threw fails the step, whatever else was found. */
function crash(failure: Failure, prefix: string): Annotation {
  const { rule, path, message } = failure;
  return {
    level: 'error',
    file: forAnnotation(placeOf(failure, prefix).file),
    title: `${rule}: internal failure`,
    message: `${rule === BUILDING ? 'Building' : 'The rule'} failed on ${forTerminal(path)}: ${forTerminal(message)}`,
  };
}

function annotation(finding: Finding, prefix: string, referrer?: Referrer): Annotation {
  if (referrer) {
    const { path, location } = referrer;
    const shown = annotation({ ...finding, path, location }, prefix);
    return { ...shown, message: `${forTerminal(finding.path)}: ${shown.message}` };
  }
  const { line, column, endLine, endColumn } = finding.location ?? {};
  // A file inside a ZIP is shown on the ZIP; the message says which.
  const { file, inner } = placeOf(finding, prefix);
  const inside = inner === undefined ? '' : `${forTerminal(inner)}: `;
  const place =
    inner === undefined && line !== undefined
      ? { line, ...(endLine ? { endLine } : {}), ...columns(line, endLine, column, endColumn) }
      : {};
  return {
    level: levels[finding.severity],
    file: forAnnotation(file),
    title: `${finding.rule}`,
    message: `${inside}${forTerminal(finding.message)}${marksOf(finding)}`,
    ...place,
  };
}

/** GitHub takes columns only for a range within one line. */
function columns(line: number, endLine?: number, column?: number, endColumn?: number) {
  if (column === undefined || (endLine !== undefined && endLine !== line)) return {};
  return { column, ...(endColumn === undefined ? {} : { endColumn }) };
}

/** Workflow commands, one a line, and a closing line. */
export function toGithub(report: RunReport, prefix: string): string {
  const { shown, cut } = annotations(report, prefix);
  const commands = shown.map((item) => {
    const properties = [
      ['file', item.file],
      ['line', item.line],
      ['endLine', item.endLine],
      ['col', item.column],
      ['endColumn', item.endColumn],
      ['title', item.title],
    ].flatMap(([key, value]) =>
      value === undefined || value === '' ? [] : [`${key}=${commandProperty(String(value))}`],
    );
    return `::${item.level} ${properties.join(',')}::${commandData(item.message)}`;
  });
  const left = cut.error + cut.warning + cut.info;
  const more =
    left > 0
      ? ` ${left} of them are not annotated, as GitHub shows ${MOST_ANNOTATIONS_PER_LEVEL} a level.`
      : '';
  return `${[...commands, `Inspected ${inspected(report)}: ${tally(report)}.${more}`].join('\n')}\n`;
}
