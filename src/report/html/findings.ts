import { byteOrder } from '../../formats/text/byte-order.ts';
import type { Severity } from '../../model/project.ts';
import type { Finding, RunReport } from '../../model/report.ts';
import type { AnyRule } from '../../model/rule.ts';
import { EVIDENCE } from '../../rules/evidence.ts';
import { rulePage } from '../place.ts';
import { counted, fixedMark } from '../words.ts';
import { excerptBlock } from './excerpt.ts';
import { html, type Markup } from './markup.ts';
import { amount, section } from './table.ts';

/** So many findings stay usable in a page, the most severe first; the JSON report has all. */
const MOST_FINDINGS = 5000;
/** Of one rule in one file. */
const MOST_ALIKE = 200;
const SEVERITIES = ['error', 'warning', 'info'] as const;
const WORDS: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Note' };

/** What the findings of a page are written with. */
export interface FindingContext {
  readonly report: RunReport;
  readonly rules: ReadonlyMap<string, AnyRule>;
  readonly excerpts: ReadonlyMap<Finding, string>;
  /** The id of each package's findings. */
  readonly anchors: ReadonlyMap<string, string>;
}

/** Findings of one rule in one file. */
interface Group {
  readonly rule: string;
  readonly severity: Severity;
  readonly findings: Finding[];
}

/** An id for each package that has findings. */
export function packageAnchors({ packages, findings }: RunReport): Map<string, string> {
  const loud = new Set(findings.flatMap(({ package: name }) => (name === undefined ? [] : [name])));
  const names = [...new Set([...packages.map(({ name }) => name), ...loud])].filter((name) => loud.has(name));
  return new Map(names.map((name, index) => [name, `package-${index + 1}`]));
}

/** Every finding by package and file, below what filters them. */
export function findingBlock(context: FindingContext): Markup {
  const { findings } = context.report;
  if (findings.length === 0)
    return section(
      'findings',
      'Findings',
      html`<p class="calm">Nothing to mend: every rule that could be judged holds.</p>`,
    );
  const kept = mostSevere(findings);
  const packages = grouped(kept, ({ package: name }) => name ?? '');
  const blocks = [...packages].map(([name, list]) => packageFindings(name, list, context));
  const left = findings.length - kept.length;
  const cut =
    left > 0
      ? html`<p class="more">${counted(left, 'less severe finding')} left out of this page. <code>brandgate-report.json</code> has all ${amount(findings.length)}.</p>`
      : undefined;
  return section(
    'findings',
    'Findings',
    html`${filters(kept, context)}
${cut}<p class="calm" id="none" hidden>No finding is like that. <button type="button" id="clear">Show all findings</button></p>
${blocks}`,
  );
}

function mostSevere(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST_FINDINGS) return findings;
  const ranked = SEVERITIES.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  const kept = new Set(ranked.slice(0, MOST_FINDINGS));
  return findings.filter((finding) => kept.has(finding));
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Shown by the script, as they do nothing without it. */
function filters(findings: readonly Finding[], { anchors }: FindingContext): Markup {
  const present = SEVERITIES.filter((severity) => findings.some((finding) => finding.severity === severity));
  const boxes = present.map((severity) => {
    const found = findings.filter((finding) => finding.severity === severity).length;
    return html`<label class="chip ${severity}"><input type="checkbox" name="severity" value="${severity}" checked> ${counted(found, WORDS[severity].toLowerCase())}</label>\n`;
  });
  const names = [...grouped(findings, ({ package: name }) => name ?? '')];
  const packageOptions = names.map(
    ([name, list]) =>
      html`<option value="${anchors.get(name) ?? 'project'}">${name || 'the project'} (${list.length})</option>`,
  );
  const ruleOptions = [...grouped(findings, ({ rule }) => rule)]
    .sort(([one], [other]) => byteOrder(one, other))
    .map(([rule, list]) => html`<option value="${rule}">${rule} (${list.length})</option>`);
  return html`<form id="filters" class="filters" aria-label="Filter the findings" hidden>
<label class="field grows">Text<input type="search" name="text" autocomplete="off" spellcheck="false" placeholder="Path, message or rule"></label>
<label class="field">Package<select name="package"><option value="">All</option>${packageOptions}</select></label>
<label class="field">Rule<select name="rule"><option value="">All</option>${ruleOptions}</select></label>
<fieldset><legend class="unseen">Severity</legend>${boxes}</fieldset>
<button type="reset">Reset</button>
</form>
<p id="status" class="status" role="status">${counted(findings.length, 'finding')}</p>`;
}

