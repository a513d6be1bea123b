import * as classification from '../../src/pexip/classification.ts';
import * as customLayouts from '../../src/pexip/custom-layouts.ts';
import * as desktop from '../../src/pexip/desktop.ts';
import { DTMF_ACTIONS } from '../../src/pexip/dtmf.ts';
import { type FileFact, fileFact } from '../../src/pexip/files.ts';
import { IMAGE_FACTS } from '../../src/pexip/images.ts';
import {
  describeType,
  hasType,
  type JsonValue,
  type KeyFact,
  keyFact,
  keysOf,
} from '../../src/pexip/keys.ts';
import { KINDS } from '../../src/pexip/kinds.ts';
import { BUILT_IN_LAYOUTS, LAYOUT_ALIASES } from '../../src/pexip/layouts.ts';
import { LITTER } from '../../src/pexip/litter.ts';
import { PLACES } from '../../src/pexip/places.ts';
import * as pluginApi from '../../src/pexip/plugin-api.ts';
import { CONNECT_PROMPTS, PROMPTS } from '../../src/pexip/prompts.ts';
import type { Source } from '../../src/pexip/source.ts';
import { GATEWAY_UNUSED, THEME_FILES } from '../../src/pexip/theme-files.ts';
import * as screens from '../../src/pexip/theme-screens.ts';
import * as effects from '../../src/pexip/webapp1-effects.ts';
import { WEBAPP1_FILES } from '../../src/pexip/webapp1-files.ts';
import * as builtIn from '../../src/pexip/webapp1-setting.ts';
import { BRAND_IMAGES, STYLES } from '../../src/pexip/webapp1-styles.ts';
import { TOKEN_PREFIXES } from '../../src/pexip/webapp1-tokens.ts';
import { ASSET_FLAGS, WEBAPP2_MANIFEST_KEYS } from '../../src/pexip/webapp2.ts';
import { WEBAPP2_FILES } from '../../src/pexip/webapp2-files.ts';
import { SANDBOX_VALUES } from '../../src/pexip/webapp3.ts';
import { COLOR_PAIRS, COLOR_PLACES } from '../../src/pexip/webapp3-colors.ts';
import { REMOVED_API } from '../../src/pexip/webapp3-plugin-api.ts';
import { TRANSLATION_KEYS } from '../../src/pexip/webapp3-translations.ts';

/** Every table of keys, named after its place. */
const KEY_TABLES: readonly (readonly [string, readonly KeyFact[]])[] = PLACES.map((place) => [
  `${place.document}/${place.path.join('/')}`,
  place.keys,
]);

/** Every other table, as the name that must be unique in it and the source of each row. */
const ROW_TABLES: Readonly<Record<string, readonly { id: string; source: Source }[]>> = {
  prompts: PROMPTS.map(({ file, source }) => ({ id: file, source })),
  connectPrompts: CONNECT_PROMPTS.map(({ prefix, source }) => ({ id: prefix, source })),
  labels: screens.DEFAULT_LABELS.map(({ key, source }) => ({ id: key, source })),
  variables: screens.SPLASH_VARIABLES.map(({ name, source }) => ({ id: name, source })),
  backgrounds: screens.BASE_BACKGROUNDS.map(({ file, source }) => ({ id: file, source })),
  icons: screens.BASE_ICONS.map(({ file, source }) => ({ id: file, source })),
  layoutTypes: screens.LAYOUT_TYPES.map(({ name, source }) => ({ id: name, source })),
  dtmfActions: DTMF_ACTIONS.map(({ action, source }) => ({ id: action, source })),
  layouts: BUILT_IN_LAYOUTS.map(({ name, source }) => ({ id: name, source })),
  views: BUILT_IN_LAYOUTS.map(({ view, source }) => ({ id: view, source })),
  aliases: LAYOUT_ALIASES.map(({ old, source }) => ({ id: old, source })),
  protocols: builtIn.PROTOCOLS.map(({ name, source }) => ({ id: name, source })),
  effects: effects.SETTING_EFFECTS.map((row) => ({ id: `${row.block}.${row.key}`, source: row.source })),
  placeholders: effects.PLACEHOLDERS.map((row) => ({
    id: `${row.block}.${row.key}.${row.member}`,
    source: row.source,
  })),
  styles: STYLES.map(({ className, source }) => ({ id: className, source })),
  brandImages: BRAND_IMAGES.map(({ file, source }) => ({ id: file, source })),
  tokenPrefixes: TOKEN_PREFIXES.map(({ prefix, source }) => ({ id: prefix, source })),
  colorPairs: COLOR_PAIRS.map((row) => ({ id: `${row.text} on ${row.ground}`, source: row.source })),
  colorPlaces: COLOR_PLACES.map(({ path, source }) => ({ id: path.join('/'), source })),
  removedApi: REMOVED_API.map(({ name, source }) => ({ id: name, source })),
  translationKeys: TRANSLATION_KEYS.map(({ first, source }) => ({ id: first, source })),
  flags: ASSET_FLAGS.map(({ flag, source }) => ({ id: flag, source })),
  pluginApi: pluginApi.PLUGIN_API.map(({ name, source }) => ({ id: name, source })),
  pexActions: pluginApi.PEX_ACTIONS.map(({ name, source }) => ({ id: name, source })),
  pexMembers: pluginApi.PEX_MEMBERS.map(({ name, source }) => ({ id: name, source })),
  sandbox: SANDBOX_VALUES.map(({ value, source }) => ({ id: value, source })),
  localSettings: desktop.LOCAL_SETTINGS.map(({ platform, source }) => ({ id: platform, source })),
  litter: LITTER.map(({ name, source }) => ({ id: String(name), source })),
  images: IMAGE_FACTS.map(({ file, rule, source }) => ({ id: `${rule} ${file}`, source })),
  gatewayUnused: GATEWAY_UNUSED.map(({ name, source }) => ({ id: String(name), source })),
  themeFiles: files(THEME_FILES),
  webapp1Files: files(WEBAPP1_FILES),
  webapp2Files: files(WEBAPP2_FILES),
  toolkitFiles: files(desktop.TOOLKIT_FILES),
  kinds: Object.entries(KINDS).map(([id, { source }]) => ({ id, source })),
  nextSteps: Object.entries(KINDS).flatMap(([kind, { nextSteps }]) =>
    nextSteps.map(({ text, source }) => ({ id: `${kind} ${text}`, source })),
  ),
};

