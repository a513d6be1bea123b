import { annotations, MOST_ANNOTATIONS_PER_LEVEL, toGithub } from '../../src/report/github.ts';
import { findingOf, reportOf } from '../support/reports.ts';

const first = (...[part, prefix = '']: [Parameters<typeof findingOf>[0], string?]) =>
  toGithub(reportOf([findingOf(part)]), prefix).split('\n')[0];

test('a finding is a workflow command with what applies', () => {
  expect(first({})).toBe(
    '::error file=themes/acme/x.wav,title=audio-sample-rate::Expected 48000 Hz, found 44100 Hz.',
  );
  const location = { line: 3, column: 5, endLine: 3, endColumn: 9, pointer: '/a', offset: 7 };
  expect(first({ severity: 'warning', path: 'a,b:c.json', location })).toBe(
    '::warning file=a%2Cb%3Ac.json,line=3,endLine=3,col=5,endColumn=9,title=audio-sample-rate::Expected 48000 Hz, found 44100 Hz.',
  );
  expect(first({ severity: 'info', message: '100%' })).toMatch(/^::notice .*::100%25$/);
});

test('no character that acts is left in the path of an annotation, however it is printed', () => {
  const path = 'a\u001b[2J\u009b31m\u202e\u{e0041}\u2063.json';
  const { shown } = annotations(
    { ...reportOf([findingOf({ path })]), failures: [{ rule: 'x', path, message: 'm' }] },
    '',
  );
  expect(shown.map(({ file }) => file)).toEqual(Array(2).fill('aU+001B[2JU+009B31mU+202EU+E0041U+2063.json'));
  expect(first({ path })).toContain('file=aU+001B[2JU+009B31mU+202EU+E0041U+2063.json,');
});

test('GitHub takes columns only within one line', () => {
  expect(first({ location: { line: 3, column: 5, endLine: 4, endColumn: 1 } })).toContain(
    'line=3,endLine=4,title',
  );
});

test('paths are relative to the repository, and a file in a ZIP is shown on the ZIP', () => {
  expect(first({}, 'brand/')).toContain('file=brand/themes/acme/x.wav,');
  expect(first({ path: '.' }, 'brand/')).toContain('file=brand,');
  expect(first({ path: '.' })).toMatch(/^::error title=/);
  expect(first({ path: 'p/x.zip!/a/b.json', location: { line: 2, column: 1 } })).toBe(
    '::error file=p/x.zip,title=audio-sample-rate::a/b.json: Expected 48000 Hz, found 44100 Hz.',
  );
});

test('ten of each level are shown, errors first, and the rest is counted', () => {
  const many = (severity: 'error' | 'warning' | 'info', count: number) =>
    Array.from({ length: count }, (_, index) => findingOf({ severity, path: `${severity}${index}` }));
  const report = reportOf([...many('info', 12), ...many('warning', 11), ...many('error', 10)]);
  const { shown, cut } = annotations(report, '');
  expect(shown.map(({ level }) => level)).toEqual([
    ...Array(MOST_ANNOTATIONS_PER_LEVEL).fill('error'),
    ...Array(MOST_ANNOTATIONS_PER_LEVEL).fill('warning'),
    ...Array(MOST_ANNOTATIONS_PER_LEVEL).fill('notice'),
  ]);
  expect(cut).toEqual({ error: 0, warning: 1, info: 2 });
  expect(toGithub(report, '')).toMatch(
    /Inspected .*: 10 errors, 11 warnings, 12 notes\. 3 of them are not annotated.*\n$/,
  );
});

test('no package and no rule takes all the room', () => {
  const of = (name: string, rules: number, each: number) =>
    Array.from({ length: rules * each }, (_, n) =>
      findingOf({ package: name, rule: `rule-${n % rules}`, path: `${name}/${n}` }),
    );
  const placed = (findings: ReturnType<typeof of>) =>
    annotations(reportOf(findings), '').shown.map(({ file, title }) => [file.split('/')[0], title]);
  const shown = placed([...of('a', 12, 9), ...of('b', 1, 30), ...of('c', 2, 5)]);
  expect(shown.slice(0, 5)).toEqual([
    ['a', 'rule-0'],
    ['b', 'rule-0'],
    ['c', 'rule-0'],
    ['a', 'rule-1'],
    ['c', 'rule-1'],
  ]);
  expect(shown).toHaveLength(10);
  // A second one of the same rule only when every rule was shown.
  expect(placed([...of('a', 1, 5), ...of('b', 2, 1)])).toEqual([
    ['a', 'rule-0'],
    ['b', 'rule-0'],
    ['b', 'rule-1'],
    ...Array(4).fill(['a', 'rule-0']),
  ]);
});

test('a rule that failed is an error, before all findings', () => {
  const report = reportOf([findingOf()], { failures: [{ rule: 'r', path: 'a/x', message: 'It broke.' }] });
  expect(toGithub(report, 'brand/').split('\n')[0]).toMatch(/^::error file=brand\/a\/x,title=r.*It broke\.$/);
});

test('no name issues a command of its own', () => {
  const path = 'a\n::error::x,title=y::##[error]z';
  const lines = toGithub(reportOf([findingOf({ path, message: path })]), '').split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^::error file=a%0A%3A%3Aerror%3A%3Ax%2Ctitle=y/);
  expect(lines[0]).not.toMatch(/\p{Cc}/u);
});
