import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Format } from '../../src/formats/format.ts';
import { formatOf } from '../../src/formats/formats.ts';
import { isLfsPointer, trueType, typeMismatch } from '../../src/formats/type.ts';

/** Bytes of Latin-1 text. */
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const mismatch = (format: Format, head: Uint8Array) => typeMismatch(format, head, head.length);

const PNG = bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR');
const JPEG = bytes('\xff\xd8\xff\xe0\0\x10JFIF\0');
const GIF = bytes('GIF89a\x01\0\x01\0');
const BMP = bytes('BM\x3e\x04\0\0\0\0\0\0\x3e\0\0\0\x28\0\0\0');
const ICO = bytes('\0\0\x01\0\x01\0\x10\x10\0\0\x01\0\x20\0');
const CUR = bytes('\0\0\x02\0\x01\0\x10\x10\0\0\x01\0\x20\0');
const SVG = bytes('<svg xmlns="http://www.w3.org/2000/svg"/>');
const POINTER = bytes(
  `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`,
);

test.each<[string, Format]>([
  ['conf-x_48kHz_mono.wav', 'wav'],
  ['background.jpg', 'jpeg'],
  ['a.JPEG', 'jpeg'],
  ['favicon.PNG', 'png'],
  ['a/b.svg', 'svg'],
  ['site.webmanifest', 'json'],
  ['x.plugin.js', 'javascript'],
  ['x.mjs', 'javascript'],
  ['index.htm', 'html'],
  ['License.rtf', 'rtf'],
  ['README.md', 'text'],
  ['noextension', 'binary'],
  ['dir.json/file', 'binary'],
  ['x.constructor', 'binary'],
  ['x.dib', 'binary'],
  ['x.', 'binary'],
])('the name %s asks for %s', (name, format) => {
  expect(formatOf(name)).toBe(format);
});

test.each([
  ['PNG', PNG],
  ['JPEG', JPEG],
  ['GIF', GIF],
  ['BMP', BMP],
  ['ICO', ICO],
  ['CUR', CUR],
  ['SVG', SVG],
  ['SVG', bytes('\xef\xbb\xbf<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE svg>\n<svg:svg width="1">')],
  ['WebP', bytes('RIFF\x10\0\0\0WEBPVP8X')],
  ['WAV', bytes('RIFF\x10\0\0\0WAVEfmt ')],
  ['AIFF', bytes('FORM\0\0\0\x10AIFC')],
  ['TIFF', bytes('II*\0\x08')],
  ['ICNS', bytes('icns\0\0\0\x10')],
  ['PSD', bytes('8BPS\0\x01')],
  ['AVIF', bytes('\0\0\0\x1cftypmif1\0\0\0\0avifmif1')],
  ['HEIC', bytes('\0\0\0\x18ftypheic\0\0\0\0mif1')],
  ['MP4', bytes('\0\0\0\x18ftypisom\0\0\0\0mp41')],
  ['PDF', bytes('%PDF-1.7')],
  ['ZIP', bytes('PK\x03\x04')],
  ['gzip', bytes('\x1f\x8b\x08\0')],
  ['RAR', bytes('Rar!\x1a\x07\x01\0')],
  ['7z', bytes("7z\xbc\xaf'\x1c")],
  ['MP3', bytes('ID3\x03\0\0\0\0\0\0')],
  ['MP3', bytes('\xff\xfb\x90\x64')],
  ['OGG', bytes('OggS\0\x02')],
  ['FLAC', bytes('fLaC\0\0\0\x22')],
  ['ELF', bytes('\x7fELF\x02')],
  ['EXE', bytes('MZ\x90\0\x03')],
  ['RTF', bytes('{\\rtf1\\ansi')],
  ['HTML', bytes('\n<!DOCTYPE HTML>\n<html lang="en">')],
  ['XML', bytes('<?xml version="1.0"?><plist/>')],
  [undefined, bytes('{"a": 1}')],
  [undefined, bytes('BMW { color: red }')],
  [undefined, bytes('MZ = 1;')],
  [undefined, bytes('ID3 = "x";')],
  [undefined, bytes('\xff\xfe{\0}\0')],
  [undefined, new Uint8Array()],
])('the type is %s', (type, head) => {
  expect(trueType(head)).toBe(type);
});

