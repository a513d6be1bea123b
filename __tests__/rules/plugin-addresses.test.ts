import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { brief, checkFiles } from '../support/check.ts';
import { FUNCTIONS, inside, plugin, REGISTER, said } from '../support/plugins.ts';

/** The addresses that the rule names, in the order of the text. */
async function named(rule: 'plugin-insecure-url' | 'plugin-external-host', body: string): Promise<string[]> {
  const lines = await said(rule, { source: inside(body) });
  return lines.map(
    (line) => /found “(.*)”\.$|^\S+ “(.*)” leads|calls “(.*)”,/.exec(line)?.slice(1).join('') ?? line,
  );
}
const insecure = (body: string) => named('plugin-insecure-url', body);
const hosts = (body: string) => named('plugin-external-host', body);

describe('an address counts where it is called', () => {
  test.each([
    "fetch('http://api.test/x');",
    "window.fetch('http://api.test/x');",
    'self.fetch(`http://api.test/x`, { method: "POST" });',
    "const xhr = new XMLHttpRequest(); xhr.open('GET', 'http://api.test/x');",
    "navigator.sendBeacon('http://api.test/x', data);",
    "import('http://api.test/x');",
    "new EventSource('http://api.test/x');",
    "new window.EventSource('http://api.test/x');",
    "fetch(new Request('http://api.test/x'));",
    "image.src = 'http://api.test/x';",
    "link.href = 'http://api.test/x';",
    "form['action'] = 'http://api.test/x';",
    "frame.setAttribute('src', 'http://api.test/x');",
    "use.setAttributeNS(null, 'xlink:href', 'http://api.test/x');",
    "$('img').attr('src', 'http://api.test/x');",
    "$.ajax({ url: 'http://api.test/x', type: 'GET' });",
    "$.getJSON('http://api.test/x');",
    "axios.get('http://api.test/x');",
    "axios.create({ baseURL: 'http://api.test/x' });",
    "const config = { url: 'http://api.test/x' };",
    'body = \'<img alt="" src="http://api.test/x">\';',
    "body = `<a href='http://api.test/x'>more</a>`;",
    "style = 'background: url(http://api.test/x)';",
    "const api = 'http://api.test/x'; fetch(api);",
    "var api; api = 'http://api.test/x'; fetch(api);",
    "const C = { api: 'http://api.test/x' }; fetch(C.api);",
    "const C = Object.freeze({ api: { a: 'http://api.test/x' } }); fetch(C.api.a);",
    "const C = {}; C.api = 'http://api.test/x'; fetch(C.api);",
    "window.api = 'http://api.test/x'; fetch(window.api);",
    "class A { api = 'http://api.test/x'; get() { return fetch(this.api); } }",
    "class A { constructor() { this.api = 'http://api.test/x'; } get() { return fetch(this.api); } }",
    "const a = { api: 'http://api.test/x', get() { return fetch(this.api); } };",
    "const call = (address) => fetch(address); call('http://api.test/x');",
    "function call(x) { return fetch(x); } call('http://api.test/x');",
    "function where() { return 'http://api.test/x'; } fetch(where());",
    "fetch(new URL('http://api.test/x'));",
    "const u = new URL('http://api.test/x'); fetch(u.href);",
    "fetch(dev ? 'http://api.test/x' : 'https://other.test/y');",
    "fetch(window.api || 'http://api.test/x');",
    "fetch('http://api.test/' + 'x');",
    "fetch('http:' + '//api.test/x');",
    "const scheme = 'http'; fetch(`${scheme}://api.test/x`);",
    "const host = 'api.test'; fetch('http://' + host + '/x');",
    "fetch(['http://api.test', 'x'].join('/'));",
    "fetch('http://api.test/x'.toString());",
  ])('%s', async (body) => {
    expect(await insecure(body)).toEqual(['http://api.test/x']);
  });

  test.each([
    ["new WebSocket('ws://localhost');", ['ws://localhost']],
    ["new WebSocket('ws://localhost:8080/x');", ['ws://localhost:8080/x']],
    ["new window.WebSocket('WS://chat.test/x');", ['WS://chat.test/x']],
    ['new WebSocket(`ws://${host}/x`);', ['ws://']],
    ["new WebSocket('ws://' + location.host);", ['ws://']],
    ["const WS = window.WebSocket || window.MozWebSocket; new WS('ws://a.test');", ['ws://a.test']],
    ["new ReconnectingWebSocket('ws://a.test');", ['ws://a.test']],
    ["const socket = { url: 'ws://a.test' };", ['ws://a.test']],
    ["new WebSocket('wss://a.test');", []],
    ["new WebSocket((location.protocol === 'https:' ? 'wss:' : 'ws:') + '//' + location.host);", []],
    [
      "const p = location.protocol === 'https:' ? 'wss' : 'ws'; new WebSocket(`${p}://${location.host}/x`);",
      [],
    ],
    ["new WebSocket('ws' + (secure ? 's' : '') + '://a.test');", []],
    ["new WebSocket(location.protocol.replace('http', 'ws') + '//a.test');", []],
    ["fetch('http://a.test'.replace('http:', 'https:'));", []],
    ["fetch(location.protocol + '//a.test/x');", []],
  ])('%s', async (body, expected) => {
    expect(await insecure(body)).toEqual(expected);
  });

  test('wss: belongs in the place of ws:', async () => {
    expect(await said('plugin-insecure-url', { source: inside("new WebSocket('ws://a.test');") })).toEqual([
      'js:2:16 Expected an address with “wss:”, found “ws://a.test”.',
    ]);
    expect(await said('plugin-insecure-url', { source: inside("new WebSocket('ws://localhost');") })).toEqual(
      ['js:2:16 “ws://localhost” leads to each user’s own computer: expected an address with “wss:”.'],
    );
  });

  test.each([
    ["fetch('//cdn.test/x');", ['cdn.test']],
    ["fetch(location.protocol + '//cdn.test/x');", ['cdn.test']],
    ['body = \'<script src="//cdn.test/x.js"></script>\';', ['cdn.test']],
    ['body = `<img src="${\'https://cdn.test\'}/x.png">`;', ['cdn.test']],
    ["const base = 'https://cdn.test'; body = '<img src=\"' + base + '/x.png\">';", ['cdn.test']],
    ["new WebSocket('wss://push.test:8443/x');", ['push.test:8443']],
    ["const base = 'https://a.test'; fetch(base + '/x'); fetch(`${base}/y`);", ['a.test']],
    ["fetch('https://a.test'); fetch('https://b.test/x'); fetch('https://a.test/y');", ['a.test', 'b.test']],
    ["fetch('/relative'); fetch('./x'); fetch(path);", []],
  ])('%s', async (body, expected) => {
    expect(await hosts(body)).toEqual(expected);
  });
});

