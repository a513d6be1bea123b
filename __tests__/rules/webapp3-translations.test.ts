import type { PackageConfig } from '../../src/model/project.ts';
import { type Content, findingsOf } from '../support/check.ts';
import { BRANDING, messages, saysOf } from '../support/webapp3.ts';

describe('webapp3-translation', () => {
  const said = (translation: Content) =>
    saysOf('webapp3-translation', { translations: { en: './en.json' } }, { 'en.json': translation }).then(
      messages,
    );
  test('silent', async () => {
    const texts = {
      a: 'Welcome to {{brandName}}',
      b: { c: { d: 'x {{- raw}} y {{ n, number }}' } },
      smile: ':}',
      single: '{name}',
      nested: '$t(other, {"a": {"count": 1}})',
      empty: '',
      triple: '{{{x}}}',
      two: '{{a}}{{b}}',
      names: '{{a.b}} {{user_name}} {{größe}} {{ x }} {{list[0]}} {{when, datetime(dateStyle: short)}}',
    };
    expect(await said(texts)).toEqual([]);
    expect(await said({})).toEqual([]);
  });
  test('other JSON files are none', async () => {
    expect(await saysOf('webapp3-translation', {}, { 'en.json': '[]', 'data.json': { a: 1 } })).toEqual([]);
  });
  test('loud', async () => {
    expect(await said('["a"]')).toEqual(['Expected an object of texts in “{…}”, found a list.']);
    expect(
      await said({
        a: 1,
        b: { c: ['x'], d: null },
        e: '{{x}',
        f: '{x}}',
        g: '}}x{{',
        h: '{{x} }',
        i: '{{a {{b}}',
      }),
    ).toEqual([
      'Expected a text for “a”, found 1.',
      'Expected a text for “b.c”, found a list.',
      'Expected a text for “b.d”, found null.',
      ...[
        ['e', '{{x}'],
        ['f', '{x}}'],
        ['g', '}}x{{'],
        ['h', '{{x} }'],
        ['i', '{{a {{b}}'],
      ].map(
        ([key, text]) =>
          `The braces of “${key}” are not balanced: “${text}”; a variable is written “{{name}}”.`,
      ),
    ]);
  });
  test.each([
    '{{name,}}',
    '{{}}',
    '{{ }}',
    '{{, number}}',
    '{{name, }}',
    '{{first name}}',
    '{{name, a,}}',
    '{{na/me}}',
  ])('no name, or no format behind a comma: %s', async (variable) => {
    expect(await said({ a: `x ${variable} {{fine}}` })).toEqual([
      `“${variable}” in “a” is no variable: expected a name, as in “{{name}}” or “{{name, format}}”.`,
    ]);
  });
});

