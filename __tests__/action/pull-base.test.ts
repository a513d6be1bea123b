/** What a pull request is compared with: the other parent of its merge, whatever the event says. */
import { type ActionRun, runAction, useWarmAction } from '../support/action.ts';
import { theme, useWorkspaces, type Workspace, webapp2, workspace } from '../support/action-workspace.ts';
import { pushBranch } from '../support/github-git.ts';
import { type GitHubServer, startGitHub } from '../support/github-server.ts';

useWarmAction();
useWorkspaces();

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>\n';
const changed = ({ outputs }: ActionRun): string[] => JSON.parse(outputs['changed-packages']!);

let server: GitHubServer;
beforeAll(async () => {
  server = await startGitHub();
});
afterAll(() => server.close());

describe('the base branch went on since the event', () => {
  let repository: Workspace;
  let lagging: string;
  let head: string;
  beforeAll(async () => {
    repository = workspace({ ...theme('acme'), ...theme('beta'), ...webapp2('client') });
    lagging = repository.git('rev-parse', 'HEAD');
    repository.git('checkout', '-q', '-b', 'topic');
    head = repository.commit({ 'client/webapp2/settings.json': '{}\n' });
    repository.git('checkout', '-q', 'main');
    // A stranger's change, which bumps the number as well.
    repository.commit({ ...webapp2('client', '2'), 'beta/icon_b.svg': SVG });
    await pushBranch(server, repository.path, 'main');
    await pushBranch(server, repository.path, 'topic');
    repository.git('checkout', '-q', '-b', 'merge');
    repository.git('merge', '-q', '--no-ff', '-m', 'Merge', 'topic');
  });
  const check = ({ path }: Workspace, inputs: Record<string, string> = {}) =>
    runAction({
      workspace: path,
      event: {
        name: 'pull_request',
        payload: { number: 1, pull_request: { base: { sha: lagging }, head: { sha: head } } },
        ref: 'refs/pull/1/merge',
      },
      server,
      inputs: { 'only-changed': 'true', comment: 'false', ...inputs },
    });

  test.each(['full', 'shallow'])('in a %s clone the author gets the author’s changes', async (kind) => {
    const run = await check(kind === 'full' ? repository : repository.shallowClone());
    expect(changed(run)).toEqual(['client']);
    const first = repository.git('rev-parse', 'HEAD^1');
    expect(run.summary).toContain(`\`${head.slice(0, 7)}\` against \`${first.slice(0, 7)}\`.`);
    // The number in the base branch is 2 by now, and the change leaves it there.
    expect([run.code, run.annotations.map(({ properties }) => properties.title)]).toEqual([
      1,
      ['manifest-branding-id-bumped'],
    ]);
  });

  test('a base that somebody names comes first', async () => {
    const run = await check(repository, { 'base-ref': lagging });
    expect(changed(run)).toEqual(['beta', 'client']);
    expect(run.summary).toContain(` against \`${lagging.slice(0, 7)}\`.`);
  });

  test('the branch itself has no merge, and is compared with what the event says', async () => {
    repository.git('checkout', '-q', 'topic');
    expect(changed(await check(repository))).toEqual(['client']);
  });
});

describe('a package that is a submodule', () => {
  let outer: Workspace;
  let base: string;
  beforeAll(async () => {
    const inner = workspace(theme('.'));
    outer = workspace(theme('acme'));
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.path, 'brand');
    base = outer.commit({ ...theme('acme') });
    await pushBranch(server, outer.path, 'main').catch(() => undefined);
    const sub = ['-C', 'brand', '-c', 'user.name=Ada', '-c', 'user.email=ada@example.org'];
    outer.write({ 'brand/icon_a.svg': SVG });
    outer.git(...sub, 'add', '-A');
    outer.git(...sub, 'commit', '-q', '-m', 'Change');
    outer.commit({});
  });

  test('is a change of the package when it moves on', async () => {
    const payload = { pull_request: { base: { sha: base } } };
    const run = await runAction({
      workspace: outer.path,
      event: { name: 'pull_request', payload },
      inputs: { 'only-changed': 'true' },
    });
    expect(changed(run)).toEqual([expect.stringMatching(/^brand/)]);
  });
});
