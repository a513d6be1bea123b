import { lstatSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { within } from '../../files/within.ts';
import type { GitHubApi } from '../../github/client.ts';
import { isPermission, oneLine, PublishError } from '../../github/errors.ts';
import type { RepositoryServer } from '../../github/repository.ts';
import { stickyComment } from '../../github/sticky-comment.ts';
import type { RunReport } from '../../model/report.ts';
import { UsageError } from '../../model/usage-error.ts';
import type { Whereabouts } from '../../model/whereabouts.ts';
import { toComment } from '../../report/comment.ts';
import { fileOf } from '../../report/outputs.ts';
import { readUntrusted } from '../../report/untrusted.ts';
import type { Event, WorkflowRun } from './event.ts';
import type { Inputs } from './inputs.ts';
import type { ActionResult } from './output.ts';

/** A report of every finding that GitHub could show is smaller by far. */
const LARGEST_REPORT_IN_BYTES = 20_000_000;
/** One branch can be offered to several bases. */
const MOST_PULLS = 5;

/**
 * `mode: comment`: posts the report of a pull request's own run, which had no right to. The report is read as what it is,
 * a file that a stranger may have written: it says what stands in the comment and nothing else. Where the comment goes is
 * found out from the event. Rejects with a UsageError or a PublishError.
 */
export async function relay(
  inputs: Inputs,
  event: Event,
  outDir: string,
  server: RepositoryServer | undefined,
  log: (line: string) => void,
): Promise<ActionResult> {
  const { workflowRun: run } = event;
  if (event.name !== 'workflow_run')
    throw new UsageError('The mode “comment” works on the event “workflow_run” only.');
  if (!server) throw new UsageError('GITHUB_REPOSITORY is not set, so there is nowhere to comment.');
  const done: ActionResult = { result: 'success' };
  if (!run?.event.startsWith('pull_request')) {
    log('That run was not for a pull request, so there is nothing to comment on.');
    return done;
  }
  const report = await readReport(event.workspace, outDir);
  if (!report) {
    log(`There is no ${fileOf('json')} in “out-dir”, as of a run that was cancelled: nothing is posted.`);
    return done;
  }
  if (inputs.token === '') throw new UsageError('The input “token” is empty, so nothing can be posted.');
  const { owner, repo } = server;
  const where = whereaboutsOf(event, run, `${owner}/${repo}`);
  const client = await server.connect();
  try {
    const numbers = await pullsOf(client.api, { owner, repo }, run);
    if (numbers.length === 0)
      log(`No open pull request ends with the commit ${run.sha.slice(0, 7)} any more.`);
    for (const number of numbers) {
      const note = `\n<sub>Said by the pull request’s own run for ${run.sha.slice(0, 7)}.</sub>\n`;
      const stuck = await stickyComment(
        client,
        { owner, repo, number },
        inputs.commentKey,
        toComment(report, [], where) + note,
      );
      log(`The comment on pull request ${number} was ${stuck === 'unchanged' ? 'up to date' : stuck}.`);
    }
  } catch (error) {
    throw explained(error);
  }
  return done;
}

/** Where in the repository its project lies the report does not say, so there are no links to lines. */
const whereaboutsOf = ({ serverUrl }: Event, { id, sha }: WorkflowRun, project: string): Whereabouts => ({
  project,
  head: sha,
  ...(id === '' ? {} : { run: `${serverUrl}/${project}/actions/runs/${id}` }),
});

async function readReport(workspace: string, outDir: string): Promise<RunReport | undefined> {
  const path = join(outDir, fileOf('json'));
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found) return undefined;
  const inside = within(await realpath(workspace), await realpath(path).catch(() => path));
  if (!found.isFile() || inside === undefined)
    throw new UsageError(`${fileOf('json')} is not a plain file of the workspace.`);
  if (found.size > LARGEST_REPORT_IN_BYTES)
    throw new UsageError(`${fileOf('json')} is larger than ${LARGEST_REPORT_IN_BYTES} bytes.`);
  const read = readUntrusted(new TextDecoder().decode(await readFile(path)));
  if (!read.ok) throw new UsageError(`${fileOf('json')} was not posted. ${read.reason}`);
  return read.report;
}

/** The open pull requests of the branch whose newest commit is the one that was run. */
async function pullsOf(
  api: GitHubApi,
  { owner, repo }: { readonly owner: string; readonly repo: string },
  run: WorkflowRun,
): Promise<number[]> {
  const { data } = await api.rest.pulls.list({
    owner,
    repo,
    state: 'open',
    head: `${run.owner}:${run.branch}`,
    per_page: 100,
  });
  return data
    .filter(
      ({ head }) =>
        head.sha === run.sha &&
        head.ref === run.branch &&
        // Without its repository, which may be gone, nobody knows whose branch it is.
        head.repo?.owner.login.toLowerCase() === run.owner.toLowerCase(),
    )
    .map(({ number }) => number)
    .slice(0, MOST_PULLS);
}

function explained(error: unknown): unknown {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 0;
  const detail = oneLine(error instanceof Error ? error.message : '');
  if (!isPermission(status, detail))
    return status === 403
      ? new PublishError(`Could not comment on the pull request (403: ${detail}).`)
      : error;
  return new PublishError(
    `Could not comment on the pull request (${status}: ${detail}).\nGrant the permission in the workflow, at the top or in the job:\n\npermissions:\n  pull-requests: write`,
  );
}
