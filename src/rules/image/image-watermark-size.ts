import { WEBAPP2_ZIP } from '../../pexip/source.ts';
import { named, sizesText } from '../../reading/pictures.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'image-watermark-size',
  target: 'file',
  kinds: ['webapp2'],
  severity: 'info',
  summary: 'The watermark has 200x100 pixels and is transparent',
  why: 'The portal writes the watermark with 200x100 pixels and an alpha channel. One of another size may be scaled, and one without transparency covers the video with a box. Export “watermark_icon.png” like the portal’s.',
  evidence: { kind: 'O', source: WEBAPP2_ZIP.name },
  messages: {
    size: (expected: string, width: number, height: number) =>
      `Expected ${expected} pixels, found ${width}x${height}.`,
    opaque: () => 'Expected a transparent picture, found one without transparency.',
  },
  check(asset, { report, pkg }) {
    const found = named('image-watermark-size', asset, pkg);
    if (!found) return;
    const { width, height, hasAlpha } = found.picture;
    if (!found.rightSize) report('size', [sizesText(found.fact.sizes), width, height]);
    if (found.fact.transparent && hasAlpha === false) report('opaque', []);
  },
});
