import { isThemeBackground } from '../../pexip/images.ts';
import { rule } from '../rule.ts';
import { asPicture } from './as-picture.ts';

export default rule({
  id: 'image-print-color',
  target: 'jpeg',
  severity: 'warning',
  fix: 'unsafe',
  summary: 'No JPEG has the colours of print (CMYK)',
  why: 'CMYK is made for printing presses. Browsers and clients show such pictures in wrong colours, inverted, or not at all. Export the picture in RGB mode.',
  evidence: { kind: 'H', source: 'what browsers do with CMYK pictures' },
  messages: {
    print: (name: string) => `Expected RGB colours, found ${name}, the colours of print.`,
  },
  check({ color, frameOffset }, { report, asset, pkg }) {
    if (color !== 'cmyk' && color !== 'ycck') return;
    if (pkg.kind === 'theme' && isThemeBackground(asset.name)) return;
    report('print', [color === 'cmyk' ? 'CMYK' : 'CMYK in the form YCCK'], {
      location: { offset: frameOffset },
      ...asPicture(asset),
    });
  },
});
