import type { Config, Package, PackageConfig, ProjectFiles } from '../model.ts';
import { archivePackage } from './archive-package.ts';
import { type Found, looksLikeTheme } from './markers.ts';
import { nameable, uniqueNames } from './names.ts';
import { type Collect, directoryPackage } from './package.ts';
import { baseName, isWithin } from './paths.ts';
import { UsageError } from './usage-error.ts';
import { claims, type Walk, type WalkOptions, walk } from './walk.ts';

/** Where packages are looked for. */
export interface Scope {
  readonly files: ProjectFiles;
  /** The root directory's own name, which names a package that lies at the root. */
  readonly rootName: string;
  /** Paths below the root to look at; the whole root when empty. */
  readonly paths: readonly string[];
  readonly skip: ReadonlySet<string>;
  readonly ignoresAbove: WalkOptions['ignoresAbove'];
}

export interface Discovered {
  readonly packages: readonly Package[];
  readonly unclaimed: readonly string[];
}

type Draft = Omit<Package, 'name' | 'base'> & {
  readonly config: Partial<PackageConfig>;
  readonly namedAfter?: string;
};

/** Finds every package of a project: the configured ones, or else those that markers point to. Nothing found is a UsageError. */
export async function discover(scope: Scope, config: Config): Promise<Discovered> {
  const drafts: Draft[] = [];
  const unclaimed = new Set<string>();
  const configured = config.packages.filter(
    (entry) => scope.paths.length === 0 || scope.paths.some((path) => isWithin(entry.path, path)),
  );
  for (const entry of configured) drafts.push(await configuredDraft(scope, config, entry));
  const searched =
    scope.paths.length === 0
      ? ['']
      : scope.paths.filter((path) => !configured.some((entry) => isWithin(entry.path, path)));
  for (const path of searched) {
    const before = drafts.length;
    const seen = await search(scope, config, path, configured.length > 0 && scope.paths.length === 0);
    drafts.push(
      ...seen.drafts.filter(
        (draft) => !drafts.some((other) => other.path === draft.path && other.kind === draft.kind),
      ),
    );
    for (const file of seen.unclaimed) unclaimed.add(file);
    if (path !== '' && seen.drafts.length === 0 && drafts.length === before)
      throw new UsageError(nothingAt(path));
  }
  if (drafts.length === 0) throw new UsageError(nothingAt(scope.paths[0] ?? ''));
  const bases = config.packages.flatMap(({ base }) => base ?? []);
  const packages = await named(scope, config, drafts);
  const outside = (file: string) =>
    !bases.some((base) => isWithin(file, base)) &&
    !packages.some((item) => !item.archive && ownsExcluded(item, file, config));
  return { packages, unclaimed: [...unclaimed].filter(outside).sort() };
}

function nothingAt(path: string): string {
  const place = path === '' ? 'Nothing to check was found here' : `Nothing to check was found at “${path}”`;
  return (
    `${place}: no themeconfig.json, no webapp2/ or webapp3/branding/ with a manifest.json, no configuration/ with a settings.js, ` +
    'and no package/configuration/. Name a package directory or a ZIP, list it in brandgate.yml, or start one with “brandgate init”.'
  );
}

/** Files that a package's `exclude` leaves out still belong to it. */
function ownsExcluded(item: Package, file: string, config: Config): boolean {
  return (
    isWithin(file, item.path) &&
    (item.kind === 'theme' || config.packages.some(({ path }) => path === item.path))
  );
}

async function search(scope: Scope, config: Config, path: string, onlyUnclaimed: boolean) {
  const entry = await scope.files.stat(path);
  if (!entry) throw new UsageError(`There is nothing at “${path}”.`);
  if (entry.type === 'file') {
    if (!/\.zip$/i.test(path)) throw new UsageError(`“${path}” is neither a directory nor a ZIP file.`);
    return {
      drafts: [await zipDraft(scope, config, path, {}, true)].flatMap((draft) => draft ?? []),
      unclaimed: [],
    };
  }
  const seen = await walk(scope.files, path, scope);
  if (onlyUnclaimed) {
    const themes = seen.found.filter(({ kind }) => kind === 'theme');
    return { drafts: [], unclaimed: await unclaimedOf(scope, config, seen, themes) };
  }
  const drafts: Draft[] = [];
  for (const found of seen.found) drafts.push(await directoryDraft(scope, config, found, seen, {}));
  for (const archive of seen.archives) {
    const draft = await zipDraft(scope, config, archive, {}, false);
    if (draft) drafts.push(draft);
  }
  return { drafts, unclaimed: seen.unclaimed };
}

