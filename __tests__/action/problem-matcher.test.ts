/** The problem matcher reads the text output as the runner would. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { toText } from '../../src/report/text.ts';
import { findingOf, hitsOf, reportOf } from '../support/reports.ts';

interface Pattern {
  readonly regexp: string;
  readonly file?: number;
  readonly line?: number;
  readonly column?: number;
  readonly severity?: number;
  readonly message?: number;
  readonly code?: number;
}
const root = resolve(__dirname, '../..');
const { problemMatcher } = JSON.parse(readFileSync(`${root}/brandgate-matcher.json`, 'utf8')) as {
  problemMatcher: [{ owner: string; pattern: [Pattern, Pattern] }];
};

/** Issues as the runner makes them: a line that matches the first pattern, and the next one the second. */
function issuesIn(text: string) {
  const [head, rest] = problemMatcher[0].pattern;
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const first = new RegExp(head.regexp).exec(line);
    const second = new RegExp(rest.regexp).exec(lines[index + 1] ?? '');
    if (first === null || second === null) return [];
    const { file, line: row, column, severity, code } = head;
    return [
      {
        file: first[file!],
        line: first[row!],
        column: first[column!],
        severity: first[severity!],
        message: second[rest.message!],
        code: first[code!],
      },
    ];
  });
}

test('errors and warnings become annotations, whatever stands between them', () => {
  const location = { line: 3, column: 39, endLine: 3, endColumn: 40 };
  const findings = [
    findingOf({
      path: 'acme/a.json',
      rule: 'json-trailing-comma',
      message: 'No comma  may stand.',
      location,
    }),
    findingOf({
      path: 'acme/a.json',
      rule: 'key-typo',
      severity: 'warning',
      message: 'A typo.',
      location: { line: 4 },
    }),
    findingOf({ path: 'acme/a.json', rule: 'json-bom', severity: 'info', message: 'A note.' }),
    findingOf({ path: 'acme/x.wav', location: { offset: 24 } }),
    findingOf({
      path: 'acme/Thumbs.db',
      rule: 'package-junk',
      severity: 'warning',
      message: 'It is litter.',
    }),
  ];
  const text = toText(reportOf(findings), hitsOf(findings, '  "source": "error line  json-bom",'), {
    color: false,
    quiet: false,
  });
  expect(text).toContain('"source"');
  expect(issuesIn(text)).toEqual([
    {
      file: 'acme/a.json',
      line: '3',
      column: '39',
      severity: 'error',
      message: 'No comma  may stand.',
      code: 'json-trailing-comma',
    },
    {
      file: 'acme/a.json',
      line: '4',
      column: undefined,
      severity: 'warning',
      message: 'A typo.',
      code: 'key-typo',
    },
    {
      file: 'acme/x.wav',
      line: undefined,
      column: undefined,
      severity: 'error',
      message: 'Expected 48000 Hz, found 44100 Hz.',
      code: 'audio-sample-rate',
    },
    {
      file: 'acme/Thumbs.db',
      line: undefined,
      column: undefined,
      severity: 'warning',
      message: 'It is litter.',
      code: 'package-junk',
    },
  ]);
});

test('a clean run has nothing to annotate', () => {
  expect(issuesIn(toText(reportOf([]), [], { color: false, quiet: false }))).toEqual([]);
});
