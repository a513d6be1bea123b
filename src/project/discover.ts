import { listedOnce } from '../files/listed-once.ts';
import { PathIndex } from '../files/path-index.ts';
import { baseName, isWithin, join } from '../files/paths.ts';
import { byteOrder } from '../formats/text/byte-order.ts';
import type { Unreadable } from '../model/files.ts';
import type { Package, PlacedPackage } from '../model/package.ts';
import type { Config } from '../model/project.ts';
import { NothingFound, UsageError } from '../model/usage-error.ts';
import { basesOf, withoutBases, wrongBasesOf } from './bases.ts';
import { configuredDraft, configuredDrafts } from './configured.ts';
import { type Draft, directoryDraft, zipDraft } from './drafts.ts';
import { leftOut } from './left-out.ts';
import { brandLinks } from './links.ts';
import type { Found } from './markers.ts';
import { nameable, uniqueNames } from './names.ts';
import { nothingAt } from './nothing-found.ts';
import { ownerOf } from './owner.ts';
import type { Scope } from './scope.ts';
import { isThemeOfMedia, mediaAt } from './theme-media.ts';
import { walk } from './walk.ts';

export interface Discovered {
  readonly packages: readonly PlacedPackage[];
  /** Configured packages that have no markers and of which nobody says what they are, with the sentence about it. */
  readonly unmarked: readonly { readonly path: string; readonly message: string }[];
  /** Files that were asked for and belong to no package. */
  readonly passedOver: readonly string[];
  /** Set when nothing was found where something was looked for. */
  readonly nothing?: NothingFound;
  readonly unclaimed: readonly string[];
  /** Outside of every package, what would be a marker but for upper and lower case. */
  readonly misspelt: readonly string[];
  /** What could not be looked at, in packages and outside. */
  readonly unreadable: readonly Unreadable[];
  /** Directories with a package's markers that the config leaves out, as it lists all packages that count. */
  readonly unlisted: readonly string[];
  /** Submodules that are not checked out. */
  readonly submodules: readonly string[];
  /** Symbolic links that stand where a package or a brand-like file would be. */
  readonly links: readonly string[];
  /** Bases that the config names and that are no themes. */
  readonly wrongBases: ReadonlySet<string>;
  /** ZIPs that are the results of an earlier build, which are no packages. */
  readonly ownArchives: readonly string[];
}

/** Finds every package of a project. Nothing found, and a configured package that is none, are UsageErrors. */
export async function discover(scope: Scope, config: Config): Promise<Discovered> {
  const found = await explore(scope, config);
  if (found.nothing) throw found.nothing;
  for (const { message } of found.unmarked) throw new UsageError(message);
  return found;
}

/** The same for whoever knows what to say when a package is missing: the configured ones, and those that markers point to. */
export async function explore(scope: Scope, config: Config): Promise<Discovered> {
  // Markers are looked for in a directory before its files are gathered.
  const { files, forget } = listedOnce(scope.files);
  try {
    return await exploreIn({ ...scope, files }, config);
  } finally {
    forget();
  }
}

