import type * as Png from '../../../src/formats/pixels/png-pixels.ts';
import type * as Svg from '../../../src/formats/pixels/svg-pixels.ts';

const PNG = '../../../src/formats/pixels/png-pixels.ts';
const SVG = '../../../src/formats/pixels/svg-pixels.ts';

test('each size of an icon is encoded once, and an SVG is drawn once for sizes that share a drawing', async () => {
  const encoded: number[] = [];
  const drawn: number[] = [];
  jest.doMock(PNG, () => {
    const actual = jest.requireActual<typeof Png>(PNG);
    const pngOf: typeof actual.pngOf = (pixels, ...rest) => {
      encoded.push(pixels.width);
      return actual.pngOf(pixels, ...rest);
    };
    return { ...actual, pngOf };
  });
  jest.doMock(SVG, () => {
    const actual = jest.requireActual<typeof Svg>(SVG);
    const svgPixels: typeof actual.svgPixels = (text, edge) => {
      drawn.push(edge);
      return actual.svgPixels(text, edge);
    };
    return { ...actual, svgPixels };
  });
  const { iconsOf } = await import('../../../src/formats/pixels/icons.ts');
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect width="2" height="4"/></svg>';
  await iconsOf(new TextEncoder().encode(svg));
  expect(encoded.sort((one, other) => one - other)).toEqual([16, 32, 64, 128, 256, 512, 1024]);
  expect(drawn).toEqual([512, 1024]);
});
