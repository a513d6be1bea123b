/** A plan, its shards and their merge say and write what one process does, to the last byte. */
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTree, type Tree, useWarmCli } from '../../support/cli.ts';
import { gitIn } from '../../support/git.ts';
import { zipOf } from '../../support/zip.ts';

const cli = useWarmCli();
const REPORT = 'brandgate-report.json';
const theme = (more = '') => `{\n  "theme_version": 2,\n  "recording_indicator_text": "On air"${more}\n}\n`;

const settings = (count: number) =>
  Array.from({ length: count }, (_, index) => `,\n  "house_setting_${index}": 1`).join('');

/** Findings of packages, of the config and of the project; exceptions that cover, that don't, and that cover in part. */
const FAULTY: Tree = {
  'brandgate.yml': [
    'colour: blue',
    'baseline: accepted.json',
    'ignore:',
    '  - { rules: [json-trailing-comma], path: themes/ignored, reason: agreed }',
    '  - { rules: [svg-no-script], path: themes/clean, reason: of no use }',
    '',
  ].join('\n'),
  'accepted.json': JSON.stringify({
    version: 1,
    findings: [
      { rule: 'json-trailing-comma', path: 'themes/accepted/themeconfig.json', count: 1 },
      { rule: 'theme-unknown-setting', path: 'themes/clean/themeconfig.json', count: 3 },
    ],
  }),
  'themes/clean/themeconfig.json': theme(),
  'themes/ignored/themeconfig.json': theme(','),
  'themes/accepted/themeconfig.json': theme(','),
  'themes/broken/themeconfig.json': theme(','),
  'themes/broken/icon_mute.png': 'no picture',
  'themes/noted/themeconfig.json': theme(',\n  "house_color": "blue"'),
  'drafts/background.jpg': 'a note',
  'web/configuration/languages/en-us.json':
    '{\n  "IDS_SETTINGS_TITLE": "Preferences",\n  "IDS_BUTTON_OK": "Fine"\n}\n',
  'web/configuration/languages/nb-no.json': '{\n  "IDS_SETTINGS_TITLE": "Preferences"\n}\n',
  'zipped.zip': zipOf([
    { name: 'themeconfig.json', data: theme() },
    { name: 'icon_mute.svg', data: '<svg/>' },
  ]),
};

/** More findings than are listed, of which a baseline covers some; and more than a report of all packages holds. */
const CROWDED: Tree = {
  'brandgate.yml': 'baseline: accepted.json\nlimits: { findings: 4, report-bytes: 9000 }\n',
  'accepted.json': JSON.stringify({
    version: 1,
    findings: [{ rule: 'theme-unknown-setting', path: 'c/themeconfig.json', count: 6 }],
  }),
  'a/themeconfig.json': theme(settings(2)),
  'b/themeconfig.json': theme(settings(9)),
  'c/themeconfig.json': theme(settings(9)),
  'd/themeconfig.json': theme(settings(3)),
};

function repository(tree: Tree): string {
  const project = cli.project(tree);
  const git = gitIn(project);
  git('init', '-q');
  commit(project);
  return project;
}
function commit(project: string): void {
  const git = gitIn(project);
  git('add', '-A');
  git('commit', '-qm', 'Change');
}

/** Every shard that the plan names, each below a directory of its own. */
function shards(project: string, command: 'check' | 'build', most: number, given: readonly string[] = []) {
  const place = join(project, '..', `shards-${command}-${Math.random()}`);
  const isOfPlan = (word: string, at: number) =>
    word !== '--allow-errors' && word !== '--fail-on' && given[at - 1] !== '--fail-on';
  const planned = given.filter(isOfPlan);
  const { stdout } = cli.run(project, ['plan', ...planned, '--shards', String(most)]);
  const plan: { shard: string }[] = JSON.parse(stdout).include;
  for (const { shard } of plan) {
    const directory = join(place, shard.replace('/', ' of '));
    mkdirSync(directory, { recursive: true });
    const out =
      command === 'build' ? ['--out', directory] : ['--format', 'json', '--output', join(directory, REPORT)];
    cli.run(project, [command, ...given, '--shard', shard, ...out]);
  }
  return { place, plan };
}