describe('webapp3-translation-variable', () => {
  const RULE = 'webapp3-translation-variable';
  /** What the rule says of languages that have these texts, each with its file. */
  const says = (texts: Readonly<Record<string, Content>>) => {
    const translations = Object.fromEntries(
      Object.keys(texts).map((language) => [language, `./${language}.json`]),
    );
    const files = Object.entries(texts).map(([language, text]) => [`${language}.json`, text] as const);
    return saysOf(RULE, { translations }, Object.fromEntries(files));
  };
  const one = (texts: Readonly<Record<string, string>>) =>
    says(Object.fromEntries(Object.entries(texts).map(([language, a]) => [language, { a }])));

  test.each([
    ['the same', { en: 'At {{brandName}}', de: '{{ brandName }}!' }],
    ['another order, format and number of times', { en: '{{a}} {{b, number}}', de: '{{- b}} {{a}} {{a}}' }],
    ['no variables', { en: 'x', de: 'y' }],
    ['an empty text', { en: '{{a}}', de: '' }],
    ['what webapp3-translation judges', { en: '{{a}}', de: '{{a}', fr: '{{a,}}' }],
    ['one language', { en: '{{a}}' }],
  ])('silent: %s', async (_, texts) => {
    expect(await one(texts)).toEqual([]);
  });
  test('silent: plural forms with and without the number, and keys of one language only', async () => {
    const en = { n_one: 'One room', n_other: '{{count}} rooms', b: '{{x}}' };
    expect(
      await says({
        en,
        de: { n_one: '{{count}} Raum', n_other: '{{count}} Räume' },
        ja: { n_other: '{{count}}' },
      }),
    ).toEqual([]);
  });

  test('a name that was translated', async () => {
    expect(await one({ de: 'Bei {{markenName}}', en: 'At {{brandName}}' })).toEqual([
      `${BRANDING}de.json:2:8 “a” has “{{markenName}}” where the language “en” has “{{brandName}}”.`,
    ]);
    expect(await one({ de: 'Bei {{brandName}}', en: 'At {{brand}}' })).toEqual([
      `${BRANDING}en.json:2:8 “a” has “{{brand}}” where the language “de” has “{{brandName}}”.`,
    ]);
  });
  test('one that is lost, and one too many', async () => {
    expect(messages(await one({ en: '{{x}} of {{y}}', de: '{{x}}', fr: '{{x}} {{y}} {{z}}' }))).toEqual([
      '“a” lacks “{{y}}”, which it has in the language “en”.',
      '“a” has “{{z}}”, which it does not have in the language “en”.',
    ]);
  });
  test('what most languages have is right, even against English', async () => {
    expect(messages(await one({ en: '{{nam}}', de: '{{name}}', fr: '{{name}}' }))).toEqual([
      '“a” has “{{nam}}” where the language “de” has “{{name}}”.',
    ]);
  });
  test('where as many have others, those of the reference language are', async () => {
    const texts = { de: '{{b}}', 'en-us': '{{a}}' };
    expect(messages(await one(texts))).toEqual(['“a” has “{{b}}” where the language “en-us” has “{{a}}”.']);
    const translations = { de: './de.json', 'en-us': './en.json' };
    const files = {
      [`${BRANDING}manifest.json`]: { translations },
      [`${BRANDING}de.json`]: { a: '{{b}}' },
      [`${BRANDING}en.json`]: { a: '{{a}}' },
    };
    const packages: readonly PackageConfig[] = [{ path: 'acme/webapp3/branding', baseLanguage: 'de' }];
    expect(messages(await findingsOf(RULE, files, { packages }))).toEqual([
      '“a” has “{{a}}” where the language “de” has “{{b}}”.',
    ]);
  });
  test('nested keys, each once', async () => {
    expect(
      messages(
        await says({ en: { x: { y: '{{a}}' }, 'x.z': '{{a}}' }, de: { x: { y: '{{a}}', z: '{{b}}' } } }),
      ),
    ).toEqual(['“x.z” has “{{b}}” where the language “en” has “{{a}}”.']);
  });
});

describe('webapp3-unknown-token', () => {
  const says = (text: Content) =>
    saysOf('webapp3-unknown-token', { translations: { en: './en.json' } }, { 'en.json': text });
  test('silent: known keys, nested or not, plural forms, and what is not published', async () => {
    const text = {
      common: { join: 'x', 'join.aria-label': 'x' },
      'common.ok': 'x',
      breakouts: { room_one: 'x', room_other: 'x' },
      'custom-step': { title: 'x', anything: { at: 'all' } },
    };
    expect(await says(text)).toEqual([]);
  });
  test('other JSON files are none', async () => {
    expect(await saysOf('webapp3-unknown-token', {}, { 'en.json': { a: 'x' } })).toEqual([]);
  });
  test('loud at the key', async () => {
    expect(await says('{\n  "common": {\n    "jion": "x"\n  },\n  "welcome": "x"\n}')).toEqual([
      `${BRANDING}en.json:3:5 “common.jion” is not among the known texts of the web app. Did you mean “common.join”?`,
      `${BRANDING}en.json:5:3 “welcome” is not among the known texts of the web app.`,
    ]);
  });
});
