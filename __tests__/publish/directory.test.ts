import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReleaseFile, ReleasePlan } from '../../src/model/release.ts';
import { type DirectoryReleasesOptions, directoryReleases } from '../../src/publish/directory.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'brandgate-releases-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

function file(name: string, text: string): ReleaseFile {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, contentType: 'application/zip', size: bytes.length, sha256, read: async () => bytes };
}
function plan(files: readonly ReleaseFile[], changes: Partial<ReleasePlan> = {}): ReleasePlan {
  const texts = { tag: 'v1', title: 'One', notes: '# One' };
  return { ...texts, draft: false, prerelease: false, files, dryRun: false, ...changes };
}
const publish = (wanted: ReleasePlan, log: string[] = [], options: DirectoryReleasesOptions = {}) =>
  directoryReleases(join(root, 'v1'), options).publish(wanted, (line) => log.push(line));
const replace = (wanted: ReleasePlan) => publish(wanted, [], { replace: true });
const sums = (text: string): ReleaseFile => ({ ...file('SHA256SUMS', text), contentType: 'text/plain' });
const read = (...path: string[]) => readFile(join(root, ...path), 'utf8');

test('writes files and notes', async () => {
  const log: string[] = [];
  const published = await publish(plan([file('a.zip', 'A'), file('b.zip', 'B')]), log);
  expect(published).toEqual({
    url: join(root, 'v1'),
    uploaded: ['a.zip', 'b.zip', 'release-notes.md'],
    replaced: [],
    kept: [],
  });
  expect(await readdir(join(root, 'v1'))).toEqual(['a.zip', 'b.zip', 'release-notes.md']);
  expect(await read('v1', 'a.zip')).toBe('A');
  expect(await read('v1', 'release-notes.md')).toBe('# One\n');
  expect(log[0]).toBe(`Wrote ${join(root, 'v1', 'a.zip')}`);
});

test('keeps what is equal, writes sums and notes anew, leaves the rest', async () => {
  await publish(plan([file('a-1.zip', 'A'), sums('of 1')]));
  await writeFile(join(root, 'v1', 'mine.txt'), 'mine');
  const long = new Date(0);
  await utimes(join(root, 'v1', 'a-1.zip'), long, long);
  const published = await publish(plan([file('a-1.zip', 'A'), file('a-2.zip', 'B'), sums('of 2')]));
  expect(published).toMatchObject({
    uploaded: ['a-2.zip'],
    replaced: ['SHA256SUMS'],
    kept: ['a-1.zip', 'release-notes.md'],
  });
  expect((await stat(join(root, 'v1', 'a-1.zip'))).mtimeMs).toBe(0);
  expect([await read('v1', 'SHA256SUMS'), await read('v1', 'mine.txt')]).toEqual(['of 2', 'mine']);
  // Archives of another version stay, whatever the next release holds.
  await publish(plan([file('a-3.zip', 'C'), sums('of 3')]));
  expect(await readdir(join(root, 'v1'))).toEqual(
    expect.arrayContaining(['a-1.zip', 'a-2.zip', 'a-3.zip', 'mine.txt']),
  );
});

test('an archive of the same name with another content refuses the whole release, unless it is to be replaced', async () => {
  await publish(plan([file('a.zip', 'A'), file('b.zip', 'B'), sums('old')]));
  const before = await readdir(join(root, 'v1'));
  const wanted = plan([file('0.zip', '0'), file('a.zip', 'other'), file('b.zip', 'B'), sums('new')]);
  for (const dryRun of [false, true])
    await expect(publish({ ...wanted, dryRun })).rejects.toMatchObject({
      name: 'PublishError',
      message: expect.stringMatching(
        /another content:\n- a\.zip\nNothing was written\. .*new version.*--replace/,
      ),
    });
  expect(await readdir(join(root, 'v1'))).toEqual(before);
  expect([await read('v1', 'a.zip'), await read('v1', 'SHA256SUMS')]).toEqual(['A', 'old']);
  expect(await replace(wanted)).toMatchObject({
    uploaded: ['0.zip'],
    replaced: ['a.zip', 'SHA256SUMS'],
    kept: ['b.zip', 'release-notes.md'],
  });
  expect([await read('v1', 'a.zip'), await read('v1', 'SHA256SUMS')]).toEqual(['other', 'new']);
});

test('the same release again writes nothing', async () => {
  const wanted = plan([file('a.zip', 'A'), sums('sums')]);
  await publish(wanted);
  const { ino, mtimeMs } = await stat(join(root, 'v1', 'SHA256SUMS'));
  expect(await publish(wanted)).toMatchObject({ uploaded: [], replaced: [] });
  expect(await stat(join(root, 'v1', 'SHA256SUMS'))).toMatchObject({ ino, mtimeMs });
});

test('a dry run writes nothing, not even the directory', async () => {
  const log: string[] = [];
  const published = await publish(plan([file('a.zip', 'A')], { dryRun: true }), log);
  expect(published.uploaded).toEqual(['a.zip', 'release-notes.md']);
  expect(await readdir(root)).toEqual([]);
  expect(log[0]).toMatch(/^Would write /);
});

test('a file that changed since it was built ends the release before anything is in its place', async () => {
  const changed = { ...file('b.zip', 'B'), read: async () => new TextEncoder().encode('X') };
  await expect(publish(plan([file('a.zip', 'A'), changed]))).rejects.toThrow(
    'b.zip changed after it was built',
  );
  expect(await readdir(join(root, 'v1'))).toEqual([]);
});

test('the rest of a broken run is removed, and nothing that only looks like it', async () => {
  await publish(plan([file('a.zip', 'A')]));
  await writeFile(join(root, 'v1', '.brandgate-0123456789abcdef.part'), 'half');
  await writeFile(join(root, 'v1', 'b.zip.brandgate-part'), 'of the user');
  await mkdir(join(root, 'v1', '.brandgate-fedcba9876543210.part'));
  await replace(plan([file('a.zip', 'B')]));
  expect(await readdir(join(root, 'v1'))).toEqual([
    '.brandgate-fedcba9876543210.part',
    'a.zip',
    'b.zip.brandgate-part',
    'release-notes.md',
  ]);
});

test('a link in the directory is refused, not followed', async () => {
  await mkdir(join(root, 'v1'));
  await writeFile(join(root, 'outside'), 'A');
  await symlink(join(root, 'outside'), join(root, 'v1', 'a.zip'));
  await expect(publish(plan([file('a.zip', 'B')]))).rejects.toThrow(/a\.zip” is a symbolic link/);
  await expect(replace(plan([file('a.zip', 'B')]))).rejects.toMatchObject({
    name: 'UsageError',
    message: expect.stringMatching(/a\.zip” is a symbolic link/),
  });
  expect(await read('outside')).toBe('A');
});

test('a directory in the way is an error', async () => {
  await mkdir(join(root, 'v1', 'a.zip'), { recursive: true });
  await expect(publish(plan([file('a.zip', 'A')]))).rejects.toThrow('there is a directory of that name');
});

test.each(['../a.zip', '/a.zip', 'x/a.zip', '', 'con|'])('the file name %j is refused', async (name) => {
  await expect(publish(plan([file(name, 'A')]))).rejects.toThrow(/can't be the name of a file/);
});

test('two files of one name are refused, also where only case differs', async () => {
  await expect(publish(plan([file('a.zip', 'A'), file('A.zip', 'B')]))).rejects.toThrow(/Two files/);
  await expect(publish(plan([file('Release-Notes.md', 'A')]))).rejects.toThrow(/Two files/);
});
