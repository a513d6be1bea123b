import { byteOrder } from '../../formats/text/byte-order.ts';
import type { Finding } from '../../model/report.ts';
import { SEVERITIES, SEVERITY_NAMES } from '../severity-words.ts';
import { counted } from '../words.ts';
import { html, type Markup } from './markup.ts';
import type { PageSubject } from './subject.ts';

const GROUPINGS = [
  ['file', 'file'],
  ['rule', 'rule'],
  ['package', 'package'],
] as const;

/** What filters and groups findings; shown by the script, as it does nothing without it. */
export function filterBlock(
  findings: readonly Finding[],
  { fresh }: Pick<PageSubject, 'fresh'>,
  by: string,
): Markup {
  const present = SEVERITIES.filter((severity) => findings.some((finding) => finding.severity === severity));
  const severities = present.map((severity) =>
    chip(
      'severity',
      severity,
      `${SEVERITY_NAMES[severity]}s`,
      countOf(findings, (one) => one.severity === severity),
      severity,
      true,
    ),
  );
  const count = fresh ? countOf(findings, (finding) => fresh.has(finding)) : 0;
  const fixable = countOf(findings, ({ fix }) => fix !== undefined);
  const others = [
    ...(fresh ? [chip('new', '1', 'New in this change', count)] : []),
    ...(fixable > 0 ? [chip('fix', '1', 'Can be fixed', fixable)] : []),
  ];
  const groups = GROUPINGS.map(
    ([value, title]) =>
      html`<option value="${value}"${value === by ? html` selected` : undefined}>By ${title}</option>`,
  );
  return html`<form id="filters" class="filters" aria-label="Filter the findings" hidden>
<label class="field grows">Text<input type="search" name="text" autocomplete="off" spellcheck="false" placeholder="Path, message or rule"></label>
<label class="field">Package<select name="package"><option value="">All</option>${options(findings, ({ package: name }) => name ?? '', 'the project')}</select></label>
<label class="field">Rule<select name="rule"><option value="">All</option>${options(findings, ({ rule }) => rule, '')}</select></label>
<label class="field">Group<select name="by">${groups}</select></label>
<fieldset><legend class="unseen">Severity</legend>${severities}${others}</fieldset>
<button type="reset">Reset</button>
<p id="status" class="status" role="status">${counted(findings.length, 'finding')}</p>
</form>`;
}

function chip(
  name: string,
  value: string,
  title: string,
  count: number,
  tone = '',
  isChecked = false,
): Markup {
  return html`<label class="chip ${tone}"><input type="checkbox" name="${name}" value="${value}"${isChecked ? html` checked` : undefined}> ${title} <b>${count}</b></label>
`;
}

const countOf = (findings: readonly Finding[], fits: (finding: Finding) => boolean): number =>
  findings.filter(fits).length;

/** A value that is the project's is called so; the script tells it by `-`. */
function options(findings: readonly Finding[], keyOf: (finding: Finding) => string, empty: string): Markup {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  const rows = [...counts].sort(([one], [other]) => byteOrder(one, other));
  return html`${rows.map(([value, count]) => html`<option value="${value || '-'}" data-title="${value || empty}">${value || empty} (${count})</option>`)}`;
}
