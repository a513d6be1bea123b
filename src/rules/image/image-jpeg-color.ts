import type { JpegColor } from '../../formats/image/jpeg.ts';
import { BACKGROUND_COMPONENTS, isThemeBackground } from '../../pexip/images.ts';
import { rule } from '../rule.ts';
import { asPicture } from './as-picture.ts';

const NAMES: Partial<Readonly<Record<JpegColor, string>>> = {
  grey: 'greyscale',
  cmyk: 'CMYK, the colours of print',
  ycck: 'CMYK in the form YCCK, the colours of print',
};

export default rule({
  id: 'image-jpeg-color',
  target: 'jpeg',
  kinds: ['theme'],
  severity: 'error',
  fix: 'unsafe',
  summary: 'A theme’s backgrounds are in RGB colours',
  why: 'Infinity reads backgrounds with three components (red, green and blue) only. Greyscale pictures have one, pictures for print (CMYK) have four, and the theme is refused or the screen stays black. Export the picture in RGB mode, even when it shows nothing but grey.',
  evidence: { kind: 'V', source: BACKGROUND_COMPONENTS.source.name },
  messages: {
    mode: (name: string) => `Expected RGB colours, found ${name}.`,
    components: (expected: number, components: number) =>
      `Expected RGB colours (${expected} channels), found ${components} channels.`,
  },
  check({ components, color, frameOffset }, { report, asset }) {
    const expected = BACKGROUND_COMPONENTS.count;
    if (components === expected || !isThemeBackground(asset.name)) return;
    const name = NAMES[color];
    const where = { location: { offset: frameOffset }, ...asPicture(asset) };
    if (name) report('mode', [name], where);
    else report('components', [expected, components], where);
  },
});
