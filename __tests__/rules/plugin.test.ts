import { brief, checkFiles, findingsOf } from '../support/check.ts';
import {
  FUNCTIONS,
  ITEM,
  inside,
  JS_PATH,
  JSON_PATH,
  LISTED,
  PACKAGE,
  type Parts,
  plugin,
  REGISTER,
  SOURCE,
  said,
} from '../support/plugins.ts';
import { expectBounded } from '../support/processor.ts';

const menus = (...items: unknown[]): Parts => ({ package: { menuItems: { toolbar: items } } });

/** Errors and warnings of all rules. */
async function all(parts: Parts): Promise<string[]> {
  const { findings } = await checkFiles(plugin(parts));
  return findings.filter(({ severity }) => severity !== 'info').map((one) => `${one.rule} ${brief(one)}`);
}

describe('a plugin that is right raises nothing', () => {
  test.each<[string, Parts]>([
    ['as the guide has it', {}],
    ['without menuItems', { package: { menuItems: undefined } }],
    ['with no place', { package: { menuItems: {} } }],
    ['with an empty place', { package: { menuItems: { toolbar: [] } } }],
    ['with null for menuItems', { package: { menuItems: null } }],
    ['with a version as text', { package: { version: '1.2.3' } }],
    ['with a configuration of its own', { package: { configuration: { key: 'value', port: 8080 } } }],
    ['for one platform', { package: { platforms: ['web'], participantRoles: ['chair', 'guest'] } }],
    ['listed with ./ and a version', { listed: { srcURL: './plugins/a/../a/a.plugin.package.json?v=1' } }],
    [
      'with %20 in a path',
      { package: { srcURL: 'a%20b.js' }, files: { 'webapp2/plugins/a/a b.js': SOURCE, [JS_PATH]: '' } },
    ],
    ['not loaded from the start', { listed: { enabled: false } }],
  ])('%s', async (_, parts) => {
    const findings = await all(parts);
    expect(findings.filter((line) => !/^(?:asset-empty|package-)/.test(line))).toEqual([]);
  });

  test.each<[string, string]>([
    ['an arrow', `(() => {${FUNCTIONS}${REGISTER}})();`],
    ['an async arrow with a catch', `(async () => {${FUNCTIONS}${REGISTER}})().catch(console.error);`],
    ['!function', `!function () {${FUNCTIONS}${REGISTER}}();`],
    ['void function', `void function () {${FUNCTIONS}${REGISTER}}();`],
    ['+function', `+function () {${FUNCTIONS}${REGISTER}}()`],
    ['the call within the brackets', `(function () {${FUNCTIONS}${REGISTER}}());`],
    ['.call(this)', `(function () {${FUNCTIONS}${REGISTER}}).call(this);`],
    ['.apply', `(function () {${FUNCTIONS}${REGISTER}}).apply(window, []);`],
    ['.bind(this)()', `(function () {${FUNCTIONS}${REGISTER}}).bind(this)();`],
    ['new function', `new function () {${FUNCTIONS}${REGISTER}};`],
    ['a directive, a semicolon and several of them', `'use strict';\n;(function () {})();\n${SOURCE}`],
    ['several with commas', `(function () {})(), (() => {${FUNCTIONS}${REGISTER}})();`],
    ['a condition before it', `window.PEX && (function () {${FUNCTIONS}${REGISTER}})();`],
    [
      'an arrow without braces',
      `(() => PEX.pluginAPI.registerPlugin({ id: 'a-plugin-1.0', load() {}, unload() {}, act() {} }))();`,
    ],
    ['window.PEX', SOURCE.replaceAll('PEX.', 'window.PEX.')],
    ['globalThis.PEX', SOURCE.replaceAll('PEX.', 'globalThis.PEX.')],
    ['self["PEX"]', SOURCE.replaceAll('PEX.', 'self["PEX"].')],
    ['optional chaining', SOURCE.replaceAll('PEX.pluginAPI.', 'window.PEX?.pluginAPI?.')],
    [
      'an alias of the API',
      inside(`const api = window.PEX.pluginAPI;${FUNCTIONS}${REGISTER.replace('PEX.pluginAPI', 'api')}`),
    ],
    [
      'an alias of window',
      inside(`var w = window; var p = w.PEX;${FUNCTIONS}${REGISTER.replace('PEX', 'p')}`),
    ],
    [
      'an alias with a fallback',
      inside(`var P = window.PEX || {};${FUNCTIONS}${REGISTER.replace('PEX', 'P')}`),
    ],
    [
      'a name taken out',
      inside(
        `const { registerPlugin } = PEX.pluginAPI;${FUNCTIONS}${REGISTER.replace('PEX.pluginAPI.', '')}`,
      ),
    ],
    [
      'a name taken out under another name',
      inside(
        `const { pluginAPI: { registerPlugin: r } } = window.PEX;${FUNCTIONS}${REGISTER.replace('PEX.pluginAPI.registerPlugin', 'r')}`,
      ),
    ],
    ['a parameter', `(function (P) {${FUNCTIONS}${REGISTER.replace('PEX', 'P')}})(window.PEX);`],
    ['a parameter by call', `(function (P) {${FUNCTIONS}${REGISTER.replace('PEX', 'P')}}).call(this, PEX);`],
    [
      'shorthand keys',
      inside(`${FUNCTIONS}PEX.pluginAPI.registerPlugin({ id: 'a-plugin-1.0', load, unload, act });`),
    ],
    [
      'methods',
      inside(
        `PEX.pluginAPI.registerPlugin({ id: 'a-plugin-1.0', async load() {}, unload() {}, 'act'() {} });`,
      ),
    ],
    [
      'arrows as values',
      inside(
        `PEX.pluginAPI.registerPlugin({ id: \`a-plugin-1.0\`, load: (p, c) => {}, unload: () => 0, act: async () => {} });`,
      ),
    ],
    [
      'functions in variables',
      inside(`const load = () => {}, unload = function () {}; let act = async function () {};${REGISTER}`),
    ],
    [
      'functions assigned later',
      inside(`var load, unload, act; load = unload = function () {}; act = () => {};${REGISTER}`),
    ],
    [
      'functions assigned to globals',
      inside(`load = function () {}; window.unload = load; act = load; ${REGISTER}`),
    ],
    ['functions below the call', inside(`${REGISTER}${FUNCTIONS}`)],
    [
      'functions of a condition',
      inside(
        `const f = () => {}; const load = window.x ? f : () => {}; const unload = window.y || f; ${'function act() {}'}${REGISTER}`,
      ),
    ],
    [
      'functions from elsewhere',
      inside(
        `const load = debounce(f), unload = other.unload, { act } = helpers; function f() {} ${REGISTER}`,
      ),
    ],
    [
      'an object in a variable',
      inside(
        `${FUNCTIONS}const plugin = { id: 'a-plugin-1.0', load, unload, act };PEX.pluginAPI.registerPlugin(plugin);`,
      ),
    ],
    [
      'an object that is filled later',
      inside(
        `${FUNCTIONS}const plugin = { id: 'a-plugin-1.0' };plugin.load = load; plugin['unload'] = unload; plugin.act = act;PEX.pluginAPI.registerPlugin(plugin);`,
      ),
    ],
    [
      'an object that is filled elsewhere',
      inside(`${FUNCTIONS}const plugin = {}; fill(plugin); PEX.pluginAPI.registerPlugin(plugin);`),
    ],
    ['a spread', inside(`${FUNCTIONS}PEX.pluginAPI.registerPlugin({ id: 'a-plugin-1.0', ...handlers });`)],
    [
      'a known spread',
      inside(
        `${FUNCTIONS}const more = { load, unload, act }; PEX.pluginAPI.registerPlugin({ id: 'a-plugin-1.0', ...more });`,
      ),
    ],
    [
      'a computed key',
      inside(`${FUNCTIONS}PEX.pluginAPI.registerPlugin({ id: 'a-plugin-1.0', load, unload, [name]: act });`),
    ],
    [
      'an id in a constant',
      inside(`const ID = 'a-plugin-' + '1.0';${FUNCTIONS}${REGISTER.replace("'a-plugin-1.0'", 'ID')}`),
    ],
    ['an id that is made', inside(`${FUNCTIONS}${REGISTER.replace("'a-plugin-1.0'", 'makeId()')}`)],
    [
      'a wrapper',
      inside(
        `${FUNCTIONS}function register(plugin) { PEX.pluginAPI.registerPlugin(plugin); } register({ id: 'a-plugin-1.0', load, unload, act });`,
      ),
    ],
    ['an instance', inside('class Plugin {} PEX.pluginAPI.registerPlugin(new Plugin());')],
    ['a call within a condition', inside(`${FUNCTIONS}if (window.PEX) { ${REGISTER} }`)],
    [
      'a call by .call',
      inside(
        `${FUNCTIONS}PEX.pluginAPI.registerPlugin.call(null, { id: 'a-plugin-1.0', load, unload, act });`,
      ),
    ],
    ['a bundle’s require', inside('var m = { 1: function (e, t, n) { n(2).registerPlugin({}); } }; m[1]();')],
    ['code in texts', inside('eval("PEX.pluginAPI.registerPlugin({})");')],
    [
      'a script loaded at run time',
      inside(
        "var s = document.createElement('script'); s.src = './custom_configuration/plugins/a/b.js'; document.head.appendChild(s);",
      ),
    ],
    ['PEX handed over', inside('Helper.start(window.PEX);')],
    [
      'an undocumented member of PEX',
      inside(
        `${FUNCTIONS}PEX.dispatchAction({ type: '[Conference] Mute Camera' }); PEX.pexrtc.call.x(); ${REGISTER}`,
      ),
    ],
  ])('%s', async (_, source) => {
    expect(await all({ source })).toEqual([]);
  });
});

