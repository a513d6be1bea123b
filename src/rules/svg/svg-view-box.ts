import { rule } from '../rule.ts';

const START_OF_FILE = { line: 1, column: 1 };

export default rule({
  id: 'svg-view-box',
  target: 'svg',
  severity: 'warning',
  summary: 'SVG files have a viewBox, or a width and a height',
  why: 'Without either, programs guess how large the drawing is: most take 300x150 pixels and cut off the rest. Give the svg element a viewBox such as “0 0 24 24”; mind that XML distinguishes capital letters.',
  evidence: { kind: 'F', source: 'SVG 2, section 8 (coordinate systems)' },
  messages: {
    missing: () => 'Expected a viewBox, or a width and a height, found neither.',
  },
  check({ viewBox, width, height, isSprite }, { report }) {
    if (!isSprite && viewBox === undefined && (width === undefined || height === undefined))
      report('missing', [], { location: START_OF_FILE });
  },
});
