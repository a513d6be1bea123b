import { SUBJECTS } from '../../src/diff/difference.ts';
import { differencesText } from '../../src/report/differences.ts';
import { differencesMarkdown } from '../../src/report/differences-markdown.ts';
import { difference, packageDifferences } from '../support/differences.ts';
import { markdownFaults } from '../support/markdown.ts';

const acme = packageDifferences({
  differences: [
    difference({ about: 'screen', what: 'pin_entry', change: 'added', phrases: ['icon and 2 texts'] }),
    difference(),
    difference({ about: 'label', what: 'timeout', change: 'removed' }),
    difference({ about: 'icon', change: 'removed', what: 'icon_old.svg', phrases: [] }),
    difference({
      about: 'style',
      of: 'brand.css',
      what: '.logo { color }',
      phrases: [{ value: '#0b3d60', is: 'name' }, ' → ', { value: '#1a365d', is: 'name' }],
    }),
  ],
});
const moved = packageDifferences({
  package: 'old',
  change: 'moved',
  phrases: ['moved: ', { value: 'themes/a', is: 'name' }, ' is now ', { value: 'themes/b', is: 'name' }],
  differences: [],
});

test('text goes by package and by kind of thing, and says from what to what', () => {
  expect(differencesText([acme, moved])).toBe(
    [
      'acme (theme)',
      '  Screens',
      '    + pin_entry: icon and 2 texts',
      '  Labels',
      '    ~ welcome: “Welcome” → “Good morning”',
      '    − timeout: “Welcome” → “Good morning”',
      '  Icons',
      '    − icon_old.svg',
      '  Styles of brand.css',
      '    ~ .logo { color }: #0b3d60 → #1a365d',
      '',
      'old (theme): moved: themes/a is now themes/b',
      '',
    ].join('\n'),
  );
  expect(differencesText([])).toBe('Nothing changed.\n');
});

test('text is painted where colours are wanted, and shows pictures below what they belong to', () => {
  const screen = acme.differences[0]!;
  const sketches = new Map([[screen, { after: { is: 'drawing' as const, lines: ['┌┐', '└┘'] } }]]);
  const text = differencesText([acme], { color: true, sketches });
  expect(text).toContain('\u001b[32m+\u001b[39m pin_entry: icon and 2 texts\n      ┌┐\n      └┘\n');
  expect(text).toContain('\u001b[31m−\u001b[39m timeout');
});

test('Markdown is a section of sentences with every value in a code span', () => {
  expect(differencesMarkdown([acme, moved])).toBe(
    [
      '### What changed',
      '',
      '**`acme`** (theme)',
      '',
      '- Screen `pin_entry` added: icon and 2 texts',
      '- Label `welcome`: `Welcome` → `Good morning`',
      '- Label `timeout` removed: `Welcome` → `Good morning`',
      '- Icon `icon_old.svg` removed',
      '- Style `.logo { color }` of `brand.css`: `#0b3d60` → `#1a365d`',
      '',
      '**`old`** (theme): moved: `themes/a` is now `themes/b`',
    ].join('\n'),
  );
  expect(differencesMarkdown([])).toBe('');
});

test('every subject has a name', () => {
  const all = packageDifferences({ differences: SUBJECTS.map((about) => difference({ about })) });
  expect(differencesText([all])).not.toContain('undefined');
  expect(differencesMarkdown([all])).not.toContain('undefined');
});

test('changes and packages that are left out are counted', () => {
  const many = packageDifferences({
    differences: Array.from({ length: 100 }, (_, index) => difference({ phrases: [`from ${index}`] })),
    more: 5,
  });
  const whole = differencesMarkdown([many]);
  expect(whole.match(/^- Label/gm)).toHaveLength(60);
  expect(whole).toMatch(/\n- and 45 more changes$/);
  const short = differencesMarkdown([many, many, many], { most: 2 });
  expect(short.match(/^- Label/gm)).toHaveLength(4);
  expect(short).toMatch(/\n- and 103 more changes\n\n1 more package changed\.$/);
  expect(differencesMarkdown([many, many], { most: 0 })).toBe('### What changed\n\n2 packages changed.');
  expect(differencesText([many])).toMatch(/\n {2}and 5 more differences\n$/);
});

describe('what says the same of several things is told once', () => {
  const screens = (count: number, part: object = {}) =>
    packageDifferences({
      differences: Array.from({ length: count }, (_, index) =>
        difference({ about: 'screen', what: `s${index}`, phrases: ['icon up 80 px'], ...part }),
      ),
    });

  test('from four on, with the first few names', () => {
    expect(differencesText([screens(6)])).toBe(
      'acme (theme)\n  Screens\n    ~ s0, s1, s2, s3 and 2 more: icon up 80 px\n',
    );
    expect(differencesMarkdown([screens(4)])).toMatch(/\n- Screens `s0`, `s1`, `s2`, `s3`: icon up 80 px$/);
    expect(differencesText([screens(3)]).match(/icon up/g)).toHaveLength(3);
  });

  test('what is cut is counted with all that it stands for', () => {
    const { differences } = screens(6);
    const more = packageDifferences({ differences: [difference(), ...differences] });
    expect(differencesMarkdown([more], { most: 1 })).toMatch(/\n- and 6 more changes$/);
  });

  test('but not what has a picture of its own, and not without words', () => {
    expect(differencesText([screens(4, { about: 'layout' })]).match(/~/g)).toHaveLength(4);
    expect(differencesText([screens(4, { phrases: [], change: 'removed' })]).match(/−/g)).toHaveLength(4);
  });
});

describe('hostile text is text', () => {
  const hostile = packageDifferences({
    differences: [
      difference({
        what: '`](x)|\n::error::',
        phrases: [{ value: '<img> @octocat #1 **b** https://evil.example\u200b ##[error]x', is: 'text' }],
      }),
      difference({ phrases: [{ value: '', is: 'text' }, ' → ', { value: '  ', is: 'text' }] }),
    ],
  });

  test('in Markdown it stands in code spans that hold it as it is, with what is invisible written out', () => {
    const markdown = differencesMarkdown([hostile]);
    expect(markdown).toContain('- Label `` `](x)|\\n::error:: ``: ');
    expect(markdown).toContain(
      '<code>&#60;img&#62; &#64;octocat &#35;1 &#42;&#42;b&#42;&#42; https&#58;&#47;&#47;evil&#46;exampleU&#43;200B &#35;&#35;&#91;error&#93;x</code>',
    );
    expect(markdown).toContain('- Label `welcome`: nothing → 2 × `U+0020`');
    expect(markdownFaults(markdown)).toEqual([]);
  });

  test('on a terminal it is one line', () => {
    const text = differencesText([hostile]);
    expect(text.split('\n')).toHaveLength(5);
    expect(text).toContain('https://evil.exampleU+200B #U+0023[error]x');
  });

  test('names as long as a file are cut', () => {
    const long = packageDifferences({ differences: [difference({ what: 'x'.repeat(100_000) })] });
    expect(differencesText([long]).length).toBeLessThan(300);
    expect(differencesMarkdown([long]).length).toBeLessThan(300);
  });
});
