import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { diskFiles } from '../../src/files/disk.ts';
import type { Base } from '../../src/model/package.ts';
import type { PackageConfig } from '../../src/model/project.ts';
import { emptyConfig } from '../../src/project/config.ts';
import { discover } from '../../src/project/discover.ts';
import { baseRevision } from '../../src/revision/git.ts';
import { baseOf } from '../../src/revision/revision.ts';
import { gitIn } from '../support/git.ts';

const parent = realpathSync(mkdtempSync(join(tmpdir(), 'brandgate-git-')));
const root = join(parent, 'full');
const git = gitIn(root);
afterAll(() => rmSync(parent, { recursive: true, force: true }));

function write(path: string, text: string, directory = root): void {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), text);
}

/** What the revision says of every package, by name. */
async function bases(
  ref: string | undefined,
  directory = root,
  packages: readonly PackageConfig[] = [],
): Promise<Record<string, Base>> {
  const revision = await baseRevision(directory, ref);
  const scope = {
    files: diskFiles(directory),
    rootName: 'full',
    paths: [],
    skip: new Set<string>(),
    ignoresAbove: [],
  };
  const { packages: found } = await discover(scope, {
    ...emptyConfig,
    discover: packages.length === 0,
    packages,
  });
  const entries = await Promise.all(
    found.map(async (pkg) => [pkg.name, await baseOf(pkg, revision)] as const),
  );
  return Object.fromEntries(entries);
}

const MANIFEST = '{"brandingID": "1", "isSettingsBranded": true}';

beforeAll(() => {
  mkdirSync(root);
  git('init', '-q');
  write('theme/themeconfig.json', '{}');
  write('theme/icon_x.svg', 'x');
  write('theme/inner/themeconfig.json', '{}');
  write('theme/README.md', 'x');
  write('web/webapp2/manifest.json', MANIFEST);
  write('web/webapp2/settings.json', '{}');
  write('client/package/configuration/settings.js', 'x');
  write('client/windows/icon.ico', 'x');
  write('client/notes/x.txt', 'x');
  git('add', '-A');
  git('commit', '-q', '-m', 'first');
  git('checkout', '-q', '-b', 'change');
});
beforeEach(() => {
  git('checkout', '-q', '-f', 'change');
  git('reset', '-q', '--hard', 'main');
  git('clean', '-q', '-fdx');
});

const none = { available: true, changed: false, changedBesideManifest: false };
const some = { available: true, changed: true, changedBesideManifest: true };

describe('what differs from the base revision', () => {
  test('nothing at first', async () => {
    expect(await bases('main')).toEqual({
      client: none,
      theme: none,
      inner: none,
      web: { ...none, manifest: MANIFEST },
    });
  });

  test('committed, staged, unstaged and new files', async () => {
    write('theme/icon_x.svg', 'y');
    expect((await bases('main')).theme).toEqual(some);
    git('add', '-A');
    expect((await bases('main')).theme).toEqual(some);
    git('commit', '-q', '-m', 'second');
    expect(await bases('main')).toMatchObject({ theme: some, inner: none, client: none });
    git('reset', '-q', '--hard', 'main');
    write('client/osx/icon.icns', 'x');
    expect(await bases('main')).toMatchObject({ theme: none, client: some });
  });

  test('packages in a repository of its own that the outer one does not track', async () => {
    write('brands/new/themeconfig.json', '{}');
    const inner = gitIn(join(root, 'brands'));
    inner('init', '-q');
    inner('add', '-A');
    inner('commit', '-q', '-m', 'inner');
    expect(await bases('main')).toMatchObject({ new: some, theme: none });
    rmSync(join(root, 'brands'), { recursive: true });
  });

  test.each(['assume-unchanged', 'skip-worktree'])(
    'files that git was told not to look at: %s',
    async (flag) => {
      git(
        'update-index',
        `--${flag}`,
        'theme/icon_x.svg',
        'web/webapp2/settings.json',
        'client/windows/icon.ico',
      );
      expect(await bases('main')).toMatchObject({ theme: none, web: none, client: none });
      write('theme/icon_x.svg', 'y');
      rmSync(join(root, 'web/webapp2/settings.json'));
      write('client/? H 100644', 'x');
      expect(await bases('main')).toMatchObject({ theme: some, inner: none, web: some, client: none });
      git(
        'update-index',
        `--no-${flag}`,
        'theme/icon_x.svg',
        'web/webapp2/settings.json',
        'client/windows/icon.ico',
      );
    },
  );

  test('files that are gone, where an asset would be', async () => {
    rmSync(join(root, 'theme/icon_x.svg'));
    rmSync(join(root, 'client/notes/x.txt'));
    expect(await bases('main')).toMatchObject({ theme: some, inner: none, client: none });
    rmSync(join(root, 'client/windows/icon.ico'));
    expect((await bases('main')).client).toEqual(some);
  });

  test('not documentation, litter, excluded files or packages inside', async () => {
    write('theme/README.md', 'y');
    write('theme/.DS_Store', 'y');
    write('theme/drafts/x.svg', 'y');
    write('theme/inner/themeconfig.json', '{"theme_version": 2}');
    const packages = [{ path: 'theme', exclude: ['drafts/**'] }, { path: 'theme/inner' }];
    expect(await bases('main', root, packages)).toEqual({ theme: none, inner: some });
    rmSync(join(root, 'theme/README.md'));
    expect((await bases('main', root, packages)).theme).toEqual(none);
  });

  test('a base that differs changes the theme above it', async () => {
    write('theme/inner/themeconfig.json', '{"theme_version": 2}');
    const packages = [{ path: 'theme', base: 'theme/inner' }];
    expect((await bases('main', root, packages)).theme).toEqual(some);
  });

  test('a manifest alone, and a file beside it', async () => {
    const changedAssets = new Set(['manifest.json']);
    const bumped = { ...some, changedBesideManifest: false, manifest: MANIFEST, changedAssets };
    write('web/webapp2/manifest.json', '{\n "brandingID": 2,\n "isSettingsBranded": true}');
    expect((await bases('main')).web).toEqual(bumped);
    write('web/webapp2/settings.json', '{ "x": 1 }');
    changedAssets.add('settings.json');
    expect((await bases('main')).web).toEqual({ ...bumped, changedBesideManifest: true });
  });

  test('which assets of webapp2 differ or are new', async () => {
    write('web/webapp2/settings.json', '{"plugins": []}');
    write('web/webapp2/themes/styles.css', 'a{}');
    const changedAssets = new Set(['settings.json', 'themes/styles.css']);
    expect((await bases('main')).web).toEqual({ ...some, manifest: MANIFEST, changedAssets });
  });

  test('a new package has no manifest there, and neither has one that moved', async () => {
    renameSync(join(root, 'web'), join(root, 'moved'));
    expect((await bases('main')).moved).toEqual(some);
  });

  test('what the base branch did since is no change', async () => {
    git('checkout', '-q', 'main');
    write('theme/icon_x.svg', 'on main');
    git('commit', '-q', '-am', 'on main');
    git('checkout', '-q', 'change');
    write('client/windows/icon.ico', 'y');
    const result = await bases('main');
    git('branch', '-q', '-f', 'main', 'main~1');
    expect(result).toMatchObject({ theme: none, client: some });
  });

  test('the default branch is the default, and paths are relative to the project root', async () => {
    write('theme/icon_x.svg', 'y');
    expect((await bases(undefined)).theme).toEqual(some);
    const below = await bases(undefined, join(root, 'theme'));
    expect(below).toMatchObject({ full: some, inner: none });
  });
});

