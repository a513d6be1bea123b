/** Release plans and a client whose clock costs no time. */
import { createHash } from 'node:crypto';
import { type GitHubClientOptions, githubClient } from '../../src/github/client.ts';
import type { Published, ReleaseFile, ReleasePlan } from '../../src/model/release.ts';
import { githubReleases } from '../../src/publish/github.ts';
import type { GitHubServer } from './github-server.ts';

/** A file of a release with this text. */
export function file(name: string, text: string): ReleaseFile {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, contentType: 'application/zip', size: bytes.length, sha256, read: async () => bytes };
}

export function plan(
  tag: string,
  files: readonly ReleaseFile[],
  changes: Partial<ReleasePlan> = {},
): ReleasePlan {
  const texts = { title: `Brands ${tag}`, notes: `# ${tag}\n\nThree packages.` };
  return {
    tag,
    commit: 'c'.repeat(40),
    ...texts,
    draft: false,
    prerelease: false,
    files,
    dryRun: false,
    ...changes,
  };
}

export interface Run {
  readonly published?: Published;
  readonly error?: Error;
  readonly log: readonly string[];
  /** The pauses that were asked for, in milliseconds. */
  readonly waits: readonly number[];
}

/** Publishes and reports what came of it; time does not pass, pauses are written down. */
export async function publish(
  server: GitHubServer,
  wanted: ReleasePlan,
  options: Partial<GitHubClientOptions> & { now?: number } = {},
): Promise<Run> {
  const log: string[] = [];
  const waits: number[] = [];
  let now = options.now ?? Date.UTC(2026, 10, 1);
  const clock = {
    now: () => now,
    sleep: async (milliseconds: number) => {
      waits.push(milliseconds);
      now += milliseconds;
    },
  };
  const { owner, repo } = server;
  const connect = () => githubClient({ token: server.token, apiUrl: server.url, clock, ...options });
  try {
    const published = await githubReleases({ connect, owner, repo }).publish(wanted, (line) =>
      log.push(line),
    );
    return { published, log, waits };
  } catch (error) {
    return { error: error as Error, log, waits };
  }
}
