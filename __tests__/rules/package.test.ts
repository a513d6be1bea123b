import { type Content, checkFiles, findingsOf } from '../support/check.ts';
import { fixedBy } from '../support/fixed.ts';
import { bmp, ico, jpeg, png } from '../support/images.ts';
import { wav } from '../support/wav.ts';
import { type Part, zipOf } from '../support/zip.ts';

const CONFIG = JSON.stringify({ theme_version: 2 });
const theme = (files: Readonly<Record<string, Content>> = {}): Record<string, Content> => ({
  'acme/themeconfig.json': CONFIG,
  ...Object.fromEntries(Object.entries(files).map(([name, content]) => [`acme/${name}`, content])),
});
const zip = (...parts: Part[]): Record<string, Content> => ({
  'acme.zip': new Uint8Array(zipOf([{ name: 'themeconfig.json', data: CONFIG }, ...parts])),
});
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';

describe('package-archive', () => {
  test('a readable ZIP and a directory are silent', async () => {
    expect(
      await findingsOf('package-archive', { ...zip({ name: 'icon_a.svg', data: SVG }), ...theme() }),
    ).toEqual([]);
  });
  test('a damaged ZIP and a damaged entry are told', async () => {
    expect(await findingsOf('package-archive', zip({ name: 'icon_a.svg', data: SVG, crc32: 1 }))).toEqual([
      'acme.zip Entry “icon_a.svg” is damaged: its checksum (CRC-32) does not match.',
    ]);
    const { findings, packages } = await checkFiles({ ...theme(), 'b.zip': 'PK' });
    expect(findings.map(({ rule, path }) => `${rule} ${path}`)).toEqual(['package-archive b.zip']);
    expect(packages.map(({ kind }) => kind)).toEqual(['theme', 'unknown']);
  });
  test('a damaged entry is told once', async () => {
    const { findings } = await checkFiles(zip({ name: 'icon_a.svg', data: SVG, crc32: 1 }));
    expect(findings.map(({ rule }) => rule)).toEqual(['package-archive']);
  });
  test('so is a base that can’t be read', async () => {
    const packages = [{ path: 'acme', base: 'base.zip' }];
    const found = await findingsOf('package-archive', { ...theme(), 'base.zip': 'PK' }, { packages });
    expect(found).toEqual([expect.stringMatching(/^acme The base “base\.zip” can’t be read: /)]);
  });
});

describe('package-empty', () => {
  test('litter alone is nothing', async () => {
    const packages = [{ path: 'acme', kind: 'theme' as const }];
    expect(await findingsOf('package-empty', { 'acme/.DS_Store': 'x' }, { packages })).toEqual([
      'acme The package has no file to ship.',
    ]);
    expect(await findingsOf('package-empty', theme())).toEqual([]);
  });
});

describe('package-symlink', () => {
  test('finds links in a ZIP, which have no other finding', async () => {
    const names = ['.DS_Store', 'icon_a.svg', 'welcome.wav'];
    const { findings } = await checkFiles(
      zip(...names.map((name) => ({ name, data: '/etc/passwd', mode: 0o120777 }))),
    );
    expect(findings.map(({ rule, path, message }) => [rule, path, message])).toEqual(
      names.map((name) => [
        'package-symlink',
        `acme.zip!/${name}`,
        'This is a symbolic link; expected the file itself.',
      ]),
    );
  });
});

describe('package-path', () => {
  const names = async (...list: string[]) => {
    const files = zip(...list.map((name) => ({ name, data: 'x' })));
    const { findings } = await checkFiles(files, { only: ['package-path'] });
    return findings.map(({ message }) => message);
  };
  test('usual names are silent', async () => {
    expect(
      await names('a b.svg', '.hidden', 'a.b.c', 'console.svg', 'COM10.txt', 'über.svg', 'nul-1.svg', 'a..b'),
    ).toEqual([]);
  });
  test('every unsafe one is told', async () => {
    expect(await names('/etc/x.svg')).toEqual(['The path “/etc/x.svg” must be relative to the package.']);
    expect(await names('C:/x.svg')).toEqual(['The path “C:/x.svg” must be relative to the package.']);
    expect(await names('../x.svg')).toEqual(['The path “../x.svg” must not leave the package with “..”.']);
    expect(await names('a\\b.svg')).toEqual([
      'The path “a\\b.svg” must have forward slashes, not backslashes.',
    ]);
    expect(await names('a\u0007b.svg')).toEqual([
      'The path “a\\u0007b.svg” must not have control characters.',
    ]);
    expect(await names('a./b.svg', 'c.svg ')).toEqual([
      'The name “a.” must not end in a dot or a space: Windows drops it.',
      'The name “c.svg ” must not end in a dot or a space: Windows drops it.',
    ]);
    expect(await names('icon_a:b.svg', 'a/what?/*.svg', 'C:x:y.svg')).toEqual([
      'The name “x:y.svg” must not have “:”: Windows can’t hold it.',
      'The path “C:x:y.svg” must be relative to the package.',
      'The name “*.svg” must not have “*”: Windows can’t hold it.',
      'The name “what?” must not have “?”: Windows can’t hold it.',
      'The name “icon_a:b.svg” must not have “:”: Windows can’t hold it.',
    ]);
    for (const character of '<>:"|?*')
      expect(await names(`x y${character}.svg`)).toEqual([
        `The name “x y${character}.svg” must not have “${character}”: Windows can’t hold it.`,
      ]);
    expect(await names('aux.svg', 'com1/x.svg')).toEqual([
      'The name “aux.svg” is one that Windows keeps for a device.',
      'The name “com1” is one that Windows keeps for a device.',
    ]);
    expect(await names(`${'ü'.repeat(128)}.svg`)).toEqual([
      expect.stringMatching(/^Expected a name of at most 255 bytes, found 260 /),
    ]);
    expect(await names(`${'a'.repeat(251)}.svg`)).toEqual([]);
  });
  test('both ways out at once', async () => {
    expect(await names('..\\x.svg')).toHaveLength(2);
  });
});

