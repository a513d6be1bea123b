/** Whatever a pull request brings, it can't make the step say or do anything but report it. */
import { type ActionRun, runAction, useAction } from '../support/action.ts';
import { parseLog } from '../support/action-commands.ts';
import { type Tree, theme, useWorkspaces, workspace, wrongPrompt } from '../support/action-workspace.ts';
import { zipOf } from '../support/zip.ts';

useAction();
useWorkspaces();

const PAYLOADS = [
  '\n::error::pwned',
  '\r::set-output name=result::success',
  '::set-output name=result::success',
  '%0A::add-mask::a',
  '##[add-mask]theme',
  ' ##[set-output name=result]success',
  '\u2028::stop-commands::x',
  '\u0085::debug::x',
  '::stop-commands::x',
  '\x1b]8;;http:evil\x07\x1b[31m',
  '\u202egnp.exe',
  '| `x` | <script>alert(1)<',
  '](http:evil) ![x](http:evil',
  '@octocat and @acme-team',
  '</details><h1>',
  '`` ` ```',
  '`@octocat <b>[x](http:evil)',
  '# heading\n\n---\n\n- [x] item',
  'a,b:c;d]e%25',
];

/** Characters that act on a terminal or hide in text, line ends apart. */
const UNSEEN = /(?!\n)[\p{Cc}\u2028\u2029\u202a-\u202e]/u;

const hostile: Tree = {
  ...theme('good'),
  ...Object.fromEntries(
    PAYLOADS.map((text, n) => [`good/${n}${text.replaceAll('/', '')}_48kHz_mono.wav`, wrongPrompt()]),
  ),
  ...Object.fromEntries(
    PAYLOADS.flatMap((text, n) => Object.entries(theme(`${text.replaceAll('/', '')}${n}`))),
  ),
  // Unknown and misspelt keys, wrong values, duplicates: their texts are in the messages.
  'keys/themeconfig.json': `{"theme_version":2,\n${PAYLOADS.flatMap((text, n) => [
    `${JSON.stringify(text)}: ${JSON.stringify(text)}`,
    `${JSON.stringify(`theme_versio${text}${n}`)}: 1`,
  ]).join(',\n')}}\n`,
  // Source lines that look like commands, shown with a caret.
  ...Object.fromEntries(
    PAYLOADS.map((text, n) => [`syntax/custom_layout_${n}.json`, `{\n${text.trim()} "a": 1 ${text} }\n`]),
  ),
  'syntax/themeconfig.json': '{"theme_version":2}',
  'inner.zip': zipOf([
    { name: 'themeconfig.json', data: new TextEncoder().encode('{"theme_version":2}') },
    ...PAYLOADS.map((text, n) => ({ name: `${n}${text}_48kHz_mono.wav`, data: wrongPrompt() })),
  ]),
  'brandgate.yml': `${PAYLOADS.map((text) => `${JSON.stringify(`key${text}`)}: 1`).join('\n')}
rules: { ${PAYLOADS.map((text) => `${JSON.stringify(`rule${text}`)}: off`).join(', ')} }
ignore: [${PAYLOADS.map((text) => `{ rules: [json-bom], path: ${JSON.stringify(text)}, reason: ${JSON.stringify(text)} }`).join(', ')}]
`,
};

/** Text outside of code, without escaped characters: what GitHub would read as markup. */
function acting(markdown: string): string {
  const token = /\\[!-/:-@[-`{-~]|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g;
  return markdown.replace(token, '');
}

function expectHarmless(run: ActionRun): void {
  expect([run.otherCommands, run.environment]).toEqual([[], '']);
  for (const shown of [run.log, run.summary]) expect(shown).not.toMatch(UNSEEN);
  expect(run.log).not.toContain('##[');
  const report = JSON.parse(String(run.files.get('brandgate-report.json')));
  for (const { name, properties, data } of run.annotations) {
    const level = name === 'notice' ? 'info' : name;
    const file = properties.file!;
    const finding = report.findings.find(
      (candidate: { rule: string; severity: string; path: string; location?: { line: number } }) =>
        candidate.rule === properties.title &&
        candidate.severity === level &&
        (candidate.path === file || candidate.path.startsWith(`${file}!/`)) &&
        (properties.line === undefined || String(candidate.location?.line) === properties.line),
    );
    expect({ data, found: finding !== undefined }).toEqual({ data, found: true });
    expect(data).not.toMatch(/[\n\r]/);
  }
  const text = acting(run.summary);
  expect(
    text.match(
      /<(?!\/?(details|summary)\b)|@\w|\]\((?!https:\/\/github\.com\/[\w-]+\/[\w-]+\/blob)|!\[|https?:\/\/(?!github)/g,
    ),
  ).toBeNull();
  // Cells end at every `|` without a backslash, in code too.
  const rows = run.summary.split('\n').filter((line) => line.startsWith('|'));
  const cells = rows.map((row) => row.split(/(?<!\\)\|/).length);
  expect(new Set(cells)).toEqual(new Set([10]));
  expect(rows.length).toBe(2 + report.packages.length);
  for (const line of run.summary.split('\n'))
    expect(line).toMatch(
      /^($|## (❌|✅|⚠️)|### ❌|Inspected |\| |- `|<\/?details|<summary>|Not judged: |\d+ more )/u,
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
