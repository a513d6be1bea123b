import type { Difference, PackageDifferences } from '../../src/diff/difference.ts';
import { differencesMarkdown, differencesText } from '../../src/report/differences.ts';

const difference = (part: Partial<Difference> = {}): Difference => ({
  about: 'label',
  change: 'changed',
  what: 'themeconfig.json: labels.welcome',
  detail: '"Welcome" → "Good morning"',
  ...part,
});
const pkg = (part: Partial<PackageDifferences> = {}): PackageDifferences => ({
  package: 'acme',
  kind: 'theme',
  change: 'changed',
  differences: [
    difference(),
    difference({ about: 'file', change: 'removed', what: 'icon_old.svg', detail: '' }),
  ],
  ...part,
});

test('text says how, what and from what to what', () => {
  expect(differencesText([pkg(), pkg({ package: 'new', change: 'added', differences: [] })])).toBe(
    [
      'acme (theme)',
      '  ~ label themeconfig.json: labels.welcome: "Welcome" → "Good morning"',
      '  − file icon_old.svg',
      '',
      'new (theme): new package',
      '',
    ].join('\n'),
  );
  expect(differencesText([])).toBe('Nothing changed.\n');
});

test('Markdown is a section of lists', () => {
  expect(differencesMarkdown([pkg(), pkg({ package: 'old', change: 'removed', differences: [] })])).toBe(
    [
      '### What changed',
      '',
      '**`acme`** (theme)',
      '',
      '- changed label `themeconfig.json: labels.welcome`: "Welcome" → "Good morning"',
      '- removed file `icon_old.svg`',
      '',
      '**`old`** (theme): package removed',
    ].join('\n'),
  );
  expect(differencesMarkdown([])).toBe('');
});

test('changes and packages that are left out are counted', () => {
  const many = pkg({
    differences: Array.from({ length: 100 }, (_, index) => difference({ what: `${index}` })),
  });
  const whole = differencesMarkdown([many]);
  expect(whole.match(/^- changed/gm)).toHaveLength(60);
  expect(whole).toMatch(/\n- and 40 more changes$/);
  const short = differencesMarkdown([many, many, many], 2);
  expect(short.match(/^- changed/gm)).toHaveLength(4);
  expect(short).toMatch(/\n- and 98 more changes\n\n1 more package changed\.$/);
  expect(differencesMarkdown([many, many], 0)).toBe('### What changed\n\n2 packages changed.');
});

test('hostile text is text', () => {
  const hostile = pkg({
    differences: [
      difference({ what: '`](x)|\n::error::', detail: '<img> @octocat #1 **b** https://evil.example' }),
    ],
  });
  const markdown = differencesMarkdown([hostile]);
  expect(markdown).toContain('`` `](x)|U+000A::error:: ``');
  expect(markdown).toContain(
    '&lt;img&gt; @\u200boctocat \\#\u200b1 \\*\\*b\\*\\* https\u200b://evil.example',
  );
  expect(differencesText([hostile]).split('\n')).toHaveLength(3);
});
