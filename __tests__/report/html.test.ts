import { createHash } from 'node:crypto';
import type { Finding } from '../../src/model/report.ts';
import { excerptBlock } from '../../src/report/html/excerpt.ts';
import { html, type Markup, raw } from '../../src/report/html/markup.ts';
import { sha256Base64 } from '../../src/report/html/sha256.ts';
import { type HtmlExtras, toHtml } from '../../src/report/html.ts';
import { documentationOf } from '../../src/rules/documentation.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { difference, packageDifferences } from '../support/differences.ts';
import { htmlFaults } from '../support/html.ts';
import { findingOf, hitsOf, reportOf } from '../support/reports.ts';

const textOf = ({ pieces }: Markup): string => pieces.join('');

const page = (
  findings: readonly Finding[] = [],
  part: Parameters<typeof reportOf>[1] = {},
  extras: Partial<HtmlExtras> = {},
) => toHtml(reportOf(findings, part), { rules, ...extras });
const known = { rule: 'audio-sample-rate', documentation: documentationOf('audio-sample-rate') };
const pkg = (name: string, part: object = {}) => ({
  name,
  kind: 'theme' as const,
  path: `themes/${name}`,
  assets: 58,
  bytes: 8_123_456,
  errors: 1,
  warnings: 0,
  infos: 0,
  ...part,
});
/** The texts of all elements of a class, without their markup. */
const textsOf = (text: string, name: string, tag = '[a-z0-9]+'): string[] =>
  [...text.matchAll(new RegExp(`<(${tag}) class="${name}"[^>]*>([\\s\\S]*?)</\\1>`, 'g'))].map(
    ([, , inner = '']) => inner.replace(/<[^>]*>/g, '').trim(),
  );

describe('the digest of the policy', () => {
  test.each([0, 1, 3, 55, 56, 57, 63, 64, 65, 119, 120, 1000, 20_000])(
    'of %i characters is SHA-256',
    (length) => {
      const text = 'aé🎨z'.repeat(length).slice(0, length);
      expect(sha256Base64(text)).toBe(createHash('sha256').update(text, 'utf8').digest('base64'));
    },
  );

  test('names the one style and the one script', () => {
    const text = page([findingOf()]);
    for (const [tag, directive] of [
      ['style', 'style-src'],
      ['script', 'script-src'],
    ]) {
      const blocks = [...text.matchAll(new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))];
      expect(blocks).toHaveLength(1);
      const digest = createHash('sha256')
        .update(blocks[0]?.[1] ?? '')
        .digest('base64');
      expect(text).toContain(`${directive} 'sha256-${digest}'`);
    }
    expect(/content="(default-src[^"]*)"/.exec(text)?.[1]?.replace(/sha256-[^']*/g, '…')).toBe(
      "default-src 'none'; style-src '…'; script-src '…'; img-src data:; media-src data:; base-uri 'none'; form-action 'none'",
    );
  });
});