describe('plugin-missing-package', () => {
  test('wants a package file, and helps', async () => {
    expect(await said('plugin-missing-package', { listed: { srcURL: 'plugins/b/b.json' } })).toEqual([
      'settings:5:17 There is no package file “plugins/b/b.json” in the package.',
    ]);
    expect(
      await said('plugin-missing-package', { listed: { srcURL: 'plugins/A/a.plugin.package.json' } }),
    ).toEqual([
      'settings:5:17 There is no package file “plugins/A/a.plugin.package.json” in the package. A file of that name is at “plugins/a/a.plugin.package.json”.',
    ]);
    expect(await said('plugin-missing-package', { listed: { srcURL: 'plugins/a/a.plugin.js' } })).toEqual([
      'settings:5:17 Expected a plugin’s package file in JSON, found “plugins/a/a.plugin.js”.',
    ]);
  });
  test('is silent about one that can’t be read, and about other paths', async () => {
    expect(await said('plugin-missing-package', { files: { [JSON_PATH]: '{' } })).toEqual([]);
    expect(await said('plugin-missing-package', { listed: { srcURL: '/x.json' } })).toEqual([]);
  });
  test('looks beside the manifest', async () => {
    const files = {
      'webapp2/branding/manifest.json': { brandingID: '1', isSettingsBranded: true },
      'webapp2/branding/settings.json': { plugins: [LISTED] },
      'webapp2/branding/plugins/a/a.plugin.package.json': PACKAGE,
    };
    expect(await findingsOf('plugin-missing-package', files)).toEqual([]);
    expect(await findingsOf('plugin-missing-source', files)).toEqual([
      'webapp2/branding/plugins/a/a.plugin.package.json:6:13 There is no source “a.plugin.js” beside this file.',
    ]);
  });
});

