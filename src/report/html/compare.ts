import type { Album, Exhibit } from '../../preview/exhibit.ts';
import { notesBlock, type PictureBook, playerBlock } from './figure.ts';
import { html, type Markup } from './markup.ts';

/** Ways to look at two pictures, in the order of the keys 1 to 4. */
const MODES = [
  ['side', 'Side by side'],
  ['swipe', 'Swipe'],
  ['onion', 'Onion skin'],
  ['difference', 'Difference'],
] as const;

/**
 * A picture before and now: a group of radio buttons chooses how the two are laid over each other, which styles alone do,
 * and one slider how far, which the script adds. Sounds and palettes stand side by side.
 */
export function compareBlock(exhibit: Exhibit, album: Album, book: PictureBook, name: string): Markup {
  const { picture, before, change } = exhibit;
  if (!before) return singleBlock(exhibit, album, book);
  const old = book.draw(before, album, 'before');
  const now = book.draw(picture, album, 'now');
  const isFlat = picture.kind === 'prompt' || picture.kind === 'palette';
  const [was, is] = [side(exhibit, album, 'before', 'Before'), side(exhibit, album, 'now', 'Now')];
  const pair = html`<div class="pair">${old}<div class="side">${was}</div>${now}<div class="side">${is}</div></div>`;
  if (isFlat) return html`<div class="compare flat ${picture.kind}">${pair}</div>`;
  const radios = MODES.map(
    ([value, title], index) =>
      html`<label><input type="radio" name="${name}" value="${value}"${index === 0 ? html` checked` : undefined}> ${title}</label>`,
  );
  return html`<div class="compare ${picture.kind} ${change ?? ''}"><fieldset class="modes"><legend class="unseen">How to compare</legend>${radios}<label class="amount" hidden>Position <input type="range" min="0" max="100" value="50"></label></fieldset>
${pair}</div>`;
}

function side({ picture, before }: Exhibit, album: Album, version: 'now' | 'before', title: string): Markup {
  const shown = version === 'now' ? picture : (before ?? picture);
  const words = shown.kind === 'prompt' ? notesBlock(shown, album, version) : undefined;
  return html`<p class="when">${title}</p>${words}${playerBlock(shown, album, version, title)}`;
}

/** What is new, or gone. */
function singleBlock({ picture, change }: Exhibit, album: Album, book: PictureBook): Markup {
  const version = change === 'removed' ? 'before' : 'now';
  const title = change === 'removed' ? 'Before, and now gone' : 'New';
  return html`<div class="compare single ${picture.kind}"><div class="pair">${book.draw(picture, album, version)}<div class="side"><p class="when">${title}</p>${picture.kind === 'prompt' ? notesBlock(picture, album, version) : undefined}${playerBlock(picture, album, version, version === 'now' ? 'Now' : 'Before')}</div></div></div>`;
}
