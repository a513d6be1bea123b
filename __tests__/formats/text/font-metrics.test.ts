import { textWidth, WIDTH_TOLERANCE } from '../../../src/formats/text/font-metrics.ts';

test('widths grow with the text and the font size', () => {
  expect(textWidth('', 66)).toBe(0);
  expect(textWidth('H', 1000)).toBe(722);
  expect(textWidth('Hi', 1000)).toBe(722 + 222);
  expect(textWidth('Hi', 500)).toBe((722 + 222) / 2);
});

test('the ends of the tables', () => {
  expect(textWidth(' ', 1000)).toBe(278);
  expect(textWidth('~', 1000)).toBe(584);
  expect(textWidth('\u00a0', 1000)).toBe(278);
  expect(textWidth('ÿ', 1000)).toBe(500);
});

test('accents do not change the width, composed or not', () => {
  expect(textWidth('é', 100)).toBe(textWidth('e', 100));
  expect(textWidth('e\u0301', 100)).toBe(textWidth('e', 100));
});

test('other alphabets are half as wide as high, Chinese and full-width characters as wide', () => {
  expect(textWidth('Ж', 100)).toBe(50);
  expect(textWidth('會議', 100)).toBe(200);
  expect(textWidth('Ａ', 100)).toBe(100);
  expect(textWidth('\u{1f600}', 100)).toBe(50);
});

test('controls, joiners and soft hyphens take no room', () => {
  expect(textWidth('a\u0007\u200d\u00ad\u200bb', 100)).toBe(textWidth('ab', 100));
});

/** Advance widths of other free fonts for the same sentence at 1000 pixels, measured in their files. */
test.each([
  ['Roboto Light', 26_440],
  ['Roboto Regular', 26_840],
  ['DejaVu Sans Condensed', 27_690],
])('%s lies within the tolerance', (_, measured) => {
  const width = textWidth('You are about to be transferred into a multi-party conference', 1000);
  expect(Math.abs(measured - width) / width).toBeLessThan(WIDTH_TOLERANCE);
});