test('plugin-missing-source wants the source, relative to the package file', async () => {
  expect(await said('plugin-missing-source', { package: { srcURL: 'a.pluign.js' } })).toEqual([
    'json:6:13 There is no source “a.pluign.js” beside this file. Did you mean “a.plugin.js”?',
  ]);
  expect(await said('plugin-missing-source', { package: { srcURL: 'plugins/a/a.plugin.js' } })).toHaveLength(
    1,
  );
  expect(await said('plugin-missing-source', { package: { srcURL: '../a/a.plugin.js' } })).toEqual([]);
  expect(await said('plugin-missing-source', { source: '(' })).toEqual([]);
});

test('plugin-path refuses what is absolute or leads out', async () => {
  expect(await said('plugin-path', { package: { srcURL: '../b/b.js' } })).toEqual([]);
  expect(
    await said('plugin-path', {
      listed: { srcURL: '../../x.json' },
      package: {
        srcURL: 'https://cdn.example/a.js',
        menuItems: { toolbar: [{ ...ITEM, icon: '/a.svg#on' }] },
      },
    }),
  ).toEqual([
    'json:6:13 “srcURL” is the absolute address “https://cdn.example/a.js”: expected a path within the package.',
    'json:20:17 “icon” is the absolute address “/a.svg#on”: expected a path within the package.',
    'settings:5:17 “srcURL” leads out of the package: “../../x.json”. Expected a path within it.',
  ]);
  expect(await said('plugin-path', { package: { srcURL: '//cdn.example/a.js' } })).toHaveLength(1);
  expect(await said('plugin-path', { package: { srcURL: 'C:\\a.js' } })).toHaveLength(1);
  expect(await said('plugin-path', { package: { srcURL: '../../../a.js' } })).toHaveLength(1);
});

test('plugin-fields wants every field with its type', async () => {
  expect(await said('plugin-fields', { package: { name: undefined, version: '' } })).toEqual([
    'json:2:3 The plugin has no “name”: expected a string.',
    'json:4:14 Expected a number or a text as “version”, found an empty text.',
  ]);
  expect(
    await said('plugin-fields', {
      package: {
        allowUnload: 'true',
        platforms: 'web',
        participantRoles: ['chair', 1],
        version: true,
        name: null,
      },
    }),
  ).toEqual([
    'json:3:11 Expected a string for “name”, found null.',
    'json:5:14 Expected a number or a string for “version”, found true.',
    'json:7:18 Expected true or false for “allowUnload”, found the text “true”.',
    'json:8:16 Expected a list of strings for “platforms”, found the text “web”.',
    'json:11:5 Expected only strings in “participantRoles”, found 1.',
  ]);
});

test('plugin-enum knows platforms and roles', async () => {
  expect(await said('plugin-enum', { package: { platforms: ['web', 'iOS'], participantRoles: [] } })).toEqual(
    [
      'json:10:5 Expected web, electron, ios or android in “platforms”, found “iOS”. Did you mean “ios”?',
      'json:12:23 Expected at least one of chair or guest in “participantRoles”, found none.',
    ],
  );
  expect(await said('plugin-enum', { package: { platforms: 'web', participantRoles: ['host', 1] } })).toEqual(
    ['json:10:5 Expected chair or guest in “participantRoles”, found “host”.'],
  );
});

test('plugin-id-unique finds ids that are used twice', async () => {
  const settings = { plugins: [LISTED, { ...LISTED, id: 'b' }, LISTED, { id: 'b' }] };
  expect(await said('plugin-id-unique', { files: { 'webapp2/settings.json': settings } })).toEqual([
    'settings:14:13 The id “a-plugin-1.0” is used twice: it is the one in line 4, too.',
    'settings:19:13 The id “b” is used twice: it is the one in line 9, too.',
  ]);
  expect(await said('plugin-id-unique', {})).toEqual([]);
});

