import { activeRules, checkPackage } from '../../src/check/check.ts';
import { decode } from '../../src/decode/decode.ts';
import { memoryFiles } from '../../src/files/memory.ts';
import type { Package } from '../../src/model/package.ts';
import { emptyConfig } from '../../src/project/config.ts';
import { defaultsFor } from '../../src/project/defaults.ts';
import { discover } from '../../src/project/discover.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { brief, type Content, treeOf } from '../support/check.ts';

type Tree = Readonly<Record<string, Content>>;

async function packagesOf(tree: Tree): Promise<readonly Package[]> {
  const files = memoryFiles(treeOf(tree));
  const scope = { files, rootName: 'project', paths: [], skip: new Set<string>(), ignoresAbove: [] };
  return (await discover(scope, emptyConfig)).packages;
}

/** What a rule says of a package beside the vendor's defaults; of all its rules without an id. */
async function says(rule: string | undefined, own: Tree, vendors: Tree | undefined): Promise<string[]> {
  const [pkg] = await packagesOf(own);
  const found = vendors && defaultsFor(pkg!.kind, await packagesOf(vendors));
  const compared = { ...pkg!, ...(found ? { defaults: found } : {}) };
  const revision = { available: false, reason: 'none' } as const;
  const decoded = await decode(compared, revision, { limits: emptyConfig.limits, samples: false });
  const ids = rule ? [rule] : rules.map(({ id }) => id).filter((id) => id.startsWith('defaults-'));
  const { hits, failures } = checkPackage(decoded, activeRules(rules, emptyConfig, ids));
  expect(failures).toEqual([]);
  return hits.map(({ finding }) => brief(finding)).toSorted();
}

const language = (name: string, tokens: object, root = 'acme/configuration/') => ({
  [`${root}languages/${name}.json`]: tokens,
});
const base = { IDS_A: 'Alpha', IDS_B: 'Beta', IDS_C: 'Gamma {{displayName}}', IDS_D: 'Delta' };
const english = 'acme/configuration/languages/en-us.json';

