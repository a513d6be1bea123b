import { keyLocation, nodeLocation } from '../../formats/json/json.ts';
import { didYouMean } from '../../formats/text/spelling.ts';
import { LAYOUT_FILE } from '../../pexip/custom-layouts.ts';
import { unknownKeys } from '../../reading/known-keys.ts';
import { modesOf } from '../../reading/layout-modes.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

export default rule({
  id: 'layout-unknown-key',
  target: 'json',
  kinds: ['theme'],
  names: LAYOUT_FILE.pattern,
  severity: 'warning',
  summary: 'Every key of a layout is known, and only `pres_modes` have a presentation slot',
  why: 'The platform ignores a key that it does not know, or refuses the layout. “is_presentation_slot” means nothing in “modes”, which are for meetings without a presentation. Take the key out or correct it.',
  evidence: { kind: 'O', source: 'The Base theme’s custom layouts' },
  messages: {
    unknown: (key: string, place: string, suggestion: string) =>
      `“${key}” is not a known key of ${place}.${suggestion}`,
    presentation: (slot: number) =>
      `Slot ${slot} is a presentation slot, which means nothing in “modes”; only “pres_modes” have one.`,
  },
  check(json, { report, pkg }) {
    for (const { key, known, meant, member, place } of unknownKeys(json, 'custom-layout', pkg.baseTheme)) {
      if (meant !== undefined) continue;
      report('unknown', () => [shortened(key), placeInWords(place.path), didYouMean(key, known.keys)], {
        location: () => keyLocation(json, member),
      });
    }
    for (const { slots } of modesOf(json).filter(({ list }) => list === 'modes')) {
      for (const { number, presentation } of slots)
        if (presentation?.value)
          report('presentation', [number], { location: nodeLocation(json, presentation.node) });
    }
  },
});

function placeInWords(path: readonly string[]): string {
  if (path.length === 0) return 'a layout';
  if (path.includes('constraints')) return '“constraints”';
  return path.includes('slots') ? 'a slot' : 'a mode';
}
