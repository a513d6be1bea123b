import { rule } from '../rule.ts';
import { asPicture } from './as-picture.ts';

const UPRIGHT = 1;

export default rule({
  id: 'image-exif-orientation',
  target: 'jpeg',
  severity: 'warning',
  fix: 'unsafe',
  summary: 'No JPEG asks to be turned before it is shown',
  why: 'Cameras store pictures lying on their side and note how to turn them (the EXIF orientation). Some programs heed the note and some don’t, so the picture is upright here and lies there. Turn the pixels in an editor and save without the note.',
  evidence: { kind: 'F', source: 'EXIF 2.3, tag 274 (Orientation)' },
  messages: {
    turned: (orientation: number) =>
      `Expected an upright picture (EXIF orientation 1 or none), found orientation ${orientation}.`,
  },
  check({ orientation }, { report, asset }) {
    if (orientation === undefined || orientation.value === UPRIGHT) return;
    const location = { offset: orientation.offset };
    report('turned', [orientation.value], { location, ...asPicture(asset) });
  },
});
