import { Refusal } from '../../src/formats/refusal.ts';
import type { Change } from '../../src/model/rule.ts';
import jsonBom from '../../src/rules/json/json-bom.ts';
import jsonTrailingComma from '../../src/rules/json/json-trailing-comma.ts';
import packageJunk from '../../src/rules/package/package-junk.ts';
import { testRule } from '../support/rules.ts';
import { fixOver } from '../support/runs.ts';
import { zipOf } from '../support/zip.ts';

/** A rule that wants every text free of one word, and a fix that puts another in its place. */
const without = (id: string, word: string, insert: string, fix: 'safe' | 'unsafe' = 'safe') =>
  testRule({
    id,
    target: 'text',
    fix,
    messages: { is: () => `There is ${word}.` },
    check({ text }, { report, asset }) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const edits = [{ unit: 'text', offset: at, length: word.length, insert } as const];
        report('is', [], { fix: () => [{ type: 'edit', name: asset.name, edits }] });
      }
    },
  });
/** A rule that reports a package once, with this fix. */
const always = (id: string, fix: () => readonly Change[]) =>
  testRule({
    id,
    target: 'package',
    fix: 'safe',
    messages: { is: () => 'It is.' },
    check: (_, { report }) => report('is', [], { fix }),
  });

const THEME = { 'a/themeconfig.json': '{}' };

describe('fixes', () => {
  test('of one rule and file are made together, and then again until nothing is left', async () => {
    const rules = [without('no-b', 'b', 'a'), without('no-c', 'c', 'd')];
    const { texts, outcome, fixes } = await fixOver({ ...THEME, 'a/x.txt': 'cab cb' }, rules);
    expect(texts['a/x.txt']).toBe('daa da');
    expect(outcome.report.findings).toEqual([]);
    expect(fixes.fixed).toBe(4);
  });

  test('that overlap are made in rounds', async () => {
    const { texts, outcome } = await fixOver({ ...THEME, 'a/x.txt': 'xaaaaax' }, [
      without('no-aa', 'aa', 'a'),
    ]);
    expect(texts['a/x.txt']).toBe('xax');
    expect(outcome.report.findings).toEqual([]);
  });

  test('twice are fixes once', async () => {
    const files = {
      'a/themeconfig.json': '\ufeff{\r\n  "a": [1, 2,],\r\n}\r\n',
      'a/Thumbs.db': 'x',
      'a/__MACOSX/._x': 'x',
    };
    const rules = [jsonBom, jsonTrailingComma, packageJunk];
    const once = await fixOver(files, rules);
    expect(once.texts).toEqual({ 'a/themeconfig.json': '{\r\n  "a": [1, 2]\r\n}\r\n' });
    const twice = await fixOver(once.texts, rules);
    expect(twice.texts).toEqual(once.texts);
    expect(twice.fixes.fixed).toBe(0);
  });

  test('keep the byte order mark when it is not what they are about', async () => {
    const { texts, outcome } = await fixOver({ 'a/themeconfig.json': '\ufeff{"a": 1,}' }, [
      jsonTrailingComma,
    ]);
    expect(texts['a/themeconfig.json']).toBe('\ufeff{"a": 1}');
    expect(outcome.report.findings).toEqual([]);
  });

  test('that are unsafe wait until they are allowed', async () => {
    const files = { ...THEME, 'a/x.txt': 'b' };
    const rules = [without('no-b', 'b', 'a', 'unsafe')];
    expect((await fixOver(files, rules)).texts['a/x.txt']).toBe('b');
    expect((await fixOver(files, rules, { allowed: ['safe', 'unsafe'] })).texts['a/x.txt']).toBe('a');
  });

  test('rename and delete files, and add some', async () => {
    const rename = testRule({
      id: 'rename',
      target: 'file',
      names: /^old/,
      fix: 'safe',
      messages: { is: () => 'It is old.' },
      check: ({ name }, { report }) =>
        report('is', [], {
          fix: () => [
            { type: 'rename', name, to: 'sub/new.txt' },
            { type: 'delete', name: 'gone.txt' },
            { type: 'write', name: 'added.txt', bytes: new TextEncoder().encode('x') },
          ],
        }),
    });
    const { texts, outcome } = await fixOver({ ...THEME, 'a/old.txt': 'o', 'a/gone.txt': 'g' }, [rename]);
    expect(texts).toEqual({ 'a/themeconfig.json': '{}', 'a/sub/new.txt': 'o', 'a/added.txt': 'x' });
    expect(outcome.report.findings).toEqual([]);
  });
});

