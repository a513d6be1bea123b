import fc from 'fast-check';
import type { Finding } from '../../src/model/report.ts';
import { toText } from '../../src/report/text.ts';
import type { TextOptions } from '../../src/report/text-style.ts';
import { documentationOf } from '../../src/rules/documentation.ts';
import { findingOf, hitsOf, reportOf } from '../support/reports.ts';

const plain = { color: false, quiet: false };
const text = (findings: readonly Finding[], excerpt?: string) =>
  toText(reportOf(findings), hitsOf(findings, excerpt), plain);

test('an entry a rule and file, with its place, severity and rule, and closing lines', () => {
  const findings = [
    findingOf({ fix: 'unsafe' }),
    findingOf({ rule: 'audio-header', severity: 'warning', message: 'Two.', location: { offset: 24 } }),
    findingOf({
      rule: 'json-bom',
      severity: 'info',
      path: 'b.json',
      message: 'Three.',
      location: { line: 3, column: 5 },
      fix: 'safe',
    }),
  ];
  expect(text(findings)).toBe(
    [
      'themes/acme/x.wav  error  audio-sample-rate',
      '  Expected 48000 Hz, found 44100 Hz.   fix --unsafe',
      'themes/acme/x.wav  warning  audio-header',
      '  Two.   byte 24',
      'b.json:3:5  note  json-bom',
      '  Three.   fix',
      '',
      '✗ Not ready to ship: 1 error, 1 warning, 1 note in 1 of 2 packages (61 files, 120 rules).',
      '  1 audio-sample-rate · 1 audio-header · 1 json-bom',
      '  1 is mended by “brandgate fix”, 1 more by “--unsafe”. Why: “brandgate explain RULE”.',
      '',
    ].join('\n'),
  );
});

test('without findings only the verdict is left, with what was suppressed', () => {
  const report = reportOf([]);
  expect(toText(report, [], plain)).toBe(
    '✓ Ready to ship: no findings in 2 packages (61 files, 120 rules).\n',
  );
  const one = { ...report, summary: { ...report.summary, packages: 1, assets: 1, rules: 1, suppressed: 1 } };
  expect(toText(one, [], plain)).toBe(
    '✓ Ready to ship: no findings in 1 package (1 file, 1 rule), 1 finding suppressed.\n',
  );
});

test('packages that were only counted are not said to be inspected', () => {
  const item = {
    name: 'a',
    kind: 'theme',
    path: 'a',
    assets: 1,
    bytes: 1,
    errors: 0,
    warnings: 0,
    infos: 0,
  } as const;
  const report = reportOf([], { packages: [item, { ...item, name: 'b', assets: 60, judged: false }] });
  expect(toText(report, [], plain)).toBe(
    '✓ Ready to ship: no findings in 1 package that changed, of 2 (1 file, 120 rules).\n',
  );
});

