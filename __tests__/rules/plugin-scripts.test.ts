import { FUNCTIONS, inside, PACKAGE, REGISTER, SOURCE, said } from '../support/plugins.ts';

const BODY = `${FUNCTIONS}${REGISTER}`;
/** Whether a rule says nothing about a source. */
const isSilent = async (rule: string, source: string) => (await said(rule, { source })).length === 0;

describe('plugin-iife takes every function that is called where it stands', () => {
  test.each([
    `({ 607: function () {${BODY}} })[607]();`,
    `({ 607: function (e, t) {${BODY}} })[607](1, 2);`,
    `({ '607': (e) => {${BODY}} })['607']();`,
    `({ main() {${BODY}} }).main();`,
    `({ async main() {${BODY}} }).main().catch(console.error);`,
    `({ ['ma' + 'in']: function () {${BODY}} }).main();`,
    `({ a: { b: function () {${BODY}} } }).a.b();`,
    `({ a: [() => {${BODY}}] }).a[0]();`,
    `({ ...{ main() {${BODY}} } }).main();`,
    `({ 1: function () {${BODY}} })[window.which]();`,
    `[function () {${BODY}}][0]();`,
    `[, function () {${BODY}}][1]();`,
    `[...[() => {${BODY}}]][0]();`,
    `[() => {${BODY}}].pop()();`,
    `[function () {${BODY}}].forEach(function (run) { run(); });`,
    `!{ main() {${BODY}} }.main();`,
    `({ main: function () {${BODY}} }).main.call(this);`,
    `[function () {${BODY}}][0].apply(this, []);`,
    `({ main: function () {${BODY}} }).main.bind(window)();`,
    `(0, function () {${BODY}})();`,
    `(0, () => {${BODY}})();`,
    `(0, { main() {${BODY}} }.main)();`,
    `(true ? function () {${BODY}} : function () {})();`,
    `(null || function () {${BODY}})();`,
    `(((function () {${BODY}})))();`,
    `(function () { return function () {${BODY}}; })()();`,
    `(async function () {${BODY}})();`,
    `(function* () {${BODY}})().next();`,
    `(() => () => {${BODY}})()();`,
    `new (class { constructor() {${BODY}} })();`,
    `new (function () {${BODY}})();`,
    `new ({ Main: class { constructor() {${BODY}} } }).Main();`,
    `(class { static main() {${BODY}} }).main();`,
    `(function () {${BODY}})\`\`;`,
    `(function () {${BODY}})?.();`,
    `void 0, function () {${BODY}}();`,
    `window.PEX ? (function () {${BODY}})() : void 0;`,
    // Shapes of browserify, webpack, Rollup and Parcel.
    `(function () { function r(e, n, t) {} return r; })()({ 1: [function (require, module) {${BODY}}, {}] }, {}, [1]);`,
    `(function (modules) { modules[0](); })([function () {${BODY}}]);`,
    `/******/ (() => { // webpackBootstrap\n"use strict";\nvar m = { 7: () => {${BODY}} };\nm[7]();\n})();`,
    `!function (e, t) { "object" == typeof exports ? t(exports) : t((e = e || self).x = {}); }(this, function (e) {${BODY}});`,
    `(function (global, factory) { factory(); })(this, (function () { 'use strict';${BODY}}));`,
    `"use strict";(()=>{var e=Object.create;${BODY}})();\n//# sourceMappingURL=a.js.map`,
  ])('%s', async (source) => {
    expect(await said('plugin-iife', { source })).toEqual([]);
  });

  test.each([
    'var run = { main: function () {} };\nrun.main();',
    '({ main: function () {} });',
    '({ main: function () {} }).main;',
    '({ main: 1 }).main();',
    '({ main: function () {} }).other();',
    '[function () {}][1]();',
    '(function () {}).toString();',
    '(function () {}).bind(this);',
    '(a = 1, function () {})();',
    'run(function () {});',
    'window.run = (0, function () {})();',
    '0, 1;',
  ])('%s is none', async (source) => {
    expect(await said('plugin-iife', { source })).toHaveLength(1);
  });
});

