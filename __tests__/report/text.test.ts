import fc from 'fast-check';
import type { Finding } from '../../src/model/report.ts';
import { toText } from '../../src/report/text.ts';
import { findingOf, hitsOf, reportOf } from '../support/reports.ts';

const plain = { color: false, quiet: false };
const text = (findings: readonly Finding[], excerpt?: string) =>
  toText(reportOf(findings), hitsOf(findings, excerpt), plain);

test('findings are grouped by file, with places, severities and rules, and one closing line', () => {
  const findings = [
    findingOf(),
    findingOf({ rule: 'audio-header', severity: 'warning', message: 'Two.', location: { offset: 24 } }),
    findingOf({
      rule: 'json-bom',
      severity: 'info',
      path: 'b.json',
      message: 'Three.',
      location: { line: 3, column: 5 },
    }),
  ];
  expect(text(findings)).toBe(
    [
      'themes/acme/x.wav',
      '          error   Expected 48000 Hz, found 44100 Hz.  audio-sample-rate',
      '  @24     warning Two.  audio-header',
      '',
      'b.json',
      '  3:5     note    Three.  json-bom',
      '',
      'Inspected 2 packages, 61 files, 120 rules: 1 error, 1 warning, 1 note.',
      '',
    ].join('\n'),
  );
});

test('without findings only the closing line is left, with what was suppressed', () => {
  const report = reportOf([]);
  expect(toText(report, [], plain)).toBe('Inspected 2 packages, 61 files, 120 rules: no findings.\n');
  const one = { ...report, summary: { ...report.summary, packages: 1, assets: 1, rules: 1, suppressed: 1 } };
  expect(toText(one, [], plain)).toBe(
    'Inspected 1 package, 1 file, 1 rule: no findings, 1 finding suppressed.\n',
  );
});

describe('the source line', () => {
  const lines = (location: Finding['location'], excerpt: string) =>
    text([findingOf({ ...(location ? { location } : {}) })], excerpt)
      .split('\n')
      .slice(2, 4);

  test('has a caret below the fault, as long as it is', () => {
    expect(lines({ line: 1, column: 5, endLine: 1, endColumn: 8 }, '  "a": 1,')).toEqual([
      '          "a": 1,',
      '            ^^^',
    ]);
    expect(lines({ line: 1, column: 1 }, 'x')).toEqual(['          x', '          ^']);
    expect(lines({ line: 1, column: 3, endLine: 9, endColumn: 1 }, 'ab{')).toEqual([
      '          ab{',
      '            ^',
    ]);
  });

  test('is cut around the fault where it is long', () => {
    const [shown = '', marked = ''] = lines(
      { line: 1, column: 501 },
      `${'a'.repeat(500)}X${'b'.repeat(500)}`,
    );
    expect(shown.length).toBeLessThan(120);
    expect(shown[marked.indexOf('^')]).toBe('X');
  });

  test('is left out where there is none, and where the fault lies behind it', () => {
    expect(lines({ line: 1, column: 1 }, '   ')).toEqual([
      '',
      'Inspected 2 packages, 61 files, 120 rules: 1 error.',
    ]);
    expect(lines({ line: 1, column: 9 }, 'abc')[0]).toBe('');
  });

  test('points at the right place whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.nat(300), (before, length) => {
        const excerpt = `${before.replaceAll(/[§\s]/gu, 'x')}§${'y'.repeat(length)}`;
        const [shown = '', marked = ''] = lines({ line: 1, column: excerpt.indexOf('§') + 1 }, excerpt);
        expect(shown[marked.indexOf('^')]).toBe('§');
      }),
    );
  });
});

test('what rules could not judge is said once a reason', () => {
  const skipped = ['a', 'b'].map((name) => ({ rule: 'r', package: name, reason: 'No base.' }));
  expect(toText(reportOf([], { skipped }), [], plain)).toContain('\nNot judged: r: No base. (a, b)\n');
});

test('a rule that failed is named', () => {
  const failures = [{ rule: 'r', path: 'a/x', message: 'It broke.' }];
  expect(toText(reportOf([], { failures }), [], plain)).toContain('the rule r failed on a/x: It broke.');
});

test('quiet: errors, failures and the closing line', () => {
  const findings = [findingOf(), findingOf({ severity: 'warning', path: 'w', message: 'A warning.' })];
  const skipped = [{ rule: 'r', reason: 'x' }];
  const shown = toText(reportOf(findings, { skipped }), hitsOf(findings), { color: false, quiet: true });
  expect(shown).not.toMatch(/A warning|Not judged/);
  expect(shown).toMatch(/Expected 48000[\s\S]*Inspected/);
});

test('colours only on demand', () => {
  const findings = [findingOf({ location: { line: 1, column: 1 } })];
  const colored = toText(reportOf(findings), hitsOf(findings, 'x'), { color: true, quiet: false });
  expect(colored).toContain('\u001b[31m');
  expect(colored.replaceAll(/\p{Cc}\[\d+m/gu, '')).toBe(text(findings, 'x'));
  expect(text(findings, 'x')).not.toContain('\u001b');
});

test('nothing from a repository acts on the terminal, breaks a line or commands a runner', () => {
  const evil = fc
    .array(
      fc.constantFrom('::error::', '##[error]', '\n', '\r', '\u001b[2J', '\u009b', ' ', 'x', '\u2028', '\t'),
      { maxLength: 6 },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(evil, evil, evil, fc.nat(20), (path, message, excerpt, column) => {
      const finding = findingOf({ path, message, location: { line: 1, column: column + 1 } });
      const failures = [{ rule: 'r', path, message }];
      const skipped = [{ rule: 'r', reason: message }];
      const shown = toText(reportOf([finding], { failures, skipped }), hitsOf([finding], excerpt), plain);
      expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028]/u);
      expect(shown.split('\n').filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
      expect(shown.split('\n').length).toBeLessThanOrEqual(13);
    }),
    { numRuns: 300 },
  );
});
