import { statSync } from 'node:fs';
import { isThere } from '../../files/there.ts';
import { UsageError } from '../../model/usage-error.ts';
import type { Arguments } from './arguments.ts';

/** Refuses a place for archives that is no directory. */
export function rejectFileAsOutput({ values }: Arguments): void {
  for (const option of ['out', 'to']) {
    const path = values[option];
    if (typeof path !== 'string' || path === 'github' || !isThere(path)) continue;
    if (!statSync(path).isDirectory())
      throw new UsageError(`“${path}” can’t be written: it is no directory.`);
  }
}
