import { THEME_PAGE } from '../../pexip/source.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'svg-no-raster',
  target: 'svg',
  severity: 'warning',
  summary: 'SVG files hold no pictures made of pixels',
  why: 'A photograph or a PNG wrapped into an SVG can’t be scaled without blur, can’t be given another colour, and makes the file large. Pexip asks for true vector drawings. Trace the picture, or ask for the original drawing.',
  evidence: { kind: 'V', source: THEME_PAGE.name },
  messages: {
    raster: (what: string) => `Expected only vector shapes, found a picture made of pixels: “${what}”.`,
  },
  check({ rasters }, { report }) {
    for (const { what, location } of rasters) report('raster', [withoutData(what)], { location });
  },
});

/** What a reference says of its data tells more than their first bytes. */
function withoutData(reference: string): string {
  return reference.replace(/^(data:[^,]*),.*$/s, '$1,…');
}
