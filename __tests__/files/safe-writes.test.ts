import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  makeDirectory,
  openDraft,
  removeLeftovers,
  removeSafely,
  renameSafely,
  writeSafely,
} from '../../src/files/safe-writes.ts';

let base: string;
let project: string;
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'brandgate-writes-')));
  project = join(base, 'project');
  mkdirSync(join(base, 'outside'));
  mkdirSync(project);
  writeFileSync(join(base, 'outside/victim'), 'VICTIM');
});
afterEach(() => rmSync(base, { recursive: true, force: true }));
const victim = () => readFileSync(join(base, 'outside/victim'), 'utf8');
const text = (path: string) => readFileSync(path, 'utf8');
const LINK = /is a symbolic link, and nothing is written through a link that lies in the project/;

describe('in a guarded directory', () => {
  const planted: [string, () => string][] = [
    ['a file', () => link('../outside/victim', 'file')],
    ['a directory', () => join(link('../outside', 'out'), 'victim')],
    ['a directory further up', () => join(link('..', 'up'), 'outside/victim')],
    ['a link to a link', () => join(link(basename(link('../outside', 'one')), 'two'), 'victim')],
    ['a dangling link', () => link('../outside/new', 'dangling')],
    ['a link within the project', () => join(link('.', 'here'), 'file')],
    ['an absolute link', () => join(link(join(base, 'outside'), 'absolute'), 'victim')],
  ];
  function link(target: string, name: string): string {
    symlinkSync(target, join(project, name));
    return join(project, name);
  }

  test.each(planted)('%s that is a link is refused by every way of writing', async (_, plant) => {
    const path = plant();
    const guarded = [project];
    writeFileSync(join(project, 'mine'), 'mine');
    expect(() => writeSafely(path, 'x', { guarded, make: true })).toThrow(LINK);
    await expect(openDraft(path, { guarded, make: true })).rejects.toThrow(LINK);
    expect(() => makeDirectory(join(path, 'deeper'), guarded)).toThrow(LINK);
    expect(() => removeSafely(path, guarded)).toThrow(LINK);
    expect(() => renameSafely(join(project, 'mine'), path, guarded)).toThrow(LINK);
    expect(() => renameSafely(path, join(project, 'new'), guarded)).toThrow(LINK);
    expect(victim()).toBe('VICTIM');
    expect(readdirSync(join(base, 'outside'))).toEqual(['victim']);
  });

  test('reached through a link of the user’s, links are refused all the same', () => {
    symlinkSync('project', join(base, 'alias'));
    link('../outside', 'out');
    expect(() => writeSafely(join(base, 'alias/out/victim'), 'x', { guarded: [project] })).toThrow(LINK);
    expect(() => writeSafely(join(project, 'out/victim'), 'x', { guarded: [join(base, 'alias')] })).toThrow(
      LINK,
    );
    writeSafely(join(base, 'alias/fine'), 'x', { guarded: [project] });
    expect(text(join(project, 'fine'))).toBe('x');
    expect(victim()).toBe('VICTIM');
  });

  test('a text may come in pieces', () => {
    writeSafely(join(project, 'fine'), ['“a', '', 'b”\n'], { guarded: [project] });
    expect(text(join(project, 'fine'))).toBe('“ab”\n');
  });

  test('pipes and directories are refused', () => {
    mkdirSync(join(project, 'directory'));
    expect(() => writeSafely(join(project, 'directory'), 'x', { guarded: [project] })).toThrow(
      /directory” can’t be written: there is a directory of that name\.$/,
    );
  });
});

test('outside of it, links are the user’s and are kept', () => {
  symlinkSync('victim', join(base, 'outside/link'));
  symlinkSync('new', join(base, 'outside/dangling'));
  writeSafely(join(base, 'outside/link'), 'mine', { guarded: [project] });
  writeSafely(join(base, 'outside/dangling'), 'new', { guarded: [project] });
  expect([victim(), text(join(base, 'outside/new'))]).toEqual(['mine', 'new']);
  expect(statSync(join(base, 'outside/link')).isFile()).toBe(true);
  expect(readdirSync(join(base, 'outside')).sort()).toEqual(['dangling', 'link', 'new', 'victim']);
});

