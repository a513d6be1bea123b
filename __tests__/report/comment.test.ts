import fc from 'fast-check';
import type { PackageDifferences } from '../../src/diff/difference.ts';
import { toComment } from '../../src/report/comment.ts';
import { remarkText, suggestionText } from '../../src/report/remark.ts';
import { documentationOf } from '../../src/rules/documentation.ts';
import { difference, packageDifferences } from '../support/differences.ts';
import { ACTIVE, acting, PAYLOADS, UNSEEN } from '../support/hostile.ts';
import { findingOf, reportOf } from '../support/reports.ts';

const changes = (text: string): PackageDifferences[] => [
  packageDifferences({
    package: text,
    differences: [difference({ what: text, of: text, phrases: [{ value: text, is: 'text' }] })],
  }),
  packageDifferences({
    package: text,
    change: 'moved',
    phrases: ['moved: ', { value: text, is: 'name' }],
    differences: [],
  }),
];

test('the all-clear is short, and shows what changed', () => {
  expect(toComment(reportOf([]), [])).toBe(
    '✅ **Brandgate: ready to ship.** Inspected 2 packages, 61 files, 120 rules.\n',
  );
  const text = toComment(reportOf([]), changes('acme'));
  expect(text).toMatch(/^✅ .*\n\n### What changed\n/);
});

test('packages without a change or finding are one number beside what changed', () => {
  const item = { kind: 'theme', path: 'p', assets: 1, bytes: 1, errors: 0, warnings: 0, infos: 0 } as const;
  const packages = [
    { ...item, name: 'acme', changed: true },
    { ...item, name: 'beta', changed: false },
  ];
  expect(toComment(reportOf([], { packages }), changes('acme'))).toMatch(
    /\n\n1 package without a change or finding\.\n$/,
  );
});

test('a warning that is let pass is no all-clear', () => {
  expect(toComment(reportOf([findingOf({ severity: 'warning' })]), [])).toContain('⚠️ Warnings (1)');
});

test('no comment is longer than GitHub takes, whatever there is to say', () => {
  const findings = Array.from({ length: 3000 }, (_, n) =>
    findingOf({ path: `${n}`.repeat(60), message: 'x'.repeat(900) }),
  );
  const many = Array.from({ length: 2000 }, (_, n) => changes(`acme-${n}`)).flat();
  for (const text of [toComment(reportOf(findings), many), toComment(reportOf([]), many)])
    expect(text.length).toBeLessThanOrEqual(65_000);
  expect(toComment(reportOf(findings), [])).toMatch(/\d+ more findings in `brandgate-report\.json`/);
});

/** Texts put together from everything that could act. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PAYLOADS, '\n', '|', '`', '@a', '<', '::', '##[', '\\'),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((parts) => parts.join(''));

test('nothing in a name or a text acts in a comment', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const finding = findingOf({ path: text, message: text, package: text });
      const item = {
        name: text,
        kind: 'theme',
        path: text,
        assets: 1,
        bytes: 1,
        errors: 1,
        warnings: 0,
        infos: 0,
      } as const;
      const report = reportOf([finding], {
        packages: [item],
        skipped: [{ rule: 'audio-sample-rate', reason: text }],
        failures: [{ rule: 'audio-sample-rate', path: text, message: text }],
      });
      const bodies = [
        toComment(report, changes(text)),
        remarkText(findingOf({ message: text, path: `a.zip!/${text}` })),
      ];
      for (const body of bodies) {
        expect(body.replaceAll('example.org', '')).not.toMatch(UNSEEN);
        expect(body).not.toMatch(/^\s*::|##\[/m);
        const shown = acting(body).replaceAll('](https://example.org/audio-sample-rate.md)', '');
        expect(shown.match(ACTIVE)).toBeNull();
        for (const row of body.split('\n').filter((line) => line.startsWith('| `')))
          expect(row.split(/(?<!\\)\|/)).toHaveLength(10);
      }
      expect(bodies[1]!.split('\n')).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
});

test('a remark names the file inside a ZIP and links to the rule’s own page only', () => {
  const documentation = documentationOf('audio-sample-rate');
  const inside = findingOf({ path: 'acme.zip!/x.wav', documentation });
  expect(remarkText(inside)).toBe(
    `❌ \`x.wav\`: Expected 48000 Hz, found 44100 Hz. ([audio-sample-rate](${documentation}))`,
  );
  expect(remarkText(findingOf())).toContain('(`audio-sample-rate`)');
});

test('a suggestion is fenced by more backticks than it holds, and hides nothing', () => {
  const suggestion = (replacement: string) => suggestionText({ line: 1, endLine: 1, replacement });
  expect(suggestion('a')).toBe('```suggestion\na\n```');
  expect(suggestion('\ta\n```js\nb')).toBe('````suggestion\n\ta\n```js\nb\n````');
  for (const hidden of ['\u202e', '\r', '\u0007', '\u2028', '\ufeff'])
    expect(suggestion(`a${hidden}b`)).toBeUndefined();
  expect(suggestion('x'.repeat(20_001))).toBeUndefined();
});
