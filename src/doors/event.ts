import { readFileSync } from 'node:fs';
import type { Inputs, Mode } from './inputs.ts';

/** What the runner says of the event; only the fields that are used. */
export interface Event {
  readonly name: string;
  readonly repository: { readonly owner: string; readonly repo: string } | undefined;
  readonly apiUrl: string;
  readonly workspace: string;
  /** The commit that the run is about. */
  readonly sha: string;
  /** The pushed tag, if that is what started the run. */
  readonly tag: string | undefined;
  readonly release: { readonly id: number; readonly tag: string } | undefined;
  /** The commit that the pull request or merge group is based on. */
  readonly base: string | undefined;
  /** The commit before the push. */
  readonly before: string | undefined;
}

type Payload = {
  pull_request?: { base?: { sha?: string } };
  merge_group?: { base_sha?: string };
  release?: { id?: number; tag_name?: string };
  before?: string;
};

/** Reads the event from the runner's environment. */
export function readEvent(environment: NodeJS.ProcessEnv): Event {
  const [owner, repo] = (environment.GITHUB_REPOSITORY ?? '').split('/');
  const payload = payloadOf(environment.GITHUB_EVENT_PATH);
  const { id, tag_name } = payload.release ?? {};
  const before =
    payload.before !== undefined && /^[0-9a-f]{40}$/.test(payload.before) && !/^0+$/.test(payload.before)
      ? payload.before
      : undefined;
  return {
    name: environment.GITHUB_EVENT_NAME ?? '',
    repository: owner && repo ? { owner, repo } : undefined,
    apiUrl: environment.GITHUB_API_URL ?? 'https://api.github.com',
    workspace: environment.GITHUB_WORKSPACE ?? process.cwd(),
    sha: environment.GITHUB_SHA ?? '',
    tag: environment.GITHUB_REF_TYPE === 'tag' ? environment.GITHUB_REF_NAME : undefined,
    release: typeof id === 'number' && typeof tag_name === 'string' ? { id, tag: tag_name } : undefined,
    base: payload.pull_request?.base?.sha ?? payload.merge_group?.base_sha,
    before,
  };
}

function payloadOf(path: string | undefined): Payload {
  if (!path) return {};
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as Payload | null) ?? {};
  } catch {
    return {};
  }
}

/** What `auto` stands for. */
export function modeOf({ mode }: Inputs, event: Event): Mode {
  if (mode !== 'auto') return mode;
  if (event.name.startsWith('pull_request') || event.name === 'merge_group') return 'check';
  if (event.name === 'release' || (event.name === 'push' && event.tag !== undefined)) return 'publish';
  return 'build';
}
