import { execFileSync } from 'node:child_process';

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
