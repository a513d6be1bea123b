/** A local directory as a release host. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { toldOf } from '../files/faults.ts';
import {
  type Draft,
  type Guarded,
  makeDirectory,
  openDraft,
  refuseLinks,
  removeLeftovers,
} from '../files/safe-writes.ts';
import { PublishError } from '../github/errors.ts';
import type { Published, ReleaseFile, ReleasePlan, Releases } from '../model/release.ts';
import { isUsageError } from '../model/usage-error.ts';
import { readChecked } from './files.ts';

const NOTES_NAME = 'release-notes.md';

export interface DirectoryReleasesOptions {
  /** Replace archives of the same name that have another content, instead of refusing the release. */
  readonly replace?: boolean;
  /** Directories in which a link is the project's and not the user's; absolute. */
  readonly guarded?: Guarded;
}

/**
 * A directory that holds releases: archives of any number of versions, with the reports, the sums and the notes
 * (`release-notes.md`) of the newest. An equal archive is left alone, and one of the same name with another content
 * refuses the whole release; what tells about the release is written anew, and nothing else is touched. Tag, `draft` and
 * `prerelease` have no meaning here. `Published.url` is the directory; a link in it, or on the way to it in a `guarded`
 * one, is refused. Rejects with a `PublishError`, or a `UsageError` where it can't be written.
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
  { replace = false, guarded = [] }: DirectoryReleasesOptions,
  plan: ReleasePlan,
  log: (line: string) => void,
): Promise<Published> {
  const files = [...plan.files, notesFile(plan.notes)];
  checkNames(files);
  const placed: Placed[] = [];
  if (!plan.dryRun) makeDirectory(directory, guarded);
  for (const file of files) {
    const path = join(directory, file.name);
    if (!plan.dryRun) refuseLinks(path, [...guarded, directory]);
    const state = await attempt(`read ${path}`, () => compare(path, file));
    placed.push({ file, path, verb: VERBS[state] });
  }
  const refused = replace ? [] : placed.filter(({ file, verb }) => verb === 'replaced' && isArchive(file));
  if (refused.length > 0) throw refusal(directory, refused);
  if (!plan.dryRun) await writeAll(directory, placed, guarded);
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
async function writeAll(directory: string, placed: readonly Placed[], guarded: Guarded): Promise<void> {
  const wanted = placed.filter(({ verb }) => verb !== 'kept');
  if (wanted.length === 0) return;
  removeLeftovers(directory, guarded);
  const drafts: Draft[] = [];
  try {
    for (const { file, path } of wanted) {
      const bytes = await readChecked(file);
      const draft = await openDraft(path, { guarded: [...guarded, directory], durable: true });
      drafts.push(draft);
      await draft.write(bytes);
      await draft.close();
    }
    for (const draft of drafts) draft.keep();
  } finally {
    for (const draft of drafts) await draft.discard();
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

async function attempt<T>(doing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isUsageError(error)) throw error;
    const { known, text } = toldOf(error);
    if (known) throw new PublishError(text);
    const reason = error instanceof Error ? error.message : String(error);
    throw new PublishError(`Could not ${doing}: ${reason}.`);
  }
}
