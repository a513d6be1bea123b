import { statSync } from 'node:fs';

const ABSENT = ['ENOENT', 'ENOTDIR'];

/** Whether there is something at a path. Where that can’t be known, the system’s refusal is thrown. */
export function isThere(path: string): boolean {
  try {
    statSync(path);
    return true;
  } catch (error) {
    if (ABSENT.includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}
