/** Ways of making git run something, each with a plain git command that falls for it. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gitIn } from './git.ts';

export interface Trap {
  readonly name: string;
  /** Changes a repository; `script` is a program that leaves the marker and passes its input on. */
  readonly plant: (repository: TrappedRepository, script: string) => void;
  /** What falls for it; absent where that needs a terminal. */
  readonly fire?: readonly string[];
  readonly input?: string;
}
export interface TrappedRepository {
  /** Absolute. */
  readonly path: string;
  readonly git: (...args: string[]) => string;
  readonly write: (path: string, text: string) => void;
}

/** What repositories are copied from; it lies beside the first of them. */
let pattern: string | undefined;

/** A repository with a theme on `main` and a branch that changes one of its files. */
export function trappedRepository(path: string): TrappedRepository {
  pattern ??= madePattern(`${path}-pattern`);
  cpSync(pattern, path, { recursive: true });
  const repository = repositoryAt(path);
  // Git knows the copied files as those of the commit.
  repository.git('update-index', '--refresh');
  return repository;
}

function repositoryAt(path: string): TrappedRepository {
  return {
    path,
    git: gitIn(path),
    write(name, text) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), text);
    },
  };
}

function madePattern(path: string): string {
  mkdirSync(path, { recursive: true });
  const { git, write } = repositoryAt(path);
  git('init', '-q');
  write('theme/themeconfig.json', '{"theme_version": 2}\n');
  write('theme/icon_a.svg', 'a\n');
  git('add', '-A');
  git('commit', '-q', '-m', 'first');
  git('tag', 'v1.0.0');
  git('checkout', '-q', '-b', 'change');
  write('theme/icon_a.svg', 'b\n');
  git('commit', '-q', '-am', 'second');
  return path;
}

/** A program that creates the marker and, without arguments, passes its input on as filters do. */
export function trapScript(path: string, marker: string): string {
  writeFileSync(path, `#!/bin/sh\n: > '${marker}'\n[ $# -gt 0 ] || exec cat\n`);
  chmodSync(path, 0o755);
  return path;
}

/** Runs plain git in a directory, whatever comes of it. */
export function fire(path: string, command: readonly string[], input = ''): void {
  try {
    execFileSync('git', ['-C', path, ...command], {
      input,
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: 20_000,
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_AUTHOR_NAME: 'a',
        GIT_AUTHOR_EMAIL: 'a',
        GIT_COMMITTER_NAME: 'a',
        GIT_COMMITTER_EMAIL: 'a',
      },
    });
  } catch {
    // Most of them fail behind the trap.
  }
}

