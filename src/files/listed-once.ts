import type { Entry, ProjectFiles } from '../model/files.ts';

/** The same tree for as long as somebody looks around in it: each directory is listed once, until `forget` is called. */
export function listedOnce(files: ProjectFiles): ProjectFiles & { forget(): void } {
  let known: Map<string, Promise<readonly Entry[]>> | undefined = new Map();
  return {
    list(directory) {
      const entries = known?.get(directory) ?? files.list(directory);
      known?.set(directory, entries);
      return entries;
    },
    read: (...given) => files.read(...given),
    stat: (path) => files.stat(path),
    ...(files.target ? { target: async (path) => files.target?.(path) } : {}),
    forget() {
      known = undefined;
    },
  };
}
