import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive, Asset, Limits, Package } from '../model.ts';
import { isLitter } from '../pexip/litter.ts';
import { diskFiles } from '../project/disk.ts';
import { openZip } from '../project/zip.ts';
import { type ArchiveEntry, type WrittenArchive, writeArchive } from './archive.ts';
import { contentId, newManifest, stamped } from './stamp.ts';
import { verifyArchive } from './verify.ts';

export interface BuildOptions {
  /** Absolute; made when it is absent. */
  readonly directory: string;
  /** What archives are called: `{name}-{version}.zip`; also `{kind}` and `{sha}`. */
  readonly template: string;
  readonly version: string;
  /** The commit's first seven digits, or ''. */
  readonly sha: string;
  /** The commit's time in milliseconds, outside git undefined. */
  readonly commitTime: string | undefined;
  /** Whether webapp2 manifests get the commit's time as brandingID. */
  readonly stamp: boolean;
  readonly limits: Limits;
}

/** Writes the ZIP of one package, opens it again and compares every entry with its source. */
export async function build(pkg: Package, options: BuildOptions): Promise<Archive> {
  const name = archiveName(pkg, options);
  const target = join(options.directory, name);
  const draft = `${target}.part`;
  await mkdir(options.directory, { recursive: true });
  const entries = await withManifest(pkg, shippedEntries(pkg), options);
  try {
    const written = await writeFile(entries, draft);
    const files = diskFiles(options.directory);
    const source = {
      size: written.bytes,
      read: (offset: number, length: number) => files.read(`${name}.part`, offset, length),
    };
    const fault = await verifyArchive(
      await openZip(source, generous(options.limits, entries)),
      written.contents,
    );
    if (fault !== undefined) throw new Error(`The archive ${name} is not what was written: ${fault}`);
    await rename(draft, target);
    return {
      name,
      package: pkg.name,
      path: target,
      bytes: written.bytes,
      sha256: written.sha256,
      entries: written.entries,
    };
  } finally {
    await rm(draft, { force: true });
  }
}

/** What goes into the archive: no litter, no links, nothing whose name would leave the archive. */
export function shipped(pkg: Package): Asset[] {
  return pkg.assets.filter(({ name, entry, symlink }) => !symlink && !isLitter(name) && isInside(entry));
}

function isInside(entry: string): boolean {
  return (
    !/^[A-Za-z]:|^\/|\\/.test(entry) &&
    !entry.split('/').some((part) => part === '..' || part === '.' || part === '')
  );
}

function shippedEntries(pkg: Package): ArchiveEntry[] {
  return shipped(pkg).map((asset) => {
    const source = pkg.source(asset);
    return { name: asset.entry, size: asset.size, read: () => source.read(0, asset.size) };
  });
}

/** Our own output may hold whatever the package held. */
function generous(limits: Limits, entries: readonly ArchiveEntry[]): Limits {
  const bytes = entries.reduce((sum, { size }) => sum + size, 0);
  return {
    ...limits,
    archiveEntries: Math.max(limits.archiveEntries, entries.length),
    archiveBytes: Math.max(limits.archiveBytes, bytes),
    archiveRatio: 2000,
  };
}

/** Stamps the webapp2 manifest, and gives a plugin repository the one that it lacks. */
async function withManifest(
  pkg: Package,
  entries: readonly ArchiveEntry[],
  options: BuildOptions,
): Promise<ArchiveEntry[]> {
  if (pkg.kind !== 'webapp2') return [...entries];
  const present = ['webapp2/manifest.json', 'webapp2/branding/manifest.json'].flatMap(
    (name) => entries.find((entry) => entry.name === name) ?? [],
  )[0];
  const lacking = !present && pkg.pluginRepository;
  if (!lacking && !(present && options.stamp)) return [...entries];
  const others = entries.filter((entry) => entry !== present);
  const id = options.commitTime ?? contentId(await hashesOf(others));
  const bytes = present ? stamped(await present.read(), id) : newManifest(id);
  if (bytes === undefined) return [...entries];
  return [
    ...others,
    { name: present?.name ?? 'webapp2/manifest.json', size: bytes.length, read: async () => bytes },
  ];
}

async function hashesOf(entries: readonly ArchiveEntry[]): Promise<string[]> {
  const hashes: string[] = [];
  for (const entry of entries)
    hashes.push(
      `${entry.name} ${createHash('sha256')
        .update(await entry.read())
        .digest('hex')}`,
    );
  return hashes.sort();
}

async function writeFile(entries: readonly ArchiveEntry[], path: string): Promise<WrittenArchive> {
  const stream = createWriteStream(path, { mode: 0o644 });
  try {
    const written = await writeArchive(entries, async (chunk) => {
      if (!stream.write(chunk)) await once(stream, 'drain');
    });
    stream.end();
    await once(stream, 'close');
    return written;
  } catch (error) {
    stream.destroy();
    throw error;
  }
}

function archiveName(pkg: Package, { template, version, sha }: BuildOptions): string {
  const values: Readonly<Record<string, string>> = { name: pkg.name, version, kind: pkg.kind, sha };
  return template
    .replaceAll(/\{(name|version|kind|sha)\}/g, (_, key: string) => values[key] ?? '')
    .replaceAll(/[/\\]/g, '-');
}
