import { toGitlab } from '../../src/report/gitlab.ts';
import { findingOf, reportOf } from '../support/reports.ts';

const issuesOf = (...[findings, prefix = '']: [Parameters<typeof reportOf>[0], string?]) =>
  JSON.parse(toGitlab(reportOf(findings), prefix));

test('an issue has what GitLab asks for', () => {
  const [issue] = issuesOf([findingOf({ location: { line: 3, column: 5 } })], 'brand/');
  expect(issue).toEqual({
    description: 'Expected 48000 Hz, found 44100 Hz.',
    check_name: 'audio-sample-rate',
    fingerprint: expect.stringMatching(/^[0-9a-f]{16}:1$/),
    severity: 'critical',
    location: { path: 'brand/themes/acme/x.wav', lines: { begin: 3 } },
  });
});

test('severities are words that GitLab knows, and lines begin at 1', () => {
  const issues = issuesOf([
    findingOf({ severity: 'warning' }),
    findingOf({ severity: 'info', location: { offset: 7 } }),
  ]);
  expect(issues.map(({ severity }: { severity: string }) => severity)).toEqual(['minor', 'info']);
  expect(issues[1].location.lines.begin).toBe(1);
});

test('a file inside a ZIP is shown on the ZIP', () => {
  const [issue] = issuesOf([findingOf({ path: 'p/x.zip!/a/b.json', location: { line: 2 } })]);
  expect(issue.location).toEqual({ path: 'p/x.zip', lines: { begin: 1 } });
  expect(issue.description).toBe('a/b.json: Expected 48000 Hz, found 44100 Hz.');
});

test('a directory that ends like an archive is a directory', () => {
  const [issue] = issuesOf([findingOf({ path: 'loud!/x.json', location: { line: 2 } })]);
  expect(issue.location).toEqual({ path: 'loud!/x.json', lines: { begin: 2 } });
});

test('no two issues share a fingerprint', () => {
  const issues = issuesOf([findingOf(), findingOf(), findingOf({ path: 'y' })]);
  expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(3);
});

test('no findings are an empty list', () => {
  expect(toGitlab(reportOf([]), '')).toBe('[]\n');
});