describe('package-path-ascii', () => {
  test('tells a directory once', async () => {
    expect(
      await findingsOf(
        'package-path-ascii',
        theme({ 'öl/a.svg': SVG, 'öl/b.svg': SVG, 'ä ö.svg': SVG, 'plain.svg': SVG }),
      ),
    ).toEqual([
      'acme/ä ö.svg Expected an ASCII name, found “äö” in “ä ö.svg”.',
      'acme/öl/a.svg Expected an ASCII name, found “ö” in “öl”.',
    ]);
  });
});

describe('package-path-length', () => {
  test('counts the path inside the ZIP', async () => {
    const directory = `${'d'.repeat(84)}/`.repeat(2);
    const at = (length: number) => ({
      'webapp2/manifest.json': { brandingID: '1' },
      [`webapp2/${directory}${'x'.repeat(length - 8 - directory.length)}`]: 'x',
    });
    expect(await findingsOf('package-path-length', at(180))).toEqual([]);
    expect(await findingsOf('package-path-length', at(181))).toEqual([
      expect.stringMatching(/ Expected a path of at most 180 characters, found 181: “webapp2\//),
    ]);
  });
});

describe('package-path-case', () => {
  test('finds files and directories that are one elsewhere', async () => {
    expect(
      await findingsOf(
        'package-path-case',
        theme({ 'Icon_a.svg': SVG, 'icon_a.svg': SVG, 'x/a.svg': SVG, 'X/b.svg': SVG, 'X/c.svg': SVG }),
      ),
    ).toEqual([
      'acme/icon_a.svg “icon_a.svg” and “Icon_a.svg” are the same path where case and the encoding of accents don’t count.',
      'acme/x/a.svg “x” and “X” are the same path where case and the encoding of accents don’t count.',
    ]);
    expect(await findingsOf('package-path-case', theme({ 'é.svg': SVG, 'e\u0301.svg': SVG }))).toHaveLength(
      1,
    );
    expect(await findingsOf('package-path-case', theme({ 'a.svg': SVG, 'x/a.svg': SVG }))).toEqual([]);
  });
});

describe('package-junk', () => {
  test('finds litter and deletes it', async () => {
    const files = theme({ '.DS_Store': 'x', 'logo.psd': 'x', 'icon_a.svg': SVG });
    expect(await findingsOf('package-junk', files)).toEqual([
      'acme/.DS_Store This file is no part of the package: it is a macOS folder view.',
      'acme/logo.psd This file is no part of the package: it is a drawing program’s work file.',
    ]);
    const fixed = await fixedBy('package-junk', files);
    expect([fixed.bytes('acme/.DS_Store'), fixed.bytes('acme/logo.psd')]).toEqual([undefined, undefined]);
    expect(fixed.text('acme/icon_a.svg')).toBe(SVG);
    expect(fixed.left).toEqual([]);
  });
  test('finds the notes of coding assistants in a package, not in the project’s root', async () => {
    const files = {
      'AGENTS.md': 'x',
      '.claude/settings.json': {},
      'notes/CLAUDE.md': 'x',
      '.cursor/mcp.json': 'x',
    };
    const { findings } = await checkFiles(theme(files), { only: ['package-junk'] });
    expect(findings.map(({ path }) => path)).toEqual([
      'acme/.claude/settings.json',
      'acme/.cursor/mcp.json',
      'acme/AGENTS.md',
      'acme/notes/CLAUDE.md',
    ]);
    expect(findings[0]?.message).toBe(
      'This file is no part of the package: it is a note for a coding assistant.',
    );
    const root = { 'themeconfig.json': { theme_version: 2 }, 'AGENTS.md': 'x', '.claude/settings.json': {} };
    expect(await findingsOf('package-junk', root)).toEqual([]);
  });
  test('nobody else speaks about it', async () => {
    const { findings } = await checkFiles(
      zip({ name: '__MACOSX/._notes.json', data: '\0\u0005\u0016' }, { name: '.DS_Store' }),
    );
    expect(findings.map(({ rule }) => rule)).toEqual(['package-junk', 'package-junk']);
    const outside = zipOf([
      { name: 'webapp2/manifest.json', data: '{"brandingID": "1"}' },
      { name: '__MACOSX/webapp2/._manifest.json', data: '\0\u0005\u0016' },
    ]);
    const report = await checkFiles({ 'b.zip': new Uint8Array(outside) });
    expect(report.findings.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      'package-junk b.zip!/__MACOSX/webapp2/._manifest.json',
    ]);
  });
});