test('a file is whole or as it was, keeps its permissions, and leaves nothing beside it', async () => {
  const path = join(project, 'a/b/file');
  writeSafely(path, 'one', { guarded: [project], make: true });
  chmodSync(path, 0o600);
  const draft = await openDraft(path, { guarded: [project] });
  await draft.write(Buffer.from('two'));
  expect([text(path), text(draft.path)]).toEqual(['one', 'two']);
  await draft.discard();
  expect(text(path)).toBe('one');
  writeSafely(path, 'three', { guarded: [project] });
  expect(text(path)).toBe('three');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(project, 'a/b'))).toEqual(['file']);
});

test('a directory that is exchanged for a link while a file is written is noticed', async () => {
  const draft = await openDraft(join(project, 'out/victim'), { guarded: [project], make: true });
  await draft.write(Buffer.from('evil'));
  await draft.close();
  renameSync(join(project, 'out'), join(project, 'away'));
  symlinkSync('../outside', join(project, 'out'));
  expect(() => draft.keep()).toThrow(LINK);
  rmSync(join(project, 'out'));
  mkdirSync(join(project, 'out'));
  expect(() => draft.keep()).toThrow(/its directory was exchanged meanwhile/);
  await draft.discard();
  expect(victim()).toBe('VICTIM');
});

test('what stands where the draft was is not ours to move or remove', async () => {
  const draft = await openDraft(join(project, 'file'), { guarded: [project] });
  await draft.close();
  rmSync(draft.path);
  symlinkSync('../outside/victim', draft.path);
  expect(() => draft.keep()).toThrow(/exchanged/);
  await draft.discard();
  expect(readdirSync(project)).toHaveLength(1);
  expect(victim()).toBe('VICTIM');
});

test('only files by our own temporary names are left-overs', () => {
  const names = ['.brandgate-0123456789abcdef.part', 'x.part', '.brandgate-1.part', '.brandgate-x.part.zip'];
  for (const name of names) writeFileSync(join(project, name), '');
  symlinkSync('../outside/victim', join(project, '.brandgate-fedcba9876543210.part'));
  removeLeftovers(project, [project]);
  expect(readdirSync(project).sort()).toEqual([...names.slice(1), '.brandgate-fedcba9876543210.part'].sort());
});

describe('what can’t be written is said in one sentence', () => {
  const saying = (path: string, make = false): string => {
    try {
      writeSafely(path, 'x', { guarded: [project], make });
      return '';
    } catch (error) {
      expect((error as Error).name).toBe('UsageError');
      return (error as Error).message.replaceAll(base, '');
    }
  };

  test.each([
    ['missing', 'outside/none/file', /^“.*none\/file” can’t be written: its directory does not exist\.$/],
    ['no directory', 'outside/victim/file', /victim\/file” can’t be written: “.*victim” is no directory\.$/],
    ['too long', `outside/${'x'.repeat(300)}`, /the name is too long for this disk\.$/],
  ])('%s', (_, path, sentence) => {
    expect(saying(join(base, path))).toMatch(sentence);
    expect(existsSync(join(base, 'outside/none'))).toBe(false);
  });

  test('a circle of links', () => {
    symlinkSync('b', join(base, 'a'));
    symlinkSync('a', join(base, 'b'));
    expect(saying(join(base, 'a/file'))).toMatch(/its links lead in a circle\.$/);
  });

  // Where the system has such a device.
  (existsSync('/dev/full') ? test : test.skip)('a full disk', () => {
    expect(saying('/dev/full')).toBe('“/dev/full” can’t be written: the disk is full.');
  });

  (process.getuid?.() === 0 || process.platform === 'win32' ? test.skip : test)('no permission', () => {
    chmodSync(join(base, 'outside'), 0o555);
    expect(saying(join(base, 'outside/new'))).toMatch(/permission denied\.$/);
    chmodSync(join(base, 'outside'), 0o755);
  });
});
