import fc from 'fast-check';
import { positions, sourceLine } from '../../../src/formats/text/position.ts';
import { decodeText } from '../../../src/formats/text/text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little = true) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return bytes;
};
const utf32 = (text: string, little = true) => {
  const bytes = new Uint8Array(text.length * 4);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint32(i * 4, text.charCodeAt(i), little);
  return bytes;
};

describe('positions', () => {
  test('count lines ended by \\n, \\r\\n and \\r, and columns in UTF-16 code units', () => {
    const locate = positions('a\nbc\r\nd\re😀f');
    expect(locate(0)).toEqual({ line: 1, column: 1 });
    expect(locate(1)).toEqual({ line: 1, column: 2 });
    expect(locate(2)).toEqual({ line: 2, column: 1 });
    expect(locate(5)).toEqual({ line: 2, column: 4 });
    expect(locate(6)).toEqual({ line: 3, column: 1 });
    expect(locate(8)).toEqual({ line: 4, column: 1 });
    expect(locate(11)).toEqual({ line: 4, column: 4 });
  });

  test('give an end when asked', () => {
    expect(positions('ab\ncd')(1, 4)).toEqual({ line: 1, column: 2, endLine: 2, endColumn: 2 });
  });

  test('stay inside of the text', () => {
    const locate = positions('a\n');
    expect(locate(99)).toEqual({ line: 2, column: 1 });
    expect(locate(-1)).toEqual({ line: 1, column: 1 });
    expect(positions('')(0, 5)).toEqual({ line: 1, column: 1, endLine: 1, endColumn: 1 });
  });

  test('agree with splitting the text, and with sourceLine', () => {
    const text = fc.array(fc.constantFrom('a', 'ä', '\n', '\r\n', '\r', '😀')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(40), (whole, offset) => {
        fc.pre(offset <= whole.length && !(whole[offset - 1] === '\r' && whole[offset] === '\n'));
        const lines = whole.slice(0, offset).split(/\r\n|\n|\r/);
        expect(positions(whole)(offset)).toEqual({
          line: lines.length,
          column: (lines.at(-1) ?? '').length + 1,
        });
        expect(sourceLine(whole, lines.length)).toBe(whole.split(/\r\n|\n|\r/)[lines.length - 1]);
      }),
    );
  });

  test('a line that does not exist is empty', () => {
    expect(sourceLine('a\nb', 2)).toBe('b');
    expect(sourceLine('a\nb', 3)).toBe('');
    expect(sourceLine('a', 0)).toBe('');
  });
});

describe('decodeText', () => {
  const message = (bytes: Uint8Array) => {
    const decoded = decodeText(bytes);
    return decoded.ok ? 'ok' : `${decoded.reason}: ${decoded.message}`;
  };

  test('strips and notes a byte order mark', () => {
    expect(decodeText(utf8('\ufeffä'))).toMatchObject({ ok: true, value: { text: 'ä', bom: true } });
    expect(decodeText(utf8('ä'))).toMatchObject({ ok: true, value: { text: 'ä', bom: false } });
    expect(decodeText(utf8('\ufeff\ufeffä'))).toMatchObject({ ok: true, value: { text: '\ufeffä' } });
    expect(decodeText(new Uint8Array())).toMatchObject({ ok: true, value: { text: '', bom: false } });
  });

  test.each([
    ['UTF-16 LE', utf16('\ufeff{}')],
    ['UTF-16 BE', utf16('\ufeff{}', false)],
    ['UTF-16 LE', utf16('{"a": "grün"}')],
    ['UTF-16 BE', utf16('{"a": "grün"}', false)],
    ['UTF-32 LE', utf32('\ufeff{}')],
    ['UTF-32 BE', utf32('\ufeff{}', false)],
    ['UTF-32 LE', utf32('{"a": "b"}')],
    ['UTF-32 BE', utf32('{"a": "b"}', false)],
  ])('names %s', (name, bytes) => {
    expect(message(bytes)).toBe(`encoding: The file is in ${name}, not in UTF-8: save it as UTF-8.`);
  });

  test('places the first invalid byte', () => {
    const bytes = new Uint8Array([...utf8('{\n "ä": "gr'), 0xfc, ...utf8('n"}')]);
    expect(decodeText(bytes)).toEqual({
      ok: false,
      reason: 'encoding',
      message:
        'The byte 0xFC is not valid UTF-8; it would be “ü” in Windows-1252 or Latin-1: save the file as UTF-8.',
      location: { line: 2, column: 10, offset: 12 },
    });
  });

  test.each([
    ['a cut character', [0x61, 0xe2, 0x82], 'The file ends in the middle of a character: it is cut off.'],
    ['Latin-1 at the end', [0x61, 0xe9, 0x7d], /it would be “é”/],
    ['a quote of Windows-1252', [0x61, 0x93, 0x61], /it would be ““” in/],
    ['the last of Windows-1252', [0x9f], /it would be “Ÿ” in/],
    [
      'a byte that Windows-1252 lacks',
      [0x61, 0x81, 0x61],
      /^The byte 0x81 is not valid UTF-8: save the file as UTF-8\.$/,
    ],
    ['no text at all', [0x01, 0x02, 0x00, 0xff, 0x03], /this is no text file/],
  ])('says what is wrong with %s', (_, bytes, expected) => {
    const decoded = decodeText(new Uint8Array(bytes));
    expect(decoded.ok ? 'ok' : decoded.message).toMatch(expected);
  });

  test.each([
    ['overlong', [0xc0, 0xaf]],
    ['overlong in 3 bytes', [0xe0, 0x80, 0x80]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['above U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
    ['a lone continuation byte', [0x80]],
  ])('refuses %s where it begins', (_, bytes) => {
    expect(decodeText(new Uint8Array([0x61, ...bytes]))).toMatchObject({
      ok: false,
      location: { offset: 1 },
    });
  });

  test('never throws, and accepts exactly what encodes to the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const decoded = decodeText(bytes);
        if (decoded.ok) expect(utf8((decoded.value.bom ? '\ufeff' : '') + decoded.value.text)).toEqual(bytes);
        else expect(decoded.location?.offset ?? 0).toBeLessThan(bytes.length);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0'));
        const decoded = decodeText(utf8(text));
        expect(decoded.ok && (decoded.value.bom ? '\ufeff' : '') + decoded.value.text).toBe(text);
      }),
    );
  });
});
