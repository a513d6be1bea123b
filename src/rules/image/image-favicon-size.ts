import { DESKTOP_PAGE } from '../../pexip/source.ts';
import { named, sizesText } from '../../reading/pictures.ts';
import { rule } from '../rule.ts';
import { asPicture } from './as-picture.ts';

export default rule({
  id: 'image-favicon-size',
  target: 'file',
  kinds: ['webapp1', 'desktop'],
  severity: 'warning',
  fix: 'unsafe',
  summary: 'The page’s icon has 16x16 pixels',
  why: 'The icon is drawn as it is in the browser’s tab, the window and the tray. One of another size is scaled roughly, or cut. Export “favicon.png” with 16x16 pixels.',
  evidence: { kind: 'V', source: DESKTOP_PAGE.name },
  messages: {
    size: (expected: string, width: number, height: number) =>
      `Expected ${expected} pixels, found ${width}x${height}.`,
  },
  check(asset, { report, pkg }) {
    const found = named('image-favicon-size', asset, pkg);
    if (!found || found.rightSize) return;
    const { width, height } = found.picture;
    report('size', [sizesText(found.fact.sizes), width, height], asPicture(asset, found.fact.sizes?.[0]));
  },
});
