import { decodeRtf, type Rtf } from '../../../src/formats/text/rtf.ts';
import { expectBounded } from '../../support/processor.ts';

function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function read(text: string): Rtf {
  const decoded = decodeRtf(bytes(text));
  if (!decoded.ok) throw new Error(decoded.message);
  return decoded.value;
}

test.each([
  '{\\rtf1\\ansi Hello}',
  '{\\rtf1 {\\b bold} \\{ \\} \\\\ }\r\n\0',
  "{\\rtf1 \\\\\\} \\'7b \xfc}",
  '{\\rtf1 {\\pict\\bin4 }}}{}}',
  '{\\rtf1 \\binding5 {\\bin0}\\bin-3 {}}',
  '{\\rtf1 \\bin}',
])('%j is whole', (text) => {
  expect(read(text)).toEqual({ begins: true });
});

test.each(['', '{', '{\\rt', '\\rtf1', 'PK', ' {\\rtf1}'])('%j is no RTF', (text) => {
  expect(read(text)).toEqual({ begins: false });
});

test.each([
  ['{\\rtf1 a', 'unclosed', { line: 1, column: 1, offset: 0 }],
  ['{\\rtf1\n {\\b a}\n {\\i', 'unclosed', { line: 3, column: 2, offset: 16 }],
  ['{\\rtf1 \\}', 'unclosed', { line: 1, column: 1, offset: 0 }],
  ['{\\rtf1}}', 'stray', { line: 1, column: 8, offset: 7 }],
  ['{\\rtf1 \\\\}}', 'stray', { line: 1, column: 11, offset: 10 }],
  ['{\\rtf1 \\bin9 }}', 'binary', { line: 1, column: 8, offset: 7 }],
  ['{\\rtf1 \\bin999999999999999999 }', 'binary', { line: 1, column: 8, offset: 7 }],
])('%j has a fault', (text, kind, location) => {
  expect(read(text).fault).toMatchObject({ kind, location });
});

test('a bulk of braces takes bounded time', () =>
  expectBounded(() => {
    expect(read(`{\\rtf${'{'.repeat(2_000_000)}`).fault?.message).toMatch(/^2000001 groups are not closed/);
    expect(read(`{\\rtf${'{}'.repeat(1_000_000)}${'\\'.repeat(1_000_001)}`).fault?.kind).toBe('unclosed');
  }));

test('every truncation is a fault', () => {
  const text = '{\\rtf1\\ansi{\\fonttbl\\f0 A;}\\{\\bin3 }}}{\\b x}}';
  for (let length = 0; length < text.length; length++) {
    const { begins, fault } = read(text.slice(0, length));
    expect(begins && fault === undefined).toBe(false);
  }
  expect(read(text)).toEqual({ begins: true });
});
