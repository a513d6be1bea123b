/** What a pull request commits makes the action run nothing, and no process that it starts gets the token. */
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { runAction, useAction } from '../support/action.ts';
import { theme, useWorkspaces, workspace } from '../support/action-workspace.ts';
import { plantBareRepository, recordingGit, trapScript } from '../support/git-traps.ts';

useAction();
useWorkspaces();
const home = realpathSync(mkdtempSync(join(tmpdir(), 'brandgate-hostile-git-')));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const push = (ref: string) => ({ name: 'push', ref, payload: {} });

test.each([
  ['the directory', 'themes', 'refs/heads/main'],
  ['a package below', 'themes/acme', 'refs/heads/main'],
  ['everything, on a tag', '.', 'refs/tags/v1.0.0'],
  ['the directory, on a tag', 'themes', 'refs/tags/v1.0.0'],
])('a bare repository in the tree: %s', async (_, path, ref) => {
  const marker = join(home, 'marker');
  const repository = workspace(theme('themes/acme'));
  plantBareRepository(join(repository.path, 'themes'), trapScript(join(home, 'trap'), marker));
  repository.commit({});
  const recorder = mkdtempSync(join(home, 'recorder-'));
  const log = recordingGit(recorder);
  const run = await runAction({
    workspace: repository.path,
    event: push(ref),
    token: 'ghs_secret',
    inputs: { path, mode: 'build', 'base-ref': 'HEAD' },
    env: { PATH: [recorder, process.env.PATH].join(delimiter), GITHUB_TOKEN: 'ghs_secret' },
  });
  expect(existsSync(marker)).toBe(false);
  expect([run.code, run.outputs.result]).toEqual([0, 'success']);
  const recorded = readFileSync(log, 'utf8');
  expect(recorded).toContain('argument --git-dir=');
  expect(recorded).not.toMatch(/ghs_secret|^INPUT_|^GITHUB_/m);
});