async function exploreIn(scope: Scope, given: Config): Promise<Discovered> {
  const wrongBases = await wrongBasesOf(scope, given);
  const config = withoutBases(given, wrongBases);
  const { drafts, around, unmarked } = await configuredDrafts(scope, config);
  const listed = new PathIndex(drafts);
  const placed = new PathIndex(drafts);
  const seen = newSeen();
  let nothing: NothingFound | undefined;
  for (const path of scope.paths.length === 0 ? [''] : scope.paths) {
    if (await isPlainFile(scope, path)) {
      const owner = await ownerIn(scope, config, path, { placed, around }, seen);
      if (owner) {
        drafts.push(owner);
        placed.add(owner);
      }
      continue;
    }
    const isListed =
      config.packages.length > 0 &&
      drafts.some((draft) => draft.config.path !== undefined && isWithin(draft.path, path));
    const here = await search(scope, config, path, listed);
    for (const draft of here.drafts) {
      if (placed.at(draft.path).some(({ kind }) => kind === draft.kind)) continue;
      drafts.push(draft);
      placed.add(draft);
    }
    for (const file of here.unclaimed) seen.unclaimed.add(file);
    for (const marker of here.misspelt) seen.misspelt.add(marker);
    for (const fault of here.unreadable) seen.unreadable.set(fault.path, fault);
    for (const link of here.links) seen.links.add(link);
    for (const root of here.unlisted) seen.unlisted.add(root);
    for (const submodule of here.submodules) seen.submodules.add(submodule);
    for (const archive of here.ownArchives) seen.ownArchives.add(archive);
    if (!isListed && here.drafts.length === 0)
      nothing ??= new NothingFound(nothingAt(scope.typed?.get(path) ?? path, here, config));
  }
  const bases = basesOf(given);
  const isOutside = (file: string) =>
    !bases.covers(file) && !placed.some(file, (draft) => draft.covers(file));
  for (const draft of drafts)
    for (const fault of draft.unreadable ?? []) seen.unreadable.set(fault.path, fault);
  return {
    packages: await named(scope, config, drafts, seen.files),
    unclaimed: [...seen.unclaimed].filter(isOutside).sort(byteOrder),
    misspelt: [...seen.misspelt].filter(isOutside).sort(byteOrder),
    unreadable: [...seen.unreadable.values()].sort((a, b) => byteOrder(a.path, b.path)),
    links: await linksOf(scope, [...seen.links], drafts, placed),
    unlisted: [...seen.unlisted].sort(byteOrder),
    submodules: [...seen.submodules].sort(byteOrder),
    wrongBases,
    unmarked,
    passedOver: seen.passedOver,
    ownArchives: [...seen.ownArchives].sort(byteOrder),
    ...(nothing ? { nothing } : {}),
  };
}

const newSeen = () => ({
  unclaimed: new Set<string>(),
  misspelt: new Set<string>(),
  unreadable: new Map<string, Unreadable>(),
  links: new Set<string>(),
  unlisted: new Set<string>(),
  submodules: new Set<string>(),
  passedOver: [] as string[],
  ownArchives: new Set<string>(),
  /** The files that were asked for, by the place of their package. */
  files: new Map<string, Set<string>>(),
});

const isPlainFile = async ({ files }: Scope, path: string): Promise<boolean> =>
  (await files.stat(path))?.type === 'file' && !/\.zip$/i.test(path);

/** A file that was asked for stands for its package, of which only that file is told. */
async function ownerIn(
  scope: Scope,
  config: Config,
  file: string,
  { placed, around }: { readonly placed: PathIndex<Draft>; readonly around: readonly Draft[] },
  seen: ReturnType<typeof newSeen>,
): Promise<Draft | undefined> {
  const known = placed.find(file, (draft) => draft.owns(file));
  // What the config says of a package holds for its files, too: also that one is left out.
  const listed = around.find((draft) => draft.covers(file));
  const owner = known ?? listed ?? (config.discover ? await ownerOf(scope, config, file) : undefined);
  if (!owner?.owns(file)) {
    seen.passedOver.push(file);
    return undefined;
  }
  const place = placeOf(owner);
  // A package that was asked for itself is told as a whole.
  if (known && !seen.files.has(place)) return undefined;
  seen.files.set(place, (seen.files.get(place) ?? new Set()).add(file));
  return known ? undefined : owner;
}

const placeOf = ({ kind, path }: Pick<Package, 'kind' | 'path'>): string => `${kind} ${path}`;

/** A link within a package is that package's own finding. */
async function linksOf(
  scope: Scope,
  links: readonly string[],
  drafts: readonly Draft[],
  placed: PathIndex<Draft>,
): Promise<string[]> {
  const outside = links.filter((link) => !placed.some(link, (draft) => draft.covers(link)));
  const packages = drafts.map(({ path }) => path);
  return (await brandLinks(scope.files, outside.sort(byteOrder), packages, scope)).sort(byteOrder);
}

const NOTHING_SEEN = {
  unclaimed: [],
  misspelt: [],
  unreadable: [],
  links: [],
  submodules: [],
  ownArchives: [],
  unlisted: [],
};

