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
import { grouped } from './groups.ts';
import { html, type Markup } from './markup.ts';
import type { Room } from './room.ts';
import { type PageSubject, plainId } from './subject.ts';
import { section } from './table.ts';

/** Of all lists, and of what is told of one picture. */
const MOST_ROWS = 1000;
/** Of a package, and of a list in it, beside what they hold. */
const LEAST_OF_PACKAGE = 10;
const LEAST_OF_CARD = 8;
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
  /** Rows of lists that may still come. */
  rows: number;
  cards: number;
}

/** What changed since the version that this one is compared with, by package, with pictures before and now. */
export function changeBlock(subject: PageSubject, book: PictureBook, room: Room): Markup | undefined {
  const { changes, albums } = subject;
  if (changes.length === 0) return undefined;
  const wall: Wall = { subject, book, room, rows: MOST_ROWS, cards: 0 };
  let left = 0;
  const blocks = changes.flatMap((change) => {
    const album = albums.find(({ kind, path }) => kind === change.kind && path === change.path);
    if (room.left > LEAST_OF_PACKAGE) return [packageBlock(change, album, wall)];
    left++;
    return [];
  });
  const more =
    left > 0
      ? html`<p class="more">${counted(left, 'more package')} changed. <code>brandgate diff</code> lists all.</p>`
      : undefined;
  return section('changes', 'What changed', html`${blocks}${more}`);
}

const moreLine = (left: number): Markup =>
  html`<p class="more">${counted(left, 'more change')}. <code>brandgate diff</code> lists all.</p>`;

function packageBlock(change: PackageDifferences, album: Album | undefined, wall: Wall): Markup {
  const { package: name, kind, phrases, more } = change;
  const whole =
    phrases.length === 0 ? undefined : html` <span class="tally"><bdi>${wordsText(phrases)}</bdi></span>`;
  let left = more;
  wall.room.takes(html``, LEAST_OF_PACKAGE);
  const blocks = cardsOf(change, album).flatMap((card) => {
    const block = cardBlock(card, album, name, wall);
    if (!block) left += Math.max(1, card.told.length);
    return block ?? [];
  });
  return html`<section class="altered" id="${wall.subject.id(`change/${name}`)}">
<h3><bdi>${name}</bdi> <span class="tally">${kind}</span>${whole}</h3>
${blocks}${left > 0 ? moreLine(left) : undefined}</section>
`;
}

/** Undefined where there is no room for it. */
function cardBlock(card: Card, album: Album | undefined, name: string, wall: Wall): Markup | undefined {
  if (card.type === 'list') return listCard(card, name, wall);
  if (!album) return html``;
  return card.type === 'picture' ? pictureCard(card, album, wall) : alikeCard(card, wall);
}

function pictureCard(
  { exhibit, told }: Extract<Card, { readonly type: 'picture' }>,
  album: Album,
  wall: Wall,
): Markup | undefined {
  const { subject, book, room } = wall;
  const { picture, before, change } = exhibit;
  const title = html`${NAMES[picture.kind]} <code>${picture.title}</code>${picture.twins.map(({ title: twin }) => html`, <code>${twin}</code>`)}${change === 'added' || change === 'removed' ? html` <span class="badge">${change === 'added' ? 'new' : 'removed'}</span>` : undefined}`;
  const words = wordsBlock(told, picture);
  const compare = compareBlock(exhibit, album, book, `compare-${++wall.cards}`);
  const id = subject.id(`change/${picture.id}`);
  const findings = findingList(findingsAbout(picture, subject.index), subject);
  const card = (content: Markup) => html`<article class="card" id="${id}" tabindex="-1">
<h4>${title}</h4>
${words}${content}${findings}</article>
`;
  const whole = card(compare);
  const images = picture.media.length + (before?.media.length ?? 0);
  const isWhole = room.takes(whole, images);
  const plain = isWhole
    ? whole
    : card(html`<p class="lacks">Its pictures would be too much for this page.</p>`);
  if (!isWhole && !room.takes(plain)) return undefined;
  subject.carded.add(picture.id);
  if (isWhole)
    book.keep(
      before
        ? [
            [picture, album, 'now'],
            [before, album, 'before'],
          ]
        : [[picture, album, change === 'removed' ? 'before' : 'now']],
    );
  return plain;
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

function alikeCard(
  { exhibits, told }: Extract<Card, { readonly type: 'alike' }>,
  { subject, room }: Wall,
): Markup | undefined {
  const names = exhibits.flatMap(({ picture }) => [picture, ...picture.twins]);
  const links = exhibits.map(
    ({ picture }, index) =>
      html`${index > 0 ? ', ' : ''}<a href="#${plainId(picture.id)}" id="${subject.id(`change/${picture.id}`)}">${[picture.title, ...picture.twins.map(({ title }) => title)].join(', ')}</a>`,
  );
  const card = html`<article class="card slim" tabindex="-1"><h4>The same in ${counted(names.length, 'more screen')}</h4>
<p class="words">${links}: <bdi>${[...new Set(told.map(({ what }) => quotable(short(what))))].join(', ')}</bdi></p></article>
`;
  if (!room.takes(card)) return undefined;
  for (const { picture } of exhibits) subject.carded.add(picture.id);
  return card;
}

function listCard(
  { about, of, told }: Extract<Card, { readonly type: 'list' }>,
  name: string,
  wall: Wall,
): Markup | undefined {
  const { subject, room } = wall;
  const [one, several] = SUBJECT_NAMES[about];
  const whose = of === undefined ? undefined : html` <code>${quotable(short(of))}</code>`;
  const findings = findingList(findingsOf(told, subject), subject);
  if (!room.takes(html`${findings}`, LEAST_OF_CARD)) return undefined;
  const rows: Markup[] = [];
  for (const difference of told) {
    const one = row(difference);
    if (wall.rows === 0 || !room.takes(one)) break;
    wall.rows--;
    rows.push(one);
  }
  const left = told.length - rows.length;
  const id = subject.id(`change/${name}/${about}${of === undefined ? '' : `/${of}`}`);
  return html`<article class="card slim" id="${id}" tabindex="-1"><h4>${told.length === 1 ? one : several}${whose}</h4>
${rows.length > 0 ? html`<ul class="changes">${rows}</ul>` : undefined}${left > 0 ? moreLine(left) : undefined}${findings}</article>
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
  return [...grouped(told, ({ path }) => path)].flatMap(([path, here]) => {
    const places = new Set(here.map(({ pointer }) => pointer));
    const findings = index.get(path) ?? [];
    if (places.has(undefined)) return findings;
    return findings.filter(({ location }) => placesAbove(location?.pointer).some((at) => places.has(at)));
  });
}

/** A pointer, and those of what it lies in. */
function placesAbove(pointer: string | undefined): readonly string[] {
  const parts = pointer?.split('/') ?? [];
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
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
