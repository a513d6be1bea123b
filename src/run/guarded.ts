import { realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Guarded } from '../files/safe-writes.ts';
import { repositoryOf } from '../revision/repository.ts';

/**
 * Where links are the project's, not the user's: the directory that a run works in, those that its arguments name, and
 * the whole repository that each of them lies in.
 */
export function guardedBy(directory: string, paths: readonly string[] = []): Guarded {
  const places = [directory, ...paths.map((path) => resolve(directory, path))].flatMap(realDirectory);
  return [...new Set(places.flatMap((place) => [place, repositoryOf(place) ?? place]))];
}

/** Where a path really lies: the directory, or the one that holds the file; nothing where there is nothing. */
function realDirectory(path: string): string[] {
  try {
    const real = realpathSync(path);
    return [statSync(real).isDirectory() ? real : dirname(real)];
  } catch {
    return [];
  }
}
