import { byteOrder } from '../../formats/text/byte-order.ts';
import type { Hit } from '../../model/check.ts';
import type { Finding } from '../../model/report.ts';
import { fileAddress } from '../links.ts';
import { SEVERITIES, SEVERITY_NAMES, severityTally } from '../severity-words.ts';
import { counted, marksOf } from '../words.ts';
import { excerptBlock } from './excerpt.ts';
import { filterBlock } from './finding-filter.ts';
import { grouped, ruleAnchor } from './groups.ts';
import { html, type Markup, spoken } from './markup.ts';
import { type Room, roomFor } from './room.ts';
import { ruleList } from './rule-list.ts';
import type { PageSubject } from './subject.ts';
import { amount, section } from './table.ts';

/** Elements that findings may take of a page; what is left out, the least severe first, is counted. */
const MOST_ELEMENTS = 11_500;
/** Elements that source lines may take of these. */
const MOST_OF_EXCERPTS = 3000;
/** More findings are shown by rule, not by file, until somebody chooses. */
const MOST_BY_FILE = 100;
/** A group of more is folded, and so is what one rule says more often of one file. */
const MOST_OPEN = 20;
const MOST_ALIKE = 3;
/** Of a group beside its findings, and of a finding without its source line. */
const GROUP_ELEMENTS = 8;
const ITEM_ELEMENTS = 8;

/** What findings are grouped by. The script can do it anew. */
type Grouping = 'file' | 'rule' | 'package';

/** Every finding in groups, below what filters them. */
export function findingBlock(subject: PageSubject): Markup | undefined {
  const { findings } = subject.report;
  if (findings.length === 0) return undefined;
  const by: Grouping = findings.length > MOST_BY_FILE ? 'rule' : 'file';
  const items = itemsThatFit(subject, by);
  const left = findings.length - items.size;
  const cut =
    left > 0
      ? html`<p class="more">${counted(left, 'less severe finding')} left out of this page. <code>brandgate-report.json</code> has all ${amount(findings.length)}.</p>`
      : undefined;
  const shown = findings.filter((finding) => items.has(finding));
  const groups = [...grouped(shown, (finding) => keyOf(finding, by))].sort(
    by === 'rule' ? byWeight : () => 0,
  );
  return section(
    'findings',
    'Findings',
    html`${filterBlock(shown, subject, by)}
${cut}<p class="calm" id="none" hidden>No finding is like that. <button type="button" id="clear">Show all findings</button></p>
<div id="groups" data-by="${by}">
${groups.map(([key, group]) => groupBlock(key, group, items, by, subject))}</div>
${ruleList(shown, subject)}`,
  );
}

/** The severe and the many first. */
function byWeight(
  [one, first]: readonly [string, readonly Finding[]],
  [other, second]: readonly [string, readonly Finding[]],
): number {
  const worst = (findings: readonly Finding[]) =>
    Math.min(...findings.map(({ severity }) => SEVERITIES.indexOf(severity)));
  return worst(first) - worst(second) || second.length - first.length || byteOrder(one, other);
}

const keyOf = ({ rule, path, package: name }: Finding, by: Grouping): string =>
  by === 'rule' ? rule : by === 'file' ? path : (name ?? '');

/** The findings that there is room for, as items of a list, the most severe first. */
function itemsThatFit(subject: PageSubject, by: Grouping): ReadonlyMap<Finding, Markup> {
  const room = roomFor(MOST_ELEMENTS);
  const keys = new Set(subject.hits.map(({ finding }) => keyOf(finding, by)));
  const spare = MOST_ELEMENTS - subject.hits.length * ITEM_ELEMENTS - keys.size * GROUP_ELEMENTS;
  const excerpts = roomFor(Math.min(MOST_OF_EXCERPTS, spare));
  const items = new Map<Finding, Markup>();
  const groups = new Set<string>();
  for (const severity of SEVERITIES) {
    for (const hit of subject.hits) {
      const { finding } = hit;
      if (finding.severity !== severity) continue;
      const key = keyOf(finding, by);
      const needed = groups.has(key) ? 0 : GROUP_ELEMENTS;
      const item = itemBlock(hit, subject, excerpts);
      if (!room.takes(item, needed)) return items;
      groups.add(key);
      items.set(finding, item);
    }
  }
  return items;
}

function groupBlock(
  key: string,
  findings: readonly Finding[],
  items: ReadonlyMap<Finding, Markup>,
  by: Grouping,
  { rules }: PageSubject,
): Markup {
  const said = by === 'rule' ? rules.get(key)?.summary : undefined;
  const title = key === '' ? html`The project` : html`<bdi>${key}</bdi>`;
  const open = findings.length > MOST_OPEN ? undefined : html` open`;
  return html`<details class="group"${open}><summary><h3>${title}</h3> <span class="tally">${severityTally(findings)}</span>${said === undefined ? undefined : html` <span class="asks">${spoken(said)}</span>`}</summary>
${foldedList(findings, items)}</details>
`;
}

/** What one rule says of one file stands together, and folded behind the first few. */
function foldedList(findings: readonly Finding[], items: ReadonlyMap<Finding, Markup>): Markup {
  const ranked = SEVERITIES.flatMap((severity) => findings.filter((one) => one.severity === severity));
  const alike = grouped(ranked, ({ rule, path, severity }) => JSON.stringify([severity, rule, path]));
  const blocks = [...alike.values()].map((same) => {
    const all = same.map((finding) => items.get(finding) ?? html``);
    if (same.length <= MOST_ALIKE + 1) return html`${all}`;
    return html`${all.slice(0, MOST_ALIKE)}<li class="alike"><details><summary>${same.length - MOST_ALIKE} more like this in the same file</summary><ul>${all.slice(MOST_ALIKE)}</ul></details></li>`;
  });
  return html`<ul>${blocks}</ul>`;
}

function itemBlock({ finding, excerpt }: Hit, subject: PageSubject, room: Room): Markup {
  const { severity, rule, path, package: name, message, fix } = finding;
  const source = excerpt === undefined ? undefined : excerptBlock(finding, excerpt);
  const line = source && room.takes(source) ? source : undefined;
  const isNew = subject.fresh?.has(finding) === true;
  return html`<li class="hit ${severity}" id="${subject.addresses.get(finding) ?? ''}" data-package="${name ?? ''}"${fix === undefined ? undefined : html` data-fix="${fix}"`}${isNew ? html` data-new` : undefined}><span class="severity">${SEVERITY_NAMES[severity]}</span><p class="message">${message}${marksOf(finding)}</p><p class="place"><span class="path">${path}</span> ${placeBlock(finding, subject)} <a class="rule" href="#${ruleAnchor(rule)}">${rule}</a></p>${line}</li>
`;
}

function placeBlock(finding: Finding, { where }: PageSubject): Markup | undefined {
  const address = fileAddress(finding, where);
  const words = placeWords(finding);
  if (address === undefined) return words === '' ? undefined : html`<span class="at">${words}</span>`;
  return html`<a class="at" href="${address}" rel="noreferrer">${words || 'File'}</a>`;
}

function placeWords({ location }: Finding): string {
  if (location === undefined) return '';
  const { line, column, pointer, offset } = location;
  if (line !== undefined) return `Line ${line}${column === undefined ? '' : `, column ${column}`}`;
  return pointer || (offset === undefined ? '' : `Byte ${offset}`);
}
