import { join } from '../files/paths.ts';
import type { ProjectFiles } from '../model/files.ts';
import type { Kind } from '../model/package.ts';
import type { PackageConfig } from '../model/project.ts';
import { DESKTOP_CLAIMS, type Found } from './markers.ts';

/** The directories, below what the config names, that a kind's ZIP layout would name; the innermost first. */
const layouts: Readonly<Record<Kind, readonly string[]>> = {
  theme: [],
  webapp1: ['configuration'],
  webapp2: ['webapp2'],
  webapp3: ['webapp3/branding', 'branding'],
  desktop: [],
};

/** A directory without markers is what the config says it is. */
export async function forcedAt(
  files: ProjectFiles,
  { kind, path }: PackageConfig,
): Promise<Found | undefined> {
  if (kind === undefined) return undefined;
  for (const layout of layouts[kind]) {
    const root = join(path, layout);
    if ((await files.stat(root))?.type === 'directory')
      return { kind, root, namedAbove: layout.split('/').length };
  }
  const claims = kind === 'desktop' ? DESKTOP_CLAIMS : undefined;
  return { kind, root: path, ...(claims ? { claims } : {}) };
}
