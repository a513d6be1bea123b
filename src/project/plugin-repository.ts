import { directoryName, join, resolvePath } from '../files/paths.ts';
import type { Files } from '../model/files.ts';
import { ASSET_FLAGS } from '../pexip/webapp2.ts';

const LARGEST_READ_IN_BYTES = 1_000_000;
/** Bounded, so that a hostile stylesheet costs no more than its length. */
const CSS_REFERENCE = /(?:url\(\s{0,9}|@import\s{1,9})["']?([^"'()\s]{1,500})/gi;
const MOST_REFERENCES = 1000;
const DEEPEST = 20;

/**
 * What a plugin repository's webapp2 package is made of: `manifest.json`, `settings.json`, `plugins/` and what these
 * refer to. Paths below `root`; not every one exists.
 */
export async function pluginRepositoryClaims(files: Files, root: string): Promise<string[]> {
  const manifest = await objectIn(files, join(root, 'manifest.json'));
  const settings = await objectIn(files, join(root, 'settings.json'));
  const claims = new Set(['manifest.json', 'settings.json', 'plugins']);
  for (const { flag, asset } of ASSET_FLAGS) {
    if (manifest[flag] !== true) continue;
    claims.add(asset);
    if (asset.endsWith('.css')) for (const path of await cssReferences(files, root, asset)) claims.add(path);
  }
  const listed = Array.isArray(settings.plugins) ? settings.plugins.slice(0, MOST_REFERENCES) : [];
  for (const plugin of listed) {
    const source = resolved('', (plugin as { srcURL?: unknown } | null)?.srcURL);
    if (source === undefined || source.startsWith('plugins/')) continue;
    const folder = directoryName(source);
    if (folder !== '') claims.add(folder);
    else for (const path of [source, ...(await packageReferences(files, root, source))]) claims.add(path);
  }
  return [...claims];
}

async function cssReferences(files: Files, root: string, stylesheet: string): Promise<string[]> {
  const text = await textIn(files, join(root, stylesheet));
  return [...text.matchAll(CSS_REFERENCE)]
    .slice(0, MOST_REFERENCES)
    .flatMap(([, reference]) => resolved(directoryName(stylesheet), reference?.replace(/[?#].*$/, '')) ?? []);
}

/** The script and the icons of a plugin's package file. */
async function packageReferences(files: Files, root: string, path: string): Promise<string[]> {
  const found: string[] = [];
  const visit = (value: unknown, key: string, depth: number): void => {
    if (typeof value === 'string' && (key === 'srcURL' || key === 'icon')) {
      const reference = resolved('', value.replace(/#.*$/s, ''));
      if (reference !== undefined) found.push(reference);
    } else if (typeof value === 'object' && value !== null && depth < DEEPEST) {
      for (const [name, child] of Object.entries(value)) visit(child, name, depth + 1);
    }
  };
  visit(await objectIn(files, join(root, path)), '', 0);
  return found.slice(0, MOST_REFERENCES);
}

/** A reference as a path below the root; undefined when it leaves it, is an address, or is the root itself. */
function resolved(directory: string, reference: unknown): string | undefined {
  if (typeof reference !== 'string' || /^[a-z][a-z0-9+.-]*:|^[/\\]/i.test(reference)) return undefined;
  const path = resolvePath(directory, reference);
  return path === '' ? undefined : path;
}

async function objectIn(files: Files, path: string): Promise<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(await textIn(files, path));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

async function textIn(files: Files, path: string): Promise<string> {
  try {
    return new TextDecoder().decode(await files.read(path, 0, LARGEST_READ_IN_BYTES));
  } catch {
    return '';
  }
}
