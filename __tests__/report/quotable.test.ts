import { differencesMarkdown } from '../../src/report/differences-markdown.ts';
import { forTerminal, quotable } from '../../src/report/escape.ts';
import { cell, code, prose } from '../../src/report/markdown-text.ts';
import { difference, packageDifferences } from '../support/differences.ts';

test.each([
  ['a\u200bb', 'aU+200Bb'],
  ['a\u202eb', 'aU+202Eb'],
  ['a\u2028b\u{e0041}', 'aU+2028bU+E0041'],
  ['one\ntwo\r\tthree', 'one\\ntwo\\r\\tthree'],
  ['\u001b[31m', 'U+001B[31m'],
  ['a\u200db', 'aU+200Db'],
  ['\ufeffx', 'U+FEFFx'],
  ['##[error]x', '##[error]x'],
  ['a\ufe0fb❤\ufe0f\ufe0f\ufe00', 'aU+FE0Fb❤\ufe0fU+FE0FU+FE00'],
  ['a\u2800b', 'aU+2800b'],
  ['\ud800', 'U+D800'],
  ['\u{e01f0}\ufff0\u2065', 'U+E01F0U+FFF0U+2065'],
])('%j is written as %s', (value, shown) => {
  expect(quotable(value)).toBe(shown);
});

test.each([
  'Grüße',
  'می\u200cخواهم',
  '👩\u200d💻',
  '❤\ufe0f',
  'Bonjour\u00a0!',
  '日本語',
  '🏳\ufe0f\u200d🌈',
  '👍🏽',
  'ക്\u200dഷ',
])('%s stays as it is', (value) => {
  expect(quotable(value)).toBe(value);
});

test.each([
  ['a', '`a`'],
  ['a`b', '``a`b``'],
  ['``', '``` `` ```'],
  [' a ', '`  a  `'],
  ['##[error]x', '<code>&#35;&#35;&#91;error&#93;x</code>'],
  ['a\u00a0', '`a\u00a0`'],
  ['   ', '3 × `U+0020`'],
  ['a|b', '`a|b`'],
  ['', 'nothing'],
  [' ', '1 × `U+0020`'],
])('%j as a code span is %s', (value, span) => {
  expect(code(value)).toBe(span);
});

test('in a table a span holds the same, with its borders escaped', () => {
  expect([cell('a|b'), cell(''), cell('a\\b')]).toEqual(['`a\\|b`', 'nothing', '`a\\b`']);
});

test('a terminal gets one line that a runner does not obey', () => {
  expect(forTerminal(quotable('##[error]x\ny'))).toBe('#\u200b#[error]x\\ny');
});

test('an ellipsis that cuts a value stands behind its span', () => {
  expect(code('abcdef', 3)).toBe('`abc`…');
  expect(prose(`The text “${'x'.repeat(59)}…” is long.`)).toBe(`The text \`${'x'.repeat(59)}\`… is long.`);
  expect(prose('The text “Wait…” is short.')).toBe('The text `Wait…` is short.');
  const name = 'y'.repeat(200);
  const change = packageDifferences({ differences: [difference({ what: name, of: name })] });
  expect(differencesMarkdown([change])).toContain(
    `- Label \`${'y'.repeat(120)}\`… of \`${'y'.repeat(120)}\`…: `,
  );
});