describe('package-private-key', () => {
  const line = (word: string, kind: string) => `${'-'.repeat(5)}${word} ${kind}${'-'.repeat(5)}`;
  const kinds = [
    'PRIVATE KEY',
    'RSA PRIVATE KEY',
    'EC PRIVATE KEY',
    'OPENSSH PRIVATE KEY',
    'ENCRYPTED PRIVATE KEY',
  ];
  const material =
    'MIIBVQIBADANBgkqhkiG9w0BAQEFAASCAT8wggE7AgEAAkEAq7BFUpkGp3+LQmlQ\nYx2eqzDV+xeG8kx/sQFV18S5JhzGeIJNA72wSeukEPojtqUyX2J0CciPBh7eqclQ';
  const key = (kind = 'RSA PRIVATE KEY', inside = material, end = '\n') =>
    [line('BEGIN', kind), ...inside.split('\n'), line('END', kind), ''].join(end);
  const found = async (text: string) =>
    (
      await findingsOf('package-private-key', {
        'webapp2/manifest.json': { brandingID: '1' },
        'webapp2/plugins/x/x.js': text,
      })
    ).length;

  test('finds blocks in any text and stores by their names', async () => {
    expect(
      await findingsOf('package-private-key', {
        'webapp2/manifest.json': { brandingID: '1' },
        'webapp2/plugins/x/x.js': `/*\n${key()}*/`,
        'webapp2/plugins/x/sign.pfx': Uint8Array.of(0x30, 0x82, 0),
        'webapp2/plugins/x/ca.pem': '-----BEGIN CERTIFICATE-----',
        'webapp2/plugins/x/key.txt': 'the private key is elsewhere',
      }),
    ).toEqual([
      'webapp2/plugins/x/ca.pem A “.pem” file holds keys or certificates, which must not be shipped.',
      'webapp2/plugins/x/sign.pfx A “.pfx” file holds keys or certificates, which must not be shipped.',
      'webapp2/plugins/x/x.js:2:1 This text holds a private key, which must not be shipped.',
    ]);
  });
  test('finds one in a text of UTF-16', async () => {
    const text = Buffer.from(`\ufeff${key()}`, 'utf16le');
    for (const bytes of [text, Buffer.from(text).swap16()])
      expect(
        await findingsOf('package-private-key', {
          'webapp2/manifest.json': { brandingID: '1' },
          'webapp2/plugins/x/key.txt': Uint8Array.from(bytes),
        }),
      ).toHaveLength(1);
  });
  test('a key in a .pem is one finding, and no unknown file', async () => {
    const { findings } = await checkFiles({
      'webapp2/manifest.json': { brandingID: '1' },
      'webapp2/own.pem': key(),
    });
    expect(findings.map(({ rule }) => rule)).toEqual(['package-private-key']);
  });
  test.each([
    ...kinds.map((kind) => key(kind)),
    key('RSA PRIVATE KEY', material, '\r\n'),
    key('RSA PRIVATE KEY', `Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,0011\n\n${material}`),
    key('PGP PRIVATE KEY BLOCK', `Version: 1\n\n${material}\n=aB3d`),
    key('PRIVATE KEY', material.slice(0, 8)),
    `var key = "${key('PRIVATE KEY', material, '\\n')}";`,
    `{"key": "${key('PRIVATE KEY', material, '\\\\n')}"}`,
    `var key = "${key('PRIVATE KEY', material, '\\n" +\n  "')}";`,
    `var key = ['${key('PRIVATE KEY', material, "',\n  '")}'].join('\\n');`,
    `var key = \`${key()}\`;`,
    `${line('BEGIN', 'PRIVATE KEY')} and later\n${key()}`,
  ])('%j holds one', async (text) => {
    expect(await found(text)).toBe(1);
  });
  test.each([
    line('BEGIN', 'RSA PRIVATE KEY'),
    `${line('BEGIN', 'RSA PRIVATE KEY')}\n${material}`,
    `${line('END', 'RSA PRIVATE KEY')}\n${material}\n${line('BEGIN', 'RSA PRIVATE KEY')}`,
    `${line('BEGIN', 'RSA PRIVATE KEY')}\n${line('END', 'RSA PRIVATE KEY')}`,
    `k.replace("${line('BEGIN', 'RSA PRIVATE KEY')}", "").replace("${line('END', 'RSA PRIVATE KEY')}", "");`,
    `var pem = "${line('BEGIN', 'PRIVATE KEY')}\\n" + base64EncodedKeyMaterial + "\\n${line('END', 'PRIVATE KEY')}";`,
    `var pem = \`${line('BEGIN', 'PRIVATE KEY')}\n\${base64EncodedKeyMaterial}\n${line('END', 'PRIVATE KEY')}\`;`,
    `var form = /${line('BEGIN', 'PRIVATE KEY')}([A-Za-z0-9+/=\\s]+)${line('END', 'PRIVATE KEY')}/;`,
    `${line('BEGIN', 'PRIVATE KEY')}\n...\n${line('END', 'PRIVATE KEY')}`,
    `${line('BEGIN', 'PRIVATE KEY')}\nYour key goes here\n${line('END', 'PRIVATE KEY')}`,
    key('PUBLIC KEY'),
    key('CERTIFICATE'),
  ])('%j holds none', async (text) => {
    expect(await found(text)).toBe(0);
  });
});

