import { baseName, isWithin, join } from '../files/paths.ts';
import { byteOrder } from '../formats/text/byte-order.ts';
import type { ProjectFiles, Unreadable } from '../model/files.ts';
import type { Package, PlacedPackage } from '../model/package.ts';
import type { Config, PackageConfig } from '../model/project.ts';
import { NothingFound, UsageError } from '../model/usage-error.ts';
import { archivePackage } from './archive-package.ts';
import { BASELINE_NAME } from './baseline.ts';

import { withoutBases, wrongBasesOf } from './bases.ts';
import { CONFIG_NAMES } from './config.ts';

import { forcedAt } from './forced.ts';
import { brandLinks } from './links.ts';
import { type Found, looksLikeTheme } from './markers.ts';
import { nameable, uniqueNames } from './names.ts';
import { type Collect, directoryPackage } from './package.ts';
import { isThemeOfMedia, mediaAt } from './theme-media.ts';
import { type Walk, type WalkOptions, walk } from './walk.ts';

/** Where packages are looked for. */
export interface Scope extends WalkOptions {
  readonly files: ProjectFiles;
  /** Paths below the root to look at; the whole root when empty. */
  readonly paths: readonly string[];
  /** Whether somebody named the root itself, as an argument that lies outside of the project. */
  readonly isNamed?: boolean;
}

export interface Discovered {
  readonly packages: readonly Package[];
  readonly unclaimed: readonly string[];
  /** What could not be looked at, in packages and outside. */
  readonly unreadable: readonly Unreadable[];
  /** Symbolic links that stand where a package or a brand-like file would be. */
  readonly links: readonly string[];
  /** Bases that the config names and that are no themes. */
  readonly wrongBases: ReadonlySet<string>;
}

type Draft = Omit<PlacedPackage, 'name' | 'base'> & {
  readonly config: Partial<PackageConfig>;
  readonly namedAbove?: number;
};

/** Finds every package of a project: the configured ones, or else those that markers point to. Nothing found is a UsageError. */
export async function discover(scope: Scope, given: Config): Promise<Discovered> {
  const wrongBases = await wrongBasesOf(scope, given);
  const config = withoutBases(given, wrongBases);
  const drafts: Draft[] = await configuredDrafts(scope, config);
  const listed = [...drafts];
  const unclaimed = new Set<string>();
  const unreadable = new Map<string, Unreadable>();
  const links = new Set<string>();
  for (const path of scope.paths.length === 0 ? [''] : scope.paths) {
    const isListed = listed.some((draft) => isWithin(draft.path, path));
    const seen = await search(scope, config, path, isListed ? listed : undefined);
    for (const draft of seen.drafts) {
      if (!drafts.some((other) => other.path === draft.path && other.kind === draft.kind)) drafts.push(draft);
    }
    for (const file of seen.unclaimed) unclaimed.add(file);
    for (const fault of seen.unreadable) unreadable.set(fault.path, fault);
    for (const link of seen.links) links.add(link);
    if (!isListed && seen.drafts.length === 0)
      throw new NothingFound(nothingAt(path, seen.unreadable[0]?.message));
  }
  const bases = given.packages.flatMap(({ base }) => base ?? []);
  const isOutside = (file: string) =>
    !bases.some((base) => isWithin(file, base)) && !drafts.some((draft) => draft.covers(file));
  for (const draft of drafts) for (const fault of draft.unreadable ?? []) unreadable.set(fault.path, fault);
  return {
    packages: await named(scope, config, drafts),
    unclaimed: [...unclaimed].filter(isOutside).sort(byteOrder),
    unreadable: [...unreadable.values()].sort((a, b) => byteOrder(a.path, b.path)),
    links: await linksOf(scope, [...links], drafts),
    wrongBases,
  };
}

/** A link within a package is that package's own finding. */
async function linksOf(scope: Scope, links: readonly string[], drafts: readonly Draft[]): Promise<string[]> {
  const outside = links.filter((link) => !drafts.some((draft) => draft.covers(link)));
  const packages = drafts.map(({ path }) => path);
  return (await brandLinks(scope.files, outside.sort(byteOrder), packages, scope)).sort(byteOrder);
}

function nothingAt(path: string, unreadable: string | undefined): string {
  const place = path === '' ? 'Nothing to check was found here' : `Nothing to check was found at “${path}”`;
  const why = unreadable === undefined ? '' : ` ${unreadable}`;
  return (
    `${place}: no themeconfig.json, no webapp2/ or webapp3/branding/ with a manifest.json, no configuration/ with a settings.js, ` +
    `and no package/configuration/.${why} Name a package directory or a ZIP, or list it in brandgate.yml.`
  );
}

/** The packages of the config that lie below a path that was asked for, or that one of these paths lies in. */
async function configuredDrafts(scope: Scope, config: Config): Promise<Draft[]> {
  const drafts: Draft[] = [];
  const asked = (path: string) =>
    scope.paths.length === 0 || scope.paths.some((wanted) => isWithin(path, wanted));
  for (const entry of config.packages) {
    if (!asked(entry.path) && !scope.paths.some((wanted) => isWithin(wanted, entry.path))) continue;
    const draft = await configuredDraft(scope, config, entry, `The config lists the package “${entry.path}”`);
    if (asked(entry.path) || asked(draft.path)) drafts.push(draft);
  }
  return drafts;
}