test('what an invoked member of a literal gets is followed', async () => {
  const call = REGISTER.replace('PEX', 'P');
  const spellings = [
    `({ 7: function (P) {${FUNCTIONS}${call}} })[7](window.PEX);`,
    `[(x, P) => {${FUNCTIONS}${call}}][0](1, PEX);`,
    `(0, function (P) {${FUNCTIONS}${call}})(self.PEX);`,
    `(function (P) {${FUNCTIONS}${call}}).apply(this, [PEX]);`,
    `(function (P) {${FUNCTIONS}${call}}).bind(this, PEX)();`,
  ];
  for (const source of spellings) {
    expect(await said('plugin-register', { source })).toEqual([]);
    // The registration is seen: without “unload” the next rule speaks.
    expect(await isSilent('plugin-load-unload', source.replace(', unload: unload', ''))).toBe(false);
  }
});

describe('plugin-register wants PEX.pluginAPI and no other receiver', () => {
  const given = "({ id: 'a-plugin-1.0', load: load, unload: unload, act: act });";
  const wrong = async (body: string) =>
    (await said('plugin-register', { source: inside(`${FUNCTIONS}${body}`) })).map(
      (line) => /“([^”]+)”: call/.exec(line)?.[1],
    );

  test.each([
    [`PEX.pluginApi.registerPlugin${given}`, 'PEX.pluginApi.registerPlugin'],
    [`PEX.PluginAPI.registerPlugin${given}`, 'PEX.PluginAPI.registerPlugin'],
    [`window.PEX.pluginapi.registerPlugin${given}`, 'PEX.pluginapi.registerPlugin'],
    [`PEX['plugin' + 'Api'].registerPlugin${given}`, 'PEX.pluginApi.registerPlugin'],
    [`PEX.registerPlugin${given}`, 'PEX.registerPlugin'],
    [`window.PEX.registerPlugin${given}`, 'PEX.registerPlugin'],
    [`PEX.plugins.registerPlugin${given}`, 'PEX.plugins.registerPlugin'],
    [`pex.pluginAPI.registerPlugin${given}`, 'pex.pluginAPI.registerPlugin'],
    [`window.Pex.pluginAPI.registerPlugin${given}`, 'Pex.pluginAPI.registerPlugin'],
    [`pluginAPI.registerPlugin${given}`, 'pluginAPI.registerPlugin'],
    [`window.pluginAPI.registerPlugin${given}`, 'pluginAPI.registerPlugin'],
    [`registerPlugin${given}`, 'registerPlugin'],
    [`window.registerPlugin${given}`, 'registerPlugin'],
    [`PEX.pluginAPI.RegisterPlugin${given}`, 'PEX.pluginAPI.RegisterPlugin'],
    [`PEX.pluginAPI.registerplugin${given}`, 'PEX.pluginAPI.registerplugin'],
    [`Pexip.registerPlugin${given}`, 'Pexip.registerPlugin'],
    [`const api = PEX.pluginApi; api.registerPlugin${given}`, 'PEX.pluginApi.registerPlugin'],
    [`const { registerPlugin } = PEX; registerPlugin${given}`, 'PEX.registerPlugin'],
    [`const { pluginAPI } = window.pex; pluginAPI.registerPlugin${given}`, 'pex.pluginAPI.registerPlugin'],
    [`(function (P) { P.registerPlugin${given} })(PEX);`, 'PEX.registerPlugin'],
    [`if (window.registerPlugin) registerPlugin${given}`, 'registerPlugin'],
    [
      `PEX.pluginAPI.registerPlugin${given} PEX.pluginApi.registerPlugin${given}`,
      'PEX.pluginApi.registerPlugin',
    ],
  ])('%s', async (body, written) => {
    expect(await wrong(body)).toEqual([written]);
  });

  test.each([
    REGISTER,
    `gsap.registerPlugin(Scroll); ${REGISTER}`,
    `class Player { registerPlugin(x) {} add(x) { this.registerPlugin(x); } } ${REGISTER}`,
    `(PEX.pluginApi || PEX.pluginAPI).registerPlugin${given}`,
    `if (PEX.pluginApi) PEX.pluginApi.registerPlugin${given} else ${REGISTER}`,
    `PEX.pluginApi = PEX.pluginAPI; PEX.pluginApi.registerPlugin${given}`,
    `function registerPlugin(x) { PEX.pluginAPI.registerPlugin(x); } registerPlugin${given}`,
    `window.registerPlugin = x => PEX.pluginAPI.registerPlugin(x); registerPlugin${given}`,
    `const api = require(7); api.registerPlugin${given}`,
    `function start(api) { api.registerPlugin${given} } window.addEventListener('x', start);`,
  ])('%s is right, or takes running to know', async (body) => {
    expect(await said('plugin-register', { source: inside(`${FUNCTIONS}${body}`) })).toEqual([]);
  });

  test('says where and what belongs there', async () => {
    expect(await said('plugin-register', { source: inside(`PEX.pluginApi.registerPlugin${given}`) })).toEqual(
      [
        'js:2:1 There is no “PEX.pluginApi.registerPlugin”: call “PEX.pluginAPI.registerPlugin”, letter for letter.',
      ],
    );
  });
});

