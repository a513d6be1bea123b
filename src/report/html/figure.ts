import type { Album, EmbeddedImage, Exhibit } from '../../preview/exhibit.ts';
import { soundOf } from '../../preview/exhibit.ts';
import { findingsAbout } from '../../preview/importance.ts';
import type { Media, Picture } from '../../preview/picture.ts';
import { mediaImage, renderPicture } from '../../preview/render.ts';
import { forShell } from '../escape.ts';
import { severityTally } from '../severity-words.ts';
import { humanBytes } from '../words.ts';
import { html, type Markup, raw } from './markup.ts';
import { type PageSubject, plainId } from './subject.ts';

/** The pictures of a page draw on one set of images, which stands at its end. */
export interface PictureBook {
  /** A picture as an `svg` of the page. */
  draw(picture: Picture, album: Album, version: 'now' | 'before'): Markup;
  /** Says of which of them the page needs the images. */
  keep(pictures: readonly (readonly [Picture, Album, 'now' | 'before'])[]): void;
  /** The images that kept pictures show. */
  defs(): Markup;
}

export function pictureBook(): PictureBook {
  const used = new Map<string, EmbeddedImage>();
  return {
    draw: (picture, album, version) =>
      raw(renderPicture(picture, { idOf: (path) => album[version].images.get(path)?.id, origin: 'both' })),
    keep(pictures) {
      for (const [{ media }, album, version] of pictures)
        for (const { path } of media) {
          const image = album[version].images.get(path);
          if (image) used.set(image.id, image);
        }
    },
    defs() {
      const images = [...used.values()].map(({ media, id, base64 }, index) =>
        raw(`${index === 0 ? '' : '\n'}${mediaImage(media, id, base64)}`),
      );
      if (images.length === 0) return html``;
      return html`<svg class="media" width="0" height="0" aria-hidden="true" focusable="false"><defs>${images}</defs></svg>
`;
    },
  };
}

/** A picture of the gallery with its caption. */
export function figureBlock(exhibit: Exhibit, album: Album, subject: PageSubject, book: PictureBook): Markup {
  const { picture, change } = exhibit;
  const version = change === 'removed' ? 'before' : 'now';
  const isCarded = subject.carded.has(picture.id);
  const names = html`<strong>${picture.title}</strong>${picture.twins.map((twin) => html`, <strong id="${subject.id(twin.id)}">${twin.title}</strong>`)}`;
  const mark =
    change === undefined
      ? undefined
      : !isCarded
        ? html` <span class="badge">${change === 'added' ? 'new' : change}</span>`
        : html` <a class="badge" href="#change/${plainId(picture.id)}">${change === 'added' ? 'new' : change}</a>`;
  // A changed prompt is heard beside what it was.
  const isHeardThere = isCarded && (change === 'changed' || change === 'added');
  const player = !isHeardThere
    ? playerBlock(picture, album, version, '')
    : picture.kind === 'prompt'
      ? html`<p><a href="#change/${plainId(picture.id)}">Listen to it${change === 'changed' ? ', now and before' : ''}</a></p>`
      : undefined;
  return html`<figure class="shot ${picture.kind}" id="${subject.id(picture.id)}">
${book.draw(picture, album, version)}
<figcaption><p>${names} <span>${picture.about}</span>${mark}</p>${notesBlock(picture, album, version)}${player}${findingLinks(picture, subject)}</figcaption>
</figure>
`;
}

/** What is known of a picture, what is assumed, and what the page had no room for. */
export function notesBlock(picture: Picture, album: Album, version: 'now' | 'before'): Markup {
  const { notes, assumed } = picture;
  const missing = picture.media.filter(({ path }) => !album[version].images.has(path));
  return html`${notes.length > 0 ? html`<p>${notes.join(' ')}</p>` : undefined}${missing.slice(0, 1).map((media) => missingNote(media, missing.length, album))}${assumed === undefined ? undefined : html`<p class="assumes">${assumed}</p>`}`;
}

function missingNote({ path, size }: Media, count: number, album: Album): Markup {
  const more = count > 1 ? ` and ${count - 1} more` : '';
  return html`<p class="lacks"><code>${path}</code>${more} (${humanBytes(size)}) is more than this page holds: ${howToSee(album)}.</p>`;
}

/** How what is not in the page can be seen. */
export const howToSee = ({ path }: Pick<Album, 'path'>): Markup =>
  html`<code>brandgate preview ${forShell(path === '' ? '.' : path)} --svg pictures</code> draws it`;

/** A prompt's player; what can't be played is said. */
export function playerBlock(
  picture: Picture,
  album: Album,
  version: 'now' | 'before',
  called: string,
): Markup | undefined {
  const path = soundOf(picture);
  if (path === undefined) return undefined;
  const sound = album[version].sounds.get(path);
  const name = called === '' ? undefined : html`<span>${called}</span> `;
  if (sound === undefined)
    return html`<p class="lacks">${name}Not to be played here: its copy is more than this page holds, or it is no sound. Open <code>${path}</code>.</p>`;
  return html`<p class="player">${name}<audio controls preload="metadata" aria-label="${`${picture.title}${called === '' ? '' : `, ${called.toLowerCase()}`}`}" src="data:audio/wav;base64,${raw(sound)}"></audio><small>preview quality</small></p>`;
}

/** How many findings are about a picture, linked to the first of them. */
function findingLinks(picture: Picture, { index, addresses }: PageSubject): Markup | undefined {
  const findings = findingsAbout(picture, index);
  const [first] = findings;
  if (!first) return undefined;
  const worst =
    findings.find(({ severity }) => severity === 'error') ??
    findings.find(({ severity }) => severity === 'warning') ??
    first;
  return html`<p class="found ${worst.severity}"><a href="#${addresses.get(worst) ?? 'findings'}">${severityTally(findings)}</a></p>`;
}
