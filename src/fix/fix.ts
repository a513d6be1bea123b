import { formatOf } from '../formats/formats.ts';
import { Refusal } from '../formats/refusal.ts';
import { byteOrder } from '../formats/text/byte-order.ts';
import type { Asset, DecodedPackage, Package } from '../model/package.ts';
import type { Failure } from '../model/report.ts';
import type { Change, FixClass } from '../model/rule.ts';
import { applyChanges, type Contents } from './apply.ts';
import { type FixStep, phrases } from './step.ts';

/** A finding that a fix may remove: the part of a check's result that this stage works with. */
export interface Fixable {
  readonly finding: {
    readonly rule: string;
    readonly path: string;
    readonly severity: string;
    readonly message: string;
    readonly fix?: FixClass;
  };
  readonly fix?: () => readonly Change[];
}
/** Decodes and checks a package again; assets that did not change are taken from the package before. */
export type Recheck<H extends Fixable> = (
  pkg: Package,
  before: DecodedPackage,
  changed: ReadonlySet<string>,
) => Promise<{ decoded: DecodedPackage; hits: readonly H[] }>;

export interface Fixed<H extends Fixable> {
  /** New bytes by asset name; undefined for a file that is gone. */
  readonly contents: Contents;
  /** What was done, in order. */
  readonly steps: readonly FixStep[];
  /** What is left. */
  readonly hits: readonly H[];
  /** The package with the fixes laid over it. */
  readonly decoded: DecodedPackage;
  /** Fixes that did not remove their finding, would have added one, or were refused; the reason is a sentence. */
  readonly dropped: readonly { readonly rule: string; readonly path: string; readonly reason: string }[];
  /** Fixes that failed for a reason that nobody foresaw. */
  readonly failures: readonly Failure[];
}

/** Applies every fix of the allowed class in memory, each checked before it is kept. Nothing is written. */
export async function fix<H extends Fixable>(
  start: DecodedPackage,
  startHits: readonly H[],
  allowed: readonly FixClass[],
  recheck: Recheck<H>,
): Promise<Fixed<H>> {
  const contents: Contents = new Map();
  const tried = new Set<string>();
  const dropped: { rule: string; path: string; reason: string }[] = [];
  const failures: Failure[] = [];
  const steps: FixStep[] = [];
  let decoded = start;
  let hits = startHits;
  for (let next = untried(hits, allowed, tried); next; next = untried(hits, allowed, tried)) {
    const { rule, path } = next.finding;
    tried.add(keyOf(next));
    const group = hits.filter((hit) => keyOf(hit) === keyOf(next) && hit.fix);
    const current = decoded;
    const changed = await changesOf(group, current);
    if ('refused' in changed || 'failed' in changed) {
      if ('refused' in changed) dropped.push({ rule, path, reason: changed.refused });
      else failures.push({ rule, path, message: `The fix failed: ${changed.failed}` });
      continue;
    }
    const again = await recheck(withContents(current, changed), current, new Set(changed.keys()));
    if (helps(group, hits, again.hits)) {
      for (const [name, bytes] of changed) contents.set(name, bytes);
      const left = again.hits.filter((hit) => hit.fix && keyOf(hit) === keyOf(next)).length;
      const did = await phrases(current, again.decoded, changed);
      steps.push({ rule, path, count: group.length - left, did });
      decoded = again.decoded;
      hits = again.hits;
      if (group.some((hit) => hits.some((left) => left.fix && keyOf(left) === keyOf(hit))))
        tried.delete(keyOf(next));
    } else dropped.push({ rule, path, reason: 'it would not have helped.' });
  }
  return { contents, decoded, steps, hits, dropped, failures };
}

/** What the fixes make of the files, or why they can't be made. */
async function changesOf(
  group: readonly Fixable[],
  pkg: Package,
): Promise<Contents | { readonly refused: string } | { readonly failed: string }> {
  try {
    const changes = group.flatMap((hit) => hit.fix?.() ?? []);
    return await applyChanges(changes, (name) => readAsset(pkg, name));
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

const keyOf = ({ finding }: Fixable): string => `${finding.rule}\0${finding.path}`;

function untried(
  hits: readonly Fixable[],
  allowed: readonly FixClass[],
  tried: ReadonlySet<string>,
): Fixable | undefined {
  return hits.find(
    (hit) => hit.fix && hit.finding.fix && allowed.includes(hit.finding.fix) && !tried.has(keyOf(hit)),
  );
}

/**
 * Fewer findings of the rule there, and none that was not there before: no error, and from a safe fix no warning either.
 * (What was re-encoded can be measured for the first time, and then be found too loud.)
 */
function helps(group: readonly Fixable[], before: readonly Fixable[], after: readonly Fixable[]): boolean {
  const left = after.filter((hit) => group.some((fixed) => keyOf(fixed) === keyOf(hit)) && hit.fix).length;
  if (left >= group.length) return false;
  const isSafe = group.every(({ finding }) => finding.fix === 'safe');
  const counts = new Map<string, number>();
  for (const hit of before) counts.set(keyOf(hit), (counts.get(keyOf(hit)) ?? 0) + 1);
  return after.every((hit) => {
    const count = (counts.get(keyOf(hit)) ?? 0) - 1;
    counts.set(keyOf(hit), count);
    return count >= 0 || (hit.finding.severity !== 'error' && (!isSafe || hit.finding.severity === 'info'));
  });
}

function readAsset(pkg: Package, name: string): Promise<Uint8Array> {
  const asset = pkg.assets.find((candidate) => candidate.name === name);
  if (!asset) throw new Error(`There is no ${name}.`);
  const source = pkg.source(asset);
  return source.read(0, source.size);
}

/** The package with changed contents laid over it. */
function withContents(pkg: Package, contents: Contents): Package {
  const kept = pkg.assets.filter(({ name }) => !contents.has(name));
  const written = [...contents].flatMap(([name, bytes]) =>
    bytes === undefined ? [] : [writtenAsset(pkg, name, bytes.length)],
  );
  return {
    ...pkg,
    assets: [...kept, ...written].sort((a, b) => byteOrder(a.name, b.name)),
    source(asset) {
      const bytes = contents.get(asset.name);
      if (bytes === undefined) return pkg.source(asset);
      return { size: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) };
    },
  };
}

function writtenAsset(pkg: Package, name: string, size: number): Asset {
  const known = pkg.assets.find((asset) => asset.name === name);
  if (known) return { ...known, size, format: formatOf(name) };
  const sibling = pkg.assets.find((asset) => !asset.name.startsWith('../'));
  const prefix = sibling ? sibling.entry.slice(0, sibling.entry.length - sibling.name.length) : '';
  const path = pkg.path === '' ? name : `${pkg.path}/${name}`;
  return { path, name, entry: prefix + name, size, symlink: false, format: formatOf(name) };
}
