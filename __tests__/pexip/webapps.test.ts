import { hasType } from '../../src/pexip/keys.ts';
import { isPexAction, PLUGIN_API, pluginApiFunction } from '../../src/pexip/plugin-api.ts';
import * as effects from '../../src/pexip/webapp1-effects.ts';
import { webapp1File } from '../../src/pexip/webapp1-files.ts';
import * as builtIn from '../../src/pexip/webapp1-setting.ts';
import * as settings from '../../src/pexip/webapp1-settings.ts';
import { BRAND_IMAGES, knownStyle, STAGE } from '../../src/pexip/webapp1-styles.ts';
import { isKnownToken, TOKENS, tokenVariables, VENDOR_NAME } from '../../src/pexip/webapp1-tokens.ts';
import { BRANDING_ID, FLAG_NAME, WEBAPP2_MANIFEST_KEYS } from '../../src/pexip/webapp2.ts';
import { PLUGIN_PACKAGE_NAME, webapp2File } from '../../src/pexip/webapp2-files.ts';
import { PLUGIN_ICON } from '../../src/pexip/webapp2-plugins.ts';
import { isAllowedSandboxValue } from '../../src/pexip/webapp3.ts';
import { COLOR_PAIRS, PALETTE_SHADES } from '../../src/pexip/webapp3-colors.ts';
import { WEBAPP3_CALL_TYPES } from '../../src/pexip/webapp3-config.ts';
import { isKnownIcon, WEBAPP3_ICONS } from '../../src/pexip/webapp3-icons.ts';
import { droppedIn, isKnownTestId, PRESENT_TEST_IDS, TEST_IDS } from '../../src/pexip/webapp3-testids.ts';
import { isKnownTranslation, knownTranslations } from '../../src/pexip/webapp3-translations.ts';
import { describeShared, sharedJson } from './shared.ts';

describe('webapp1 settings', () => {
  test('defaults agree with each other', () => {
    const value = (block: builtIn.SettingsBlock, key: string) => settings.setting(block, key)?.default;
    const languages = value('applicationSettings', 'languages');
    expect(Object.values(languages as object)).toContain(value('defaultUserSettings', 'language'));
    const bandwidths = builtIn.BUILT_IN_BANDWIDTHS.map((bandwidth) => bandwidth.value);
    expect(bandwidths).toContain(value('defaultUserSettings', 'defaultBandwidth'));
    expect(builtIn.BUILT_IN_BANDWIDTH_VALUES).toEqual(expect.arrayContaining(bandwidths));
    for (const { name } of builtIn.BUILT_IN_BANDWIDTHS) expect(tokenVariables(name)).toEqual(['bandwidth']);
  });

  test('every protocol has a token', () => {
    for (const { name } of builtIn.PROTOCOLS)
      expect(TOKENS.has(`${settings.PROTOCOL_TOKEN_PREFIX}${name}`)).toBe(true);
  });

  test('effects, placeholders, addresses and secrets are about known settings', () => {
    const rows = [
      ...effects.SETTING_EFFECTS,
      ...effects.SETTING_EFFECTS.map((row) => row.by),
      effects.FULL_MOTION_EFFECT,
      effects.FULL_MOTION_EFFECT.by,
      ...effects.PLACEHOLDERS,
      ...effects.ADDRESS_SETTINGS,
      ...effects.SECRET_SETTINGS,
    ];
    for (const { block, key } of rows) expect([key, settings.setting(block, key)?.key]).toEqual([key, key]);
    const members = settings.TURN_SERVER_KEYS.map(({ key }) => key);
    for (const row of [...effects.PLACEHOLDERS, ...effects.SECRET_SETTINGS]) {
      if (row.member !== undefined) expect(members).toContain(row.member);
    }
  });

  test('the defaults set off no effect', () => {
    for (const { by, when } of [...effects.SETTING_EFFECTS, effects.FULL_MOTION_EFFECT]) {
      expect(settings.setting(by.block, by.key)?.default).not.toBe(when);
    }
  });

  test('the same key of both blocks is told apart', () => {
    expect(settings.setting('applicationSettings', 'serverAddress')?.desktopOnly).toBeUndefined();
    expect(settings.setting('defaultUserSettings', 'serverAddress')?.desktopOnly).toBe(true);
    expect(settings.setting('defaultUserSettings', 'languages')).toBeUndefined();
    expect(hasType(null, settings.setting('applicationSettings', 'serverAddress')!.type)).toBe(true);
  });

  test('placeholders are the example itself, not what looks like it', () => {
    const row = (member: string) => effects.PLACEHOLDERS.find((one) => one.member === member)!;
    expect(effects.isPlaceholder(row('url'), 'turn:turn.example.com:443?transport=tcp')).toBe(true);
    expect(effects.isPlaceholder(row('url'), 'turn:turn.myexample.com')).toBe(false);
    expect(effects.isPlaceholder(row('url'), 'turn:example.community.org')).toBe(false);
    expect(effects.isPlaceholder(row('username'), 'user')).toBe(true);
    expect(effects.isPlaceholder(row('username'), 'user1')).toBe(false);
    expect(effects.isPlaceholder(row('credential'), 'pass')).toBe(true);
  });
});