/** What lies at a path, beside what the config lists; only what is unclaimed where it says that there is nothing else. */
async function search(scope: Scope, config: Config, path: string, listed: PathIndex<Draft>) {
  const entry = await scope.files.stat(path);
  if (!entry) throw new UsageError(`There is nothing at “${path}”.`);
  const isListed = ({ root, kind }: Found) =>
    listed.some(root, (draft) =>
      draft.path === root ? draft.kind === kind : draft.kind !== 'theme' && draft.covers(join(root, 'x')),
    );
  if (entry.type === 'file') {
    const isNew = config.discover && listed.at(path).length === 0;
    const draft = isNew ? await zipDraft(scope, config, path, {}, true) : undefined;
    return { ...NOTHING_SEEN, drafts: draft ? [draft] : [] };
  }
  const seen = await walk(scope.files, path, scope);
  const drafts: Draft[] = [];
  if (!config.discover) return { ...seen, drafts, ...(await leftOut(scope, config, seen, listed, isListed)) };
  for (const found of seen.found)
    if (!isListed(found)) drafts.push(await directoryDraft(scope, config, found, seen, {}));
  const bases = basesOf(config);
  for (const archive of seen.archives) {
    // The theme below is not ours to ship.
    if (
      archive === config.baseTheme ||
      bases.has(archive) ||
      listed.some(archive, (draft) => draft.covers(archive))
    )
      continue;
    const draft = await zipDraft(scope, config, archive, {}, false);
    if (draft) drafts.push(draft);
  }
  const isNamed = path !== '' || scope.isNamed === true;
  if (drafts.length + listed.size === 0 && isNamed && isThemeOfMedia(await mediaAt(scope.files, path))) {
    drafts.push(await directoryDraft(scope, config, { kind: 'theme', root: path }, seen, {}));
  }
  return { ...seen, drafts, unlisted: [] };
}

async function named(
  scope: Scope,
  config: Config,
  drafts: readonly Draft[],
  asked: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<PlacedPackage[]> {
  rejectEqualNames(drafts);
  const rootNames = [...(scope.above ?? []), scope.rootName];
  const names = uniqueNames(
    drafts.map(({ path, kind, namedAbove = 0, config: entry }) =>
      nameable(path, namedAbove, entry.name, rootNames, kind),
    ),
    scope.rootName,
  );
  const bases = new Map<string, Package>();
  const named = basesOf(config);
  const packages: PlacedPackage[] = [];
  for (const [index, { config: entry, namedAbove: _, ...draft }] of drafts.entries()) {
    const base = entry.base === undefined ? undefined : await baseOf(scope, config, entry.base, bases, []);
    const only = asked.get(placeOf(draft));
    const isBase = named.covers(draft.path);
    packages.push({
      ...draft,
      name: names[index] as string,
      ...(base ? { base } : {}),
      ...(only ? { only } : {}),
      ...(isBase ? { isBase } : {}),
    });
  }
  return packages;
}

function rejectEqualNames(drafts: readonly Draft[]): void {
  const seen = new Map<string, string>();
  for (const { config, path } of drafts) {
    if (config.name === undefined) continue;
    const other = seen.get(config.name);
    if (other !== undefined) {
      throw new UsageError(
        `Two packages of the config are named “${config.name}”: “${other}” and “${path}”. Rename one.`,
      );
    }
    seen.set(config.name, path);
  }
}

/** A base with its own bases, when the config lists it as a package that has one. */
async function baseOf(
  scope: Scope,
  config: Config,
  path: string,
  known: Map<string, Package>,
  above: readonly string[],
): Promise<Package> {
  const shared = known.get(path);
  if (shared) return shared;
  if (above.includes(path)) throw new UsageError(`The base “${path}” has itself as a base.`);
  const entry = config.packages.find((item) => item.path === path);
  const asBase = { ...entry, path, kind: 'theme' } as const;
  const draft = await configuredDraft(scope, config, asBase, `The config names the base “${path}”`);
  const { config: _, namedAbove: __, ...rest } = draft;
  const below =
    entry?.base === undefined ? undefined : await baseOf(scope, config, entry.base, known, [...above, path]);
  const base: Package = { ...rest, name: baseName(path), ...(below ? { base: below } : {}) };
  known.set(path, base);
  return base;
}
