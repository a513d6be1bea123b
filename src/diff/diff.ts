import { byteOrder } from '../formats/text/byte-order.ts';
import type { DecodedAsset, DecodedPackage } from '../model/package.ts';
import type { Told } from './asset-pair.ts';
import { assetChanges } from './assets.ts';
import { type Change, type Difference, type PackageDifferences, SUBJECTS, type Words } from './difference.ts';
import { movedFile, wholeFile } from './files.ts';
import { type PackagePair, type Places, packagePairs } from './pairs.ts';
import { bytes, compact, counted, name, plainWords, say } from './words.ts';

/** Differences of one file that are told one by one; the rest is counted. */
const MOST_OF_A_FILE = 200;
/** Differences of a package that are told one by one. */
const MOST_OF_A_PACKAGE = 2000;

/** What is known of the two versions beside their packages. */
export interface Versions {
  /**
   * The directory that each version is, as the paths of its packages begin: '' for the root that paths are relative to.
   * Absent when places say nothing, as in a comparison of a ZIP with a directory.
   */
  readonly roots?: readonly [old: string, now: string];
  /** Whether both are the same directory at two times, so that another name is a change, and so is a place at its root. */
  readonly isOneProject?: boolean;
}

/**
 * What changed between two sets of packages, decoded with digests. Packages without a difference are left out.
 * Files are read again where their values don't hold what is compared (SVG, scripts, sounds).
 */
export async function diff(
  before: readonly DecodedPackage[],
  after: readonly DecodedPackage[],
  { roots, isOneProject = false }: Versions = {},
): Promise<PackageDifferences[]> {
  const places: Places = { old: placeIn(roots?.[0]), now: placeIn(roots?.[1]) };
  const all: PackageDifferences[] = [];
  for (const pair of packagePairs(before, after, places)) {
    const differences = await packageChanges(pair, places, isOneProject);
    if (differences) all.push(differences);
  }
  return all.sort((a, b) => byteOrder(a.package, b.package) || byteOrder(a.path, b.path));
}

const placeIn =
  (root: string | undefined) =>
  ({ path, archive }: DecodedPackage): string | undefined => {
    if (root === undefined || archive) return undefined;
    if (path === root) return '';
    const prefix = root === '' || root === '.' ? '' : `${root}/`;
    return path.startsWith(prefix) ? path.slice(prefix.length) : path;
  };

async function packageChanges(
  [old, now]: PackagePair,
  places: Places,
  isOneProject: boolean,
): Promise<PackageDifferences | undefined> {
  const pkg = (now ?? old) as DecodedPackage;
  const told = old && now ? await contentChanges(old, now) : { told: [], more: 0 };
  const change = changeOf([old, now], places, isOneProject);
  if (change === 'changed' && told.told.length === 0) return undefined;
  const phrases = compact(packageWords(change, [old, now], places));
  return {
    package: pkg.name,
    kind: pkg.kind,
    path: pkg.path,
    change,
    words: plainWords(phrases),
    phrases,
    ...(change === 'moved' && old ? { before: { package: old.name, path: old.path } } : {}),
    differences: addressed(pkg.name, told.told),
    more: told.more,
  };
}

function changeOf([old, now]: PackagePair, places: Places, isOneProject: boolean): Change {
  if (!old) return 'added';
  if (!now) return 'removed';
  const [before, after] = [places.old(old), places.now(now)];
  if (before === undefined || after === undefined) return 'changed';
  // A package that is the whole of one version is at no place of its own, and has the name of that directory.
  const isMoved = before !== after && (isOneProject || (before !== '' && after !== ''));
  return isMoved || (isOneProject && old.name !== now.name) ? 'moved' : 'changed';
}

function packageWords(change: Change, [old, now]: PackagePair, places: Places): Words {
  if (change === 'added' && now) return say`new package with ${contents(now)}`;
  if (change === 'removed' && old) return say`package removed, it had ${contents(old)}`;
  if (change !== 'moved' || !old || !now) return [];
  const [before, after] = [places.old(old), places.now(now)];
  return before === after
    ? say`renamed: ${name(old.name)} is now ${name(now.name)}`
    : say`moved: ${name(before || '.')} is now ${name(after || '.')}`;
}

