import type { ZipFiles } from '../files/zip.ts';
import type { Asset, Package } from '../model/package.ts';
import type { Archive } from '../model/release.ts';
import type { ArchiveSummary } from '../model/report.ts';
import { isLitter } from '../pexip/litter.ts';
import { sha256Of } from './digest.ts';
import type { ArchiveDraft, ArchivePlace } from './place.ts';
import { contentId, newManifest, stamped } from './stamp.ts';
import { type Bundle, layOver } from './toolkit.ts';
import { type ArchiveEntry, isStorable, writeArchive } from './zip-writer.ts';

export interface BuildOptions {
  readonly place: ArchivePlace;
  /** What archives are called: `{name}-{version}.zip`; also `{kind}` and `{sha}`. */
  readonly template: string;
  readonly version: string;
  /** The commit's first seven digits, or ''. */
  readonly sha: string;
  /** The commit's time in milliseconds, outside git undefined. */
  readonly commitTime: string | undefined;
  /** Whether webapp2 manifests get the commit's time as brandingID. */
  readonly stamp: boolean;
  /** The vendor's bundle that desktop packages are laid over. */
  readonly toolkit?: Pick<ZipFiles, 'entries' | 'source'>;
}

/** An archive that was written and has no name yet, with what is needed to verify it. */
export interface WrittenDraft {
  readonly summary: ArchiveSummary;
  readonly draft: Pick<ArchiveDraft, 'files' | 'file'>;
  /** The SHA-256 of every entry's content, by name. */
  readonly contents: ReadonlyMap<string, string>;
  /** Whether it is more than its package: the vendor's bundle with the package laid over it. */
  readonly isBundle: boolean;
}

export interface BuiltArchive {
  readonly archive: Archive;
  /** Set when the package was laid over the vendor's bundle. */
  readonly bundle?: Bundle;
}

/** Writes the ZIP of one package as a draft, lets `verify` open that again, and gives it its name. */
export async function build(
  pkg: Package,
  options: BuildOptions,
  verify: (written: WrittenDraft) => Promise<void>,
): Promise<BuiltArchive> {
  const name = archiveName(pkg, options);
  const bundle =
    pkg.kind === 'desktop' && options.toolkit ? layOver(options.toolkit, pkg, shipped(pkg)) : undefined;
  const entries = bundle?.entries ?? (await withManifest(pkg, shippedEntries(pkg), options));
  const draft = await options.place.begin(name);
  try {
    const { bytes, sha256, entries: count, contents } = await writeArchive(entries, draft.write);
    await draft.close();
    const summary = { name, package: pkg.name, bytes, sha256, entries: count };
    await verify({ summary, draft, contents, isBundle: bundle !== undefined });
    return { archive: { ...summary, path: await draft.keep() }, ...(bundle ? { bundle } : {}) };
  } finally {
    await draft.discard();
  }
}

/** What goes into the archive: no litter, no links, nothing whose name a ZIP can't hold or that would leave it. */
export function shipped(pkg: Package): Asset[] {
  return candidates(pkg).filter(({ entry }) => isStorable(entry));
}

/** What would go into the archive if its name could be stored. */
export function unstorable(pkg: Package): Asset[] {
  return candidates(pkg).filter(({ entry }) => !isStorable(entry));
}

const candidates = ({ assets }: Package): Asset[] =>
  assets.filter(({ name, symlink }) => !symlink && !isLitter(name));

function shippedEntries(pkg: Package): ArchiveEntry[] {
  return shipped(pkg).map((asset) => ({ name: asset.entry, ...pkg.source(asset) }));
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
  const bytes = present ? stamped(await present.read(0, present.size), id) : newManifest(id);
  if (bytes === undefined) return [...entries];
  const name = present?.name ?? 'webapp2/manifest.json';
  const read = async (offset: number, length: number) => bytes.subarray(offset, offset + length);
  return [...others, { name, size: bytes.length, read }];
}

async function hashesOf(entries: readonly ArchiveEntry[]): Promise<string[]> {
  const hashes: string[] = [];
  for (const entry of entries) hashes.push(`${entry.name} ${await sha256Of(entry)}`);
  return hashes.sort();
}

/** What the archive of a package is called. */
export function archiveName(
  pkg: Package,
  { template, version, sha }: Pick<BuildOptions, 'template' | 'version' | 'sha'>,
): string {
  const values: Readonly<Record<string, string>> = { name: pkg.name, version, kind: pkg.kind, sha };
  return template
    .replaceAll(/\{(name|version|kind|sha)\}/g, (_, key: string) => values[key] ?? '')
    .replaceAll(/[/\\]/g, '-');
}
