/** What the page does with too much, and what it says of what must be mended. */
import type { PackageDifferences } from '../../src/diff/difference.ts';
import type { Finding, PackageSummary, RunReport } from '../../src/model/report.ts';
import { MOST_ELEMENTS } from '../../src/preview/exhibit.ts';
import { forShell } from '../../src/report/escape.ts';
import { type HtmlExtras, toHtml } from '../../src/report/html.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { difference } from '../support/differences.ts';
import { htmlFaults } from '../support/html.ts';
import { findingOf, hitsOf, reportOf } from '../support/reports.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const page = (report: RunReport, extras: Partial<HtmlExtras> = {}) =>
  toHtml(report, { hits: hitsOf(report.findings), rules, ...extras });
const elementsOf = (text: string) =>
  text.replace(/<(script|style)>[\s\S]*?<\/\1>/g, '').match(/<[a-z]/g)?.length ?? 0;

const packagesOf = (count: number): PackageSummary[] =>
  numbers(count).map((index) => ({
    name: `p${index}`,
    kind: 'theme',
    path: `themes/p${index}`,
    assets: 1,
    bytes: 1,
    errors: 1,
    warnings: 1,
    infos: 1,
    changed: true,
  }));
const changesOf = (packages: number, each: number): PackageDifferences[] =>
  numbers(packages).map((number) => ({
    package: `p${number}`,
    kind: 'theme',
    path: `themes/p${number}`,
    change: 'changed',
    words: '',
    phrases: [],
    more: 0,
    differences: numbers(each).map((index) =>
      difference({ id: `${number} ${index}`, what: `k${index}`, path: `themes/p${number}/themeconfig.json` }),
    ),
  }));
const errors = (count: number): Finding[] =>
  numbers(count).map((index) =>
    findingOf({ path: `themes/p${index % 300}/x.wav`, messageArguments: [index, 1] }),
  );
const languages = numbers(2000).map((index) => ({
  package: `p${index}`,
  reference: 'en-us.json',
  language: 'nb-no.json',
  tokens: 9,
  missing: 1,
  extra: 1,
  variables: 1,
  untranslated: 1,
}));

test.each([
  ['findings', page(reportOf(errors(3000)))],
  ['packages', page(reportOf([], { packages: packagesOf(5000) }))],
  ['languages', page(reportOf([], { languages }))],
  ['packages that changed', page(reportOf([]), { changes: changesOf(4000, 3) })],
  ['changes of one package', page(reportOf([]), { changes: changesOf(1, 9000) })],
  [
    'everything',
    page(reportOf(errors(3000), { packages: packagesOf(5000), languages }), { changes: changesOf(300, 40) }),
  ],
])('a page with too many %s has no more elements than it may, and says what is left out', (_, text) => {
  expect(elementsOf(text)).toBeLessThanOrEqual(MOST_ELEMENTS);
  expect(text).toMatch(/\d+ (?:more|less severe) (?:finding|package|language|change)/);
  expect(htmlFaults(text)).toEqual([]);
});

test('every change is shown or counted', () => {
  const text = page(reportOf([]), { changes: changesOf(1, 9000) });
  const shown = text.match(/<li class="changed">/g)?.length ?? 0;
  const [, left = ''] = /(\d+) more changes/.exec(text) ?? [];
  expect(shown).toBeGreaterThan(500);
  expect(shown + Number(left)).toBe(9000);
});

describe('what must be mended', () => {
  const path = 'acme/custom_layout_a.json';
  const cause = findingOf({ rule: 'layout-name', severity: 'warning', path, message: 'The cause.' });
  const effect = findingOf({ rule: 'theme-layout-unreachable', path, message: 'The effect.' });
  const mustFix = (text: string) => /<section id="must-fix"[\s\S]*?<\/section>/.exec(text)?.[0] ?? '';

  test('an error stands under its cause, whatever that is', () => {
    const block = mustFix(page(reportOf([cause, effect])));
    expect(block).toContain('One thing keeps this from shipping');
    expect(block).toContain('The cause.');
    expect(block).toContain('and 1 finding that follows from it');
    expect(block).not.toContain('The effect.');
  });

  test('a cause of nothing but notes keeps nothing from shipping', () => {
    expect(mustFix(page(reportOf([cause, { ...effect, severity: 'info' }])))).toBe('');
  });
});

test('nothing is called calm when findings are suppressed, or the run is not finished', () => {
  const calm = 'Nothing to mend';
  expect(page(reportOf([]))).toContain(calm);
  const { summary } = reportOf([]);
  expect(page(reportOf([], { summary: { ...summary, suppressed: 2 } }))).not.toContain(calm);
  expect(page(reportOf([], { result: 'error' }))).not.toContain(calm);
});

test.each([
  ['themes/acme', 'themes/acme'],
  ['my themes/acme', '"my themes/acme"'],
  ["the brand's", '"the brand\'s"'],
  ['a"b', "'a\"b'"],
  ["$(id) it's", "'$(id) it'\\''s'"],
  ['-rf', './-rf'],
])('%s in a command', (path, word) => expect(forShell(path)).toBe(word));
