import type { Difference, PackageDifferences } from '../../diff/difference.ts';
import type { Finding } from '../../model/report.ts';
import type { Album } from '../../preview/exhibit.ts';
import { findingsAbout } from '../../preview/importance.ts';
import type { Picture, PictureKind } from '../../preview/picture.ts';
import { SIGNS, SUBJECT_NAMES, short, wordsText } from '../difference-words.ts';

import { quotable } from '../escape.ts';
import { counted } from '../words.ts';
import { type Card, cardsOf } from './change-cards.ts';
import { compareBlock } from './compare.ts';
import type { PictureBook } from './figure.ts';
import { html, type Markup } from './markup.ts';
import type { Room } from './room.ts';
import type { PageSubject } from './subject.ts';
import { section } from './table.ts';

const MOST_ROWS = 1000;
const MOST_FINDINGS = 3;
const NAMES: Readonly<Record<PictureKind, string>> = {
  screen: 'Splash screen',
  banner: 'Banner',
  indicator: 'Indicators',
  layout: 'Custom layout',
  icon: 'Icon',
  prompt: 'Prompt',
  image: 'Image',
  palette: 'Colours',
};

/** What the cards of a page share. */
interface Wall {
  readonly subject: PageSubject;
  readonly book: PictureBook;
  readonly room: Room;
  /** Rows of lists that there is still room for. */
  rows: number;
  cards: number;
}

/** What changed since the version that this one is compared with, by package, with pictures before and now. */
export function changeBlock(subject: PageSubject, book: PictureBook, room: Room): Markup | undefined {
  const { changes, albums } = subject;
  if (changes.length === 0) return undefined;
  const wall: Wall = { subject, book, room, rows: MOST_ROWS, cards: 0 };
  const blocks = changes.map((change) => {
    const album = albums.find(({ kind, path }) => kind === change.kind && path === change.path);
    return packageBlock(change, album, wall);
  });
  return section('changes', 'What changed', html`${blocks}`);
}

function packageBlock(change: PackageDifferences, album: Album | undefined, wall: Wall): Markup {
  const { package: name, kind, phrases, more } = change;
  const whole =
    phrases.length === 0 ? undefined : html` <span class="tally"><bdi>${wordsText(phrases)}</bdi></span>`;
  const blocks = cardsOf(change, album).map((card) => cardBlock(card, album, name, wall));
  const left =
    more > 0
      ? html`<p class="more">${counted(more, 'more change')}. <code>brandgate diff</code> lists all.</p>`
      : undefined;
  return html`<section class="altered" id="${wall.subject.id(`change/${name}`)}">
<h3><bdi>${name}</bdi> <span class="tally">${kind}</span>${whole}</h3>
${blocks}${left}</section>
`;
}

function cardBlock(card: Card, album: Album | undefined, name: string, wall: Wall): Markup {
  if (card.type === 'list') return listCard(card, name, wall);
  if (!album) return html``;
  return card.type === 'picture' ? pictureCard(card, album, wall) : alikeCard(card, wall);
}

function pictureCard(
  { exhibit, told }: Extract<Card, { readonly type: 'picture' }>,
  album: Album,
  wall: Wall,
): Markup {
  const { subject, book, room } = wall;
  const { picture, before, change } = exhibit;
  const title = html`${NAMES[picture.kind]} <code>${picture.title}</code>${picture.twins.map(({ title: twin }) => html`, <code>${twin}</code>`)}${change === 'added' || change === 'removed' ? html` <span class="badge">${change === 'added' ? 'new' : 'removed'}</span>` : undefined}`;
  const words = wordsBlock(told, picture);
  const compare = compareBlock(exhibit, album, book, `compare-${++wall.cards}`);
  const card = (
    content: Markup,
  ) => html`<article class="card" id="${subject.id(`change/${picture.id}`)}" tabindex="-1">
<h4>${title}</h4>
${words}${content}${findingList(findingsAbout(picture, subject.index), subject)}</article>
`;
  if (!room.takes(compare))
    return card(html`<p class="lacks">Its pictures would be too much for this page.</p>`);
  book.keep(
    before
      ? [
          [picture, album, 'now'],
          [before, album, 'before'],
        ]
      : [[picture, album, change === 'removed' ? 'before' : 'now']],
  );
  return card(compare);
}

