import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { theme, useWorkspaces, workspace } from './support/action-workspace.ts';
import { useWarmCli, writeTree } from './support/cli.ts';
import { gitIn, lfsPointer } from './support/git.ts';
import { wav } from './support/wav.ts';
import { openedZip, zipOf } from './support/zip.ts';

const cli = useWarmCli();
useWorkspaces();
const LAYOUT = {
  name: 'pair',
  modes: [
    {
      grid_size: [2, 2],
      constraints: { min_slots: 1, max_slots: 1 },
      slots: [{ start_x: 0, start_y: 0, width: 2 }],
    },
  ],
};
const THEME = {
  'acme/themeconfig.json': '{\n  "theme_version": 2,\n  "recording_indicator_text": "On air"\n}\n',
  'acme/custom_layout_pair.json': JSON.stringify(LAYOUT),
};
const DESKTOP = {
  'kit/package/configuration/settings.js': 'var applicationSettings = { controlGatewayCalls: true };\n',
  'kit/windows/License.rtf': '{\\rtf1 Acme}',
};

describe('diff', () => {
  test('between a git revision and the working tree, and between two directories', () => {
    const here = cli.project(THEME);
    const git = gitIn(here);
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'one');
    git('tag', 'v1');
    expect(cli.run(here, ['diff', 'v1', '--exit-code'])).toEqual({
      code: 0,
      stdout: 'Nothing changed.\n',
      stderr: '',
    });
    writeTree(here, {
      'acme/themeconfig.json': '{\n  "theme_version": 2,\n  "recording_indicator_text": "Live"\n}\n',
      'acme/custom_layout_trio.json': JSON.stringify({ ...LAYOUT, name: 'trio' }),
    });
    const { code, stdout } = cli.run(here, ['diff', 'v1', '--exit-code']);
    expect(code).toBe(1);
    expect(stdout).toBe(
      'acme (theme)\n  Indicators\n    ~ recording_indicator_text: “On air” → “Live”\n  Custom layouts\n    + custom_layout_trio.json: trio, for 1 participant\n',
    );
    expect(JSON.parse(cli.run(here, ['diff', 'v1', '.', '--format', 'json']).stdout)).toMatchObject([
      { package: 'acme', change: 'changed', differences: [{ about: 'indicator' }, { about: 'layout' }] },
    ]);
    expect(cli.run(here, ['diff', 'v2']).code).toBe(2);
    expect(cli.run(here, ['diff']).code).toBe(2);
  });

  test('what can’t be read is never called unchanged', () => {
    const here = cli.project({ 'a.zip': 'junk', 'b.zip': 'junk', ...THEME });
    for (const pair of [
      ['a.zip', 'b.zip'],
      ['acme', 'a.zip'],
    ]) {
      const { code, stdout, stderr } = cli.run(here, ['diff', ...pair]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/“[ab]\.zip” can’t be read\. This is not a ZIP file/);
    }
    expect(cli.run(here, ['diff', '.', '.'])).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('a.zip can’t be read as a whole, so that not everything'),
    });
  });

  test('packages that moved, came and went since a revision, and a part of it', () => {
    const here = cli.project({
      'themes/a/themeconfig.json': '{"theme_version":2,"recording_indicator_text":"A"}',
      'gone/themeconfig.json': '{"theme_version":2,"disable_watermark_icon":true}',
      'stay/themeconfig.json': '{"theme_version":2}',
    });
    const git = gitIn(here);
    git('init', '-q');
    git('commit', '-q', '--allow-empty', '-m', 'nothing');
    git('tag', 'v0');
    git('add', '-A');
    git('commit', '-qm', 'one');
    git('tag', 'v1');
    git('mv', 'themes/a', 'themes/b');
    git('rm', '-qr', 'gone');
    writeTree(here, {
      'stay/themeconfig.json': '{"theme_version":2,"recording_indicator_text":"a\u202eb"}',
      'fresh/themeconfig.json': '{"theme_version":2,"test_call_service_media_delay":4}',
    });
    const lines = (...args: string[]) => cli.run(here, ['diff', ...args]).stdout.split('\n');
    expect(lines('v1')).toEqual([
      'b (theme): moved: themes/a is now themes/b',
      '',
      'fresh (theme): new package with 1 file (53 B)',
      '',
      'gone (theme): package removed, it had 1 file (49 B)',
      '',
      'stay (theme)',
      '  Indicators',
      '    + recording_indicator_text: “aU+202Eb”',
      '',
    ]);
    expect(lines('v1', 'stay')[0]).toBe('stay (theme)');
    expect(lines('v1', 'fresh')[0]).toBe('fresh (theme): new package with 1 file (53 B)');
    expect(lines('v0').filter((line) => line.includes('new package'))).toHaveLength(3);
    const { stdout } = cli.run(here, ['diff', 'v1', 'stay', '--format', 'json']);
    expect(stdout).not.toContain('\u202e');
    expect(JSON.parse(stdout)).toMatchObject([
      { differences: [{ id: 'stay/indicator/recording_indicator_text', after: 'a\u202eb', line: 1 }] },
    ]);
  });

  test('a file that Git LFS keeps is compared by what its pointer names', () => {
    const [jingle, pause] = [wav({ seconds: 1 }), wav({ seconds: 2 })];
    const here = cli.project({
      ...THEME,
      'acme/conf-jingle_48kHz_mono.wav': lfsPointer(jingle),
      'acme/conf-pause_48kHz_mono.wav': lfsPointer(pause),
    });
    const git = gitIn(here);
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'one');
    writeFileSync(join(here, 'acme/conf-jingle_48kHz_mono.wav'), jingle);
    writeFileSync(join(here, 'acme/conf-pause_48kHz_mono.wav'), jingle);
    const [, , ...changed] = cli.run(here, ['diff', 'HEAD']).stdout.split('\n');
    expect(changed[0]).toBe('    ~ conf-pause_48kHz_mono.wav: 192.0 → 96.0 kB');
    expect(changed.join()).not.toContain('jingle');
  });

  test('a content that a partial clone lacks is told, and no file that came or went', () => {
    const { path, git, commit, partialClone } = workspace({ ...theme('acme'), ...theme('beta') });
    git('tag', 'v1');
    commit({ 'acme/themeconfig.json': '{ "theme_version": 2 }\n', 'beta/themeconfig.json': null });
    const there = partialClone().path;
    writeTree(there, { 'beta/icon_a.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>' });
    expect(cli.run(there, ['diff', 'v1'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'brandgate: The earlier content of a file is not in this clone.\n',
    });
    expect(cli.run(path, ['diff', 'v1']).stdout).toContain('beta (theme): package removed');
    expect(cli.run(there, ['check', '--base-ref', 'v1']).stdout).toContain('project-lost-package');
  });

  test('between two ZIPs whose names tell the version', async () => {
    const here = cli.project({});
    writeFileSync(
      join(here, 'acme-1.zip'),
      zipOf([{ name: 'themeconfig.json', data: '{"theme_version":2}' }]),
    );
    writeFileSync(
      join(here, 'acme-2.zip'),
      zipOf([{ name: 'themeconfig.json', data: '{"theme_version":2,"disable_watermark_icon":true}' }]),
    );
    expect(cli.run(here, ['diff', 'acme-1.zip', 'acme-2.zip']).stdout).toBe(
      'acme-2 (theme)\n  Indicators\n    + disable_watermark_icon: true\n',
    );
  });
});

