/** A local directory as a release host. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Published, ReleaseFile, ReleasePlan, Releases } from '../model.ts';
import { type Guarded, makeDirectory, removeLeftovers, writeSafely } from '../project/safe-writes.ts';
import { UsageError } from '../project/usage-error.ts';
import { PublishError } from './errors.ts';
import { readChecked } from './files.ts';

const NOTES_NAME = 'release-notes.md';

/**
 * A directory that holds one release: its files, and the notes in `release-notes.md`. Equal files are left alone, others
 * are replaced in one step; nothing else is touched. Tag, `draft` and `prerelease` have no meaning here.
 * `Published.url` is the directory; a link in it, or on the way to it in a `guarded` one, is refused. Rejects with a
 * `PublishError`, or a `UsageError` where it can't be written.
 */
export function directoryReleases(directory: string, guarded: Guarded = []): Releases {
  return { publish: (plan, log) => publish(directory, guarded, plan, log) };
}

async function publish(
  directory: string,
  guarded: Guarded,
  plan: ReleasePlan,
  log: (line: string) => void,
): Promise<Published> {
  const target = directory;
  const files = [...plan.files, notesFile(plan.notes)];
  checkNames(files);
  const outcome = { uploaded: [] as string[], replaced: [] as string[], kept: [] as string[] };
  if (!plan.dryRun) {
    makeDirectory(target, guarded);
    removeLeftovers(target, guarded);
  }
  for (const file of files) {
    const path = join(target, file.name);
    const state = await attempt(`read ${path}`, () => compare(path, file));
    const verb = state === 'equal' ? 'kept' : state === 'absent' ? 'uploaded' : 'replaced';
    if (state !== 'equal' && !plan.dryRun) {
      const bytes = await readChecked(file);
      writeSafely(path, bytes, { guarded: [...guarded, target], durable: true });
    }
    log(`${plan.dryRun ? WOULD[verb] : DONE[verb]} ${path}`);
    outcome[verb].push(file.name);
  }
  return { url: target, ...outcome };
}

const DONE = { kept: 'Kept', uploaded: 'Wrote', replaced: 'Replaced' };
const WOULD = { kept: 'Would keep', uploaded: 'Would write', replaced: 'Would replace' };

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

async function attempt<T>(doing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new PublishError(`Could not ${doing}: ${reason}.`);
  }
}
