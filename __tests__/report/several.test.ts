import { toComment } from '../../src/report/comment.ts';
import { toText } from '../../src/report/text.ts';
import { markdownFaults } from '../support/markdown.ts';
import { findingOf, hitsOf, reportOf } from '../support/reports.ts';

const missing = (token: string, path = 'a/de-de.json') =>
  findingOf({
    rule: 'language-missing-token',
    path,
    location: { line: 25 },
    message: `“de-de.json” lacks the token “${token}”, which “en-us.json” has with the text “x”.`,
    messageId: 'missing',
    messageArguments: ['de-de.json', token, 'en-us.json', 'x'],
    fix: 'unsafe',
  });
const text = (findings: readonly ReturnType<typeof missing>[]) =>
  toText(reportOf(findings), hitsOf(findings, '"IDS_Z": "z"'), { color: false, quiet: false });

test('texts that are missing in one language are one line, on a terminal and in a comment', () => {
  const all = ['IDS_A', 'IDS_B', 'IDS_C', 'IDS_D', 'IDS_E', 'IDS_F', 'IDS_G'].map((token) => missing(token));
  expect(text(all)).toMatch(
    /^a\/de-de\.json:25 {2}error {2}language-missing-token ×7\n {2}7 texts of en-us\.json are missing: IDS_A, IDS_B, IDS_C and 4 more\. {3}fix --unsafe\n\n/,
  );
  expect(toComment(reportOf(all), [])).toContain(
    '- `a/de-de.json:25` 7 texts of `en-us.json` are missing: `IDS_A`, `IDS_B`, `IDS_C` and 4 more. (`language-missing-token`) ×7\n',
  );
});

test('one text is told with its place, and so is what has not one reference', () => {
  expect(text([missing('IDS_A')])).toContain('“de-de.json” lacks the token “IDS_A”');
  const other = { ...missing('IDS_B'), messageArguments: ['de-de.json', 'IDS_B', 'fr.json', 'x'] };
  expect(text([missing('IDS_A'), other])).toContain('lacks the token “IDS_A”');
});

test('tokens are data', () => {
  const all = ['a”b', '@octocat', '`](x)', '\u001b[2J', 'e'].map((token) => missing(token));
  expect(markdownFaults(toComment(reportOf(all), []))).toEqual([]);
  expect(text(all)).not.toContain('\u001b');
});
