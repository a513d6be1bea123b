/** The commands that README and guides show, run by a shell in a repository like a reader's. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { KINDS } from '../../src/pexip/kinds.ts';
import { useWorkspaces, type Workspace, workspace } from '../support/action-workspace.ts';
import { baseZip } from '../support/base-theme.ts';
import { bundles } from '../support/bundles.ts';
import { blocksOf } from '../support/guides.ts';

useWorkspaces();

const root = resolve(__dirname, '../..');
const example = join(root, 'fixtures/ok/example');
const ADDRESS = 'https://github.com/brandgate/brandgate';
const home = mkdtempSync(join(tmpdir(), 'brandgate-guides-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Stands for a server's release of that tag: `gh release download TAG --dir DIR` and nothing else. */
const GH = `#!/bin/sh
[ "$1 $2 $3 $4" = "release download v1.2.0 --dir" ] && [ $# = 5 ] || { echo "gh was asked: $*" >&2; exit 1; }
cp -r "$RELEASE" "$5"
`;
let tool: Workspace;
let environment: NodeJS.ProcessEnv;
beforeAll(() => {
  tool = workspace({ 'action.yml': readFileSync(join(root, 'action.yml')) });
  cpSync(bundles(), join(tool.path, 'dist'), { recursive: true });
  cpSync(join(root, 'brandgate-matcher.json'), join(tool.path, 'brandgate-matcher.json'));
  // What a walk into the tool's own fixtures would find.
  cpSync(join(example, 'acme-theme'), join(tool.path, 'fixtures/ok/acme-theme'), { recursive: true });
  tool.commit({});
  tool.git('tag', 'v1');
  // Every clone would pack the bundles anew.
  tool.git('repack', '-a', '-d', '-q', '--window=0');
  mkdirSync(join(home, 'bin'));
  writeFileSync(join(home, 'bin/gh'), GH);
  chmodSync(join(home, 'bin/gh'), 0o755);
  environment = {
    PATH: `${join(home, 'bin')}:${dirname(process.execPath)}:${process.env.PATH}`,
    HOME: home,
    RELEASE: join(home, 'release'),
    // Whoever commits has told git who they are.
    GIT_AUTHOR_NAME: 'Reader',
    GIT_AUTHOR_EMAIL: 'reader@example.com',
    GIT_COMMITTER_NAME: 'Reader',
    GIT_COMMITTER_EMAIL: 'reader@example.com',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `url.file://${tool.path}.insteadOf`,
    GIT_CONFIG_VALUE_0: ADDRESS,
  };
});

/** A repository with the example's packages and a remote, as a reader of the pages has it. */
function readers(): Workspace {
  const repository = workspace({ 'README.md': '# Brands' });
  cpSync(example, repository.path, { recursive: true });
  repository.commit({});
  const remote = mkdtempSync(join(home, 'remote-'));
  execFileSync('git', ['init', '-q', '--bare', remote]);
  repository.git('remote', 'add', 'origin', remote);
  return repository;
}

function bash(script: string, cwd: string): { code: number | null; stdout: string; output: string } {
  // As a runner calls it for `run:`.
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script],
    {
      cwd,
      env: environment,
      encoding: 'utf8',
    },
  );
  return { code: status, stdout, output: stdout + stderr };
}

const blocks = blocksOf('sh');
const run = (page: string, cwd: string) =>
  blocks
    .filter((block) => block.page === page)
    .map(({ text }) => {
      const { code, output } = bash(text, cwd);
      if (code !== 0) throw new Error(`${text}\nended with ${code}:\n${output}`);
      return output;
    });

const tried = [
  'README.md',
  ...[
    'base-theme',
    'first-workflow',
    'many-brands',
    'output-directory',
    'releases',
    'editors',
    ...Object.keys(KINDS),
  ].map((name) => `docs/guides/${name}.md`),
];
test('no page shows commands that are not tried here', () => {
  expect([...new Set(blocks.map(({ page }) => page))].sort()).toEqual([...tried].sort());
});

test('first workflow: the tool finds the reader’s packages and nothing of its own', () => {
  const { path, git } = readers();
  const [checked] = run('docs/guides/first-workflow.md', path);
  expect(checked).toMatch(/5 packages/);
  expect(checked).not.toMatch(/\.brandgate/);
  // Nothing of it is left for git but the baseline, and that only where there is something to accept.
  expect(git('status', '--porcelain').replace('?? brandgate-baseline.json', '')).toBe('');
});

