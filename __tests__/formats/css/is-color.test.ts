import { isCssColor } from '../../../src/formats/css/color.ts';

test.each(['#abc', 'REBECCAPURPLE', 'currentcolor', 'ButtonText', 'hsl(1 2% 3%)', 'var(--a, rgb(1, 2, 3))'])(
  'a colour: %s',
  (text) => {
    expect(isCssColor(text)).toBe(true);
  },
);
test.each([
  'abc',
  '#abcde',
  'dark red',
  'hsl(1 2% 3%',
  'hsl()',
  'url(a)',
  'rgb(1) rgb(2))',
  'rgb(1;2)',
  '',
  'rgb',
])('none: %s', (text) => {
  expect(isCssColor(text)).toBe(false);
});
test('a long text takes no time', () => {
  expect(isCssColor(`var(${'('.repeat(500_000)}`)).toBe(false);
});
