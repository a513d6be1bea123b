import type { ArchiveSummary, PackageSummary, RunReport } from '../../src/model/report.ts';
import { KINDS } from '../../src/pexip/kinds.ts';
import { toMarkdown } from '../../src/report/markdown.ts';
import { nextSteps } from '../../src/report/next-steps.ts';
import { checkFiles } from '../support/check.ts';
import { reportOf } from '../support/reports.ts';

const pkg = (part: Partial<PackageSummary> = {}): PackageSummary => ({
  name: 'acme',
  kind: 'theme',
  path: 'acme',
  assets: 1,
  bytes: 1,
  errors: 0,
  warnings: 0,
  infos: 0,
  ...part,
});
const archiveOf = ({ name }: PackageSummary): ArchiveSummary => ({
  name: `${name}-1.0.0.zip`,
  package: name,
  bytes: 1,
  sha256: 'ab'.repeat(32),
  entries: 1,
});
const built = (packages: readonly PackageSummary[], part: Partial<RunReport> = {}) =>
  reportOf([], { packages, archives: packages.map(archiveOf), ...part });
const LICENCE = 'customlayouts licence';

test('each step of a kind is there, those with a condition only where it holds', () => {
  for (const kind of ['theme', 'webapp1', 'webapp2', 'webapp3', 'desktop'] as const) {
    const without = nextSteps(built([pkg({ kind })]));
    for (const { text, when } of KINDS[kind].nextSteps) {
      expect([text, without.includes(text)]).toEqual([text, when === undefined]);
      if (when) expect(nextSteps(built([pkg({ kind, holds: [when] })]))).toContain(text);
    }
  }
});

test('a theme without layouts is not asked for their licence beside one with some', () => {
  const text = nextSteps(built([pkg({ name: 'a' }), pkg({ name: 'b', holds: ['custom-layouts'] })]));
  const [plain = '', withLayouts = ''] = text.split('**`b-1.0.0.zip`**');
  expect(plain).toContain('`a-1.0.0.zip`');
  expect(plain).not.toContain(LICENCE);
  expect(withLayouts).toContain(LICENCE);
});

test('an archive with errors is marked and not to be uploaded; the others are', () => {
  const report = built([pkg({ name: 'bad', errors: 27 }), pkg({ name: 'good' })]);
  expect(nextSteps(report)).not.toContain('bad-1.0.0.zip');
  expect(nextSteps(report)).toContain('good-1.0.0.zip');
  expect(toMarkdown(report)).toContain('| `bad-1.0.0.zip` ⚠️ built in spite of 27 errors: not to be used |');
  expect(toMarkdown(report)).toContain('| `good-1.0.0.zip` | 1 |');
  expect(nextSteps(built([pkg({ errors: 1 })]))).toBe('');
});

test('a run that did not come to its end has no next steps and no good verdict', () => {
  expect(nextSteps(built([pkg()], { result: 'error' }))).toBe('');
  const text = toMarkdown(built([pkg()]), { unfinished: true });
  expect(text).not.toMatch(/ready to ship|Next steps/i);
  expect(text).toContain('acme-1.0.0.zip');
});

test('a report says what its packages hold', async () => {
  const { packages } = await checkFiles({
    'plain/themeconfig.json': '{}',
    'layouts/themeconfig.json': '{}',
    'layouts/custom_layout_x.json': '{}',
    'web/webapp2/manifest.json': '{}',
    'web/webapp2/plugins/a/index.js': '1',
    'kit/package/configuration/settings.js': '1',
    'kit/windows/wixui-banner.bmp': 'x',
  });
  expect(Object.fromEntries(packages.map(({ path, holds }) => [path, holds]))).toMatchObject({
    plain: undefined,
    layouts: ['custom-layouts'],
    'web/webapp2': ['plugins'],
    kit: ['installer'],
  });
});
