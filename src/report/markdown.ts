import type { PackageDifferences } from '../diff/difference.ts';
import type { PackageSummary, RunReport } from '../model/report.ts';
import type { Whereabouts } from '../model/whereabouts.ts';
import { differencesMarkdown } from './differences-markdown.ts';
import { type Entry, enumerated } from './entries.ts';
import { languageTable } from './languages.ts';
import { runLink, spokenOf } from './links.ts';
import { entriesIn, findingSection, folded } from './markdown-findings.ts';
import { cell, code, prose } from './markdown-text.ts';
import { archiveMark, nextSteps } from './next-steps.ts';
import type { Sketches } from './sketch.ts';
import { type Verdict, verdictOf } from './verdict.ts';
import { BUILDING, counted, hidden, humanBytes, inspected, tally, unlisted } from './words.ts';

/** This many findings of a severity and rows of a table are shown; the rest is in the report. */
const MOST_FINDINGS = 200;
const MOST_ROWS = 300;
const MOST_OF_RULE = 5;
/** In a short text: so many lines of a list, and so many changes that are shown, less where there is no room for them. */
const SHORT_STEPS = [
  { most: 40, pictures: 12 },
  { most: 40, pictures: 6 },
  { most: 20, pictures: 4 },
  { most: 10, pictures: 3 },
  { most: 5, pictures: 2 },
  { most: 2, pictures: 1 },
  { most: 1, pictures: 0 },
  { most: 0, pictures: 0 },
];
const tones: Readonly<Record<Verdict['tone'], string>> = { good: '✅', warning: '⚠️', bad: '❌' };

export interface MarkdownOptions {
  /** No longer than this, in UTF-16 code units; what is cut is counted and said. */
  readonly limit?: number;
  /** The same in bytes of UTF-8. */
  readonly bytes?: number;
  /** What changed since the base revision or the last release. */
  readonly changes?: readonly PackageDifferences[];
  /** Something behind the check failed and is said before: no verdict stands beside it. */
  readonly unfinished?: boolean;
  /** What the changes look and sound like. */
  readonly sketches?: Sketches;
  /** What the report speaks of. */
  readonly where?: Whereabouts;
  /** For a reader who decides: five lines a rule, and all but errors and changes is folded. */
  readonly short?: boolean;
}

/** The summary of a run: verdict, errors, what changed, and everything else behind it. */
export function toMarkdown(report: RunReport, options: MarkdownOptions = {}): string {
  const entries = entriesIn(report);
  return fitted((room) => compose(report, entries, room, options), options);
}

/** How much of everything there is room for. */
export interface Room {
  /** Of a list. */
  readonly most: number;
  /** Changes that are shown and not only told. */
  readonly pictures: number;
}

/** The longest of the texts that fits. */
export function fitted(
  textFor: (room: Room) => string,
  { limit = 1_000_000, bytes = Number.POSITIVE_INFINITY, short }: MarkdownOptions,
): string {
  let text = '';
  for (const room of short ? SHORT_STEPS : longSteps()) {
    text = textFor(room);
    if (text.length <= limit && sizeOf(text) <= bytes) return text;
  }
  return text.slice(0, Math.min(limit, bytes / 3));
}

function longSteps(): Room[] {
  const steps: Room[] = [];
  for (let most = MOST_ROWS; most > 0; most = Math.floor(most / 2)) steps.push({ most, pictures: 12 });
  return [...steps, { most: 0, pictures: 0 }];
}

const sizeOf = (text: string): number => new TextEncoder().encode(text).length;