describe('the page', () => {
  test('says the verdict first and what was inspected', () => {
    const text = page([findingOf()]);
    expect(text).toContain('<title>Not ready to ship – Brandgate report</title>');
    expect(text.indexOf('<h1>Not ready to ship</h1>')).toBeLessThan(text.indexOf('<h2'));
    expect(text).toContain('1 error. Inspected 2 packages, 61 files, 120 rules.');
    expect(page()).toContain('<h1>Ready to ship</h1>');
    expect(page([findingOf()], { result: 'success' })).toContain('<h1>Not ready to ship, and let pass</h1>');
    expect(page([], { result: 'error' })).toContain('<h1>The check could not be finished</h1>');
  });

  test('is the same for the same report, and well-formed', () => {
    const findings = [
      findingOf({ ...known, location: { line: 1, column: 2 } }),
      findingOf({ severity: 'info', path: 'b' }),
    ];
    const part = { packages: [pkg('acme')], failures: [{ rule: 'a', path: 'b', message: 'c' }] };
    const text = page(findings, part, { hits: hitsOf(findings, '"a": 1') });
    expect(text).toBe(page(findings, part, { hits: hitsOf(findings, '"a": 1') }));
    expect(htmlFaults(text)).toEqual([]);
  });

  test('has only the parts that hold something', () => {
    const ids = (text: string) => [...text.matchAll(/<section id="([^"]*)"/g)].map(([, id]) => id);
    const links = (text: string) => [...text.matchAll(/<li><a href="#([^"]*)">/g)].map(([, id]) => id);
    expect(ids(page())).toEqual([]);
    expect(page()).toContain('Nothing to mend: every rule that could be judged holds.');
    expect(ids(page([findingOf()]))).toEqual(['must-fix', 'findings']);
    expect(ids(page([findingOf({ severity: 'info' })]))).toEqual(['findings']);
    const full = page(
      [],
      {
        packages: [pkg('acme')],
        failures: [{ rule: 'a', path: 'b', message: 'c' }],
        skipped: [{ rule: 'a', package: 'acme', reason: 'b' }],
        languages: [
          {
            package: 'acme',
            reference: 'en.json',
            language: 'de.json',
            tokens: 9,
            missing: 1,
            extra: 0,
            variables: 0,
            untranslated: 2,
          },
        ],
        archives: [{ name: 'a.zip', package: 'acme', bytes: 3, sha256: 'ab'.repeat(32), entries: 1234 }],
      },
      {
        changes: [
          packageDifferences({
            differences: [difference({ about: 'image', change: 'added', what: 'a.jpg', phrases: ['1 × 1'] })],
          }),
        ],
      },
    );
    expect(ids(full)).toEqual(['failures', 'changes', 'languages', 'packages', 'archives', 'skipped']);
    expect(links(full)).toEqual(ids(full));
    expect(htmlFaults(full)).toEqual([]);
    expect(full).toContain(`<code class="sum">${'ab'.repeat(32)}</code>`);
    expect(full).toContain('1\u202f234');
    expect(textsOf(full, 'share')).toEqual(['70%']);
    expect(textsOf(full, 'added', 'li')).toEqual(['+added: a.jpg 1 × 1']);
  });

  test('packages say whether they changed only when that is known', () => {
    const text = page([findingOf({ package: 'b' })], { packages: [pkg('a'), pkg('b')] });
    expect(text).toContain('<th scope="row"><bdi>a</bdi></th>');
    expect(text).not.toContain('<th scope="col">Changed</th>');
    expect(page([], { packages: [pkg('a', { changed: true })] })).toContain('<th scope="col">Changed</th>');
  });
});

