/** The problem matcher reads the text output as the runner would. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { toText } from '../../src/report/text.ts';
import { findingOf, hitsOf, reportOf } from '../support/reports.ts';

interface Pattern {
  readonly regexp: string;
  readonly loop?: boolean;
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

/** Issues as the runner makes them: a first line, then as many as match the last pattern; no message, no issue. */
function issuesIn(text: string) {
  const [head, rest] = problemMatcher[0].pattern;
  const issues: Record<string, string | undefined>[] = [];
  let file: string | undefined;
  for (const line of text.split('\n')) {
    const match = file === undefined ? null : new RegExp(rest.regexp).exec(line);
    if (match === null) {
      file = new RegExp(head.regexp).exec(line)?.[head.file!];
      continue;
    }
    const at = (group: number | undefined) => match[group!];
    if (at(rest.message) === undefined) continue;
    const { line: row, column, severity, message, code } = rest;
    issues.push({
      file,
      line: at(row),
      column: at(column),
      severity: at(severity),
      message: at(message),
      code: at(code),
    });
  }
  return issues;
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
      column: '1',
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
