import type { Entry, Files } from '../model/files.ts';
import { listedBy } from './listed-by.ts';

/** The same tree for as long as somebody looks around in it: each directory is listed once, until `forget` is called. */
export function listedOnce(files: Files): { readonly files: Files; forget(): void } {
  let known: Map<string, Promise<readonly Entry[]>> | undefined = new Map();
  const list = (directory: string) => {
    const entries = known?.get(directory) ?? files.list(directory);
    known?.set(directory, entries);
    return entries;
  };
  return {
    files: listedBy(files, list),
    forget() {
      known = undefined;
    },
  };
}
