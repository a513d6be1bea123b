import type { Finding } from '../../src/model/report.ts';
import { emptyConfig } from '../../src/project/config.ts';
import { rules as allRules } from '../../src/rules/index.generated.ts';
import { option } from '../../src/rules/option.ts';
import { brief } from '../support/check.ts';
import { testRule } from '../support/rules.ts';
import { runOver } from '../support/runs.ts';
import { zipOf } from '../support/zip.ts';

const THEME = { 'a/themeconfig.json': '{\n  "theme_version": 2\n}' };
const everyFile = testRule({
  id: 'every-file',
  target: 'file',
  messages: { is: (name: string) => `It is ${name}.` },
  check: ({ name }, { report }) => report('is', [name]),
});
const everyPackage = testRule({
  id: 'every-package',
  target: 'package',
  severity: 'warning',
  messages: { is: (name: string) => `It is ${name}.` },
  check: ({ name }, { report }) => report('is', [name]),
});
const everyJson = testRule({
  id: 'every-json',
  target: 'json',
  severity: 'info',
  messages: { is: () => 'It is JSON.' },
  check: ({ locate }, { report }) => report('is', [], { location: locate(4, 19) }),
});

describe('which rules judge what', () => {
  test('files whatever their bytes, formats that can be decoded, packages', async () => {
    const { report } = await runOver({ ...THEME, 'a/bad.json': '{' }, [everyFile, everyJson, everyPackage]);
    expect(report.findings.map((finding) => `${finding.rule} ${brief(finding)}`)).toEqual([
      'every-package a It is a.',
      'every-file a/bad.json It is bad.json.',
      'every-file a/themeconfig.json It is themeconfig.json.',
      'every-json a/themeconfig.json:2:3 It is JSON.',
    ]);
    expect(report.summary).toMatchObject({
      packages: 1,
      assets: 2,
      rules: 3,
      errors: 2,
      warnings: 1,
      infos: 1,
    });
  });

  test('by kind and by name', async () => {
    const tree = { ...THEME, 'b/webapp2/manifest.json': '{}', 'bad.zip': 'x' };
    const chosen = [
      { ...everyPackage, kinds: ['webapp2'] as const },
      { ...everyFile, names: /^theme/ },
    ];
    const { report } = await runOver(tree, chosen);
    expect(report.findings.map(({ path }) => path)).toEqual(['a/themeconfig.json', 'b/webapp2']);
    const all = await runOver(tree, [everyPackage]);
    expect(all.report.findings.map(({ path }) => path)).toEqual(['a', 'b/webapp2', 'bad.zip']);
  });

  test('severities and options come from the config, and `off` is off', async () => {
    const optional = testRule({
      id: 'optional',
      target: 'package',
      options: {
        bytes: option.number({ default: 5, minimum: 1, maximum: 9, unit: 'bytes', says: 'x' }),
        other: option.text({ default: 'x', says: 'x' }),
      },
      messages: { is: (bytes: number, other: string) => `${bytes} ${other}` },
      check: (_, { report, options }) => report('is', [options.bytes, options.other]),
    });
    const rules = {
      optional: { severity: 'info', options: { bytes: 7 } },
      'every-file': { severity: 'off' },
    } as const;
    const { report } = await runOver(THEME, [optional, everyFile], { config: { rules } });
    expect(report.findings).toMatchObject([{ rule: 'optional', severity: 'info', message: '7 x' }]);
    expect(report.summary.rules).toBe(1);
  });

  test('only the named ones', async () => {
    const { report } = await runOver(THEME, [everyFile, everyPackage], { input: { only: ['every-file'] } });
    expect(report.findings.map(({ rule }) => rule)).toEqual(['every-file']);
  });
});

