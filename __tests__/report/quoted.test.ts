import { codeSpan, written } from '../../src/report/quoted.ts';

test.each([
  ['a\u200bb', 'aU+200Bb'],
  ['a\u202eb', 'aU+202Eb'],
  ['a\u2028b\u{e0041}', 'aU+2028bU+E0041'],
  ['one\ntwo\r\tthree', 'one\\ntwo\\r\\tthree'],
  ['\u001b[31m', 'U+001B[31m'],
  ['a\u200db', 'aU+200Db'],
  ['\ufeffx', 'U+FEFFx'],
  ['##[error]x', '#U+0023[error]x'],
  ['\ud800', 'U+D800'],
  ['\u{e01f0}\ufff0\u2065', 'U+E01F0U+FFF0U+2065'],
])('%j is written as %s', (value, shown) => {
  expect(written(value)).toBe(shown);
});

test.each(['Grüße', 'می\u200cخواهم', '👩\u200d💻', '❤\ufe0f', 'Bonjour\u00a0!', '日本語'])(
  '%s stays as it is',
  (value) => {
    expect(written(value)).toBe(value);
  },
);

test.each([
  ['a', '`a`'],
  ['a`b', '`` a`b ``'],
  ['``', '``` `` ```'],
  [' a ', '`  a  `'],
  ['a|b', '`a|b`'],
  ['', 'nothing'],
  [' ', '1 × `U+0020`'],
])('%j as a code span is %s', (value, span) => {
  expect(codeSpan(value)).toBe(span);
});