describe('typeMismatch', () => {
  test.each<[Format, Uint8Array, string]>([
    ['jpeg', PNG, 'PNG'],
    ['png', JPEG, 'JPEG'],
    ['png', SVG, 'SVG'],
    ['bmp', JPEG, 'JPEG'],
    ['ico', PNG, 'PNG'],
    ['ico', CUR, 'CUR'],
    ['icns', PNG, 'PNG'],
    ['png', bytes('<html><body>Not found</body></html>'), 'HTML'],
    ['png', bytes('placeholder'), 'plain text'],
    ['jpeg', bytes('\x01\x02\x03\x04'), 'unknown data'],
    ['json', PNG, 'PNG'],
    ['css', bytes('PK\x03\x04'), 'ZIP'],
    ['javascript', bytes('{\\rtf1\\ansi'), 'RTF'],
    ['svg', bytes('\x1f\x8b\x08\0'), 'gzip'],
    ['svg', PNG, 'PNG'],
  ])('a .%s file can be something else', (format, head, type) => {
    expect(mismatch(format, head)).toBe(type);
  });

  test.each<[string, Format, Uint8Array]>([
    ['a PNG named .png', 'png', PNG],
    ['a BMP with an odd header', 'bmp', bytes('BM\x01\x02\x03')],
    ['a JPEG cut after two bytes', 'jpeg', bytes('\xff\xd8')],
    ['a PNG named .wav (audio-container)', 'wav', PNG],
    ['JSON in UTF-16 (json-encoding)', 'json', bytes('\xff\xfe{\0}\0')],
    ['HTML named .json (json-syntax)', 'json', bytes('<!DOCTYPE html>')],
    ['text named .svg (svg-well-formed)', 'svg', bytes('hello')],
    ['an SVG in UTF-16', 'svg', bytes('\xfe\xff\0<\0s\0v\0g')],
    ['a PNG named .rtf (desktop-license-rtf)', 'rtf', PNG],
    ['a PNG named .txt', 'text', PNG],
    ['an unknown extension', 'binary', PNG],
    ['an empty file (asset-empty)', 'png', new Uint8Array()],
    ['an LFS pointer (asset-lfs-pointer)', 'png', POINTER],
  ])('%s is none', (_, format, head) => {
    expect(mismatch(format, head)).toBeUndefined();
  });

  test('judges any bytes without throwing, and text formats never by text', () => {
    const format = fc.constantFrom<Format>('jpeg', 'png', 'bmp', 'ico', 'icns', 'svg', 'json', 'css', 'wav');
    fc.assert(fc.property(format, fc.uint8Array(), (one, head) => typeof mismatch(one, head) !== 'number'));
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(mismatch('json', new TextEncoder().encode(text))).toBeUndefined();
      }),
    );
  });
});

test('an LFS pointer is small and begins with its version', () => {
  expect(isLfsPointer(POINTER, POINTER.length)).toBe(true);
  const old = bytes('version https://hawser.github.com/spec/v1');
  expect(isLfsPointer(old, old.length)).toBe(true);
  expect(isLfsPointer(POINTER, 5000)).toBe(false);
  expect(isLfsPointer(bytes('version 2'), 9)).toBe(false);
  expect(isLfsPointer(PNG, PNG.length)).toBe(false);
});

const corpus = join(__dirname, '../../../shared/corpus');
const withCorpus = existsSync(corpus) ? describe : describe.skip;
withCorpus('the corpus', () => {
  test('has no mismatch but the files that were misnamed on purpose', () => {
    const found: string[] = [];
    for (const directory of ['jpeg', 'png', 'bmp', 'ico', 'icns', 'svg', 'json', 'lang', 'wav']) {
      for (const entry of readdirSync(join(corpus, directory), { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const content = readFileSync(join(entry.parentPath, entry.name));
        const type = typeMismatch(formatOf(entry.name), content.subarray(0, 4096), content.length);
        if (type !== undefined) found.push(`${entry.name}: ${type}`);
      }
    }
    expect(found.sort()).toEqual([
      'bad-493x312-really-jpeg.bmp: JPEG',
      'bad-really-gif.jpg: GIF',
      'bad-really-png.icns: PNG',
      'bad-really-png.ico: PNG',
      'bad-really-png.jpg: PNG',
      'bad-really-webp.jpg: WebP',
    ]);
  });
});
