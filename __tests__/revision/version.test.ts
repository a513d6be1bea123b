import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { compareVersions, highest, versionOf, versionOfTag } from '../../src/revision/version.ts';
import { gitIn } from '../support/git.ts';

test.each([
  ['v1.2.0', '1.2.0'],
  ['1.2.0', '1.2.0'],
  ['acme/v1.2.0', 'acme-v1.2.0'],
  ['a\\b', 'a-b'],
  ['version-1', 'version-1'],
])('the tag %s is the version %s', (tag, version) => expect(versionOfTag(tag)).toBe(version));

test('the highest tag is the highest version', () => {
  expect(highest(['v1.9.0', 'v1.10.0', 'v1.2.0'])).toBe('v1.10.0');
  expect(highest(['v2.0.0-rc.1', 'v2.0.0', 'v2.0.0-rc.2'])).toBe('v2.0.0');
  expect(highest(['v2.0.0-rc.2', 'v2.0.0-rc.10'])).toBe('v2.0.0-rc.10');
  expect(highest(['1.0', 'v1.0.1'])).toBe('v1.0.1');
  expect(highest(['latest', 'v1', 'v1.2.0', 'stable'])).toBe('v1.2.0');
  expect(highest(['acme/v1.2.0', 'acme/v1.10.0', 'v1.9.0'])).toBe('acme/v1.10.0');
  expect(highest(['latest'])).toBe('latest');
  expect(highest([])).toBeUndefined();
});

test('versions have one order, so that the order of tags does not matter', () => {
  const part = fc.constantFrom('0', '1', '2', '10', 'a', 'rc', '');
  const tag = fc
    .tuple(fc.array(part, { minLength: 1, maxLength: 3 }), fc.array(part, { maxLength: 2 }))
    .map(([core, pre]) => `v${core.join('.')}${pre.length > 0 ? `-${pre.join('.')}` : ''}`);
  fc.assert(
    fc.property(fc.uniqueArray(tag, { minLength: 1, maxLength: 6 }), (tags) => {
      expect(highest([...tags].reverse())).toBe(highest(tags));
    }),
  );
  expect(Math.sign(compareVersions('1.2', '1.10'))).toBe(-1);
});

describe('what is checked out', () => {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'brandgate-version-')));
  const git = gitIn(directory);
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  test('outside git, without a commit, with one, and with tags', async () => {
    const nothing = { version: '0.0.0', sha: '', commitTime: undefined, tag: undefined };
    expect(await versionOf(directory)).toEqual(nothing);
    git('init', '-q');
    expect(await versionOf(directory)).toEqual(nothing);
    git('commit', '-q', '--allow-empty', '-m', 'x');
    const sha = git('rev-parse', 'HEAD').slice(0, 7);
    const commit = { sha, commit: git('rev-parse', 'HEAD'), commitTime: '1700000000000' };
    expect(await versionOf(directory)).toEqual({ version: `0.0.0-${sha}`, ...commit, tag: undefined });
    git('tag', 'v1.9.0');
    git('tag', '-a', '-m', 'x', 'v1.10.0');
    git('tag', 'acme/v1.2.0');
    expect(await versionOf(directory)).toEqual({ version: '1.10.0', ...commit, tag: 'v1.10.0' });
    expect(await versionOf(directory, 'release/v3')).toEqual({
      version: 'release-v3',
      ...commit,
      tag: 'release/v3',
    });
  });
});
