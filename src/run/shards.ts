import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { diskFiles } from '../files/disk.ts';
import { shown } from '../files/faults.ts';
import type { RunReport, Shard } from '../model/report.ts';
import { UsageError } from '../model/usage-error.ts';
import { LARGEST_SHARD_IN_BYTES } from '../report/json.ts';
import { fileOf } from '../report/outputs.ts';
import { readShard } from '../report/shard.ts';
import { VERSION } from '../version.generated.ts';
import { shardNumber } from './shard-number.ts';

/** Ceilings of the walk. */
const DEEPEST = 12;
const MOST_ENTRIES = 100_000;
/** How every report begins, whatever its file is called. */
const BEGINNING = '{\n  "schemaVersion"';

/** The report of one shard, where it lies. */
export interface FoundShard {
  /** Absolute. */
  readonly path: string;
  readonly directory: string;
  /** As it is written, to be compared with the checksums beside it. */
  readonly text: string;
  readonly report: RunReport & { readonly shard: Shard };
}

/** What was found below directories. */
export interface FoundShards {
  /** All shards of one plan, in its order. */
  readonly shards: readonly FoundShard[];
  /** The report of a whole run, where it is the only one: a plan of one shard needs no more. */
  readonly whole?: Omit<FoundShard, 'report'> & { readonly report: RunReport };
}

/**
 * Finds the shards below directories (absolute). No link is followed. One that is missing, doubled, damaged or of another
 * plan, commit or kind of run is a UsageError that names it.
 */
export async function findShards(directories: readonly string[]): Promise<FoundShards> {
  const reports: (Omit<FoundShard, 'report'> & { readonly report: RunReport })[] = [];
  for (const path of await reportsBelow(directories)) reports.push(await readAt(path));
  const shards = reports.filter((found): found is FoundShard => found.report.shard !== undefined);
  const [whole, another] = reports;
  if (shards.length === 0 && whole && !another) return { shards, whole };
  if (shards.length === 0)
    throw new UsageError(
      `There is no shard below ${directories.map((path) => `“${shown(path)}”`).join(' and ')}: no ${fileOf('json')} of a run with --shard.`,
    );
  return { shards: complete(shards) };
}

async function reportsBelow(directories: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  let left = MOST_ENTRIES;
  const walk = async (directory: string, depth: number): Promise<void> => {
    const files = diskFiles(directory);
    for (const { name, type, size } of await files.list('')) {
      if (--left < 0)
        throw new UsageError(`There is too much to look through: more than ${MOST_ENTRIES} files.`);
      const path = join(directory, name);
      const isReport = name === fileOf('json');
      if (type === 'directory' && depth < DEEPEST) await walk(path, depth + 1);
      if (isReport && type === 'symlink') throw damaged(path, 'it is a symbolic link');
      if (type !== 'file' || !name.endsWith('.json')) continue;
      if (size > LARGEST_SHARD_IN_BYTES) {
        if (isReport) throw damaged(path, `it is larger than ${LARGEST_SHARD_IN_BYTES / 1e6} MB`);
        continue;
      }
      const start = new TextDecoder().decode(await files.read(name, 0, BEGINNING.length));
      if (isReport || start === BEGINNING) found.add(path);
    }
  };
  const named = new Set<string>();
  for (const directory of directories) {
    const place = statSync(directory, { throwIfNoEntry: false });
    if (!place?.isDirectory()) throw new UsageError(`“${shown(directory)}” is no directory.`);
    const real = realpathSync(directory);
    // Most likely another shard was meant, or this one was copied over it.
    if (named.has(real))
      throw new UsageError(`“${shown(directory)}” is there twice: name each directory once.`);
    named.add(real);
    await walk(real, 0);
  }
  return [...found].sort();
}

async function readAt(path: string): Promise<FoundShards['whole'] & object> {
  const directory = dirname(path);
  const text = new TextDecoder().decode(
    await diskFiles(directory).read(basename(path), 0, LARGEST_SHARD_IN_BYTES + 1),
  );
  const read = readShard(text);
  if (!read.ok) throw damaged(path, read.why);
  if (read.report.shard && !shardNumber(read.report.shard.shard)) throw damaged(path, 'it is no shard');
  return { path, directory, text, report: read.report };
}

/** What keeps a shard from being joined. */
export const damaged = (path: string, why: string): UsageError =>
  new UsageError(`“${shown(path)}” can’t be joined: ${why}.`);

/** The shards in the order of their plan, when there is each of them once. */
function complete(found: readonly FoundShard[]): FoundShard[] {
  const { report: usual } = mostCommon(found);
  for (const { path, report } of found) {
    const [own, other] = [report.shard, usual.shard];
    if (report.tool.version !== VERSION)
      throw damaged(path, `it was made by version ${report.tool.version}, and this is ${VERSION}`);
    if (own.commit !== other.commit) throw damaged(path, 'it is of another commit than the others');
    const difference = differing(own.run, other.run);
    if (difference !== undefined)
      throw damaged(path, `it is of another run than the others, which differs in “${difference}”`);
    if (own.plan !== other.plan) throw damaged(path, 'it is of another plan than the others');
  }
  const byNumber = new Map<number, FoundShard>();
  const count = shardNumber(usual.shard.shard)?.count ?? 0;
  for (const shard of found) {
    const { number = 0 } = shardNumber(shard.report.shard.shard) ?? {};
    const twin = byNumber.get(number);
    if (twin)
      throw new UsageError(
        `The shard ${shard.report.shard.shard} is there twice: “${shown(twin.path)}” and “${shown(shard.path)}”.`,
      );
    byNumber.set(number, shard);
  }
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const missing = numbers.filter((number) => !byNumber.has(number)).map((number) => `${number}/${count}`);
  if (missing.length > 0)
    throw new UsageError(
      `${missing.length === 1 ? 'A shard is' : 'Shards are'} missing: ${missing.join(', ')}. Without ${missing.length === 1 ? 'it' : 'them'} nothing can be said of the whole.`,
    );
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}

/** One of those that agree with most others: what differs from it is the foreign one. */
function mostCommon(found: readonly FoundShard[]): FoundShard {
  const groups = new Map<string, FoundShard[]>();
  for (const shard of found) {
    const { plan, commit, run } = shard.report.shard;
    const key = JSON.stringify([shard.report.tool.version, plan, commit, run]);
    groups.set(key, [...(groups.get(key) ?? []), shard]);
  }
  const [largest] = [...groups.values()].sort((a, b) => b.length - a.length);
  return largest?.[0] as FoundShard;
}

/** The first thing in which two runs are not the same. */
export function differing(one: object, other: object): string | undefined {
  const [a, b] = [one, other] as readonly Readonly<Record<string, unknown>>[];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].find((key) => JSON.stringify(a?.[key]) !== JSON.stringify(b?.[key]));
}
