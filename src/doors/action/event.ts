import { readFileSync } from 'node:fs';
import { UsageError } from '../../model/usage-error.ts';
import type { Inputs, Mode } from './inputs.ts';

/** What the runner says of the event; only the fields that are used. */
export interface Event {
  readonly name: string;
  readonly repository: { readonly owner: string; readonly repo: string } | undefined;
  readonly apiUrl: string;
  /** The address that people open, without a slash at its end. */
  readonly serverUrl: string;
  /** The run's id; '' outside of one. */
  readonly runId: string;
  readonly workspace: string;
  /** The commit that the run is about. */
  readonly sha: string;
  /** The pushed tag, if that is what started the run. */
  readonly tag: string | undefined;
  readonly release: { readonly id: number; readonly tag: string } | undefined;
  /** What happened to the subject of the event. */
  readonly action: string | undefined;
  /** The commit that the pull request or merge group is based on. */
  readonly base: string | undefined;
  /** The commit before the push. */
  readonly before: string | undefined;
  readonly pull: PullRequest | undefined;
  readonly workflowRun: WorkflowRun | undefined;
}

/** The pull request that the event is about. */
export interface PullRequest {
  readonly number: number;
  /** The newest commit of its branch; `Event.sha` is that of its merge. */
  readonly head: string;
  /** Whether its branch lies in another repository, whose pull requests get tokens that only read. */
  readonly fromFork: boolean;
  /** `owner/name` of the repository that its branch lies in; absent where that is gone. */
  readonly repository?: string;
}

/** The run that a `workflow_run` event tells of; what the server says, not what the run wrote. */
export interface WorkflowRun {
  /** '' where the event does not say. */
  readonly id: string;
  readonly event: string;
  readonly sha: string;
  /** The owner of the repository that the branch lies in. */
  readonly owner: string;
  readonly branch: string;
}

type Payload = {
  number?: number;
  pull_request?: {
    number?: number;
    base?: { sha?: string; repo?: { full_name?: string } | null };
    head?: { sha?: string; repo?: { full_name?: string } | null };
  };
  workflow_run?: {
    id?: number;
    event?: string;
    head_sha?: string;
    head_branch?: string;
    head_repository?: { owner?: { login?: string } } | null;
  };
  merge_group?: { base_sha?: string };
  release?: { id?: number; tag_name?: string };
  before?: string;
  action?: string;
};

/** Reads the event from the runner's environment. Throws where its payload can't be read. */
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
    serverUrl: (environment.GITHUB_SERVER_URL ?? 'https://github.com').replace(/\/+$/, ''),
    runId: environment.GITHUB_RUN_ID ?? '',
    workspace: environment.GITHUB_WORKSPACE ?? process.cwd(),
    sha: environment.GITHUB_SHA ?? '',
    tag: environment.GITHUB_REF_TYPE === 'tag' ? environment.GITHUB_REF_NAME : undefined,
    release: typeof id === 'number' && typeof tag_name === 'string' ? { id, tag: tag_name } : undefined,
    action: typeof payload.action === 'string' ? payload.action : undefined,
    base: payload.pull_request?.base?.sha ?? payload.merge_group?.base_sha,
    before,
    pull: pullOf(payload),
    workflowRun: workflowRunOf(payload),
  };
}

function pullOf({ number, pull_request: pull }: Payload): PullRequest | undefined {
  const id = pull?.number ?? number;
  if (!pull || typeof id !== 'number' || !Number.isSafeInteger(id) || id < 1) return undefined;
  const from = pull.head?.repo?.full_name;
  // A fork that was deleted since has no repository.
  const fromFork = pull.head !== undefined && from !== pull.base?.repo?.full_name;
  return { number: id, head: pull.head?.sha ?? '', fromFork, ...(from ? { repository: from } : {}) };
}

function workflowRunOf({ workflow_run: run }: Payload): WorkflowRun | undefined {
  const owner = run?.head_repository?.owner?.login;
  if (!run?.head_sha || !run.head_branch || !owner) return undefined;
  const id = Number.isSafeInteger(run.id) ? String(run.id) : '';
  return { id, event: run.event ?? '', sha: run.head_sha, owner, branch: run.head_branch };
}

function payloadOf(path: string | undefined): Payload {
  if (!path) return {};
  const text = readFileSync(path, 'utf8');
  try {
    return (JSON.parse(text) as Payload | null) ?? {};
  } catch {
    // A run that knows nothing of its event could publish what was withdrawn.
    throw new UsageError('The event of this run can’t be read: the file in GITHUB_EVENT_PATH is no JSON.');
  }
}

/** What happens to a release that is to be filled. */
const FILLING = ['published', 'released', 'prereleased', 'created', 'edited'];

/** What `auto` stands for; undefined for a release that was withdrawn or deleted, which is nobody’s order to publish it. */
export function modeOf({ mode }: Inputs, { name, action, tag }: Event): Mode | undefined {
  const withdrawn = name === 'release' && action !== undefined && !FILLING.includes(action);
  if (withdrawn && ['auto', 'publish', 'plan', 'merge'].includes(mode)) return undefined;
  if (mode !== 'auto') return mode;
  if (name.startsWith('pull_request') || name === 'merge_group') return 'check';
  if (name === 'release' || (name === 'push' && tag !== undefined)) return 'publish';
  return 'build';
}