const reportOf = (place: string, shard: string) =>
  JSON.parse(readFileSync(join(place, shard.replace('/', ' of '), REPORT), 'utf8'));

describe.each([
  ['with findings', FAULTY, []],
  ['with findings, from warnings on', FAULTY, ['--fail-on', 'warning']],
  ['that never fails', FAULTY, ['--fail-on', 'never']],
  ['of some packages', FAULTY, ['themes', '--package', '*e*']],
  ['with more findings than are listed', CROWDED, []],
  ['without a finding', { 'a/themeconfig.json': theme(), 'b/themeconfig.json': theme() }, []],
] as const)('a project %s', (_, tree, given) => {
  const project = () => repository(tree);

  test('is checked alike', () => {
    const here = project();
    const { place, plan } = shards(here, 'check', 3, given);
    expect(plan.length).toBeGreaterThan(1);
    const whole = cli.run(here, ['check', ...given, '--format', 'json']);
    const merged = cli.run(here, ['merge', place, '--out', '../merged', '--format', 'json']);
    expect([merged.code, merged.stdout]).toEqual([whole.code, whole.stdout]);
    const files = readTree(join(here, '../merged'));
    expect(Object.keys(files)).toEqual(['brandgate-report.html', REPORT, 'summary.md']);
    expect(Buffer.from(files[REPORT] ?? '', 'latin1').toString()).toBe(whole.stdout);
    const page = cli.run(here, ['check', ...given, '--format', 'html']);
    expect(Buffer.from(files['brandgate-report.html'] ?? '', 'latin1').toString()).toBe(page.stdout);
  });

  test('is built alike', () => {
    const here = project();
    const { place } = shards(here, 'build', 3, given);
    const whole = cli.run(here, ['build', ...given, '--out', '../out']);
    const merged = cli.run(here, ['merge', place, '--out', '../out-of-shards']);
    expect([merged.code, merged.stdout.replaceAll('../out-of-shards', '../out')]).toEqual([
      whole.code,
      whole.stdout,
    ]);
    expect(readTree(join(here, '../out-of-shards'))).toEqual(readTree(join(here, '../out')));
  });
});

test('archives with errors are joined too, where somebody wanted them', () => {
  const here = repository(FAULTY);
  const { place } = shards(here, 'build', 4, ['--allow-errors']);
  const whole = cli.run(here, ['build', '--allow-errors', '--out', '../out']);
  const merged = cli.run(here, ['merge', place, '--out', '../merged']);
  expect([whole.code, merged.code]).toEqual([1, 1]);
  const files = readTree(join(here, '../merged'));
  expect(files).toEqual(readTree(join(here, '../out')));
  expect(Object.keys(files).filter((name) => /^broken.*zip$/.test(name))).toHaveLength(1);
});

test('what is said of the project and its config stands in the first shard', () => {
  const here = repository(FAULTY);
  const { place, plan } = shards(here, 'check', 3);
  const about = plan.map(({ shard }) =>
    reportOf(place, shard)
      .findings.filter((finding: { package?: string }) => finding.package === undefined)
      .map(({ rule }: { rule: string }) => rule),
  );
  expect(about).toEqual([['config-unknown-key', 'project-unclaimed-asset'], [], []]);
  // What no exception was needed for is known when all are joined.
  const merged = cli.run(here, ['merge', place, '--out', '../m', '--format', 'json']);
  const useless = JSON.parse(merged.stdout).findings.filter(
    ({ rule }: { rule: string }) => rule === 'config-unused-ignore',
  );
  expect(useless).toHaveLength(2);
});