describe('what is only written somewhere is no call', () => {
  test.each([
    "const help = 'See http://docs.test/guide for more.'; console.warn(help);",
    "throw new Error('http://docs.test');",
    "const table = ['http://localhost', 'http://a', 'http://b', 'http://x'];",
    "const defaults = { origin: 'http://localhost', license: 'http://docs.test/license', homepage: 'http://docs.test' };",
    "const pkg = { repository: { type: 'git', url: 'http://docs.test/x.git' }, bugs: { url: 'http://docs.test' } };",
    "new URL('http://a').host === 'a'; new URL('b?a=1', 'http://x');",
    "if (address.startsWith('http://') || address === 'http://localhost') trim(address);",
    "element.title = 'http://docs.test'; element.textContent = 'http://docs.test';",
    "const names = { 'http://www.w3.org/1999/xlink': 'xlink' };",
    "element.setAttribute('title', 'http://docs.test');",
    "window.open('/x', 'http://docs.test' && '_blank');",
    "fetch('/proxy?to=http://docs.test');",
    "fetch(proxy + 'http://docs.test');",
    "// fetch('http://docs.test')",
    '/* <img src="http://docs.test"> */',
    "body = 'Write src or href, see http://docs.test';",
  ])('%s', async (body) => {
    expect(await insecure(body)).toEqual([]);
    expect(await hosts(body)).toEqual([]);
  });
});

describe('libraries that a bundler put into a plugin', () => {
  const folder = resolve(__dirname, '../../node_modules');
  test.each([
    'moment/min/moment.min.js',
    'moment/min/moment-with-locales.min.js',
    'axios/dist/axios.min.js',
    'axios/dist/axios.js',
    'core-js-bundle/minified.js',
    'lodash/lodash.min.js',
    'lodash/lodash.js',
  ])('%s raises nothing', async (name) => {
    const library = readFileSync(resolve(folder, name), 'utf8');
    const spellings = [
      inside(`${library}\n${FUNCTIONS}${REGISTER}`),
      `({ 7: function (module, exports) {${library}\n}, 8: function () {${FUNCTIONS}${REGISTER}} })[8]();`,
    ];
    for (const source of spellings) {
      const { findings } = await checkFiles(plugin({ source }));
      expect(findings.map((one) => `${one.rule} ${brief(one)}`)).toEqual([]);
    }
  });
});
