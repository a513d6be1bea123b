/** The action as the gate of a pull request. */
import { createHash } from 'node:crypto';
import { runAction, useAction } from '../support/action.ts';
import {
  COMMA,
  theme,
  useWorkspaces,
  type Workspace,
  workspace,
  wrongPrompt,
} from '../support/action-workspace.ts';

useAction();
useWorkspaces();

const PROMPT = 'conf-get_pin_48kHz_mono.wav';

/** A pull request of what is checked out against its first commit. */
function pullRequest({ git }: Workspace) {
  const base = git('rev-list', '--max-parents=0', 'HEAD');
  return {
    name: 'pull_request',
    payload: { number: 7, pull_request: { base: { sha: base } } },
    ref: 'refs/pull/7/merge',
  };
}

test('a broken theme fails with annotations at the right places, errors first', async () => {
  const repository = workspace(theme('themes/acme'));
  repository.commit({
    'themes/acme/themeconfig.json': COMMA,
    'themes/acme/Thumbs.db': 'litter',
    [`themes/acme/${PROMPT}`]: wrongPrompt(),
  });
  const run = await runAction({ workspace: repository.path, event: pullRequest(repository) });
  expect(run.code).toBe(1);
  expect(run.outputs).toMatchObject({
    result: 'failure',
    errors: '2',
    fixed: '0',
    'changed-packages': '["acme"]',
    archives: '[]',
    'report-json': 'brandgate-out/brandgate-report.json',
    'report-html': 'brandgate-out/brandgate-report.html',
    sarif: 'brandgate-out/brandgate.sarif',
    'release-url': '',
    'release-id': '',
  });
  expect(JSON.parse(run.outputs.packages!)).toMatchObject([
    { name: 'acme', kind: 'theme', path: 'themes/acme', errors: 2, changed: true },
  ]);
  const errors = run.annotations.filter(({ name }) => name === 'error');
  expect(errors).toEqual([
    {
      name: 'error',
      properties: { title: 'audio-sample-rate', file: `themes/acme/${PROMPT}` },
      data: 'Expected 48000 Hz, found 44100 Hz.',
    },
    {
      name: 'error',
      properties: {
        title: 'json-trailing-comma',
        file: 'themes/acme/themeconfig.json',
        line: '3',
        endLine: '3',
        col: '39',
        endColumn: '40',
      },
      data: 'No comma may stand after the last item.',
    },
  ]);
  const levels = run.annotations.map(({ name }) => ['error', 'warning', 'notice'].indexOf(name));
  expect(levels).toEqual([...levels].sort());
  expect(run.annotations).toContainEqual({
    name: 'warning',
    properties: { title: 'package-junk', file: 'themes/acme/Thumbs.db' },
    data: expect.any(String),
  });
  expect(run.summary).toContain('## ❌ Brandgate: not ready to ship');
  expect(run.summary).toContain(`- [\`themes/acme/${PROMPT}\`](`);
  expect(run.summary).toContain(') Expected 48000 Hz, found 44100 Hz. ([audio-sample-rate](');
  expect(run.summary).toMatch(/\| `acme` \| theme \| `themes\/acme` \| 2 \| .* \| 2 \| \d+ \| \d+ \|/);
  expect(run.log).toContain('"disable_watermark_mute_icon": false,');
  expect(run.log).toContain('Found 1 package: acme.\n');
  const report = JSON.parse(String(run.files.get('brandgate-report.json')));
  expect(report).toMatchObject({ result: 'failure', summary: { errors: 2 } });
  expect([...run.files.keys()]).toEqual([
    'brandgate-report.html',
    'brandgate-report.json',
    'brandgate.sarif',
  ]);
  expect([run.otherCommands, run.environment]).toEqual([[], '']);
});