describe('what is handed over is what a call returns', () => {
  const registered = (load: string, before: string) =>
    inside(
      `${before}\nPEX.pluginAPI.registerPlugin({ id: 'a-plugin-1.0', unload() {}, act() {}, load: ${load} });`,
    );
  test.each([
    ['load()', 'function load() {}'],
    ['load()', 'const load = () => {};'],
    ['load()', 'const load = () => 5;'],
    ['load(1, 2)', 'function load(a) { if (a) return; start(); }'],
    ['load()', 'async function load() { return function () {}; }'],
    ['load()', 'function load() { return { a: function () {} }; }'],
    ['load()', 'function load() { return inner(); } function inner() { function f() { return f; } }'],
    ['(function () {})()', ''],
    ['run', 'function load() {} const run = load();'],
  ])('load: %s after %s', async (load, before) => {
    expect(await said('plugin-load-unload', { source: registered(load, before) })).toHaveLength(1);
  });
  test.each([
    ['load()', 'function load() { return function () {}; }'],
    ['load()', 'const load = () => () => {};'],
    ['load()', 'function load() { return run; } function run() {}'],
    ['load()', 'function load(f) { return f; }'],
    ['load()', 'function load() { return load(); }'],
    ['load.bind(this)', 'function load() {}'],
    ['debounce(load)', 'function load() {}'],
    ['once(load)', 'function load() {} function once(f) { return function () { f(); }; }'],
    ['(function () { return () => {}; })()', ''],
    ['a || load()', 'let a = () => {}; function load() {}'],
  ])('load: %s after %s is a function, or may be one', async (load, before) => {
    expect(await said('plugin-load-unload', { source: registered(load, before) })).toEqual([]);
  });
  test('an action, too', async () => {
    const source = SOURCE.replace('act: act', 'act: act()');
    expect(await said('plugin-action', { source })).toHaveLength(1);
    expect(
      await said('plugin-load-unload', { source: SOURCE.replace('load: load', 'load: load()') }),
    ).toEqual([
      'js:5:58 “load” gets what this call returns, which is no function: name the function without “()” behind it.',
    ]);
  });
});

describe('plugin-menu-location knows three places', () => {
  const placed = async (menuItems: unknown) => said('plugin-menu-location', { package: { menuItems } });
  const { toolbar } = PACKAGE.menuItems;
  test.each(['sidebar', 'Toolbar', 'toolbars', 'menu', ''])('%j is none', async (name) => {
    const [found, ...others] = await placed({ [name]: toolbar });
    expect(found).toContain(
      `“${name}” is no place for menu items: expected “conference”, “toolbar” or “participants”.`,
    );
    expect(others).toEqual([]);
    expect(await placed({ toolbar, [name]: toolbar })).toHaveLength(1);
  });
  test('one of them, or none, is fine', async () => {
    expect(await placed({ conference: toolbar })).toEqual([]);
    expect(await placed({})).toEqual([]);
  });
});