/** The four files that make a directory a bare repository, which fetches what it lacks with a command. */
export function plantBareRepository(directory: string, script: string): void {
  const files = {
    HEAD: `${'1'.repeat(40)}\n`,
    config: `[core]\n\trepositoryformatversion = 1\n[extensions]\n\tpartialClone = origin\n[protocol "ext"]\n\tallow = always\n[remote "origin"]\n\tpromisor = true\n\turl = ext::${script} %S\n`,
    'objects/.gitkeep': '',
    'refs/.gitkeep': '',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
}

/** Puts a git into a directory that notes its environment and its arguments before it is git. Gives its notes' path. */
export function recordingGit(directory: string): string {
  const log = join(directory, 'notes');
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  const note = `{ env; printf 'argument %s\\n' "$@"; } >> '${log}'`;
  writeFileSync(join(directory, 'git'), `#!/bin/sh\n${note}\nexec '${real}' "$@"\n`);
  chmodSync(join(directory, 'git'), 0o755);
  return log;
}

const config =
  (text: (script: string) => string): Trap['plant'] =>
  ({ path }, script) =>
    appendFileSync(join(path, '.git/config'), text(script));

/** Newer than the index, so that git looks at the content. */
const touched = ({ write }: TrappedRepository) => write('theme/themeconfig.json', '{"theme_version":  2}\n');

const hook =
  (name: string): Trap['plant'] =>
  (repository, script) => {
    const path = join(repository.path, '.git/hooks', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `#!/bin/sh\nexec '${script}' </dev/null\n`);
    chmodSync(path, 0o755);
  };

export const traps: readonly Trap[] = [
  {
    name: 'a file system monitor',
    plant: config((script) => `[core]\n\tfsmonitor = ${script}\n`),
    fire: ['status'],
  },
  {
    name: 'an included configuration',
    plant({ path, write }, script) {
      write('theme/extra', `[core]\n\tfsmonitor = ${script}\n`);
      appendFileSync(join(path, '.git/config'), '[include]\n\tpath = ../theme/extra\n');
    },
    fire: ['status'],
  },
  {
    name: 'a configuration that is included for this directory',
    plant({ path, write }, script) {
      write('theme/extra', `[core]\n\tfsmonitor = ${script}\n`);
      appendFileSync(join(path, '.git/config'), `[includeIf "gitdir:${path}/"]\n\tpath = ../theme/extra\n`);
    },
    fire: ['status'],
  },
  {
    name: 'the configuration of a working tree',
    plant({ path, git }, script) {
      git('config', 'extensions.worktreeConfig', 'true');
      writeFileSync(join(path, '.git/config.worktree'), `[core]\n\tfsmonitor = ${script}\n`);
    },
    fire: ['status'],
  },
  {
    name: 'a clean filter',
    plant(repository, script) {
      config(() => `[filter "x"]\n\tclean = ${script}\n\trequired = true\n`)(repository, script);
      repository.write('.gitattributes', '* filter=x\n');
      touched(repository);
    },
    fire: ['diff', '--name-only'],
  },
  {
    name: 'a filter process',
    plant(repository, script) {
      config(() => `[filter "x"]\n\tprocess = ${script}\n`)(repository, script);
      repository.write('.gitattributes', '* filter=x\n');
      touched(repository);
    },
    fire: ['hash-object', 'theme/themeconfig.json'],
  },
  {
    name: 'an external diff',
    plant(repository, script) {
      config(() => `[diff]\n\texternal = ${script}\n`)(repository, script);
      touched(repository);
    },
    fire: ['diff'],
  },
  {
    name: 'a text conversion',
    plant(repository, script) {
      config(() => `[diff "x"]\n\ttextconv = ${script}\n`)(repository, script);
      repository.write('.gitattributes', '* diff=x\n');
      touched(repository);
    },
    fire: ['diff'],
  },
  {
    name: 'a hook behind the index',
    plant(repository, script) {
      hook('post-index-change')(repository, script);
      repository.write('theme/themeconfig.json', '{"theme_version": 2}\n');
    },
    fire: ['update-index', '--force-write-index', '--refresh'],
  },
  {
    name: 'a hook behind references',
    plant: hook('reference-transaction'),
    fire: ['update-ref', 'refs/heads/x', 'HEAD'],
  },
  {
    name: 'a directory of hooks',
    plant(repository, script) {
      hook('reference-transaction')(repository, script);
      config(() => `[core]\n\thooksPath = ${join(repository.path, '.git/hooks')}\n`)(repository, script);
    },
    fire: ['update-ref', 'refs/heads/x', 'HEAD'],
  },
  {
    name: 'a signing program',
    plant(repository, script) {
      const { path, git } = repository;
      config(() => `[log]\n\tshowSignature = true\n[gpg]\n\tprogram = ${script}\n`)(repository, script);
      const commit = git('cat-file', 'commit', 'HEAD').replace(
        '\n\n',
        '\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n',
      );
      const id = execFileSync('git', ['-C', path, 'hash-object', '-t', 'commit', '-w', '--stdin'], {
        input: `${commit}\n`,
        encoding: 'utf8',
      });
      git('update-ref', 'HEAD', id.trim());
    },
    fire: ['show', '-s', 'HEAD'],
  },
  {
    name: 'an editor',
    plant: config((script) => `[core]\n\teditor = ${script}\n`),
    fire: ['commit', '--amend'],
  },
  { name: 'a pager', plant: config((script) => `[core]\n\tpager = ${script}\n[pager]\n\tlog = ${script}\n`) },
  {
    name: 'a credential helper',
    plant: config((script) => `[credential]\n\thelper = !${script}\n`),
    fire: ['credential', 'fill'],
    input: 'protocol=https\nhost=example.org\n\n',
  },
  {
    name: 'a command for ssh',
    plant: config(
      (script) => `[core]\n\tsshCommand = ${script}\n[remote "origin"]\n\turl = ssh://example.org/x\n`,
    ),
    fire: ['fetch', 'origin'],
  },
  {
    name: 'a proxy command',
    plant: config(
      (script) => `[core]\n\tgitProxy = ${script}\n[remote "origin"]\n\turl = git://example.org/x\n`,
    ),
    fire: ['fetch', 'origin'],
  },
  {
    name: 'a program of the other side',
    plant: config((script) => `[remote "origin"]\n\turl = .\n\tuploadpack = ${script}\n`),
    fire: ['fetch', 'origin'],
  },
  {
    name: 'objects that are fetched when they are missing',
    plant: config(
      (script) =>
        `[core]\n\trepositoryformatversion = 1\n[extensions]\n\tpartialClone = origin\n[protocol "ext"]\n\tallow = always\n[remote "origin"]\n\tpromisor = true\n\turl = ext::${script} %S\n`,
    ),
    fire: ['cat-file', '-p', '1111111111111111111111111111111111111111'],
  },
  {
    name: 'objects of another repository',
    plant(repository, script) {
      const other = trappedRepository(`${repository.path}-other`);
      writeFileSync(join(repository.path, '.git/objects/info/alternates'), `${other.path}/.git/objects\n`);
      config(() => `[core]\n\talternateRefsCommand = ${script}\n[remote "origin"]\n\turl = ${other.path}\n`)(
        repository,
        script,
      );
      other.git('commit', '-q', '--allow-empty', '-m', 'more');
    },
    fire: ['fetch', 'origin'],
  },
  {
    name: 'a submodule with a configuration of its own',
    plant(repository, script) {
      const { path, git } = repository;
      const inner = trappedRepository(join(path, 'theme/sub'));
      git('-c', 'advice.addEmbeddedRepo=false', 'add', 'theme/sub');
      git('commit', '-q', '-m', 'sub');
      config(() => `[filter "x"]\n\tclean = ${script}\n`)(inner, script);
      inner.write('.gitattributes', '* filter=x\n');
      touched(inner);
      config(() => '[diff]\n\tsubmodule = log\n[submodule]\n\trecurse = true\n')(repository, script);
    },
    fire: ['diff', '--name-only', 'main'],
  },
];
