import { decode } from '../../src/decode/decode.ts';
import { formatOf } from '../../src/formats/formats.ts';
import type { DecodedPackage, Package, Usage } from '../../src/model/package.ts';
import type { PackageConfig } from '../../src/model/project.ts';
import { emptyConfig } from '../../src/project/config.ts';
import { type CheckOptions, type Content, findingsOf, treeOf } from './check.ts';

/** A theme below `acme/`: its settings (with `theme_version` 2, unless given as text) and its other files. */
export function themeFiles(
  settings: Readonly<Record<string, unknown>> | string = {},
  files: Readonly<Record<string, Content>> = {},
  directory = 'acme',
): Record<string, Content> {
  const config = typeof settings === 'string' ? settings : { theme_version: 2, ...settings };
  const all = { 'themeconfig.json': config, ...files };
  return Object.fromEntries(Object.entries(all).map(([name, content]) => [`${directory}/${name}`, content]));
}

/** The config of a theme that lies on a base in `base/`. */
export function onBase(base = 'base'): CheckOptions {
  return { packages: [{ path: 'acme', base }] };
}

/** The config of a theme for calls of that usage. */
export function withUsage(usage: Usage): CheckOptions {
  const entry: PackageConfig = { path: 'acme', usage };
  return { packages: [entry] };
}

/** The findings of one rule on a theme in `acme/`, on a base if its files are given, without paths and places. */
export async function themeMessages(
  rule: string,
  settings: Readonly<Record<string, unknown>> | string = {},
  files: Readonly<Record<string, Content>> = {},
  base?: Readonly<Record<string, Content>>,
): Promise<string[]> {
  const below = base === undefined ? {} : themeFiles({}, base, 'base');
  const options = base === undefined ? {} : onBase();
  const found = await findingsOf(rule, { ...themeFiles(settings, files), ...below }, options);
  return found.map((line) => line.replace(/^\S+ /, ''));
}

/** `splash_screens` with these screens and labels. */
export function splash(
  screens: Readonly<Record<string, unknown>>,
  labels?: Readonly<Record<string, unknown>>,
): { readonly splash_screens: object } {
  return { splash_screens: labels === undefined ? { screens } : { screens, labels } };
}

/** Decoded themes with these files, each the base of the one before it: `theme0/`, `theme1/`, … */
export async function themePackage(
  ...contents: readonly Readonly<Record<string, Content>>[]
): Promise<DecodedPackage> {
  const [top] = contents
    .map((files, index) => packageOf(`theme${index}`, treeOf(files)))
    .reduceRight<Package[]>((below, pkg) => [{ ...pkg, ...(below[0] ? { base: below[0] } : {}) }], []);
  if (!top) throw new Error('A theme needs files.');
  return decode(top, { available: false, reason: '' }, { limits: emptyConfig.limits, samples: false });
}

function packageOf(path: string, files: ReadonlyMap<string, Uint8Array>): Package {
  const bytesOf = (name: string) => files.get(name) ?? new Uint8Array(0);
  return {
    name: path,
    kind: 'theme',
    path,
    archive: false,
    pluginRepository: false,
    usage: 'vmr',
    assets: [...files.keys()].sort().map((name) => {
      const size = bytesOf(name).length;
      return { path: `${path}/${name}`, name, entry: name, size, symlink: false, format: formatOf(name) };
    }),
    source: ({ name }) => ({
      size: bytesOf(name).length,
      read: async (offset, length) => bytesOf(name).subarray(offset, offset + length),
    }),
  };
}