describe('package-nested-archive', () => {
  test('goes by the name', async () => {
    expect(
      await findingsOf('package-nested-archive', theme({ 'old.ZIP': 'x', 'x.tar.gz': 'x', 'zip.svg': SVG })),
    ).toEqual([
      'acme/old.ZIP This is an archive (“.zip”); expected the files that it holds.',
      'acme/x.tar.gz This is an archive (“.gz”); expected the files that it holds.',
    ]);
  });
});

describe('package-max-bytes, asset-max-bytes', () => {
  test('a package is weighed without its litter', async () => {
    const files = theme({ 'a.svg': 'x'.repeat(1000), 'b.bak': 'x'.repeat(1000) });
    const options = (bytes: number) => ({ options: { 'package-max-bytes': { bytes } } });
    const size = 1000 + CONFIG.length;
    expect(await findingsOf('package-max-bytes', files, options(size))).toEqual([]);
    expect(await findingsOf('package-max-bytes', files, options(size - 1))).toEqual([
      `acme Expected at most ${size - 1} bytes, found ${size} bytes.`,
    ]);
  });
  test('each medium has its limit', async () => {
    const files = theme({
      'conf-x_48kHz_mono.wav': wav(),
      'a.svg': 'x'.repeat(3000),
      'notes.json': `{"a":"${'x'.repeat(3000)}"}`,
    });
    expect(await findingsOf('asset-max-bytes', files)).toEqual([]);
    const options = { 'asset-max-bytes': { 'audio-bytes': 9000, 'image-bytes': 2999, 'text-bytes': 3000 } };
    expect(await findingsOf('asset-max-bytes', files, { options })).toEqual([
      'acme/a.svg Expected at most 2999 bytes of image, found 3000 bytes.',
      'acme/conf-x_48kHz_mono.wav Expected at most 9000 bytes of audio, found 9644 bytes.',
      'acme/notes.json Expected at most 3000 bytes of text, found 3008 bytes.',
    ]);
  });
  test('megabytes are 10^6 bytes', async () => {
    const large = theme({ 'a.png': new Uint8Array(2_000_001) });
    expect(await findingsOf('asset-max-bytes', large)).toEqual([
      'acme/a.png Expected at most 2 MB of image, found 2.01 MB.',
    ]);
    expect(await findingsOf('asset-max-bytes', theme({ 'a.png': new Uint8Array(2_000_000) }))).toEqual([]);
  });
});

