import { forTerminal } from './escape.ts';
import { counted } from './words.ts';

/** So many are named; of more, `list` tells. */
const MOST_NAMED = 10;
const MOST_ARCHIVES = 5;

/** What there is to look at, judged or not. */
export interface Found {
  /** The names of all packages. */
  readonly packages: readonly string[];
  /** The directories in which files like a package’s lie that belong to no package. */
  readonly unclaimed: readonly string[];
  /** Directories with a package's markers that the config leaves out. */
  readonly unlisted: readonly string[];
  /** Submodules that are not checked out. */
  readonly submodules: readonly string[];
}

/** What a run found, by name, and the directories that it did not take for packages, as lines; none when there is nothing. */
export function foundLines({ packages: names, unclaimed, unlisted, submodules }: Found): string[] {
  return [
    ...(names.length === 0 ? [] : [named(`Found ${counted(names.length, 'package')}`, names)]),
    ...(unclaimed.length === 0
      ? []
      : [
          named(
            `Not taken for ${unclaimed.length === 1 ? 'a package' : 'packages'}, though files like a package’s lie in ${unclaimed.length === 1 ? 'it' : counted(unclaimed.length, 'directory', 'directories')}`,
            unclaimed,
          ),
        ]),
    ...(unlisted.length === 0
      ? []
      : [named('Not looked into, as the config says “discover: false” and does not list them', unlisted)]),
    ...(submodules.length === 0
      ? []
      : [
          named(
            `Not looked into, as ${counted(submodules.length, 'submodule is', 'submodules are')} not checked out`,
            submodules,
          ),
        ]),
  ];
}

/** Results of an earlier build are no packages, and a ZIP must not go unseen because it passes for one. */
export function passedOver(archives: readonly string[]): string[] {
  if (archives.length === 0) return [];
  const names = archives.slice(0, MOST_ARCHIVES).map(forTerminal).join(', ');
  const more = archives.length > MOST_ARCHIVES ? ` and ${archives.length - MOST_ARCHIVES} more` : '';
  return [`Not judged, as an earlier build wrote ${archives.length === 1 ? 'it' : 'them'}: ${names}${more}.`];
}

function named(what: string, names: readonly string[]): string {
  if (names.length > MOST_NAMED) return `${what}; “brandgate list” names them.`;
  return `${what}: ${names.map(forTerminal).join(', ')}.`;
}
