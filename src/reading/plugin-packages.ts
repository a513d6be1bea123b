import { at } from '../formats/json/json.ts';
import { once } from '../formats/once.ts';
import type { DecodedPackage } from '../model/package.ts';
import { PLUGIN_PACKAGE_NAME, WEBAPP2_ROOTS } from '../pexip/webapp2-files.ts';
import { resolved } from './paths.ts';

/** The root below which a webapp2 package keeps its settings, plugins and assets: where its manifest lies, with a slash. */
export function webapp2Root(pkg: DecodedPackage): string {
  const has = (root: string) =>
    pkg.asset(`${root}manifest.json`) !== undefined || pkg.asset(`${root}settings.json`) !== undefined;
  return WEBAPP2_ROOTS.find(has) ?? '';
}

/** The names of every package file of a plugin: those that `settings.json` lists, and those that are named like one. */
export const pluginPackages = once(gather);

function gather(pkg: DecodedPackage): readonly string[] {
  if (pkg.kind !== 'webapp2') return [];
  const root = webapp2Root(pkg);
  const named = pkg.assets.map(({ name }) => name).filter((name) => PLUGIN_PACKAGE_NAME.test(name));
  return [...new Set([...listedPackages(pkg, root), ...named])].filter(
    (name) => pkg.asset(name) !== undefined,
  );
}

function listedPackages(pkg: DecodedPackage, root: string): string[] {
  const settings = pkg.value(`${root}settings.json`, 'json');
  const plugins = settings && at(settings, 'plugins');
  if (!settings || plugins?.type !== 'array') return [];
  return plugins.items.flatMap((_, index) => {
    const source = at(settings, 'plugins', index, 'srcURL');
    return source?.type === 'string' ? [resolved(root, source.value)] : [];
  });
}
