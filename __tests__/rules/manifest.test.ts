import { memoryFiles } from '../../src/files/memory.ts';
import { fix as mend } from '../../src/index.ts';
import type { Base } from '../../src/model/package.ts';
import type { RunReport } from '../../src/model/report.ts';
import { emptyConfig } from '../../src/project/config.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { plusOne } from '../../src/rules/manifest/branding-id.ts';
import { check as run } from '../../src/run/check.ts';
import { fix } from '../../src/run/fix.ts';
import { brief, type Content, checkFiles, findingsOf, treeOf } from '../support/check.ts';
import { fixedBy } from '../support/fixed.ts';
import { into } from '../support/runs.ts';
import { zipOf } from '../support/zip.ts';

const PLUGIN = { id: 'a', srcURL: 'plugins/a/a.plugin.package.json', enabled: true };
const MANIFEST = { brandingID: '1', isSettingsBranded: true };
/** A package with that manifest and nothing else. */
const manifest = (content: Content, rest: Record<string, Content> = {}) => ({
  'webapp2/manifest.json': content,
  ...rest,
});
const BUMPED = 'manifest-branding-id-bumped';

describe('manifest-missing', () => {
  test('is silent where a manifest is there, readable or not, or where a repository holds only plugins', async () => {
    expect(await findingsOf('manifest-missing', manifest(MANIFEST))).toEqual([]);
    expect(await findingsOf('manifest-missing', manifest('{'))).toEqual([]);
    expect(await findingsOf('manifest-missing', { 'webapp2/branding/manifest.json': MANIFEST })).toEqual([]);
    const repository = { 'settings.json': { plugins: [] }, 'plugins/a/a.plugin.js': '(function () {})();' };
    expect(await findingsOf('manifest-missing', repository)).toEqual([]);
  });
  test('speaks where the manifest of the directory below is gone, and in webapp3', async () => {
    const portal = { 'webapp2/branding/settings.json': { plugins: [] }, 'webapp2/branding/plugins/x.js': '' };
    expect(await findingsOf('manifest-missing', portal)).toEqual([
      'webapp2/branding/settings.json The package has no “manifest.json”, so nothing in it takes effect.',
    ]);
    const bare = { 'acme/webapp3/branding/images/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' };
    expect(
      await findingsOf('manifest-missing', bare, { packages: [{ path: 'acme', kind: 'webapp3' }] }),
    ).toEqual(['acme/webapp3/branding The package has no “manifest.json”, so nothing in it takes effect.']);
  });
  test('speaks where only settings are there', async () => {
    expect(await findingsOf('manifest-missing', { 'webapp2/settings.json': {} })).toEqual([
      'webapp2/settings.json The package has no “manifest.json”, so nothing in it takes effect.',
    ]);
    expect(
      await findingsOf('manifest-missing', {
        'webapp2/settings.json': {},
        'webapp2/branding/manifest.json': MANIFEST,
      }),
    ).toEqual([
      'webapp2/settings.json Expected “manifest.json” beside “settings.json”, found it at “branding/manifest.json”.',
    ]);
  });
});

