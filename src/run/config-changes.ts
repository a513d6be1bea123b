import { memoryFiles } from '../files/memory.ts';
import { isWithin } from '../files/paths.ts';
import type { Package } from '../model/package.ts';
import type { Config, PackageConfig } from '../model/project.ts';
import { isUsageError } from '../model/usage-error.ts';
import { CONFIG_NAMES, emptyConfig } from '../project/config.ts';
import type { FoundRevision, Revision } from '../revision/git.ts';

/**
 * The same revision, by which also those packages are changed of which the config says something else than there, or that
 * stand on another Base theme.
 */
export async function withConfigChanges(found: FoundRevision, config: Config): Promise<FoundRevision> {
  if (!found.available) return found;
  const { revision } = found;
  const places = [...CONFIG_NAMES, config.path].flatMap((path) =>
    path !== undefined && revision.changed.has(path) ? [path] : [],
  );
  const hasOtherBaseTheme = config.baseTheme !== undefined && revision.changed.has(config.baseTheme);
  if (places.length === 0 && !hasOtherBaseTheme) return found;
  const before = places.length === 0 ? config : await configThen(revision, places);
  const isOnOther = hasOtherBaseTheme || before.baseTheme !== config.baseTheme;
  const differing = differingEntries(before.packages, config.packages);
  const isConcerned = ({ kind, path }: Package) =>
    (isOnOther && kind === 'theme') || differing.some((entry) => isWithin(path, entry));
  return { available: true, revision: { ...revision, isConcerned } };
}

/** An earlier config that can't be read said nothing of any package. */
async function configThen(revision: Revision, places: readonly string[]): Promise<Config> {
  for (const path of places) {
    const text = await revision.read(path);
    if (text === undefined) continue;
    const { readConfig } = await import('../project/read-config.ts');
    return readConfig(memoryFiles({ [path]: new TextEncoder().encode(text) }), path, []).catch(
      (error: unknown) => {
        if (!isUsageError(error)) throw error;
        return emptyConfig;
      },
    );
  }
  return emptyConfig;
}

/** The paths of which one config says something else than the other about what is judged and shipped. */
function differingEntries(before: readonly PackageConfig[], now: readonly PackageConfig[]): string[] {
  const said = (entries: readonly PackageConfig[], path: string) =>
    JSON.stringify(
      entries
        .filter((entry) => entry.path === path)
        .map(({ kind, base, usage, exclude = [], baseLanguage }) => [
          kind,
          base,
          usage,
          exclude,
          baseLanguage,
        ]),
    );
  const paths = new Set([...before, ...now].map(({ path }) => path));
  return [...paths].filter((path) => said(before, path) !== said(now, path));
}
