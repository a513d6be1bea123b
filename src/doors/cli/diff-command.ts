import { existsSync } from 'node:fs';
import { diff } from '../../diff/diff.ts';
import type { PackageDifferences } from '../../diff/difference.ts';
import type { DecodedPackage } from '../../model/package.ts';
import { UsageError } from '../../model/usage-error.ts';
import { differencesMarkdown, differencesText } from '../../report/differences.ts';
import { gitFiles } from '../../revision/git-files.ts';
import { rules } from '../../rules/index.generated.ts';
import { decodedPackages } from '../../run/compare.ts';
import { projectScopes } from '../../run/scopes.ts';
import type { Arguments } from './arguments.ts';
import type { Console } from './console.ts';

export async function diffVersions({ paths, values }: Arguments, console: Console): Promise<number> {
  const [from, to = '.'] = paths;
  if (from === undefined)
    throw new UsageError(
      'Name what to compare with: “brandgate diff v1.2.0 .”, two directories, or two ZIPs.',
    );
  const config = values.config as string | undefined;
  const changes = diff(await packagesAt(from, config), await packagesAt(to, config));
  console.out(shown(changes, String(values.format ?? 'text')));
  return values['exit-code'] && changes.length > 0 ? 1 : 0;
}

function shown(changes: readonly PackageDifferences[], format: string): string {
  if (format === 'json') return `${JSON.stringify(changes, null, 2)}\n`;
  return format === 'markdown'
    ? `${differencesMarkdown(changes) || 'Nothing changed.'}\n`
    : differencesText(changes);
}

/** The packages of a directory, a ZIP, or a git revision of the current directory. */
async function packagesAt(version: string, config: string | undefined): Promise<DecodedPackage[]> {
  const isPath = existsSync(version);
  const [project] = await projectScopes(process.cwd(), isPath ? [version] : [], config, rules, []);
  if (!project) throw new UsageError(`There is nothing at “${version}”.`);
  if (isPath) return decodedPackages(project.scope, project.config);
  const files = await gitFiles(project.root, version);
  if (!files) throw new UsageError(`“${version}” is neither a path nor a git revision of this directory.`);
  return decodedPackages({ ...project.scope, files }, project.config);
}
