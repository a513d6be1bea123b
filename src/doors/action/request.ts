import { resolve } from 'node:path';
import { githubClient } from '../../github/client.ts';
import type { RepositoryServer } from '../../github/repository.ts';
import type { Whereabouts } from '../../model/whereabouts.ts';
import { repositoryOf } from '../../revision/repository.ts';
import type { BaseRequest } from '../../run/base.ts';
import type { CommentRequest } from '../../run/comment.ts';
import type { Release } from '../../run/release.ts';
import type { Event } from './event.ts';
import type { Inputs } from './inputs.ts';

/** The repository on its server; connects once, when something asks. */
export function serverOf({ token }: Inputs, { apiUrl, repository }: Event): RepositoryServer | undefined {
  if (!repository) return undefined;
  let client: ReturnType<RepositoryServer['connect']> | undefined;
  return {
    ...repository,
    connect() {
      client ??= githubClient({ token, apiUrl });
      return client;
    },
  };
}

/** The tag that is published. */
export const tagOf = ({ tag }: Inputs, event: Event): string | undefined =>
  tag ?? event.release?.tag ?? event.tag;

export const baseRequest = (
  inputs: Inputs,
  event: Event,
  server: RepositoryServer | undefined,
  release: Release,
): BaseRequest => ({
  named: inputs.baseRef,
  merged: event.pull?.head || undefined,
  event: event.base,
  before: event.before,
  head: event.sha,
  tag: tagOf(inputs, event),
  release,
  server: inputs.token === '' ? undefined : server,
});

/**
 * What the run speaks of, for links to lines and to itself. Of a pull request, the branch that somebody wrote. What it is
 * compared with is known when it was looked for: the event’s base lags behind.
 */
export function whereabouts(
  { repository, serverUrl: server, runId, sha, pull }: Event,
  prefix: string,
): Whereabouts {
  if (!repository) return { prefix };
  const project = `${repository.owner}/${repository.repo}`;
  const head = pull?.head || sha;
  return {
    project,
    server,
    repository: pull?.repository ?? project,
    prefix,
    ...(head === '' ? {} : { head }),
    ...(runId === '' ? {} : { run: `${server}/${project}/actions/runs/${runId}` }),
  };
}

/** What is to be said on the pull request; undefined where there is none, or nothing to say. */
export function commentRequest(
  inputs: Inputs,
  { pull, workspace }: Event,
  server: RepositoryServer | undefined,
): CommentRequest | undefined {
  if (!pull || !server || !(inputs.comment || inputs.reviewComments)) return undefined;
  return {
    server,
    ...pull,
    key: inputs.commentKey,
    sticky: inputs.comment,
    review: inputs.reviewComments,
    hasToken: inputs.token !== '',
    // A workflow may check the repository out into a directory of the workspace.
    checkout: repositoryOf(resolve(workspace, inputs.path)) ?? workspace,
  };
}
