import { isWithin } from '../files/paths.ts';
import type { Config, PackageConfig } from '../model/project.ts';
import { UsageError } from '../model/usage-error.ts';
import { type Draft, directoryDraft, zipDraft } from './drafts.ts';
import { forcedAt } from './forced.ts';
import type { Found } from './markers.ts';
import type { Scope } from './scope.ts';
import { type Walk, walk } from './walk.ts';

/**
 * The packages of the config that lie below a path that was asked for, and those that one of these paths lies in
 * (`around`), of which a file may have been named.
 */
export async function configuredDrafts(
  scope: Scope,
  config: Config,
): Promise<{ drafts: Draft[]; around: Draft[]; unmarked: { path: string; message: string }[] }> {
  const drafts: Draft[] = [];
  const around: Draft[] = [];
  const unmarked: { path: string; message: string }[] = [];
  const walked = walksOf(scope);
  const asked = (path: string) =>
    scope.paths.length === 0 || scope.paths.some((wanted) => isWithin(path, wanted));
  for (const entry of config.packages) {
    if (!asked(entry.path) && !scope.paths.some((wanted) => isWithin(wanted, entry.path))) continue;
    const what = `The config lists the package “${entry.path}”`;
    const draft = await configuredDraft(scope, config, entry, what, walked).catch((error: unknown) => {
      if (!(error instanceof Unmarked)) throw error;
      unmarked.push({ path: entry.path, message: error.message });
    });
    if (!draft) continue;
    (asked(entry.path) || asked(draft.path) ? drafts : around).push(draft);
  }
  return { drafts, around, unmarked };
}

/** A directory that the config lists has no package's markers. */
class Unmarked extends UsageError {}

/** Walks each path once, however often the config lists it. */
function walksOf(scope: Scope): (path: string) => Promise<Walk> {
  const known = new Map<string, Promise<Walk>>();
  return (path) => {
    const seen = known.get(path) ?? walk(scope.files, path, scope);
    known.set(path, seen);
    return seen;
  };
}

/** The package that the config means by a path; `what` begins the sentence that says what is wrong with it. */
export async function configuredDraft(
  scope: Scope,
  config: Config,
  entry: PackageConfig,
  what: string,
  walked = walksOf(scope),
): Promise<Draft> {
  const there = await scope.files.stat(entry.path);
  if (!there) throw new UsageError(`${what}, but there is nothing at that path.`);
  if (there.type === 'file') {
    const draft = await zipDraft(scope, config, entry.path, entry, true);
    if (draft) return draft;
    throw new UsageError(`${what}, which holds no package that Brandgate knows.`);
  }
  const seen = await walked(entry.path);
  const found = nearestOf(seen, entry, what) ?? (await forcedAt(scope.files, entry));
  if (!found) throw new Unmarked(`${what}, which has no package's markers: say what it is with “kind”.`);
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
