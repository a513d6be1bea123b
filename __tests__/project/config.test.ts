import { memoryFiles } from '../../src/files/memory.ts';
import type { Config } from '../../src/model/project.ts';
import type { AnyRule } from '../../src/model/rule.ts';
import { emptyConfig } from '../../src/project/config.ts';
import { readConfig } from '../../src/project/read-config.ts';
import { option } from '../../src/rules/option.ts';
import { rule } from '../../src/rules/rule.ts';
import { treeOf } from '../support/check.ts';
import { expectBounded } from '../support/processor.ts';

const options = {
  bytes: option.number({ default: 5, minimum: 1, maximum: 1e8, unit: 'bytes', says: 'x' }),
  names: option.list({ default: ['a'], most: 2, says: 'x' }),
  deep: option.flag({ default: false, says: 'x' }),
  usage: option.text({ default: 'vmr', among: ['vmr', 'gateway'], says: 'x' }),
  title: option.text({ default: 'x', says: 'x' }),
};
const rules: readonly AnyRule[] = ['image-favicon-size', 'package-max-bytes', 'svg-complex-path'].map((id) =>
  rule({
    id,
    target: 'package',
    severity: 'warning',
    summary: 'x',
    why: 'x',
    evidence: { kind: 'H', source: 'x' },
    messages: {},
    options: id === 'package-max-bytes' ? options : {},
    check: () => undefined,
  }),
);

const read = (text: string | Uint8Array, path = 'brandgate.yml'): Promise<Config> =>
  readConfig(memoryFiles(treeOf({ [path]: text })), path, rules);
const refusal = (text: string | Uint8Array): Promise<string> =>
  read(text).then(
    () => 'accepted',
    (error: Error) => `${error.name}: ${error.message}`,
  );

describe('a config', () => {
  test('has the lines that every other text has: a carriage return ends one, too', async () => {
    const { unknownKeys } = await read('# first\nfoo: "a\rb"\n');
    expect(unknownKeys).toMatchObject([
      { key: 'foo', location: { line: 2, column: 1, endLine: 2, endColumn: 4 } },
    ]);
    expect((await read('\r:')).unknownKeys).toMatchObject([
      { location: { line: 1, endLine: 2, endColumn: 1 } },
    ]);
  });

  test('takes a key that nothing follows as absent, but an unknown one as unknown', async () => {
    const config = await read(
      'discover:\npackages:\nrules:\nignore:\n  - rules: [svg-complex-path]\n    reason:\nbaseline:\nlimits:\nfoo:\n',
    );
    expect(config).toMatchObject({ discover: true, packages: [], rules: {}, limits: emptyConfig.limits });
    expect(config.ignores).toEqual([{ rules: ['svg-complex-path'], location: expect.anything() }]);
    expect(config.unknownKeys.map(({ key }) => key)).toEqual(['foo']);
    const entry = await read('packages:\n  - path: a\n    base:\n    exclude:\n');
    expect(entry.packages).toEqual([{ path: 'a' }]);
    expect(await refusal('packages:\n  -\n')).toMatch(/^UsageError: brandgate.yml:/);
  });

  test('with everything in it', async () => {
    const config = await read(`
packages:
  - path: ./themes/acme/
    kind: theme
    name: acme
    base: themes/default
    usage: gateway-interop
    exclude: [drafts/**]
  - path: webapp/acme
    base-language: en-us
rules:
  image-favicon-size: error
  svg-complex-path: off
  package-max-bytes: [warning, { bytes: 20000000 }]
ignore:
  - rules: [svg-complex-path]
    path: themes/acme/icon_*.svg
    reason: approved by design, 2026-03
baseline: base/line.json
limits:
  archive-entries: 7
`);
    expect(config.packages).toEqual([
      {
        path: 'themes/acme',
        kind: 'theme',
        name: 'acme',
        base: 'themes/default',
        baseLocation: { line: 6, column: 11, endLine: 6, endColumn: 25 },
        usage: 'gateway-interop',
        exclude: ['drafts/**'],
      },
      {
        path: 'webapp/acme',
        baseLanguage: 'en-us',
        baseLanguageLocation: { line: 10, column: 20, endLine: 10, endColumn: 25 },
      },
    ]);
    expect(config.rules).toEqual({
      'image-favicon-size': { severity: 'error', options: {} },
      'svg-complex-path': { severity: 'off', options: {} },
      'package-max-bytes': { severity: 'warning', options: { bytes: 20000000 } },
    });
    expect(config.ignores).toMatchObject([
      { rules: ['svg-complex-path'], path: 'themes/acme/icon_*.svg', reason: 'approved by design, 2026-03' },
    ]);
    expect(config.ignores[0]?.location?.line).toBe(16);
    expect(config).toMatchObject({ baseline: 'base/line.json', unknownKeys: [], unknownRules: [] });
    expect(config.limits).toEqual({ ...emptyConfig.limits, archiveEntries: 7 });
  });

  test.each(['', '{}', '# nothing\n', '---\n'])('may be empty: %j', async (text) => {
    expect(await read(text)).toEqual({ ...emptyConfig, path: 'brandgate.yml' });
  });

  test('may be JSON, with a byte order mark', async () => {
    const config = await read(`\ufeff${JSON.stringify({ packages: [{ path: '.' }] })}`);
    expect(config.packages).toEqual([{ path: '' }]);
  });

  test('keeps unknown keys, options and rules for findings, with their places', async () => {
    const config = await read(`pakages: []
packages:
  - { path: a, kynd: theme }
rules:
  image-favicon-sise: off
  package-max-bytes: [error, { byte: 1, constructor: 2 }]
ignore:
  - { rules: [svg-complex-pat], reson: x }
limits:
  entries: 1
  __proto__: 2
`);
    expect(
      config.unknownKeys.map(({ key, location }) => `${key} ${location.line}:${location.column}`),
    ).toEqual([
      'pakages 1:1',
      'kynd 3:16',
      'reson 8:33',
      'entries 10:3',
      '__proto__ 11:3',
      'byte 6:32',
      'constructor 6:41',
    ]);
    expect(
      config.unknownRules.map(({ id, location }) => `${id} ${location.line}:${location.column}`),
    ).toEqual(['image-favicon-sise 5:3', 'svg-complex-pat 8:15']);
    expect(config.unknownKeys[0]?.known).toContain('packages');
  });
});

