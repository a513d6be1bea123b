/** Whatever a pull request brings, it can't make the step say or do anything but report it. */
import { forAnnotation } from '../../src/report/escape.ts';
import { type ActionRun, runAction, useWarmAction } from '../support/action.ts';
import { parseLog } from '../support/action-commands.ts';
import { pullRequest } from '../support/action-pulls.ts';
import { theme, useWorkspaces, workspace, wrongPrompt } from '../support/action-workspace.ts';
import { startGitHub } from '../support/github-server.ts';
import { ACTIVE, acting, hostile, PAYLOADS, UNSEEN } from '../support/hostile.ts';

useWarmAction();
useWorkspaces();

function expectHarmless(run: ActionRun): void {
  expect([run.otherCommands, run.environment]).toEqual([[], '']);
  for (const shown of [run.log, run.summary]) expect(shown).not.toMatch(UNSEEN);
  expect(run.log).not.toContain('##[');
  const report = JSON.parse(String(run.files.get('brandgate-report.json')));
  const aboutFindings = run.annotations.filter(({ data }) => !data.startsWith('Nothing was compared'));
  for (const { name, properties, data } of aboutFindings) {
    const level = name === 'notice' ? 'info' : name;
    const file = properties.file!;
    const finding = report.findings.find(
      (candidate: { rule: string; severity: string; path: string; location?: { line: number } }) =>
        candidate.rule === properties.title &&
        candidate.severity === level &&
        (forAnnotation(candidate.path) === file || forAnnotation(candidate.path).startsWith(`${file}!/`)) &&
        (properties.line === undefined || String(candidate.location?.line) === properties.line),
    );
    expect({ data, found: finding !== undefined }).toEqual({ data, found: true });
    expect(data).not.toMatch(/[\n\r]/);
    // Line breaks in a path are the file's own, and arrive escaped by the runner's library.
    expect(file?.replaceAll('\r', '')).not.toMatch(UNSEEN);
  }
  const text = acting(run.summary);
  expect(text.match(ACTIVE)).toBeNull();
  // Cells end at every `|` without a backslash, in code too.
  const rows = run.summary.split('\n').filter((line) => line.startsWith('|'));
  const cells = rows.map((row) => row.split(/(?<!\\)\|/).length);
  expect(new Set(cells)).toEqual(new Set([10]));
  // The summary shows a few packages, and counts the rest.
  expect(rows.length).toBeGreaterThan(2);
  expect(rows.length).toBeLessThanOrEqual(2 + report.packages.length);
  for (const line of run.summary.split('\n'))
    expect(line).toMatch(
      /^($|## (❌|✅|⚠️)|### ❌|\d+ (?:errors?|warnings?|notes?)\b|Inspected |\| |- (?:\[?`|\[?<code>)|Besides |`acme\/brands`|### What changed|\*\*`|\d+ packages? |<\/?details|<summary>|Not judged: |\d+ more )/u,
    );
}

test('the repository has something to say, or the rest would show nothing', () => {
  const { commands } = parseLog(
    PAYLOADS.map((text) => `${text}\n`)
      .join('')
      .replaceAll('::stop', '::other'),
  );
  expect(commands.map(({ name }) => name).sort()).toEqual([
    'add-mask',
    'debug',
    'error',
    'set-output',
    'set-output',
    'set-output',
  ]);
});

test('file names and texts of a pull request change nothing', async () => {
  const { path } = workspace(hostile);
  const run = await runAction({ workspace: path, event: { name: 'pull_request' } });
  expect([run.code, run.outputs.result]).toEqual([1, 'failure']);
  expect(run.annotations.filter(({ name }) => name === 'error')).toHaveLength(10);
  expect(Number(run.outputs.errors)).toBeGreaterThan(2 * PAYLOADS.length);
  expectHarmless(run);
});

test.each(PAYLOADS)('nor does %j alone', async (text) => {
  const name = text.replaceAll('/', '');
  const { path } = workspace({
    ...theme(`${name}x`),
    [`${name}x/${name}_48kHz_mono.wav`]: wrongPrompt(),
    [`${name}x/custom_layout_${name}.json`]: `{\n${text} "a": 1 ${text} }\n`,
  });
  const run = await runAction({ workspace: path, event: { name: 'pull_request' }, inputs: { fix: 'safe' } });
  expect([run.code, run.outputs.result]).toEqual([1, 'failure']);
  const packages = JSON.parse(run.outputs.packages!);
  expect(packages).toMatchObject([
    { kind: 'theme', path: `${name}x`, name: expect.stringMatching(/^[a-z0-9._-]+$/i) },
  ]);
  expectHarmless(run);
});

test.each([
  ['brandgate.yml', `packages: [{ path: ${JSON.stringify(PAYLOADS[0])} }]`],
  ['brandgate.yml', `packages: [\n${PAYLOADS[2]}\n`],
  ['brandgate.yml', `rules: { json-bom: ${JSON.stringify(PAYLOADS[0])} }`],
  ['brandgate.yml', `packages: [{ path: good, base: ${JSON.stringify(PAYLOADS[4])} }]`],
])('nor does a broken %s (%j)', async (name, text) => {
  const { path } = workspace({ ...theme('good'), [name]: text });
  const run = await runAction({ workspace: path, event: { name: 'pull_request' } });
  expect([run.code, run.outputs.result, run.otherCommands]).toEqual([1, 'error', []]);
  expect(run.annotations).toHaveLength(1);
  expect(run.annotations[0]).toMatchObject({ name: 'error', properties: { title: 'Brandgate' } });
  expect(run.annotations[0]!.data).not.toMatch(/::|##\[|\r/);
  expect(run.summary.match(/^```/gm)).toHaveLength(2);
});

test('inputs of the workflow are echoed as harmlessly', async () => {
  const { path } = workspace(theme('good'));
  for (const input of ['mode', 'fail-on', 'draft', 'archive-name', 'config', 'path', 'packages']) {
    const text = input === 'archive-name' ? '{\n::error::pwned}' : 'x\n::error::pwned';
    const run = await runAction({ workspace: path, event: { name: 'push' }, inputs: { [input]: text } });
    expect([input, run.code, run.outputs.result, run.otherCommands]).toEqual([input, 1, 'error', []]);
    expect(run.annotations.map(({ name, properties }) => [name, properties.title])).toEqual([
      ['error', 'Brandgate'],
    ]);
  }
});

test('a pull request’s comments and the reports say it as harmlessly', async () => {
  const server = await startGitHub();
  try {
    const pull = await pullRequest(server, hostile, {
      ...theme('good'),
      'keys/themeconfig.json': '{ "theme_version": 2 }\n',
    });
    const run = await runAction({
      workspace: pull.repository.path,
      event: pull.event(),
      server,
      inputs: { 'review-comments': 'true', reports: 'html sarif junit markdown gitlab' },
    });
    expect([run.code, run.otherCommands, run.environment]).toEqual([1, [], '']);
    expect(run.annotations.filter(({ properties }) => properties.title === 'Brandgate')).toEqual([]);
    const [{ body }] = await pull.comments();
    const reviews = await pull.reviewComments();
    expect(reviews).toHaveLength(30);
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body).toContain('What changed');
    const remarks = reviews.map((comment) => comment.body as string);
    for (const text of [body, ...remarks, String(run.files.get('brandgate-report.md'))]) {
      expect(text).not.toMatch(UNSEEN);
      expect(acting(text.replace(/<!-- brandgate[ a-z0-9:-]+ -->/g, '')).match(ACTIVE)).toBeNull();
    }
    for (const remark of remarks) expect(remark).toMatch(/^(❌|⚠️|ℹ️) [^\n]+\n\n(`{3,}suggestion\n|<!-- )/u);
    for (const name of ['brandgate.sarif', 'brandgate-gitlab.json'])
      expect(() => JSON.parse(String(run.files.get(name)))).not.toThrow();
    const html = String(run.files.get('brandgate-report.html'));
    expect(html).not.toMatch(/<script>alert|<\/details><h1>|<[^>]+\son\w+=/i);
    expect(String(run.files.get('brandgate-junit.xml'))).not.toMatch(/<script|<h1/);
  } finally {
    await server.close();
  }
});
