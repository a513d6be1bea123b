import { findingsOf } from '../support/check.ts';

const kit = (files: Record<string, string>) => ({
  'kit/package/configuration/languages/en-us.json': '{}',
  ...Object.fromEntries(Object.entries(files).map(([name, content]) => [`kit/${name}`, content])),
});
const configuration = 'package/configuration/';

describe('desktop-icon-pair', () => {
  const says = (...names: string[]) =>
    findingsOf('desktop-icon-pair', kit(Object.fromEntries(names.map((name) => [name, 'x']))));

  test('silent with both and with none', async () => {
    expect(await says('windows/icon.ico', 'osx/icon.icns')).toEqual([]);
    expect(await says('windows/License.rtf')).toEqual([]);
  });

  test('each alone', async () => {
    expect(await says('windows/icon.ico')).toEqual([
      'kit/windows/icon.ico There is “windows/icon.ico” but no “osx/icon.icns”: on macOS the client keeps the vendor’s icon.',
    ]);
    expect(await says('osx/icon.icns', 'windows/ICON.ICO')).toEqual([
      'kit/osx/icon.icns There is “osx/icon.icns” but no “windows/icon.ico”: on Windows the client keeps the vendor’s icon.',
    ]);
  });
});

describe('desktop-tray-icons', () => {
  const says = (...names: string[]) =>
    findingsOf(
      'desktop-tray-icons',
      kit(Object.fromEntries(names.map((name) => [configuration + name, '<svg']))),
    );

  test('silent with both, wherever they may lie, and with none', async () => {
    expect(await says()).toEqual([]);
    expect(await says('green.svg', 'red.svg')).toEqual([]);
    expect(await says('themes/default/green.svg', 'themes/default/red.svg')).toEqual([]);
    expect(await says('themes/default/green.svg', 'red.svg')).toEqual([]);
    expect(await says('images/green.svg')).toEqual([]);
  });

  test('each alone', async () => {
    expect(await says('green.svg')).toEqual([
      `kit/${configuration}green.svg There is “green.svg” but no “red.svg”: while the client is not registered, the tray shows the vendor’s icon.`,
    ]);
    expect(await says('themes/default/red.svg')).toEqual([
      `kit/${configuration}themes/default/red.svg There is “red.svg” but no “green.svg”: while the client is registered, the tray shows the vendor’s icon.`,
    ]);
  });

  test('the web app ignores them', async () => {
    const files = {
      'acme/configuration/settings.js': 'var applicationSettings = {};',
      'acme/configuration/green.svg': '<svg',
    };
    expect(await findingsOf('desktop-tray-icons', files)).toEqual([]);
  });
});

describe('desktop-license-rtf', () => {
  const says = (rtf: string, name = 'windows/License.rtf') =>
    findingsOf('desktop-license-rtf', kit({ [name]: rtf }));

  test.each([
    '{\\rtf1\\ansi {\\fonttbl{\\f0 Arial;}} Terms \\{a\\}\\par}',
    '{\\rtf1 }\r\n',
    '{\\rtf1 {\\bin3 }}}}x}',
  ])('silent: %s', async (rtf) => {
    expect(await says(rtf)).toEqual([]);
  });

  test('empty files are asset-empty’s, other RTF files nobody’s', async () => {
    expect(await says('')).toEqual([]);
    expect(await says('x', 'windows/Notes.rtf')).toEqual([]);
  });

  test('loud', async () => {
    const path = 'kit/windows/License.rtf';
    const notRtf = `${path}:1:1 Expected the file to begin with “{\\rtf”: this is no RTF.`;
    expect(await says('Terms of use')).toEqual([notRtf]);
    expect(await says('%PDF-1.7')).toEqual([notRtf]);
    expect(await says('{\\rtf1\n{ Terms }}}')).toEqual([
      `${path}:2:11 A closing brace “}” has no opening one.`,
    ]);
    expect(await says('{\\rtf1\n{ Terms }')).toHaveLength(1);
    expect(await says('{\\rtf1 \\bin99 x}')).toEqual([
      `${path}:1:8 The file ends inside of embedded binary data: it is cut off.`,
    ]);
  });
});
