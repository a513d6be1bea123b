import type { PackageConfig, Usage } from '../../src/model.ts';
import type { CheckOptions, Content } from './check.ts';
import { findingsOf } from './check.ts';

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
