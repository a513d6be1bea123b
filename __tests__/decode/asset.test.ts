import { rareImageType } from '../../src/formats/image/rare-image.ts';
import { decodeXmlText } from '../../src/formats/svg/xml-text.ts';
import { checkFiles } from '../support/check.ts';

const svg = (declaration: string, title: string) =>
  `${declaration}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>${title}</title></svg>`;

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let index = 0; index < text.length; index++) {
    bytes[2 + index * 2] = text.charCodeAt(index) & 0xff;
    bytes[3 + index * 2] = text.charCodeAt(index) >> 8;
  }
  return bytes;
}

test('an image of a rare type is named by the library', async () => {
  const ktx = new Uint8Array(64);
  ktx.set([0xab, 0x4b, 0x54, 0x58, 0x20, 0x31, 0x31, 0xbb, 0x0d, 0x0a, 0x1a, 0x0a]);
  expect(await rareImageType(ktx)).toBe('KTX');
  const { findings } = await checkFiles(
    { 'acme/themeconfig.json': { theme_version: 2 }, 'acme/background.jpg': ktx },
    { only: ['asset-type'] },
  );
  expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('KTX')]);
  expect(await rareImageType(new Uint8Array([1, 2, 3, 4]))).toBeUndefined();
});

test('XML is read in the encoding that it states', () => {
  const latin = new Uint8Array(
    [...svg('<?xml version="1.0" encoding="ISO-8859-1"?>', 'H\u00f8y')].map((letter) => letter.charCodeAt(0)),
  );
  const decoded = decodeXmlText(latin);
  expect(decoded.ok && decoded.value.text).toContain('Høy');
  const wide = decodeXmlText(utf16(svg('', 'Høy')));
  expect(wide.ok && wide.value.text).toContain('Høy');
  expect(decodeXmlText(latin.subarray(44)).ok).toBe(false);
});

test('an SVG in UTF-16 is no fault', async () => {
  const files = { 'acme/themeconfig.json': { theme_version: 2 }, 'acme/icon_a.svg': utf16(svg('', 'Høy')) };
  expect((await checkFiles(files, { only: ['svg-well-formed', 'asset-type'] })).findings).toEqual([]);
});
