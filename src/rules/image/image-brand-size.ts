import { DESKTOP_PAGE } from '../../pexip/source.ts';
import { named, sizesText } from '../../reading/pictures.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'image-brand-size',
  target: 'file',
  kinds: ['webapp1', 'desktop'],
  severity: 'info',
  summary: 'The home page’s logo and background have about the recommended size',
  why: 'The background is stretched over the window, so that a small one looks blurred; the logo is shown as large as it is, so that a large one covers the page. Aim at 2000x1400 pixels for “background.jpg” and at 200x100 for “logo.png”, which should be transparent around the logo.',
  evidence: { kind: 'V', source: DESKTOP_PAGE.name },
  messages: {
    size: (expected: string, width: number, height: number) =>
      `Expected about ${expected} pixels, found ${width}x${height}.`,
    opaque: () => 'Expected a transparent picture, found one without transparency.',
  },
  check(asset, { report, pkg }) {
    const found = named('image-brand-size', asset, pkg);
    if (!found) return;
    const { width, height, hasAlpha } = found.picture;
    if (!found.rightSize) report('size', [sizesText(found.fact.sizes), width, height]);
    if (found.fact.transparent && hasAlpha === false) report('opaque', []);
  },
});
