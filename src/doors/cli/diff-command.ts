import { diff } from '../../diff/diff.ts';
import type { PackageDifferences } from '../../diff/difference.ts';
import { isThere } from '../../files/there.ts';
import type { DecodedPackage } from '../../model/package.ts';
import { UsageError } from '../../model/usage-error.ts';
import { type DifferencesOptions, differencesText } from '../../report/differences.ts';
import { differencesMarkdown } from '../../report/differences-markdown.ts';
import { forJson, forTerminal } from '../../report/escape.ts';
import { gitFiles } from '../../revision/git-files.ts';
import { decodedPackages, packagesThen } from '../../run/compare.ts';
import { projectScopes } from '../../run/scopes.ts';
import { sketchesOf } from '../../run/sketches.ts';
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
  for (const path of unreadIn([before, after]))
    console.error(
      `${forTerminal(path)} can’t be read as a whole, so that not everything that changed in it is known.\n`,
    );
  const changes = await diff(before.packages, after.packages, {
    roots: [before.root, after.root],
    isOneProject: before.isRevision || after.isRevision,
  });
  const format = String(values.format ?? 'text');
  const options = { color: console.color, wraps: console.width !== undefined };
  const sketches =
    format === 'json' ? {} : { sketches: await sketchesOf(changes, before.packages, after.packages) };
  console.out(shown(changes, format, { ...options, ...sketches }));
  return values['exit-code'] && changes.length > 0 ? 1 : 0;
}

/** The packages of which not everything could be read, by path. */
const unreadIn = (versions: readonly Version[]): ReadonlySet<string> =>
  new Set(
    versions.flatMap(({ packages }) =>
      packages.flatMap(({ fault, path }) => (fault === undefined ? [] : [path])),
    ),
  );

function shown(changes: readonly PackageDifferences[], format: string, options: DifferencesOptions): string {
  const { sketches } = options;
  if (format === 'json') return `${forJson(JSON.stringify(changes, null, 2))}\n`;
  return format === 'markdown'
    ? `${differencesMarkdown(changes, sketches ? { sketches } : {}) || 'Nothing changed.'}\n`
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
  const isPath = isThere(version);
  const part = isPath ? [version] : isThere(other) ? [other] : [];
  const [project] = await projectScopes(process.cwd(), part, config);
  if (!project) throw new UsageError(`There is nothing at “${version}”.`);
  const root = project.scope.paths[0] ?? '';
  if (isPath) {
    const packages = await decodedPackages(project.scope, project.config);
    const fault = packages.find(({ path, kind }) => kind === 'unknown' && path === root)?.fault;
    if (fault !== undefined) throw new UsageError(`“${version}” can’t be read. ${fault}`);
    if (packages.length === 0 || packages.some(({ only }) => only))
      throw new UsageError(`“${version}” is a file: name a directory, a ZIP or a git revision.`);
    return { packages, root, isRevision: false };
  }
  const files = await gitFiles(project.root, version);
  if (!files) throw new UsageError(`“${version}” is neither a path nor a git revision of this directory.`);
  return { packages: await packagesThen(project, files), root, isRevision: true };
}