describe('manifest-branding-id', () => {
  test.each(['"1521829718679"', '10000000', '"0"', '"1.5"', '-3', '1e3', '"007"'])('takes %s', async (id) => {
    expect(await findingsOf('manifest-branding-id', manifest(`{"brandingID": ${id}}`))).toEqual([]);
  });
  test.each([
    ['""', 'Expected a number as “brandingID”, found an empty text.', '"1"'],
    ['" "', 'Expected a number as “brandingID”, found an empty text.', '"1"'],
    ['"acme"', 'Expected a number as “brandingID”, found the text “acme”.', '"1"'],
    ['"2024-03-11"', 'Expected a number as “brandingID”, found the text “2024-03-11”.', '"20240311"'],
    ['"0x1F"', 'Expected a number as “brandingID”, found the text “0x1F”.', '"01"'],
    ['true', 'Expected a number as “brandingID”, found true.', '"1"'],
    ['[1]', 'Expected a number as “brandingID”, found a list.', '"1"'],
  ])('refuses %s and mends it', async (id, message, mended) => {
    const files = manifest(`{\n  "brandingID": ${id},\n  "isSettingsBranded": false\n}\n`);
    expect(await findingsOf('manifest-branding-id', files)).toEqual([
      `webapp2/manifest.json:2:17 ${message}`,
    ]);
    const fixed = await fixedBy('manifest-branding-id', files);
    expect(fixed.left).toEqual([]);
    expect(fixed.text('webapp2/manifest.json')).toBe(
      `{\n  "brandingID": ${mended},\n  "isSettingsBranded": false\n}\n`,
    );
  });
  test('wants one at all, and adds it on a line of its own', async () => {
    const files = manifest('{\n  "isSettingsBranded": false\n}\n');
    expect(await findingsOf('manifest-branding-id', files)).toEqual([
      'webapp2/manifest.json:1:1 The manifest has no “brandingID”: expected a number that is new with every upload.',
    ]);
    const fixed = await fixedBy('manifest-branding-id', files);
    expect(fixed.text('webapp2/manifest.json')).toBe(
      '{\n  "brandingID": "1",\n  "isSettingsBranded": false\n}\n',
    );
  });
  test('leaves a misspelt one to be renamed, which keeps its value', async () => {
    const text = '{"brandingId": "41", "isSettingBranded": true}';
    const files = manifest(text, { 'webapp2/settings.json': { plugins: [PLUGIN] } });
    const given = memoryFiles(treeOf(files));
    const safe = await mend(given);
    expect(safe.files).toEqual({});
    expect(safe.notes.filter((line) => line.includes('has to be renamed'))).toHaveLength(2);
    const unsafe = await mend(given, { unsafe: true });
    expect(new TextDecoder().decode(unsafe.files['webapp2/manifest.json'] ?? undefined)).toBe(
      '{"brandingID": "41", "isSettingsBranded": true}',
    );
  });
  test('mends with the base revision’s number plus one', async () => {
    const base = changed('{"brandingID": "41"}');
    expect(await fixedAgainst(base, '{"brandingID": ""}', 'manifest-branding-id')).toBe(
      '{"brandingID": "42"}',
    );
  });
  test('judges the manifest that counts, once', async () => {
    const both = manifest({ brandingID: '' }, { 'webapp2/branding/manifest.json': { brandingID: '' } });
    expect(await findingsOf('manifest-branding-id', both)).toHaveLength(1);
    expect(
      await findingsOf('manifest-branding-id', { 'webapp2/branding/manifest.json': { brandingID: '' } }),
    ).toHaveLength(1);
  });
});

