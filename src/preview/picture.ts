/** What a picture is: shapes with an address. `render.ts` writes it as SVG. */

import type { Rectangle } from './svg.ts';

export type PictureKind =
  | 'screen'
  | 'banner'
  | 'indicator'
  | 'layout'
  | 'icon'
  | 'prompt'
  | 'palette'
  | 'image';

/** One picture of one thing of a package. */
export interface Picture {
  /** `acme/screen/welcome`: unique among the pictures of a package, the same as long as the thing keeps its name. */
  readonly id: string;
  /** The id without the package: what pairs before and after when the package was renamed. */
  readonly key: string;
  readonly kind: PictureKind;
  /** The key or the file that it shows. */
  readonly title: string;
  /** In a few words what that is, or when it is seen. */
  readonly about: string;
  /** The package's name. */
  readonly package: string;
  /** What else looks the same; the ids and titles of pictures that were joined with this one. */
  readonly twins: readonly { readonly id: string; readonly title: string }[];
  /** The files that it shows, and where in them: what findings about it name. */
  readonly subjects: readonly Subject[];
  /** In units of the shapes; 1920x1080 for screens and layouts. */
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** The files that its images show. */
  readonly media: readonly Media[];
  /** What is certain and worth saying: sizes, loudness, what is wrong. One sentence each. */
  readonly notes: readonly string[];
  /** One sentence that says what is assumed; undefined when everything is exact. */
  readonly assumed: string | undefined;
}

/** A place that a picture shows. */
export interface Subject {
  /** As reports show it. */
  readonly path: string;
  /** JSON Pointer; all below it belongs to the picture. */
  readonly pointer?: string;
}

/** A file that is shown as it is. */
export interface Media {
  /** As reports show it; unique. */
  readonly path: string;
  readonly type: 'image/jpeg' | 'image/png' | 'image/svg+xml' | 'image/bmp' | 'image/x-icon';
  /** In bytes. */
  readonly size: number;
  /** Its own size in pixels. */
  readonly width: number;
  readonly height: number;
}

/** How a shape is painted; colours are `#rrggbb`. */
export interface Paint {
  readonly fill?: string;
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
  readonly radius?: number;
}

/**
 * What a group says of its shapes, as classes of the SVG: `exact` or `assumed`; `assumption` marks the dashed boxes and
 * brackets that a switch can hide; `from-top` and `from-middle` are two answers to where offsets start, of which one is
 * shown.
 */
export type Tag =
  | 'exact'
  | 'assumed'
  | 'assumption'
  | 'crop'
  | 'ghost'
  | 'fault'
  | 'from-top'
  | 'from-middle';

export type Shape =
  | { readonly type: 'rectangle'; readonly box: Rectangle; readonly paint: Paint }
  | {
      readonly type: 'circle';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly paint: Paint;
    }
  | { readonly type: 'path'; readonly data: string; readonly paint: Paint }
  | TextShape
  | ImageShape
  | { readonly type: 'group'; readonly tags: readonly Tag[]; readonly shapes: readonly Shape[] };

/** One line of text. */
export interface TextShape {
  readonly type: 'text';
  readonly text: string;
  /** Of the anchor and the baseline. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: number;
  readonly mono?: boolean;
  /** The width that the text is set to. */
  readonly length?: number;
  readonly paint: Paint;
}

/** A file of `media` in a frame. */
export interface ImageShape {
  readonly type: 'image';
  /** The path of the media. */
  readonly media: string;
  readonly box: Rectangle;
  /** `contain` shows all of it, `cover` fills the frame and crops. */
  readonly fit: 'contain' | 'cover';
  readonly opacity?: number;
  /** Cut to a circle. */
  readonly round?: boolean;
}

/** The shapes that are tagged so. */
export function group(tags: readonly Tag[], ...shapes: readonly Shape[]): Shape {
  return { type: 'group', tags, shapes };
}

export function rectangleShape(box: Rectangle, paint: Paint): Shape {
  return { type: 'rectangle', box, paint };
}

/** Joins screens that look the same into one picture, which keeps the first one's id; other pictures stay as they are. */
export function joinEqual(pictures: readonly Picture[]): readonly Picture[] {
  const byLook = new Map<string, Picture>();
  for (const picture of pictures) {
    const { id, kind, shapes, notes, assumed } = picture;
    const look = kind === 'screen' ? JSON.stringify([shapes, notes, assumed]) : id;
    const known = byLook.get(look);
    byLook.set(look, known ? joined(known, picture) : picture);
  }
  return [...byLook.values()];
}

/** One picture of two that look the same; it keeps the first one's id. */
export function joined(one: Picture, other: Picture): Picture {
  const { id, title } = other;
  return { ...one, twins: [...one.twins, { id, title }], subjects: [...one.subjects, ...other.subjects] };
}

/** Whether something at a place of a file, which findings name, is shown by the picture. */
export function shows(
  { subjects }: Pick<Picture, 'subjects'>,
  path: string,
  pointer: string | undefined,
): boolean {
  return subjects.some(
    (subject) =>
      subject.path === path &&
      (subject.pointer === undefined ||
        pointer === subject.pointer ||
        pointer?.startsWith(`${subject.pointer}/`) === true),
  );
}
