import { DESKTOP_PAGE } from '../../pexip/source.ts';
import { named, sizesText } from '../../reading/pictures.ts';
import { rule } from '../rule.ts';
import { asPicture } from './as-picture.ts';

export default rule({
  id: 'image-installer-size',
  target: 'file',
  kinds: ['desktop'],
  severity: 'error',
  fix: 'unsafe',
  summary: 'The installer’s pictures keep their sizes: 493x58 and 493x312 pixels',
  why: 'The Windows installer has a fixed place for each of its two pictures. Export “wixui-banner.bmp” with 493x58 and “wixui-dialog.bmp” with 493x312 pixels.',
  evidence: { kind: 'V', source: DESKTOP_PAGE.name },
  messages: {
    size: (expected: string, width: number, height: number) =>
      `Expected ${expected} pixels, found ${width}x${height}.`,
  },
  check(asset, { report, pkg }) {
    const found = named('image-installer-size', asset, pkg);
    if (!found || found.rightSize) return;
    const { width, height } = found.picture;
    report('size', [sizesText(found.fact.sizes), width, height], asPicture(asset, found.fact.sizes?.[0]));
  },
});
