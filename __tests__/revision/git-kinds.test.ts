/** Repositories of every kind are read although git sees none of their configuration. */
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { baseRevision } from '../../src/revision/git.ts';
import { gitFiles } from '../../src/revision/git-files.ts';
import { versionOf } from '../../src/revision/version.ts';
import { gitIn, lfsPointer } from '../support/git.ts';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'brandgate-kinds-')));
const kept = { ...process.env };
let count = 0;
afterEach(() => {
  for (const name of Object.keys(process.env)) if (!(name in kept)) delete process.env[name];
  Object.assign(process.env, kept);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** `a.txt` and `b.txt` on `main`; the branch `change`, which is checked out, has another `b.txt`. */
function repository(...init: string[]): { path: string; git: ReturnType<typeof gitIn> } {
  const path = join(home, `repository-${++count}`);
  mkdirSync(path);
  const git = gitIn(path);
  git('init', '-q', ...init);
  write(join(path, 'a.txt'), 'a\n');
  write(join(path, 'b.txt'), 'b\n');
  git('add', '-A');
  git('commit', '-q', '-m', 'first');
  git('tag', 'v1.0.0');
  git('checkout', '-q', '-b', 'change');
  write(join(path, 'b.txt'), 'c\n');
  git('commit', '-q', '-am', 'second');
  return { path, git };
}

async function changed(directory: string, ref?: string): Promise<string[] | string> {
  const found = await baseRevision(directory, ref);
  return found.available ? [...found.revision.changed].sort() : found.reason;
}

describe('kinds of repositories', () => {
  test('references that are packed, and an upstream', async () => {
    const { path, git } = repository();
    git('pack-refs', '--all', '--prune');
    git('gc', '-q');
    expect(await changed(path)).toEqual(['b.txt']);
    git('branch', '-q', 'other');
    git('branch', '-q', '--set-upstream-to=other');
    expect(await changed(path)).toEqual([]);
    expect(await changed(path, '@{upstream}')).toEqual([]);
    expect(await changed(path, 'change~1')).toEqual(['b.txt']);
  });

  test('a clone follows the branch of its remote', async () => {
    const { path, git } = repository();
    gitIn(home)('clone', '-q', '-b', 'main', path, 'clone');
    const clone = join(home, 'clone');
    write(join(clone, 'a.txt'), 'mine\n');
    gitIn(clone)('commit', '-q', '-am', 'mine');
    git('checkout', '-q', 'main');
    write(join(path, 'b.txt'), 'theirs\n');
    git('commit', '-q', '-am', 'theirs');
    gitIn(clone)('fetch', '-q');
    expect(await changed(clone)).toEqual(['a.txt']);
    gitIn(clone)('branch', '-q', '--unset-upstream');
    expect(await changed(clone)).toEqual(['a.txt']);
  });

  test('SHA-256', async () => {
    const { path } = repository('--object-format=sha256');
    write(join(path, 'a.txt'), 'other\n');
    utimesSync(join(path, 'b.txt'), 1, 1);
    expect(await changed(path)).toEqual(['a.txt', 'b.txt']);
    expect(await changed(path, 'HEAD')).toEqual(['a.txt']);
  });

  test('a linked working tree', async () => {
    const { git } = repository();
    const linked = join(home, `linked-${++count}`);
    git('worktree', 'add', '-q', '-b', 'linked', linked, 'main');
    write(join(linked, 'a.txt'), 'x\n');
    expect(await changed(linked)).toEqual(['a.txt']);
    expect((await versionOf(linked)).version).toBe('1.0.0');
  });

  test('a submodule is a repository of its own, and its new commit a change of the outer one', async () => {
    const { path, git } = repository();
    const inner = repository();
    git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.path, 'sub');
    git('commit', '-q', '-m', 'sub');
    const sub = join(path, 'sub');
    expect(await changed(sub, 'v1.0.0')).toEqual(['b.txt']);
    expect(await changed(path, 'HEAD')).toEqual([]);
    write(join(sub, 'a.txt'), 'x\n');
    gitIn(sub)('commit', '-q', '-am', 'third');
    expect(await changed(path, 'HEAD')).toEqual(['sub']);
  });

  test('an index in two files', async () => {
    const { path, git } = repository();
    git('update-index', '--split-index');
    write(join(path, 'a.txt'), 'x\n');
    git('add', 'a.txt');
    expect(await changed(path)).toEqual(['a.txt', 'b.txt']);
  });

  test('a git directory elsewhere', async () => {
    const { path } = repository();
    const elsewhere = join(home, `elsewhere-${++count}`);
    renameSync(join(path, '.git'), elsewhere);
    write(join(path, '.git'), `gitdir: ${elsewhere}\n`);
    expect(await changed(path)).toEqual(['b.txt']);
    rmSync(join(path, '.git'));
    symlinkSync(elsewhere, join(path, '.git'));
    expect(await changed(path)).toEqual(['b.txt']);
  });
});

describe('what is a change', () => {
  test('a file whose time alone is another is none', async () => {
    const { path } = repository();
    for (const name of ['a.txt', 'b.txt']) utimesSync(join(path, name), 1, 1);
    expect(await changed(path)).toEqual(['b.txt']);
  });

  test('a file of Git LFS is its pointer', async () => {
    const { path, git } = repository();
    const content = Buffer.from('the whole film\n');
    write(join(path, 'film'), lfsPointer(content));
    git('add', 'film');
    git('commit', '-q', '-m', 'film');
    write(join(path, 'film'), content);
    write(join(path, '.gitattributes'), 'film filter=lfs diff=lfs merge=lfs -text\n');
    git('add', '.gitattributes');
    expect(await changed(path, 'HEAD')).toEqual(['.gitattributes']);
    write(join(path, 'film'), 'another film..\n');
    expect(await changed(path, 'HEAD')).toEqual(['.gitattributes', 'film']);
  });

  test('line ends are a change unless git converts them', async () => {
    const { path, git } = repository();
    write(join(path, 'a.txt'), 'a\r\n');
    expect(await changed(path, 'HEAD')).toEqual(['a.txt']);
    git('config', 'core.autocrlf', 'true');
    expect(await changed(path, 'HEAD')).toEqual([]);
    git('config', '--unset', 'core.autocrlf');
    write(join(path, '.gitattributes'), '*.txt text\n');
    git('add', '.gitattributes');
    git('commit', '-q', '-m', 'attributes');
    expect(await changed(path, 'HEAD')).toEqual([]);
    write(join(path, 'a.txt'), 'b\r\n');
    expect(await changed(path, 'HEAD')).toEqual(['a.txt']);
  });

  test('new files are, except those that the repository or the user ignores', async () => {
    const { path } = repository();
    for (const name of ['own.tmp', 'local.tmp', 'users.tmp', 'new.txt']) write(join(path, name), 'x');
    write(join(path, '.gitignore'), 'own.tmp\n');
    appendFileSync(join(path, '.git/info/exclude'), 'local.tmp\n');
    expect(await changed(path, 'HEAD')).toEqual(['.gitignore', 'new.txt', 'users.tmp']);
    write(join(home, 'user/ignored'), 'users.tmp\n');
    write(join(home, 'user/config'), `[core]\n\texcludesFile = ${join(home, 'user/ignored')}\n`);
    process.env.GIT_CONFIG_GLOBAL = join(home, 'user/config');
    expect(await changed(path, 'HEAD')).toEqual(['.gitignore', 'new.txt']);
  });

  test('neither replaced objects nor grafts change what a commit is', async () => {
    const { path, git } = repository();
    git('replace', 'main', 'change');
    write(join(path, '.git/info/grafts'), `${git('rev-parse', 'change')}\n`);
    expect(await changed(path)).toEqual(['b.txt']);
  });

  test('names are nobody’s options', async () => {
    const { path, git } = repository();
    git('tag', 'v2.0.0');
    for (const name of ['--output=x', '-z', ':(top)x', 'new\nline']) write(join(path, name), 'x');
    expect(await changed(path, 'HEAD')).toEqual(['--output=x', '-z', ':(top)x', 'new\nline']);
    expect(await gitFiles(path, '--all')).toBeUndefined();
  });
});
