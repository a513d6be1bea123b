import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The facts and samples that the tables were made from; absent outside the place where the project was written. */
const SHARED = join(__dirname, '../../../shared');

/** `describe` where the shared directory is there, else `describe.skip`. */
export const describeShared = existsSync(join(SHARED, 'samples/base-theme')) ? describe : describe.skip;

export function sharedText(path: string): string {
  return readFileSync(join(SHARED, path), 'utf8');
}

export function sharedJson(path: string): unknown {
  return JSON.parse(sharedText(path));
}
