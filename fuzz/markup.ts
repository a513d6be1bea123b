/** SVG and CSS. */
import type { Random } from './random.ts';
import { EDGE_NUMBERS, word } from './words.ts';

const ELEMENTS = [
  'g',
  'path',
  'circle',
  'rect',
  'use',
  'image',
  'text',
  'style',
  'script',
  'foreignObject',
  'a',
  'defs',
  'symbol',
  'clipPath',
  'mask',
  'linearGradient',
  'stop',
  'svg',
  'switch',
  'animate',
  'set',
  'metadata',
  'i:pgf',
  'sodipodi:namedview',
];
const ATTRIBUTES = [
  'id',
  'd',
  'fill',
  'stroke',
  'width',
  'height',
  'viewBox',
  'x',
  'y',
  'r',
  'style',
  'class',
  'transform',
  'href',
  'xlink:href',
  'onload',
  'clip-path',
  'xmlns',
  'xmlns:x',
  'xml:space',
  'points',
];

function attributeValue(random: Random, words: readonly string[]): string {
  return random.choose(
    () => String(random.pick(EDGE_NUMBERS)),
    () => `${random.pick(EDGE_NUMBERS)}${random.pick(['px', '%', 'em', 'cm', ''])}`,
    () => `0 0 ${random.pick(EDGE_NUMBERS)} ${random.pick(EDGE_NUMBERS)}`,
    () =>
      `M0 0${random.times(random.between(1, 60), () => `${random.pick([...'LlCcQqAaZzHhVv'])}${random.below(99)} -${random.below(9)}.5`).join('')}`,
    () =>
      random.pick([
        '#a',
        'url(#a)',
        'url("#b")',
        'https://example.com/x.png',
        'data:image/png;base64,AAAA',
        'javascript:x',
      ]),
    () => word(random, words).replaceAll(/["<&\p{Cc}]/gu, ''),
  );
}

function element(random: Random, words: readonly string[], depth: number): string {
  const name = random.pick(ELEMENTS);
  const attributes = random.times(
    random.below(4),
    () => ` ${random.pick(ATTRIBUTES)}="${attributeValue(random, words)}"`,
  );
  const unique = [...new Map(attributes.map((text) => [text.split('=')[0], text])).values()].join('');
  if (depth > 6 || random.chance(0.4)) return `<${name}${unique}/>`;
  const inner = random.times(random.below(4), () =>
    random.choose(
      () => element(random, words, depth + 1),
      () => word(random, words).replaceAll(/[<&\p{Cc}]/gu, ''),
      () => random.pick(['<!-- x -->', '<![CDATA[ x ]]>', '<?x y?>', '&amp;', '&a;', '&#60;']),
    ),
  );
  return `<${name}${unique}>${inner.join('')}</${name}>`;
}

/** A drawing, with what XML allows before and inside. */
export function drawing(random: Random, words: readonly string[]): string {
  const entities = random.times(
    random.below(4),
    (index) =>
      `<!ENTITY ${random.pick(['a', 'b', `e${index}`])} "${random.pick(['x', '&b;&b;', '&a;', '<g/>'])}">`,
  );
  const head = random.pick([
    '',
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<?xml version="1.1"?>',
    '<?xml version="1.0" encoding="ISO-8859-1"?>',
  ]);
  const type = random.chance(0.2) ? `<!DOCTYPE svg [${entities.join('')}]>\n` : '';
  const box = random.chance(0.7) ? ` viewBox="0 0 ${random.pick([24, 48, 0, -1])} 48"` : '';
  const body = random.times(random.between(0, 6), () => element(random, words, 0)).join('\n');
  return `${head}${type}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${box}>\n${body}\n</svg>\n`;
}

/** A stylesheet of selectors, properties and values that the platform knows, among others. */
export function stylesheet(random: Random, words: readonly string[]): string {
  const value = () =>
    random.choose(
      () =>
        random.pick([
          '#fff',
          '#12345',
          'rgba(1,2,3,.4)',
          'hsl(1deg 2% 3%)',
          'transparent',
          'currentColor',
          'var(--x)',
          'url(x.png)',
          "url('../../y')",
          'url(https://example.com/z)',
          'calc(1px + (2%))',
        ]),
      () => word(random, words).replaceAll(/[{};]/g, ''),
      () => `${random.pick(EDGE_NUMBERS)}px`,
    );
  const declaration = () =>
    `  ${random.pick(['color', 'background', 'background-image', 'opacity', '--x', 'font-family', '*zoom', 'src'])}: ${value()}${random.pick([';', ';', ';', '', ' !important;'])}`;
  const rule = (depth: number): string => {
    const selector = random.chance(0.7)
      ? random.pick(['.a', '#b', '*', 'a:hover', '::before', '[x="y"]'])
      : word(random, words);
    const body = random.times(random.below(4), declaration).join('\n');
    if (depth < 3 && random.chance(0.2))
      return `${random.pick(['@media (x)', '@supports (a: b)', '@layer x', '@font-face', '@keyframes x'])} {\n${rule(depth + 1)}\n}`;
    return `${selector} {\n${body}\n${random.chance(0.95) ? '}' : ''}`;
  };
  const head = random.chance(0.2)
    ? random.pick(['@charset "utf-8";\n', '@import "x.css";\n', '/* x */\n', '/*', '<!--'])
    : '';
  return `${head}${random.times(random.between(1, 8), () => rule(0)).join('\n')}\n`;
}