/** What lies at a path; only what is unclaimed where the config says which packages there are (`listed`). */
async function search(scope: Scope, config: Config, path: string, listed: readonly Draft[] | undefined) {
  const entry = await scope.files.stat(path);
  if (!entry) throw new UsageError(`There is nothing at “${path}”.`);
  if (entry.type === 'file') {
    if (!/\.zip$/i.test(path)) throw new UsageError(`“${path}” is neither a directory nor a ZIP file.`);
    const draft = listed ? undefined : await zipDraft(scope, config, path, {}, true);
    return { drafts: draft ? [draft] : [], unclaimed: [], unreadable: [], links: [] };
  }
  const seen = await walk(scope.files, path, scope);
  const { unreadable, links } = seen;
  const drafts: Draft[] = [];
  if (listed) return { drafts, unclaimed: await unclaimedOf(scope, config, seen, listed), unreadable, links };
  for (const found of seen.found) drafts.push(await directoryDraft(scope, config, found, seen, {}));
  for (const archive of seen.archives) {
    const draft = await zipDraft(scope, config, archive, {}, false);
    if (draft) drafts.push(draft);
  }
  const isNamed = path !== '' || scope.isNamed === true;
  if (drafts.length === 0 && isNamed && isThemeOfMedia(await mediaAt(scope.files, path))) {
    drafts.push(await directoryDraft(scope, config, { kind: 'theme', root: path }, seen, {}));
  }
  return { drafts, unclaimed: seen.unclaimed, unreadable, links };
}

/** With a list of packages in the config, a theme that markers would find may be unclaimed, too. */
async function unclaimedOf(
  scope: Scope,
  config: Config,
  seen: Walk,
  listed: readonly Draft[],
): Promise<string[]> {
  const files = [...seen.unclaimed];
  for (const theme of seen.found) {
    if (theme.kind !== 'theme' || listed.some(({ path }) => path === theme.root)) continue;
    const { assets } = await directoryPackage(scope.files, theme, collectFor(scope, config, {}, seen, theme));
    for (const { name, path } of assets) if (looksLikeTheme(baseName(name))) files.push(path);
  }
  return files;
}

/** The package that the config means by a path; `what` begins the sentence that says what is wrong with it. */
async function configuredDraft(
  scope: Scope,
  config: Config,
  entry: PackageConfig,
  what: string,
): Promise<Draft> {
  const there = await scope.files.stat(entry.path);
  if (!there) throw new UsageError(`${what}, but there is nothing at that path.`);
  if (there.type === 'file') {
    const draft = await zipDraft(scope, config, entry.path, entry, true);
    if (draft) return draft;
    throw new UsageError(`${what}, which holds no package that Brandgate knows.`);
  }
  const seen = await walk(scope.files, entry.path, scope);
  const found = nearestOf(seen, entry, what) ?? (await forcedAt(scope.files, entry));
  if (!found) throw new UsageError(`${what}, which has no package's markers: say what it is with “kind”.`);
  return directoryDraft(scope, config, found, seen, entry);
}

/** The package at the path itself, or the one that lies nearest below it. */
function nearestOf({ found }: Walk, entry: PackageConfig, what: string): Found | undefined {
  const fitting = found.filter(({ kind }) => entry.kind === undefined || kind === entry.kind);
  const depth = ({ root, namedAbove = 0 }: Found) => (root === '' ? 0 : root.split('/').length) - namedAbove;
  const shallowest = Math.min(...fitting.map(depth));
  const nearest = fitting.filter((item) => depth(item) === shallowest);
  if (nearest.length > 1) {
    const kinds = nearest.map(({ kind, root }) => `${kind} (${root || '.'})`).join(', ');
    throw new UsageError(`${what}, which could be ${kinds}: say which with “kind” or a longer “path”.`);
  }
  return nearest[0];
}

async function directoryDraft(
  scope: Scope,
  config: Config,
  found: Found,
  seen: Walk,
  entry: Partial<PackageConfig>,
): Promise<Draft> {
  const draft = await directoryPackage(scope.files, found, collectFor(scope, config, entry, seen, found));
  return { ...draft, config: entry, ...(found.namedAbove ? { namedAbove: found.namedAbove } : {}) };
}

async function zipDraft(
  scope: Scope,
  config: Config,
  path: string,
  entry: Partial<PackageConfig>,
  wanted: boolean,
): Promise<Draft | undefined> {
  const draft = await archivePackage(scope.files, path, config.limits, entry, wanted);
  return draft && { ...draft, config: entry };
}

/** A theme leaves to other packages what is theirs: their directories, and their claims in its own one. */
function collectFor(
  scope: Scope,
  config: Config,
  entry: Partial<PackageConfig>,
  seen: Walk,
  found: Found,
): Collect {
  const others = found.kind === 'theme' ? seen.found.filter((other) => other !== found) : [];
  const apart = others.flatMap((other) => {
    if (other.root !== found.root) return isWithin(found.root, other.root) ? [] : [other.root];
    return (other.claims ?? []).map((claim) => join(other.root, claim));
  });
  const omit = [...CONFIG_NAMES, BASELINE_NAME, config.path, config.baseline].flatMap((path) => path ?? []);
  return {
    limits: config.limits,
    config: entry,
    apart: new Set([...apart, ...[...scope.skip].filter((path) => path !== '')]),
    omit: new Set(omit),
  };
}

async function named(scope: Scope, config: Config, drafts: readonly Draft[]): Promise<Package[]> {
  rejectEqualNames(drafts);
  const rootNames = [...(scope.above ?? []), scope.rootName];
  const names = uniqueNames(
    drafts.map(({ path, namedAbove = 0, config: entry }) =>
      nameable(path, namedAbove, entry.name, rootNames),
    ),
    scope.rootName,
  );
  const bases = new Map<string, Package>();
  const packages: Package[] = [];
  for (const [index, { config: entry, namedAbove: _, ...draft }] of drafts.entries()) {
    const base = entry.base === undefined ? undefined : await baseOf(scope, config, entry.base, bases, []);
    packages.push({ ...draft, name: names[index] as string, ...(base ? { base } : {}) });
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