describe('plugin-id-match', () => {
  test('compares the three places', async () => {
    expect(await said('plugin-id-match', { package: { id: 'b' } })).toEqual([
      'js:5:36 Expected the id “b” as in the plugin’s package file, found “a-plugin-1.0”.',
      'settings:4:13 Expected the id “b” as in the plugin’s package file, found “a-plugin-1.0”.',
    ]);
    expect(await said('plugin-id-match', { listed: { id: 'A-plugin-1.0' } })).toEqual([
      'settings:4:13 Expected the id “a-plugin-1.0” as in the plugin’s package file, found “A-plugin-1.0”.',
    ]);
    const constant = inside(`const ID = 'other';${FUNCTIONS}${REGISTER.replace("'a-plugin-1.0'", 'ID')}`);
    expect(await said('plugin-id-match', { source: constant })).toEqual([
      'js:2:12 Expected the id “a-plugin-1.0” as in the plugin’s package file, found “other”.',
    ]);
  });
  test('asks registerPlugin for an id', async () => {
    const nameless = inside(`${FUNCTIONS}${REGISTER.replace("id: 'a-plugin-1.0', ", '')}`);
    expect(await said('plugin-id-match', { source: nameless })).toEqual([
      'js:5:30 “registerPlugin” is given no “id”: expected “a-plugin-1.0” as in the plugin’s package file.',
    ]);
    const spread = inside(`${FUNCTIONS}${REGISTER.replace("id: 'a-plugin-1.0'", '...window.x')}`);
    expect(await said('plugin-id-match', { source: spread })).toEqual([]);
  });
  test('is silent where an id is not written out', async () => {
    const chosen = inside(
      `let id = 'other'; if (window.x) id = make();${FUNCTIONS}${REGISTER.replace("'a-plugin-1.0'", 'id')}`,
    );
    expect(await said('plugin-id-match', { source: chosen })).toEqual([]);
    const either = inside(
      `const id = window.x ? 'a-plugin-1.0' : 'b';${FUNCTIONS}${REGISTER.replace("'a-plugin-1.0'", 'id')}`,
    );
    expect(await said('plugin-id-match', { source: either })).toEqual([]);
  });
});

test('plugin-menu-location allows one place', async () => {
  const both = { package: { menuItems: { toolbar: [ITEM], other: [], participants: [ITEM] } } };
  expect(await said('plugin-menu-location', both)).toEqual([
    'json:25:5 “other” is no place for menu items: expected “conference”, “toolbar” or “participants”.',
    'json:26:5 Expected one place in “menuItems”, found “toolbar” and “participants”.',
  ]);
  expect(
    await said('plugin-menu-location', { package: { menuItems: { conference: [ITEM, ITEM] } } }),
  ).toEqual([]);
});

test('plugin-menu-item wants lists of objects with actions', async () => {
  expect(await said('plugin-menu-item', { package: { menuItems: [ITEM] } })).toEqual([
    'json:17:16 Expected “menuItems” to be an object in “{…}”, found a list.',
  ]);
  expect(await said('plugin-menu-item', { package: { menuItems: { toolbar: ITEM } } })).toEqual([
    'json:18:16 Expected “toolbar” to be a list in “[…]”, found an object.',
  ]);
  expect(await said('plugin-menu-item', menus('x', { icon: 1, label: false }, { action: null }))).toEqual([
    'json:19:7 Expected an object in “{…}” for each item of “toolbar”, found the text “x”.',
    'json:21:9 This menu item has no “action”: expected the name of a function.',
    'json:21:17 Expected a string or null for “icon”, found 1.',
    'json:22:18 Expected a string or null for “label”, found false.',
    'json:25:19 Expected a string for “action”, found null.',
  ]);
  expect(await said('plugin-menu-item', menus({ icon: null, label: null, action: 'act' }))).toEqual([]);
});

test('plugin-icon wants a file and an id', async () => {
  const icons = menus(
    { ...ITEM, icon: 'a.svg' },
    { ...ITEM, icon: 'b.svg#on' },
    { ...ITEM, icon: 'A.svg#on' },
  );
  expect(await said('plugin-icon', icons)).toEqual([
    'json:20:17 Expected “<file>.svg#<id>” as the icon, found “a.svg”.',
    'json:25:17 There is no icon “b.svg” beside this file.',
    'json:30:17 There is no icon “A.svg” beside this file. Did you mean “a.svg”?',
  ]);
  expect(await said('plugin-icon', menus({ ...ITEM, icon: 'a.png#x' }))).toHaveLength(1);
  expect(
    await said('plugin-icon', menus({ ...ITEM, icon: './../a/a.svg#on' }, { ...ITEM, icon: null })),
  ).toEqual([]);
});

describe('plugin-syntax', () => {
  test('speaks of sources that do not parse', async () => {
    expect(await said('plugin-syntax', { source: '(function () {\n  load(;\n})();' })).toEqual([
      'js:2:8 “;” is not expected here: look for a missing comma, quote or bracket before it.',
    ]);
    expect(await said('plugin-syntax', { source: "import x from 'y';" })).toHaveLength(1);
    expect(await said('plugin-syntax', { source: Uint8Array.from([0x76, 0xfc]) })).toEqual([
      'js:1:2 The byte 0xFC is not valid UTF-8; it would be “ü” in Windows-1252 or Latin-1: save the file as UTF-8.',
    ]);
    expect(await said('plugin-syntax', { source: Uint8Array.from([0x27, 0xfc, 0x27]) })).toEqual([]);
  });
  test('leaves scripts alone that no package file names', async () => {
    expect(
      await said('plugin-syntax', { files: { 'webapp2/plugins/a/lib.js': 'export const x = 1;' } }),
    ).toEqual([]);
  });
});