test('ten of each level are annotated, the others counted and in the report', async () => {
  const repository = workspace(theme('acme'));
  const prompts = Array.from(
    { length: 13 },
    (_, n) => `acme/prompt-${String(n).padStart(2, '0')}_48kHz_mono.wav`,
  );
  const litter = prompts.map((path) => `${path}.bak`);
  repository.commit(Object.fromEntries(prompts.map((path) => [path, wrongPrompt()])));
  repository.commit(Object.fromEntries(litter.map((path) => [path, 'old'])));
  const run = await runAction({ workspace: repository.path, event: pullRequest(repository) });
  const files = (level: string) =>
    run.annotations.filter(({ name }) => name === level).map(({ properties }) => properties.file);
  expect(files('error')).toEqual(prompts.slice(0, 10));
  expect(files('warning')).toEqual(litter.slice(0, 10));
  const { errors, warnings, infos } = run.outputs;
  expect([errors, run.code]).toEqual(['13', 1]);
  // One notice is not a finding's: there is no token to comment with.
  const cut = Number(errors) + Number(warnings) + Number(infos) - (run.annotations.length - 1);
  expect(run.log).toContain(`${cut} findings not annotated`);
  // Five lines a rule are enough for a reader; the rest is counted.
  for (const path of prompts.slice(0, 5)) expect(run.summary).toContain(`[\`${path}\`](`);
  expect(run.summary).toContain('8 more findings in `brandgate-report.json`');
  expect(JSON.parse(String(run.files.get('brandgate-report.json'))).summary.errors).toBe(13);
});

test.each(['pull_request', 'merge_group'])('a clean %s passes with an all-clear', async (name) => {
  const repository = workspace(theme('acme'));
  const base = repository.git('rev-parse', 'HEAD');
  repository.commit(theme('beta'));
  const payload =
    name === 'merge_group' ? { merge_group: { base_sha: base } } : { pull_request: { base: { sha: base } } };
  const run = await runAction({ workspace: repository.path, event: { name, payload } });
  expect(run.code).toBe(0);
  expect(run.annotations).toEqual([]);
  expect(run.outputs).toMatchObject({
    result: 'success',
    errors: '0',
    warnings: '0',
    'changed-packages': '["beta"]',
  });
  expect(run.summary).toContain('## ✅ Brandgate: ready to ship');
  expect(run.summary).toContain('Inspected 2 packages, 2 files');
  expect(run.files.has('SHA256SUMS')).toBe(false);
});

test('the log is in colour, and says what was not taken for a package', async () => {
  const repository = workspace({
    ...theme('acme'),
    'acme/themeconfig.json': COMMA,
    'lost/background.jpg': 'x',
  });
  const run = await runAction({
    workspace: repository.path,
    event: pullRequest(repository),
    env: { NO_COLOR: undefined },
  });
  expect(run.log).toContain('\u001b[31merror\u001b[39m');
  expect(run.log).toContain('\nNot taken for a package, though files like a package’s lie in it: lost.\n');
});

describe('fail-on', () => {
  const repository = workspace({ ...theme('acme'), 'acme/Thumbs.db': 'litter' });
  const broken = workspace({ ...theme('acme'), [`acme/${PROMPT}`]: wrongPrompt() });
  test.each([
    ['a warning', 'error', 0, 'success'],
    ['a warning', 'warning', 1, 'failure'],
    ['a warning', 'never', 0, 'success'],
    ['an error', 'warning', 1, 'failure'],
    ['an error', 'never', 0, 'success'],
  ])('%s with %s', async (what, failOn, code, result) => {
    const { path } = what === 'an error' ? broken : repository;
    const run = await runAction({
      workspace: path,
      event: { name: 'pull_request' },
      inputs: { 'fail-on': failOn },
    });
    expect([run.code, run.outputs.result]).toEqual([code, result]);
    expect(Number(run.outputs.warnings)).toBeGreaterThan(0);
    expect(run.outputs.errors).toBe(what === 'an error' ? '1' : '0');
    expect(JSON.parse(String(run.files.get('brandgate-report.json'))).result).toBe(result);
    expect(run.summary.startsWith('## ✅')).toBe(result === 'success' && what === 'a warning');
  });
});

test('nothing found is an error, never a success', async () => {
  const repository = workspace({ 'README.md': '# Nothing' });
  const run = await runAction({ workspace: repository.path, event: { name: 'pull_request' } });
  expect([run.code, run.outputs.result, run.outputs.errors, run.outputs.packages]).toEqual([
    1,
    'error',
    '0',
    '[]',
  ]);
  expect(run.annotations).toEqual([
    {
      name: 'error',
      properties: { title: 'Brandgate' },
      data: expect.stringContaining('Nothing to check was found here'),
    },
  ]);
});

