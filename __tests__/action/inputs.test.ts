/** Values that an input does not take. */
import { runAction, useWarmAction } from '../support/action.ts';
import { theme, useWorkspaces, workspace } from '../support/action-workspace.ts';

useWarmAction();
useWorkspaces();

test.each([
  ['mode', 'chek', 'Did you mean “check”? Allowed: auto, check, build, publish, plan, merge, comment.'],
  ['fail-on', 'info', 'Allowed: error, warning, never.'],
  ['fix', 'all', 'Allowed: off, safe, unsafe.'],
  ['dry-run', 'yes', 'Allowed: true, false.'],
  ['only-changed', '1', 'Allowed: true, false.'],
  ['comment', 'no', 'Allowed: true, false.'],
  ['review-comments', 'yes', 'Allowed: true, false.'],
  ['reports', 'json sarfi', 'Did you mean “sarif”? Allowed: json, html, sarif, junit, markdown, gitlab.'],
  ['draft', 'on', 'Allowed: true, false.'],
  ['prerelease', 'no', 'Allowed: true, false.'],
  ['branding-id', 'new', 'Allowed: keep, stamp.'],
  ['archive-name', '{name}-{tag}.zip', 'Allowed: {name}, {version}, {kind}, {sha}.'],
])(
  '%s: %s is an error that names the allowed values, and every output is set',
  async (name, value, message) => {
    const { path } = workspace(theme('acme'));
    const run = await runAction({
      workspace: path,
      event: { name: 'pull_request' },
      inputs: { [name]: value },
    });
    expect(run.code).toBe(1);
    expect(run.annotations).toEqual([
      { name: 'error', properties: { title: 'Brandgate' }, data: expect.stringContaining(message) },
    ]);
    expect(run.annotations[0]!.data).toContain(`input “${name}”`);
    expect(run.outputs).toEqual({
      result: 'error',
      errors: '0',
      warnings: '0',
      infos: '0',
      fixed: '0',
      packages: '[]',
      'changed-packages': '[]',
      archives: '[]',
      'report-json': '',
      'report-html': '',
      sarif: '',
      'release-url': '',
      'release-id': '',
      matrix: '{"include":[]}',
    });
    expect(run.summary).toContain('## ❌ Brandgate: the run did not finish');
    expect(run.files.size).toBe(0);
  },
);

test('true and false as YAML writes them', async () => {
  const { path } = workspace(theme('acme'));
  for (const value of ['True', 'FALSE']) {
    const run = await runAction({
      workspace: path,
      event: { name: 'pull_request' },
      inputs: { draft: value },
    });
    expect(run.code).toBe(0);
  }
});

test.each([
  ['pull_request', 'refs/pull/1/merge', 'check'],
  ['pull_request_target', 'refs/heads/main', 'check'],
  ['merge_group', 'refs/heads/gh-readonly-queue/main', 'check'],
  ['push', 'refs/heads/main', 'build'],
  ['workflow_dispatch', 'refs/tags/v1', 'build'],
  ['schedule', 'refs/heads/main', 'build'],
  ['push', 'refs/tags/v1', 'publish'],
  ['release', 'refs/tags/v1', 'publish'],
])('by itself, %s on %s is a %s', async (name, ref, mode) => {
  const { path } = workspace(theme('acme'));
  const run = await runAction({ workspace: path, event: { name, ref } });
  // Without a token a publication ends in an error, after everything was built.
  expect(run.outputs.result).toBe(mode === 'publish' ? 'error' : 'success');
  expect(run.files.has('SHA256SUMS')).toBe(mode !== 'check');
});

test('an event that can’t be read is an error: what it says may be that a release was withdrawn', async () => {
  const repository = workspace(theme('acme'));
  repository.write({ 'event.json': '{ "action":' });
  const env = { GITHUB_EVENT_PATH: `${repository.path}/event.json` };
  const run = await runAction({
    workspace: repository.path,
    event: { name: 'release', ref: 'refs/tags/v1' },
    env,
  });
  expect([run.code, run.outputs.result]).toEqual([1, 'error']);
  expect(run.annotations[0]!.data).toContain('The event of this run can’t be read');
});