/** Every list holds at most so many items, and says how many it leaves out. */
function compose(
  report: RunReport,
  entries: readonly Entry[],
  { most, pictures }: Room,
  options: MarkdownOptions,
): string {
  const { changes = [], sketches, unfinished, where = {}, short } = options;
  const amount = { most: Math.min(most, MOST_FINDINGS), mostOfRule: short ? MOST_OF_RULE : MOST_ROWS };
  const section = (severity: 'error' | 'warning' | 'info') =>
    findingSection(report, entries, severity, amount, where);
  const behind = (title: string, body: string) =>
    short && body !== '' ? folded(title, body.replace(/^### .*\n+/, '')) : body;
  const parts = [
    unfinished ? '' : heading(report),
    short ? shortOpening(report) : opening(report),
    short ? '' : about(where),
    failures(report, most),
    patch(report),
    section('error'),
    short ? [lesser(report), about(where)].filter((part) => part !== '').join(' ') : '',
    differencesMarkdown(changes, { most, pictures, where, ...(sketches ? { sketches } : {}) }),
    section('warning'),
    section('info'),
    behind(`${counted(report.packages.length, 'package')}`, packageTable(report, most, short)),
    behind('Languages', languageTable(report, most)),
    behind('What was not judged', skipped(report, most)),
    archives(report, most),
    unfinished ? '' : nextSteps(report),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function heading(report: RunReport): string {
  const { tone, text } = verdictOf(report);
  return `## ${tones[tone]} Brandgate: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** Where the errors are, and what was inspected. */
function opening(report: RunReport): string {
  const at = errorsAt(report);
  const more = unlisted(report);
  return `${at === '' ? '' : `Errors in ${at}. `}Inspected ${inspected(report)}: ${tally(report)}${hidden(report)}.${more === undefined ? '' : ` ${more}`}`;
}

/** The same where warnings and notes have a line of their own: each number is said once. */
function shortOpening(report: RunReport): string {
  const { errors } = report.summary;
  const at = errorsAt(report);
  const found = errors > 0 ? `${counted(errors, 'error')}${at === '' ? '' : ` in ${at}`}. ` : '';
  return `${found}Inspected ${inspected(report)}${hidden(report)}.`;
}

function errorsAt({ packages }: RunReport): string {
  const affected = packages.filter(({ errors }) => errors > 0);
  return affected.length > 3
    ? counted(affected.length, 'package')
    : enumerated(affected.map(({ name }) => code(name)));
}

/** Warnings and notes in one sentence; '' when there are none. */
function lesser({ summary }: RunReport): string {
  const { warnings, infos } = summary;
  if (warnings + infos === 0) return '';
  return `${summary.errors > 0 ? 'Besides ' : ''}${tally({ summary: { ...summary, errors: 0 } })}.`;
}

/** Where the whole report is, and of what it speaks; '' where nobody knows. */
export function about(where: Whereabouts): string {
  const spoken = spokenOf(where);
  const run = runLink(where, 'The run has the whole report.');
  return [...(run === '' ? [] : [run]), ...(spoken === '' ? [] : [`${spoken}.`])].join(' ');
}

function left(length: number, most: number, word: string): string {
  return length > most ? `\n\n${counted(length - most, `more ${word}`)} in \`brandgate-report.json\`.` : '';
}

/** How what was fixed gets into the branch. */
function patch({ findings }: RunReport): string {
  const count = findings.filter(({ fixed }) => fixed).length;
  if (count === 0) return '';
  return `### 🔧 ${counted(count, 'finding')} fixed by \`brandgate-fixes.patch\`\n\nThe patch lies beside the reports. Apply it at the top of the repository, look at it and commit it; until then ${count === 1 ? 'the finding counts' : 'the findings count'}:\n\n\`\`\`sh\ngit apply brandgate-fixes.patch\n\`\`\``;
}

function failures({ failures: list }: RunReport, most: number): string {
  const lines = list
    .slice(0, most)
    .map(
      ({ rule, path, message }) =>
        `${rule === BUILDING ? 'Building' : `The rule ${code(rule)}`} failed on ${code(path)}: ${prose(message)}`,
    );
  return `${lines.join('\n\n')}${left(list.length, most, 'internal failure')}`.trim();
}

const isTold = (item: PackageSummary): boolean =>
  item.errors + item.warnings + item.infos > 0 || item.changed === true;

/** How many packages have neither a change nor a finding; '' where each has one. */
export function quietPackages({ packages }: Pick<RunReport, 'packages'>): string {
  const count = packages.filter((item) => !isTold(item)).length;
  return count > 0 ? `${counted(count, 'package')} without a change or finding.` : '';
}

/** In a short text, packages without a change or finding are one number. */
function packageTable({ packages }: RunReport, most: number, short = false): string {
  if (packages.length === 0) return '';
  const told = short ? packages.filter(isTold) : packages;
  const rest = short ? quietPackages({ packages }) : '';
  if (told.length === 0) return rest;
  const rows = told
    .slice(0, most)
    .map(
      (item) =>
        `| ${cell(item.name)} | ${item.kind} | ${cell(item.path)} | ${item.assets} | ${humanBytes(item.bytes)} | ${item.errors} | ${item.warnings} | ${item.infos} |`,
    );
  return `| package | kind | path | files | size | errors | warnings | notes |\n| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |\n${rows.join('\n')}${left(told.length, most, 'package')}${rest === '' ? '' : `\n\n${rest}`}`;
}

function skipped({ skipped: list }: RunReport, most: number): string {
  const groups = new Map<string, { rule: string; reason: string; count: number }>();
  for (const { rule, reason } of list) {
    const key = JSON.stringify([rule, reason]);
    const group = groups.get(key) ?? { rule, reason, count: 0 };
    groups.set(key, group);
    group.count += 1;
  }
  const lines = [...groups.values()]
    .slice(0, most)
    .map(
      ({ rule, reason, count }) =>
        `Not judged: ${code(rule)} in ${counted(count, 'package')}. ${prose(reason)}`,
    );
  return `${lines.join('\n\n')}${left(groups.size, most, 'reason')}`.trim();
}

function archives(report: RunReport, most: number): string {
  const { archives: list } = report;
  if (list.length === 0) return '';
  const rows = list.slice(0, most).map((archive) => {
    const { name, bytes, entries, sha256 } = archive;
    const mark = archiveMark(report, archive);
    return `| ${cell(name)}${mark === '' ? '' : ` ⚠️ ${mark}`} | ${entries} | ${humanBytes(bytes)} | \`${sha256}\` |`;
  });
  return `### 📦 Archives\n\n| archive | files | size | SHA-256 |\n| --- | ---: | ---: | --- |\n${rows.join('\n')}${left(list.length, most, 'archive')}`;
}