test('base theme: it is learnt, named and compared', () => {
  const { path } = readers();
  writeFileSync(join(path, '../base-theme.zip'), baseZip());
  const [learnt, checked, again] = run('docs/guides/base-theme.md', path);
  expect(learnt).toMatch(/To use it, .*base-theme: brandgate-base-theme\.json/);
  expect(checked).toMatch(/5 packages/);
  expect(again).toMatch(/Nothing differs from the Base theme[\s\S]*Base theme: brandgate-base-theme\.json/);
});

test.each(Object.keys(KINDS))(
  '%s: from an empty repository to a ZIP, a commit and a passing check',
  (kind) => {
    const { path, git } = workspace({});
    const outputs = run(`docs/guides/${kind}.md`, path);
    expect(outputs[0]).toMatch(/Built 1 archive/);
    expect(readdirSync(join(path, 'brandgate-out')).filter((name) => name.endsWith('.zip'))).toHaveLength(1);
    expect(outputs.at(-1)).toMatch(/Ready to ship: no findings in 1 package/);
    expect(git('status', '--porcelain')).toBe('');
    for (const name of ['brandgate.yml', '.gitignore', '.github/workflows/brandgate.yml'])
      expect(existsSync(join(path, name))).toBe(true);
  },
);

describe('editors', () => {
  const page = 'docs/guides/editors.md';
  const shown = () => blocksOf('text').flatMap((block) => (block.page === page ? [block.text] : []));

  test('schemas lie where the settings say, and single files are checked', () => {
    const { path } = readers();
    run('docs/guides/first-workflow.md', path);
    const outputs = run(page, path);
    const settings = JSON.parse(readFileSync(join(path, '.vscode/settings.json'), 'utf8'));
    for (const { url } of settings['json.schemas']) expect(existsSync(join(path, url))).toBe(true);
    expect(outputs.at(-1)).toMatch(/no findings in 1 package/);
  });

  test('the hook that pre-commit is told of is there, and runs files and the whole project', () => {
    const [block] = shown();
    const [{ repo, hooks }] = parse(block!).repos;
    expect(repo).toBe(ADDRESS);
    const offered = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'));
    expect(offered.map(({ id }: { id: string }) => id)).toEqual(['brandgate', 'brandgate-all']);
    expect(offered).toContainEqual(expect.objectContaining(hooks[0]));
    const { path } = readers();
    writeFileSync(join(path, 'acme-theme/themeconfig.json'), '{"theme_version": 3}\n');
    mkdirSync(join(tool.path, 'scripts'), { recursive: true });
    cpSync(join(root, 'scripts/pre-commit.sh'), join(tool.path, 'scripts/pre-commit.sh'));
    // As pre-commit starts a script: by its path in the copy of the repository, with the files behind it.
    const hook = (id: string, ...files: readonly string[]) => {
      const { entry, language } = offered.find((one: { id: string }) => one.id === id);
      expect(language).toBe('script');
      const [script, ...words] = entry.split(' ');
      const { status } = spawnSync(join(tool.path, script), [...words, ...files], {
        cwd: path,
        env: environment,
      });
      return status;
    };
    expect(hook('brandgate', 'acme-theme/themeconfig.json')).toBe(1);
    expect(hook('brandgate', 'acme-theme/background.jpg', 'README.md')).toBe(0);
    expect(hook('brandgate', 'README.md')).toBe(0);
    expect(hook('brandgate-all')).toBe(1);
  });

  test('lint-staged is told to check what is staged', () => {
    const [, block] = shown();
    expect(JSON.parse(block!)).toEqual({ 'lint-staged': { '*': 'brandgate check' } });
  });
});

test('output directory: git passes over what a build leaves', () => {
  const { path, git } = readers();
  run('docs/guides/output-directory.md', path);
  for (const name of ['brandgate-out', 'brandgate-release']) {
    mkdirSync(join(path, name));
    writeFileSync(join(path, name, 'a.zip'), '');
  }
  expect(git('status', '--porcelain')).toBe('A  .gitignore');
  expect(readFileSync(join(path, '.gitignore'), 'utf8')).toBe('/brandgate-out/\n/brandgate-release/\n');
});

test('many brands: what the parts come to is what one run comes to', () => {
  const { path, git } = readers();
  git('clone', '-q', '--branch', 'v1', tool.path, '.brandgate');
  const [said] = run('docs/guides/many-brands.md', path);
  expect(JSON.parse(said?.split('\n')[0] ?? '').include).toHaveLength(2);
  const sums = () => readFileSync(join(path, 'brandgate-out/SHA256SUMS'), 'utf8');
  const merged = sums();
  rmSync(join(path, 'brandgate-out'), { recursive: true });
  bash('node .brandgate/dist/cli.cjs build', path);
  expect(merged).toBe(sums());
});