test('several roots, of which two packages have one name', () => {
  const here = repository({ 'acme/themeconfig.json': theme(), 'beta/themeconfig.json': theme(',') });
  const there = repository({ 'acme/themeconfig.json': theme(','), 'gamma/themeconfig.json': theme() });
  const given = ['.', there];
  const { place, plan } = shards(here, 'check', 4, given);
  expect(plan).toHaveLength(4);
  const whole = cli.run(here, ['check', ...given, '--format', 'json']);
  const merged = cli.run(here, ['merge', place, '--out', '../m', '--format', 'json']);
  expect([merged.code, merged.stdout]).toEqual([whole.code, whole.stdout]);
  const built = shards(here, 'build', 4, [...given, '--allow-errors']);
  const joined = cli.run(here, ['merge', built.place, '--out', '../b']);
  expect([joined.code, joined.stderr]).toEqual([
    2,
    expect.stringMatching(/Two packages would become “acme-.*zip”/),
  ]);
});

test('only what changed, and what did not change but has errors', () => {
  const here = repository({
    'a/themeconfig.json': theme(),
    'b/themeconfig.json': theme(),
    'c/themeconfig.json': theme(','),
    'd/themeconfig.json': theme(),
  });
  writeFileSync(join(here, 'a/themeconfig.json'), theme(','));
  writeFileSync(join(here, 'b/themeconfig.json'), theme(',\n  "house_color": "blue"'));
  commit(here);
  const given = ['--only-changed', '--base-ref', 'HEAD~1'];
  const { place, plan } = shards(here, 'check', 4, given);
  expect(plan.map(({ shard }) => shard)).toEqual(['1/2', '2/2']);
  const whole = cli.run(here, ['check', ...given, '--format', 'json']);
  const merged = cli.run(here, ['merge', place, '--out', '../m', '--format', 'json']);
  expect([merged.code, merged.stdout]).toEqual([whole.code, whole.stdout]);
  expect(JSON.parse(merged.stdout).packages.map(({ judged = true }) => judged)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('a plan of one shard', () => {
  const here = repository({ 'a/themeconfig.json': theme(',') });
  const { place, plan } = shards(here, 'build', 8);
  expect(plan).toEqual([{ shard: '1/1', packages: ['a'], bytes: theme(',').length }]);
  expect(reportOf(place, '1/1').shard.shard).toBe('1/1');
  const whole = cli.run(here, ['build', '--out', '../out']);
  expect(cli.run(here, ['merge', place, '--out', '../m']).code).toBe(whole.code);
  expect(readTree(join(here, '../m'))).toEqual(readTree(join(here, '../out')));
});

describe('what can’t be joined is named', () => {
  let here = '';
  let place = '';
  const shard = (number: number) => join(place, `${number} of 3`);
  const report = (number: number) => join(shard(number), REPORT);
  const change = (path: string, by: (text: string) => string) =>
    writeFileSync(path, by(readFileSync(path, 'latin1')), 'latin1');
  const archive = (number: number) => {
    const name = Object.keys(readTree(shard(number))).find((file) => file.endsWith('.zip'));
    return join(shard(number), name ?? '');
  };
  const rerun = (number: number, more: readonly string[]) =>
    cli.run(here, ['build', '--out', shard(number), '--shard', `${number}/3`, ...more]);
  let kept = '';
  beforeAll(() => {
    here = repository({
      'a/themeconfig.json': theme(),
      'b/themeconfig.json': theme(),
      'c/themeconfig.json': theme(),
    });
    kept = shards(here, 'build', 3).place;
  });
  beforeEach(() => {
    place = join(here, '../tried');
    rmSync(place, { recursive: true, force: true });
    cpSync(kept, place, { recursive: true });
  });

  test.each<[string, RegExp, () => void]>([
    ['a shard that is missing', /A shard is missing: 2\/3/, () => rmSync(shard(2), { recursive: true })],
    [
      'two that are missing',
      /missing: 2\/3, 3\/3/,
      () => [2, 3].map((n) => rmSync(shard(n), { recursive: true })),
    ],
    [
      'one that is there twice',
      /The shard 2\/3 is there twice: “.*2 of 3.*” and “.*copy.*”/,
      () => cpSync(shard(2), join(place, 'copy'), { recursive: true }),
    ],
    ['a report that is cut off', /2 of 3.*not JSON/, () => change(report(2), (text) => text.slice(0, -100))],
    [
      'one that is no report',
      /2 of 3.*can’t be joined/,
      () => change(report(2), () => '{"schemaVersion": 1}'),
    ],
    [
      'one that somebody changed',
      /2 of 3.*changed since it was written/,
      () => change(report(2), (text) => text.replace('"errors": 0', '"errors": 7')),
    ],
    [
      'one that is too large',
      /2 of 3.*larger than 20 MB/,
      () => change(report(2), (text) => text + ' '.repeat(20_000_001)),
    ],
    [
      'a link in its place',
      /2 of 3.*symbolic link/,
      () => {
        renameSync(report(2), join(here, '../elsewhere.json'));
        symlinkSync(join(here, '../elsewhere.json'), report(2));
      },
    ],
    [
      'an archive with other bytes',
      /tried.*2 of 3.*\.zip” can’t be joined/,
      () => change(archive(2), (text) => `${text.slice(0, 60)}X${text.slice(61)}`),
    ],
    ['an archive that is gone', /2 of 3.*\.zip” is missing/, () => rmSync(archive(2))],
    [
      'checksums that say something else',
      /2 of 3.*SHA256SUMS.*can’t be joined/,
      () =>
        change(join(shard(2), 'SHA256SUMS'), (text) =>
          text.replace(/^./gm, (digit) => (digit === '0' ? '1' : '0')),
        ),
    ],
    ['no checksums', /2 of 3.*no SHA256SUMS/, () => rmSync(join(shard(2), 'SHA256SUMS'))],
    ['a shard of another run', /2 of 3.*another run.*“failOn”/, () => rerun(2, ['--fail-on', 'warning'])],
    ['a shard of another plan', /2 of 3.*another/, () => rerun(2, ['--package', '*'])],
    ['nothing', /There is no shard below/, () => [1, 2, 3].map((n) => rmSync(shard(n), { recursive: true }))],
    ['no directory', /is no directory/, () => rmSync(place, { recursive: true })],
  ])('%s', (_, said, damage) => {
    damage();
    const { code, stdout, stderr } = cli.run(here, ['merge', place, '--out', '../nothing']);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(said)]);
    expect(stderr).not.toMatch(/\n {4}at /);
  });

  test('a directory that is named twice', () => {
    const { code, stderr } = cli.run(here, ['merge', shard(1), shard(2), shard(3), shard(1)]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/1 of 3” is there twice/)]);
  });

  test('a shard of another commit, and shards of a commit that is not checked out', () => {
    writeFileSync(join(here, 'README.md'), 'Hello');
    commit(here);
    rerun(2, []);
    expect(cli.run(here, ['merge', place]).stderr).toMatch(/2 of 3.*another commit than the others/);
    cpSync(kept, place, { recursive: true });
    expect(cli.run(here, ['merge', kept]).stderr).toMatch(/another commit than the one that is checked out/);
    gitIn(here)('checkout', '-q', 'HEAD~1');
    expect(cli.run(here, ['merge', kept, '--out', '../well']).code).toBe(0);
  });
});

test.each([
  ['check', '--shard', '0/4'],
  ['check', '--shard', '5/4'],
  ['check', '--shard', '1/257'],
  ['check', '--shard', 'x'],
  ['check', '--shard', '2/3'],
  ['plan', '--shards', '0'],
  ['plan', '--shards', '2.5'],
  ['merge'],
])('the usage error of %s', (...words) => {
  const here = cli.project({ 'a/themeconfig.json': theme(), 'b/themeconfig.json': theme() });
  const { code, stderr } = cli.run(here, words);
  expect([code, stderr]).toEqual([2, expect.stringMatching(/^brandgate: .*\.\n$/)]);
});
