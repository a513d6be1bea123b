import type { ArchiveSummary, PackageSummary, RunReport } from '../../src/model/report.ts';
import { toMarkdown } from '../../src/report/markdown.ts';
import { cell, code, prose } from '../../src/report/markdown-text.ts';
import { releaseNotes } from '../../src/report/notes.ts';
import { documentationOf } from '../../src/rules/documentation.ts';
import { difference, packageDifferences } from '../support/differences.ts';
import { markdownFaults } from '../support/markdown.ts';
import { findingOf, reportOf } from '../support/reports.ts';

const pkg = (part: Partial<PackageSummary> = {}): PackageSummary => ({
  name: 'acme',
  kind: 'theme',
  path: 'themes/acme',
  assets: 58,
  bytes: 8_123_456,
  errors: 1,
  warnings: 0,
  infos: 0,
  ...part,
});
const archive = (part: Partial<ArchiveSummary> = {}): ArchiveSummary => ({
  name: 'acme-1.2.0.zip',
  package: 'acme',
  bytes: 8_012_345,
  sha256: 'ab'.repeat(32),
  entries: 58,
  ...part,
});
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const known = { rule: 'audio-sample-rate', documentation: documentationOf('audio-sample-rate') };

test('what only follows from another finding is told with it, and counted as told', () => {
  const path = 'acme/custom_layout_a.json';
  const findings = [
    findingOf({ rule: 'layout-name', path, message: 'A cause.' }),
    findingOf({ rule: 'theme-layout-unreachable', severity: 'info', path, message: 'An effect.' }),
    findingOf({ rule: 'json-bom', severity: 'info', path, message: 'Something else.' }),
  ];
  const text = toMarkdown(reportOf(findings));
  expect(text).toContain(
    '- `acme/custom_layout_a.json` A cause. (`layout-name`) Hence: An effect. (`theme-layout-unreachable`)\n',
  );
  expect(text.match(/An effect/g)).toHaveLength(1);
  expect(text).not.toContain('more finding');
  expect(toMarkdown(reportOf(findings.slice(0, 2)))).not.toContain('Notes (1)');
});

test('the verdict comes first', () => {
  const first = (part: Partial<RunReport>, errors = 0) =>
    toMarkdown(
      reportOf(
        many(errors, () => findingOf()),
        part,
      ),
    ).split('\n')[0];
  expect(first({})).toBe('## ✅ Brandgate: ready to ship');
  expect(first({}, 1)).toBe('## ❌ Brandgate: not ready to ship');
  expect(first({ result: 'success' }, 1)).toBe('## ⚠️ Brandgate: not ready to ship, and let pass');
  expect(first({ result: 'error' })).toBe('## ❌ Brandgate: the check could not be finished');
});

test('a whole summary', () => {
  const findings = [
    findingOf({ ...known, location: { line: 3 } }),
    findingOf({ severity: 'warning', rule: 'from-elsewhere', message: 'Too *loud*.' }),
  ];
  const report = reportOf(findings, {
    packages: [pkg()],
    archives: [archive()],
    skipped: [
      { rule: 'manifest-branding-id-bumped', package: 'a', reason: 'No base.' },
      { rule: 'manifest-branding-id-bumped', package: 'b', reason: 'No base.' },
    ],
    failures: [{ rule: 'audio-loudness', path: 'x.wav', message: 'It broke.' }],
  });
  const text = toMarkdown(report);
  expect(text).toContain('Inspected 2 packages, 61 files, 120 rules: 1 error, 1 warning.\n');
  expect(text).toContain('The rule `audio-loudness` failed on `x.wav`: It broke.\n');
  expect(text).toContain('| `acme` | theme | `themes/acme` | 58 | 8.1 MB | 1 | 0 | 0 |\n');
  expect(text).toContain(
    `### ❌ Errors (1)\n\n- \`themes/acme/x.wav:3\` Expected 48000 Hz, found 44100 Hz. ([audio-sample-rate](${known.documentation}))\n`,
  );
  expect(text).toContain(
    '<details>\n<summary>⚠️ Warnings (1)</summary>\n\n- `themes/acme/x.wav` Too \\*loud\\*. (`from-elsewhere`)\n\n</details>\n',
  );
  expect(text).toContain('Not judged: `manifest-branding-id-bumped` in 2 packages. No base.\n');
  expect(text).toContain(
    `| \`acme-1.2.0.zip\` ⚠️ built in spite of 1 error: not to be used | 58 | 8.0 MB | \`${'ab'.repeat(32)}\` |\n`,
  );
  expect(markdownFaults(text)).toEqual([]);
});

