import type { Files } from '../model/files.ts';

/** The same tree, whose directories are listed in another way. */
export const listedBy = (files: Files, list: Files['list']): Files => ({
  list,
  read: (...given) => files.read(...given),
  stat: (path) => files.stat(path),
  ...(files.target ? { target: async (path) => files.target?.(path) } : {}),
});
