import { directoryName } from '../files/paths.ts';
import type { Config } from '../model/project.ts';
import { type Draft, directoryDraft } from './drafts.ts';
import { claims, foundAt } from './markers.ts';
import type { Scope } from './scope.ts';
import { placeIn, walk } from './walk.ts';

/** The package that a file belongs to, by the markers in the directories above it. */
export async function ownerOf(scope: Scope, config: Config, file: string): Promise<Draft | undefined> {
  for (let directory = directoryName(file); ; directory = directoryName(directory)) {
    const entries = await scope.files.list(directory);
    for (const found of await foundAt(scope.files, directory, placeIn(scope, directory), entries)) {
      if (!claims(found, file)) continue;
      const seen = await walk(scope.files, found.root, scope);
      const draft = await directoryDraft(scope, config, found, seen, {});
      if (draft.owns(file)) return draft;
    }
    if (directory === '') return undefined;
  }
}
