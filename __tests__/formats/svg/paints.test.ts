import { svgPaints } from '../../../src/formats/svg/paints.ts';
import { expectBounded } from '../../support/processor.ts';

const svg = (inside: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${more}>${inside}</svg>`;
/** As `r,g,b`; `?` for what is no plain colour. */
const paints = async (text: string) =>
  (await svgPaints(text))?.map((paint) => (paint ? [paint.red, paint.green, paint.blue].join() : '?'));

test.each([
  ['nothing said is black', svg('<path d="M0 0"/>'), ['0,0,0']],
  ['an attribute', svg('<path fill="#fff" d=""/><rect fill="red"/>'), ['255,255,255', '255,0,0']],
  ['what is inherited', svg('<g><circle r="1"/></g>', ' fill="white"'), ['255,255,255']],
  ['a style before an attribute', svg('<path fill="red" style="x:y; fill : #FFF"/>'), ['255,255,255']],
  ['a class', svg('<style>.st0{fill:#FFFFFF;}</style><path class="a st0"/>'), ['255,255,255']],
  [
    'a stroke alone',
    svg('<path fill="none" stroke="#fff"/><line stroke="blue"/>'),
    ['255,255,255', '0,0,255'],
  ],
  ['a gradient', svg('<path fill="url(#a)"/>'), ['?']],
  ['pixels', svg('<image href="data:"/>'), ['?']],
  ['not what only cuts out', svg('<clipPath id="a"><path/></clipPath><path fill="#fff"/>'), ['255,255,255']],
  ['nothing drawn', svg('<path fill="none"/>'), []],
])('%s', async (_, text, expected) => {
  expect(await paints(text)).toEqual(expected);
});

test('a text that cannot be read has none', async () => {
  expect(await svgPaints('<svg>')).toBeUndefined();
  expect(await svgPaints('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>')).toBeUndefined();
});

test('classes without end are read in linear time', async () => {
  const rules = '.a{fill:red}'.repeat(20_000);
  const shapes = '<path class="a a a a" style="fill:red"/>'.repeat(20_000);
  await expectBounded(async () =>
    expect(await paints(svg(`<style>${rules}</style>${shapes}`))).toEqual(['255,0,0']),
  );
}, 20_000);