test('releases: tags that a remote takes, and a download that the checksums accept as a whole', () => {
  const { path, git } = readers();
  // What the pushed tag publishes.
  git('tag', 'v1.2.0');
  const cli = join(tool.path, 'dist/cli.cjs');
  execFileSync(process.execPath, [cli, 'publish', '--to', environment.RELEASE!], {
    cwd: path,
    stdio: 'pipe',
  });
  git('tag', '-d', 'v1.2.0');
  const outputs = run('docs/guides/releases.md', path);
  expect(
    git('ls-remote', '--tags', 'origin')
      .split('\n')
      .map((line) => line.split('\t')[1]),
  ).toEqual(['refs/tags/acme-theme/v2.0.0', 'refs/tags/v1.2.0']);
  const sums = outputs.at(-1)!.trim().split('\n');
  // The notes are the page's own text on GitHub.
  const unlisted = ['SHA256SUMS', 'release-notes.md'];
  const files = readdirSync(environment.RELEASE!).filter((name) => !unlisted.includes(name));
  expect(sums.sort()).toEqual(files.map((name) => `${name}: OK`).sort());
  expect(files).toContain('acme-theme-1.2.0.zip');
});

test('README: the example is built, and a release is verified', () => {
  const { path } = readers();
  cpSync(join(tool.path, 'dist'), join(path, 'dist'), { recursive: true });
  cpSync(example, join(path, 'fixtures/ok/example'), { recursive: true });
  const [verified, built] = run('README.md', path);
  expect(verified).toMatch(/: OK\n/);
  expect(built).toMatch(/5 packages/);
  expect(readdirSync(join(path, 'out')).filter((name) => name.endsWith('.zip'))).toHaveLength(5);
});

describe('problem matcher: each step', () => {
  const steps = blocksOf('yaml')
    .filter(({ page }) => page === 'docs/guides/problem-matcher.md')
    .flatMap(({ text }) => parse(text) as { run?: string; with?: { path?: string } }[]);
  const scripts = steps.flatMap(({ run }) => run ?? []);

  /** After the steps that check out; with one wrong file when asked for. */
  function checkedOut(wrong: boolean): Workspace {
    const repository = readers();
    if (wrong) repository.commit({ 'acme-theme/themeconfig.json': '{\n  "theme_version": 2,\n}\n' });
    const place = steps.find((step) => step.with?.path)!.with!.path!;
    execFileSync('git', ['clone', '-q', `file://${tool.path}`, join(repository.path, place)]);
    return repository;
  }

  test.each(scripts)('%s', (script) => {
    const clean = bash(script, checkedOut(false).path);
    expect([clean.code, clean.output]).toEqual([0, expect.not.stringMatching(/\.brandgate\/fixtures/)]);
    const { code, output } = bash(script, checkedOut(true).path);
    expect(code).toBe(1);
    expect(output).toMatch(/acme-theme\/themeconfig\.json/);
    expect(output).toMatch(/No comma may stand after the last item/);
  });

  test('the matcher is there, and taken away after a failure', () => {
    const { path } = checkedOut(true);
    const { stdout } = bash(scripts.at(-1)!, path);
    const [, matcher] = /::add-matcher::(\S+)/.exec(stdout)!;
    const { problemMatcher } = JSON.parse(readFileSync(join(path, matcher!), 'utf8'));
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(`::remove-matcher owner=${problemMatcher[0].owner}::`);
  });
});

test('repository layout: the lists are the example’s, and each kind is found by what its list holds', () => {
  const lists = blocksOf('text').filter(({ page }) => page === 'docs/guides/repository-layout.md');
  const paths = lists.flatMap(({ text }) => text.trim().split('\n'));
  for (const path of paths)
    expect({ path, there: existsSync(join(example, path)) }).toEqual({ path, there: true });
  const repository = workspace({ 'README.md': '# Brands' });
  for (const path of paths) cpSync(join(example, path), join(repository.path, path));
  const cli = join(tool.path, 'dist/cli.cjs');
  const { stdout } = spawnSync(process.execPath, [cli, 'check', '--format', 'json'], {
    cwd: repository.path,
    encoding: 'utf8',
  });
  const found = JSON.parse(stdout).packages.map(({ name, kind }: { name: string; kind: string }) => [
    name,
    kind,
  ]);
  expect(found.map(([, kind]: [string, string]) => kind).sort()).toEqual([
    'desktop',
    'theme',
    'webapp1',
    'webapp2',
    'webapp3',
  ]);
  expect(found).toContainEqual(['acme-theme', 'theme']);
});