describe('plugin-iife', () => {
  test.each([
    [
      `${FUNCTIONS}${REGISTER}`,
      'js:1:1 Expected everything inside “(function () { … })();”, found the function “load” outside of it and 3 more statements.',
    ],
    [
      `var state$;\n${SOURCE}`,
      'js:1:1 Expected everything inside “(function () { … })();”, found the variable “state$” outside of it.',
    ],
    [
      `'use strict';\nvar a = (function () {})();\nb = 1;`,
      'js:2:1 Expected everything inside “(function () { … })();”, found the variable “a” outside of it and one more statement.',
    ],
    [
      `(function () {});`,
      'js:1:1 Expected everything inside “(function () { … })();”, found a statement outside of it.',
    ],
    [
      `{\n  let a;\n}`,
      'js:1:1 Expected everything inside “(function () { … })();”, found a statement outside of it.',
    ],
    [
      `$(function () {});`,
      'js:1:1 Expected everything inside “(function () { … })();”, found a statement outside of it.',
    ],
  ])('%s', async (source, message) => {
    expect(await said('plugin-iife', { source })).toEqual([message]);
  });
});

describe('plugin-register', () => {
  test.each([
    ['', []],
    [
      FUNCTIONS,
      ['js:1:1 This plugin never calls “PEX.pluginAPI.registerPlugin”, so the web app does not know it.'],
    ],
    [
      '// PEX.pluginAPI.registerPlugin({});',
      ['js:1:1 This plugin never calls “PEX.pluginAPI.registerPlugin”, so the web app does not know it.'],
    ],
    [
      "PEX.pluginAPI.registerPlugin('a');",
      ['js:2:30 Expected “registerPlugin” to be called with an object in “{…}”, found something else.'],
    ],
    [
      'PEX.pluginAPI.registerPlugin();\nconst a = [];\nPEX.pluginAPI.registerPlugin(a);',
      [
        'js:2:1 Expected “registerPlugin” to be called with an object in “{…}”, found something else.',
        'js:4:30 Expected “registerPlugin” to be called with an object in “{…}”, found something else.',
      ],
    ],
  ])('%j', async (body, messages) => {
    expect(await said('plugin-register', { source: body === '' ? SOURCE : inside(body) })).toEqual(messages);
  });
});

describe('plugin-load-unload', () => {
  const registered = (keys: string, before = '') => ({
    source: inside(`${before}PEX.pluginAPI.registerPlugin({ id: 'a-plugin-1.0', act() {}, ${keys} });`),
  });
  test.each([
    ['load() {}', '', ['js:2:1 “registerPlugin” is given no “unload”: expected a function.']],
    [
      'unload: 1, load: null',
      '',
      [
        'js:2:70 Expected “unload” to be a function of this source, found something else.',
        'js:2:79 Expected “load” to be a function of this source, found something else.',
      ],
    ],
    [
      'load, unload() {}',
      '',
      ['js:2:62 Expected “load” to be a function of this source, found something else.'],
    ],
    [
      'load, unload() {}',
      'let load;',
      ['js:2:71 Expected “load” to be a function of this source, found something else.'],
    ],
    [
      'load, unload() {}',
      "const load = 'x';",
      ['js:2:79 Expected “load” to be a function of this source, found something else.'],
    ],
    ['load, unload() {}', 'if (window.x) { function load() {} }', []],
    ['get load() { return f; }, unload: a.b', '', []],
    ['load: f, unload: f', 'function outer(f) { f(); } let f = null; f = () => {};', []],
  ])('%s %s', async (keys, before, messages) => {
    expect(await said('plugin-load-unload', registered(keys, before))).toEqual(messages);
  });
});

test('plugin-action wants every action registered as a function', async () => {
  expect(
    await said('plugin-action', menus(ITEM, { ...ITEM, action: 'Act' }, { ...ITEM, action: 'id' })),
  ).toEqual([
    'json:27:19 The action “Act” is not registered by “a.plugin.js”. Did you mean “act”?',
    'json:32:19 Expected the action “id” to be a function of “a.plugin.js”, found something else.',
  ]);
});

describe('plugin-state', () => {
  const withState = (state: string) => ({
    ...menus({ icon: null, label: null, action: 'act' }, { icon: 'a.svg#on', action: 'act' }, ITEM),
    source: inside(`${state}${FUNCTIONS}${REGISTER.replace('act: act', 'act: act, state$')}`),
  });
  test('wants a state where something is left to the source', async () => {
    expect(await said('plugin-state', { ...withState(''), source: SOURCE })).toEqual([
      'json:20:17 This menu item has no icon and no label, and “a.plugin.js” registers no “state$” that could set it.',
      'json:24:7 This menu item has no label, and “a.plugin.js” registers no “state$” that could set it.',
    ]);
    expect(await said('plugin-state', withState('var state$ = {};'))).toEqual([
      'json:20:17 This menu item has no icon and no label, and the “state$” of “a.plugin.js” is not made by “createNewState”.',
      'json:24:7 This menu item has no label, and the “state$” of “a.plugin.js” is not made by “createNewState”.',
    ]);
  });
  test.each([
    'var state$ = window.PEX.pluginAPI.createNewState({});',
    'let state$; state$ = PEX.pluginAPI.createNewState();',
    'const state$ = makeState();',
    'const { state$ } = helpers;',
  ])('takes %s', async (state) => {
    expect(await said('plugin-state', withState(state))).toEqual([]);
  });
});

