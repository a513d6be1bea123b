/** Every picture of a package, and the files that `preview --svg` writes. */

import type { DecodedPackage } from '../model/package.ts';
import { bannerPictures } from './banners.ts';
import { iconPictures } from './icons.ts';
import { layoutPictures } from './layouts.ts';
import { readMedia } from './media.ts';
import { palettePictures } from './palettes.ts';
import { joinEqual, type Picture } from './picture.ts';
import { type PromptOptions, promptPictures } from './prompts.ts';
import { renderFile } from './render.ts';
import { screenPictures } from './screens.ts';
import { imagePictures } from './web-images.ts';

export { paired } from './exhibit.ts';
export { findingsAbout, indexed, rankOf } from './importance.ts';
export { undrawnLayouts } from './layouts.ts';
export { joinEqual } from './picture.ts';

/** Larger files are not embedded; their frames say so. */
const MOST_EMBEDDED_BYTES = 20_000_000;

/** Every picture of a package by itself, most visible first; `joinEqual` joins screens that look the same. */
export function picturesOf(pkg: DecodedPackage, options: PromptOptions = {}): readonly Picture[] {
  return [
    ...screenPictures(pkg),
    ...bannerPictures(pkg),
    ...layoutPictures(pkg),
    ...iconPictures(pkg),
    ...promptPictures(pkg, options),
    ...imagePictures(pkg),
    ...palettePictures(pkg),
  ];
}

/** One SVG file. */
export interface PictureFile {
  /** Letters, digits, `-`, `_` and `.`, with `.svg` at the end. */
  readonly name: string;
  readonly svg: string;
}

/** Draws a package, one file after another, so that no more than its media is held at once. */
export async function* pictureFiles(pkg: DecodedPackage): AsyncGenerator<PictureFile> {
  const pictures = joinEqual(picturesOf(pkg));
  for (const picture of pictures) {
    const media = await readMedia(pkg, [picture], MOST_EMBEDDED_BYTES);
    yield { name: fileName(picture), svg: renderFile(picture, (path) => media.get(path)) };
  }
}

/** The id with `-` for its slashes, and without the extension of the file that is shown. */
function fileName({ id }: Pick<Picture, 'id'>): string {
  return `${id.replaceAll('/', '-').replace(/\.(?:svg|png|jpg|jpeg|bmp|ico|wav|css|json)(?=$|-[0-9a-f]{8}$)/, '')}.svg`;
}
