import { contrast, luminance, over, parseHexColor } from '../../../src/formats/image/color.ts';

const color = (text: string) => {
  const parsed = parseHexColor(text);
  if (!parsed) throw new Error(text);
  return parsed;
};

describe('parseHexColor', () => {
  test.each([
    ['0x123456', { red: 0x12, green: 0x34, blue: 0x56, alpha: 1 }],
    ['0xFFFFFF', { red: 255, green: 255, blue: 255, alpha: 1 }],
    ['0xff7ed957', { red: 0x7e, green: 0xd9, blue: 0x57, alpha: 1 }],
    ['0x00000001', { red: 0, green: 0, blue: 1, alpha: 0 }],
    ['#FffFf0', { red: 255, green: 255, blue: 240, alpha: 1 }],
  ])('%s', (text, expected) => {
    expect(parseHexColor(text)).toEqual(expected);
  });

  test.each([
    '',
    '0x',
    '123456',
    '#12345',
    '#1234567',
    '#12345678',
    '0x12345',
    '0x1234567',
    '0x123456789',
    'white',
    '0xgggggg',
    ' 0x123456',
    '0x123456\n',
  ])('not “%s”', (text) => {
    expect(parseHexColor(text)).toBeUndefined();
  });
});

describe('contrast by WCAG', () => {
  test('of black on white, in both directions', () => {
    expect(contrast(color('#000000'), color('#ffffff'))).toBeCloseTo(21, 10);
    expect(contrast(color('#ffffff'), color('#000000'))).toBeCloseTo(21, 10);
    expect(contrast(color('#123456'), color('#123456'))).toBe(1);
  });

  // Reference pairs that are often quoted: the lightest greys on white that pass AA, and pure red.
  test.each([
    ['#767676', 4.54],
    ['#949494', 3.03],
    ['#959595', 2.99],
    ['#ff0000', 3.99],
  ])('of %s on white', (text, expected) => {
    expect(contrast(color(text), color('#ffffff'))).toBeCloseTo(expected, 1);
  });

  test('luminance weighs green most', () => {
    expect(luminance(color('#ffffff'))).toBeCloseTo(1, 10);
    expect(luminance(color('#00ff00'))).toBeCloseTo(0.7152, 10);
  });

  test('a foreground that can be seen through is blended first', () => {
    expect(contrast(color('0x00ffffff'), color('0x000000'))).toBe(1);
    expect(over(color('0x80ffffff'), color('0x000000')).red).toBeCloseTo(128, 10);
    const half = contrast(color('0x80ffffff'), color('0x000000'));
    expect(half).toBeCloseTo(contrast(color('#808080'), color('#000000')), 5);
  });
});
