import { listedBy } from '../files/listed-by.ts';
import type { Scope } from '../project/scope.ts';
import type { ProjectInput } from './input.ts';

/** Gives others their turn: git, whose answer starts its next step, and archives that are being written. */
export const othersTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Gives others their turn until something is settled. */
export function turnsUntil(settled: Promise<unknown>): () => Promise<void> | undefined {
  let isPending = true;
  const end = () => {
    isPending = false;
  };
  settled.then(end, end);
  return () => (isPending ? othersTurn() : undefined);
}

/** Where a project is, so that git has its turns while packages are looked for in it. */
export function scopeWithTurns({ scope, earlier }: Pick<ProjectInput, 'scope' | 'earlier'>): Scope {
  if (!earlier) return scope;
  const { files } = scope;
  const pause = turnsUntil(earlier());
  const list = async (directory: string) => {
    await pause();
    return files.list(directory);
  };
  return { ...scope, files: listedBy(files, list) };
}