const contents = ({ assets }: DecodedPackage): string =>
  `${counted(assets.length, 'file')} (${bytes(assets.reduce((sum, { size }) => sum + size, 0))})`;

interface Content {
  readonly told: readonly Told[];
  readonly more: number;
}

async function contentChanges(old: DecodedPackage, now: DecodedPackage): Promise<Content> {
  const [before, after] = [filesOf(old), filesOf(now)];
  const gone = [...before.values()].filter(({ name: file }) => !after.has(file));
  const came = [...after.values()].filter(({ name: file }) => !before.has(file));
  const moves = movesOf(gone, came);
  const isMoved = new Set([...moves.keys(), ...moves.values()]);
  const told: Told[] = [...moves].map(([is, was]) => movedFile(now, was, is));
  let more = 0;
  for (const asset of came) if (!isMoved.has(asset)) told.push(wholeFile(now, asset, 'added'));
  for (const asset of gone) if (!isMoved.has(asset)) told.push(wholeFile(old, asset, 'removed'));
  for (const [file, asset] of after) {
    const was = before.get(file);
    if (!was || sameContent(was, asset)) continue;
    const all = await assetChanges({
      name: file,
      old: { pkg: old, asset: was },
      now: { pkg: now, asset },
    });
    told.push(...all.slice(0, MOST_OF_A_FILE));
    more += Math.max(0, all.length - MOST_OF_A_FILE);
  }
  const shown = inOrder(told);
  return {
    told: shown.slice(0, MOST_OF_A_PACKAGE),
    more: more + Math.max(0, shown.length - MOST_OF_A_PACKAGE),
  };
}

const filesOf = ({ assets }: DecodedPackage): Map<string, DecodedAsset> =>
  new Map(assets.filter(({ symlink }) => !symlink).map((asset) => [asset.name, asset]));

/** Whether two assets hold the same bytes, by the digest that decoding for a comparison leaves. */
function sameContent(old: DecodedAsset, now: DecodedAsset): boolean {
  if (old.digest === undefined && now.digest === undefined) return old.size === now.size;
  return old.digest === now.digest;
}

/** Files that came, each with one that went and held the same; an empty file is no content. */
function movesOf(
  gone: readonly DecodedAsset[],
  came: readonly DecodedAsset[],
): Map<DecodedAsset, DecodedAsset> {
  const waiting = new Map<string, DecodedAsset[]>();
  for (const asset of [...gone].reverse()) {
    if (asset.digest === undefined || asset.size === 0) continue;
    const same = waiting.get(asset.digest);
    if (same) same.push(asset);
    else waiting.set(asset.digest, [asset]);
  }
  const moves = new Map<DecodedAsset, DecodedAsset>();
  for (const asset of came) {
    const was = asset.digest === undefined ? undefined : waiting.get(asset.digest)?.pop();
    if (was) moves.set(asset, was);
  }
  return moves;
}

/** Most visible first; within a subject as it was found. */
function inOrder(told: readonly Told[]): Told[] {
  const rank = new Map(SUBJECTS.map((subject, index) => [subject, index]));
  return [...told].sort(
    (a, b) => (rank.get(a.about) ?? 0) - (rank.get(b.about) ?? 0) || byteOrder(a.of ?? '', b.of ?? ''),
  );
}

/** Each with its address; a second one of the same name gets a number. */
function addressed(pkg: string, told: readonly Told[]): Difference[] {
  const taken = new Map<string, number>();
  return told.map((one) => {
    const parts = [pkg, one.about, ...(one.of === undefined ? [] : [one.of]), one.what];
    const plain = parts.map(slug).join('/');
    const count = (taken.get(plain) ?? 0) + 1;
    taken.set(plain, count);
    const id = count === 1 ? plain : `${plain}/${count}`;
    const { about, change, what, of, phrases, ...where } = one;
    const words = plainWords(phrases);
    return {
      id,
      about,
      change,
      what,
      ...(of === undefined ? {} : { of }),
      words,
      phrases: compact(phrases),
      ...where,
    };
  });
}

/** In UTF-16 code units. */
const LONGEST_PART = 80;

const slug = (value: string): string =>
  value
    .slice(0, LONGEST_PART)
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^-+|-+$/g, '') || '-';
