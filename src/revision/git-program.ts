/**
 * The only place that starts a process on its own account: git, on a git directory of our own, and nothing else. The browser is
 * opened by the command line, where its user asks.
 */
import { spawn } from 'node:child_process';
import { realpathSync, statSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { GitProblem } from './git-problem.ts';
import { isInside, isNetworkPath } from './repository.ts';

export interface GitCall {
  readonly program: Program;
  readonly arguments: readonly string[];
  /** Where it starts, which is its home, too. Absolute. */
  readonly home: string;
  /** Variables on top of the fixed ones. */
  readonly variables?: Readonly<Record<string, string | undefined>>;
  /** What it reads; nothing when absent. */
  readonly input?: string;
  /** More output than this many bytes is a GitProblem. */
  readonly most: number;
  /** Milliseconds until it is ended. */
  readonly limit: number;
}

/**
 * What git finds in its environment. Nothing of ours is handed on: no token, no input of the action, no variable that
 * makes git run, load or fetch something.
 */
const FIXED: Readonly<Record<string, string>> = {
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_PROTOCOL_FROM_USER: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_PAGER: '',
  GIT_EDITOR: ':',
};
/** Set on the command line as well, where nothing in a file can undo it. */
const SAFE: readonly string[] = [
  '--no-pager',
  ...[
    'safe.bareRepository=explicit',
    'protocol.allow=never',
    'core.fsmonitor=false',
    'core.quotePath=false',
    'submodule.recurse=false',
    'diff.external=',
    'log.showSignature=false',
  ].flatMap((setting) => ['-c', setting]),
];

/** Where git is, and where it may look for the programs that it is made of. */
export interface Program {
  /** Absolute. */
  readonly path: string;
  readonly searchPath: string;
}

/**
 * The first git on a search path. What lies in the repository below `top` or in the current directory may be a
 * stranger's and is passed over; so are relative entries, which mean the current directory.
 */
export function findGit(
  searchPath: string,
  top: string,
  platform: NodeJS.Platform = process.platform,
): Program | undefined {
  const here = realPath('.');
  const directories = searchPath
    .split(delimiter)
    .map((entry) => entry.replace(/^"(.*)"$/, '$1'))
    .filter((entry) => isAbsolute(entry))
    .flatMap((entry) => realPath(entry) ?? [])
    .filter((directory) => directory !== here && !isInside(top, directory));
  for (const directory of directories) {
    const path = join(directory, platform === 'win32' ? 'git.exe' : 'git');
    const target = realPath(path);
    if (target === undefined || isInside(top, target) || dirname(target) === here) continue;
    const { mode } = statSync(target);
    if (statSync(target).isFile() && (platform === 'win32' || (mode & 0o111) !== 0))
      return { path, searchPath: directories.join(delimiter) };
  }
  return undefined;
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

/** What git printed, or undefined when it ended with a failure. Rejects with a GitProblem when that says nothing. */
export function runGit(call: GitCall): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const hooks = `core.hooksPath=${join(call.home, 'no-hooks')}`;
    const child = spawn(call.program.path, [...SAFE, '-c', hooks, ...call.arguments], {
      cwd: call.home,
      env: environment(call),
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    });
    // One that ends early does not read on; what it printed tells.
    child.stdin.on('error', () => undefined);
    child.stdin.end(call.input ?? '');
    const chunks: Buffer[] = [];
    let size = 0;
    const give = (problem: string) => {
      clearTimeout(timer);
      reject(new GitProblem(problem));
      child.kill('SIGKILL');
      // What git may have started keeps the pipe open, and would keep us.
      child.stdout.destroy();
      child.unref();
    };
    const timer = setTimeout(
      () => give(`Git did not answer within ${Math.ceil(call.limit / 1000)} seconds.`),
      call.limit,
    );
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > call.most) give(`Git answered with more than ${call.most} bytes.`);
      else chunks.push(chunk);
    });
    child.on('error', () => give('Git could not be started.'));
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (signal !== null) reject(new GitProblem('Git was ended from outside.'));
      else resolve(code === 0 ? Buffer.concat(chunks) : undefined);
    });
  });
}

function environment({ program, home, variables }: GitCall): NodeJS.ProcessEnv {
  const { SystemRoot } = process.env;
  return {
    PATH: program.searchPath,
    HOME: home,
    XDG_CONFIG_HOME: home,
    GIT_CONFIG_SYSTEM: join(home, 'no-config'),
    GIT_CONFIG_GLOBAL: join(home, 'no-config'),
    // Without it no program of Windows finds its libraries.
    ...(SystemRoot && isAbsolute(SystemRoot) && !isNetworkPath(SystemRoot) ? { SystemRoot } : {}),
    ...FIXED,
    ...variables,
  };
}
