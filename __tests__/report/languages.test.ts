import type { LanguageSummary } from '../../src/model/report.ts';
import { forTerminal } from '../../src/report/escape.ts';
import { languageLines, languageTable } from '../../src/report/languages.ts';
import { checkFiles } from '../support/check.ts';
import { reportOf } from '../support/reports.ts';

const row = (part: Partial<LanguageSummary> = {}): LanguageSummary => ({
  package: 'webapp',
  reference: 'en-us.json',
  language: 'nb-no.json',
  tokens: 290,
  missing: 4,
  extra: 0,
  variables: 1,
  untranslated: 12,
  ...part,
});
const report = (...languages: readonly LanguageSummary[]) => reportOf([], { languages });

test('text names the reference once a package and only what is amiss', () => {
  const lines = languageLines(
    report(row(), row({ language: 'de.json', missing: 0, variables: 0, untranslated: 0 })),
    forTerminal,
  );
  expect(lines).toEqual([
    '',
    'Languages of webapp, beside en-us.json',
    '  nb-no.json  290 tokens, 4 missing, 1 with broken variables, 12 untranslated',
    '  de.json     290 tokens',
  ]);
});

test('columns stand below each other, escapes included', () => {
  const lines = languageLines(report(row({ language: '\u202e.json' }), row({ language: 'a' })), forTerminal);
  const column = (line = '') => line.indexOf('290');
  expect(column(lines[2])).toBe(column(lines[3]));
});

test('Markdown is one table with every number', () => {
  expect(languageTable(report(row()), 10)).toBe(
    [
      '### Languages',
      '',
      '| package | language | reference | tokens | missing | extra | with broken variables | untranslated |',
      '| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |',
      '| `webapp` | `nb-no.json` | `en-us.json` | 290 | 4 | 0 | 1 | 12 |',
    ].join('\n'),
  );
});

test('rows that are left out are counted', () => {
  const rows = Array.from({ length: 12 }, (_, index) => row({ language: `${index}.json` }));
  const table = languageTable(report(...rows), 10);
  expect(table.match(/^\| `webapp`/gm)).toHaveLength(10);
  expect(table).toMatch(/\n\n2 more languages in `brandgate-report.json`\.$/);
});

test('without languages there is nothing', () => {
  expect(languageTable(report(), 10)).toBe('');
  expect(languageLines(report(), forTerminal)).toEqual([]);
});

test('the numbers of a real project', async () => {
  const { languages } = await checkFiles({
    'configuration/settings.js': 'define(function () { return {}; });',
    'configuration/languages/en-us.json': { IDS_A: 'Mute {{name}}', IDS_B: 'Leave', IDS_C: 'Share' },
    'configuration/languages/nb-no.json': { IDS_A: 'Demp {{nam}}', IDS_B: 'Leave', IDS_D: 'Mer' },
  });
  expect(languages).toHaveLength(1);
  expect(languages[0]).toMatchObject({ language: 'nb-no.json', tokens: 3, missing: 1, extra: 1 });
});