describe('plugin-state-icon', () => {
  const state = (body: string) =>
    said('plugin-state-icon', { source: inside(`var state$ = PEX.pluginAPI.createNewState({});\n${body}`) });
  test.each([
    "state$.next({ icon: 'a.svg#on', label: 'x' });",
    "state$.next({ icon: null }); state$.next({ icon: '' }); state$.next({ icon: name });",
    "var s; s = { icon: on ? 'a.svg#on' : 'a.svg#off' }; state$.next(s);",
    "const map = {}; map[uuid] = { icon: 'a.svg#off' }; state$.next(map);",
    "state$.next({ icon: './custom_configuration/plugins/a/a.svg#on' });",
    "show({ icon: 'whatever.png' });",
    "state$.next({ icon: 'configuration/plugins/a/a.svg#on' });",
    "const S = { on: { icon: 'a.svg#on' } }; state$.next(S.on); state$.next(Object.assign({}, s, { [id]: S.on }));",
    "state$.next({ icon: 'https://cdn.example/a.svg#on' });",
  ])('takes %s', async (body) => {
    expect(await state(body)).toEqual([]);
  });
  test.each([
    [
      "state$.next({ icon: 'b.svg#on' });",
      ['js:3:21 There is no icon “b.svg” beside the plugin’s package file.'],
    ],
    ["state$.next({ icon: 'a.svg' });", ['js:3:21 Expected “<file>.svg#<id>” as the icon, found “a.svg”.']],
    [
      "state$.next({ icon: on ? 'a.svg#On' : 'a.svg#off' });",
      ['js:3:26 Expected an element with the id “On” in “a.svg”, found none.'],
    ],
    [
      "const S = { on: { icon: 'a.svg#x' }, off: { icon: 'x' } };\nstate$.next(S.on);",
      ['js:3:25 Expected an element with the id “x” in “a.svg”, found none.'],
    ],
    [
      "let s = {};\nuuids.forEach((id) => { s = Object.assign(s, { [id]: { icon: 'a.svg#x' } }); });\nstate$.next(s);",
      ['js:4:62 Expected an element with the id “x” in “a.svg”, found none.'],
    ],
    [
      "const map = {}; map[uuid] = { icon: 'a.svg#x' }; state$.next(map);",
      ['js:3:37 Expected an element with the id “x” in “a.svg”, found none.'],
    ],
    [
      "let s = {}; s.icon = 'a.svg#x'; state$.next({ ...s });",
      ['js:3:22 Expected an element with the id “x” in “a.svg”, found none.'],
    ],
    [
      "const map = {}; map[uuid] = {}; map[uuid].icon = 'a.svg#x'; state$.next(map);",
      ['js:3:50 Expected an element with the id “x” in “a.svg”, found none.'],
    ],
    [
      "this.other = PEX.pluginAPI.createNewState({ icon: 'a.svg#x' });",
      ['js:3:51 Expected an element with the id “x” in “a.svg”, found none.'],
    ],
    [
      "const s = { next: { [id]: { icon: 'a.svg#y' } } }; this.state$.next(s);",
      ['js:3:35 Expected an element with the id “y” in “a.svg”, found none.'],
    ],
    [
      "state$.next({ icon: './custom_configuration/plugins/b/a.svg#on' });",
      [
        'js:3:21 There is no icon “./custom_configuration/plugins/b/a.svg” beside the plugin’s package file. A file of that name is at “plugins/a/a.svg”.',
      ],
    ],
  ])('%s', async (body, messages) => {
    expect(await state(body)).toEqual(messages);
  });
});

test('plugin-never-loaded compares the settings with the package file', async () => {
  const off = { listed: { enabled: false } };
  expect(await said('plugin-never-loaded', { ...off, package: { allowUnload: false } })).toEqual([
    'settings:6:18 This plugin is never loaded: “enabled” is false here, and “allowUnload” is false in its package file.',
  ]);
  expect(await said('plugin-never-loaded', off)).toEqual([]);
  expect(await said('plugin-never-loaded', { package: { allowUnload: false } })).toEqual([]);
});

