import { AVATAR_SIZE_IN_PIXELS } from '../../pexip/images.ts';
import { DESKTOP_PAGE } from '../../pexip/source.ts';
import { named } from '../../reading/pictures.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'image-avatar-square',
  target: 'file',
  kinds: ['webapp1', 'desktop'],
  severity: 'info',
  summary: 'The conference’s avatar is square',
  why: 'The client scales the avatar to 40x40 pixels and rounds it. A picture that is not square is squeezed or loses its sides. Cut it to a square.',
  evidence: { kind: 'V', source: DESKTOP_PAGE.name },
  messages: {
    square: (edge: number, width: number, height: number) =>
      `Expected a square picture (it is scaled to ${edge}x${edge} pixels), found ${width}x${height}.`,
  },
  check(asset, { report, pkg }) {
    const found = named('image-avatar-square', asset, pkg);
    if (!found || found.rightSize) return;
    const { width, height } = found.picture;
    report('square', [AVATAR_SIZE_IN_PIXELS, width, height]);
  },
});