function packageFindings(name: string, findings: readonly Finding[], context: FindingContext): Markup {
  const anchor = context.anchors.get(name) ?? 'project';
  const files = [...grouped(findings, ({ path }) => path)].map(([path, list]) =>
    fileFindings(path, list, context),
  );
  const title = name === '' ? html`The project` : html`<bdi>${name}</bdi>`;
  return html`<section class="package" id="${anchor}">
<h3>${title} <span class="tally">${tallyOf(findings)}</span></h3>
${files}</section>
`;
}

function fileFindings(path: string, findings: readonly Finding[], context: FindingContext): Markup {
  const groups = [...grouped(findings, ({ rule, severity }) => `${severity} ${rule}`).values()]
    .map(
      (list): Group => ({ rule: list[0]?.rule ?? '', severity: list[0]?.severity ?? 'info', findings: list }),
    )
    .sort((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
  return html`<article class="file"><h4><bdi>${path}</bdi></h4>
${groups.map((group) => groupBlock(group, context))}</article>
`;
}

const tallyOf = (findings: readonly Finding[]): string =>
  SEVERITIES.flatMap((severity) => {
    const found = findings.filter((finding) => finding.severity === severity).length;
    return found > 0 ? [counted(found, WORDS[severity].toLowerCase())] : [];
  }).join(', ');

function groupBlock({ rule, severity, findings }: Group, context: FindingContext): Markup {
  const shown = findings.slice(0, MOST_ALIKE);
  const left = findings.length - shown.length;
  const more =
    left > 0
      ? html`<p class="more">${counted(left, 'more finding')} of this rule in this file in <code>brandgate-report.json</code>.</p>`
      : undefined;
  return html`<div class="group" data-severity="${severity}" data-rule="${rule}"><span class="severity ${severity}">${WORDS[severity]}</span>
<div class="said"><ul>${shown.map((finding) => hit(finding, context.excerpts.get(finding)))}</ul>${more}
${ruleBlock(rule, findings, context.rules.get(rule))}</div></div>
`;
}

function hit(finding: Finding, excerpt: string | undefined): Markup {
  const place = placeWords(finding);
  const shown = place === undefined ? undefined : html`<p class="place">${place}</p>`;
  return html`<li class="hit"><p class="message"><bdi>${finding.message}</bdi>${fixedMark(finding)}</p>${shown}${excerpt === undefined ? undefined : excerptBlock(finding, excerpt)}</li>
`;
}

function placeWords({ location }: Finding): Markup | undefined {
  if (location === undefined) return undefined;
  const { line, column, pointer, offset } = location;
  const place =
    line !== undefined
      ? `Line ${line}${column === undefined ? '' : `, column ${column}`}`
      : offset !== undefined
        ? `Byte ${offset}`
        : '';
  const at = pointer ? html` <code>${pointer}</code>` : undefined;
  return place === '' && !at ? undefined : html`${place}${at}`;
}

/** What must hold and how to mend it, once a rule and file. */
function ruleBlock(id: string, findings: readonly Finding[], rule: AnyRule | undefined): Markup {
  const fix = fixWords(findings);
  const hint = fix === undefined ? undefined : html`<p class="fix">${fix}</p>`;
  const [first] = findings;
  const page = first === undefined ? undefined : rulePage(first);
  const link = page === undefined ? undefined : html`<a href="${page}" rel="noreferrer">All about ${id}</a>`;
  if (!rule) return html`${hint}<p class="rule"><code>${id}</code> ${link}</p>`;
  const { kind, source } = rule.evidence;
  return html`${hint}<details class="rule"><summary><code>${id}</code> <span>${rule.summary}</span></summary>
<p>${rule.why}</p><p class="evidence">${capital(EVIDENCE[kind])}: ${source}. ${link}</p></details>`;
}

/** What `brandgate fix` would do about the findings. */
function fixWords(findings: readonly Finding[]): Markup | undefined {
  const fixable = findings.filter(({ fix }) => fix !== undefined);
  if (fixable.length === 0) return undefined;
  const unsafe = fixable.some(({ fix }) => fix === 'unsafe');
  const what =
    findings.length === 1
      ? 'this'
      : fixable.length === findings.length
        ? 'these'
        : `${fixable.length} of these`;
  return unsafe
    ? html`<code>brandgate fix --unsafe</code> mends ${what}; look at the result.`
    : html`<code>brandgate fix</code> mends ${what}.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
