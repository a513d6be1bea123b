import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundles } from './bundles.ts';
import { bytesOf, type Content } from './check.ts';
import { type WarmProgram, warmProgram } from './warm-program.ts';

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}
export interface CallOptions {
  /** The Node binary; the one that runs the tests when absent. */
  readonly node?: string;
  readonly env?: Readonly<Record<string, string>>;
}
export type Tree = Readonly<Record<string, Content>>;

/** The command line as users have it: run in directories of its own. */
export interface Cli {
  /** Absolute, of the bundle. */
  readonly path: string;
  /** A new directory with these files. `name` is its own name. */
  project(tree: Tree, name?: string): string;
  /** Runs `brandgate …` in a directory. */
  run(directory: string, args: readonly string[], options?: CallOptions): Result;
}

/** To be called once at the top of a test file: cleans up behind its tests. Each run is a process of its own. */
export const useCli = (): Cli => cliWith(() => undefined);

/** The same for tests of what a run says and writes: all runs on this Node are in one process that is warm. */
export const useWarmCli = (): Cli =>
  cliWith((path) => warmProgram(process.execPath, join(dirname(path), 'chunks/doors-cli-main.cjs')));

function cliWith(warm: (path: string) => WarmProgram | undefined): Cli {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'brandgate-cli-')));
  let path = '';
  beforeAll(() => {
    path = join(bundles(), 'cli.cjs');
  }, 120_000);
  afterAll(() => rmSync(base, { recursive: true, force: true }));
  let count = 0;
  return {
    get path() {
      return path;
    },
    project(tree, name = 'project') {
      const directory = join(base, String(++count), name);
      mkdirSync(directory, { recursive: true });
      writeTree(directory, tree);
      return directory;
    },
    run(cwd, args, { node = process.execPath, env = {} } = {}) {
      const program = node === process.execPath && !('NODE_OPTIONS' in env) ? warm(path) : undefined;
      if (program) return program.runSync({ cwd, argv: [path, ...args], env: environment(env) });
      const { status, stdout, stderr } = spawnSync(node, [path, ...args], {
        cwd,
        encoding: 'utf8',
        env: environment(env),
        maxBuffer: 100_000_000,
      });
      return { code: status, stdout, stderr };
    },
  };
}

/** Nothing of the surrounding terminal or workflow, so that results are the same everywhere. */
export function environment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return {
    ...(PATH ? { PATH } : {}),
    ...(HOME ? { HOME } : {}),
    ...(TMPDIR ? { TMPDIR } : {}),
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CEILING_DIRECTORIES: tmpdir(),
    ...more,
  } as NodeJS.ProcessEnv;
}

export function writeTree(directory: string, tree: Tree): void {
  for (const [path, content] of Object.entries(tree)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), bytesOf(content));
    chmodSync(join(directory, path), 0o644);
  }
}

/** Every file below a directory with its text, by path. */
export function readTree(directory: string): Record<string, string> {
  const names = readdirSync(directory, { recursive: true }).map(String).sort();
  return Object.fromEntries(
    names
      .filter((name) => statSync(join(directory, name)).isFile())
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(directory, name), 'latin1')]),
  );
}