describe('an option that does not fit is kept for a finding, and its default holds:', () => {
  const NUMBER = 'a number from 1 to 100,000,000 (bytes)';
  const LIST = 'a list of at most 2 texts';
  test.each([
    ['bytes: many', NUMBER, 'the text “many”'],
    ['bytes: "7"', NUMBER, 'the text “7”'],
    ['bytes: .nan', NUMBER, 'no number'],
    ['bytes: .inf', NUMBER, '∞'],
    ['bytes: 0', NUMBER, '0'],
    ['bytes: -5', NUMBER, '-5'],
    ['bytes: 100000001', NUMBER, '100,000,001'],
    ['bytes:', NUMBER, 'nothing'],
    ['bytes: { a: 1 }', NUMBER, 'keys and values'],
    ['names: [1]', LIST, 'a list of other things than texts'],
    ['names: [a, b, c]', LIST, 'a list of 3'],
    ['names: a', LIST, 'the text “a”'],
    ['deep: "yes"', 'true or false', 'the text “yes”'],
    ['usage: teams', 'one of “vmr”, “gateway”', 'the text “teams”'],
    ['title: " "', 'a text', 'the text “ ”'],
    ['title: 1', 'a text', '1'],
  ])('%s', async (text, expected, found) => {
    const config = await read(`rules:\n  package-max-bytes:\n    - error\n    - ${text}\n`);
    const [key = ''] = text.split(':');
    expect(config.unfitOptions).toMatchObject([{ rule: 'package-max-bytes', key, expected, found }]);
    expect(config.unfitOptions[0]?.location.line).toBe(4);
    expect(config.rules['package-max-bytes']).toEqual({ severity: 'error', options: {} });
  });

  test('the bounds themselves fit, and so does a fitting one beside it', async () => {
    const given = { bytes: 1, names: ['a', 'b'], deep: true, usage: 'gateway', title: 'T' };
    const config = await read(JSON.stringify({ rules: { 'package-max-bytes': ['info', given] } }));
    expect(config.unfitOptions).toEqual([]);
    expect(config.rules['package-max-bytes']).toEqual({ severity: 'info', options: given });
    const mixed = await read('rules: { package-max-bytes: [info, { bytes: 1e8, deep: 1 }] }');
    expect(mixed.unfitOptions.map(({ key }) => key)).toEqual(['deep']);
    expect(mixed.rules['package-max-bytes']?.options).toEqual({ bytes: 100_000_000 });
  });
});