describe('a finding', () => {
  test('holds everything, and the path is the asset’s, the package’s or the project’s', async () => {
    const project = testRule({
      id: 'project',
      target: 'project',
      messages: { is: () => 'It is.' },
      check: (_, { report }) => report('is', []),
    });
    const { report, hits } = await runOver(THEME, [everyJson, project]);
    expect(report.findings).toEqual([
      {
        rule: 'project',
        severity: 'error',
        path: '.',
        message: 'It is.',
        messageId: 'is',
        messageArguments: [],
        fixed: false,
        documentation: expect.stringMatching(/^https:\/\/.*\/project\.md$/),
      },
      {
        rule: 'every-json',
        severity: 'info',
        package: 'a',
        path: 'a/themeconfig.json',
        message: 'It is JSON.',
        messageId: 'is',
        messageArguments: [],
        fixed: false,
        location: { line: 2, column: 3, endLine: 2, endColumn: 18 },
        documentation: expect.stringMatching(/\/every-json\.md$/),
      },
    ]);
    expect(hits[1]?.excerpt).toBe('  "theme_version": 2');
  });

  test('of an asset in a ZIP has the inner path', async () => {
    const pack = zipOf([{ name: 'themeconfig.json', data: '{\n}' }]);
    const { report } = await runOver({ 'x/pack.zip': pack }, [everyFile]);
    expect(report.findings[0]?.path).toBe('x/pack.zip!/themeconfig.json');
  });

  test('says that it can be fixed only when the rule and the place say so', async () => {
    const messages = { is: () => 'It is.' };
    const fixed = (id: string, fix: 'safe' | undefined, made: boolean) =>
      testRule({
        id,
        target: 'package',
        messages,
        ...(fix ? { fix } : {}),
        check: (_, { report }) => report('is', [], made ? { fix: () => [] } : {}),
      });
    const { report } = await runOver(THEME, [
      fixed('a', 'safe', true),
      fixed('b', 'safe', false),
      fixed('c', undefined, true),
    ]);
    expect(report.findings.map(({ rule, fix }: Finding) => `${rule} ${fix}`)).toEqual([
      'a safe',
      'b undefined',
      'c undefined',
    ]);
  });
});

describe('a rule that throws', () => {
  const broken = testRule({
    id: 'broken',
    target: 'file',
    messages: {},
    check: () => {
      throw new RangeError('This is broken.');
    },
  });

  test('is named, and the others finish their report', async () => {
    const { report } = await runOver(THEME, [broken, everyFile]);
    expect(report.result).toBe('error');
    expect(report.failures).toEqual([
      { rule: 'broken', path: 'a/themeconfig.json', message: 'This is broken.' },
    ]);
    expect(report.findings.map(({ rule }) => rule)).toEqual(['every-file']);
  });

  test('whatever it throws, and whatever its message function does', async () => {
    const odd = testRule({
      id: 'odd',
      target: 'package',
      messages: {},
      check: () => {
        throw 'text';
      },
    });
    const unsaid = testRule({
      id: 'unsaid',
      target: 'project',
      messages: { is: () => 'x' },
      check: (_, { report }) => report('isnt' as 'is', []),
    });
    const { report } = await runOver(THEME, [odd, unsaid]);
    expect(report.failures).toMatchObject([
      { rule: 'odd', path: 'a', message: 'text' },
      { rule: 'unsaid', path: '.', message: expect.stringContaining('isnt') },
    ]);
  });
});

describe('only changed packages', () => {
  const tree = { ...THEME, 'b/themeconfig.json': '{}', 'c/themeconfig.json': '{}' };
  const base = (changed: boolean) => ({ available: true, changed, changedBesideManifest: changed }) as const;
  const revision = (name: string) =>
    name === 'c' ? ({ available: false, reason: 'x' } as const) : base(name === 'b');

  test('have findings; the summary still says how many packages there are', async () => {
    const { report } = await runOver(tree, [everyPackage], { revision, input: { onlyChanged: true } });
    expect(report.findings.map(({ path }) => path)).toEqual(['b', 'c']);
    expect(report.summary.packages).toBe(3);
    expect(report.packages.map(({ name, changed, warnings }) => `${name} ${changed} ${warnings}`)).toEqual([
      'a false 0',
      'b true 1',
      'c undefined 1',
    ]);
  });
});

