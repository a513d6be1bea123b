import { foundAt } from '../../files/there.ts';
import { UsageError } from '../../model/usage-error.ts';
import type { Arguments } from './arguments.ts';

/** Refuses a place for archives that is no directory. */
export function rejectFileAsOutput({ values }: Arguments): void {
  for (const option of ['out', 'to']) {
    const path = values[option];
    if (typeof path !== 'string' || path === 'github') continue;
    if (foundAt(path)?.isDirectory() === false)
      throw new UsageError(`“${path}” can’t be written: it is no directory.`);
  }
}
