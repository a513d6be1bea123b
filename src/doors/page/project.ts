import type { Config } from '../../model/project.ts';
import { configAt, emptyConfig } from '../../project/config.ts';
import { DEFAULT_OUT, DEFAULT_RELEASE } from '../../project/output-directories.ts';
import { readConfig } from '../../project/read-config.ts';
import { OUTSIDE_GIT } from '../../revision/outside-git.ts';
import type { ProjectInput } from '../../run/input.ts';
import { type Dropped, isArchive } from './dropped.ts';
import { blobFiles } from './tree.ts';

/**
 * The project that was dropped, as the command line sees it outside of git: a ZIP as an argument, a folder as the root. The
 * config is the one that lies there, unless another one counts.
 */
export async function projectOf(dropped: Dropped, config?: Config): Promise<ProjectInput> {
  const files = blobFiles(dropped.files);
  const path = config ? undefined : await configAt(files);
  return {
    scope: {
      files,
      rootName: isArchive(dropped) ? 'project' : dropped.name,
      paths: isArchive(dropped) ? [dropped.name] : [],
      isNamed: !isArchive(dropped),
      skip: new Set([DEFAULT_OUT, DEFAULT_RELEASE]),
      ignoresAbove: [],
    },
    config: path === undefined ? (config ?? emptyConfig) : await readConfig(files, path),
    revisionOf: async () => ({ available: false, reason: OUTSIDE_GIT }),
    earlier: async () => OUTSIDE_GIT,
  };
}
