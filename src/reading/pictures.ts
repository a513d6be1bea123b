import type { Format } from '../formats/format.ts';
import type { DecodedAsset, DecodedPackage, FormatValues } from '../model/package.ts';
import { hasRightSize, type ImageFact, type ImageSize, imageFact } from '../pexip/images.ts';

/** What an asset decoded to, if it is of that format and could be decoded. */
export function decodedAs<F extends Format>(asset: DecodedAsset, format: F): FormatValues[F] | undefined {
  return asset.format === format && asset.decoded.ok ? (asset.decoded.value as FormatValues[F]) : undefined;
}

/** A picture made of pixels. */
export interface Picture extends ImageSize {
  /** Whether pixels can be transparent; of PNG files only. */
  readonly hasAlpha?: boolean;
}

/** The picture of a JPEG, PNG or BMP; undefined for anything else, and for icons, which hold several. */
export function pictureOf(asset: DecodedAsset): Picture | undefined {
  return decodedAs(asset, 'jpeg') ?? decodedAs(asset, 'png') ?? decodedAs(asset, 'bmp');
}

/** A picture whose name says what it should be. */
export interface Named {
  readonly fact: ImageFact;
  readonly picture: Picture;
  readonly rightSize: boolean;
}

/** The picture of an asset that this rule judges by its name; undefined when it is none, or could not be decoded. */
export function named(rule: string, asset: DecodedAsset, pkg: DecodedPackage): Named | undefined {
  if (pkg.kind === 'unknown') return undefined;
  const fact = imageFact(rule, pkg.kind, asset.name);
  const picture = fact && pictureOf(asset);
  if (!fact || !picture) return undefined;
  return { fact, picture, rightSize: hasRightSize(fact, picture.width, picture.height) };
}

/** The sizes that are right, as text: `336x160 or 168x80`. */
export function sizesText(sizes: readonly ImageSize[] = []): string {
  return sizes.map(({ width, height }) => `${width}x${height}`).join(' or ');
}