test('explain --theme says where each setting comes from', () => {
  const here = cli.project(THEME);
  const { code, stdout } = cli.run(here, ['explain', '--theme', 'acme']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/recording_indicator_text +package +"On air"/);
  expect(stdout).toMatch(/streaming_indicator_text +Base theme/);
  expect(cli.run(cli.project(DESKTOP), ['explain', '--theme', 'kit']).code).toBe(2);
});

test('preview draws what is to be seen, and says when there is nothing', () => {
  const here = cli.project(THEME);
  expect(cli.run(here, ['preview', '--svg', 'pictures']).code).toBe(0);
  expect(readdirSync(join(here, 'pictures')).sort()).toEqual([
    'acme-indicator-texts.svg',
    'acme-layout-pair-mode-1-1.svg',
  ]);
  expect(cli.run(cli.project(DESKTOP), ['preview', '--svg', 'pictures']).code).toBe(2);
});

test('build --toolkit lays a desktop package over the vendor’s bundle', async () => {
  const here = cli.project(DESKTOP);
  const vendor = [
    { name: 'pexip-branding/README.txt', data: 'Read me' },
    { name: 'pexip-branding/windows/branding.hta', data: '<hta>' },
    { name: 'pexip-branding/windows/License.rtf', data: '{\\rtf1 Vendor}' },
    { name: 'pexip-branding/package/configuration/favicon.png', data: 'x' },
    { name: 'pexip-branding/osx/icon.icns', data: 'x' },
  ];
  mkdirSync(join(here, 'vendor'));
  writeFileSync(join(here, 'vendor.zip'), zipOf(vendor));
  const { code, stdout } = cli.run(here, ['build', 'kit', '--toolkit', 'vendor.zip', '--out', 'out']);
  expect(stdout).toContain('~ windows/License.rtf');
  expect(stdout).toContain('+ package/configuration/settings.js');
  expect(code).toBe(0);
  const [name = ''] = readdirSync(join(here, 'out')).filter((file) => file.endsWith('.zip'));
  const zip = await openedZip(new Uint8Array(readFileSync(join(here, 'out', name))));
  expect(zip.entries.map((entry) => entry.name)).toHaveLength(6);
  expect(new TextDecoder().decode(await zip.read('pexip-branding/windows/License.rtf'))).toBe(
    '{\\rtf1 Acme}',
  );
  expect(cli.run(here, ['build', 'kit', '--toolkit', 'absent.zip']).code).toBe(2);
});

