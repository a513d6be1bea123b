/** What a push builds, and what the inputs change about it. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ActionRun, runAction, useWarmAction } from '../support/action.ts';
import {
  COMMA,
  theme,
  useWorkspaces,
  type Workspace,
  webapp2,
  workspace,
  wrongPrompt,
} from '../support/action-workspace.ts';

useWarmAction();
useWorkspaces();

const PUSH = { name: 'push', payload: { before: '0'.repeat(40) } };
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const build = (repository: Workspace, inputs: Record<string, string> = {}) =>
  runAction({ workspace: repository.path, event: PUSH, inputs });
const archives = (run: ActionRun): { name: string; path: string; bytes: number; sha256: string }[] =>
  JSON.parse(run.outputs.archives!);
const names = (run: ActionRun) => archives(run).map(({ name }) => name);

/** The content of one file of a ZIP, by a program that is not ours. */
function unzipped(zip: Buffer, entry: string): string {
  const script =
    'import sys,zipfile,io;sys.stdout.buffer.write(zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())).read(sys.argv[1]))';
  return execFileSync('python3', ['-c', script, entry], { input: zip }).toString('utf8');
}

test('a push builds every package, with checksums, report and summary', async () => {
  const repository = workspace({
    ...theme('themes/acme'),
    ...webapp2('client'),
    'themes/acme/README.md': '# Us',
  });
  const sha = repository.git('rev-parse', '--short=7', 'HEAD');
  const run = await build(repository);
  expect([run.code, run.outputs.result]).toEqual([0, 'success']);
  expect(names(run)).toEqual([`acme-0.0.0-${sha}.zip`, `client-0.0.0-${sha}.zip`]);
  for (const archive of archives(run)) {
    expect(archive.path).toBe(`brandgate-out/${archive.name}`);
    const bytes = run.files.get(archive.name)!;
    expect([bytes.length, sha256(bytes)]).toEqual([archive.bytes, archive.sha256]);
    expect(run.summary).toContain(`| \`${archive.name}\` |`);
    expect(run.summary).toContain(`\`${archive.sha256}\``);
  }
  expect(unzipped(run.files.get(names(run)[0]!)!, 'themeconfig.json')).toBe(
    readFileSync(join(repository.path, 'themes/acme/themeconfig.json'), 'utf8'),
  );
  const sums = ['brandgate-report.json', 'brandgate-report.html', ...names(run)].map(
    (name) => `${sha256(run.files.get(name)!)}  ${name}\n`,
  );
  expect(
    String(run.files.get('SHA256SUMS'))
      .split(/(?<=\n)/)
      .sort(),
  ).toEqual(sums.sort());
  expect([...run.files.keys()].sort()).toEqual(
    [
      ...names(run),
      'SHA256SUMS',
      'brandgate-report.html',
      'brandgate-report.json',
      'brandgate.sarif',
      'summary.md',
    ].sort(),
  );
  const report = JSON.parse(String(run.files.get('brandgate-report.json')));
  expect(report.archives.map(({ name }: { name: string }) => name)).toEqual(names(run));
  expect(run.otherCommands).toEqual([]);
  // The first push has nothing before it: every package counts as changed, and that is said.
  expect(JSON.parse(run.outputs['changed-packages']!)).toEqual(['acme', 'client']);
  expect(run.annotations).toMatchObject([
    {
      name: 'notice',
      data: expect.stringMatching(/^Nothing was compared, so every package counts as changed\./),
    },
  ]);

  // The output directory of the first run is no part of the second.
  const again = await build(repository);
  expect(again.files).toEqual(run.files);
});

test('a package with errors is left out and fails the step, the others are built', async () => {
  const repository = workspace({
    ...theme('acme'),
    ...theme('beta'),
    'beta/conf-get_pin_48kHz_mono.wav': wrongPrompt(),
  });
  const run = await build(repository, { 'archive-name': '{name}.zip' });
  expect([run.code, run.outputs.result, names(run)]).toEqual([1, 'failure', ['acme.zip']]);
  expect(run.files.has('beta.zip')).toBe(false);
});

