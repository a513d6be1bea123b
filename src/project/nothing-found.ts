import { nearest } from '../formats/text/spelling.ts';
import type { Config } from '../model/project.ts';
import type { Walk } from './walk.ts';

/** What is said where no package was found, with what comes nearest to one. */
export function nothingAt(
  path: string,
  {
    unreadable: [unreadable],
    unclaimed: [like],
    misspelt: [misspelt],
    submodules: [submodule],
    ownArchives: [archive],
  }: Pick<Walk, 'unreadable' | 'unclaimed' | 'misspelt' | 'submodules' | 'ownArchives'>,
  { path: file, unknownKeys }: Config,
): string {
  const place = path === '' ? 'Nothing to check was found here' : `Nothing to check was found at “${path}”`;
  const slip = unknownKeys
    .map(({ key, known }) => ({ key, meant: nearest(key, known) }))
    .find(({ meant }) => meant);
  const hint = slip ? ` “${slip.key}” in ${file} is not a known key. Did you mean “${slip.meant}”?` : '';
  const brandLike =
    like === undefined ? '' : ` “${like}” looks like a theme’s, but no marker lies beside it.`;
  const wrongCase =
    misspelt === undefined ? '' : ` “${misspelt}” would mark a package if it were in lower case.`;
  const empty = submodule === undefined ? '' : ` “${submodule}” is a submodule that is not checked out.`;
  const built =
    archive === undefined ? '' : ` “${archive}” was written by an earlier build: name it to have it judged.`;
  const why = `${unreadable === undefined ? '' : ` ${unreadable.message}`}${wrongCase}${empty}${brandLike}${built}${hint}`;
  return (
    `${place}: no themeconfig.json, no webapp2/ or webapp3/branding/ with a manifest.json, no configuration/ with a settings.js, ` +
    `and no package/configuration/.${why} Name a package directory or a ZIP, list it in brandgate.yml, or make a new package with “brandgate init --kind theme DIR”.`
  );
}
