import { parseCssColor } from '../../../src/formats/css/color.ts';

const color = (red: number, green: number, blue: number, alpha = 1) => ({ red, green, blue, alpha });

test.each([
  ['White', color(255, 255, 255)],
  ['rebeccapurple', color(102, 51, 153)],
  ['transparent', color(0, 0, 0, 0)],
  ['#AbC', color(170, 187, 204)],
  ['#abcf', color(170, 187, 204)],
  ['#102030', color(16, 32, 48)],
  ['#10203000', color(16, 32, 48, 0)],
  ['rgb(1, 2,3)', color(1, 2, 3)],
  ['rgba(1,2,3,.5)', color(1, 2, 3, 0.5)],
  ['rgb(100% 0% 50% / 25%)', color(255, 0, 127.5, 0.25)],
  [' rgb(300, -5, 2.5) ', color(255, 0, 2.5)],
  ['hsl(0, 0%, 50%)', color(127.5, 127.5, 127.5)],
  ['HSLA(120deg 100% 50% / .5)', color(0, 255, 0, 0.5)],
  ['hsl(-120, 100%, 25%)', color(0, 0, 127.5)],
  ['hsl(390 100% 50%)', color(255, 127.5, 0)],
])('reads %s', (text, expected) => {
  expect(parseCssColor(text)).toEqual(expected);
});

test.each([
  '',
  'inherit',
  'currentcolor',
  '#12',
  '#12345',
  '#ggg',
  'rgb(1,2)',
  'rgb(1,2,3,4,5)',
  'rgb(a,b,c)',
  'hsl(1,2,3)',
  'hsl(1%,2%,3%)',
  'hwb(1 2% 3%)',
  'var(--x)',
  'red blue',
])('leaves %j alone', (text) => {
  expect(parseCssColor(text)).toBeUndefined();
});
