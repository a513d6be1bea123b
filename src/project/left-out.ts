import type { PathIndex } from '../files/path-index.ts';
import { baseName } from '../files/paths.ts';
import type { Config } from '../model/project.ts';
import { basesOf } from './bases.ts';
import { collectFor, type Draft } from './drafts.ts';
import { type Found, looksLikeTheme } from './markers.ts';
import { directoryPackage } from './package.ts';
import type { Scope } from './scope.ts';
import type { Walk } from './walk.ts';

/** What markers would find where the config lists all packages that count: its directories, and the files of themes. */
export async function leftOut(
  scope: Scope,
  config: Config,
  seen: Walk,
  listed: PathIndex<Draft>,
  isListed: (found: Found) => boolean,
): Promise<{ readonly unclaimed: readonly string[]; readonly unlisted: readonly string[] }> {
  const files = [...seen.unclaimed];
  for (const theme of seen.found) {
    if (theme.kind !== 'theme' || listed.at(theme.root).length > 0) continue;
    const { assets } = await directoryPackage(scope.files, theme, collectFor(scope, config, {}, seen, theme));
    for (const { name, path } of assets) if (looksLikeTheme(baseName(name))) files.push(path);
  }
  const bases = basesOf(config);
  const unlisted = seen.found.filter((found) => !isListed(found) && !bases.covers(found.root));
  return { unclaimed: files, unlisted: unlisted.map(({ root }) => root || '.') };
}
