import { told as toldIn } from '../support/differences.ts';
import { themeFiles } from '../support/themes.ts';

const told = async (before: string, after: string) => {
  const [line] = await toldIn(
    themeFiles({}, { 'icon_a.svg': before }),
    themeFiles({}, { 'icon_a.svg': after }),
  );
  return line?.replace('~ icon icon_a.svg: ', '');
};
const svg = (inside: string, attributes = 'viewBox="0 0 24 24"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;
const path = (fill: string, d = 'M0 0h24v24z') => `<path d="${d}" fill="${fill}"/>`;

test.each([
  ['an attribute', path('#0b3d60'), path('#1a365d'), '#0b3d60 → #1a365d'],
  ['a style attribute', '<path style="fill:#0b3d60"/>', '<path style="fill: #1A365D"/>', '#0b3d60 → #1a365d'],
  [
    'a stylesheet',
    '<style>.a{fill:#0b3d60}</style>',
    '<style>.a { fill: #1a365d; }</style>',
    '#0b3d60 → #1a365d',
  ],
  ['a name', path('navy'), path('red'), '#000080 → #ff0000'],
  [
    'the same colour twice',
    path('#0b3d60') + path('#0b3d60') + path('#fff'),
    path('#1a365d') + path('#1a365d') + path('#fff'),
    '#0b3d60 → #1a365d',
  ],
  ['an added shape', path('#0b3d60'), path('#0b3d60') + path('#fff'), '#ffffff added, drawn differently'],
])('a colour in %s', async (_, before, after, words) => {
  expect(await told(svg(before), svg(after))).toBe(words);
});

test('other shapes', async () => {
  expect(await told(svg(path('#000')), svg(path('#000', 'M1 1h22z')))).toBe('drawn differently');
});

test('another size', async () => {
  expect(await told(svg(path('#000')), svg(path('#000'), 'viewBox="0 0 48 48"'))).toBe(
    'size 24 × 24 → 48 × 48',
  );
  expect(await told(svg(path('#000')), svg(path('#000'), 'viewBox="1 0 24 24"'))).toMatch(
    /^viewBox 0 0 24 24/,
  );
});

test.each([
  ['white space', path('#000'), `\n  ${path('#000')}\n`],
  ['comments', path('#000'), `<!-- Acme -->${path('#000')}`],
  ['how a colour is written', path('#000'), path('black')],
  [
    'how numbers are written',
    path('#000', 'M0 0h24v24z'),
    path('#000', 'M0,0 h24.0 v24 Z'.replace('Z', 'z')),
  ],
  ['the order of attributes', '<path fill="#000" d="M0 0"/>', "<path d='M0 0' fill='#000'></path>"],
])('formatting only: %s', async (_, before, after) => {
  expect(await told(svg(before), svg(after))).toBe('formatting or comments only');
});

test('a title that is not drawn', async () => {
  expect(await told(svg(path('#000')), svg(`<title>Logo</title>${path('#000')}`))).toBe(
    'other notes in the file, drawn as before',
  );
});

test('what can’t be read is a change of bytes', async () => {
  expect(await told(svg(path('#000')), '<svg>')).toBe('can no longer be read, 101 → 5 B');
});

test('entities of its own are not expanded', async () => {
  const bomb = (text: string) => `<!DOCTYPE svg [<!ENTITY a "${text}">]>${svg('<text>&a;</text>')}`;
  expect(await told(bomb('x'), bomb('y'))).toMatch(/^other content, still \d+ B$/);
});
