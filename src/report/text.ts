import type { Hit } from '../model/check.ts';
import type { Finding, RunReport } from '../model/report.ts';
import { colorsOf } from './colors.ts';
import { differingValues, type Entry, entriesOf, entryOf, enumerated, firstFew } from './entries.ts';
import { forTerminal } from './escape.ts';
import { excerptLines } from './excerpt.ts';
import { languageLines } from './languages.ts';
import { RANKS } from './order.ts';
import { rulePage } from './place.ts';
import { saidOfAll } from './several.ts';
import { closingLines } from './text-closing.ts';
import type { Style, TextOptions } from './text-style.ts';
import { BUILDING, counted } from './words.ts';
import { kept, wrapped } from './wrap.ts';

/** On a terminal, more findings than this are cut to the first entries. */
const MOST_FINDINGS = 200;
const MOST_ENTRIES = 50;
/**
 * Findings as entries with their source lines, and closing lines: verdict, counts by rule, what mends them. On a terminal
 * paths hold kept spaces.
 */
export function toText(report: RunReport, hits: readonly Hit[], options: TextOptions): string {
  const style: Style = {
    colors: colorsOf(options.color),
    clean: options.escape ?? forTerminal,
    options,
  };
  const wanted = options.quiet ? hits.filter(({ finding }) => finding.severity === 'error') : hits;
  const all = options.all ? wanted.map((hit) => entryOf([hit])) : entriesOf(wanted);
  const cutting = options.width !== undefined && !options.all && wanted.length > MOST_FINDINGS;
  const shown = cutting ? firstFew(ranked(all), MOST_ENTRIES) : { shown: all, left: 0 };
  const blocks = [
    ...shown.shown.map((entry) => entryLines(entry, style)),
    ...(shown.left > 0
      ? [[`… and ${counted(shown.left, 'more entry', 'more entries')}: “--all” shows them.`]]
      : []),
    ...report.failures.map((failure) => failureLines(failure, style)),
    ...(options.quiet ? [] : [trimmed(languageLines(report, style.clean)), skippedLines(report, style)]),
    closingLines(report, hits, style, cutting),
  ].filter((block) => block.length > 0);
  // Entries stand close together; what is about the run as a whole stands apart.
  const text = blocks
    .map((block, index) => (index === 0 ? '' : index < shown.shown.length ? '\n' : '\n\n') + block.join('\n'))
    .join('');
  return `${options.width === undefined ? text : wrapped(text, options.width)}\n`;
}

const ranked = (entries: readonly Entry[]): Entry[] =>
  entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => RANKS[a.entry.severity] - RANKS[b.entry.severity] || a.index - b.index)
    .map(({ entry }) => entry);

const trimmed = (lines: readonly string[]): readonly string[] => (lines[0] === '' ? lines.slice(1) : lines);

function entryLines(entry: Entry, style: Style): string[] {
  const { rule, severity, hits, paths, follows } = entry;
  const { colors, clean, options } = style;
  const paint = { error: colors.red, warning: colors.yellow, info: colors.cyan }[severity];
  const [{ finding }] = hits;
  const times = entry.count > 1 ? ` ×${entry.count}` : '';
  const word = severity === 'info' ? 'note' : severity;
  const page = options.links ? rulePage(finding) : undefined;
  const name = page === undefined ? clean(rule) : `\u001b]8;;${page}\u001b\\${rule}\u001b]8;;\u001b\\`;
  const values = paths.length > 1 ? undefined : differingValues(hits.map((hit) => hit.finding.message));
  const at = finding.location?.line === undefined ? finding.location?.offset : undefined;
  const detail = at === undefined ? '' : colors.dim(`   byte ${at}`);
  const whole = saidOfAll(entry, (value) => value);
  const instances = () => [
    ...excerptLines(hits[0], { clean, mark: paint, dim: colors.dim }, options.width),
    ...(values === undefined ? instanceLines(entry, style) : alsoLines(hits, values, style)),
  ];
  return [
    `${colors.bold(placed(finding, style))}  ${paint(word)}  ${colors.dim(name + times)}`,
    `  ${clean(whole ?? finding.message)}${detail}${mending(hits, colors.dim)}`,
    ...(whole === undefined ? instances() : []),
    ...follows.map(
      (effect) => `  ${colors.dim(`Hence ${clean(effect.rule)}:`)} ${clean(effect.hits[0].finding.message)}`,
    ),
  ];
}

/** What a terminal opens with a click. */
function placed({ path, location }: Finding, { clean, options: { width } }: Style): string {
  const { line, column } = location ?? {};
  return `${width === undefined ? clean(path) : kept(clean(path))}${line === undefined ? '' : `:${line}`}${line === undefined || column === undefined ? '' : `:${column}`}`;
}

function mending(hits: readonly Hit[], dim: (text: string) => string): string {
  const [{ finding } = { finding: undefined }] = hits;
  if (finding?.fixed) return dim('   fixed');
  return finding?.fix === undefined ? '' : dim(finding.fix === 'safe' ? '   fix' : '   fix --unsafe');
}

/** What else one message says, where only a value in it differs, and on which lines. */
function alsoLines(hits: readonly Hit[], values: readonly string[], { clean, colors }: Style): string[] {
  if (hits.length === 1) return [];
  const lines = hits.slice(1).flatMap(({ finding }) => finding.location?.line ?? []);
  const others = values.slice(1);
  const what = others.length > 0 ? `Also ${enumerated(others.map(clean))}` : 'The same';
  const where = [...new Set(lines)].filter((line) => line !== hits[0]?.finding.location?.line);
  const on =
    where.length > 0 ? ` on ${where.length === 1 ? 'line' : 'lines'} ${enumerated(where.map(String))}` : '';
  return others.length === 0 && on === '' ? [] : [`  ${colors.dim(`${what}${on}.`)}`];
}

/** The next instances, each with its own place and words. */
function instanceLines({ hits, count, paths }: Entry, style: Style): string[] {
  const { clean, colors } = style;
  const few = firstFew(hits.slice(1), 2);
  const { shown } = few;
  const left = few.left + count - hits.length;
  const lines = shown.map(
    ({ finding }) => `  ${colors.dim(placed(finding, style))}  ${clean(finding.message)}`,
  );
  const where = paths.length > 1 ? `, in ${paths.length} files: “--all” shows them` : '';
  return left > 0 ? [...lines, `  ${colors.dim(`and ${left} more${where}`)}`] : lines;
}

function failureLines(
  { rule, path, message }: RunReport['failures'][number],
  { clean, colors }: Style,
): string[] {
  const what = rule === BUILDING ? 'building' : `the rule ${clean(rule)}`;
  return [
    colors.red(`Internal failure: ${what} failed on ${clean(path)}: ${clean(message)}`),
    'Please report it with the file.',
  ];
}

function skippedLines({ skipped }: RunReport, { clean, colors }: Style): string[] {
  const groups = new Map<string, string[]>();
  for (const { rule, package: name, reason } of skipped) {
    const key = `${clean(rule)}: ${clean(reason)}`;
    groups.set(key, [...(groups.get(key) ?? []), ...(name === undefined ? [] : [clean(name)])]);
  }
  return [...groups].map(([key, names]) =>
    colors.dim(`Not judged: ${key}${names.length > 0 ? ` (${enumerated(names)})` : ''}`),
  );
}