describe('defaults-…-token', () => {
  test('silent without defaults, and beside the same tokens', async () => {
    expect(await says(undefined, language('en-us', base), undefined)).toEqual([]);
    expect(
      await says(undefined, language('en-us', { ...base, IDS_A: 'Ours' }), language('en-us', base)),
    ).toEqual([]);
  });

  test('new ones, in every language, at their neighbour', async () => {
    const own = { ...language('en-us', base), ...language('nb-no', { IDS_B: 'To', IDS_A: 'En' }) };
    const theirs = language(
      'en-us',
      { IDS_FIRST: 'First', ...base, IDS_LAST: 'Last' },
      'vendor/configuration/',
    );
    expect(await says('defaults-new-token', own, theirs)).toEqual([
      `${english}:2:3 The vendor’s defaults have a new token, “IDS_FIRST”, with the default “First”.`,
      `${english}:5:3 The vendor’s defaults have a new token, “IDS_LAST”, with the default “Last”.`,
    ]);
    const half = { ...own, ...language('nb-no', { IDS_B: 'To', IDS_A: 'En', IDS_C: 'Tre' }) };
    expect((await says('defaults-new-token', half, theirs)).slice(2)).toEqual([
      'acme/configuration/languages/nb-no.json:2:3 The vendor’s defaults have a new token, “IDS_FIRST”, with the default “First”.',
      'acme/configuration/languages/nb-no.json:4:3 The vendor’s defaults have a new token, “IDS_D”, with the default “Delta”.',
      'acme/configuration/languages/nb-no.json:4:3 The vendor’s defaults have a new token, “IDS_LAST”, with the default “Last”.',
    ]);
  });

  test('a file with a few overrides is no copy', async () => {
    const own = language('en-us', { IDS_A: 'Ours' });
    expect(await says(undefined, own, language('en-us', base))).toEqual([]);
    expect(
      await says(
        'defaults-gone-token',
        language('en-us', { IDS_A: 'Ours', IDS_OLD: 'x' }),
        language('en-us', base),
      ),
    ).toHaveLength(1);
  });

  test('gone ones, but not those that are made at run time or named by the settings', async () => {
    const own = {
      ...language('en-us', {
        ...base,
        IDS_OLD: 'Old',
        IDS_PROTOCOL_teams: 'Teams',
        IDS_BANDWIDTH_HUGE: '{{bandwidth}}',
        ACME_SPEED: 'x',
      }),
      'acme/configuration/settings.js':
        'var applicationSettings = { bandwidths: [{ name: "ACME_SPEED", value: 5000 }] };',
    };
    const theirs = language('en-us', { ...base, IDS_BANDWIDTH_LOW: '{{bandwidth}}' });
    expect(await says(undefined, own, theirs)).toEqual([
      `${english}:6:3 The vendor’s defaults no longer have the token “IDS_OLD”.`,
    ]);
  });

  test('renamed ones, by text and by name, in translations, too', async () => {
    const own = {
      ...language('en-us', { ...base, IDS_HANGUP: 'End the call', IDS_SETTINGS_TITEL: 'Our settings' }),
      ...language('de-de', { ...base, IDS_HANGUP: 'Auflegen' }),
    };
    const theirs = language('en-us', { ...base, IDS_LEAVE: 'End the call', IDS_SETTINGS_TITLE: 'Settings' });
    expect(await says(undefined, own, theirs)).toEqual([
      'acme/configuration/languages/de-de.json:6:3 The vendor’s defaults have a new token, “IDS_SETTINGS_TITLE”, with the default “Settings”.',
      'acme/configuration/languages/de-de.json:6:3 The vendor’s defaults no longer have the token “IDS_HANGUP”: it seems to be renamed to “IDS_LEAVE”, with the default “End the call”.',
      `${english}:6:3 The vendor’s defaults no longer have the token “IDS_HANGUP”: it seems to be renamed to “IDS_LEAVE”, with the default “End the call”.`,
      `${english}:7:3 The vendor’s defaults no longer have the token “IDS_SETTINGS_TITEL”: it seems to be renamed to “IDS_SETTINGS_TITLE”, with the default “Settings”.`,
    ]);
  });

  test('a text that several have tells nothing', async () => {
    const own = language('en-us', { ...base, IDS_CLOSE: 'OK', IDS_AGREED: 'OK' });
    const theirs = language('en-us', { ...base, IDS_CONFIRM: 'OK' });
    expect(await says('defaults-gone-token', own, theirs)).toEqual([
      `${english}:6:3 The vendor’s defaults no longer have the token “IDS_CLOSE”.`,
      `${english}:7:3 The vendor’s defaults no longer have the token “IDS_AGREED”.`,
    ]);
  });

  test('a translation of the vendor’s is compared with its own, and a desktop kit with a web app’s defaults', async () => {
    const own = {
      ...language('en-us', base, 'kit/package/configuration/'),
      ...language('nb-no', { ...base, IDS_X: 'x' }, 'kit/package/configuration/'),
    };
    const theirs = { ...language('en-us', base), ...language('nb-no', { ...base, IDS_X: 'y' }) };
    expect(await says(undefined, own, theirs)).toEqual([]);
    expect(await says(undefined, own, language('en-us', base))).toHaveLength(1);
  });

  test('webapp3: overrides of what the vendor’s translations lack', async () => {
    const root = 'acme/webapp3/branding/';
    const manifest = { version: 0, meta: {}, translations: { en: './en.json', nb: './nb.json' } };
    const own = {
      [`${root}manifest.json`]: manifest,
      [`${root}en.json`]: { join: { now: 'Go' }, n_few: 'x' },
      [`${root}nb.json`]: { old: 'Gammel' },
    };
    const theirs = {
      [`${root}manifest.json`]: { ...manifest, translations: { en: './en.json' } },
      [`${root}en.json`]: { join: { now: 'Join' }, n_one: 'x', leave: 'Leave' },
    };
    expect(await says(undefined, own, theirs)).toEqual([
      `${root}nb.json:2:10 The vendor’s defaults no longer have the token “old”.`,
    ]);
    const none = { [`${root}manifest.json`]: { ...manifest, translations: {} } };
    expect(await says('defaults-gone-token', own, none)).toEqual([]);
  });
});