test('check --defaults says what is new since', () => {
  const languages = (texts: object) => JSON.stringify(texts, null, 2);
  const here = cli.project({
    'mine/configuration/languages/en-us.json': languages({
      IDS_CONNECT_LOADING: 'Hi {{alias}}',
      IDS_BUTTON_OK: 'Fine',
    }),
    'vendor/configuration/languages/en-us.json': languages({
      IDS_CONNECT_LOADING: 'Calling {{alias}}',
      IDS_BUTTON_OK: 'OK',
      IDS_BUTTON_NEW: 'New',
    }),
  });
  const { stdout } = cli.run(here, ['check', 'mine', '--defaults', 'vendor', '--rule', 'defaults-new-token']);
  expect(stdout).toContain('IDS_BUTTON_NEW');
  expect(stdout).toContain('1 warning');
  expect(cli.run(here, ['check', 'mine', '--rule', 'defaults-new-token']).stdout).toContain('no findings');
});

test('a path that the config or a caller chose is written out', () => {
  const hostile = 'x\u001b[31m\n__';
  const here = cli.project({
    'acme/themeconfig.json': '{"theme_version": 2}',
    'brandgate.json': JSON.stringify({ baseline: hostile }),
  });
  for (const args of [
    ['check', '--update-baseline'],
    ['build', '--out', `${hostile}1`],
    ['publish', '--to', `${hostile}2`],
  ]) {
    const { stdout } = cli.run(here, args);
    expect(stdout).toContain('xU+001B[31mU+000A__');
    expect(stdout).not.toContain(hostile);
  }
});

test('check --update-baseline accepts what is there, and no more', () => {
  const bad = { 'acme/themeconfig.json': '{"theme_version":2,"disable_watermark_icon":"no"}' };
  const here = cli.project({ ...bad, 'brandgate.yml': 'baseline: accepted.json\n' });
  expect(cli.run(here, ['check']).code).toBe(2);
  expect(cli.run(here, ['check', '--update-baseline']).stdout).toBe('Accepted 1 finding in accepted.json.\n');
  expect(cli.run(here, ['check']).code).toBe(0);
  writeTree(here, {
    'acme/themeconfig.json':
      '{"theme_version":2,"disable_watermark_icon":"no","disable_streaming_indicator":1}',
  });
  expect(cli.run(here, ['check']).code).toBe(1);
});

test.each(['sarif', 'junit', 'markdown', 'gitlab', 'github', 'json'])(
  'check --format %s prints the finding',
  (format) => {
    const here = cli.project({ 'acme/themeconfig.json': '{"theme_version":3}' });
    const { code, stdout } = cli.run(here, ['check', '--format', format]);
    expect(code).toBe(1);
    expect(stdout).toContain('theme-version');
  },
);
