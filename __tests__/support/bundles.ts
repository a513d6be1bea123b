/** The bundles that the tests run: made from the source as it is, once for each state of it, below node_modules/.cache. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const cache = join(root, 'node_modules/.cache/brandgate');
const SOURCES = [
  'src',
  'package.json',
  'package-lock.json',
  'scripts/bundle.mjs',
  'scripts/chunks.mjs',
  'scripts/named-packages.mjs',
];
const MOST_KEPT = 3;

/** The directory of the bundles of the source as it is, or the one that BRANDGATE_DIST names. */
export function bundles(): string {
  const directory = process.env.BRANDGATE_DIST ?? join(cache, stateOfSource());
  if (existsSync(directory)) return directory;
  mkdirSync(cache, { recursive: true });
  const own = `${directory}-${process.pid}`;
  execFileSync(process.execPath, ['scripts/bundle.mjs', '--out', own], { cwd: root, stdio: 'pipe' });
  try {
    renameSync(own, directory);
  } catch (error) {
    // Another worker was faster, with the same bytes.
    if (!existsSync(directory)) throw error;
    rmSync(own, { recursive: true, force: true });
  }
  forgetOldStates(directory);
  return directory;
}

function stateOfSource(): string {
  const hash = createHash('sha256');
  const below = (name: string): string[] =>
    statSync(join(root, name)).isDirectory()
      ? readdirSync(join(root, name))
          .sort()
          .flatMap((child) => below(`${name}/${child}`))
      : [name];
  for (const name of SOURCES.flatMap(below)) hash.update(`${name}\0`).update(readFileSync(join(root, name)));
  return hash.digest('hex').slice(0, 16);
}

function forgetOldStates(current: string): void {
  const states = readdirSync(cache)
    .filter((name) => /^[0-9a-f]{16}$/.test(name) && join(cache, name) !== current)
    .map((name) => ({ name, age: statSync(join(cache, name)).mtimeMs }))
    .sort((one, other) => other.age - one.age);
  for (const { name } of states.slice(MOST_KEPT)) rmSync(join(cache, name), { recursive: true, force: true });
}

type Git = (...args: string[]) => string | undefined;

/**
 * Why dist/ may be older than the source here; undefined where it must be what the source makes: on main, on a tag and
 * outside git. On a branch, in a pull request and beside uncommitted changes nobody commits it: main rebuilds it.
 */
export function whyDistMayLag(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  git: Git = gitAtRoot,
): string | undefined {
  const { GITHUB_REF: ref } = environment;
  if (ref !== undefined)
    return ref === 'refs/heads/main' || ref.startsWith('refs/tags/') ? undefined : `this is ${ref}`;
  const branch = git('branch', '--show-current');
  if (branch !== undefined && branch !== '' && branch !== 'main') return `this is the branch ${branch}`;
  return git('status', '--porcelain', '--', ...SOURCES) ? 'the source has uncommitted changes' : undefined;
}

const gitAtRoot: Git = (...args) => {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
};