describe('archive-name', () => {
  const repository = workspace({ ...theme('acme'), ...webapp2('client') });
  const sha = repository.git('rev-parse', '--short=7', 'HEAD');
  repository.git('tag', 'v1.9.0');
  repository.git('tag', 'v1.10.0');
  test.each([
    ['', ['acme-1.10.0.zip', 'client-1.10.0.zip']],
    [
      '{kind}-{name}-{version}-{sha}.zip',
      [`theme-acme-1.10.0-${sha}.zip`, `webapp2-client-1.10.0-${sha}.zip`],
    ],
    ['../{name}/x.zip', ['..-acme-x.zip', '..-client-x.zip']],
  ])('%j', async (template, expected) => {
    const run = await build(repository, { 'archive-name': template });
    expect([run.code, names(run)]).toEqual([0, expected]);
  });

  test.each([
    ['{nmae}.zip', /“\{nmae\}” is not known in.*“archive-name”.*\{name\}, \{version\}, \{kind\}, \{sha\}/],
    ['all.zip', /Two packages would become “all.zip”/],
  ])('%j is an error', async (template, message) => {
    const run = await build(repository, { 'archive-name': template });
    expect([run.code, run.outputs.result]).toEqual([1, 'error']);
    const errors = run.annotations.filter(({ name }) => name === 'error');
    expect(errors).toMatchObject([{ name: 'error', properties: { title: 'Brandgate' } }]);
    expect(errors[0]!.data).toMatch(message);
  });

  test('is given the version of a tag that is written as a whole reference', async () => {
    const run = await build(repository, { tag: 'refs/tags/v3.0.0', packages: 'acme' });
    expect([run.code, names(run)]).toEqual([0, ['acme-3.0.0.zip']]);
  });

  // What lies beside the archives was written over one of that name, and “archives” still named it.
  test.each(['SHA256SUMS', 'summary.md', 'Brandgate-Report.json', '{name}\n.zip', '..'])(
    'no archive can be called %j',
    async (template) => {
      const run = await build(repository, { 'archive-name': template, packages: 'acme' });
      expect([run.code, run.outputs.result, run.outputs.archives]).toEqual([1, 'error', '[]']);
      expect(run.annotations.at(-1)!.data).toMatch(/Choose another archive name/);
    },
  );
});

test('path, config and packages choose what is built; annotations stay relative to the repository', async () => {
  const repository = workspace({
    ...theme('brands/themes/acme'),
    ...theme('brands/themes/beta'),
    ...theme('other/gamma'),
    'brands/themes/acme/Thumbs.db': 'litter',
    'brands/themes/beta/Thumbs.db': 'litter',
    'settings/gate.yml': 'packages:\n  - path: themes/acme\n  - path: themes/beta\n    name: second\n',
  });
  const inputs = { path: 'brands', 'out-dir': 'out/zips', 'archive-name': '{name}.zip' };
  const whole = await build(repository, inputs);
  expect([whole.code, names(whole)]).toEqual([0, ['acme.zip', 'beta.zip']]);
  expect(whole.annotations.map(({ properties }) => properties.file)).toEqual([
    'brands/themes/acme/Thumbs.db',
    'brands/themes/beta/Thumbs.db',
  ]);
  expect(archives(whole)[0]!.path).toBe('out/zips/acme.zip');
  expect(whole.outputs['report-json']).toBe('out/zips/brandgate-report.json');

  const named = await build(repository, { ...inputs, config: 'settings/gate.yml', packages: '  sec*\n\n' });
  expect([named.code, names(named)]).toEqual([0, ['second.zip']]);

  const typo = await build(repository, { ...inputs, packages: 'acme\nbeat' });
  expect([typo.code, typo.outputs.result]).toEqual([1, 'error']);
  expect(typo.annotations.at(-1)!.data).toContain('“beat”');
});

test.each([
  [{ config: 'absent.yml' }, 'The config file'],
  [{ path: '../..' }, 'The input “path” must lie inside the workspace.'],
  [{ path: 'absent' }, 'There is nothing at “absent”'],
  [{ config: 'broken.yml' }, 'broken.yml:1:'],
])('%j is an error that says so', async (inputs, message) => {
  const repository = workspace({ ...theme('acme'), 'broken.yml': 'packages: [' });
  const run = await build(repository, inputs as Record<string, string>);
  expect([run.code, run.outputs.result]).toEqual([1, 'error']);
  expect(run.annotations).toMatchObject([{ name: 'error', properties: { title: 'Brandgate' } }]);
  expect(run.annotations[0]!.data).toContain(message);
});

test('path may be a ZIP', async () => {
  const repository = workspace(theme('acme'));
  const first = await build(repository, { 'archive-name': '{name}.zip', 'out-dir': 'zips' });
  repository.git('rm', '-q', '-r', 'acme');
  const inputs = { path: 'zips/acme.zip', 'archive-name': '{name}.zip' };
  const run = await build(repository, inputs);
  expect([run.code, run.files.get('acme.zip')]).toEqual([0, first.files.get('acme.zip')]);
});

test('a workspace behind a symbolic link is no other workspace', async () => {
  const repository = workspace({ ...theme('acme') });
  const link = `${repository.path}-link`;
  mkdirSync(link);
  execFileSync('ln', ['-s', repository.path, `${link}/there`]);
  const run = await runAction({ workspace: `${link}/there`, event: PUSH });
  const again = await runAction({ workspace: `${link}/there`, event: PUSH });
  execFileSync('rm', ['-r', link]);
  expect([run.code, again.code, again.files]).toEqual([0, 0, run.files]);
});

