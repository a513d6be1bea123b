import { join } from '../files/paths.ts';
import type { Files } from '../model/files.ts';
import type { PackageConfig } from '../model/project.ts';
import { KINDS } from '../pexip/kinds.ts';
import { desktopClaims, type Found } from './markers.ts';

/** A directory without markers is what the config says it is. */
export async function forcedAt(files: Files, { kind, path }: PackageConfig): Promise<Found | undefined> {
  if (kind === undefined) return undefined;
  // The directory that its files lie in may stand below, as a whole or in part.
  const steps = KINDS[kind].home.split('/').filter((step) => step !== '');
  for (let from = 0; from < steps.length; from++) {
    const root = join(path, ...steps.slice(from));
    if ((await files.stat(root))?.type === 'directory')
      return { kind, root, namedAbove: homeAt(root, steps) };
  }
  const claims = kind === 'desktop' ? await desktopClaims(files, path) : undefined;
  const namedAbove = homeAt(path, steps);
  return { kind, root: path, ...(claims ? { claims } : {}), ...(namedAbove > 0 ? { namedAbove } : {}) };
}

/** How many of a path's last directories are called like those that the kind's files lie in, and so name no package. */
function homeAt(path: string, steps: readonly string[]): number {
  const parts = path.split('/').slice(-steps.length);
  const own = parts.findLastIndex((part) => !steps.includes(part));
  return steps.length === 0 ? 0 : parts.length - 1 - own;
}
