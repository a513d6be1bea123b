/** Git reads for us and runs nothing, whatever a repository, its surroundings or our environment say. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { treeAtBase, treeAtTag } from '../../src/revision/earlier-tree.ts';
import { baseRevision, type FoundRevision } from '../../src/revision/git.ts';
import { gitFiles } from '../../src/revision/git-files.ts';
import { remoteRevision } from '../../src/revision/remote-revision.ts';
import { versionOf } from '../../src/revision/version.ts';
import {
  fire,
  plantBareRepository,
  type TrappedRepository,
  trappedRepository,
  trapScript,
  traps,
} from '../support/git-traps.ts';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'brandgate-traps-')));
const marker = join(home, 'marker');
const script = trapScript(join(home, 'trap'), marker);
const kept = { ...process.env };
let count = 0;
afterEach(() => {
  for (const name of Object.keys(process.env)) if (!(name in kept)) delete process.env[name];
  Object.assign(process.env, kept);
  rmSync(marker, { force: true });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const repository = (): TrappedRepository => trappedRepository(join(home, `repository-${++count}`));
const changedIn = (found: FoundRevision) =>
  found.available ? [...found.revision.changed].sort() : found.reason;

/** Everything that is ever asked of git, in a directory. */
async function askEverything(directory: string): Promise<FoundRevision> {
  const found = await baseRevision(directory, undefined);
  await baseRevision(directory, 'main');
  if (found.available) await found.revision.read('theme/icon_a.svg');
  const files = await gitFiles(directory, 'HEAD');
  await files?.read('theme/icon_a.svg').catch(() => undefined);
  await versionOf(directory).catch(() => undefined);
  await treeAtBase(directory, 'main', 'main', async () => undefined).catch(() => undefined);
  const earlier = await treeAtTag(directory, 'v1.0.0', async () => undefined).catch(() => undefined);
  await earlier?.files.read('theme/icon_a.svg').catch(() => undefined);
  await remoteRevision(directory, 'main', 'main', {
    mergeBase: async () => 'x',
    tree: async () => new Map(),
    blob: async () => '',
  }).catch(() => undefined);
  return found;
}

test.each(traps)('$name', async (trap) => {
  const trapped = repository();
  trap.plant(trapped, script);
  rmSync(marker, { force: true });
  const found = await askEverything(trapped.path);
  await baseRevision(join(trapped.path, 'theme'), undefined);
  expect(existsSync(marker)).toBe(false);
  // It was not avoided by looking away.
  expect(changedIn(found)).toContain('theme/icon_a.svg');
  if (trap.fire) {
    fire(trapped.path, trap.fire, trap.input);
    expect(existsSync(marker)).toBe(true);
  }
});

test('a directory is never taken for a bare repository', async () => {
  const { path, git } = repository();
  plantBareRepository(join(path, 'theme'), script);
  git('add', '-A');
  git('commit', '-q', '-m', 'planted');
  expect(changedIn(await askEverything(join(path, 'theme')))).toEqual([
    'HEAD',
    'config',
    'icon_a.svg',
    'objects/.gitkeep',
    'refs/.gitkeep',
  ]);
  expect(existsSync(marker)).toBe(false);
  fire(join(path, 'theme'), ['rev-parse', 'HEAD^{commit}']);
  expect(existsSync(marker)).toBe(true);
});

describe('what the environment says', () => {
  test.each<[string, (directory: string) => Record<string, string>]>([
    ['an external diff', () => ({ GIT_EXTERNAL_DIFF: script })],
    [
      'settings',
      () => ({
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'core.fsmonitor',
        GIT_CONFIG_VALUE_0: script,
        GIT_CONFIG_PARAMETERS: `'core.fsmonitor=${script}'`,
      }),
    ],
    [
      'another repository',
      () => ({ GIT_DIR: repository().path, GIT_WORK_TREE: '/', GIT_INDEX_FILE: '/dev/null' }),
    ],
    [
      'a configuration of the user with a monitor and filters',
      (directory) => {
        writeFileSync(
          join(directory, '.git/user'),
          `[core]\n\tfsmonitor = ${script}\n[filter "x"]\n\tclean = ${script}\n`,
        );
        writeFileSync(join(directory, '.gitattributes'), '* filter=x\n');
        return { GIT_CONFIG_GLOBAL: join(directory, '.git/user') };
      },
    ],
    ['programs of git elsewhere', (directory) => ({ GIT_EXEC_PATH: join(directory, 'theme') })],
  ])('%s changes nothing', async (_, variables) => {
    const { path } = repository();
    Object.assign(process.env, variables(path));
    expect(changedIn(await askEverything(path))).toContain('theme/icon_a.svg');
    expect(existsSync(marker)).toBe(false);
  });
});

test('the own git directories are gone afterwards', async () => {
  const temporary = join(home, 'temporary');
  mkdirSync(temporary);
  process.env.TMPDIR = temporary;
  await askEverything(repository().path);
  expect(readdirSync(temporary)).toEqual([]);
});
