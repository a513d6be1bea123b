/** Which package of one version is which of the other. */

import { at } from '../formats/json/json.ts';
import type { DecodedPackage } from '../model/package.ts';
import { manifestOf } from '../reading/webapp2-documents.ts';

/** A package at both versions; undefined where it is not. */
export type PackagePair = readonly [old: DecodedPackage | undefined, now: DecodedPackage | undefined];

/** A content that more packages share than this (an empty file, a licence) tells none of them. */
const MOST_SHARING = 20;

/**
 * By kind and name; then the same place under another name; then, of what is left, the one that holds most of the same
 * files, if that is half of them; then the one webapp2 package that clients know by the same number; at last, where places
 * can't be compared (of two ZIPs, say), one whose name only adds a version, or the only one of a kind on each side.
 * `placeOf` is undefined where places can't be compared.
 */
export function packagePairs(
  before: readonly DecodedPackage[],
  after: readonly DecodedPackage[],
  places: Places,
): PackagePair[] {
  const left = new Set(before);
  const found = new Map<DecodedPackage, DecodedPackage>();
  const pair = (old: DecodedPackage | undefined, now: DecodedPackage) => {
    if (!old || !left.delete(old)) return;
    found.set(now, old);
  };
  const waiting = () => after.filter((now) => !found.has(now));
  const byKey = (keyOf: (pkg: DecodedPackage, side: 'old' | 'now') => string | undefined) => {
    const olds = new Map([...left].map((old) => [keyOf(old, 'old'), old]));
    for (const now of waiting()) {
      const key = keyOf(now, 'now');
      if (key !== undefined) pair(olds.get(key), now);
    }
  };
  byKey(({ kind, name }) => `${kind} ${name}`);
  byKey((pkg, side) => {
    const place = places[side](pkg);
    return place === undefined ? undefined : `${pkg.kind} ${place}`;
  });
  for (const [old, now] of byContent([...left], waiting())) pair(old, now);
  const shared = new Set([...repeated([...left].map(brandingId)), ...repeated(waiting().map(brandingId))]);
  byKey((pkg) => {
    const id = brandingId(pkg);
    return shared.has(id) ? undefined : id;
  });
  for (const now of waiting()) {
    if (places.now(now) !== undefined && [...left].every((old) => places.old(old) !== undefined)) continue;
    pair(versionOf(now, [...left], waiting()), now);
  }
  return [
    ...after.map((now): PackagePair => [found.get(now), now]),
    ...[...left].map((old): PackagePair => [old, undefined]),
  ];
}

/** Where a package lies within its version; undefined when that says nothing. */
export interface Places {
  readonly old: (pkg: DecodedPackage) => string | undefined;
  readonly now: (pkg: DecodedPackage) => string | undefined;
}

/** Pairs that share at least half of the files of the larger one, those that share most first. */
function byContent(
  before: readonly DecodedPackage[],
  after: readonly DecodedPackage[],
): (readonly [DecodedPackage, DecodedPackage])[] {
  const holders = new Map<string, DecodedPackage[]>();
  for (const old of before)
    for (const digest of digestsOf(old)) {
      const known = holders.get(digest);
      if (known) known.push(old);
      else holders.set(digest, [old]);
    }
  const shared = after.flatMap((now) => {
    const counts = new Map<DecodedPackage, number>();
    for (const digest of digestsOf(now)) {
      const olds = holders.get(digest) ?? [];
      if (olds.length > MOST_SHARING) continue;
      for (const old of olds) if (old.kind === now.kind) counts.set(old, (counts.get(old) ?? 0) + 1);
    }
    return [...counts]
      .filter(([old, count]) => count * 2 >= Math.max(digestsOf(old).length, digestsOf(now).length))
      .map(([old, count]) => ({ old, now, count }));
  });
  const [olds, nows] = [new Set<DecodedPackage>(), new Set<DecodedPackage>()];
  return shared
    .sort((a, b) => b.count - a.count)
    .flatMap(({ old, now }) => {
      if (olds.has(old) || nows.has(now)) return [];
      olds.add(old);
      nows.add(now);
      return [[old, now] as const];
    });
}

const digestsOf = ({ assets }: DecodedPackage): string[] => [
  ...new Set(assets.flatMap(({ digest, size }) => (digest === undefined || size === 0 ? [] : [digest]))),
];

/** The `brandingID` of a webapp2 package. */
function brandingId(pkg: DecodedPackage): string | undefined {
  const manifest = pkg.kind === 'webapp2' ? manifestOf(pkg) : undefined;
  const node = manifest && at(manifest.json, 'brandingID');
  const id = node?.type === 'string' || node?.type === 'number' ? String(node.value) : '';
  return id === '' ? undefined : id;
}

/** What stands there more than once. */
function repeated<T>(items: readonly T[]): ReadonlySet<T> {
  const [seen, again] = [new Set<T>(), new Set<T>()];
  for (const item of items) (seen.has(item) ? again : seen).add(item);
  return again;
}

function versionOf(
  now: DecodedPackage,
  before: readonly DecodedPackage[],
  after: readonly DecodedPackage[],
): DecodedPackage | undefined {
  const [olds, nows] = [before, after].map((all) => all.filter(({ kind }) => kind === now.kind));
  if (olds?.length === 1 && nows?.length === 1) return olds[0];
  return olds?.find(({ name }) => extendsName(name, now.name) || extendsName(now.name, name));
}

const extendsName = (longer: string, shorter: string): boolean => longer.startsWith(`${shorter}-`);