/** What is told of a picture, with the names of the parts that it has. */
function wordsBlock(told: readonly Difference[], { title, kind, about }: Picture): Markup {
  if (told.length === 0 && kind === 'palette') return html`<p class="words">${about}</p>`;
  if (told.length === 0)
    return html`<p class="words">What it is made of changed elsewhere: in its base, or in a file that it shares.</p>`;
  const parts = told.slice(0, MOST_ROWS).map((difference) => {
    const { what, change, phrases, formattingOnly } = difference;
    const isItself = what === title || formattingOnly;
    const said = phrases.length > 0 ? wordsText(phrases) : change;
    const verb = change === 'changed' || phrases.length === 0 ? '' : `${change}: `;
    return isItself
      ? html`<li><bdi>${verb}${said}</bdi></li>`
      : html`<li><code>${quotable(short(what))}</code> <bdi>${verb}${said}</bdi></li>`;
  });
  return html`<ul class="words">${parts}</ul>`;
}

function alikeCard({ exhibits, told }: Extract<Card, { readonly type: 'alike' }>, { subject }: Wall): Markup {
  const names = exhibits.flatMap(({ picture }) => [picture, ...picture.twins]);
  const links = exhibits.map(
    ({ picture }, index) =>
      html`${index > 0 ? ', ' : ''}<a href="#${picture.id.replace(/[^A-Za-z0-9._/-]+/g, '-')}" id="${subject.id(`change/${picture.id}`)}">${[picture.title, ...picture.twins.map(({ title }) => title)].join(', ')}</a>`,
  );
  return html`<article class="card slim" tabindex="-1"><h4>The same in ${counted(names.length, 'more screen')}</h4>
<p class="words">${links}: <bdi>${[...new Set(told.map(({ what }) => quotable(short(what))))].join(', ')}</bdi></p></article>
`;
}

function listCard(
  { about, of, told }: Extract<Card, { readonly type: 'list' }>,
  name: string,
  wall: Wall,
): Markup {
  const { subject } = wall;
  const [one, several] = SUBJECT_NAMES[about];
  const whose = of === undefined ? undefined : html` <code>${quotable(short(of))}</code>`;
  const shown = told.slice(0, wall.rows);
  wall.rows -= shown.length;
  const left = told.length - shown.length;
  const id = subject.id(`change/${name}/${about}${of === undefined ? '' : `/${of}`}`);
  return html`<article class="card slim" id="${id}" tabindex="-1"><h4>${told.length === 1 ? one : several}${whose}</h4>
${shown.length > 0 ? html`<ul class="changes">${shown.map(row)}</ul>` : undefined}${left > 0 ? html`<p class="more">${counted(left, 'more change')}. <code>brandgate diff</code> lists all.</p>` : undefined}${findingList(findingsOf(told, subject), subject)}</article>
`;
}

function row({ change, what, phrases }: Difference): Markup {
  const said =
    phrases.length === 0 ? undefined : html` <span class="detail"><bdi>${wordsText(phrases)}</bdi></span>`;
  return html`<li class="${change}"><span class="sign" aria-hidden="true">${SIGNS[change]}</span><span class="unseen">${change}: </span><span><code>${quotable(short(what))}</code>${said}</span></li>
`;
}

/** Findings at the places that changed. */
function findingsOf(told: readonly Difference[], { index }: PageSubject): readonly Finding[] {
  const found = told.flatMap(({ path, pointer }) =>
    (index.get(path) ?? []).filter(({ location }) => {
      const at = location?.pointer;
      return pointer === undefined || at === pointer || at?.startsWith(`${pointer}/`) === true;
    }),
  );
  return [...new Set(found)];
}

function findingList(findings: readonly Finding[], { addresses }: PageSubject): Markup | undefined {
  if (findings.length === 0) return undefined;
  const left = findings.length - MOST_FINDINGS;
  const lines = findings
    .slice(0, MOST_FINDINGS)
    .map(
      (finding) =>
        html`<li class="${finding.severity}"><a href="#${addresses.get(finding) ?? 'findings'}">${finding.message}</a></li>\n`,
    );
  return html`<ul class="about-it">${lines}${left > 0 ? html`<li>and ${counted(left, 'more finding')}</li>` : undefined}</ul>`;
}

/** How many things changed, for the bar. */
export const changeCount = (changes: PageSubject['changes']): number =>
  changes.reduce(
    (sum, { differences, more, change }) =>
      sum + Math.max(differences.length + more, change === 'changed' ? 0 : 1),
    0,
  );