function files(table: readonly FileFact[]) {
  return table.map(({ name, source }) => ({ id: String(name), source }));
}

function expectSource(source: Source) {
  expect(source.name).not.toBe('');
  expect(['stated', 'observed', 'inferred']).toContain(source.confidence);
}

describe.each(KEY_TABLES)('keys of %s', (_, table) => {
  test('are unique and have sources', () => {
    expect(new Set(keysOf(table)).size).toBe(table.length);
    for (const fact of table) expectSource(fact.source);
  });

  test('have defaults and allowed values of their type and range', () => {
    for (const fact of table) {
      const values: JsonValue[] = [
        ...(fact.allowed ?? []),
        ...(fact.default === undefined ? [] : [fact.default]),
      ];
      for (const value of values) {
        expect([fact.key, value, hasType(value, fact.type)]).toEqual([fact.key, value, true]);
        if (typeof value === 'number') expect(value).toBeGreaterThanOrEqual(fact.minimum ?? 0);
      }
      if (fact.allowed && fact.default !== undefined) expect(fact.allowed).toContain(fact.default);
    }
  });

  test('have default colours of the right length', () => {
    for (const { colorDigits, default: value } of table) {
      if (colorDigits === undefined || value === undefined) continue;
      expect(value).toMatch(new RegExp(`^0x[0-9A-Fa-f]{${colorDigits}}$`));
    }
  });
});

describe.each(Object.entries(ROW_TABLES))('rows of %s', (_, rows) => {
  test('are there, unique, and have sources', () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    for (const row of rows) expectSource(row.source);
  });
});

test('no pattern remembers where it stopped', () => {
  const patterns = [...THEME_FILES, ...WEBAPP1_FILES, ...WEBAPP2_FILES, ...LITTER].flatMap(({ name }) =>
    name instanceof RegExp ? [name] : [],
  );
  for (const pattern of [...patterns, ...IMAGE_FACTS.map((fact) => fact.file)])
    expect(pattern.flags).not.toMatch(/[gy]/);
});

test('flags of assets are keys of the manifest', () => {
  for (const { flag } of ASSET_FLAGS) expect(keyFact(WEBAPP2_MANIFEST_KEYS, flag)?.type).toBe('boolean');
});

test('the keys that classifications cannot have are none of those that they have', () => {
  for (const { keys } of classification.FIXED_STYLE) {
    for (const key of keys) expect(keyFact(classification.LEVEL_KEYS, key)).toBeUndefined();
  }
  expect(classification.fixedStyle('font_size')).toBe('size');
  expect(classification.fixedStyle('text')).toBeUndefined();
});

test('custom layouts are named as their files say', () => {
  expect(customLayouts.LAYOUT_FILE.pattern.test(`${customLayouts.LAYOUT_FILE.prefix}x.json`)).toBe(true);
  expect(customLayouts.LAYOUT_FILE.pattern.test('layout_x.json')).toBe(false);
});

describe('types', () => {
  test.each([
    [true, 'boolean', true],
    ['true', 'boolean', false],
    [2, 'integer', true],
    [2.5, 'integer', false],
    ['2', 'integer', false],
    [2.5, 'number', true],
    [null, 'null', true],
    [null, 'object', false],
    [[], 'object', false],
    [{}, 'list', false],
    [['a'], 'string-list', true],
    [['a', 1], 'string-list', false],
    [[{}], 'object-list', true],
    [[null], 'object-list', false],
    [{ a: 'b' }, 'string-map', true],
    [{ a: 1 }, 'string-map', false],
    [undefined, 'any', true],
  ] as const)('%j as %s is %s', (value, type, expected) => {
    expect(hasType(value, type)).toBe(expected);
  });

  test('may be several', () => {
    expect(hasType(null, ['string', 'null'])).toBe(true);
    expect(hasType(1, ['string', 'null'])).toBe(false);
    expect(describeType(['string', 'null'])).toBe('a string or null');
    expect(describeType('integer')).toBe('a whole number');
  });
});

test('a file has the first row that fits its whole path', () => {
  expect(fileFact(desktop.TOOLKIT_FILES, 'windows/icon.ico')?.what).toBe('the Windows icon');
  expect(fileFact(desktop.TOOLKIT_FILES, 'x/windows/icon.ico')).toBeUndefined();
});
