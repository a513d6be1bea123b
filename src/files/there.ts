import { type Stats, statSync } from 'node:fs';

/** The last is of a path that can't be one, with a zero in it. */
const ABSENT = ['ENOENT', 'ENOTDIR', 'ERR_INVALID_ARG_VALUE'];

/** What is at a path, or at its link's end; undefined for nothing. Where that can’t be known, the system’s refusal is thrown. */
export function foundAt(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if (ABSENT.includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

export const isThere = (path: string): boolean => foundAt(path) !== undefined;
