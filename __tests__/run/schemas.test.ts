import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv from 'ajv';

import { parse } from 'yaml';
import { globMatcher } from '../../src/formats/glob/glob.ts';
import { decodeJson, plain } from '../../src/formats/json/json.ts';
import { editorSettings } from '../../src/run/schemas.ts';
import { checkFiles } from '../support/check.ts';
import { faultsBy, LENIENT, schemaNames, schemaOf } from '../support/schemas.ts';
import { SLIPS } from './schema-slips.ts';

const root = resolve(__dirname, '../..');

test('there are the nine that the contract names', () => {
  expect([...schemaNames].sort()).toEqual(
    [
      'config',
      'themeconfig',
      'vendordata',
      'custom-layout',
      'webapp2-manifest',
      'webapp2-settings',
      'plugin-package',
      'webapp3-manifest',
      'report',
    ].sort(),
  );
});

describe.each([...schemaNames])('%s', (name) => {
  const schema = schemaOf(name);

  test('is a schema of draft 7 with a title, a description and, in `schemas/`, the same text', () => {
    expect(new Ajv().validateSchema(schema)).toBe(true);
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: expect.any(String),
      description: expect.stringMatching(/\.$/),
    });
    const file = require.resolve(`brandgate/schemas/${name}.schema.json`);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(schema);
  });

  test('says of every key what it is for', () => {
    const keys = propertiesOf(schema);
    expect(keys.length).toBeGreaterThan(1);
    for (const [key, one] of keys)
      expect([key, one]).toEqual([
        key,
        expect.objectContaining({ description: expect.stringMatching(/\.$|\)$/) }),
      ]);
  });

  test('takes its own defaults and examples', () => {
    const ajv = new Ajv(LENIENT);
    for (const [key, one] of [['', schema] as const, ...propertiesOf(schema)]) {
      const { default: value, examples = [], ...rest } = one as { default?: unknown; examples?: unknown[] };
      const wanted = [...(value === undefined ? [] : [value]), ...examples];
      if (wanted.length === 0) continue;
      const validate = ajv.compile({ ...rest, definitions: schema.definitions });
      for (const each of wanted)
        expect([key, each, validate(each), validate.errors]).toEqual([key, each, true, null]);
    }
  });

  test.each(SLIPS[name] ?? [])('refuses %j', (value) => {
    expect(faultsBy(name, value)).not.toEqual([]);
  });

  test('is tried with twenty slips', () => {
    expect(new Set((SLIPS[name] ?? []).map((one) => JSON.stringify(one))).size).toBeGreaterThanOrEqual(20);
  });
});

/** Every key of a schema with its own schema. */
function propertiesOf(schema: unknown): [string, Record<string, unknown>][] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key === 'examples' || key === 'default' || key === 'enum' || key === 'const') return [];
    const own =
      key === 'properties' ? (Object.entries(value as object) as [string, Record<string, unknown>][]) : [];
    // What a rule may be given is described once, at the rule.
    return [
      ...own,
      ...(key === 'properties' ? own.flatMap(([, one]) => propertiesOf(one)) : propertiesOf(value)),
    ];
  });
}

const FILES: readonly (readonly [RegExp, string])[] = [
  [/(^|\/)themeconfig\.json$/, 'themeconfig'],
  [/(^|\/)vendordata\.json$/, 'vendordata'],
  [/(^|\/)custom_layout_[^/]*\.json$/, 'custom-layout'],
  [/(^|\/)webapp2\/(branding\/)?manifest\.json$/, 'webapp2-manifest'],
  [/(^|\/)(webapp2\/(branding\/)?|plugin-repository\/)settings\.json$/, 'webapp2-settings'],
  [/(\.plugin\.package\.json|plugins\/[^/]+\/plugin\.json)$/, 'plugin-package'],
  [/(^|\/)(?<!webapp2\/)branding\/manifest\.json$/, 'webapp3-manifest'],
  [/(^|\/)brandgate\.(yml|json)$/, 'config'],
];

function documentsBelow(directory: string): (readonly [path: string, schema: string])[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true })
    .map((name) => join(directory, String(name)))
    .filter((path) => statSync(path).isFile())
    .flatMap((path) => {
      const row = FILES.find(([pattern]) => pattern.test(path));
      return row ? [[path, row[1]] as const] : [];
    });
}