describe('no base revision', () => {
  const reason = expect.stringMatching(/^[A-Z].*\.$/);

  test('outside git and without a commit', async () => {
    const outside = join(parent, 'outside');
    mkdirSync(outside);
    expect(await baseRevision(outside, 'main')).toEqual({ available: false, reason });
    gitIn(outside)('init', '-q');
    expect(await baseRevision(outside, undefined)).toEqual({ available: false, reason });
  });

  test('in a shallow clone, whether or not the revision exists', async () => {
    write('theme/icon_x.svg', 'y');
    git('commit', '-q', '-am', 'second');
    gitIn(parent)('clone', '-q', '--depth', '1', `file://${root}`, 'shallow');
    const shallow = join(parent, 'shallow');
    for (const ref of [undefined, 'main', 'origin/change', 'HEAD~1', 'nowhere'])
      expect(await baseRevision(shallow, ref)).toEqual({
        available: false,
        reason: expect.stringMatching(/shallow/),
      });
  });

  test('a revision that does not exist is a usage error in a full clone', async () => {
    await expect(baseRevision(root, 'nowhere')).rejects.toMatchObject({
      name: 'UsageError',
      message: expect.stringContaining('“nowhere”'),
    });
    for (const ref of ['--output=/tmp/x', '^HEAD'])
      await expect(baseRevision(root, ref)).rejects.toMatchObject({ name: 'UsageError' });
    await expect(baseRevision(root, '')).rejects.toMatchObject({ name: 'UsageError' });
  });

  test('a revision without a common ancestor', async () => {
    git('checkout', '-q', '--orphan', 'island');
    git('commit', '-q', '-m', 'island');
    git('checkout', '-q', '-f', 'change');
    expect(await baseRevision(root, 'island')).toEqual({ available: false, reason });
  });
});

test('git is not asked for the manifest of each package in which nothing differs', async () => {
  const reads: string[] = [];
  const scope = {
    files: diskFiles(root),
    rootName: 'full',
    paths: [],
    skip: new Set<string>(),
    ignoresAbove: [],
  };
  const { packages } = await discover(scope, emptyConfig);
  const web = packages.find(({ name }) => name === 'web')!;
  const at = (...changed: string[]) =>
    baseOf(web, {
      available: true,
      revision: {
        changed: new Set(changed),
        read: async (path) => {
          reads.push(path);
          return MANIFEST;
        },
      },
    });
  expect(await at()).toEqual({ ...none, manifest: MANIFEST });
  expect(reads).toEqual([]);
  await at('web/webapp2/settings.json');
  expect(reads).toEqual(['web/webapp2/manifest.json']);
});