describe('asset-empty, asset-lfs-pointer, asset-type', () => {
  const rulesOf = async (files: Record<string, Content>) =>
    (await checkFiles(files)).findings.map(({ rule, path, severity }) => [path, rule, severity]);
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 1234\n`;
  test('each speaks alone', async () => {
    expect(
      await rulesOf(
        theme({
          'conf-a_48kHz_mono.wav': '',
          'conf-b_48kHz_mono.wav': pointer,
          'background.jpg': png(),
          'icon_a.svg': png(),
          'custom_layout_a.json': '',
        }),
      ),
    ).toEqual([
      ['acme/background.jpg', 'asset-type', 'error'],
      ['acme/conf-a_48kHz_mono.wav', 'asset-empty', 'error'],
      ['acme/conf-b_48kHz_mono.wav', 'asset-lfs-pointer', 'error'],
      ['acme/custom_layout_a.json', 'asset-empty', 'error'],
      ['acme/icon_a.svg', 'asset-type', 'error'],
    ]);
  });
  test('say what to do', async () => {
    expect(await findingsOf('asset-type', theme({ 'background.jpg': png() }))).toEqual([
      'acme/background.jpg By its name this is a JPEG image, but its content is PNG.',
    ]);
    expect(await findingsOf('asset-lfs-pointer', theme({ 'a.png': pointer }))).toEqual([
      'acme/a.png This is a Git LFS pointer, not the file itself. Check out with LFS: “lfs: true” for actions/checkout, or “git lfs pull”.',
    ]);
  });
  test('an empty stylesheet is fine', async () => {
    const files = { 'webapp2/manifest.json': { brandingID: '1' }, 'webapp2/themes/styles.css': '' };
    expect(await findingsOf('asset-empty', files)).toEqual([]);
  });
});

describe('asset-readable', () => {
  test('a file beyond a limit is told, in a ZIP too', async () => {
    const large = new Uint8Array(30_000_000).fill(0x20);
    const [finding] = (await checkFiles(theme({ 'vendordata.json': large }), { only: ['asset-readable'] }))
      .findings;
    expect(finding?.path).toBe('acme/vendordata.json');
    expect(finding?.message).toMatch(/^The file is larger than \d+ bytes \(limit “text-bytes”\)\.$/);
    expect(await findingsOf('asset-readable', theme({ 'vendordata.json': '{}' }))).toEqual([]);
    expect(await findingsOf('asset-readable', zip({ name: 'vendordata.json', data: large }))).toHaveLength(1);
  });
});

describe('asset-name-size', () => {
  const size = async (name: string, content: Uint8Array) => {
    const found = await findingsOf('asset-name-size', {
      'webapp2/manifest.json': {},
      [`webapp2/${name}`]: content,
    });
    return found.map((line) => line.slice(line.indexOf(' ') + 1));
  };
  test('the stated size is right', async () => {
    expect(await size('favicon-32x32.png', png({ width: 32, height: 32 }))).toEqual([]);
    expect(await size('icon-16x16@2x.png', png({ width: 32, height: 32 }))).toEqual([]);
    expect(await size('favicon-16x16-registered.png', png())).toEqual([]);
    expect(await size('favicon-32x32.ico', ico([16, 32]))).toEqual([]);
    expect(await size('banner-493x58.bmp', bmp({ width: 493, height: 58 }))).toEqual([]);
    expect(await size('a-100x50.jpg', jpeg({ width: 100, height: 50 }))).toEqual([]);
  });
  test('it is not', async () => {
    expect(await size('favicon-32x32.png', png())).toEqual(['Expected 32x32 pixels, found 16x16.']);
    expect(await size('icon-16x16@2x.png', png())).toEqual(['Expected 32x32 pixels, found 16x16.']);
    expect(await size('favicon-48x48.ico', ico([16, 32]))).toEqual([
      'Expected 48x48 pixels, found 16x16, 32x32.',
    ]);
  });
  test('grids, aspect ratios and names of two sizes state none', async () => {
    for (const name of [
      'layout-5x5.png',
      'wall_16x9.png',
      'from-32x32-to-64x64.png',
      'a1b32x64c.png',
      'x-1920x1080.txt',
    ])
      expect(await size(name, png())).toEqual([]);
  });
});

describe('package-unknown-file', () => {
  const unknown = async (files: Readonly<Record<string, Content>>) =>
    (await checkFiles(files, { only: ['package-unknown-file'] })).findings.map(({ path }) => path);
  test('names the right name also of a file that settings miss, and leaves one of a free name that is empty', async () => {
    const settings = (path: string) => ({
      theme_version: 2,
      splash_screens: { screens: { welcome: { background: { path } } } },
    });
    const files = { ...theme({ 'BACKGROUND_4.JPG': jpeg({}), 'Background.jpg': jpeg({}), 'pins.json': '' }) };
    const config = { 'acme/themeconfig.json': settings('background_4.jpg') };
    const both = ['acme/BACKGROUND_4.JPG', 'acme/Background.jpg'];
    expect(await unknown({ ...files, ...config })).toEqual(both);
    expect(await unknown(files)).toEqual(both);
  });
  test('leaves names that can’t be unpacked everywhere to package-path', async () => {
    const names = ['icon_a.svg.', 'icon_a.svg ', 'aux', 'a?b.txt', 'a\u0001b.txt'];
    const { findings } = await checkFiles(zip(...names.map((name) => ({ name, data: SVG }))));
    expect(findings.map(({ rule }) => rule)).toEqual(names.map(() => 'package-path'));
  });
  test('a theme knows its names, graphics of any, and what it refers to', async () => {
    const config = {
      theme_version: 2,
      splash_screens: { screens: { welcome: { elements: [{ type: 'icon', path: 'mine.JPG' }] } } },
    };
    expect(
      await unknown({
        ...theme({
          'background_4.jpg': jpeg({}),
          'presence_avatar_image.jpg': jpeg({}),
          'anything.svg': SVG,
          'watermark.PNG': png(),
          'mine.JPG': jpeg({}),
          'pins.json': { name: 'x', slots: [], backfill: true },
          'Prompt.wav': wav(),
          'background.jpeg': jpeg({}),
          'sub/x.docx': 'x',
          'my_layout.json': { name: 'x', modes: [] },
          'README.md': 'x',
          'key.pem': 'x',
        }),
        'acme/themeconfig.json': config,
      }),
    ).toEqual([]);
  });
  test('and nothing else', async () => {
    const found = await findingsOf(
      'package-unknown-file',
      theme({ 'themeconfg.json': '{}', 'photo.jpg': jpeg({}), 'notes.docx': 'x', 'prompt.mp3': 'ID3' }),
    );
    expect(found).toEqual([
      'acme/notes.docx “notes.docx” is no file that a theme package knows, and nothing refers to it.',
      'acme/photo.jpg “photo.jpg” is no file that a theme package knows, and nothing refers to it.',
      'acme/prompt.mp3 “prompt.mp3” is no file that a theme package knows, and nothing refers to it.',
      'acme/themeconfg.json “themeconfg.json” is no file that a theme package knows, and nothing refers to it. Did you mean “themeconfig.json”?',
    ]);
  });
  const named = (files: Readonly<Record<string, Content>>) => findingsOf('package-unknown-file', files);
  test('names the right one below either root of webapp2', async () => {
    const portal = {
      'webapp2/branding/manifest.json': { brandingID: '1' },
      'webapp2/branding/Background.jpg': jpeg({}),
      'webapp2/branding/watermark_icon.jpg': jpeg({}),
    };
    expect(await named(portal)).toEqual([
      'webapp2/branding/Background.jpg “branding/Background.jpg” must be named “branding/background.jpg”: the platform finds a file by its exact name.',
      'webapp2/branding/watermark_icon.jpg “branding/watermark_icon.jpg” must be a “.png” file named “branding/watermark_icon.png”: the platform finds a file by its exact name.',
    ]);
  });
  const must = (path: string, name: string, right: string, format = '') =>
    `${path}/${name} “${name}” must be ${format}named “${right}”: the platform finds a file by its exact name.`;
  test('a name with one extension too many', async () => {
    const here = {
      ...theme({
        'vendordata.json.txt': {},
        'custom_layout_pair.json.txt': {},
        'background.jpg': jpeg({}),
        'background.jpg.part': 'x',
      }),
      'client/webapp2/manifest.json.txt': { brandingID: '1' },
      'client/webapp2/settings.json': { plugins: [] },
    };
    expect(await named(here)).toEqual([
      'acme/background.jpg.part “background.jpg.part” is no file that a theme package knows, and nothing refers to it.',
      must('acme', 'custom_layout_pair.json.txt', 'custom_layout_pair.json', 'a “.json” file '),
      must('acme', 'vendordata.json.txt', 'vendordata.json', 'a “.json” file '),
      must('client/webapp2', 'manifest.json.txt', 'manifest.json', 'a “.json” file '),
    ]);
  });
  test('a theme’s name in another case or with another extension', async () => {
    expect(
      await named(
        theme({
          'Background.jpg': jpeg({}),
          'BACKGROUND_Welcome.JPG': jpeg({}),
          'Background_a.png': png(),
          'presence_avatar_image.png': png(),
          'Icon_Welcome.svg': SVG,
          'icon_welcome.png': png(),
          'VendorData.json': {},
          'themeconfig.yml': 'theme_version: 2',
          'Icon_other.PNG': png(),
        }),
      ),
    ).toEqual([
      must('acme', 'BACKGROUND_Welcome.JPG', 'background_welcome.jpg'),
      must('acme', 'Background.jpg', 'background.jpg'),
      must('acme', 'Background_a.png', 'background_a.jpg', 'a “.jpg” file '),
      must('acme', 'Icon_Welcome.svg', 'icon_welcome.svg'),
      must('acme', 'VendorData.json', 'vendordata.json'),
      must('acme', 'icon_welcome.png', 'icon_welcome.svg', 'a “.svg” file '),
      must('acme', 'presence_avatar_image.png', 'presence_avatar_image.jpg', 'a “.jpg” file '),
      'acme/themeconfig.yml “themeconfig.yml” is no file that a theme package knows, and nothing refers to it.',
    ]);
  });
  test('a name with an extension too many', async () => {
    const files = { 'vendordata.json.txt': '{}', 'Background.jpg.png': png(), 'notes.txt.bin': 'x' };
    expect(await named(theme(files))).toEqual([
      must('acme', 'Background.jpg.png', 'background.jpg', 'a “.jpg” file '),
      'acme/notes.txt.bin “notes.txt.bin” is no file that a theme package knows, and nothing refers to it.',
      must('acme', 'vendordata.json.txt', 'vendordata.json', 'a “.json” file '),
    ]);
  });
  test('a word of a theme’s settings is no name of a file', async () => {
    const config = {
      theme_version: 2,
      splash_screens: { screens: { welcome: { background: { path: 'background_a' } } } },
    };
    const files = { background: jpeg({}), background_a: jpeg({}), welcome: 'x', path: 'x' };
    expect(await unknown({ ...theme(files), 'acme/themeconfig.json': config })).toEqual([
      'acme/background',
      'acme/path',
      'acme/welcome',
    ]);
  });
  test('a picture of any format that is called like a background is for image-background-type', async () => {
    expect(await named(theme({ 'background.jfif': jpeg({}), 'background_a.apng': png() }))).toEqual([]);
  });
  test('not where the right one is there, or something refers to it', async () => {
    const icon = (path: string) => ({
      theme_version: 2,
      splash_screens: { screens: { welcome: { elements: [{ type: 'icon', path }] } } },
    });
    const files = { 'presence_avatar_image.jpg': jpeg({}), 'presence_avatar_image.png': png() };
    expect(await named(theme(files))).toEqual([]);
    expect(
      await named({
        ...theme({ 'Icon_Welcome.svg': SVG }),
        'acme/themeconfig.json': icon('Icon_Welcome.svg'),
      }),
    ).toEqual([]);
  });
  test('such names of web apps and the desktop client', async () => {
    expect(
      await named({
        'a/configuration/settings.js': 'var applicationSettings = {};',
        'a/configuration/favicon.ico': ico([16]),
        'a/configuration/themes/default/Logo.PNG': png(),
        'a/configuration/themes/default/background.png': png(),
        'a/configuration/languages/de.txt': 'x',
        'b/webapp2/manifest.json': { brandingID: '1' },
        'b/webapp2/Themes/styles.css': 'a{}',
        'b/webapp2/watermark_icon.svg': SVG,
        'b/webapp2/favicon-32x32.gif': 'GIF89a',
        'd/package/configuration/settings.js': 'var applicationSettings = {};',
        'd/package/configuration/themes/default/logo.jpg': jpeg({}),
        'd/windows/Icon.ico': ico([16]),
        'd/windows/license.rtf': '{\\rtf1}',
      }),
    ).toEqual([
      must('a/configuration', 'favicon.ico', 'favicon.png', 'a “.png” file '),
      'a/configuration/languages/de.txt “languages/de.txt” is no file that a webapp1 package knows, and nothing refers to it.',
      must('a/configuration', 'themes/default/Logo.PNG', 'themes/default/logo.png'),
      must(
        'a/configuration',
        'themes/default/background.png',
        'themes/default/background.jpg',
        'a “.jpg” file ',
      ),
      must('b/webapp2', 'Themes/styles.css', 'themes/styles.css'),
      must('b/webapp2', 'favicon-32x32.gif', 'favicon-32x32.png', 'a “.png” file '),
      must('b/webapp2', 'watermark_icon.svg', 'watermark_icon.png', 'a “.png” file '),
      must(
        'd',
        'package/configuration/themes/default/logo.jpg',
        'package/configuration/themes/default/logo.png',
        'a “.png” file ',
      ),
      must('d', 'windows/Icon.ico', 'windows/icon.ico'),
      must('d', 'windows/license.rtf', 'windows/License.rtf'),
    ]);
  });
  test('where the config can’t be read, what it may name is left alone', async () => {
    expect(
      await unknown({ ...theme({ 'photo.jpg': jpeg({}), 'notes.docx': 'x' }), 'acme/themeconfig.json': '{' }),
    ).toEqual(['acme/notes.docx']);
  });
  test('webapp1: stylesheets and settings refer', async () => {
    expect(
      await unknown({
        'a/configuration/settings.js':
          'var applicationSettings = { overrideConferenceAvatar: "configuration/themes/default/me.gif" };',
        'a/configuration/themes/default/brand.css':
          '.brand-logo:before { content: url("my%20logo.png?v=2") } /* a url(images/b.png) */',
        'a/configuration/themes/default/my logo.png': png(),
        'a/configuration/themes/default/images/b.png': png(),
        'a/configuration/themes/default/me.gif': 'GIF89a',
        'a/configuration/themes/default/lost.png': png(),
        'a/configuration/languages/de-de.json': '{}',
        'a/configuration/green.svg': SVG,
        'a/configuration/setings.js': '',
      }),
    ).toEqual(['a/configuration/setings.js', 'a/configuration/themes/default/lost.png']);
  });
  test('desktop: the vendor’s build files are not judged, assets are', async () => {
    expect(
      await unknown({
        'd/package/configuration/settings.js': 'var applicationSettings = {};',
        'd/package/configuration/strange.bin': 'x',
        'd/windows/icon.ico': ico([16]),
        'd/windows/product.wxs': '<Wix/>',
        'd/windows/banner.bmp': bmp(),
        'd/osx/icon.icns': 'icns',
      }),
    ).toEqual(['d/package/configuration/strange.bin', 'd/windows/banner.bmp']);
  });
  test('webapp2: a plugin’s folder is its own', async () => {
    const plugin = { id: 'x', srcURL: 'x.js' };
    const files = {
      'webapp2/manifest.json': { brandingID: '1', isSettingsBranded: true },
      'webapp2/settings.json': { plugins: [{ id: 'x', srcURL: 'plugins/x/pack.json', enabled: true }] },
      'webapp2/plugins/x/pack.json': plugin,
      'webapp2/plugins/x/x.js': 'load("../shared/lib.js")',
      'webapp2/plugins/x/src/notes.ts': 'x',
      'webapp2/plugins/shared/lib.js': 'x',
      'webapp2/plugins/lost/lib.js': 'x',
      'webapp2/favicon-32x32.png': png(),
      'webapp2/language.xml': 'x',
    };
    expect(await unknown(files)).toEqual(['webapp2/language.xml', 'webapp2/plugins/lost/lib.js']);
  });
  test('webapp2: the second manifest does not count', async () => {
    expect(
      await findingsOf('package-unknown-file', {
        'webapp2/manifest.json': { brandingID: '1' },
        'webapp2/branding/manifest.json': { brandingID: '1' },
        'webapp2/branding/background.jpg': jpeg({}),
      }),
    ).toEqual([
      'webapp2/branding/manifest.json This manifest is ignored, as “manifest.json” in the directory above counts.',
    ]);
  });
  test('webapp3: the manifest and pages refer', async () => {
    expect(
      await unknown({
        'webapp3/branding/manifest.json': {
          version: 0,
          meta: {},
          images: { logo: './images/logo.png' },
          translations: { de: 'lang/de.json' },
          customStepConfig: { source: { default: './step.html' } },
          plugins: [{ src: './p/index.html' }, { src: 'https://example.org/x/index.html' }],
        },
        'webapp3/branding/images/logo.png': png(),
        'webapp3/branding/images/logo2.png': png(),
        'webapp3/branding/lang/de.json': '{}',
        'webapp3/branding/step.html': '<link rel="stylesheet" href="step.css">',
        'webapp3/branding/step.css': 'a{}',
        'webapp3/branding/p/index.html': '',
        'webapp3/branding/p/a/b.bin': 'x',
        'webapp3/branding/plugins/q/index.html': '<p>',
        'webapp3/branding/plugins/q/q.js': 'x',
        'webapp3/branding/audio/ring.mp3': 'ID3',
      }),
    ).toEqual(['webapp3/branding/images/logo2.png']);
  });
  test('a file beside a ZIP’s top directory', async () => {
    const parts = [
      { name: 'webapp2/manifest.json', data: '{"brandingID": "1"}' },
      { name: 'photo.jpg', data: jpeg({}) },
      { name: 'README.md', data: 'x' },
    ];
    expect(await findingsOf('package-unknown-file', { 'b.zip': new Uint8Array(zipOf(parts)) })).toEqual([
      'b.zip!/photo.jpg “photo.jpg” lies outside of the directory that the platform reads.',
    ]);
  });
});

describe('package-unused-asset', () => {
  const background = (path: string) => ({
    theme_version: 2,
    splash_screens: { screens: { welcome: { background: { path } } } },
  });
  test('a background that no screen names', async () => {
    const files = (path: string) => ({
      ...theme({
        'background.jpg': jpeg({}),
        'background_test_call.jpg': jpeg({}),
        'background_4.jpg': jpeg({}),
        'icon_x.svg': SVG,
      }),
      'acme/themeconfig.json': background(path),
    });
    expect(await findingsOf('package-unused-asset', files('background_4.jpg'))).toEqual([]);
    expect(await findingsOf('package-unused-asset', files('background_5.jpg'))).toEqual([
      'acme/background_4.jpg No screen of themeconfig.json names this background, so it is never shown.',
    ]);
  });
  test('a name in another case or escaped is meant for it, one in a longer name is not', async () => {
    const files = (config: Content) => ({
      ...theme({ 'background_4.jpg': jpeg({}) }),
      'acme/themeconfig.json': config,
    });
    const found = async (config: Content) => findingsOf('package-unused-asset', files(config));
    expect(await found(background('background_4.JPG'))).toEqual([]);
    expect(await found(JSON.stringify(background('background_4.jpg')).replace('d_4', 'd\\u005f4'))).toEqual(
      [],
    );
    expect(await found(background('background-4.jpg'))).toEqual([]);
    expect(await found(background('background_background_4.jpg'))).toHaveLength(1);
    for (const path of [null, '', undefined])
      expect(await found({ splash_screens: { screens: { welcome: { background: { path } } } } })).toEqual([]);
    for (const elements of [null, [null], [{ type: 'text', label: 7 }]])
      expect(await found({ splash_screens: { screens: { welcome: { elements } } } })).toHaveLength(1);
  });
  test('the base may name it, and nobody knows what an unreadable config names', async () => {
    const files = {
      ...theme({ 'background_4.jpg': jpeg({}) }),
      'base/themeconfig.json': background('background_4.jpg'),
    };
    const packages = [{ path: 'acme', base: 'base' }];
    expect(await findingsOf('package-unused-asset', files, { packages })).toEqual([]);
    expect(await findingsOf('package-unused-asset', files, { packages: [{ path: 'acme' }] })).toHaveLength(1);
    expect(
      await findingsOf(
        'package-unused-asset',
        { ...files, 'acme/themeconfig.json': '{' },
        { packages: [{ path: 'acme' }] },
      ),
    ).toEqual([]);
  });
  const plugin = (source: string, files: Readonly<Record<string, Content>>) => ({
    'webapp2/manifest.json': { brandingID: '1', isSettingsBranded: true },
    'webapp2/settings.json': {
      plugins: [{ id: 'x', srcURL: 'plugins/x/x.plugin.package.json', enabled: true }],
    },
    'webapp2/plugins/x/x.plugin.package.json': {
      id: 'x',
      srcURL: 'x.plugin.js',
      menuItems: { toolbar: [{ icon: 'mute.svg#m', action: 'a' }] },
    },
    'webapp2/plugins/x/x.plugin.js': source,
    'webapp2/plugins/x/mute.svg': SVG,
    ...files,
  });
  test('a plugin’s picture that nothing names', async () => {
    const files = {
      'webapp2/plugins/x/assets/images/old-logo.png': png(),
      'webapp2/plugins/x/assets/images/logo.png': png(),
      'webapp2/plugins/x/README.md': 'see assets/images/old-logo.png',
      'webapp2/plugins/x/LICENSE': 'x',
      'webapp2/favicon.png': png(),
    };
    const source = '(function(){ show("./custom_configuration/plugins/x/assets/images/logo.png"); })();';
    expect(await findingsOf('package-unused-asset', plugin(source, files))).toEqual([
      'webapp2/plugins/x/assets/images/old-logo.png No file of the package refers to this one, so it is never loaded.',
    ]);
  });
  test('names that a script may put together are left alone', async () => {
    const files = { 'webapp2/plugins/x/assets/flags/de.png': png(), 'webapp2/plugins/x/about.3f2a.js': 'x' };
    const source =
      '(function(){ f("assets/flags/" + code + ".png"); g({ 1: "about" }[i] + "." + { 1: "3f2a" }[i] + ".js"); })();';
    expect(await findingsOf('package-unused-asset', plugin(source, files))).toEqual([]);
    expect(await findingsOf('package-unused-asset', plugin('(function(){})();', files))).toHaveLength(2);
  });
  test('where a script can’t be read, nothing is called unused', async () => {
    expect(
      await findingsOf('package-unused-asset', plugin('(function(){', { 'webapp2/plugins/x/a.png': png() })),
    ).toEqual([]);
  });
});