describe('a usage error with its line is', () => {
  test.each([
    ['a syntax error', 'packages: [', /brandgate\.yml:1:12: /],
    ['a key given twice', 'rules: {}\npackages: []\nrules: {}', /:3:1: “rules” is given twice/],
    ['a list at the root', '- a', /object/],
    ['an unknown kind', 'packages: [{ path: a, kind: themes }]', /:1:29: .*one of theme, webapp1/],
    ['a package without a path', 'packages: [{ kind: theme }]', /path/],
    ['a severity that does not exist', 'rules: { image-favicon-size: fatal }', /image-favicon-size/],
    ['a limit of zero', 'limits: { archive-entries: 0 }', /limits\.archive-entries/],
    ['a name that is no name', 'packages: [{ path: a, name: a/b }]', /name/],
    ['two documents', 'a: 1\n---\nb: 2', /UsageError/],
    ['a path that leaves the project', 'packages: [{ path: ../x }]', /“..\/x”/],
    ['a path with parents inside', 'packages: [{ path: a/../../x }]', /inside the project/],
    ['an absolute path', 'packages: [{ path: /etc }]', /inside the project/],
    ['a path with a drive', "packages: [{ path: 'C:x' }]", /inside the project/],
    ['a path with backslashes', "packages: [{ path: 'a\\b' }]", /forward slashes/],
    ['a base that leaves the project', 'packages: [{ path: a, base: ../x }]', /inside the project/],
    ['a baseline among the files of git', 'baseline: .git/config', /inside the project/],
    ['a base among the files of git', 'packages: [{ path: a, base: a/.GIT/x }]', /inside the project/],
    ['a baseline that leaves the project', 'baseline: ../x.json', /inside the project/],
    ['a glob that would take for ever', `ignore: [{ rules: [x], path: '${'*a'.repeat(9)}' }]`, /wildcards/],
    ['a glob for all but a group', `ignore: [{ rules: [x], path: 'a/!(b)' }]`, /1:\d+: “!\(…\)”/],
    ['another one', `packages: [{ path: a, exclude: ['${'**/a/'.repeat(9)}x'] }]`, /wildcards/],
  ])('%s', async (_, text, expected) => {
    expect(await refusal(text)).toMatch(/^UsageError: brandgate\.yml/);
    expect(await refusal(text)).toMatch(expected);
  });

  test('a file that is not UTF-8, too large or absent', async () => {
    expect(await refusal(new Uint8Array([0x61, 0x3a, 0x20, 0xff]))).toMatch(/^UsageError: .*UTF-8/);
    expect(await refusal('#'.repeat(300_000))).toMatch(/^UsageError: .*larger/);
    await expect(readConfig(memoryFiles(new Map()), 'x.yml', rules)).rejects.toMatchObject({
      name: 'UsageError',
    });
  });

  test('aliases that multiply, and nesting without end', async () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (const [name, before] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf'].map((pair) => [...pair]))
      bomb.push(`${name}: &${name} [${`*${before},`.repeat(9)}]`);
    expect(await refusal(bomb.join('\n'))).toMatch(/^UsageError: .*aliases/);
    for (const text of [
      '['.repeat(50_000),
      '- '.repeat(100_000),
      `${'{a: '.repeat(40_000)}${'}'.repeat(40_000)}`,
    ])
      expect(await refusal(text)).toMatch(/^UsageError: /);
  });

  test('many keys are read in time', async () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n');
    await expectBounded(async () => expect((await read(text)).unknownKeys).toHaveLength(20_000));
  });
});
