/**
 * Compiling the bundle costs as much as a small theme's check. So what V8 made of it is kept in the user's cache directory
 * and taken from there by the next run. Whoever can write that file decides what this process does; it is used only where
 * nobody but the user can have written it.
 */
import { lstatSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, isAbsolute, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import type { CompiledFile, Head } from './compiled-file.ts';
import { isOwnFile, isOwnPlace } from './own-place.ts';

const LARGEST_IN_BYTES = 50_000_000;
/** In a long run V8 forgets what it compiled and did not need for a while. */
const LONGEST_IN_SECONDS = 5;

interface Loaded {
  readonly file: Omit<CompiledFile, 'code'>;
  readonly script: Script;
}

/**
 * Takes kept code for the bundle's chunks as they are loaded, and has new code kept when a check ends, under the flags of its
 * beginning.
 */
export function keepsCompiledCode(takeFlagsBack: () => void): void {
  const bundle = dirname(fileURLToPath(import.meta.url));
  const path = placeOf(bundle);
  if (path === undefined) return;
  const kept = readKept(path, bundle);
  const loaded = loadThrough(bundle, kept);
  // What a check has compiled is what the next one needs; what the help has is not.
  const [, , command, ...rest] = process.argv;
  if (command !== 'check' || rest.some((word) => word === '--help' || word === '-h')) return;
  process.once('beforeExit', async () => {
    const isKept = ({ file, script }: Loaded) => kept.has(file.name) && script.cachedDataRejected === false;
    if (process.exitCode === 2 || process.uptime() > LONGEST_IN_SECONDS || loaded.every(isKept)) return;
    const { keep } = await import('./keep-compiled-code.ts');
    takeFlagsBack();
    const fresh = loaded
      .filter((one) => !isKept(one))
      .map(({ file, script }) => ({ ...file, code: script.createCachedData() }));
    const names = new Set(fresh.map(({ name }) => name));
    keep(path, bundle, [...fresh, ...[...kept.values()].filter(({ name }) => !names.has(name))]);
  });
}

/** Where compiled code may be kept; undefined where it may not, or brings nothing. */
function placeOf(bundle: string): string | undefined {
  const { NODE_DISABLE_COMPILE_CACHE, CI, XDG_CACHE_HOME, HOME, USERPROFILE } = process.env;
  // A machine of a CI service begins anew each time, or serves strangers' jobs between ours.
  if (NODE_DISABLE_COMPILE_CACHE || CI) return undefined;
  try {
    const own = process.platform === 'win32' ? USERPROFILE : HOME;
    const home = XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : own && join(own, '.cache');
    if (!home || !isAbsolute(home)) return undefined;
    const directory = join(home, 'brandgate');
    return isOwnPlace(directory) ? join(directory, `${process.version}-${hashOf(bundle)}.bin`) : undefined;
  } catch {
    // A home that can't be looked at keeps nothing.
    return undefined;
  }
}

/** The kept code, by name; nothing where the file is not the user's own, or another bundle's, or damaged. */
function readKept(path: string, bundle: string): Map<string, CompiledFile> {
  const kept = new Map<string, CompiledFile>();
  try {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (!stat?.isFile() || stat.size > LARGEST_IN_BYTES || !isOwnFile(stat)) return kept;
    const bytes = readFileSync(path);
    const start = 4 + bytes.readUInt32LE(0);
    const head = JSON.parse(bytes.toString('utf8', 4, start)) as Head;
    if (head.bundle !== bundle) return kept;
    for (const { name, size, time, offset, length } of head.files)
      kept.set(name, { name, size, time, code: bytes.subarray(start + offset, start + offset + length) });
  } catch {
    kept.clear();
  }
  return kept;
}

/** Loads the bundle's chunks with their kept code. Gives what was loaded so far, as it grows. */
function loadThrough(bundle: string, kept: ReadonlyMap<string, CompiledFile>): readonly Loaded[] {
  const loaded: Loaded[] = [];
  const { extensions } = createRequire(import.meta.url);
  const plain = extensions['.js'];
  extensions['.cjs'] = (module, path) => {
    if (!path.startsWith(bundle + sep)) return plain?.(module, path);
    const { size, ctimeMs: time } = statSync(path);
    const name = path.slice(bundle.length + 1);
    const known = kept.get(name);
    const isSame = known?.size === size && known.time === time;
    const text = readFileSync(path, 'utf8');
    const script = new Script(`(function(exports,require,module,__filename,__dirname){${text}\n})`, {
      filename: path,
      ...(isSame ? { cachedData: known.code } : {}),
    });
    loaded.push({ file: { name, size, time }, script });
    script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path));
  };
  return loaded;
}

/** Tells bundles apart in a file name; the file itself says whose it is. */
const hashOf = (bundle: string): string =>
  `${basename(dirname(bundle)).replaceAll(/[^\w.-]/g, '')}-${[...bundle].reduce((hash, char) => (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0, 7).toString(16)}`;
