import type { Picture, Shape, Tag, TextShape } from '../../src/preview/picture.ts';

/** A shape with every tag above it. */
export interface Tagged {
  readonly shape: Exclude<Shape, { readonly type: 'group' }>;
  readonly tags: readonly Tag[];
}

/** The shapes below groups. */
export function flat(shapes: readonly Shape[], tags: readonly Tag[] = []): readonly Tagged[] {
  return shapes.flatMap((shape) =>
    shape.type === 'group' ? flat(shape.shapes, [...tags, ...shape.tags]) : [{ shape, tags }],
  );
}

/** The texts that have all these tags. */
export function texts({ shapes }: Pick<Picture, 'shapes'>, ...wanted: readonly Tag[]): readonly TextShape[] {
  return flat(shapes).flatMap(({ shape, tags }) =>
    shape.type === 'text' && wanted.every((tag) => tags.includes(tag)) ? [shape] : [],
  );
}

export function words(picture: Pick<Picture, 'shapes'>, ...wanted: readonly Tag[]): readonly string[] {
  return texts(picture, ...wanted).map(({ text }) => text);
}

/** The shapes that have the tag. */
export function tagged({ shapes }: Pick<Picture, 'shapes'>, tag: Tag): readonly Tagged[] {
  return flat(shapes).filter(({ tags }) => tags.includes(tag));
}