test.each([undefined, '', '/nonexistent/summary'])(
  'a runner with the summary file %j loses only the summary',
  async (file) => {
    const repository = workspace(theme('acme'));
    const run = await runAction({
      workspace: repository.path,
      event: { name: 'pull_request' },
      env: { GITHUB_STEP_SUMMARY: file },
    });
    expect([run.code, run.outputs.result, run.summary]).toEqual([0, 'success', '']);
    expect(run.outputs['report-json']).toBe('brandgate-out/brandgate-report.json');
  },
);

test('a finding on a binary file is annotated on the JSON line that refers to it', async () => {
  const config = `{
  "theme_version": 2,
  "splash_screens": {
    "screens": { "welcome": {
      "background": { "path": "background.jpg" }, "elements": [] } } }
}
`;
  const repository = workspace({
    'brands/acme/themeconfig.json': config,
    'brands/acme/background.jpg': 'no picture at all',
    'brands/acme/background_other.jpg': 'no picture at all',
    [`brands/acme/${PROMPT}`]: wrongPrompt(),
  });
  const run = await runAction({
    workspace: repository.path,
    event: { name: 'pull_request' },
    inputs: { path: 'brands' },
  });
  const errors = run.annotations.filter(({ name }) => name === 'error');
  const shown = errors.map(({ properties: { file, line, col }, data }) => [
    file,
    line,
    col,
    data.split(': ')[0],
  ]);
  expect(shown).toContainEqual(['brands/acme/themeconfig.json', '5', '32', 'acme/background.jpg']);
  // Nothing refers to a prompt, whose name says what it is.
  expect(shown).toContainEqual([
    `brands/acme/${PROMPT}`,
    undefined,
    undefined,
    'Expected 48000 Hz, found 44100 Hz.',
  ]);
  // The report stays what it was: the finding is about the picture.
  const { findings } = JSON.parse(String(run.files.get('brandgate-report.json')));
  expect(findings.map(({ path }: { path: string }) => path)).toContain('acme/background.jpg');
});

test('reports has the formats that were asked for, and always the JSON', async () => {
  const repository = workspace({ ...theme('acme'), [`acme/${PROMPT}`]: wrongPrompt() });
  const all = await runAction({
    workspace: repository.path,
    event: { name: 'pull_request' },
    inputs: { reports: 'sarif, html\njunit markdown gitlab' },
  });
  expect([...all.files.keys()]).toEqual([
    'brandgate-gitlab.json',
    'brandgate-junit.xml',
    'brandgate-report.html',
    'brandgate-report.json',
    'brandgate-report.md',
    'brandgate.sarif',
  ]);
  for (const [name, bytes] of all.files)
    expect([name, String(bytes)]).toEqual([name, expect.stringContaining(PROMPT)]);
  const only = await runAction({
    workspace: repository.path,
    event: { name: 'pull_request' },
    inputs: { reports: 'markdown', 'out-dir': 'other' },
  });
  expect([...only.files.keys()]).toEqual(['brandgate-report.json', 'brandgate-report.md']);
  expect(only.outputs).toMatchObject({
    'report-json': 'other/brandgate-report.json',
    'report-html': '',
    sarif: '',
  });
});

test('a ZIP that passes for one of an earlier build is not judged, and everybody is told', async () => {
  const repository = workspace(theme('themes/acme'));
  const bytes = new TextEncoder().encode('no ZIP at all');
  const digest = createHash('sha256').update(bytes).digest('hex');
  repository.commit({
    'old/acme-1.0.0.zip': bytes,
    'old/SHA256SUMS': `${digest}  acme-1.0.0.zip\n`,
    'old/brandgate-report.json': '{}',
  });
  const run = await runAction({ workspace: repository.path, event: pullRequest(repository) });
  expect(run.code).toBe(0);
  expect(run.annotations).toContainEqual({
    name: 'notice',
    properties: { title: 'Brandgate' },
    data: 'Not judged, as an earlier build wrote it: old/acme-1.0.0.zip.',
  });
  expect(String(run.files.get('brandgate-report.html'))).toContain('as an earlier build wrote it');
});
