/** What a page shows of packages: their pictures, at one or two versions, with as much of their media as it can hold. */

import { joined, type Media, type Picture } from './picture.ts';

/** A page shows no more elements than this. */
export const MOST_ELEMENTS = 15_000;

/** A picture as it is now and, where that differs, as it was. */
export interface Exhibit {
  /** As it is now; the earlier one when it is gone. */
  readonly picture: Picture;
  /** The earlier one, of something that changed. */
  readonly before?: Picture;
  readonly change?: 'added' | 'removed' | 'changed';
}

/** An image that stands in a page once, whichever pictures show it. */
export interface EmbeddedImage {
  /** Of the element, unique in the page. */
  readonly id: string;
  readonly media: Media;
  readonly base64: string;
}

/** The media of one version of a package that a page holds, by path. What is absent there was too much for it. */
export interface AlbumMedia {
  readonly images: ReadonlyMap<string, EmbeddedImage>;
  /** Copies of prompts that can be played, as base64 of a WAV. */
  readonly sounds: ReadonlyMap<string, string>;
}

/** The pictures of one package. */
export interface Album {
  readonly package: string;
  readonly kind: string;
  /** As the report names it. */
  readonly path: string;
  /** Most visible first. */
  readonly exhibits: readonly Exhibit[];
  /** How many pictures there are beyond these. */
  readonly left: number;
  /** Layout files that can't be drawn, as paths. */
  readonly undrawn: readonly string[];
  readonly now: AlbumMedia;
  readonly before: AlbumMedia;
}

const digestOf = (digests: ReadonlyMap<string, string>, path: string) => digests.get(path) ?? path;

/** What is seen and heard of a picture, for comparison: equal texts look the same. `digests` are contents by path. */
function lookOf(picture: Picture | undefined, digests: ReadonlyMap<string, string>): string {
  if (!picture) return '';
  const { width, height, shapes, kind, subjects } = picture;
  const shown = JSON.stringify([width, height, shapes], (key, value) =>
    key === 'media' && typeof value === 'string' ? digestOf(digests, value) : value,
  );
  return kind === 'prompt' ? `${shown}${subjects.map(({ path }) => digestOf(digests, path))}` : shown;
}

/** A version of a package, drawn. */
export interface DrawnVersion {
  readonly pictures: readonly Picture[];
  /** Contents by path, of what the pictures show. */
  readonly digests: ReadonlyMap<string, string>;
}

/** The pictures of two versions side by side, in the order of the later one; screens that look the same, twice, once. */
export function paired(old: DrawnVersion, now: DrawnVersion): readonly Exhibit[] {
  const before = new Map(old.pictures.map((picture) => [picture.key, picture]));
  const here = new Set(now.pictures.map(({ key }) => key));
  const all: Exhibit[] = [
    ...now.pictures.map((picture): Exhibit => {
      const earlier = before.get(picture.key);
      if (!earlier) return { picture, change: 'added' };
      const isSame =
        hasSameFiles(earlier, picture, old, now) ||
        lookOf(earlier, old.digests) === lookOf(picture, now.digests);
      return isSame ? { picture } : { picture, before: earlier, change: 'changed' };
    }),
    ...old.pictures
      .filter(({ key }) => !here.has(key))
      .map((picture): Exhibit => ({ picture, change: 'removed' })),
  ];
  const byLook = new Map<string, Exhibit>();
  for (const exhibit of all) {
    const { picture, before: earlier, change } = exhibit;
    const digests = change === 'removed' ? old.digests : now.digests;
    const { kind, id, notes, assumed } = picture;
    const look =
      kind === 'screen'
        ? JSON.stringify([change, lookOf(picture, digests), lookOf(earlier, old.digests), notes, assumed])
        : id;
    const known = byLook.get(look);
    byLook.set(look, known ? { ...known, picture: joined(known.picture, picture) } : exhibit);
  }
  return [...byLook.values()];
}

/** What stands beside it (how loud the other prompts are) makes no picture another one, and no pointer of Git LFS does. */
function hasSameFiles(
  earlier: Picture,
  picture: Picture,
  { digests: then }: DrawnVersion,
  { digests }: DrawnVersion,
): boolean {
  const paths = [earlier, picture].flatMap(({ subjects, media }) =>
    [...subjects, ...media].map(({ path }) => path),
  );
  return paths.every((path) => then.has(path) && then.get(path) === digests.get(path));
}

/** The media files that a picture needs: what its images show, and the sound that can be played. */
export const soundOf = ({ kind, subjects }: Picture): string | undefined =>
  kind === 'prompt' ? subjects[0]?.path : undefined;