describe('webapp1 tokens', () => {
  test('known ones, those made at run time, and others', () => {
    expect(isKnownToken('IDS_SETTINGS_TITLE')).toBe(true);
    expect(isKnownToken('Call Failed: Invalid role')).toBe(true);
    expect(isKnownToken('IDS_PROTOCOL_teams')).toBe(true);
    expect(isKnownToken('IDS_SETTINGS_TITEL')).toBe(false);
  });

  test('variables', () => {
    expect(tokenVariables('IDS_PARTICIPANT_MUTE')).toEqual(['displayName']);
    expect(tokenVariables('IDS_SETTINGS_TITLE')).toEqual([]);
    expect(tokenVariables('IDS_BANDWIDTH_MED_HIGH')).toEqual(['bandwidth']);
    expect(tokenVariables('IDS_NEW')).toBeUndefined();
  });

  test('the vendor’s name', () => {
    expect(VENDOR_NAME.test('Welcome to Pexip!')).toBe(true);
    expect(VENDOR_NAME.test('pexipedia')).toBe(false);
  });
});

describe('webapp1 styles and files', () => {
  test('styles', () => {
    expect(knownStyle('brand-logo')?.used).toBe(true);
    expect(knownStyle('white')?.used).toBe(false);
    expect(knownStyle('brand-quaternary')).toBeUndefined();
    for (const { className } of [...BRAND_IMAGES, STAGE]) expect(knownStyle(className)?.used).toBe(true);
  });

  test.each(['settings.js', 'favicon.png', 'languages/sv-se.json', 'themes/default/logo.png', 'green.svg'])(
    '%s is known',
    (path) => {
      expect(webapp1File(path)).toBeDefined();
    },
  );

  test.each(['setting.js', 'languages/sv.txt', 'themes/logo.png', 'configuration/settings.js'])(
    '%s is not',
    (path) => {
      expect(webapp1File(path)).toBeUndefined();
    },
  );
});

describe('webapp2', () => {
  test.each([
    'manifest.json',
    'branding/manifest.json',
    'branding/themes/styles.css',
    'branding/favicon-32x32.png',
  ])('%s is known', (path) => {
    expect(webapp2File(path)).toBeDefined();
  });

  test.each(['branding/branding/manifest.json', 'styles.css', 'favicon-32.png'])('%s is not', (path) => {
    expect(webapp2File(path)).toBeUndefined();
  });

  test('package files of plugins', () => {
    expect(PLUGIN_PACKAGE_NAME.test('plugins/rec/rec.plugin.package.json')).toBe(true);
    expect(PLUGIN_PACKAGE_NAME.test('branding/plugins/rec/plugin.json')).toBe(true);
    expect(PLUGIN_PACKAGE_NAME.test('plugins/rec/package.json')).toBe(false);
    expect(PLUGIN_PACKAGE_NAME.test('plugins/rec/data.json')).toBe(false);
  });

  test('ids, flags and icons', () => {
    expect(BRANDING_ID.pattern.test('1521829718679')).toBe(true);
    expect(BRANDING_ID.pattern.test('')).toBe(false);
    for (const { key, type } of WEBAPP2_MANIFEST_KEYS) expect(FLAG_NAME.test(key)).toBe(type === 'boolean');
    expect(PLUGIN_ICON.pattern.exec('img/crop.svg#crop')?.slice(1)).toEqual(['img/crop.svg', 'crop']);
    expect(PLUGIN_ICON.pattern.test('crop.svg')).toBe(false);
    expect(PLUGIN_ICON.pattern.test('crop.png#crop')).toBe(false);
  });

  test('the plugin API', () => {
    for (const { replacement } of PLUGIN_API) {
      if (replacement) expect(pluginApiFunction(replacement)).toBeDefined();
    }
    expect(pluginApiFunction('changeConferenceLayout')?.replacement).toBe('transformConferenceLayout');
    expect(pluginApiFunction('sendMessage')).toBeUndefined();
    expect(isPexAction('SELECT_EVENT')).toBe(true);
    expect(isPexAction('SELECT')).toBe(false);
  });
});

