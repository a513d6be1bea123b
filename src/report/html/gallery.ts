import type { Album, Exhibit } from '../../preview/exhibit.ts';
import { rankOf } from '../../preview/importance.ts';
import type { PictureKind } from '../../preview/picture.ts';
import { counted } from '../words.ts';
import { figureBlock, howToSee, type PictureBook } from './figure.ts';
import { html, type Markup } from './markup.ts';
import type { Room } from './room.ts';
import type { PageSubject } from './subject.ts';
import { section } from './table.ts';

/** Pictures that stand together, most visible first. */
const GROUPS: readonly {
  readonly title: string;
  readonly id: string;
  readonly kinds: readonly PictureKind[];
}[] = [
  { title: 'Splash screens', id: 'screens', kinds: ['screen'] },
  { title: 'Classification and indicators', id: 'banners', kinds: ['banner', 'indicator'] },
  { title: 'Custom layouts', id: 'layouts', kinds: ['layout'] },
  { title: 'Icons', id: 'icons', kinds: ['icon'] },
  { title: 'Prompts', id: 'prompts', kinds: ['prompt'] },
  { title: 'Images', id: 'images', kinds: ['image'] },
  { title: 'Colours', id: 'colours', kinds: ['palette'] },
];
/** Of an album beside its figures, and of a kind of pictures in it. */
const ALBUM_ELEMENTS = 12;
const GROUP_ELEMENTS = 4;
/** Of the gallery beside its albums. */
const GALLERY_ELEMENTS = 60;
const MOST_NAMED = 100;

/** A figure that the page has room for. */
interface Hung {
  readonly exhibit: Exhibit;
  readonly figure: Markup;
}

/** Every picture that there is room for, by package; the most important ones come first where there is too little. */
export function galleryBlock(subject: PageSubject, book: PictureBook, room: Room): Markup | undefined {
  const { albums } = subject;
  const present = albums.filter(({ exhibits, left, undrawn }) => exhibits.length + left + undrawn.length > 0);
  if (present.length === 0) return undefined;
  const hung = hang(present, subject, book, room);
  const first = new Map<string, string>();
  const shown = present.filter((album) => (hung.get(album) ?? []).length + album.undrawn.length > 0);
  const blocks = shown.map((album) => albumBlock(album, hung.get(album) ?? [], first, subject));
  const rest = present.filter((album) => !shown.includes(album));
  const links = GROUPS.flatMap(({ id, title, kinds }) => {
    const place = first.get(id);
    const count = present
      .flatMap(({ exhibits }) => exhibits)
      .filter(({ picture }) => kinds.includes(picture.kind)).length;
    return place === undefined ? [] : [html`<li><a href="#${place}">${title} <b>${count}</b></a></li>\n`];
  });
  const hasAssumed = present.some(({ exhibits }) =>
    exhibits.some(({ picture }) => picture.kind === 'screen'),
  );
  return section(
    'gallery',
    'Gallery',
    html`<div class="kinds"><ul>${links}</ul>${hasAssumed ? switches() : undefined}</div>
${blocks}${rest.length > 0 ? restBlock(rest) : undefined}`,
  );
}

/** Packages of which there is no room for a single picture. */
function restBlock(albums: readonly Album[]): Markup {
  const left = albums.length - MOST_NAMED;
  const names = albums.slice(0, MOST_NAMED).map((album) => `${album.package} (${pictureCount([album])})`);
  return html`<p class="more">The pictures of ${counted(albums.length, 'more package')} would be too much for this page: ${names.join(', ')}${left > 0 ? ` and ${left} more` : ''}. <code>brandgate preview PATH --out page.html</code> shows those of one.</p>
`;
}

export const pictureCount = (albums: readonly Album[]): number =>
  albums.reduce((sum, { exhibits, left }) => sum + exhibits.length + left, 0);

/** What is assumed can be seen, or seen otherwise; styles alone do it. */
function switches(): Markup {
  return html`<fieldset class="switches"><legend class="unseen">How screens are drawn</legend>
<label><input type="checkbox" id="show-crop" checked> What 4:3 cuts off</label>
<label><input type="checkbox" id="show-assumed"> Assumed boxes</label>
<label><input type="checkbox" id="from-middle"> Offsets from the middle</label>
</fieldset>`;
}

function hang(
  albums: readonly Album[],
  subject: PageSubject,
  book: PictureBook,
  room: Room,
): ReadonlyMap<Album, readonly Hung[]> {
  const kept = new Map<Exhibit, Markup>();
  const begun = new Set<string>();
  const ranked = albums.flatMap((album) =>
    album.exhibits.map((exhibit) => ({ album, exhibit, rank: rankOf(exhibit, subject.index) })),
  );
  const aroundOf = ({ kind, path }: Album, group: string) =>
    (begun.has(`${kind} ${path}`) ? 0 : ALBUM_ELEMENTS) +
    (begun.has(`${kind} ${path} ${group}`) ? 0 : GROUP_ELEMENTS);
  for (const rank of [0, 1, 2]) {
    for (const { album, exhibit, rank: own } of ranked) {
      if (own !== rank || room.left <= GALLERY_ELEMENTS) continue;
      const figure = figureBlock(exhibit, album, subject, book);
      const { kind } = exhibit.picture;
      if (!room.takes(figure, aroundOf(album, kind) + exhibit.picture.media.length)) continue;
      begun.add(`${album.kind} ${album.path}`).add(`${album.kind} ${album.path} ${kind}`);
      kept.set(exhibit, figure);
      book.keep([[exhibit.picture, album, exhibit.change === 'removed' ? 'before' : 'now']]);
    }
  }
  return new Map(
    albums.map((album) => [
      album,
      album.exhibits.flatMap((exhibit) => {
        const figure = kept.get(exhibit);
        return figure ? [{ exhibit, figure }] : [];
      }),
    ]),
  );
}

function albumBlock(
  album: Album,
  hung: readonly Hung[],
  first: Map<string, string>,
  subject: PageSubject,
): Markup {
  const groups = GROUPS.flatMap(({ id, title, kinds }) => {
    const figures = hung.filter(({ exhibit }) => kinds.includes(exhibit.picture.kind));
    if (figures.length === 0) return [];
    const place = subject.id(`gallery/${album.package}/${id}`);
    if (!first.has(id)) first.set(id, place);
    return [
      html`<h4 id="${place}">${title} <span class="tally">${figures.length}</span></h4>
<div class="wall ${id}">${figures.map(({ figure }) => figure)}</div>
`,
    ];
  });
  const left = album.exhibits.length - hung.length + album.left;
  const more =
    left > 0
      ? html`<p class="more">${counted(left, 'more picture')} would be too much for this page: ${howToSee(album)}.</p>`
      : undefined;
  const undrawn = album.undrawn.map(
    (path) =>
      html`<p class="lacks"><code>${path}</code> can’t be drawn. The findings say what is wrong with it.</p>\n`,
  );
  return html`<section class="album" id="${subject.id(`gallery/${album.package}`)}">
<h3><bdi>${album.package}</bdi> <span class="tally">${album.kind}</span></h3>
${groups}${undrawn}${more}</section>
`;
}
