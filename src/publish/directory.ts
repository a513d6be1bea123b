/** A local directory as a release host. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { PublishError } from '../github/errors.ts';
import type { Published, ReleaseFile, ReleasePlan, Releases } from '../model/release.ts';
import { readChecked } from './files.ts';

const NOTES_NAME = 'release-notes.md';

export interface DirectoryReleasesOptions {
  /** Replace archives of the same name that have another content, instead of refusing the release. */
  readonly replace?: boolean;
}

/**
 * A directory that holds releases: archives of any number of versions, with the reports, the sums and the notes
 * (`release-notes.md`) of the newest. An equal archive is left alone, and one of the same name with another content
 * refuses the whole release; what tells about the release is written anew, and nothing else is touched. Tag, `draft` and
 * `prerelease` have no meaning here. `Published.url` is the directory. Rejects with a `PublishError`.
 */
export function directoryReleases(directory: string, options: DirectoryReleasesOptions = {}): Releases {
  return { publish: (plan, log) => publish(directory, options, plan, log) };
}

interface Placed {
  readonly file: ReleaseFile;
  readonly path: string;
  readonly verb: 'kept' | 'uploaded' | 'replaced';
}

async function publish(
  directory: string,
  { replace = false }: DirectoryReleasesOptions,
  plan: ReleasePlan,
  log: (line: string) => void,
): Promise<Published> {
  const files = [...plan.files, notesFile(plan.notes)];
  checkNames(files);
  const placed: Placed[] = [];
  for (const file of files) {
    const path = join(directory, file.name);
    const state = await attempt(`read ${path}`, () => compare(path, file));
    placed.push({ file, path, verb: VERBS[state] });
  }
  const refused = replace ? [] : placed.filter(({ file, verb }) => verb === 'replaced' && isArchive(file));
  if (refused.length > 0) throw refusal(directory, refused);
  if (!plan.dryRun) await writeAll(directory, placed);
  for (const { verb, path } of placed) log(`${plan.dryRun ? WOULD[verb] : DONE[verb]} ${path}`);
  const names = (wanted: Placed['verb']) =>
    placed.filter(({ verb }) => verb === wanted).map(({ file }) => file.name);
  return { url: directory, uploaded: names('uploaded'), replaced: names('replaced'), kept: names('kept') };
}

const VERBS = { equal: 'kept', absent: 'uploaded', different: 'replaced' } as const;
const DONE = { kept: 'Kept', uploaded: 'Wrote', replaced: 'Replaced' };
const WOULD = { kept: 'Would keep', uploaded: 'Would write', replaced: 'Would replace' };

const isArchive = ({ contentType }: ReleaseFile): boolean => contentType === 'application/zip';

function refusal(directory: string, refused: readonly Placed[]): PublishError {
  const names = refused.map(({ file }) => `- ${file.name}`);
  return new PublishError(
    [
      `${directory} holds archives of the same name with another content:`,
      ...names,
      'Nothing was written. Publish under a new version, or replace them with “--replace”.',
    ].join('\n'),
  );
}

/** All or none: every file is written beside its place before the first one is moved there. */
async function writeAll(directory: string, placed: readonly Placed[]): Promise<void> {
  const wanted = placed.filter(({ verb }) => verb !== 'kept');
  if (wanted.length === 0) return;
  await attempt(`create ${directory}`, () => mkdir(directory, { recursive: true }));
  const written: string[] = [];
  try {
    for (const { file, path } of wanted) {
      const bytes = await readChecked(file);
      await attempt(`write ${path}`, () => writeBeside(path, bytes));
      written.push(path);
    }
    for (const { path } of wanted) await attempt(`write ${path}`, () => rename(besideOf(path), path));
  } finally {
    for (const path of written) await rm(besideOf(path), { force: true });
  }
}

function checkNames(files: readonly ReleaseFile[]): void {
  const seen = new Set<string>();
  for (const { name } of files) {
    if (!isPlainName(name))
      throw new PublishError(`${JSON.stringify(name)} can't be the name of a file in a release.`);
    // File systems that ignore case hold only one of two such names.
    const key = name.toLowerCase();
    if (seen.has(key)) throw new PublishError(`Two files of the release would have the name "${name}".`);
    seen.add(key);
  }
}

/** A name that stays within its directory on Linux, macOS and Windows. */
function isPlainName(name: string): boolean {
  return name.length > 0 && name.length <= 200 && !/[\p{Cc}<>:"/\\|?*]|^\.{1,2}$|[. ]$/u.test(name);
}

function notesFile(notes: string): ReleaseFile {
  const bytes = new TextEncoder().encode(notes.endsWith('\n') || notes === '' ? notes : `${notes}\n`);
  return {
    name: NOTES_NAME,
    contentType: 'text/markdown',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    read: async () => bytes,
  };
}

async function compare(path: string, file: ReleaseFile): Promise<'absent' | 'equal' | 'different'> {
  const stats = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (stats === undefined) return 'absent';
  if (stats.isDirectory()) throw new Error('there is a directory of that name');
  if (!stats.isFile() || stats.size !== file.size) return 'different';
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex') === file.sha256 ? 'equal' : 'different';
}

const besideOf = (path: string): string => `${path}.brandgate-part`;

/** A left-over of a broken run is overwritten. */
async function writeBeside(path: string, bytes: Uint8Array): Promise<void> {
  const beside = besideOf(path);
  await rm(beside, { force: true });
  const handle = await open(beside, 'wx', 0o644);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

async function attempt<T>(doing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PublishError(`Could not ${doing}: ${reason}.`);
  }
}
