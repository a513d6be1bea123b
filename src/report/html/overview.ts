import type { PackageSummary, RunReport } from '../../model/report.ts';
import { verdictOf } from '../verdict.ts';
import { counted, humanBytes, inspected, tally } from '../words.ts';
import { html, type Markup } from './markup.ts';
import { amount, count, section, table } from './table.ts';

const MOST_PACKAGES = 1000;
/** Strokes of the mark beside the verdict, in a square of 24 units. */
const MARKS = { good: 'M6 12.5l4 4 8-9', warning: 'M12 6v8M12 17.5v.5', bad: 'M7.5 7.5l9 9M16.5 7.5l-9 9' };

/** The verdict and what was inspected. */
export function verdictBlock(report: RunReport): Markup {
  const { tone, text } = verdictOf(report);
  const { summary } = report;
  const suppressed = summary.suppressed > 0 ? ` ${counted(summary.suppressed, 'finding')} suppressed.` : '';
  const found = tally(report);
  const tiles: readonly (readonly [word: string, count: number, tone: string])[] = [
    ['Errors', summary.errors, 'error'],
    ['Warnings', summary.warnings, 'warning'],
    ['Notes', summary.infos, 'info'],
    ['Packages', summary.packages, ''],
    ['Files', summary.assets, ''],
    ['Rules', summary.rules, ''],
  ];
  return html`<header class="verdict ${tone}">
<svg class="mark" viewBox="0 0 24 24" width="48" height="48" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="12"/><path d="${MARKS[tone]}"/></svg>
<div><h1>${text}</h1>
<p>${found.charAt(0).toUpperCase() + found.slice(1)}. Inspected ${inspected(report)}.${suppressed}</p></div>
</header>
<dl class="tiles">${tiles.map(([word, number, kind]) => html`<div class="${number > 0 ? kind : ''}"><dt>${word}</dt><dd>${amount(number)}</dd></div>`)}</dl>
`;
}

/** Rules that threw: the run is not to be trusted before they are mended. */
export function failureBlock({ failures }: RunReport): Markup | undefined {
  if (failures.length === 0) return undefined;
  return section(
    'failures',
    'Internal failures',
    html`<p>These did not finish, so what is named below is not wholly checked or built. Please report them with the files.</p>
<ul class="plain">${failures
      .slice(0, MOST_PACKAGES)
      .map(
        ({ rule, path, message }) =>
          html`<li><code>${rule}</code> failed on <code>${path}</code>: <bdi>${message}</bdi></li>\n`,
      )}</ul>${more(failures.length, 'failure')}`,
  );
}

/** A row a package. `anchors` holds the id of each package's findings. */
export function packageBlock(
  { packages }: RunReport,
  anchors: ReadonlyMap<string, string>,
): Markup | undefined {
  if (packages.length === 0) return undefined;
  const compared = packages.some(({ changed }) => changed !== undefined);
  const rows = packages
    .slice(0, MOST_PACKAGES)
    .map((item) => [
      nameOf(item, anchors),
      html`${item.kind}`,
      html`<code>${item.path}</code>`,
      count(item.assets),
      html`${humanBytes(item.bytes)}`,
      count(item.errors, 'error'),
      count(item.warnings, 'warning'),
      count(item.infos, 'info'),
      ...(compared ? [html`${item.changed === undefined ? '' : item.changed ? 'yes' : 'no'}`] : []),
    ]);
  const columns = ['Package', 'Kind', 'Path', '#Files', '#Size', '#Errors', '#Warnings', '#Notes'];
  const body = table('Packages', compared ? [...columns, 'Changed'] : columns, rows);
  return section('packages', 'Packages', html`${body}${more(packages.length, 'package')}`);
}

function nameOf({ name }: PackageSummary, anchors: ReadonlyMap<string, string>): Markup {
  const anchor = anchors.get(name);
  return anchor === undefined ? html`<bdi>${name}</bdi>` : html`<a href="#${anchor}"><bdi>${name}</bdi></a>`;
}

function more(length: number, word: string): Markup | undefined {
  if (length <= MOST_PACKAGES) return undefined;
  return html`<p class="more">${counted(length - MOST_PACKAGES, `more ${word}`)} in <code>brandgate-report.json</code>.</p>`;
}