test('plugin-unknown-action knows the documented events', async () => {
  const known =
    "const { actions } = window.PEX; window.PEX.actions$.ofType(PEX.actions.SELECT_EVENT, actions.RECEIVE_CHAT_MESSAGE, '[Conference] Connect Success');";
  expect(await said('plugin-unknown-action', { source: inside(known) })).toEqual([]);
  const unknown =
    "const { actions } = window.PEX;\nPEX.actions$.ofType(PEX.actions.RECEIVE_CHAT_MESAGE);\nuse(actions['CONNECT'], actions.hasOwnProperty('x'));";
  expect(await said('plugin-unknown-action', { source: inside(unknown) })).toEqual([
    'js:3:33 “PEX.actions.RECEIVE_CHAT_MESAGE” is not a documented event. Did you mean “RECEIVE_CHAT_MESSAGE”?',
    'js:4:13 “PEX.actions.CONNECT” is not a documented event.',
  ]);
});

test('plugin-external-host lists each host once', async () => {
  const source = inside(
    [
      '// https://comment.example',
      "fetch('https://api.example.com/v1'); fetch('HTTPS://API.example.com/v2');",
      'new WebSocket(`wss://push.example.com:8443/${id}`);',
      "fetch('https://' + host + '/x'); fetch(`https://${host}.example.com`); fetch('https://api.' + region); fetch('https://localhost:5173/');",
      "document.createElementNS('http://www.w3.org/2000/svg', 'svg'); x.startsWith('https://');",
      'body = `<svg xmlns:foo="http://foo.example/ns"><a href="https://help.example.com.">Help</a></svg>`;',
    ].join('\n'),
  );
  expect(await said('plugin-external-host', { source })).toEqual([
    'js:3:8 This plugin calls “api.example.com”, which the content security policy must allow.',
    'js:4:16 This plugin calls “push.example.com:8443”, which the content security policy must allow.',
    'js:7:57 This plugin calls “help.example.com”, which the content security policy must allow.',
  ]);
});

describe('names of the API', () => {
  test('plugin-deprecated-api finds the old function, in dialogs too', async () => {
    const source = inside(
      "const { changeConferenceLayout: change } = PEX.pluginAPI; change('4:0');\nPEX.pluginAPI.changeConferenceLayout('1:7');\nopen(`<b onclick=\"window.PEX.pluginAPI.changeConferenceLayout({})\">`);",
    );
    expect(await said('plugin-deprecated-api', { source })).toEqual([
      'js:2:33 “changeConferenceLayout” is being removed from the API: use “transformConferenceLayout”.',
      'js:3:15 “changeConferenceLayout” is being removed from the API: use “transformConferenceLayout”.',
      'js:4:40 “changeConferenceLayout” is being removed from the API: use “transformConferenceLayout”.',
    ]);
    expect(
      await said('plugin-deprecated-api', { source: inside('PEX.pluginAPI.transformConferenceLayout({});') }),
    ).toEqual([]);
  });
  test('plugin-unknown-api finds unknown ones', async () => {
    const source = inside(
      "const api = PEX.pluginAPI;\napi.sendChatMesage('x'); api.hangUp(); api.own = 1; api.own();\napi.sendRequest('/lock').then; other.pluginAPI.foo();",
    );
    expect(await said('plugin-unknown-api', { source })).toEqual([
      'js:3:5 “PEX.pluginAPI.sendChatMesage” is not a known function. Did you mean “sendChatMessage”?',
      'js:3:30 “PEX.pluginAPI.hangUp” is not a known function.',
    ]);
  });
});

test('plugin-insecure-url finds http:, but no namespaces and no comments', async () => {
  const source = inside(
    [
      '// http://comment.example',
      "fetch('http://api.example.com/v1?a=b'); fetch('http://localhost:5000/x'); fetch(`http://${host}/x`); fetch('http://' + host);",
      "x.startsWith('http://'); y = 'http://www.w3.org/1999/xhtml'; z = 'http://schemas.xmlsoap.org/soap/envelope/'; /http:\\/\\/a.b/.test(x);",
      "fetch('https://ok.example.com');",
    ].join('\n'),
  );
  expect(await said('plugin-insecure-url', { source })).toEqual([
    'js:3:8 Expected an address with “https:”, found “http://api.example.com/v1?a=b”.',
    'js:3:48 “http://localhost:5000/x” leads to each user’s own computer: expected an address with “https:”.',
    'js:3:82 Expected an address with “https:”, found “http://”.',
  ]);
});

