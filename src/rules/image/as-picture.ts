import { jpegRefusal, pixelsRefusal, sizeRefusal, uprightSize } from '../../formats/pixels/refusals.ts';
import type { DecodedAsset } from '../../model/package.ts';
import type { Where } from '../../model/rule.ts';
import type { ImageSize } from '../../pexip/images.ts';
import { decodedAs, pictureOf } from '../../reading/pictures.ts';

/** The fix that encodes a picture anew, upright, in RGB and of that size, or why it can’t be made. */
export function asPicture(asset: DecodedAsset, size?: ImageSize): Pick<Where, 'fix' | 'refusal'> {
  const { format, name } = asset;
  const picture = pictureOf(asset);
  if (!picture || (format !== 'jpeg' && format !== 'png' && format !== 'bmp')) return {};
  const jpeg = decodedAs(asset, 'jpeg');
  const upright = uprightSize(picture, jpeg?.orientation?.value);
  const refusal =
    (jpeg && jpegRefusal(jpeg)) ?? pixelsRefusal(picture) ?? (size && sizeRefusal(upright, size));
  if (refusal !== undefined) return { refusal };
  const work = { medium: 'picture', format, ...(size ? { size } : {}) } as const;
  return { fix: () => [{ type: 'transcode', name, work }] };
}