describe('names', () => {
  test('select packages; when none fits, that is a usage error', async () => {
    const tree = { ...THEME, 'b/themeconfig.json': '{}' };
    const { report, packages } = await runOver(tree, [everyPackage], {
      input: { selects: (name) => name === 'b' },
    });
    expect(report.packages.map(({ name }) => name)).toEqual(['b']);
    expect(packages.map(({ name }) => name)).toEqual(['b']);
    await expect(runOver(tree, [everyPackage], { input: { selects: () => false } })).rejects.toMatchObject({
      name: 'UsageError',
    });
  });
});

test('a base is decoded for its own sake, not as the package above it', async () => {
  const tree = {
    'a/themeconfig.json': '{"a": 1}',
    'b/themeconfig.json': '{"b": 1}',
    'c/themeconfig.json': '{"c": 1}',
  };
  const bases: unknown[] = [];
  const baseRule = testRule({
    id: 'base-rule',
    target: 'package',
    messages: {},
    check: ({ base }) => {
      bases.push(base?.value('themeconfig.json', 'json')?.text);
    },
  });
  const packages = [
    { path: 'a', base: 'c' },
    { path: 'b', base: 'c' },
  ];
  const { report } = await runOver(tree, [baseRule], { config: { packages } });
  expect(report.failures).toEqual([]);
  expect(bases).toEqual([undefined, '{"c": 1}', '{"c": 1}']);
});

test('no rule of ours fails on an empty or a damaged package', async () => {
  const { report } = await runOver({ 'bad.zip': 'x', 'a/package/configuration/settings.js': '' }, allRules);
  expect(report.failures).toEqual([]);
});

test('a value of megabytes is quoted as far as somebody may read it', async () => {
  const name = '😀'.repeat(1_000_000);
  const { report } = await runOver(
    { 'acme/themeconfig.json': JSON.stringify({ theme_version: 2, [name]: 1 }) },
    allRules.filter(({ id }) => id === 'theme-unknown-setting'),
  );
  expect(report.findings).toHaveLength(1);
  expect(report.findings[0]?.message.length).toBeLessThan(3000);
  expect(report.findings[0]?.message).toMatch(/😀…/u);
});

describe('what a report has no room for', () => {
  const FINDINGS = 50;
  const PACKAGES = 60;
  const tree = Object.fromEntries([
    ['accepted.json', '{"version": 1, "findings": []}'],
    ...Array.from(
      { length: PACKAGES },
      (_, index) => [`p${index}/themeconfig.json`, '{\n  "theme_version": 2\n}'] as const,
    ),
  ]);
  const rule = (made: () => void, isLazy: boolean) =>
    testRule({
      id: 'many-times',
      target: 'json',
      messages: { is: (what: string) => `It is ${what}.` },
      check: ({ locate }, { report }) => {
        for (let index = 0; index < FINDINGS; index++) {
          const values = (): [string] => {
            made();
            return [`so ${index}`];
          };
          report('is', isLazy ? values : values(), {
            location: isLazy ? () => locate(index) : locate(index),
          });
        }
      },
    });
  const limits = { limits: { ...emptyConfig.limits, reportBytes: 60_000 } };
  const judged = async (isLazy: boolean, config: object) => {
    let made = 0;
    const { report } = await runOver(tree, [rule(() => void made++, isLazy)], { config });
    return { report, made };
  };

  test('is counted and never made, package after package', async () => {
    const { report, made } = await judged(true, limits);
    expect(report.summary.errors).toBe(FINDINGS * PACKAGES);
    expect(report.findings.length).toBeLessThan(PACKAGES * 5);
    // The first packages are gathered before it is known how little room there is.
    expect(made).toBeLessThan((FINDINGS * PACKAGES) / 3);
  });

  test('is the same as if all of it were made first', async () => {
    const { report } = await judged(true, limits);
    expect((await judged(false, limits)).report).toEqual(report);
    // With a baseline everything is made, as what it covers comes first.
    const all = await judged(true, { ...limits, baseline: 'accepted.json' });
    expect(all.made).toBe(FINDINGS * PACKAGES);
    expect(all.report.findings).toEqual(report.findings);
  });
});