describe('manifest-branding-id-bumped', () => {
  test('skips where there is nothing to compare with', async () => {
    const { findings, skipped } = await checkFiles(manifest(MANIFEST), { only: [BUMPED] });
    expect([findings, skipped]).toEqual([
      [],
      [{ rule: BUMPED, package: 'project', reason: 'No base revision is available.' }],
    ]);
  });
  test('skips a ZIP file that has changed', async () => {
    const archive = new Uint8Array(
      zipOf([{ name: 'webapp2/manifest.json', data: JSON.stringify(MANIFEST) }]),
    );
    const base: Base = { available: true, changed: true, changedBesideManifest: true };
    const { findings, skipped } = await against(base, { 'brand.zip': archive });
    expect([findings, skipped.map(({ reason }) => reason)]).toEqual([
      [],
      ['What a ZIP file held at the base revision is not read.'],
    ]);
    const same: Base = { available: true, changed: false, changedBesideManifest: false };
    expect((await against(same, { 'brand.zip': archive })).skipped).toEqual([]);
  });
  test.each([
    ['nothing has changed', unchanged('{"brandingID": "1"}'), '{"brandingID": "1"}'],
    [
      'the package is new',
      { available: true, changed: true, changedBesideManifest: true },
      '{"brandingID": "1"}',
    ],
    ['the number is another', changed('{"brandingID": "1"}'), '{"brandingID": "2"}'],
    ['it is smaller', changed('{"brandingID": "2"}'), '{"brandingID": "1"}'],
    ['it is written otherwise', changed('{"brandingID": "1"}'), '{"brandingID": "01"}'],
    ['its type is another', changed('{"brandingID": "1"}'), '{"brandingID": 1}'],
    ['there was none', changed('{"isSettingsBranded": true}'), '{"brandingID": "1"}'],
    [
      'only a comment of the manifest is gone',
      onlyManifest('{"brandingID": "1" /* x */}'),
      '{"brandingID": "1"}',
    ],
    [
      'only the manifest’s layout has changed',
      onlyManifest('{"brandingID": "1", "a": {"b": 1, "c": [1, 2]}}'),
      '{\n  "a": {"c": [1,2], "b": 1.0},\n  "brandingID": "1"\n}',
    ],
    ['only the number has changed', onlyManifest('{"brandingID": "1"}'), '{"brandingID": "2"}'],
    ['the number is none', changed('{"brandingID": ""}'), '{"brandingID": ""}'],
  ] as [string, Base, string][])('is silent when %s', async (_, base, now) => {
    expect(await against(base, manifest(now))).toEqual({ findings: [], skipped: [] });
  });
  test('skips where the manifest could not be read then', async () => {
    const { skipped } = await against(changed('{'), manifest(MANIFEST));
    expect(skipped.map(({ reason }) => reason)).toEqual(['The manifest at the base revision can’t be read.']);
  });
  test.each([
    ['another file', changed('{"brandingID": "1"}'), '{"brandingID": "1"}'],
    [
      'a flag',
      onlyManifest('{"brandingID": "1", "isSettingsBranded": false}'),
      '{"brandingID": "1", "isSettingsBranded": true}',
    ],
    [
      'the order of a list',
      onlyManifest('{"brandingID": "1", "a": [1, 2]}'),
      '{"brandingID": "1", "a": [2, 1]}',
    ],
    ['a new key', onlyManifest('{"brandingID": "1"}'), '{"brandingID": "1", "a": null}'],
  ] as [string, Base, string][])('speaks when %s has changed', async (_, base, now) => {
    const { findings } = await against(base, manifest(now));
    expect(findings).toEqual([
      'webapp2/manifest.json:1:16 The package has changed, but its “brandingID” is still 1, so clients would ignore the change.',
    ]);
  });
  test.each([
    ['{"brandingID": "9"}', '{"brandingID": "10"}'],
    ['{\n\t"a": 1,\n\t"brandingID":7 }\n', '{\n\t"a": 1,\n\t"brandingID":8 }\n'],
    ['{"brandingID": 9007199254740993}', '{"brandingID": 9007199254740994}'],
    ['{"brandingID": "99999999999999999999999"}', '{"brandingID": "100000000000000000000000"}'],
    ['{"brandingID": "1521829718679"}', '{"brandingID": "1521829718680"}'],
    ['{"brandingID": -3}', '{"brandingID": -2}'],
  ])('adds one to %s', async (text, fixed) => {
    expect(await fixedAgainst(changed(text), text, BUMPED)).toBe(fixed);
  });
});

test('plusOne is exact, and gives nothing where there is nothing to give', () => {
  expect(['009', '1.5', '-1', '1e3'].map(plusOne)).toEqual(['010', '2.5', '0', '1001']);
  expect(['1e300', '9'.repeat(2000)].map(plusOne)).toEqual([undefined, undefined]);
});

describe('manifest-flag-type', () => {
  test('wants true or false, of flags that nobody has heard of too', async () => {
    const files = manifest(
      '{\n"isSettingsBranded": "true",\n"isMoonBranded": 1,\n"isStylesBranded": null,\n"isX": 1}',
    );
    expect(await findingsOf('manifest-flag-type', files)).toEqual([
      'webapp2/manifest.json:2:22 Expected true or false for “isSettingsBranded”, found the text “true”.',
      'webapp2/manifest.json:3:18 Expected true or false for “isMoonBranded”, found 1.',
      'webapp2/manifest.json:4:20 Expected true or false for “isStylesBranded”, found null.',
    ]);
    expect(await findingsOf('manifest-flag-type', manifest({ isStylesBranded: false }))).toEqual([]);
  });
});

