import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Arguments } from '../src/doors/cli/arguments.ts';
import { finish } from '../src/doors/cli/check-command.ts';
import { commands } from '../src/doors/cli/commands.ts';
import { environment, readTree, useWarmCli, writeTree } from './support/cli.ts';
import { testRule } from './support/rules.ts';
import { runOver } from './support/runs.ts';
import { zipOf } from './support/zip.ts';

const cli = useWarmCli();
const THEME = { 't/themeconfig.json': '{"theme_version": 2}' };

interface Report {
  readonly result: string;
  readonly packages: readonly { name: string; kind: string; assets: number }[];
  readonly findings: readonly { rule: string; path: string; message: string; severity: string }[];
  readonly failures: readonly unknown[];
  readonly skipped: readonly { rule: string; reason: string }[];
}
function check(directory: string, ...args: string[]): { code: number | null; report: Report } {
  const { code, stdout, stderr } = cli.run(directory, ['check', '--format', 'json', ...args]);
  if (stdout === '') throw new Error(stderr);
  return { code, report: JSON.parse(stdout) as Report };
}
const rulesOf = ({ findings }: Report, path: string) =>
  findings.filter((finding) => finding.path === path).map(({ rule }) => rule);

describe('symbolic links', () => {
  test('are findings, are never followed, and never ship what they lead to', () => {
    const here = cli.project({
      ...THEME,
      'outside/secret.svg': '<svg>SECRET</svg>',
      'repo/settings.json': { plugins: [{ srcURL: 'link/inner/x.package.json' }] },
      'repo/plugins/x.txt': 'x',
      'outside/inner/x.package.json': '{"SECRET": 1}',
    });
    symlinkSync('../outside/secret.svg', join(here, 't/icon_x.svg'));
    symlinkSync('../outside', join(here, 't/folder'));
    symlinkSync('/dev/zero', join(here, 't/zero.json'));
    symlinkSync('loop', join(here, 't/loop'));
    symlinkSync('../outside', join(here, 'repo/link'));
    symlinkSync('t', join(here, 'alias'));
    const { code, report } = check(here);
    expect(code).toBe(1);
    expect(report.packages.map(({ name }) => name)).toEqual(['repo', 't']);
    for (const name of ['icon_x.svg', 'folder', 'zero.json', 'loop'])
      expect(rulesOf(report, `t/${name}`)).toContain('package-symlink');
    expect(JSON.stringify(report)).not.toContain('SECRET');
    expect(report.packages[0]?.assets).toBe(2);
    expect(cli.run(here, ['build', '--allow-errors', '--out', 'out']).code).toBe(1);
    const archives = Object.values(readTree(join(here, 'out'))).join('');
    expect(archives).not.toContain('SECRET');
  });

  test('as config or ignore file are not followed either', () => {
    const here = cli.project({ ...THEME, 'sub/t/themeconfig.json': '{}' });
    symlinkSync('/dev/zero', join(here, '.gitignore'));
    mkdirSync(join(here, '.git'));
    expect(check(join(here, 'sub')).report.packages).toHaveLength(1);
    symlinkSync('/dev/zero', join(here, 'brandgate.yml'));
    const { code, stderr } = cli.run(here, ['check']);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^brandgate: brandgate\.yml can’t be read: it is a symbolic link, and those are not followed\.\n$/,
    );
  });
});

test('FIFOs do not keep anybody waiting', () => {
  const here = cli.project(THEME);
  mkdirSync(join(here, 'u'));
  for (const path of ['t/x_48kHz_mono.wav', 't/icon_x.svg', 'u/themeconfig.json', 'lost.zip'])
    expect(spawnSync('mkfifo', [join(here, path)]).status).toBe(0);
  const { code, report } = check(here);
  expect(code).toBe(1);
  expect(report.failures).toEqual([]);
  for (const path of ['t/x_48kHz_mono.wav', 't/icon_x.svg', 'u/themeconfig.json'])
    expect(report.findings.some((finding) => finding.path === path && finding.severity === 'error')).toBe(
      true,
    );
});

