import { type Entry, entriesOf, enumerated } from '../entries.ts';
import { fileAddress } from '../links.ts';
import { counted, fixedMark } from '../words.ts';
import { html, type Markup } from './markup.ts';
import type { PageSubject } from './subject.ts';
import { section } from './table.ts';

const MOST_LINES = 10;

/** Mistakes that keep packages from being shipped: errors, and what errors follow from. */
export const mistakesOf = ({ hits }: Pick<PageSubject, 'hits'>): readonly Entry[] =>
  entriesOf(hits).filter((entry) => [entry, ...entry.follows].some(({ severity }) => severity === 'error'));

/** What keeps the packages from being shipped, one line a mistake; undefined without errors. */
export function mustFixBlock(entries: readonly Entry[], subject: PageSubject): Markup | undefined {
  const { report } = subject;
  if (entries.length === 0) return undefined;
  const left = entries.length - MOST_LINES;
  const all =
    left > 0
      ? html`<p class="more"><a href="#findings" data-filter="severity=error">All ${report.summary.errors} below</a></p>`
      : undefined;
  return section(
    'must-fix',
    entries.length === 1
      ? 'One thing keeps this from shipping'
      : `${entries.length} things keep this from shipping`,
    html`<ol class="must">${entries.slice(0, MOST_LINES).map((entry) => line(entry, subject))}</ol>${all}`,
  );
}

function line({ hits, count, paths, rule, follows }: Entry, { where, addresses }: PageSubject): Markup {
  const [{ finding }] = hits;
  const { path, location } = finding;
  const place = location?.line === undefined ? path : `${path}:${location.line}`;
  const address = paths.length === 1 ? fileAddress(finding, where) : undefined;
  const packages = new Set(hits.map((hit) => hit.finding.package));
  const many = count > 1 ? html` <b class="times">×${count}</b>` : undefined;
  const shown =
    paths.length > 1
      ? html`<span class="place">${counted(paths.length, 'file')} in ${enumerated([...packages].map((name) => name ?? 'the project'))}</span>`
      : address === undefined
        ? html`<code class="place">${place}</code>`
        : html`<a class="place" href="${address}" rel="noreferrer">${place}</a>`;
  const effects =
    follows.length > 0
      ? html` <span class="place">and ${counted(follows.length, 'finding')} that ${follows.length === 1 ? 'follows' : 'follow'} from it</span>`
      : undefined;
  const id = addresses.get(finding) ?? 'findings';
  return html`<li><a class="message" href="#${id}">${finding.message}</a>${fixedMark(finding)}${many} ${shown} <code class="rule">${rule}</code>${effects}</li>
`;
}
