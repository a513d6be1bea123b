import { checkFiles, findingsOf } from '../support/check.ts';
import { fixedBy } from '../support/fixed.ts';

const id = 'text-encoding';
/** The text in Latin-1: a byte for each letter. */
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, ...mark: number[]) =>
  Uint8Array.from([...mark, ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0])]);
const SETTINGS = 'a/configuration/settings.js';
const CSS = 'a/configuration/themes/default/brand.css';
const settings = (comment: string) =>
  `var applicationSettings = {}; // ${comment}\nvar defaultUserSettings = {};\n`;
const found = async (path: string, content: Uint8Array | string) =>
  (await findingsOf(id, { 'a/configuration/languages/en-us.json': {}, [path]: content })).map((line) =>
    line.replace('a/configuration/', ''),
  );
/** What every rule says of the file but this one. */
const others = async (path: string, content: Uint8Array | string) => {
  const { findings } = await checkFiles({ 'a/configuration/languages/en-us.json': {}, [path]: content });
  return findings.filter((one) => one.path === path && one.rule !== id).map(({ rule }) => rule);
};

test('a script with a letter of another encoding is judged all the same', async () => {
  const script = latin1(settings('Grün'));
  expect(await found(SETTINGS, script)).toEqual([
    'settings.js:1:36 The byte 0xFC is not valid UTF-8; it would be “ü” in Windows-1252 or Latin-1: save the file as UTF-8.',
  ]);
  expect(await others(SETTINGS, script)).toEqual([]);
  expect(await found(SETTINGS, settings('Grün'))).toEqual([]);
  const wrong = latin1("var applicationSettings = { serverAddress: 'https://a.test' }; // Grün");
  expect(await others(SETTINGS, wrong)).toEqual(['settings-address']);
});

test('where it breaks the script, the syntax’ rule speaks alone', async () => {
  const script = latin1('var applicationSettings = { ü: 1 };');
  expect(await found(SETTINGS, script)).toEqual([]);
  expect(await others(SETTINGS, script)).toEqual(['settings-syntax']);
});

test.each([
  ['in a comment', '/* Grün */ .red { color: #000 }', 1],
  ['in a text', '.red:before { content: "ü" }', 1],
  ['named', '@charset "iso-8859-1";\n/* Grün */ .red { color: #000 }', 0],
  ['named in capitals', '@charset "ISO-8859-1";\n/* Grün */ .red { color: #000 }', 0],
  ['named as Windows-1252', '@charset "windows-1252";\n/* Grün */', 0],
  ['named as UTF-8', '@charset "utf-8";\n/* Grün */', 1],
  ['named as nothing that browsers know', '@charset "german";\n/* Grün */', 1],
  ['named in single quotes, which browsers don’t read', "@charset 'iso-8859-1';\n/* Grün */", 1],
  ['named too late', '\n@charset "iso-8859-1";\n/* Grün */', 1],
])('a letter of a stylesheet that is in Latin-1: %s', async (_, text, count) => {
  expect(await found(CSS, latin1(text))).toHaveLength(count);
  expect(await others(CSS, latin1(text))).toEqual([]);
});

test('a stylesheet in UTF-8 is fine whatever it says', async () => {
  expect(await found(CSS, '@charset "utf-8";\n/* Grün */')).toEqual([]);
  expect(await found(CSS, '/* Grün */')).toEqual([]);
});

test('a page, and a script that no rule parses, are read, too', async () => {
  const page = (head: string) => latin1(`<!doctype html><html><head>${head}</head><body>ü</body></html>`);
  const files = (html: Uint8Array) => ({
    'webapp3/branding/manifest.json': { version: 0, meta: {}, plugins: [{ src: './plugins/p/index.html' }] },
    'webapp3/branding/plugins/p/index.html': html,
    'webapp3/branding/plugins/p/lib.js': latin1('// ü'),
  });
  const script = 'webapp3/branding/plugins/p/lib.js:1:4';
  const places = async (html: Uint8Array) =>
    (await findingsOf(id, files(html))).map((line) => line.split(' ')[0]);
  expect(await places(page(''))).toEqual(['webapp3/branding/plugins/p/index.html:1:41', script]);
  expect(await places(page('<meta charset="iso-8859-1">'))).toEqual([script]);
});

test('UTF-16 is read by its mark; without one nobody reads it', async () => {
  const marked = utf16(settings('x'), 0xff, 0xfe);
  expect(await found(SETTINGS, marked)).toEqual([
    'settings.js The file is in UTF-16LE, not in UTF-8: save it as UTF-8.',
  ]);
  expect(await others(SETTINGS, marked)).toEqual([]);
  expect(await found(SETTINGS, utf16(settings('x')))).toEqual([]);
  expect(await others(SETTINGS, utf16(settings('x')))).toEqual(['settings-syntax']);
});

test('other texts are none of its business', async () => {
  expect(await found('a/configuration/notes.txt', latin1('ü'))).toEqual([]);
  expect(await found(`${SETTINGS}.bak`, latin1('ü'))).toEqual([]);
});

test('no fix writes such a file anew', async () => {
  const css = latin1('/* Grün */ .red:before { content: "a" }');
  const quoted = new Uint8Array([...css, ...new TextEncoder().encode(' .blue { font-family: “A” }')]);
  const fixed = await fixedBy('css-smart-quotes', { [CSS]: quoted });
  expect(fixed.bytes(CSS)).toEqual(quoted);
});
