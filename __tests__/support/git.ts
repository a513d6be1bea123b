import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
const DATE = '2023-11-14T22:13:20Z';

/** Runs git in a directory, with an identity and dates of its own, and gives what it prints without the last line break. */
export const gitIn =
  (directory: string) =>
  (...args: string[]): string =>
    execFileSync('git', ['-C', directory, ...identity, '-c', 'init.defaultBranch=main', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        GIT_AUTHOR_DATE: DATE,
        GIT_COMMITTER_DATE: DATE,
        GIT_CONFIG_GLOBAL: '/dev/null',
      },
    }).trimEnd();

/** The id of the commit that a ref leads to; empty where there is none. Most often git need not be asked. */
export function commitAt(directory: string, ref = 'HEAD'): string {
  const read = (name: string) => readFileSync(join(directory, '.git', name), 'latin1').trim();
  try {
    const found = read(ref);
    return found.startsWith('ref: ') ? read(found.slice('ref: '.length)) : found;
  } catch {
    return askedCommit(directory, ref);
  }
}

function askedCommit(directory: string, ref: string): string {
  try {
    return execFileSync('git', ['-C', directory, 'rev-parse', ref], { stdio: 'pipe' }).toString().trim();
  } catch {
    return '';
  }
}

/** What Git LFS keeps in a repository for that content. */
export function lfsPointer(content: Uint8Array): string {
  const oid = createHash('sha256').update(content).digest('hex');
  return `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${content.length}\n`;
}
