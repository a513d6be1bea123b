import { realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { memoryFiles } from '../../files/memory.ts';
import { foundAt } from '../../files/there.ts';
import type { Files } from '../../model/files.ts';
import { UsageError } from '../../model/usage-error.ts';
import { configAt, emptyConfig } from '../../project/config.ts';
import { DEFAULT_OUT, DEFAULT_RELEASE } from '../../project/output-directories.ts';
import { readConfig } from '../../project/read-config.ts';
import type { Outcome, ProjectInput, RunInput } from '../../run/input.ts';
import { projectScopes } from '../../run/scopes.ts';
import { selection } from '../../run/selection.ts';
import { rejectWrongOptions } from './options.ts';

/** A project: the path of a directory or of a ZIP, the bytes of a ZIP, or a tree of files. */
export type ProjectSource = string | Uint8Array | Files;

/** What every verb may be told; all of it has a default. */
export interface ProjectOptions {
  /** The config, as a path inside the project (default: its `brandgate.yml`, if there is one). */
  readonly config?: string;
  /** What a ZIP that is given as bytes is called in paths, ending in `.zip` (default: `package.zip`). */
  readonly name?: string;
  /** Only these packages, by name or glob. */
  readonly packages?: readonly string[];
  /** Only these rules, by id. */
  readonly rules?: readonly string[];
  /** Called before each package is judged: how many are done, how many there are, and its name. */
  readonly progress?: (done: number, total: number, name: string) => void;
}

const OUTPUTS = [DEFAULT_OUT, DEFAULT_RELEASE];
const NOT_COMPARED = { available: false, reason: 'No base revision was asked for.' } as const;

/** The project that a source stands for. A source that is none, or a config that is wrong, is a UsageError. */
export async function openProject(source: ProjectSource, options: ProjectOptions): Promise<ProjectInput> {
  if (typeof source === 'string') return projectAt(source, options.config);
  if (source instanceof Uint8Array) {
    const name = options.name ?? 'package.zip';
    return projectOf(memoryFiles({ [name]: source }), undefined, [name]);
  }
  if (
    typeof source?.list !== 'function' ||
    typeof source.read !== 'function' ||
    typeof source.stat !== 'function'
  )
    throw new UsageError(
      'A project is the path of a directory, the bytes of a ZIP, or files with list, read and stat.',
    );
  return projectOf(source, options.config, []);
}

/** What the pipeline runs over, for the sources' common options. */
export async function inputFor(source: ProjectSource, options: ProjectOptions): Promise<RunInput> {
  rejectWrongOptions(options);
  const { packages = [], rules: only = [], progress } = options;
  return {
    projects: [await openProject(source, options)],
    only,
    ...selection(packages),
    ...(progress ? { progress } : {}),
  };
}

async function projectAt(path: string, config: string | undefined): Promise<ProjectInput> {
  const target = resolve(path);
  const found = foundAt(target);
  if (!found) throw new UsageError(`There is nothing at “${path}”.`);
  const root = realpathSync(found.isDirectory() ? target : dirname(target));
  const paths = found.isDirectory() ? [] : [resolve(root, basename(target))];
  const file = config === undefined ? undefined : resolve(root, config);
  const [project] = await projectScopes(
    root,
    paths,
    file,
    OUTPUTS.map((name) => resolve(root, name)),
  );
  if (!project) throw new UsageError(`There is nothing at “${path}”.`);
  return { ...project, revisionOf: async () => NOT_COMPARED };
}

/** A file of no package is passed over among many; alone it leaves nothing to judge, which is no success. */
export function rejectNothingJudged<T extends Pick<Outcome, 'passedOver'>>(outcome: T): T {
  const [path] = outcome.passedOver;
  if (path !== undefined) throw new UsageError(`“${path}” belongs to no package.`);
  return outcome;
}

async function projectOf(
  files: Files,
  config: string | undefined,
  paths: readonly string[],
): Promise<ProjectInput> {
  if (config !== undefined && (await files.stat(config))?.type !== 'file')
    throw new UsageError(`The config file “${config}” does not exist.`);
  const path = config ?? (await configAt(files));
  return {
    scope: { files, rootName: 'project', paths, skip: new Set(OUTPUTS), ignoresAbove: [] },
    config: path === undefined ? emptyConfig : await readConfig(files, path),
    revisionOf: async () => NOT_COMPARED,
  };
}
