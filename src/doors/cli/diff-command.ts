import { existsSync } from 'node:fs';
import { diff } from '../../diff/diff.ts';
import type { PackageDifferences } from '../../diff/difference.ts';
import type { ProjectFiles } from '../../model/files.ts';
import type { DecodedPackage } from '../../model/package.ts';
import { NothingFound, UsageError } from '../../model/usage-error.ts';
import { readConfig } from '../../project/config.ts';
import { type DifferencesOptions, differencesMarkdown, differencesText } from '../../report/differences.ts';
import { forJson } from '../../report/escape.ts';
import { gitFiles } from '../../revision/git-files.ts';
import { rules } from '../../rules/index.generated.ts';
import { decodedPackages, onceRead } from '../../run/compare.ts';
import { textPictures } from '../../run/difference-pictures.ts';
import { type ProjectScope, projectScopes } from '../../run/scopes.ts';
import type { Arguments } from './arguments.ts';
import type { Console } from './console.ts';

export async function diffVersions({ paths, values }: Arguments, console: Console): Promise<number> {
  const [from, to = '.'] = paths;
  if (from === undefined)
    throw new UsageError(
      'Name what to compare with: “brandgate diff v1.2.0 .”, two directories, or two ZIPs.',
    );
  const config = values.config as string | undefined;
  const [before, after] = [await versionAt(from, to, config), await versionAt(to, from, config)];
  const changes = await diff(before.packages, after.packages, {
    roots: [before.root, after.root],
    isOneProject: before.isRevision || after.isRevision,
  });
  const picture = textPictures(before.packages, after.packages);
  console.out(shown(changes, String(values.format ?? 'text'), { color: console.color, picture }));
  return values['exit-code'] && changes.length > 0 ? 1 : 0;
}

function shown(changes: readonly PackageDifferences[], format: string, options: DifferencesOptions): string {
  if (format === 'json') return `${forJson(JSON.stringify(changes, null, 2))}\n`;
  return format === 'markdown'
    ? `${differencesMarkdown(changes) || 'Nothing changed.'}\n`
    : differencesText(changes, options);
}

/** One side of the comparison. */
interface Version {
  readonly packages: readonly DecodedPackage[];
  /** What the paths of its packages begin with. */
  readonly root: string;
  readonly isRevision: boolean;
}

/** The packages of a directory, a ZIP, or a git revision of the current directory: of the part that `other` names. */
async function versionAt(version: string, other: string, config: string | undefined): Promise<Version> {
  const isPath = existsSync(version);
  const part = isPath ? [version] : existsSync(other) ? [other] : [];
  const [project] = await projectScopes(process.cwd(), part, config, rules, []);
  if (!project) throw new UsageError(`There is nothing at “${version}”.`);
  const root = project.scope.paths[0] ?? '';
  if (isPath)
    return { packages: await decodedPackages(project.scope, project.config), root, isRevision: false };
  const files = await gitFiles(project.root, version);
  if (!files) throw new UsageError(`“${version}” is neither a path nor a git revision of this directory.`);
  return { packages: await packagesThen(project, files), root, isRevision: true };
}

/** The packages of a revision, as its own config lists them; none when there was nothing yet. */
async function packagesThen({ scope, config }: ProjectScope, files: ProjectFiles): Promise<DecodedPackage[]> {
  const places = await Promise.all(scope.paths.map((path) => files.stat(path)));
  if (places.some((place) => place === undefined)) return [];
  const { path } = config;
  const isThere = path !== undefined && (await files.stat(path)) !== undefined;
  const then = path === undefined || !isThere ? config : await readConfig(files, path, rules);
  return decodedPackages({ ...scope, files: onceRead(files) }, then).catch((error: unknown) => {
    if (error instanceof NothingFound) return [];
    throw error;
  });
}
