import type { Whereabouts } from '../../src/model/whereabouts.ts';
import { toComment } from '../../src/report/comment.ts';
import { fileAddress, runLink } from '../../src/report/links.ts';
import { markdownFaults } from '../support/markdown.ts';
import { findingOf, reportOf } from '../support/reports.ts';

const head = 'a'.repeat(40);
const where: Whereabouts = {
  project: 'acme/brand',
  server: 'https://github.example',
  repository: 'acme/brand',
  head,
  base: 'b'.repeat(40),
  prefix: 'assets/',
  run: 'https://github.example/acme/brand/actions/runs/7',
};
const BLOB = `https://github.example/acme/brand/blob/${head}`;

test('a finding leads to its lines at the head commit', () => {
  const address = (part: object) => fileAddress(findingOf(part), where);
  expect(address({ path: 'a/x.json', location: { line: 3 } })).toBe(`${BLOB}/assets/a/x.json#L3`);
  expect(address({ path: 'a/x.json', location: { line: 3, endLine: 5 } })).toBe(
    `${BLOB}/assets/a/x.json#L3-L5`,
  );
  expect(address({ path: 'x.wav', location: { offset: 3 } })).toBe(`${BLOB}/assets/x.wav`);
  expect(address({ path: 'a.zip!/x.json', location: { line: 3 } })).toBe(`${BLOB}/assets/a.zip`);
  expect(address({ path: 'a (1)/[b]#?.json' })).toBe(`${BLOB}/assets/a%20%281%29/%5Bb%5D%23%3F.json`);
});

test('without a repository or a commit, or with what is none, there is no link', () => {
  for (const part of [{ server: 'javascript:x' }, { repository: 'a/b)c' }, { head: 'main](x' }, { head: '' }])
    expect(fileAddress(findingOf(), { ...where, ...part })).toBeUndefined();
  expect(fileAddress(findingOf(), {})).toBeUndefined();
  expect(runLink({ run: 'https://x.y/a) [b](c' }, 'x')).toBe('');
});

describe('the comment', () => {
  const findings = [
    ...Array.from({ length: 9 }, (_, n) =>
      findingOf({ rule: 'json-syntax', path: `a/${n}.json`, location: { line: n + 1 } }),
    ),
    findingOf({ path: 'b/x@y`.wav' }),
    findingOf({ severity: 'warning', message: '“a_b” is @loud.' }),
  ];
  const text = toComment(reportOf(findings), [], where);

  test('says of what it speaks, and links to lines and to the run', () => {
    expect(text).toMatch(
      /\n\nBesides 1 warning\. \[The run has .*\) `acme\/brand`, `aaaaaaa` against `bbbbbbb`\.\n/,
    );
    expect(text).toContain(`- [\`a/0.json:1\`](${BLOB}/assets/a/0.json#L1) `);
    expect(text).toContain('](https://github.example/acme/brand/actions/runs/7)');
    expect(markdownFaults(text)).toEqual([]);
  });

  test('has five lines a rule at most, counts the rest, and folds all but errors', () => {
    expect(text.match(/^- \[`a\//gm)).toHaveLength(5);
    expect(text).toContain('\n\n4 more findings in `brandgate-report.json`.');
    expect(text.indexOf('`b/x@y`')).toBeLessThan(text.indexOf('<details>'));
    expect(text.indexOf('Warnings (1)')).toBeGreaterThan(text.indexOf('<details>'));
  });

  test('quotes values in code spans, as they are', () => {
    expect(text).toContain('``b/x@y`.wav``');
    expect(text).toContain(' `a_b` is @\u200bloud. ');
  });

  test('has at most 12 kB, in bytes, whatever there is to say', () => {
    const many = Array.from({ length: 3000 }, (_, n) =>
      findingOf({ rule: `rule-${n % 200}`, path: `會議${n}`.repeat(30), message: '會'.repeat(900) }),
    );
    const size = (value: string) => new TextEncoder().encode(value).length;
    const warned = many.map((finding) => ({ ...finding, severity: 'warning' as const }));
    for (const long of [toComment(reportOf(many), [], where), toComment(reportOf(warned), [], where)]) {
      expect(size(long)).toBeLessThanOrEqual(12_000);
      expect(size(long)).toBeGreaterThan(3000);
      expect(markdownFaults(long)).toEqual([]);
    }
  });

  test('the all-clear names warnings and notes', () => {
    const clear = toComment(reportOf(findings.slice(-1).concat(findingOf({ severity: 'info' }))), [], where);
    expect(clear).toMatch(/^✅ \*\*Brandgate: ready to ship\.\*\* Inspected .* rules: 1 warning, 1 note\.\n/);
    expect(clear).toContain('`acme/brand`, `aaaaaaa` against `bbbbbbb`.');
    expect(clear).toContain('ℹ️ Notes (1)');
  });

  test('packages without a change or finding are one number', () => {
    const item = { kind: 'theme', path: 'p', assets: 1, bytes: 1, errors: 0, warnings: 0, infos: 0 } as const;
    const packages = [
      { ...item, name: 'bad', errors: 1 },
      { ...item, name: 'moved', changed: true },
      { ...item, name: 'still', changed: false },
      { ...item, name: 'calm' },
    ];
    const shown = toComment(reportOf([findingOf()], { packages }), [], where);
    expect(shown).toMatch(/\| `bad` [^\n]+\n\| `moved` [^\n]+\n\n2 packages without a change or finding\./);
    expect(shown).not.toMatch(/`still`|`calm`/);
  });
});
