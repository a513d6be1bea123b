import { THEME_PAGE } from '../../pexip/source.ts';
import { named, sizesText } from '../../reading/pictures.ts';
import { rule } from '../rule.ts';
import { asPicture } from './as-picture.ts';

export default rule({
  id: 'image-background-size',
  target: 'file',
  kinds: ['theme'],
  severity: 'error',
  fix: 'unsafe',
  summary: 'A theme’s backgrounds have exactly 1920x1080 pixels',
  why: 'A background of another size is a common cause of a theme that can’t be uploaded. Export it with exactly 1920x1080 pixels. Keep what matters away from the left and right edges: on a 4:3 screen about 240 pixels are cut off on either side.',
  evidence: { kind: 'V', source: THEME_PAGE.name },
  messages: {
    size: (expected: string, width: number, height: number) =>
      `Expected ${expected} pixels, found ${width}x${height}.`,
  },
  check(asset, { report, pkg }) {
    const found = named('image-background-size', asset, pkg);
    if (!found || found.rightSize) return;
    const { width, height } = found.picture;
    report('size', [sizesText(found.fact.sizes), width, height], asPicture(asset, found.fact.sizes?.[0]));
  },
});
