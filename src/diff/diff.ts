import { byteOrder } from '../formats/text/byte-order.ts';
import type { DecodedAsset, DecodedPackage } from '../model/package.ts';
import { isLitter } from '../pexip/litter.ts';
import type { Difference, PackageDifferences } from './difference.ts';
import { languageChanges } from './languages.ts';
import { layoutChanges } from './layouts.ts';
import { audioChange, imageChange } from './media.ts';
import { valueChanges } from './values.ts';

/** What changed between two sets of packages. Packages without a difference are left out. */
export function diff(
  before: readonly DecodedPackage[],
  after: readonly DecodedPackage[],
): PackageDifferences[] {
  return pairs(before, after).flatMap(([old, now]): PackageDifferences[] => {
    const differences = old && now ? diffPackage(old, now) : [];
    if (differences.length === 0 && old && now) return [];
    const change = !old ? 'added' : !now ? 'removed' : 'changed';
    const { name, kind } = (now ?? old) as DecodedPackage;
    return [{ package: name, kind, change, differences }];
  });
}

type Pair = readonly [old: DecodedPackage | undefined, now: DecodedPackage | undefined];

/** By name; what is left by kind, when a ZIP's name only adds a version, or when each side has one of the kind. */
function pairs(before: readonly DecodedPackage[], after: readonly DecodedPackage[]): Pair[] {
  const left = new Set(before);
  const take = (fits: (old: DecodedPackage) => boolean): DecodedPackage | undefined => {
    const found = [...left].find(fits);
    if (found) left.delete(found);
    return found;
  };
  const named = new Map(
    after.map((now) => [now, take(({ name, kind }) => name === now.name && kind === now.kind)]),
  );
  const only = (packages: readonly DecodedPackage[], kind: string) =>
    packages.filter((pkg) => pkg.kind === kind).length === 1;
  for (const [now, old] of named) {
    if (old) continue;
    const alone = only(before, now.kind) && only(after, now.kind);
    named.set(
      now,
      take(
        ({ name, kind }) =>
          kind === now.kind && (alone || extendsName(name, now.name) || extendsName(now.name, name)),
      ),
    );
  }
  const all: Pair[] = [
    ...[...named].map(([now, old]): Pair => [old, now]),
    ...[...left].map((old): Pair => [old, undefined]),
  ];
  return all.sort((a, b) => byteOrder((a[1] ?? a[0])?.name ?? '', (b[1] ?? b[0])?.name ?? ''));
}

const extendsName = (longer: string, shorter: string): boolean => longer.startsWith(`${shorter}-`);

function diffPackage(old: DecodedPackage, now: DecodedPackage): Difference[] {
  const names = [...new Set([...shipped(old), ...shipped(now)].map(({ name }) => name))].sort(byteOrder);
  return names.flatMap((name) => diffAsset(old, now, old.asset(name), now.asset(name), name));
}

const shipped = (pkg: DecodedPackage): DecodedAsset[] =>
  pkg.assets.filter(({ name, symlink }) => !symlink && !isLitter(name));

function diffAsset(
  oldPackage: DecodedPackage,
  nowPackage: DecodedPackage,
  old: DecodedAsset | undefined,
  now: DecodedAsset | undefined,
  name: string,
): Difference[] {
  const layouts = layoutChanges(old, now, name);
  if (layouts) return layouts;
  if (!old || !now)
    return [
      {
        about: aboutOf(old ?? now, name),
        change: old ? 'removed' : 'added',
        what: name,
        detail: mediaDetail(now),
      },
    ];
  if (sameContent(old, now)) return [];
  if (old.format === 'json' && now.format === 'json' && old.decoded.ok && now.decoded.ok) {
    return languageChanges(nowPackage, name, oldPackage) ?? valueChanges(nowPackage, oldPackage, name);
  }
  return [{ about: aboutOf(now, name), change: 'changed', what: name, detail: changeDetail(old, now) }];
}

/** Whether two assets hold the same bytes, by the digest that decoding for a comparison leaves. */
function sameContent(old: DecodedAsset, now: DecodedAsset): boolean {
  return old.digest !== undefined && old.digest === now.digest;
}

function aboutOf(asset: DecodedAsset | undefined, name: string): string {
  switch (asset?.format) {
    case 'wav':
      return 'prompt';
    case 'jpeg':
    case 'png':
    case 'bmp':
    case 'ico':
    case 'icns':
      return 'image';
    case 'svg':
      return 'icon';
    case 'css':
      return 'stylesheet';
    default:
      if (/(^|\/)languages\/[^/]+\.json$/.test(name)) return 'language';
      return /(^|\/)plugins\//.test(name) ? 'plugin file' : 'file';
  }
}

function mediaDetail(asset: DecodedAsset | undefined): string {
  return asset ? (audioChange(undefined, asset) ?? imageChange(undefined, asset) ?? '') : '';
}

function changeDetail(old: DecodedAsset, now: DecodedAsset): string {
  return audioChange(old, now) ?? imageChange(old, now) ?? `${old.size} → ${now.size} bytes`;
}