/** With a list of packages in the config, a theme that markers would find is unclaimed, too. */
async function unclaimedOf(
  scope: Scope,
  config: Config,
  seen: Walk,
  themes: readonly Found[],
): Promise<string[]> {
  const listed = (path: string) => config.packages.some((entry) => isWithin(path, entry.path));
  const files = [...seen.unclaimed];
  for (const theme of themes.filter(({ root }) => !listed(root))) {
    const { assets } = await directoryPackage(scope.files, theme, collectFor(scope, config, {}, seen, theme));
    files.push(...assets.filter(({ name }) => looksLikeTheme(baseName(name))).map((asset) => asset.path));
  }
  return files.filter((file) => !listed(file));
}

async function configuredDraft(scope: Scope, config: Config, entry: PackageConfig): Promise<Draft> {
  const there = await scope.files.stat(entry.path);
  if (!there)
    throw new UsageError(`The config lists the package “${entry.path}”, but there is nothing at that path.`);
  if (there.type === 'file') {
    const draft = await zipDraft(scope, config, entry.path, entry, true);
    if (draft) return draft;
    throw new UsageError(`The config lists “${entry.path}”, which holds no package that Brandgate knows.`);
  }
  const seen = await walk(scope.files, entry.path, scope);
  const fitting = seen.found.filter(({ kind }) => entry.kind === undefined || kind === entry.kind);
  const depth = (found: Found) => found.root.split('/').length;
  const shallowest = Math.min(...fitting.map(depth));
  const nearest = fitting.filter((found) => depth(found) === shallowest);
  const exact = nearest.filter(({ root }) => root === entry.path);
  const choice = exact.length === 1 ? exact : nearest;
  if (choice.length > 1) {
    const kinds = choice.map(({ kind, root }) => `${kind} (${root})`).join(', ');
    throw new UsageError(
      `The config's package “${entry.path}” could be ${kinds}: say which with “kind” or a longer “path”.`,
    );
  }
  const found = choice[0] ?? forced(entry);
  if (!found) {
    throw new UsageError(
      `The config lists “${entry.path}”, which has no package's markers: say what it is with “kind”.`,
    );
  }
  return directoryDraft(scope, config, found, seen, entry);
}

/** A directory without markers is what the config says it is. */
function forced(entry: PackageConfig): Found | undefined {
  return entry.kind === undefined ? undefined : { kind: entry.kind, root: entry.path };
}

async function directoryDraft(
  scope: Scope,
  config: Config,
  found: Found,
  seen: Walk,
  entry: Partial<PackageConfig>,
): Promise<Draft> {
  const draft = await directoryPackage(scope.files, found, collectFor(scope, config, entry, seen, found));
  return {
    ...draft,
    config: entry,
    ...(found.namedAfter === undefined ? {} : { namedAfter: found.namedAfter }),
  };
}

async function zipDraft(
  scope: Scope,
  config: Config,
  path: string,
  entry: Partial<PackageConfig>,
  wanted: boolean,
) {
  const draft = await archivePackage(scope.files, path, config.limits, entry, wanted);
  return draft && { ...draft, config: entry };
}

function collectFor(
  scope: Scope,
  config: Config,
  entry: Partial<PackageConfig>,
  seen: Walk,
  found: Found,
): Collect {
  const apart = seen.found
    .filter((other) => other !== found && other.root !== found.root && !claims(other, found.root))
    .map(({ root }) => root);
  const omit = [config.path, config.baseline].flatMap((path) => path ?? []);
  return {
    limits: config.limits,
    config: entry,
    apart: new Set([...apart, ...scope.skip]),
    omit: new Set(omit),
  };
}

async function named(scope: Scope, config: Config, drafts: readonly Draft[]): Promise<Package[]> {
  rejectEqualNames(drafts);
  const names = uniqueNames(
    drafts.map((draft) => nameable(draft.path, draft.namedAfter, draft.config.name)),
    scope.rootName,
  );
  const bases = new Map<string, Package>();
  return Promise.all(
    drafts.map(async ({ config: entry, namedAfter: _, ...draft }, index): Promise<Package> => {
      const base = entry.base === undefined ? undefined : await baseOf(scope, config, entry.base, bases);
      return { ...draft, name: names[index] as string, ...(base ? { base } : {}) };
    }),
  );
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

async function baseOf(
  scope: Scope,
  config: Config,
  path: string,
  known: Map<string, Package>,
): Promise<Package> {
  const shared = known.get(path);
  if (shared) return shared;
  const entry = config.packages.find((item) => item.path === path);
  const draft = await configuredDraft(scope, config, { ...entry, path, kind: 'theme' });
  const { config: _, namedAfter: __, ...rest } = draft;
  const base: Package = { ...rest, name: baseName(path) };
  known.set(path, base);
  return base;
}