describe('fix', () => {
  const broken = { ...theme('acme'), 'acme/themeconfig.json': COMMA, 'acme/Thumbs.db': 'litter' };

  test('safe mends the workspace and leaves a patch; the verdict and the archives are the commit’s', async () => {
    const repository = workspace({ ...broken, ...theme('beta'), 'beta/Thumbs.db': 'litter' });
    const run = await build(repository, {
      fix: 'safe',
      'archive-name': '{name}.zip',
      reports: 'json html sarif junit gitlab',
    });
    const { result, errors, fixed } = run.outputs;
    expect([run.code, result, errors, fixed]).toEqual([1, 'failure', '1', '3']);
    // The broken package is not built, and the other one is what the commit holds.
    expect(names(run)).toEqual(['beta.zip']);
    const report = JSON.parse(String(run.files.get('brandgate-report.json')));
    expect(report.findings.map(({ path, fixed }: { path: string; fixed: boolean }) => [path, fixed])).toEqual(
      [
        ['acme/Thumbs.db', true],
        ['acme/themeconfig.json', true],
        ['beta/Thumbs.db', true],
      ],
    );
    for (const file of [
      'brandgate-report.html',
      'brandgate.sarif',
      'brandgate-junit.xml',
      'brandgate-gitlab.json',
      'summary.md',
    ])
      expect([file, String(run.files.get(file))]).toEqual([
        file,
        expect.stringMatching(/fixed (?:in the patch|by `brandgate-fixes\.patch`)/),
      ]);
    expect(run.log).toMatch(/No comma may stand after the last item\. +fixed\n/);
    expect(run.annotations.find(({ name }) => name === 'error')!.data).toContain('(fixed in the patch)');
    expect(run.summary).toContain('git apply brandgate-fixes.patch');
    expect(run.summary).toContain('## ❌ Brandgate: not ready to ship');
    const patch = String(run.files.get('brandgate-fixes.patch'));
    expect(patch).toContain(
      '-  "disable_watermark_mute_icon": false,\n+  "disable_watermark_mute_icon": false\n',
    );
    // The patch makes of the commit what the step left.
    const status = () => repository.git('status', '--porcelain', '--', 'acme', 'beta').split('\n').sort();
    const left = [status(), readFileSync(join(repository.path, 'acme/themeconfig.json'), 'utf8')];
    expect(left[0]).toEqual([' D acme/Thumbs.db', ' D beta/Thumbs.db', ' M acme/themeconfig.json']);
    expect(left[1]).toBe(theme('acme')['acme/themeconfig.json']);
    repository.git('checkout', '-q', '--', '.');
    execFileSync('git', ['-C', repository.path, 'apply', 'brandgate-out/brandgate-fixes.patch']);
    expect([status(), readFileSync(join(repository.path, 'acme/themeconfig.json'), 'utf8')]).toEqual(left);
  });

  test('off changes nothing', async () => {
    const repository = workspace(broken);
    const run = await build(repository, { fix: 'off' });
    expect([run.code, run.outputs.fixed, run.files.has('brandgate-fixes.patch')]).toEqual([1, '0', false]);
    expect(repository.git('status', '--porcelain', '--', 'acme')).toBe('');
  });
});

describe('the runner’s list of artifacts', () => {
  test('gets the absolute path of each archive', async () => {
    const repository = workspace({ ...theme('acme'), ...webapp2('client') });
    const list = join(repository.path, 'brandgate-out-list');
    writeFileSync(list, '/elsewhere/x.zip\n');
    const env = { GITHUB_ARTIFACTS: list };
    const inputs = { 'archive-name': '{name}.zip' };
    const run = await runAction({ workspace: repository.path, event: PUSH, inputs, env });
    expect(run.code).toBe(0);
    const [first, ...own] = readFileSync(list, 'utf8').split('\n');
    expect(first).toBe('/elsewhere/x.zip');
    expect(own).toEqual([
      ...['acme', 'client'].map((name) => join(repository.path, `brandgate-out/${name}.zip`)),
      '',
    ]);
  });
});

test('warnings about the archives are among the ten that GitHub shows', async () => {
  const stray = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`themes/acme/stray${n}.txt`, 'x']));
  const repository = workspace({ ...theme('themes/acme'), ...stray });
  repository.git('config', 'core.autocrlf', 'true');
  const warnings = (await build(repository)).annotations.filter(({ name }) => name === 'warning');
  expect(warnings).toHaveLength(10);
  expect(warnings.map(({ data }) => data)).toContainEqual(expect.stringContaining('core.autocrlf'));
});