describe('findings', () => {
  test('hold place, message, source line, rule, reason, page and fix', () => {
    const findings = [
      findingOf({
        ...known,
        fix: 'unsafe',
        location: { line: 3, column: 5, endLine: 3, endColumn: 8, pointer: '/a/b' },
      }),
    ];
    const text = page(findings, {}, { hits: hitsOf(findings, '    bad: 1') });
    const rule = rules.find(({ id }) => id === known.rule);
    expect(textsOf(text, 'message', 'p')).toEqual(['Expected 48000 Hz, found 44100 Hz.']);
    expect(textsOf(text, 'at')).toEqual(['Line 3, column 5']);
    expect(text).toContain('<code><mark>bad</mark>: 1</code>');
    expect(text).toContain(`<a class="rule" href="#rule-${known.rule}">${known.rule}</a>`);
    expect(text).toContain(`<dt id="rule-${known.rule}"><code>${known.rule}</code></dt>`);
    expect(text).toContain(
      `<p><span data-asks>${textOf(html`${rule?.summary}</span>. ${rule?.why}`)} <code>brandgate fix --unsafe</code> mends this; look at the result.</p>`,
    );
    expect(text).toContain(`<a href="${known.documentation}" rel="noreferrer">`);
  });

  test('have addresses that outlive other findings, and lead to the line where the repository is known', () => {
    const finding = findingOf({ ...known, path: 'themes/acme/a b.json', location: { line: 3 } });
    const where = {
      server: 'https://git.example',
      repository: 'acme/brand',
      head: 'ab'.repeat(20),
      prefix: '',
    };
    const idsOf = (text: string) =>
      [...text.matchAll(/<li class="hit [a-z]+" id="([^"]*)"/g)].map(([, id]) => id);
    const [id] = idsOf(page([finding]));
    expect(id).toMatch(/^finding-[0-9a-f]{16}-1$/);
    const text = page([findingOf({ path: 'a' }), { ...finding, location: { line: 9 } }], {}, { where });
    expect(idsOf(text)).toContain(id);
    expect(text).toContain(
      `<a class="at" href="https://git.example/acme/brand/blob/${'ab'.repeat(20)}/themes/acme/a%20b.json#L9" rel="noreferrer">Line 9</a>`,
    );
    // In “must fix”, too.
    expect(text).toContain(`<li><a class="message" href="#${id}">`);
    expect(text.match(/blob\/(?:ab){20}\/themes\/acme\/a%20b\.json#L9/g)).toHaveLength(2);
  });

  const titles = (text: string) =>
    [...text.matchAll(/<h3><bdi>([^<]*)<\/bdi><\/h3>/g)].map(([, title]) => title);

  test('are grouped by file and rule, errors first; above 100 by rule, the severe first', () => {
    const text = page([
      findingOf({ rule: 'b', severity: 'warning', message: '1' }),
      findingOf({ rule: 'a', message: '2' }),
      findingOf({ rule: 'a', message: '3', fix: 'safe' }),
      findingOf({ path: 'other', message: '4' }),
    ]);
    expect(textsOf(text, 'message', 'p')).toEqual(['2', '3', '1', '4']);
    expect(titles(text)).toEqual(['themes/acme/x.wav', 'other']);
    expect(text).toContain('<code>brandgate fix</code> mends 1 of these.');
    const many = Array.from({ length: 101 }, (_, index) =>
      findingOf({ rule: 'a', severity: 'warning', path: `f${index}` }),
    );
    const byRule = page([...many, findingOf({ rule: 'b' })]);
    expect(titles(byRule)).toEqual(['b', 'a']);
    // A group of more than 20 is folded.
    expect([...byRule.matchAll(/<details class="group"( open)?>/g)].map(([, open]) => open)).toEqual([
      ' open',
      undefined,
    ]);
  });

  test('of one rule in one file are folded behind the first three', () => {
    const text = page(Array.from({ length: 9 }, (_, index) => findingOf({ message: `No ${index}.` })));
    expect(text).toContain('<summary>6 more like this in the same file</summary>');
    expect(text.indexOf('No 2.</p>')).toBeLessThan(text.indexOf('6 more like this'));
    expect(text.indexOf('No 3.</p>')).toBeGreaterThan(text.indexOf('6 more like this'));
    expect(textsOf(page(Array.from({ length: 4 }, () => findingOf())), 'alike')).toEqual([]);
  });

  test('that must be mended come first, one line a mistake, at most ten', () => {
    const errors = Array.from({ length: 14 }, (_, index) =>
      findingOf({ rule: `r${index}`, message: `No ${index}.` }),
    );
    const text = page([...errors, findingOf({ rule: 'r0', message: 'Again.' })]);
    expect(text).toContain('<h2 id="must-fix-title">14 things keep this from shipping</h2>');
    expect(text.match(/<li><a class="message"/g)).toHaveLength(10);
    expect(text).toContain('<b class="times">×2</b>');
    expect(text).toContain('<a href="#findings" data-filter="severity=error">All 15 below</a>');
    expect(page([findingOf({ severity: 'warning' })])).not.toContain('must-fix');
  });

  test('of an unknown rule or another’s page get no link', () => {
    expect(page([findingOf({ documentation: 'https://evil.example/' })])).not.toContain('evil.example');
    expect(page([findingOf({ documentation: 'javascript:alert(1)' })])).not.toContain('javascript:');
  });

  test('for which there is no room are counted, the least severe ones first', () => {
    const many = (severity: Finding['severity'], count: number) =>
      Array.from({ length: count }, (_, index) => findingOf({ severity, path: `${severity}-${index}` }));
    const text = page([...many('info', 2000), ...many('error', 1000), ...many('warning', 500)]);
    const shown = (severity: string) =>
      text.match(new RegExp(`<li class="hit ${severity}"`, 'g'))?.length ?? 0;
    expect([shown('error'), shown('warning')]).toEqual([1000, 500]);
    expect(shown('info')).toBeLessThan(500);
    expect(text).toContain(`${2000 - shown('info')} less severe findings left out of this page.`);
    expect(text).toContain('has all 3\u202f500.');
    expect(text.match(/<[a-z]/g)?.length).toBeLessThanOrEqual(15_000);
  });
});

describe('source lines', () => {
  const codeOf = (location: Finding['location'], line: string) =>
    /<code>(.*)<\/code>/.exec(
      textOf(excerptBlock(findingOf(location ? { location } : {}), line) ?? html``),
    )?.[1];

  test('are shown without their indentation, with the fault marked', () => {
    expect(codeOf({ line: 1, column: 3, endLine: 1, endColumn: 6 }, '  abc: 1')).toBe('<mark>abc</mark>: 1');
    expect(codeOf({ line: 1, column: 1 }, '  abc')).toBe('<mark> </mark> abc');
    expect(codeOf({ line: 1 }, '  abc')).toBe('  abc');
    expect(codeOf({ line: 1, column: 3, endLine: 2, endColumn: 1 }, 'ab: [')).toBe('ab<mark>: [</mark>');
    expect(codeOf({ line: 1, column: 4 }, 'abc')).toBe('abc<mark></mark>');
    expect(codeOf({ line: 1, column: 2 }, 'a🎨b')).toBe('a<mark>🎨</mark>b');
  });

  test('that are long are cut around the fault', () => {
    const line = `${'a'.repeat(300)}X${'b'.repeat(300)}`;
    expect(codeOf({ line: 1, column: 301 }, line)).toBe(`…${'a'.repeat(60)}<mark>X</mark>${'b'.repeat(99)}…`);
    expect(codeOf({ line: 1, column: 1 }, line)).toMatch(/^<mark>a<\/mark>a{159}…$/);
    expect(codeOf({ line: 1, column: 601 }, line)).toMatch(/^…b{159}<mark>b<\/mark>$/);
    for (let column = 1; column <= 400; column++) {
      expect(codeOf({ line: 1, column }, '🎨'.repeat(200))).not.toMatch(/\\ud8|\\udf/);
    }
  });

  test('that hold nothing or not the place are left out', () => {
    expect(codeOf({ line: 1, column: 9 }, 'abc')).toBeUndefined();
    expect(codeOf({ line: 1 }, '   ')).toBeUndefined();
    expect(codeOf({ offset: 3 }, 'abc')).toBeUndefined();
  });
});

describe('markup', () => {
  test('escapes values and nothing else', () => {
    const name = `<b a="1" c='2'>&`;
    expect(textOf(html`<p title="${name}">${name}${3}${undefined}${[raw('<i>'), html`${'<'}`]}</p>`)).toBe(
      '<p title="&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;">&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;3<i>&lt;</p>',
    );
  });

  test('shows what hides, and nothing that a runner obeys', () => {
    expect(textOf(html`${'\u202ea\u0000\n::error::x ##[error]y'}`)).toBe(
      'U+202EaU+0000U+000A:&#58;error:&#58;x #&#35;[error]y',
    );
  });

  test('leaves media in pieces of their own, however deep they stand, and joins the rest', () => {
    const media = 'A'.repeat(100_000);
    const inner = html`<p>${'–'}<img src="${raw(media)}"></p>`;
    expect(html`<main>${[html`<b>${1}</b>`, inner, inner]}</main>`.pieces).toEqual([
      '<main><b>1</b><p>–<img src="',
      media,
      '"></p><p>–<img src="',
      media,
      '"></p></main>',
    ]);
  });

  test('cuts long texts', () => {
    expect(textOf(html`${'x'.repeat(3000)}`)).toBe(`${'x'.repeat(1999)}…`);
    expect(textOf(html`${`${'x'.repeat(1998)}🎨yy`}`)).toBe(`${'x'.repeat(1998)}…`);
  });
});
