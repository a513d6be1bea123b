import type { PackageSummary, RunReport } from '../../model/report.ts';
import { counted, humanBytes } from '../words.ts';
import { html, type Markup } from './markup.ts';
import type { Room } from './room.ts';
import { count, rowsThatFit, section, table } from './table.ts';

const MOST_FAILURES = 300;
/** Rules that threw: the run is not to be trusted before they are mended. */
export function failureBlock({ failures }: RunReport): Markup | undefined {
  if (failures.length === 0) return undefined;
  return section(
    'failures',
    'Internal failures',
    html`<p>These did not finish, so what is named below is not wholly checked or built. Please report them with the files.</p>
<ul class="plain">${failures
      .slice(0, MOST_FAILURES)
      .map(
        ({ rule, path, message }) =>
          html`<li><code>${rule}</code> failed on <code>${path}</code>: <bdi>${message}</bdi></li>\n`,
      )}</ul>${more(failures.length - MOST_FAILURES, 'failure')}`,
  );
}

/** A row a package. `anchors` holds where each package begins in the gallery, or its findings. */
export function packageBlock(
  { packages }: RunReport,
  anchors: ReadonlyMap<string, string>,
  room: Room,
): Markup | undefined {
  if (packages.length === 0) return undefined;
  const compared = packages.some(({ changed }) => changed !== undefined);
  const rowOf = (item: PackageSummary) => [
    nameOf(item, anchors),
    html`${item.kind}`,
    html`<code>${item.path}</code>`,
    count(item.assets),
    html`${humanBytes(item.bytes)}`,
    count(item.errors, 'error'),
    count(item.warnings, 'warning'),
    count(item.infos, 'info'),
    ...(compared ? [html`${item.changed === undefined ? '' : item.changed ? 'yes' : 'no'}`] : []),
  ];
  const rows = rowsThatFit(packages, rowOf, room);
  const columns = ['Package', 'Kind', 'Path', '#Files', '#Size', '#Errors', '#Warnings', '#Notes'];
  const body = table('Packages', compared ? [...columns, 'Changed'] : columns, rows);
  return section('packages', 'Packages', html`${body}${more(packages.length - rows.length, 'package')}`);
}

function nameOf({ name }: PackageSummary, anchors: ReadonlyMap<string, string>): Markup {
  const anchor = anchors.get(name);
  return anchor === undefined ? html`<bdi>${name}</bdi>` : html`<a href="#${anchor}"><bdi>${name}</bdi></a>`;
}

function more(left: number, word: string): Markup | undefined {
  if (left <= 0) return undefined;
  return html`<p class="more">${counted(left, `more ${word}`)} in <code>brandgate-report.json</code>.</p>`;
}
