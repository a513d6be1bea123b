/** The event reader over GitHub's own examples of its webhooks, which are what runs get as their event. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import definitions from '@octokit/webhooks-examples';
import { type Event, readEvent } from '../../../src/doors/action/event.ts';

// biome-ignore lint/suspicious/noExplicitAny: payloads are what GitHub sends
type Payload = any;
const home = mkdtempSync(join(tmpdir(), 'brandgate-events-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const all = (definitions as unknown as { name: string; examples: Payload[] }[]).flatMap(
  ({ name, examples }) => examples.map((payload, index) => ({ name, number: index + 1, payload })),
);
const of = (name: string) => all.filter((example) => example.name === name);

function read(name: string, payload: Payload, variables: NodeJS.ProcessEnv = {}): Event {
  const path = join(home, 'event.json');
  writeFileSync(path, JSON.stringify(payload));
  return readEvent({
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: path,
    GITHUB_REPOSITORY: 'a/b',
    ...variables,
  });
}

test('there are examples of every event that is told apart', () => {
  expect(all.length).toBeGreaterThan(300);
  for (const name of [
    'pull_request',
    'pull_request_review',
    'merge_group',
    'push',
    'release',
    'workflow_run',
  ])
    expect(of(name).length).toBeGreaterThan(1);
});

test.each(all)('$name $number: nothing is made up', ({ name, payload }) => {
  const event = read(name, payload);
  expect(event).toMatchObject({ name, repository: { owner: 'a', repo: 'b' }, tag: undefined });
  expect(event.pull?.number).toBe(payload.pull_request?.number);
  expect(event.release?.id).toBe(payload.release?.id);
  expect(event.release?.tag).toBe(payload.release?.tag_name);
  const told = payload.workflow_run?.head_repository?.owner.login;
  expect(event.workflowRun?.owner).toBe(told);
});

test.each([...of('pull_request'), ...of('pull_request_review')])(
  '$name $number: whose branch, on what',
  ({ name, payload }) => {
    const { base, head } = payload.pull_request;
    expect(read(name, payload)).toMatchObject({
      base: base.sha,
      pull: { head: head.sha, fromFork: head.repo?.full_name !== base.repo.full_name },
    });
  },
);

test('examples hold pull requests of both sorts', () => {
  const sorts = of('pull_request').map(({ name, payload }) => read(name, payload).pull!.fromFork);
  expect(sorts).toContain(false);
  const payload = structuredClone(of('pull_request')[0]!.payload);
  payload.pull_request.head.repo.full_name = 'stranger/brands';
  expect(read('pull_request', payload).pull!.fromFork).toBe(true);
  payload.pull_request.head.repo = null;
  expect(read('pull_request', payload).pull!.fromFork).toBe(true);
});

test.each(of('merge_group'))('merge_group $number: the base of the queue', ({ payload }) => {
  expect(read('merge_group', payload).base).toBe(payload.merge_group.base_sha);
});

test.each(of('push'))('push $number: what was there before, but not where nothing was', ({ payload }) => {
  const isTag = payload.ref.startsWith('refs/tags/');
  const variables = {
    GITHUB_REF_TYPE: isTag ? 'tag' : 'branch',
    GITHUB_REF_NAME: payload.ref.replace(/^refs\/(heads|tags)\//, ''),
  };
  expect(read('push', payload, variables)).toMatchObject({
    before: /^0+$/.test(payload.before) ? undefined : payload.before,
    tag: isTag ? variables.GITHUB_REF_NAME : undefined,
    base: undefined,
    pull: undefined,
  });
});

test.each(of('workflow_run'))('workflow_run $number: which run it was', ({ payload }) => {
  const { id, event, head_sha: sha, head_branch: branch, head_repository } = payload.workflow_run;
  expect(read('workflow_run', payload).workflowRun).toEqual({
    id: String(id),
    event,
    sha,
    branch,
    owner: head_repository.owner.login,
  });
});