describe('names', () => {
  const evil = [
    'a\n::error::b',
    '::error file=x::y',
    '\u001b[2J',
    '##[error]z',
    ' ::add-mask::x',
    'a|b`c',
    '@team',
    'x\r::notice::y',
  ];
  const tree = Object.fromEntries(evil.map((name) => [`t/${name}.txt`, `::error::${name}`]));

  test.each(['text', 'github', 'json', 'markdown', 'sarif', 'junit', 'gitlab'])(
    'issue no command in %s',
    (format) => {
      const here = cli.project({ ...THEME, ...tree, 't/::error::d/themeconfig.json': '{\n::error::x\n}' });
      const { stdout, stderr, code } = cli.run(here, ['check', '--format', format]);
      expect(code).toBe(1);
      const lines = `${stdout}${stderr}`.split('\n');
      const own =
        format === 'github'
          ? /^::(error|warning|notice) (file=[^,:]*,)?(\w+=[^,:]*,)*title=[\w-]+::/
          : /^(?!)/;
      expect(lines.filter((line) => /^\s*::|##\[/.test(line) && !own.test(line))).toEqual([]);
      expect(lines.join('')).not.toMatch(/[^\P{Cc}\t]/u);
    },
  );

  test('nor in fixes, errors of usage and builds', () => {
    const here = cli.project({
      't/themeconfig.json': '{\n  "theme_version": 2,\n::error::x\n}',
      't/::error::\n::error::/themeconfig.json': '{\n  "theme_version": 2,\n}\n',
    });
    const config = { packages: [{ path: 'x\n::error::y' }] };
    const calls = [
      cli.run(here, ['fix', '--dry-run']),
      cli.run(here, ['build', '--allow-errors']),
      cli.run(here, ['check', 'nowhere\n::error::z']),
    ];
    writeFileSync(join(here, 'brandgate.yml'), JSON.stringify(config));
    calls.push(cli.run(here, ['check']));
    expect(calls.map(({ code }) => code)).toEqual([1, 1, 2, 2]);
    for (const { stdout, stderr } of calls) {
      expect(`${stdout}${stderr}`.split('\n').filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
    }
  });
});

test('10,000 files are one package more than another', () => {
  const files = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, index) => [`w/webapp2/plugins/p${index % 100}/f${index}.txt`, 'x']),
  );
  const here = cli.project({ 'w/webapp2/manifest.json': '{"brandingID": "1"}', ...files });
  const { report } = check(here);
  expect(report.packages).toMatchObject([{ name: 'w', assets: 10_001 }]);
  expect(report.failures).toEqual([]);
});

test('nesting without end is a finding like any other', () => {
  const deep = 100_000;
  const here = cli.project({
    ...THEME,
    't/custom_layout_x.json': '['.repeat(deep) + ']'.repeat(deep),
    't/vendordata.json': '{"a":'.repeat(deep),
    't/icon_x.svg': `<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(deep)}`,
    'w/configuration/settings.js': `var applicationSettings = ${'['.repeat(deep)}`,
    'w/configuration/themes/default/brand.css': `${'a{'.repeat(deep)}`,
  });
  const { code, report } = check(here);
  expect(code).toBe(1);
  expect(report.failures).toEqual([]);
  expect(rulesOf(report, 't/custom_layout_x.json')).toEqual(['json-syntax']);
  expect(rulesOf(report, 't/vendordata.json')).toEqual(['json-syntax']);
  expect(rulesOf(report, 't/icon_x.svg')).toEqual(['svg-well-formed']);
  expect(rulesOf(report, 'w/configuration/settings.js')).toEqual(['settings-syntax']);
});

test('ZIPs that are bombs, damaged, encrypted or liars are packages with one finding', () => {
  const good = zipOf([{ name: 'themeconfig.json', data: '{"theme_version": 2}' }]);
  const here = cli.project({
    'bomb.zip': zipOf([{ name: 'themeconfig.json', data: new Uint8Array(30_000_000), method: 8 }]),
    'cut.zip': good.subarray(0, good.length - 30),
    'encrypted.zip': zipOf([{ name: 'themeconfig.json', data: 'x', flags: 1 }]),
    'liar.zip': zipOf([{ name: 'themeconfig.json', data: '{}', crc32: 1 }]),
    'twice.zip': zipOf([
      { name: 'a', data: 'x' },
      { name: 'a', data: 'y' },
    ]),
    'empty.zip': '',
    'good.zip': good,
  });
  const { code, report } = check(
    here,
    'bomb.zip',
    'cut.zip',
    'encrypted.zip',
    'liar.zip',
    'twice.zip',
    'empty.zip',
    'good.zip',
  );
  expect(code).toBe(1);
  expect(report.packages).toHaveLength(7);
  expect(report.failures).toEqual([]);
  for (const name of ['bomb', 'cut', 'encrypted', 'liar', 'twice', 'empty'])
    expect(rulesOf(report, `${name}.zip`)).toEqual(['package-archive']);
  expect(rulesOf(report, 'good.zip')).toEqual([]);
});

test('entries that leave the ZIP are findings, and their names are never written', () => {
  const here = cli.project({
    'x.zip': zipOf([
      { name: 'themeconfig.json', data: '{"theme_version": 2}' },
      { name: '../../evil.svg', data: '<svg/>' },
      { name: '/etc/evil.svg', data: '<svg/>' },
      { name: 'C:\\evil.svg', data: '<svg/>' },
    ]),
  });
  const { report } = check(here);
  const faulty = report.findings.filter(({ rule }) => rule === 'package-path').map(({ path }) => path);
  expect(new Set(faulty).size).toBe(3);
  cli.run(here, ['build', '--allow-errors', '--out', 'out']);
  const archives = Object.entries(readTree(join(here, 'out'))).filter(([name]) => name.endsWith('.zip'));
  // What tools would unpack inside stays in its place there; no name that leads out is written.
  expect(archives).toHaveLength(1);
  for (const [, bytes] of archives) expect(bytes).not.toMatch(/\.\.\/|\/etc|C:|\\evil/);
});

