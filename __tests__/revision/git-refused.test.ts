/** What is not read or not run, and that it is said. */
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { trustWorkspace } from '../../src/doors/action/trust.ts';
import { baseRevision, type FoundRevision } from '../../src/revision/git.ts';
import { findGit } from '../../src/revision/git-program.ts';
import { withGit } from '../../src/revision/git-session.ts';
import { isTrusted, rejectForeign } from '../../src/revision/owner.ts';
import { versionOf } from '../../src/revision/version.ts';
import { recordingGit, trappedRepository, trapScript } from '../support/git-traps.ts';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'brandgate-refused-')));
const kept = { ...process.env };
const start = process.cwd();
let count = 0;
afterEach(() => {
  process.chdir(start);
  for (const name of Object.keys(process.env)) if (!(name in kept)) delete process.env[name];
  Object.assign(process.env, kept);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const repository = () => trappedRepository(join(home, `repository-${++count}`));
const directory = () => {
  const path = join(home, `directory-${++count}`);
  mkdirSync(path);
  return path;
};
const program = (path: string, text: string) => {
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
};
const reasonOf = (found: FoundRevision) => (found.available ? 'available' : found.reason);

describe('the program', () => {
  test('is never one of the project or of the current directory', async () => {
    const { path } = repository();
    const marker = join(home, 'planted-marker');
    mkdirSync(join(path, 'bin'));
    for (const place of [path, join(path, 'bin')]) {
      trapScript(join(place, 'git'), marker);
      trapScript(join(place, 'git.exe'), marker);
    }
    const elsewhere = directory();
    symlinkSync(join(path, 'bin/git'), join(elsewhere, 'git'));
    process.chdir(path);
    process.env.PATH = ['', '.', 'bin', path, join(path, 'bin'), elsewhere, kept.PATH].join(delimiter);
    expect(reasonOf(await baseRevision(path, 'main'))).toBe('available');
    expect(existsSync(marker)).toBe(false);
    process.chdir(join(path, 'bin'));
    expect(findGit(['.', path, join(path, 'bin')].join(delimiter), path, 'win32')).toBeUndefined();
    process.chdir(start);
    expect(findGit(join(path, 'bin'), join(path, 'theme'), 'win32')?.path).toBe(join(path, 'bin/git.exe'));
  });

  test('that is missing, or only in the project, is said', async () => {
    const { path } = repository();
    program(join(path, 'git'), 'exit 0');
    const reason = 'No base revision is available: Git is not installed, or only in the project itself.';
    expect(reasonOf(await baseRevision(path, 'main', { searchPath: path }))).toBe(reason);
    expect(reasonOf(await baseRevision(path, undefined, { searchPath: '' }))).toBe(reason);
    process.env.PATH = path;
    expect(await versionOf(path)).toMatchObject({
      version: '0.0.0',
      problem: 'Git is not installed, or only in the project itself.',
    });
  });

  test('that does not answer is ended, and that is said', async () => {
    const { path } = repository();
    const slow = directory();
    program(join(slow, 'git'), 'sleep 1000');
    const searchPath = [slow, kept.PATH].join(delimiter);
    const found = await baseRevision(path, 'main', { searchPath, limit: 200 });
    expect(reasonOf(found)).toBe('No base revision is available: Git did not answer within 1 seconds.');
  });

  test('that answers without end is ended', async () => {
    const { path } = repository();
    const chatty = directory();
    program(
      join(chatty, 'git'),
      'while :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done',
    );
    const searchPath = [chatty, kept.PATH].join(delimiter);
    const ask = withGit(path, (git) => git.text('version'), { searchPath, limit: 60_000, mostText: 100_000 });
    await expect(ask).rejects.toThrow('Git answered with more than 100000 bytes.');
  });

  test('gets nothing of our environment, and is told where its repository is', async () => {
    const { path } = repository();
    const recorder = directory();
    const log = recordingGit(recorder);
    Object.assign(process.env, {
      PATH: [recorder, kept.PATH].join(delimiter),
      INPUT_TOKEN: 'ghs_secret',
      GITHUB_TOKEN: 'ghs_secret',
      ACTIONS_RUNTIME_TOKEN: 'ghs_secret',
      NODE_AUTH_TOKEN: 'ghs_secret',
      SSH_AUTH_SOCK: '/ghs_secret',
      GIT_ASKPASS: '/ghs_secret',
      GIT_TRACE: join(home, 'ghs_secret'),
    });
    writeFileSync(join(path, 'new.txt'), 'x');
    expect(reasonOf(await baseRevision(path, 'main'))).toBe('available');
    expect((await versionOf(path)).sha).not.toBe('');
    const recorded = readFileSync(log, 'utf8');
    expect(recorded).not.toContain('ghs_secret');
    const names = new Set(recorded.split('\n').flatMap((line) => /^(\w+)=/.exec(line)?.[1] ?? []));
    const foreign = [...names].filter(
      (name) => !/^(?:PATH|HOME|XDG_CONFIG_HOME|LC_ALL|PWD|OLDPWD|SHLVL|_|GIT_\w+)$/.test(name),
    );
    expect(foreign).toEqual([]);
    const calls = recorded.split('argument --no-pager\n').length - 1;
    expect(calls).toBeGreaterThan(3);
    expect(recorded.split(`argument --git-dir=${realpathSync(tmpdir())}`).length - 1).toBe(calls);
  });
});

describe('the repository', () => {
  test('is none that the project itself holds', async () => {
    const { path } = repository();
    renameSync(join(path, '.git'), join(path, 'theme/inner'));
    const reason = expect.stringContaining('leads to a directory of the project itself');
    writeFileSync(join(path, '.git'), 'gitdir: theme/inner\n');
    expect(reasonOf(await baseRevision(path, 'main'))).toEqual(reason);
    rmSync(join(path, '.git'));
    symlinkSync('theme/inner', join(path, '.git'));
    expect(reasonOf(await baseRevision(join(path, 'theme'), 'main'))).toEqual(reason);
  });

  test.each([
    ['gitdir: //server/share\n', 'does not say where'],
    ['gitdir: \\\\server\\share\n', 'does not say where'],
    ['nonsense', 'does not say where'],
    ['gitdir: ../nowhere\n', 'leads to nothing'],
    ['gitdir: ..\n', 'no complete repository'],
  ])('a file “.git” with %j is refused', async (text, words) => {
    const path = directory();
    writeFileSync(join(path, '.git'), text);
    expect(reasonOf(await baseRevision(path, undefined))).toMatch(
      new RegExp(`^No base revision is available: the .*${words}`),
    );
  });

  test('borrows no objects from another machine', async () => {
    const { path } = repository();
    writeFileSync(join(path, '.git/objects/info/alternates'), '//server/share/objects\n');
    expect(reasonOf(await baseRevision(path, undefined))).toContain('borrows objects');
  });

  test('whose index is damaged is not unchanged', async () => {
    const { path } = repository();
    writeFileSync(join(path, '.git/index'), 'nonsense');
    expect(reasonOf(await baseRevision(path, 'main'))).toBe(
      'No base revision is available: the changes of the working tree could not be listed.',
    );
  });

  test('of another user is refused with the remedy, unless the user trusts it', async () => {
    const { path } = repository();
    const asStranger = (trusted: string[]) =>
      rejectForeign({ top: path, gitDir: path, commonDir: path }, async () => trusted, 4242);
    await expect(asStranger([])).rejects.toThrow('git config --global --add safe.directory');
    await expect(asStranger(['/elsewhere', `${path}-other`])).rejects.toThrow('another user');
    await expect(asStranger([path, ''])).rejects.toThrow('another user');
    for (const value of [path, `${path}/`, '*', `${home}/*`]) await asStranger(['', value]);
    expect(isTrusted('/a/b', ['/a'])).toBe(false);
    trustWorkspace(process.env, path, '.');
    await asStranger([]);
  });

  const asRoot = process.geteuid?.() === 0 ? test : test.skip;
  asRoot('of another user is read when the user’s own settings say so', async () => {
    const { path } = repository();
    delete process.env.SUDO_UID;
    process.env.GIT_CONFIG_GLOBAL = join(home, 'global');
    writeFileSync(join(home, 'global'), '');
    chownSync(path, 4242, 4242);
    expect(reasonOf(await baseRevision(path, 'main'))).toMatch(/belongs to another user.*safe\.directory/);
    writeFileSync(join(home, 'global'), `[safe]\n\tdirectory = ${path}\n`);
    expect(reasonOf(await baseRevision(path, 'main'))).toBe('available');
    // A repository cannot trust itself.
    writeFileSync(join(home, 'global'), '');
    writeFileSync(join(path, '.git/config'), `[safe]\n\tdirectory = *\n`);
    expect(reasonOf(await baseRevision(path, 'main'))).toMatch(/belongs to another user/);
  });
});
