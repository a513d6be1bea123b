import { THEME_PAGE } from '../../pexip/source.ts';
import { option } from '../option.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'svg-complex-path',
  target: 'svg',
  severity: 'warning',
  summary: 'No path of an SVG has more than 10,000 characters of data',
  why: 'One huge path is drawn slowly and may not be drawn at all; it often comes from a traced photograph. Divide it into several paths, or simplify it in a drawing program. The option “characters” sets the limit.',
  evidence: { kind: 'V', source: THEME_PAGE.name },
  options: {
    characters: option.number({
      default: 10_000,
      minimum: 1,
      maximum: 10_000_000,
      unit: 'characters',
      says: 'How much data one path may have',
    }),
  },
  messages: {
    complex: (most: number, length: number) =>
      `Expected at most ${grouped(most)} characters of path data, found ${grouped(length)}.`,
  },
  check({ paths }, { report, options }) {
    for (const { length, location } of paths)
      if (length > options.characters) report('complex', [options.characters, length], { location });
  },
});

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