describe('manifest-settings-flag', () => {
  const id = 'manifest-settings-flag';
  const settings = (content: Content) => ({ 'webapp2/settings.json': content });
  const off = '{"brandingID": "1", "isSettingsBranded": false}';
  test.each([
    ['it is true and plugins are listed', manifest(MANIFEST, settings({ plugins: [PLUGIN] }))],
    ['no plugin is listed', manifest(off, settings({ plugins: [] }))],
    ['there are only settings', manifest(off, settings({ a: 1 }))],
    ['the settings can’t be read', manifest(MANIFEST, settings('{'))],
    ['the flag is no flag', manifest({ isSettingsBranded: 'true' }, settings({ plugins: [PLUGIN] }))],
    ['there is no settings.json', manifest(off)],
  ])('is silent when %s', async (_, files) => {
    expect(await findingsOf(id, files)).toEqual([]);
  });
  test('wants it true where plugins are listed', async () => {
    const files = manifest(off, settings({ plugins: [PLUGIN, PLUGIN] }));
    expect(await findingsOf(id, files)).toEqual([
      'webapp2/manifest.json:1:42 Expected “isSettingsBranded” to be true, as “settings.json” lists 2 plugins, found false.',
    ]);
    const fixed = await fixedBy(id, files);
    expect(fixed.text('webapp2/manifest.json')).toBe('{"brandingID": "1", "isSettingsBranded": true}');
    const absent = manifest('{"brandingID": "1"}', settings({ plugins: [PLUGIN] }));
    expect(await findingsOf(id, absent)).toEqual([
      'webapp2/manifest.json:1:1 Expected “isSettingsBranded” to be true, as “settings.json” lists a plugin, found no such flag.',
    ]);
    expect((await fixedBy(id, absent)).text('webapp2/manifest.json')).toBe(
      '{"isSettingsBranded": true,"brandingID": "1"}',
    );
  });
  test('wants settings.json where it is true', async () => {
    const files = manifest('{"brandingID": "1", "isSettingsBranded": true}');
    expect(await findingsOf(id, files)).toEqual([
      'webapp2/manifest.json:1:42 “isSettingsBranded” is true, but there is no “settings.json” beside the manifest.',
    ]);
    expect((await fixedBy(id, files)).text('webapp2/manifest.json')).toBe(off);
    const forgotten = { ...files, 'webapp2/plugins/a/a.plugin.package.json': { id: 'a' } };
    expect((await fixedBy(id, forgotten)).left).toHaveLength(1);
  });
  test('looks beside the manifest', async () => {
    const files = {
      'webapp2/branding/manifest.json': off,
      'webapp2/branding/settings.json': { plugins: [PLUGIN] },
    };
    expect(await findingsOf(id, files)).toHaveLength(1);
  });
});

describe('manifest-asset-flag', () => {
  const flags = { isWatermarkBranded: true, isStylesBranded: true, isCustomBackgroundBranded: true };
  test('wants the file of each flag', async () => {
    expect(await findingsOf('manifest-asset-flag', manifest(flags))).toEqual([
      'webapp2/manifest.json:2:25 “isWatermarkBranded” is true, but there is no “watermark_icon.png” beside the manifest.',
      'webapp2/manifest.json:3:22 “isStylesBranded” is true, but there is no “themes/styles.css” beside the manifest.',
      'webapp2/manifest.json:4:32 “isCustomBackgroundBranded” is true, but there is no “background.jpg” beside the manifest.',
    ]);
  });
  test('is silent where they are there or the flags are off', async () => {
    const files = manifest(flags, {
      'webapp2/watermark_icon.png': 'x',
      'webapp2/themes/styles.css': '',
      'webapp2/background.jpg': 'x',
    });
    expect(await findingsOf('manifest-asset-flag', files)).toEqual([]);
    expect(await findingsOf('manifest-asset-flag', manifest({ isStylesBranded: false }))).toEqual([]);
  });
});

describe('manifest-settings-unused', () => {
  const unused = (flag: unknown, settings: Content) =>
    findingsOf('manifest-settings-unused', {
      'webapp2/manifest.json': {
        brandingID: '1',
        ...(flag === undefined ? {} : { isSettingsBranded: flag }),
      },
      'webapp2/settings.json': settings,
    });
  test('names the settings that are switched off', async () => {
    expect(await unused(false, { plugins: [], a: 1, b: 2, c: 3, d: 4 })).toEqual([
      'webapp2/manifest.json:3:24 “isSettingsBranded” is not true, so the web app does not read the settings “a”, “b”, “c”, … of “settings.json”.',
    ]);
    expect(await unused(undefined, { a: 1 })).toEqual([
      'webapp2/manifest.json:1:1 “isSettingsBranded” is not true, so the web app does not read the settings “a” of “settings.json”.',
    ]);
  });
  test('is silent about plugins, and where the flag is on or no flag', async () => {
    expect(await unused(false, { plugins: [PLUGIN] })).toEqual([]);
    expect(await unused(true, { a: 1 })).toEqual([]);
    expect(await unused('false', { a: 1 })).toEqual([]);
  });
});

describe('manifest-unknown-key', () => {
  test('leaves slips to key-typo', async () => {
    const files = manifest(
      '{\n"brandingID": "1",\n"isMoonBranded": true,\n"isStyleBranded": true,\n"note": ""}',
    );
    expect(await findingsOf('manifest-unknown-key', files)).toEqual([
      'webapp2/manifest.json:3:1 “isMoonBranded” is not a known key of the manifest.',
      'webapp2/manifest.json:5:1 “note” is not a known key of the manifest.',
    ]);
    expect(await findingsOf('manifest-unknown-key', manifest({ ...MANIFEST, customModules: [] }))).toEqual(
      [],
    );
  });
});

