/** Names and texts that try to act, and reports made of them. */
import fc from 'fast-check';
import type { PackageDifferences, Words } from '../../src/diff/difference.ts';
import type { RunReport } from '../../src/model/report.ts';
import { documentationOf } from '../../src/rules/documentation.ts';
import { difference, packageDifferences } from './differences.ts';
import { findingOf, reportOf } from './reports.ts';

const PAYLOADS = [
  '::error::pwned',
  '::stop-commands::x',
  ' ::set-output name=a::b',
  '\u00a0::debug::x',
  '##[error]x',
  ' ##[add-mask]x',
  '\n',
  '\r',
  '\r\n::error::x',
  '\u2028',
  '\u0085',
  '\u001b[31m',
  '\u001b]8;;x\u0007',
  '\u202e',
  '\u2066',
  '\u0000',
  '\ud800',
  '\udc00',
  '\ufffe',
  // “evil” in tag characters, which no font draws.
  '\u{e0065}\u{e0076}\u{e0069}\u{e006c}',
  '\u009b31m',
  '\u2063',
  '|',
  '\\|',
  '\\',
  '`',
  '```',
  '@octocat',
  '@acme/team',
  '#1',
  'GH-1',
  'acme/brand#1',
  'https://evil.example',
  'www.evil.example',
  '](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style>',
  '</script>',
  '<!--',
  ']]>',
  '&lt;',
  '</details>',
  '%0A::error::x',
  'a,b:c;d',
  '$x$',
  '🎨',
  '   ',
];

/** A text that a repository may hold and no output may obey. */
export const hostile = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PAYLOADS) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) },
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''));
const severity = fc.constantFrom('error' as const, 'warning' as const, 'info' as const);
const location = fc.option(
  fc.record({
    line: fc.integer({ min: 1, max: 9 }),
    column: fc.integer({ min: 1, max: 12 }),
    pointer: hostile,
  }),
  { nil: undefined },
);
const count = fc.integer({ min: 0, max: 9 });
const kind = fc.constantFrom('theme' as const, 'webapp2' as const, 'unknown' as const);

const finding = fc
  .record({
    rule: fc.oneof(fc.constant('audio-sample-rate'), hostile),
    severity,
    package: hostile,
    path: fc.oneof(
      hostile,
      hostile.map((name) => `p/${name}.zip!/${name}`),
    ),
    message: hostile,
    location,
  })
  .map(({ location: at, ...part }) =>
    findingOf({ ...part, documentation: documentationOf(part.rule), ...(at ? { location: at } : {}) }),
  );

/** A report whose every name and text is hostile. */
export const report: fc.Arbitrary<RunReport> = fc
  .record({
    findings: fc.array(finding, { minLength: 1, maxLength: 4 }),
    packages: fc.array(
      fc.record({
        name: hostile,
        kind,
        path: hostile,
        assets: count,
        bytes: count,
        errors: count,
        warnings: count,
        infos: count,
      }),
      { maxLength: 2 },
    ),
    skipped: fc.array(fc.record({ rule: hostile, package: hostile, reason: hostile }), { maxLength: 2 }),
    languages: fc.array(
      fc.record({
        package: hostile,
        reference: hostile,
        language: hostile,
        tokens: count,
        missing: count,
        extra: count,
        variables: count,
        untranslated: count,
      }),
      { maxLength: 2 },
    ),
    failures: fc.array(fc.record({ rule: hostile, path: hostile, message: hostile }), { maxLength: 2 }),
    archives: fc.array(
      fc.record({
        name: hostile,
        package: hostile,
        bytes: count,
        sha256: fc.constant('ab'.repeat(32)),
        entries: count,
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ findings, ...part }) => reportOf(findings, part));

const change = fc.constantFrom('added' as const, 'removed' as const, 'changed' as const, 'moved' as const);
const words = fc
  .tuple(hostile, hostile)
  .map(([one, other]): Words => [{ value: one, is: 'text' }, ' → ', { value: other, is: 'name' }]);

/** Changes whose every name and text is hostile. */
export const changes: fc.Arbitrary<PackageDifferences[]> = fc.array(
  fc
    .record({
      package: hostile,
      kind,
      path: hostile,
      change,
      phrases: words,
      differences: fc.array(
        fc
          .record({
            about: fc.constantFrom('label' as const, 'file' as const),
            change,
            what: hostile,
            of: hostile,
            phrases: words,
          })
          .map(difference),
        { maxLength: 3 },
      ),
    })
    .map(packageDifferences),
  { maxLength: 2 },
);
