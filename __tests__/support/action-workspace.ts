/** Git repositories with brand packages, as a workflow would have checked them out. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bytesOf, type Content } from './check.ts';
import { commitAt } from './git.ts';
import { wav } from './wav.ts';

export type Tree = Readonly<Record<string, Content | null>>;

export interface Workspace {
  readonly path: string;
  /** The output of a git command, without its last line end. */
  git(...args: string[]): string;
  /** Writes files (null removes one) without a commit. */
  write(tree: Tree): void;
  /** Writes files and commits everything; gives the commit's id. */
  commit(tree: Tree, message?: string): string;
  /** A clone with only the newest commit of the branch that is checked out, as actions/checkout makes it. */
  shallowClone(): Workspace;
  /** A clone with every commit and the contents of the last one alone. */
  partialClone(): Workspace;
}

/** A commit of everything in one call: each start of a program by a worker costs more than what git does here. */
const RECORD = '!git add -A && git commit -q --allow-empty -m "$1" && :';
const directories: string[] = [];

/** Removes all workspaces of a test file. To be called once at its top. */
export function useWorkspaces(): void {
  afterAll(() => {
    for (const path of directories) rmSync(path, { recursive: true, force: true });
  });
}

/** A repository with one commit on the branch main. */
export function workspace(tree: Tree): Workspace {
  const path = directory();
  cpSync(emptyRepository(), join(path, '.git'), { recursive: true });
  const repository = at(path);
  repository.commit(tree, 'First');
  return repository;
}

let empty: string | undefined;

/** What `git init` makes: once for all workspaces of a test file. */
function emptyRepository(): string {
  if (empty === undefined) {
    const { path, git } = at(directory());
    git('init', '-q', '-b', 'main', '--template=');
    empty = join(path, '.git');
    mkdirSync(join(empty, 'info'));
    // Most teams ignore the output, and a commit of a test must not take it in.
    writeFileSync(join(empty, 'info/exclude'), 'brandgate-out/\n');
  }
  return empty;
}

/** A directory outside git. */
export function plainDirectory(tree: Tree): Workspace {
  const plain = at(directory());
  plain.write(tree);
  return plain;
}

function directory(): string {
  const path = mkdtempSync(join(tmpdir(), 'brandgate-workspace-'));
  directories.push(path);
  return path;
}

function at(path: string): Workspace {
  const git = (...args: string[]) => {
    const settings = [
      'user.name=Ada',
      'user.email=ada@example.org',
      'commit.gpgsign=false',
      'core.autocrlf=false',
      'maintenance.auto=false',
      `alias.record=${RECORD}`,
    ];
    const options = settings.flatMap((setting) => ['-c', setting]);
    return execFileSync('git', ['-C', path, ...options, ...args], { encoding: 'utf8' }).replace(/\n$/, '');
  };
  const write = (tree: Tree) => {
    for (const [name, content] of Object.entries(tree)) {
      const file = join(path, name);
      if (content === null) {
        rmSync(file);
        continue;
      }
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytesOf(content));
    }
  };
  return {
    path,
    git,
    write,
    commit(tree, message = 'Change') {
      write(tree);
      git('record', message);
      return commitAt(path);
    },
    shallowClone() {
      const copy = directory();
      execFileSync('git', ['clone', '-q', '--depth=1', `file://${path}`, copy], { stdio: 'pipe' });
      return at(copy);
    },
    partialClone() {
      const copy = directory();
      git('config', 'uploadpack.allowFilter', 'true');
      execFileSync('git', ['clone', '-q', '--filter=blob:none', `file://${path}`, copy], { stdio: 'pipe' });
      return at(copy);
    },
  };
}

/** A theme without a finding. */
export function theme(directory: string): Tree {
  return {
    [`${directory}/themeconfig.json`]:
      '{\n  "theme_version": 2,\n  "disable_watermark_mute_icon": false\n}\n',
  };
}

/** Web app 2 branding without a finding. */
export function webapp2(directory: string, brandingID = '1'): Tree {
  const manifest = { brandingID, isSettingsBranded: true };
  return {
    [`${directory}/webapp2/manifest.json`]: `${JSON.stringify(manifest, null, 2)}\n`,
    [`${directory}/webapp2/settings.json`]: '{\n  "plugins": []\n}\n',
  };
}

/** A prompt that every theme upload refuses: one error. */
export const wrongPrompt = (): Uint8Array => wav({ sampleRate: 44_100 });

/** A comma too many in line 3: one error, and the safe fix takes it away. */
export const COMMA = '{\n  "theme_version": 2,\n  "disable_watermark_mute_icon": false,\n}\n';