describe('manifest-asset-unused', () => {
  const UNUSED = 'manifest-asset-unused';
  const files = (flags: object, folder = 'webapp2/') => ({
    [`${folder}manifest.json`]: { ...MANIFEST, ...flags },
    [`${folder}background.jpg`]: 'x',
    [`${folder}watermark_icon.png`]: 'x',
    [`${folder}themes/styles.css`]: 'a{}',
  });
  const withChanges = (...names: string[]): Base => ({
    available: true,
    changed: true,
    changedBesideManifest: true,
    manifest: JSON.stringify(MANIFEST),
    changedAssets: new Set(names),
  });

  test.each([
    ['its flag is true', files({ isCustomBackgroundBranded: true }), withChanges('background.jpg')],
    ['another file changed', files({ isStylesBranded: false }), withChanges('manifest.json')],
    ['the file is gone', manifest(MANIFEST), withChanges('background.jpg')],
    ['the flag is no boolean', files({ isStylesBranded: 'no' }), withChanges('themes/styles.css')],
    [
      'the package is new',
      files({}),
      { available: true, changed: true, changedBesideManifest: true } as Base,
    ],
  ])('is silent where %s', async (_, project, base) => {
    expect(await against(base, project, UNUSED)).toEqual({ findings: [], skipped: [] });
  });

  test('speaks of a flag that is false, and of one that is not there', async () => {
    const off = files({ isCustomBackgroundBranded: false, isWatermarkBranded: true });
    const base = withChanges('background.jpg', 'watermark_icon.png', 'themes/styles.css');
    expect((await against(base, off, UNUSED)).findings).toEqual([
      'webapp2/manifest.json:1:1 “themes/styles.css” has changed, but there is no “isStylesBranded”: expected true, so that the web app shows it.',
      'webapp2/manifest.json:4:32 “background.jpg” has changed, but “isCustomBackgroundBranded” is false, so the web app does not show it.',
    ]);
  });

  test('looks beside the manifest', async () => {
    const project = files({ isStylesBranded: false }, 'webapp2/branding/');
    const base = withChanges('branding/themes/styles.css');
    expect((await against(base, project, UNUSED)).findings).toHaveLength(1);
  });

  test('without a base revision it says so, if there is anything to say', async () => {
    expect((await checkFiles(files({}), { only: [UNUSED] })).skipped).toEqual([
      { rule: UNUSED, package: 'project', reason: 'No base revision is available.' },
    ]);
    expect((await checkFiles(manifest(MANIFEST), { only: [UNUSED] })).skipped).toEqual([]);
  });
});

function changed(text: string): Base {
  return { available: true, changed: true, changedBesideManifest: true, manifest: text };
}
function onlyManifest(text: string): Base {
  return { available: true, changed: true, changedBesideManifest: false, manifest: text };
}
function unchanged(text: string): Base {
  return { available: true, changed: false, changedBesideManifest: false, manifest: text };
}

async function against(
  revision: Base,
  files: Record<string, Content>,
  rule = BUMPED,
): Promise<{ findings: string[]; skipped: RunReport['skipped'] }> {
  const { report } = await run(inputOf(revision, memoryFiles(treeOf(files)), rule));
  expect(report.failures).toEqual([]);
  return { findings: report.findings.map(brief), skipped: report.skipped };
}

/** The manifest after the rule's fix. */
async function fixedAgainst(revision: Base, text: string, rule: string): Promise<string> {
  const files = memoryFiles(treeOf(manifest(text)));
  const { report } = (await fix(inputOf(revision, files, rule), { write: into(files) })).outcome;
  expect(report.findings).toEqual([]);
  return new TextDecoder().decode(await files.read('webapp2/manifest.json'));
}

function inputOf(revision: Base, files: ReturnType<typeof memoryFiles>, rule: string) {
  const scope = { files, rootName: 'project', paths: [], skip: new Set<string>(), ignoresAbove: [] };
  return {
    projects: [{ scope, config: emptyConfig, revisionOf: async () => revision }],
    rules,
    only: [rule],
    selects: () => true,
    onlyChanged: false,
    progress: () => undefined,
  };
}
