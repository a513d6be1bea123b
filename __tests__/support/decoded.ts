import { memoryFiles } from '../../src/files/memory.ts';
import type { DecodedPackage } from '../../src/model/package.ts';
import type { PackageConfig } from '../../src/model/project.ts';
import { emptyConfig } from '../../src/project/config.ts';
import { check } from '../../src/run/check.ts';
import { type Content, treeOf } from './check.ts';

/** Every package of a project in memory, decoded with what pictures need. */
export async function decodedProject(
  files: Readonly<Record<string, Content>>,
  packages: readonly PackageConfig[] = [],
): Promise<readonly DecodedPackage[]> {
  const found: DecodedPackage[] = [];
  const scope = {
    files: memoryFiles(treeOf(files)),
    rootName: 'project',
    paths: [],
    skip: new Set<string>(),
    ignoresAbove: [],
  };
  const config = { ...emptyConfig, packages };
  await check({
    projects: [{ scope, config, revisionOf: async () => ({ available: false, reason: '' }) }],
    rules: [],
    envelopes: true,
    visit: async (pkg, checked) => {
      found.push(pkg);
      return checked;
    },
  });
  return found;
}

/** The one package of such a project, or the one of that name. */
export async function decodedPackage(
  files: Readonly<Record<string, Content>>,
  packages: readonly PackageConfig[] = [],
  name?: string,
): Promise<DecodedPackage> {
  const all = await decodedProject(files, packages);
  const found = name === undefined ? all[0] : all.find((pkg) => pkg.name === name);
  if (!found || (name === undefined && all.length !== 1))
    throw new Error(`Found ${all.map((pkg) => pkg.name)}.`);
  return found;
}
