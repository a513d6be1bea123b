/** A pull request plants a link where the action writes: what lies outside keeps its bytes, and the step fails with one sentence. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runAction, useWarmAction } from '../support/action.ts';
import { COMMA, theme, useWorkspaces, workspace } from '../support/action-workspace.ts';

useWarmAction();
useWorkspaces();

const outside = mkdtempSync(join(tmpdir(), 'brandgate-outside-'));
afterAll(() => rmSync(outside, { recursive: true, force: true }));

test.each([
  ['out-dir', 'brandgate-out', '', {}],
  ['a report', 'brandgate-out/brandgate-report.json', 'victim', {}],
  ['a directory above out-dir', 'out', '', { 'out-dir': 'out/deeper' }],
  ['the checksums', 'brandgate-out/SHA256SUMS', 'victim', { mode: 'build' }],
  ['the patch', 'brandgate-out/brandgate-fixes.patch', 'victim', { fix: 'safe' }],
  ['the project', 'brands', '', { path: 'brands', fix: 'safe' }],
] as const)('%s', async (_, link, target, inputs) => {
  const { path } = workspace({
    ...theme('good'),
    ...('fix' in inputs ? { 'a/themeconfig.json': COMMA } : {}),
  });
  writeFileSync(join(outside, 'victim'), 'VICTIM');
  writeFileSync(join(outside, 'themeconfig.json'), COMMA);
  mkdirSync(dirname(join(path, link)), { recursive: true });
  symlinkSync(join(outside, target), join(path, link));
  const run = await runAction({ workspace: path, event: { name: 'pull_request' }, inputs });
  expect([run.code, run.outputs.result]).toEqual([1, 'error']);
  expect(run.annotations.map(({ data }) => data)).toContainEqual(
    expect.stringMatching(/symbolic link[^\n]*\.$/),
  );
  expect(readdirSync(outside).sort()).toEqual(['themeconfig.json', 'victim']);
  expect(readFileSync(join(outside, 'victim'), 'utf8')).toBe('VICTIM');
  expect(readFileSync(join(outside, 'themeconfig.json'), 'utf8')).toBe(COMMA);
});
