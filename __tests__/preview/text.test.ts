import type { Json } from '../../src/formats/json/json.ts';
import { decodeJson } from '../../src/formats/json/json.ts';
import { layoutText } from '../../src/preview/text-layout.ts';
import { sparkline } from '../../src/preview/text-sparkline.ts';
import { modesOf } from '../../src/reading/layout-modes.ts';
import { bytesOf } from '../support/check.ts';
import { layout, mode, slot } from '../support/layouts.ts';

function drawn(one: object, list = 'modes'): string {
  const decoded = decodeJson(bytesOf(layout([], { [list]: [one] })));
  const [reading] = decoded.ok ? modesOf(decoded.value as Json) : [];
  return reading ? layoutText(reading).join('\n') : '';
}

test('two speakers side by side between unused rows', () => {
  const speaker = { is_speaker_slot: true };
  expect(`\n${drawn(mode(4, 2, [slot(0, 1, 2, speaker), slot(2, 1, 2, speaker)]))}\n`).toBe(`
┌╌╌╌╌╌╌╌╌╌┬╌╌╌╌╌╌╌╌╌┬╌╌╌╌╌╌╌╌╌┬╌╌╌╌╌╌╌╌╌┐
╎         ╎         ╎         ╎         ╎
╎         ╎         ╎         ╎         ╎
┌───────────────────┬───────────────────┐
│                   │                   │
│                   │                   │
│         S1        │         S2        │
│                   │                   │
│                   │                   │
└───────────────────┴───────────────────┘
╎         ╎         ╎         ╎         ╎
╎         ╎         ╎         ╎         ╎
└╌╌╌╌╌╌╌╌╌┴╌╌╌╌╌╌╌╌╌┴╌╌╌╌╌╌╌╌╌┴╌╌╌╌╌╌╌╌╌┘
`);
});

test('a presentation, and a slot over another one', () => {
  const slots = [slot(0, 0, 1, { is_presentation_slot: true }), slot(1, 0, 1), slot(1, 0, 1)];
  const text = drawn(mode(2, 1, slots), 'pres_modes');
  expect(text).toContain('P1');
  expect(text).toContain('!3');
});

test('a slot off the grid is named below it', () => {
  expect(
    drawn(mode(1, 1, [slot(1, 0, 1), slot(0, 0, 1)]))
      .split('\n')
      .at(-1),
  ).toBe('off the grid: !S1');
  const many = Array.from({ length: 9 }, () => slot(5, 5, 1));
  expect(
    drawn(mode(1, 1, many))
      .split('\n')
      .at(-1),
  ).toBe('off the grid: !S1, !2, !3, !4, !5, !6 and 3 more');
});

test('every mode keeps to its size, whatever its grid', () => {
  for (const cells of [1, 2, 5, 10, 40]) {
    const lines = drawn(mode(cells, 1, [slot(0, 0, 1e9)])).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(161);
    expect(lines[0]).toMatch(/^┌─+┐$/);
  }
});

test('a sparkline has a step for each 6 dB from -48 to 0 dBFS', () => {
  const levels = [-96, -48, -42, -41.9, -36, -24, -12, -6, -5.9, 0];
  expect(sparkline({ levels })).toBe('▁▁▁▂▂▄▆▇██');
  expect(sparkline({ levels: [] })).toBe('');
  expect(sparkline({ levels: Array(32).fill(-13) })).toBe('▆'.repeat(32));
});
