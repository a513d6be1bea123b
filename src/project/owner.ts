import { directoryName } from '../files/paths.ts';
import type { Config } from '../model/project.ts';
import { type Draft, directoryDraft } from './drafts.ts';
import { claims, type Found, foundAt } from './markers.ts';
import type { Scope } from './scope.ts';
import { placeIn, walk } from './walk.ts';

/**
 * The package that a file belongs to, by the markers in the directories above it. What lies in another package than a
 * theme is part of that one, whatever markers it holds: a desktop tree's `configuration/` is no webapp1 of its own.
 */
export async function ownerOf(scope: Scope, config: Config, file: string): Promise<Draft | undefined> {
  let owner: Found | undefined;
  for (let directory = directoryName(file); ; directory = directoryName(directory)) {
    const entries = await scope.files.list(directory);
    for (const found of await foundAt(scope.files, directory, placeIn(scope, directory), entries))
      if (claims(found, file) && (owner === undefined || found.kind !== 'theme')) owner = found;
    if (directory === '') break;
  }
  if (owner === undefined) return undefined;
  const seen = await walk(scope.files, owner.root, scope);
  const draft = await directoryDraft(scope, config, owner, seen, {});
  return draft.owns(file) ? draft : undefined;
}