describe('plugin-secret', () => {
  const key = (...parts: string[]) => parts.join('');
  test.each([
    [`const apiKey = '${key('f3a91c', '0b7d2e48', 'a6')}';`, 'a key'],
    [`const config = { 'client-secret': "${key('Zk8vQ2', 'mN4xT7pL', '0s')}" };`, 'a secret'],
    [`this.accessToken = \`${key('9f8e7d6c5b4a', '39281706')}\`;`, 'a token'],
    [`login({ password: '${key('hunter', '2!x')}' });`, 'a password'],
    [`headers.set('Authorization', 'Bearer ${key('a1b2c3d4', 'e5f6a7b8')}');`, 'a token'],
    [`x('${key('ghp', '_', '16C7e42F292c6912E7710c838347Ae178B4a')}');`, 'a GitHub token'],
    [`x('${key('AKIA', 'IOSFODNN7EXAMPLE')}');`, 'an AWS access key'],
    [`x('${key('xox', 'b-123456789012-abcdefGHIJKL')}');`, 'a Slack token'],
    [`x('${key('sk', '_live_', '4eC39HqLyjWDarjtT1zdp7dc')}');`, 'a Stripe key'],
    [
      `x('${key('eyJ', 'hbGciOiJIUzI1NiJ9')}.${key('eyJ', 'zdWIiOiIxMjM0In0')}.dozjgNryP4J3jVmNHl0w5N');`,
      'a JSON web token',
    ],
    [`fetch('https://user:${key('pa', '55word')}@api.example.com/');`, 'a password in an address'],
  ])('%s', async (body, what) => {
    expect(
      (await said('plugin-secret', { source: inside(body) })).map((line) => line.replace(/^js:\S+ /, '')),
    ).toEqual([`This looks like ${what}, which everybody who opens the web app can read.`]);
  });
  test.each([
    "const apiKey = 'YOUR-API-KEY-12345';",
    "const apiKey = 'xxxxxxxxxxxx1';",
    "const apiKey = '<api key 1234567>';",
    "const token = 'access_token_v2';",
    "localStorage.getItem('pexip-token-1234abcd');",
    "const tokenUrl = 'https://login.example.com/oauth2/v2.0/token';",
    "const password = '#password-input1';",
    "const label = { password: 'Passwort eingeben' };",
    'const password = `${a}1234567`;',
    "const secret = '';",
    "const fields = { pwd: 'input-2', password: 'pass_field' };",
    "const tokenName = 'a1b2c3d4e5f6a7b8';",
    'const state = { token: null, apiKey: undefined, password: readPassword() };',
    "const integrity = 'sha384-oqVuAfXRKap7fdgcCY5uykM6';",
    "const uuid = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';",
    "const icon = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ';",
    "const oids = { timeStampToken: '1.2.840.113549.1.9.16.2.14', secret: '2.16.840.1.101.3.4.2.1' };",
    "const versions = { token: 'v10.12.345-beta.678', apiKey: '2024.11.26.0815' };",
    "const fields = { token: 'sessionBearerV2', secretKey: 'clientIdentifier2', apiKey: 'settings.apiField1' };",
    "const kinds = { accessToken: 'timeStampInfo3', authKey: 'HTTPHeader-Name_2' };",
    "const ghp = 'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx';",
  ])('is silent about %s', async (body) => {
    expect(await said('plugin-secret', { source: inside(body) })).toEqual([]);
  });
  test('reads the package file, too', async () => {
    const configuration = { server: { apiKey: key('f3a91c', '0b7d2e48', 'a6') }, password: '' };
    expect(await said('plugin-secret', { package: { configuration } })).toEqual([
      'json:28:17 This looks like a key, which everybody who opens the web app can read.',
    ]);
  });
});

describe('plugin-unlisted', () => {
  const other = { ...PACKAGE, id: 'b' };
  test('finds package files that the settings do not name', async () => {
    const files = {
      'webapp2/plugins/b/plugin.json': other,
      'webapp2/plugins/c/c.plugin.package.json': other,
    };
    expect(await said('plugin-unlisted', { files })).toEqual([
      'webapp2/plugins/b/plugin.json No entry of “plugins” in “settings.json” names this plugin, so it never appears.',
      'webapp2/plugins/c/c.plugin.package.json No entry of “plugins” in “settings.json” names this plugin, so it never appears.',
    ]);
  });
  test('leaves other JSON alone, and settings that can’t be read', async () => {
    const data = { 'webapp2/plugins/a/lib/plugin.json': { name: 'a library' } };
    expect(await said('plugin-unlisted', { files: data })).toEqual([]);
    expect(await said('plugin-unlisted', { files: { 'webapp2/settings.json': '{' } })).toEqual([]);
    const { 'webapp2/settings.json': _, ...rest } = plugin();
    expect(await findingsOf('plugin-unlisted', rest)).toEqual([
      `${JSON_PATH} There is no “settings.json” that could name this plugin, so it never appears.`,
    ]);
  });
});

describe('hostile sources', () => {
  test.each([
    ['a long chain of members', `(function () { x${'.a'.repeat(20_000)}(); })();`],
    ['a long chain of calls at the top', `(function () {})()${'.a()'.repeat(5_000)};`],
    ['a long sum', `(function () { return 'x'${" + 'x'".repeat(20_000)}; })();`],
    [
      'aliases in a circle',
      inside(`var a = b, b = a; ${'a = a.x; b = b || a; '.repeat(2_000)} a.registerPlugin({});`),
    ],
    [
      'objects in a circle',
      inside(
        'var a = { ...b }, b = { ...a, icon: a }; PEX.pluginAPI.registerPlugin(a); state$.next(b); state$.next(a);',
      ),
    ],
    [
      'spreads of spreads',
      inside(
        `${'abcdef'
          .split('')
          .map(
            (name, index) =>
              `const ${name} = { ${`...${'bcdefg'[index]}, icon: ${'bcdefg'[index]}, `.repeat(100)} };`,
          )
          .join('')}
        PEX.pluginAPI.registerPlugin(a); state$.next(a);`,
      ),
    ],
    ['many functions in each other', `(function () {${'function f() {'.repeat(500)}${'}'.repeat(500)}})();`],
  ])('%s', (_, source) =>
    expectBounded(async () => {
      const { failures } = await checkFiles(plugin({ source }));
      expect(failures).toEqual([]);
    }),
  );
});