describe('limits', () => {
  const huge = reportOf(
    many(3000, (index) => findingOf({ ...known, path: `${index}/${'x'.repeat(200)}` })),
    {
      packages: many(2000, (index) => pkg({ name: `p${index}`, path: 'y'.repeat(250) })),
      archives: many(900, (index) => archive({ name: `${index}${'z'.repeat(200)}.zip` })),
      languages: many(900, (index) => ({
        package: `p${index}`,
        reference: 'en.json',
        language: `${index}.json`,
        tokens: 1,
        missing: 0,
        extra: 0,
        variables: 0,
        untranslated: 0,
      })),
      skipped: many(900, (index) => ({ rule: `rule-${index}`, reason: 'r'.repeat(900) })),
      failures: many(900, (index) => ({ rule: `rule-${index}`, path: 'p', message: 'm'.repeat(900) })),
    },
  );
  const changes = many(500, (index) =>
    packageDifferences({
      package: `p${index}`,
      differences: many(90, (at) =>
        difference({ about: 'image', what: 'w'.repeat(200), phrases: [`other content ${at}`] }),
      ),
    }),
  );

  test.each([1_000_000, 340_000, 125_000, 65_000, 20_000])(
    '%i characters hold whole lines and a count of what was cut',
    (limit) => {
      const text = toMarkdown(huge, { limit, changes });
      expect(text.length).toBeLessThanOrEqual(limit);
      expect(text.length).toBeGreaterThan(limit / 20);
      expect(text.endsWith('\n')).toBe(true);
      expect(markdownFaults(text)).toEqual([]);
      const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
      const cut = (word: string) => Number(new RegExp(`(\\d+) more ${word}s? in`).exec(text)?.[1] ?? 0);
      expect(count(/^- `\d+\/x/gm) + cut('finding')).toBe(3000);
      expect(count(/^\| `p\d+` \| theme/gm) + cut('package')).toBe(2000);
      expect(count(/^\| `\d+z+/gm) + cut('archive')).toBe(900);
      expect(count(/^\| `p\d+` \| `\d+\.json`/gm) + cut('language')).toBe(900);
      expect(count(/^Not judged/gm) + cut('reason')).toBe(900);
      expect(count(/^The rule /gm) + cut('internal failure')).toBe(900);
      const packagesChanged = count(/^\*\*`p\d+`\*\* \(theme\)$/gm);
      const rest = /(\d+) (?:more )?packages? changed/.exec(text)?.[1];
      expect(packagesChanged + Number(rest)).toBe(500);
    },
  );

  test('release notes fit into a release', () => {
    expect(releaseNotes(huge).length).toBeLessThanOrEqual(125_000);
  });

  test('more than 20 errors are folded, and open', () => {
    const text = toMarkdown(reportOf(many(21, (index) => findingOf({ path: `${index}` }))));
    expect(text).toContain('<details open>\n<summary>❌ Errors (21)</summary>\n\n- `0`');
    expect(text).not.toContain('more finding');
  });
});

describe('text from a repository', () => {
  test('a code span holds the text and nothing else, and nothing in it ends it', () => {
    expect(code('a`b|c')).toBe('``a`b|c``');
    expect(code('`a``b')).toBe('``` `a``b ```');
    expect(code(' a ')).toBe('`  a  `');
    expect(code('  ')).toBe('2 × `U+0020`');
    expect(code('')).toBe('nothing');
    expect(code('@octocat #1 a::b http://c.d')).toBe('`@octocat #1 a::b http://c.d`');
    expect(code('a\nb\tc\u202ed\u200be\u{e0041}')).toBe('`a\\nb\\tcU+202EdU+200BeU+E0041`');
    expect(code('می\u200cخواهم 👩\u200d🎨')).toBe('`می\u200cخواهم 👩\u200d🎨`');
    expect(code('x'.repeat(400))).toBe(`\`${'x'.repeat(300)}\`…`);
    expect(code(`${'x'.repeat(299)}🎨y`)).toBe(`\`${'x'.repeat(299)}\`…`);
    expect(code('a##[b]')).toBe('<code>a&#35;&#35;&#91;b&#93;</code>');
  });

  test('in a table a border is escaped, and a backslash before it needs no escape', () => {
    expect(cell('a`b|c')).toBe('``a`b\\|c``');
    expect(cell('a\\b')).toBe('`a\\b`');
    expect(cell('a\\|b')).toBe('<code>a&#92;&#124;b</code>');
  });

  test('what prose quotes is a code span', () => {
    expect(prose('“a_b” must be “c`d”.')).toBe('`a_b` must be ``c`d``.');
    expect(prose('“a”b” is no key.', ['a”b'])).toBe('`a”b` is no key.');
    expect(prose('“a” is “open')).toBe('`a` is “open');
    expect(prose('“” is empty.')).toBe('“” is empty.');
  });

  test('prose is no markup, mention, reference or link', () => {
    expect(prose('*a* _b_ `c` [d](e) <f> #1 ~g~ !h $i$ |j| {k} \\l & m')).toBe(
      '\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) &lt;f&gt; \\#\u200b1 \\~g\\~ \\!h \\$i\\$ \\|j\\| \\{k\\} \\\\l &amp; m',
    );
    expect(prose('@octocat GH-12 http://a.b www.c.d')).toBe(
      '@\u200boctocat GH\u200b-12 http\u200b://a.b www\u200b.c.d',
    );
  });

  test('a rule is a link only to its own page', () => {
    const line = (part: object) =>
      toMarkdown(reportOf([findingOf(part)]))
        .split('\n')
        .find((text) => text.startsWith('- '));
    expect(line(known)).toContain(`([audio-sample-rate](${known.documentation}))`);
    expect(line({ ...known, documentation: 'https://evil.example/' })).toContain('(`audio-sample-rate`)');
    expect(
      line({ rule: '](https://evil.example) @octocat', documentation: 'https://evil.example/' }),
    ).toContain('(`](https://evil.example) @octocat`)');
  });
});