describe('a fix is dropped, and that is said, when it', () => {
  const write = (name: string, text: string): Change => ({
    type: 'write',
    name,
    bytes: new TextEncoder().encode(text),
  });

  test.each([
    ['does not remove its finding', () => [write('x.txt', 'a')]],
    ['adds another', () => [write('x.txt', 'b')]],
    [
      'is refused',
      () => {
        throw new Refusal('the picture is too small.');
      },
    ],
  ])('%s', async (_, fix: () => readonly Change[]) => {
    const { texts, log, outcome, fixes } = await fixOver(THEME, [
      always('always', fix),
      without('no-b', 'b', 'b'),
    ]);
    expect(texts).toEqual(THEME);
    expect(log).toEqual([expect.stringMatching(/always.*a.*dropped/)]);
    expect(outcome.report.findings.map(({ rule }) => rule)).toEqual(['always']);
    expect(outcome.report.failures).toEqual([]);
    expect(fixes).toEqual({ fixed: 0, patch: '' });
  });

  test.each([
    [
      'that nobody foresaw',
      () => {
        throw new Error('no');
      },
    ],
    ['of a file that is not there', () => [{ type: 'rename', name: 'nowhere', to: 'x' } as const]],
  ])('an error %s is a failure of the run, and changes nothing', async (_, fix: () => readonly Change[]) => {
    const { texts, outcome, fixes } = await fixOver(THEME, [always('always', fix)]);
    expect(texts).toEqual(THEME);
    expect(outcome.report.findings.map(({ rule }) => rule)).toEqual(['always']);
    expect(outcome.report.failures).toEqual([
      expect.objectContaining({ rule: 'always', message: expect.stringMatching(/^The fix failed: /) }),
    ]);
    expect(outcome.report.result).toBe('error');
    expect(fixes).toEqual({ fixed: 0, patch: '' });
  });

  test('would break the file for a rule of another kind', async () => {
    const breaking = testRule({
      id: 'breaking',
      target: 'json',
      fix: 'safe',
      messages: { is: () => 'It is.' },
      check: ({ text }, { report, asset }) => {
        if (text.includes('1')) report('is', [], { fix: () => [write(asset.name, '{"a": 2,}')] });
      },
    });
    const { texts, log } = await fixOver({ 'a/themeconfig.json': '{"a": 1}' }, [
      breaking,
      { ...jsonTrailingComma, fix: 'unsafe' },
    ]);
    expect(texts['a/themeconfig.json']).toBe('{"a": 1}');
    expect(log).toHaveLength(1);
  });
});

test('a dry run changes nothing and gives a unified diff, and one line for each binary file', async () => {
  const binary = testRule({
    id: 'binary',
    target: 'file',
    names: /\.wav$/,
    fix: 'safe',
    messages: { is: () => 'It is.' },
    check: ({ size, name }, { report }) => {
      if (size > 2)
        report('is', [], {
          fix: () => [{ type: 'write', name, bytes: new Uint8Array([0, 255]) }],
        });
    },
  });
  const files = {
    'a/themeconfig.json': '{\n  "a": 1,\n  "b": 2,\n}\n',
    'a/x_48kHz_mono.wav': new Uint8Array([0, 255, 1]),
    'a/Thumbs.db': 'x\n',
  };
  const { texts, fixes } = await fixOver(files, [jsonTrailingComma, binary, packageJunk], { dryRun: true });
  expect(texts['a/themeconfig.json']).toBe(files['a/themeconfig.json']);
  expect(Object.keys(texts)).toHaveLength(3);
  expect(fixes.fixed).toBe(3);
  expect(fixes.patch).toBe(
    [
      '--- a/a/Thumbs.db',
      '+++ /dev/null',
      '@@ -1,1 +0,0 @@',
      '-x',
      '--- a/a/themeconfig.json',
      '+++ b/a/themeconfig.json',
      '@@ -1,4 +1,4 @@',
      ' {',
      '   "a": 1,',
      '-  "b": 2,',
      '+  "b": 2',
      ' }',
      'Binary file a/x_48kHz_mono.wav: 3 bytes → 2 bytes',
      '',
    ].join('\n'),
  );
});

test('findings in a ZIP are not fixed, and the tool says so', async () => {
  const pack = zipOf([{ name: 'themeconfig.json', data: '{"a": 1,}' }]);
  const { log, outcome, fixes } = await fixOver({ 'pack.zip': pack }, [jsonTrailingComma]);
  expect(log).toEqual([expect.stringMatching(/^1 finding in pack\.zip .*ZIP/)]);
  expect(outcome.report.findings).toHaveLength(1);
  expect(fixes.fixed).toBe(0);
});

test('what is ignored is not fixed, and what the baseline accepts is', async () => {
  const files = { 'a/themeconfig.json': '{"a": 1,}', 'b/themeconfig.json': '{"b": 1,}' };
  const ignores = [{ rules: ['json-trailing-comma'], path: 'a' }];
  const { texts, outcome } = await fixOver(files, [jsonTrailingComma], { config: { ignores } });
  expect(texts).toEqual({ ...files, 'b/themeconfig.json': '{"b": 1}' });
  expect(outcome.report.summary).toMatchObject({ errors: 0, suppressed: 1 });
});

test('a theme above a base is checked against the base while it is fixed', async () => {
  const files = { 'a/themeconfig.json': '{"a": 1,}', 'base/themeconfig.json': '{"b": 1}' };
  const seen = new Set<unknown>();
  const baseRule = testRule({
    id: 'base-rule',
    target: 'package',
    messages: {},
    check: ({ path, base }) => {
      if (path === 'a') seen.add(base?.value('themeconfig.json', 'json')?.text);
    },
  });
  const packages = [{ path: 'a', base: 'base' }];
  await fixOver(files, [jsonTrailingComma, baseRule], { config: { packages } });
  expect([...seen]).toStrictEqual(['{"b": 1}']);
});