describe('defaults-…-setting', () => {
  const settings = (application: string, user = '') => ({
    'acme/configuration/settings.js': `var applicationSettings = {\n${application}\n};\nvar defaultUserSettings = {\n${user}\n};`,
  });
  const path = 'acme/configuration/settings.js';
  const full = 'serverAddress: host,\ndefaultDialOutProtocol: "sip",\ndefaultDialOutRole: "host",';

  test('new ones with their default, in each object', async () => {
    const theirs = settings(
      `${full}\nvirtualBackgrounds: { blur: true },`,
      'muteOnJoin: false, promptMedia: true',
    );
    expect(await says(undefined, settings(full, 'muteOnJoin: true'), theirs)).toEqual([
      `${path}:4:1 The vendor’s defaults have a new setting, “virtualBackgrounds”, with the default { blur: true }.`,
      `${path}:7:1 The vendor’s defaults have a new setting, “promptMedia”, with the default true.`,
    ]);
  });

  test('silent on overrides, on what can’t be known, and on what the vendor’s file has in comments', async () => {
    const theirs = settings(`${full}\n// turnServer: {}\nbandwidths: [],\nlanguages: {},`);
    expect(await says(undefined, settings('defaultDialOutRole: "guest",'), theirs)).toEqual([]);
    expect(await says(undefined, settings(`${full} ...more`), theirs)).toEqual([]);
    expect(
      await says(
        undefined,
        settings(
          `${full} turnServer: {}, dialOutProtocols: [], acmeUrl: "x", bandwidths: [], languages: {},`,
        ),
        theirs,
      ),
    ).toEqual([]);
  });

  test('gone ones are those that the vendor’s file had', async () => {
    const own = settings(`${full}\nenableFullMotionPresentation: true,\noverrideConferenceAvatar: "x.jpg",`);
    expect(await says(undefined, own, settings(`${full}\n// Full motion is always on.`))).toEqual([
      `${path}:5:1 The vendor’s defaults no longer have the setting “enableFullMotionPresentation”.`,
    ]);
  });

  test('renamed ones', async () => {
    const own = settings(`${full}\nacmeStartPage: "https://acme.com/start",\nscreenShareRate: 5,`);
    const theirs = settings(`${full}\nhomeUrl: "https://acme.com/start",\nscreensharRate: 8,`);
    expect(await says(undefined, own, theirs)).toEqual([
      `${path}:5:1 The vendor’s defaults no longer have the setting “acmeStartPage”: it seems to be renamed to “homeUrl”, with the default "https://acme.com/start".`,
      `${path}:6:1 The vendor’s defaults no longer have the setting “screenShareRate”: it seems to be renamed to “screensharRate”, with the default 8.`,
    ]);
  });

  test('themes', async () => {
    const own = {
      'acme/themeconfig.json': {
        theme_version: 2,
        recording_indicator_text: 'REC',
        disable_watermark_icon: true,
        acme: 1,
      },
    };
    const theirs = {
      'base/themeconfig.json': {
        theme_version: 2,
        recording_indicator_text: 'Recording',
        assistant_indicator_text: 'Assistant',
      },
    };
    expect(await says(undefined, own, theirs)).toEqual([
      'acme/themeconfig.json:3:3 The vendor’s defaults have a new setting, “assistant_indicator_text”, with the default "Assistant".',
      'acme/themeconfig.json:4:3 The vendor’s defaults no longer have the setting “disable_watermark_icon”.',
    ]);
    expect(
      await says(undefined, own, { 'acme/configuration/settings.js': 'var applicationSettings = {};' }),
    ).toEqual([]);
  });

  test('webapp2: settings and flags', async () => {
    const own = {
      'acme/webapp2/manifest.json': { brandingID: '2', isSettingsBranded: true },
      'acme/webapp2/settings.json': { plugins: [], theme: 'dark', avatars: true },
    };
    const theirs = {
      'webapp2/branding/manifest.json': { brandingID: '', isSettingsBranded: false, isMenuBranded: false },
      'webapp2/branding/settings.json': { theme: 'light', captions: 'off' },
    };
    expect(await says(undefined, own, theirs)).toEqual([
      'acme/webapp2/manifest.json:3:3 The vendor’s defaults have a new setting, “isMenuBranded”, with the default false.',
      'acme/webapp2/settings.json:3:3 The vendor’s defaults have a new setting, “captions”, with the default "off".',
      'acme/webapp2/settings.json:4:3 The vendor’s defaults no longer have the setting “avatars”.',
    ]);
    const plugins = { ...own, 'acme/webapp2/settings.json': { plugins: [] } };
    expect(
      await says(undefined, plugins, { ...theirs, 'webapp2/branding/manifest.json': { brandingID: '' } }),
    ).toEqual([]);
  });

  test('webapp3: keys of a manifest are optional, so that none is gone', async () => {
    const manifest = (keys: object) => ({
      'acme/webapp3/branding/manifest.json': { version: 0, meta: {}, ...keys },
    });
    const own = manifest({
      plugins: [],
      appTitle: 'x',
      applicationConfig: { bandwidths: [], transferTimout: 1 },
    });
    const theirs = manifest({ images: {}, applicationConfig: { bandwidths: [], transferTimeout: 15 } });
    const path3 = 'acme/webapp3/branding/manifest.json';
    expect(await says(undefined, own, theirs)).toEqual([
      `${path3}:3:3 The vendor’s defaults have a new setting, “images”, with the default {}.`,
      `${path3}:8:5 The vendor’s defaults no longer have the setting “transferTimout”: it seems to be renamed to “transferTimeout”, with the default 15.`,
    ]);
  });
});