describe('one mistake is one line', () => {
  const token = (name: string, line: number, part: Partial<Finding> = {}) =>
    findingOf({
      rule: 'language-missing-token',
      path: 'de.json',
      message: `“${name}” of en.json is missing.`,
      location: { line, column: 3 },
      ...part,
    });
  const entry = (findings: readonly Finding[], options: Partial<TextOptions> = {}) =>
    toText(reportOf(findings), hitsOf(findings), { ...plain, ...options }).split('\n\n✗')[0];

  test('messages that differ in one value name the first few', () => {
    expect(entry(['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => token(`IDS_${name}`, 25)))).toBe(
      [
        'de.json:25:3  error  language-missing-token ×7',
        '  “IDS_A” of en.json is missing.',
        '  Also “IDS_B”, “IDS_C”, “IDS_D” and 3 more.',
      ].join('\n'),
    );
  });

  test('of rules that are as frequent, those of errors are named first', () => {
    const findings = [
      findingOf({ rule: 'a', severity: 'info' }),
      findingOf({ rule: 'b', severity: 'warning' }),
      findingOf({ rule: 'c' }),
    ];
    const text = toText(reportOf(findings), hitsOf(findings), { color: false, quiet: false });
    expect(text).toContain('\n  1 c · 1 b · 1 a\n');
  });

  test('equal messages name the other lines', () => {
    expect(entry([25, 30, 41].map((line) => token('IDS_A', line)))).toMatch(
      /\n {2}The same on lines 30 and 41\.$/,
    );
  });

  test('other messages stand with their places', () => {
    const findings = ['One.', 'Two.', 'Three.', 'Four.', 'Five.'].map((message, n) =>
      token('', n + 1, { message }),
    );
    expect(entry(findings)).toBe(
      [
        'de.json:1:3  error  language-missing-token ×5',
        '  One.',
        '  de.json:2:3  Two.',
        '  de.json:3:3  Three.',
        '  and 2 more',
      ].join('\n'),
    );
  });

  test('what only follows from another finding stands below it', () => {
    const layout = (rule: string, path: string, message: string) => findingOf({ rule, path, message });
    const broken = layout('layout-name', 'a.json', 'It has a space.');
    const unreachable = (path: string) => layout('theme-layout-unreachable', path, 'It is not reached.');
    expect(entry([broken, unreachable('a.json'), unreachable('b.json')])).toBe(
      [
        'a.json  error  layout-name',
        '  It has a space.',
        '  Hence theme-layout-unreachable: It is not reached.',
        'b.json  error  theme-layout-unreachable',
        '  It is not reached.',
      ].join('\n'),
    );
  });

  test('a rule in more than three packages is one entry', () => {
    const inPackages = (count: number) =>
      Array.from({ length: count }, (_, n) =>
        findingOf({ package: `p${n}`, path: `p${n}/x.wav`, message: `${n}.` }),
      );
    expect(entry(inPackages(3))?.match(/^p/gm)).toHaveLength(3);
    expect(entry(inPackages(9))).toBe(
      [
        'p0/x.wav  error  audio-sample-rate ×9',
        '  0.',
        '  p1/x.wav  1.',
        '  p2/x.wav  2.',
        '  and 6 more, in 9 files: “--all” shows them',
      ].join('\n'),
    );
    expect(entry(inPackages(9), { all: true })?.match(/^p/gm)).toHaveLength(9);
  });
});

describe('on a terminal', () => {
  const many = Array.from({ length: 240 }, (_, n) =>
    findingOf({ path: `${n}.json`, severity: n < 230 ? 'warning' : 'error', rule: n % 2 ? 'a' : 'b' }),
  );
  const entries = (shown: string) => shown.match(/^\d+\.json/gm) ?? [];
  const shown = (options: Partial<TextOptions>) =>
    toText(reportOf(many), hitsOf(many), { ...plain, ...options });

  test('many findings are cut to the first entries, errors first, and a table of the rules', () => {
    const cut = shown({ width: 100 });
    expect(entries(cut)).toHaveLength(50);
    expect(entries(cut)[0]).toBe('230.json');
    expect(cut).toContain('\n… and 190 more entries: “--all” shows them.\n');
    expect(cut).toMatch(/\n {2}120 b {3}120 a\n\n✗ Not ready to ship: .*\n {2}Why: .*\n$/);
    expect(entries(shown({ width: 100, all: true }))).toHaveLength(240);
    expect(entries(shown({}))).toHaveLength(240);
  });

  test('lines are wrapped, never in a path, and an excerpt is cut to the width', () => {
    const path = `themes/${'long'.repeat(20)}.json`;
    const finding = findingOf({
      path,
      message: 'word '.repeat(40).trim(),
      location: { line: 7, column: 200 },
    });
    const lines = toText(reportOf([finding]), hitsOf([finding], 'x'.repeat(400)), {
      ...plain,
      width: 60,
    }).split('\n');
    expect(lines[0]).toBe(`${path}:7:200`);
    expect(lines.slice(1).filter((line) => line.length > 60)).toEqual([]);
    expect(lines.filter((line) => /^ {4}word( word)*$/.test(line)).length).toBeGreaterThan(2);
  });

  test('rules are links where the terminal shows them, and only to their own page', () => {
    const rule = 'audio-sample-rate';
    const linked = (documentation: string) =>
      toText(reportOf([findingOf({ documentation })]), hitsOf([findingOf({ documentation })]), {
        ...plain,
        links: true,
      });
    const page = documentationOf(rule);
    expect(linked(page)).toContain(`\u001b]8;;${page}\u001b\\${rule}\u001b]8;;\u001b\\`);
    expect(linked('https://evil.example/')).not.toContain('\u001b');
    expect(text([findingOf({ documentation: page })])).not.toContain('\u001b');
  });
});

describe('the source line', () => {
  const lines = (location: Finding['location'], excerpt: string, above?: string) => {
    const finding = findingOf({ ...(location ? { location } : {}) });
    const hit = { finding, excerpt, ...(above === undefined ? {} : { above }) };
    return (
      toText(reportOf([finding]), [hit], plain)
        .split('\n\n✗')[0]
        ?.split('\n')
        .slice(2) ?? []
    );
  };

  test('stands below the line above it, with a caret below the fault, as long as it is', () => {
    expect(
      lines({ line: 32, column: 16, endLine: 32, endColumn: 22 }, '  "font_size": "72px"', '  "label": "x",'),
    ).toEqual(['    31 │ "label": "x",', '  ❯ 32 │ "font_size": "72px"', '       │              ^^^^^^']);
    expect(lines({ line: 1, column: 1 }, 'x')).toEqual(['  ❯ 1 │ x', '      │ ^']);
    expect(lines({ line: 1, column: 3, endLine: 9, endColumn: 1 }, 'ab{')).toEqual([
      '  ❯ 1 │ ab{',
      '      │   ^',
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
    expect(lines({ line: 1, column: 1 }, '   ')).toEqual([]);
    expect(lines({ line: 1, column: 9 }, 'abc')).toEqual([]);
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

  test('points at the right place behind wide letters, too', () => {
    const [, marked = ''] = lines({ line: 1, column: 4 }, '會議室x');
    expect(marked).toBe('      │       ^');
  });
});

test('what rules could not judge is said once a reason', () => {
  const skipped = ['a', 'b'].map((name) => ({ rule: 'r', package: name, reason: 'No base.' }));
  expect(toText(reportOf([], { skipped }), [], plain)).toContain('Not judged: r: No base. (a and b)\n');
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
  expect(shown).toMatch(/Expected 48000[\s\S]*✗ Not ready to ship: 1 error, 1 warning .*\n$/);
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
      expect(shown.split('\n').length).toBeLessThanOrEqual(16);
    }),
    { numRuns: 300 },
  );
});