describe('webapp3', () => {
  test('the palette goes from light to dark', () => {
    expect(PALETTE_SHADES).toHaveLength(11);
    expect([...PALETTE_SHADES].sort((a, b) => a - b)).toEqual(PALETTE_SHADES);
  });

  test('sandbox values and test ids', () => {
    expect(isAllowedSandboxValue('allow-same-origin')).toBe(true);
    expect(isAllowedSandboxValue('allow-modals')).toBe(false);
    expect(isAllowedSandboxValue('allow-everything')).toBe(false);
    expect(isKnownTestId('button-chat')).toBe(true);
    expect(isKnownTestId('button-chatt')).toBe(false);
    const ids = TEST_IDS.flatMap((row) => row.ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(isKnownIcon('IconPexipLogo')).toBe(true);
    expect(isKnownIcon('iconPexipLogo')).toBe(false);
  });

  test('texts of webapp3', () => {
    for (const key of ['common.ok', 'common.join.aria-label', 'custom-step', 'custom-step.any.thing'])
      expect([key, isKnownTranslation(key)]).toEqual([key, true]);
    for (const key of ['common', 'common.okay', 'ok', 'custom-steps.x'])
      expect([key, isKnownTranslation(key)]).toEqual([key, false]);
  });

  test('call types and shades', () => {
    expect(new Set(WEBAPP3_CALL_TYPES.names).size).toBe(24);
    for (const { text, ground } of COLOR_PAIRS) {
      expect(PALETTE_SHADES).toContain(ground);
      if (text !== 'white') expect(PALETTE_SHADES).toContain(text);
    }
  });
});

describeShared('lists from the vendor’s packages', () => {
  test('tokens of the legacy client', () => {
    const { tokens } = sharedJson('facts/webapp1-tokens.json') as { tokens: Record<string, string[]> };
    expect(Object.fromEntries(TOKENS)).toEqual(tokens);
  });

  test('test ids of webapp3', () => {
    const { ids } = sharedJson('facts/webapp3-testids.json') as { ids: string[] };
    const { 'media-components': versions, components } = sharedJson('facts/webapp3-testids-union.json') as {
      'media-components': Record<string, string[]>;
      components: string[];
    };
    expect(PRESENT_TEST_IDS.toSorted()).toEqual([...ids, ...components].sort());
    const known = TEST_IDS.flatMap((row) => row.ids);
    expect(known.toSorted()).toEqual([...Object.keys(versions), ...components].sort());
    const all = ['22.0.3', '25.0.1', '26.1.0', '27.0.0'];
    for (const id of known) {
      const last = versions[id]?.at(-1) ?? '27.0.0';
      expect([id, droppedIn(id)]).toEqual([id, all[all.indexOf(last) + 1]]);
    }
  });

  test('icons and texts of webapp3', () => {
    const { icons } = sharedJson('facts/webapp3-icons.json') as { icons: string[] };
    expect(WEBAPP3_ICONS.names).toEqual(icons);
    const { keys } = sharedJson('facts/webapp3-tokens.json') as { keys: Record<string, unknown> };
    expect(knownTranslations().toSorted()).toEqual([...Object.keys(keys), 'custom-step'].sort());
  });
});