describe('defaults-…-style', () => {
  const css = (text: string, root = 'acme/configuration/', theme = 'default') => ({
    [`${root}themes/${theme}/brand.css`]: text,
  });
  const path = 'acme/configuration/themes/default/brand.css';
  const both = '.brand-logo, .brand-logo:before { color: red }\n.brand-primary { color: #fff }\n';

  test('new, gone and renamed', async () => {
    const own = css(
      `${both}.brand-tertiary-hover:hover { color: red }\n.green { color: lime }\n.acme { top: 0 }\n.brand-secondari { top: 1px }`,
    );
    const theirs = css(
      `${both}@media print { .stage-tint { opacity: .5; color: #000 !important } }\n.brand-secondary { top: 0 }`,
      'kit/package/configuration/',
    );
    expect(await says(undefined, own, theirs)).toEqual([
      `${path}:2:1 The vendor’s defaults have a new style, “.stage-tint”, with the default “opacity: .5; color: #000”.`,
      `${path}:3:1 The vendor’s defaults no longer have the style “.brand-tertiary-hover”.`,
      `${path}:4:1 The vendor’s defaults no longer have the style “.green”.`,
      `${path}:6:1 The vendor’s defaults no longer have the style “.brand-secondari”: it seems to be renamed to “.brand-secondary”, with the default “top: 0”.`,
    ]);
  });

  test('silent on a stylesheet that overrides a few, and without the vendor’s', async () => {
    const theirs = css(`${both}.red {} .green {} .blue {}`);
    expect(await says(undefined, css('.brand-logo { color: red }'), theirs)).toEqual([]);
    expect(await says(undefined, css(`${both}.green {}`), { 'acme/configuration/settings.js': '' })).toEqual(
      [],
    );
    expect(await says(undefined, css(`${both}.green {}`), css(''))).toEqual([]);
  });

  test('a theme of one’s own is compared with the default one', async () => {
    const own = css(both, 'acme/configuration/', 'acme');
    expect(await says('defaults-new-style', own, css(`${both}.red { color: red }`))).toHaveLength(1);
  });
});

describe('defaultsFor', () => {
  test('the same kind before the related one, and always the same object', async () => {
    const [kit] = await packagesOf({ 'kit/package/configuration/settings.js': '' });
    const [legacy] = await packagesOf({
      'acme/configuration/settings.js': '',
      'acme/configuration/favicon.png': 'x',
    });
    const [theme] = await packagesOf({ 'acme/themeconfig.json': {} });
    expect(defaultsFor('webapp1', [kit!, legacy!])?.kind).toBe('webapp1');
    expect(defaultsFor('webapp1', [kit!, theme!])?.kind).toBe('desktop');
    expect(defaultsFor('desktop', [legacy!])?.kind).toBe('webapp1');
    expect(defaultsFor('webapp3', [kit!, legacy!, theme!])).toBeUndefined();
    expect(defaultsFor('unknown', [theme!])).toBeUndefined();
    expect(defaultsFor('theme', [{ ...theme!, fault: 'Damaged.' }])).toBeUndefined();
    expect(defaultsFor('desktop', [kit!])).toBe(defaultsFor('webapp1', [kit!]));
    expect(defaultsFor('webapp1', [legacy!])?.assets.map(({ name }) => name)).toEqual(['settings.js']);
  });
});
