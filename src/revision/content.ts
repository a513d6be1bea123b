import { createHash } from 'node:crypto';
import { createReadStream, lstatSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { settingOf } from './git-config.ts';
import type { GitSession } from './git-session.ts';

/** A file of the working tree that may differ from a blob. */
export interface Suspect {
  /** Relative to the repository's top. */
  readonly path: string;
  readonly id: string;
}
export type Likeness = 'same' | 'same but for line ends' | 'different' | 'absent';

/** Files larger than this are not looked at for line ends. */
const LARGEST_TEXT_IN_BYTES = 16_000_000;

/**
 * How a file compares with a blob. It is read and hashed here, since git would run filters. A file whose content Git LFS
 * keeps is the same as its pointer, which follows from the content.
 */
export async function likeness(file: string, id: string): Promise<Likeness> {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat?.isSymbolicLink())
    return blobId(Buffer.from(readlinkSync(file)), id) === id ? 'same' : 'different';
  if (!stat?.isFile()) return 'absent';
  const blob = createHash(algorithmOf(id)).update(`blob ${stat.size}\0`);
  const content = createHash('sha256');
  for await (const chunk of createReadStream(file)) {
    blob.update(chunk as Buffer);
    content.update(chunk as Buffer);
  }
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${content.digest('hex')}\nsize ${stat.size}\n`;
  if (blob.digest('hex') === id || blobId(Buffer.from(pointer), id) === id) return 'same';
  if (stat.size > LARGEST_TEXT_IN_BYTES) return 'different';
  const text = readFileSync(file).toString('latin1');
  const unix = Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1');
  return unix.length < text.length && blobId(unix, id) === id ? 'same but for line ends' : 'different';
}

/** The id of a blob with that content, in the form of another id. */
const blobId = (content: Uint8Array, like: string): string =>
  createHash(algorithmOf(like)).update(`blob ${content.length}\0`).update(content).digest('hex');

const algorithmOf = (id: string) => (id.length === 64 ? 'sha256' : 'sha1');

/** The paths whose content is not that of their blob, as git would store it. */
export async function differingContents(git: GitSession, suspects: readonly Suspect[]): Promise<Set<string>> {
  const differing = new Set<string>();
  const lines: string[] = [];
  for (const { path, id } of suspects) {
    const found = await likeness(join(git.repository.top, path), id);
    if (found !== 'same') differing.add(path);
    if (found === 'same but for line ends') lines.push(path);
  }
  for (const path of await convertedPaths(git, lines)) differing.delete(path);
  return differing;
}

const AT_ONCE = 300;

/** Those of the paths whose line ends git converts, by attribute or by setting. */
async function convertedPaths(git: GitSession, paths: readonly string[]): Promise<string[]> {
  if (paths.length === 0) return [];
  const own = settingOf(git.settings, 'core', 'autocrlf');
  const automatic = own ?? (await git.userSettings('core.autocrlf')).at(-1) ?? 'false';
  const converted: string[] = [];
  for (let start = 0; start < paths.length; start += AT_ONCE) {
    const some = paths.slice(start, start + AT_ONCE);
    const listing = (await git.text('ls-files', '--eol', '-z', '--', ...some)) ?? '';
    for (const line of listing.split('\0')) {
      const [, attributes = '', path] = /^i\/\S* +w\/\S* +attr\/(.*?) *\t(.*)$/s.exec(line) ?? [];
      const converts = attributes === '' ? isOn(automatic) : !attributes.includes('-text');
      if (converts && path !== undefined) converted.push(path);
    }
  }
  return converted;
}

const isOn = (value: string): boolean => /^(?:true|input|yes|on|1)$/i.test(value);
