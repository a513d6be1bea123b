/** What becomes an annotation, where it is shown, and the test's own reading of the runner's rules. */
import type { Finding, RunReport } from '../../src/model/report.ts';
import { annotations, toGithub } from '../../src/report/github.ts';
import { parseLog, parsePairs } from '../support/action-commands.ts';

const finding = (changes: Partial<Finding>): Finding => ({
  rule: 'asset-empty',
  severity: 'error',
  package: 'acme',
  path: 'themes/acme/a.json',
  message: 'The file is empty.',
  messageId: 'empty',
  messageArguments: [],
  documentation: 'https://example.org/asset-empty.md',
  ...changes,
});
const report = (findings: readonly Finding[], failures: RunReport['failures'] = []): RunReport => ({
  schemaVersion: 1,
  tool: { name: 'brandgate', version: '0.0.0' },
  result: 'failure',
  summary: { packages: 1, assets: 1, rules: 1, errors: 0, warnings: 0, infos: 0, suppressed: 0 },
  packages: [],
  findings,
  skipped: [],
  languages: [],
  failures,
  archives: [],
});

test.each([
  ['themes/acme/a.json', 'sub/themes/acme/a.json', 'The file is empty.'],
  ['.', 'sub', 'The file is empty.'],
  ['zips/Acme.ZIP!/inner/a.json', 'sub/zips/Acme.ZIP', 'inner/a.json: The file is empty.'],
  ['odd!/a.json', 'sub/odd!/a.json', 'The file is empty.'],
])('%s is shown on %s', (path, file, message) => {
  const location = { line: 2, column: 3, endLine: 2, endColumn: 5 };
  const [shown] = annotations(report([finding({ path, location })]), 'sub/').shown;
  const inZip = message.startsWith('inner');
  expect(shown).toMatchObject({ level: 'error', file, message, title: 'asset-empty' });
  expect([shown!.line, shown!.column]).toEqual(inZip ? [undefined, undefined] : [2, 3]);
});

test('columns are given within one line only', () => {
  const location = { line: 2, column: 3, endLine: 4, endColumn: 5 };
  const [shown] = annotations(report([finding({ location })]), '').shown;
  expect(shown).toEqual({
    level: 'error',
    file: 'themes/acme/a.json',
    title: 'asset-empty',
    message: 'The file is empty.',
    line: 2,
    endLine: 4,
  });
});

test('a rule that throws comes before all findings, and room is left for what is reserved', () => {
  const many = Array.from({ length: 10 }, () => finding({}));
  const failures = [{ rule: 'audio-loudness', path: 'a.wav', message: 'x is\nnot defined' }];
  const { shown, cut } = annotations(report(many, failures), 'sub/', { error: 1 });
  expect(shown).toHaveLength(9);
  expect(cut).toEqual({ error: 2, warning: 0, info: 0 });
  expect(shown[0]).toEqual({
    level: 'error',
    file: 'sub/a.wav',
    title: 'audio-loudness: internal failure',
    message: 'The rule failed on a.wav: x isU+000Anot defined',
  });
});

test('the text of --format github is read back as it was meant', () => {
  const path = 'a,b:c%0A;=::error::d.json';
  const message = '100%25, “a”:\n::error::b';
  const { commands } = parseLog(toGithub(report([finding({ path, message, location: { line: 1 } })]), ''));
  expect(commands).toEqual([
    {
      name: 'error',
      properties: { file: path, line: '1', title: 'asset-empty' },
      data: '100%25, “a”:U+000A::error::b',
    },
  ]);
});

describe('the runner as the tests play it', () => {
  test('finds commands where GitHub does', () => {
    const text = [
      '::error file=a%2Cb,line=1::x%0Ay',
      ' \t::Notice::indented',
      'text ::error::inside is text',
      '::unknown::is text',
      'but ##[warning a=b;]acts %5D',
      'one\r::debug::after a CR\r\nlast',
    ].join('\n');
    expect(parseLog(text)).toEqual({
      commands: [
        { name: 'error', properties: { file: 'a,b', line: '1' }, data: 'x\ny' },
        { name: 'notice', properties: {}, data: 'indented' },
        { name: 'warning', properties: { a: 'b' }, data: 'acts ]' },
        { name: 'debug', properties: {}, data: 'after a CR' },
      ],
      lines: ['text ::error::inside is text', '::unknown::is text', 'one', 'last'],
    });
  });

  test('obeys nothing between stop-commands and its token', () => {
    const { commands } = parseLog('::stop-commands::T\n::error::no\n::T::\n::error::yes');
    expect(commands.map(({ data }) => data)).toEqual(['T', 'yes']);
  });

  test('reads outputs of one line and of many', () => {
    expect(parsePairs('a=1=2\nb<<E\nx\ny\nE\nc<<E\n\nE\n')).toEqual({ a: '1=2', b: 'x\ny', c: '' });
    expect(() => parsePairs('a=1\na=2')).toThrow('twice');
    expect(() => parsePairs('a<<E\nx')).toThrow('no end');
  });
});
