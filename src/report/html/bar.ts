import type { RunReport } from '../../model/report.ts';
import type { Whereabouts } from '../../model/whereabouts.ts';
import { commitDigits } from '../links.ts';
import { verdictOf } from '../verdict.ts';
import { counted, extentOf, inspected, tally, unlisted } from '../words.ts';
import { html, type Markup } from './markup.ts';
import { amount } from './table.ts';

/** Strokes of the mark beside the verdict, in a square of 24 units. */
const MARKS = { good: 'M6 12.5l4 4 8-9', warning: 'M12 6v8M12 17.5v.5', bad: 'M7.5 7.5l9 9M16.5 7.5l-9 9' };
const MOST_NAMES = 2;

/** A part of the page that the bar leads to. */
export interface Anchor {
  readonly id: string;
  readonly title: string;
  readonly count?: number;
}

/** The verdict and where, of what the page speaks, and the parts of the page; it stays in sight. */
export function barBlock(report: RunReport, where: Whereabouts, anchors: readonly Anchor[]): Markup {
  const { tone, text } = verdictOf(report);
  const links = anchors.map(
    ({ id, title, count }) =>
      html`<li><a href="#${id}">${title}${count === undefined ? undefined : html` <b>${amount(count)}</b>`}</a></li>\n`,
  );
  const spoken = spokenBlock(where);
  return html`<header class="bar ${tone}">
<div class="verdict"><svg class="mark" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="12"/><path d="${MARKS[tone]}"/></svg><h1>${text}</h1><p class="where">${whereBlock(report)}</p>${spoken}</div>
<nav aria-label="Parts of the report"><ul>${links}</ul></nav>
</header>
`;
}

/** `2 errors in acme-legacy` */
function whereBlock(report: RunReport): Markup {
  const { summary, packages } = report;
  const [key, count] = summary.errors > 0 ? (['errors', summary.errors] as const) : worst(report);
  if (count === 0) return html`${counted(extentOf(report).judged, 'package')}`;
  const word = { errors: 'error', warnings: 'warning', infos: 'note' }[key];
  const affected = packages.filter((item) => item[key] > 0);
  const [first, second] = affected;
  if (!first) return html`${counted(count, word)}`;
  const names =
    affected.length > MOST_NAMES
      ? html`${affected.length} of ${counted(extentOf(report).judged, 'package')}`
      : html`<bdi>${first.name}</bdi>${second ? html` and <bdi>${second.name}</bdi>` : undefined}`;
  return html`${counted(count, word)} in ${names}`;
}

const worst = ({ summary: { warnings, infos } }: RunReport) =>
  warnings > 0 ? (['warnings', warnings] as const) : (['infos', infos] as const);

function spokenBlock({ project, head, base }: Whereabouts): Markup | undefined {
  const [from, to] = [commitDigits(base), commitDigits(head)];
  if (project === undefined && from === undefined && to === undefined) return undefined;
  const name = project === undefined ? undefined : html`<bdi>${project}</bdi> `;
  const commit = to === undefined ? undefined : html`<code>${to}</code>`;
  const against = from === undefined ? undefined : html` against <code>${from}</code>`;
  return html`<p class="spoken">${name}${commit}${against}</p>`;
}

/** What was inspected and found, in one line below the bar. */
export function summaryLine(report: RunReport, notices: readonly string[]): Markup {
  const { suppressed } = report.summary;
  const found = tally(report);
  const hidden = suppressed > 0 ? ` ${counted(suppressed, 'finding')} suppressed.` : '';
  const isCalm = report.findings.length === 0 && suppressed === 0 && report.result === 'success';
  const calm = isCalm ? ' Nothing to mend: every rule that could be judged holds.' : '';
  const words = report.findings.length === 0 ? 'No findings' : found;
  const more = unlisted(report);
  return html`<p class="summary">${words}. Inspected ${inspected(report)}.${hidden}${more === undefined ? undefined : ` ${more}`}${calm}</p>
${notices.map((notice) => html`<p class="notice"><bdi>${notice}</bdi></p>\n`)}`;
}