describe('what may not be read', () => {
  const isRoot = process.getuid?.() === 0;
  const NOBODY = 65_534;
  /** The bundle may lie where another user may not look. */
  const openBundle = (beside: string) => {
    const bundle = join(beside, 'bundle');
    cpSync(dirname(cli.path), bundle, { recursive: true });
    return join(bundle, basename(cli.path));
  };
  const run = (cwd: string) => {
    if (isRoot)
      for (let path = dirname(cwd); path !== tmpdir() && path !== '/'; path = dirname(path))
        chmodSync(path, 0o755);
    const bundle = isRoot ? openBundle(dirname(cwd)) : cli.path;
    return spawnSync(process.execPath, [bundle, 'check', '--format', 'json'], {
      cwd,
      encoding: 'utf8',
      env: environment(),
      ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
    });
  };

  test('a directory and a file are one finding each, and the rest is checked', () => {
    const here = cli.project({
      ...THEME,
      't/dir/x.svg': '<svg/>',
      'u/themeconfig.json': '{"theme_version": 2}',
      'u/icon_x.svg': '<svg/>',
      'v/themeconfig.json': '{"theme_version": 1}',
      'closed/x.txt': 'x',
    });
    for (const [path, mode] of [
      ['t/dir', 0o000],
      ['u/icon_x.svg', 0o000],
      ['closed', 0o000],
    ] as const)
      chmodSync(join(here, path), mode);
    const { status, stdout, stderr } = run(here);
    for (const path of ['t/dir', 'closed']) chmodSync(join(here, path), 0o755);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const report = JSON.parse(stdout) as Report;
    expect(report.failures).toEqual([]);
    for (const path of ['t/dir', 'closed'])
      expect(report.findings.filter((finding) => finding.path === path)).toMatchObject([
        {
          rule: 'project-unreadable',
          severity: 'error',
          message: `The directory “${path}” can’t be read: permission denied.`,
        },
      ]);
    expect(report.findings.filter(({ rule }) => rule === 'package-archive')).toEqual([]);
    expect(rulesOf(report, 'u/icon_x.svg')).toEqual(['asset-readable']);
    expect(rulesOf(report, 'v/themeconfig.json')).toContain('theme-version');
  });
});

describe('the config', () => {
  test.each([
    [
      'aliases that multiply',
      `a: &a [${'x,'.repeat(9)}]\n${['ba', 'cb', 'dc', 'ed', 'fe', 'gf'].map(([n, b]) => `${n}: &${n} [${`*${b},`.repeat(9)}]`).join('\n')}`,
    ],
    ['paths that leave the project', 'packages: [{ path: ../../etc }]'],
    ['a base that leaves the project', 'packages: [{ path: t, base: ../x }]'],
    ['a path through a link', 'packages: [{ path: link/etc }]'],
  ])('with %s is refused in one line', (_, text) => {
    const here = cli.project({ ...THEME, 'brandgate.yml': text });
    symlinkSync('/', join(here, 'link'));
    const { code, stdout, stderr } = cli.run(here, ['check']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^brandgate: (?!internal)[^\n]*\n$/);
  });
});

test('a rule that throws gives exit code 2 and a finished report', async () => {
  const broken = testRule({
    id: 'broken',
    target: 'package',
    messages: {},
    check: () => {
      throw new Error('This is\n::error::broken.');
    },
  });
  const loud = testRule({
    id: 'loud',
    target: 'package',
    severity: 'warning',
    messages: { is: () => 'It is.' },
    check: (_, { report }) => report('is', []),
  });
  const outcome = await runOver(THEME, [broken, loud]);
  const command = commands.find(({ name }) => name === 'check');
  for (const format of ['text', 'json', 'github']) {
    const printed: string[] = [];
    const console = {
      out: (text: string) => void printed.push(text),
      error: () => undefined,
      color: false,
      interactive: false,
    };
    const given = { command, paths: [], values: { format, 'fail-on': 'never' } } as unknown as Arguments;
    expect(await finish(given, console, outcome, [])).toBe(2);
    expect(printed.join('')).toMatch(/broken/);
    expect(printed.join('')).toMatch(/It is\./);
    expect(printed.join('')).not.toMatch(/^::error::/m);
  }
});

test('a file that grows on its way into an archive is refused', () => {
  const here = cli.project({
    ...THEME,
    't/x.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
  });
  writeTree(here, { 'brandgate-out/t-0.0.0.zip/x': 'a directory where the archive belongs' });
  const { code, stderr } = cli.run(here, ['build']);
  expect(code).toBe(2);
  expect(stderr).toContain('brandgate: ');
  expect(readFileSync(join(here, 't/x.svg'), 'utf8')).toContain('<svg');
});