test('every document of the silent fixtures and of the samples passes', () => {
  const found = [
    ...documentsBelow(join(root, 'fixtures/ok')),
    ...documentsBelow(join(root, 'fixtures/samples')),
    ...documentsBelow(join(root, '../shared/samples')),
  ];
  expect(new Set(found.map(([, name]) => name)).size).toBeGreaterThan(6);
  for (const [path, name] of found) {
    const text = readFileSync(path, 'utf8');
    const value = /\.yml$/.test(path) ? parse(text) : JSON.parse(text);
    expect([path, faultsBy(name, value)]).toEqual([path, []]);
  }
});

test('what good fixtures show passes too', () => {
  for (const [path, name] of documentsBelow(join(root, 'fixtures/good'))) {
    const decoded = decodeJson(readFileSync(path));
    const value = /\.yml$/.test(path)
      ? parse(readFileSync(path, 'utf8'))
      : decoded.ok && plain(decoded.value.root);
    expect([path, faultsBy(name, value)]).toEqual([path, []]);
  }
});

test('a report passes', async () => {
  const report = await checkFiles({ 't/themeconfig.json': '{"theme_version": 3}' });
  expect(report.findings.length).toBeGreaterThan(0);
  expect(faultsBy('report', report)).toEqual([]);
});

test.each([
  ['themeconfig', { theme_version: 2, show_clock: true }],
  [
    'themeconfig',
    { theme_version: 2, splash_screens: { screens: { test_call_welcome: {}, my_screen: {} } } },
  ],
  ['themeconfig', { theme_version: 2, dtmf_conference_control_commands: { '*1': 'toggle_large_gallery' } }],
  ['themeconfig', { theme_version: 2, dtmf_allowed_layouts: ['1:7', 'one_main_five_around', 'acme'] }],
  [
    'themeconfig',
    {
      theme_version: 2,
      splash_screens: { screens: { welcome: { elements: [{ type: 'video', loop: true }] } } },
    },
  ],
  ['themeconfig', { theme_version: 2, splash_screens: { labels: { anything_at_all: 'x' } } }],
  // Both are there: which one is meant is not certain.
  ['themeconfig', { theme_version: 2, splash_screens: { screens: { inlobby: {}, inlobby2: {} } } }],
  ['vendordata', { endpoints_by_display_count: { '3': [] }, more: [] }],
  ['webapp2-manifest', { brandingID: 5, isLanguageBranded: true, more: {} }],
  ['webapp2-settings', { defaultBandwidth: 'auto' }],
  ['plugin-package', { ...(SLIPS.wholePluginPackage?.[0] as object), author: 'Acme' }],
  [
    'webapp3-manifest',
    { version: 0, files: {}, applicationConfig: { hiddenFunctionality: ['button-new-thing'] } },
  ],
])('lists that are open stay open: %s %j', (name, value) => {
  expect(faultsBy(name, value)).toEqual([]);
});

test('an unknown screen is judged like any other', () => {
  const screens = { my_screen: { background: { path: 'front.jpg' } } };
  expect(faultsBy('themeconfig', { theme_version: 2, splash_screens: { screens } })).toHaveLength(1);
});

describe('settings of editors', () => {
  const settings = editorSettings('./schemas') as {
    'json.schemas': { fileMatch: string[]; url: string }[];
    'yaml.schemas': Record<string, string[]>;
  };

  test('lead every document to its schema, and nothing else', () => {
    const found = documentsBelow(join(root, 'fixtures/ok')).filter(
      ([path]) => !/plugin-repository|\.yml$/.test(path),
    );
    for (const [path, name] of found) {
      const urls = settings['json.schemas']
        .filter(({ fileMatch }) => matches(fileMatch, path))
        .map(({ url }) => url);
      expect([path, urls]).toEqual([path, [`./schemas/${name}.schema.json`]]);
    }
    for (const path of [
      '.vscode/settings.json',
      'webapp2/plugins/x/package.json',
      'web/manifest.json',
      'package.json',
    ])
      expect(settings['json.schemas'].filter(({ fileMatch }) => matches(fileMatch, path))).toEqual([]);
    expect(settings['yaml.schemas']['./schemas/config.schema.json']).toEqual([
      'brandgate.yml',
      'brandgate.yaml',
    ]);
  });

  /** As VS Code reads its list: each pattern from any directory, those with `!` last. */
  function matches(patterns: readonly string[], path: string): boolean {
    const fits = (pattern: string) => globMatcher([`**/${pattern}`])(path.replace(/^\//, ''));
    return (
      patterns.some((one) => !one.startsWith('!') && fits(one)) &&
      !patterns.some((one) => one.startsWith('!') && fits(one.slice(1)))
    );
  }
});
