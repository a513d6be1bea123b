import type { EntityKind } from '../../formats/svg/doctype.ts';
import { rule } from '../rule.ts';

/** The others are svg-no-external's. */
const INTERNAL: ReadonlySet<EntityKind> = new Set(['text', 'markup', 'parameter']);
const MOST_NAMES = 5;

export default rule({
  id: 'svg-entities',
  target: 'svg',
  severity: 'warning',
  summary: 'SVG files declare no entities',
  why: 'Drawing programs write abbreviations such as &ns_svg; into the DOCTYPE. Many programs refuse entities, as they can be made to fill the memory, and don’t show the picture then. Export with another profile (“plain SVG”), or let an optimiser such as SVGO write them out.',
  evidence: { kind: 'F', source: 'XML 1.0, section 4 (entities), and what common readers support' },
  messages: {
    entities: (count: number, names: string) =>
      `Expected no entities in the DOCTYPE, found ${count === 1 ? names : `${count}: ${names}`}.`,
  },
  check({ entities }, { report }) {
    const internal = entities.filter(({ kind }) => INTERNAL.has(kind));
    if (internal.length === 0) return;
    const names = internal.slice(0, MOST_NAMES).map(({ name }) => `“${name}”`);
    if (internal.length > MOST_NAMES) names.push('…');
    report('entities', [internal.length, names.join(', ')], { location: internal[0]?.location });
  },
});
