/** The HTML report that the browser tests open. */

import type { PackageDifferences } from '../../src/diff/difference.ts';
import type { Finding, RunReport } from '../../src/model/report.ts';
import { toHtml } from '../../src/report/html.ts';
import { documentationOf } from '../../src/rules/documentation.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { difference, packageDifferences } from './differences.ts';
import { findingOf, hitsOf, reportOf } from './reports.ts';

export const rule = (id: string) => ({ rule: id, documentation: documentationOf(id) });
const findings: readonly Finding[] = [
  findingOf({ ...rule('audio-sample-rate'), fix: 'unsafe', location: { offset: 24 } }),
  findingOf({
    ...rule('key-typo'),
    severity: 'warning',
    path: 'themes/acme/themeconfig.json',
    location: { line: 3, column: 3, endLine: 3, endColumn: 14 },
    message: '“backgroud” is not a known key.',
    fix: 'safe',
  }),
  findingOf({
    ...rule('json-bom'),
    severity: 'info',
    package: 'portal',
    path: 'portal/manifest.json',
    message: 'The file begins with a byte order mark.',
    location: { line: 1, column: 1 },
  }),
];
export const counts = { assets: 58, bytes: 8_123_456, errors: 1, warnings: 1, infos: 0, changed: true };
/** Everything of a report but its findings. */
const part: Partial<RunReport> = {
  packages: [
    { name: 'acme', kind: 'theme', path: 'themes/acme', ...counts },
    { name: 'portal', kind: 'webapp3', path: 'portal', ...counts, errors: 0, infos: 1 },
  ],
  skipped: [
    { rule: 'manifest-branding-id-bumped', package: 'portal', reason: 'No base revision is available.' },
  ],
  failures: [{ rule: 'audio-loudness', path: 'x.wav', message: 'It broke.' }],
  languages: [
    {
      package: 'portal',
      reference: 'en.json',
      language: 'de.json',
      tokens: 286,
      missing: 4,
      extra: 1,
      variables: 1,
      untranslated: 12,
    },
  ],
  archives: [
    { name: 'acme-1.2.0.zip', package: 'acme', bytes: 8_012_345, sha256: 'ab'.repeat(32), entries: 58 },
  ],
};
const changes: readonly PackageDifferences[] = [
  packageDifferences({
    differences: [
      difference({ about: 'image', what: 'background.jpg', phrases: ['1280 × 720 → 1920 × 1080'] }),
      difference({ about: 'icon', change: 'added', what: 'icon_new.svg', phrases: [] }),
      difference({ about: 'icon', change: 'removed', what: 'icon_old.svg', phrases: [] }),
    ],
  }),
];
/** A page with every part: three findings in two packages. */
export const full = toHtml(reportOf(findings, part), {
  rules,
  hits: hitsOf(findings, '  "backgroud": "#fff",'),
  changes,
});
