import { addressFault } from '../../src/rules/settings/addresses.ts';
import { type Content, findingsOf } from '../support/check.ts';

/** The findings in a web app's settings.js; `others` are further files of it. */
async function findings(id: string, settings: Content, others: Readonly<Record<string, Content>> = {}) {
  const files = Object.entries({ 'settings.js': settings, 'languages/en-us.json': { A: '' }, ...others });
  const found = await findingsOf(
    id,
    Object.fromEntries(files.map(([name, content]) => [`a/configuration/${name}`, content])),
  );
  return found.map((line) => line.replace('a/configuration/', ''));
}

const application = (text: string) => `var applicationSettings = {${text}};`;
const user = (text: string) => `var defaultUserSettings = {${text}};`;

/** What no rule may speak about: everything optional is absent, or takes running to know. */
const UNKNOWN = `
  // A comment
  var host = window.location.host;
  var applicationSettings = {
    serverAddress: host, languages: languagesOf(host), bandwidths: [].concat(list), dialOutProtocols: list,
    defaultDialOutProtocol: host ? 'sip' : 'auto', overrideConferenceAvatar: host + '.jpg', turnServer: turn(),
    enableFullMotionPresentation: !!host,
  };
  var defaultUserSettings = { language: host, defaultBandwidth: +host, fullMotionPresentationByDefault: !host, };
  console.log(applicationSettings);
`;
const RULES = [
  'syntax',
  'global',
  'shape',
  'value-type',
  'enum',
  'unknown-key',
  'missing-language',
  'default-language',
  'bandwidth',
  'bandwidth-value',
  'bandwidth-token',
  'default-bandwidth',
  'protocol-token',
  'default-protocol',
  'missing-avatar',
  'full-motion',
  'address',
  'placeholder',
  'no-effect',
  'desktop-only',
  'secret',
].map((name) => `settings-${name}`);

test.each(RULES)(
  '%s does not judge what takes running to know, or a file without any setting',
  async (id) => {
    expect(await findings(id, UNKNOWN)).toEqual([]);
    expect(await findings(id, 'var applicationSettings = {}; var defaultUserSettings = {};')).toEqual([]);
    expect(await findings(id, 'var applicationSettings = window.site(); defaultUserSettings = x;')).toEqual(
      [],
    );
  },
);

test.each(RULES.slice(1))('%s is silent about a file that can’t be parsed', async (id) => {
  expect(await findings(id, 'var applicationSettings = {')).toEqual([]);
});

describe('settings-syntax', () => {
  const id = 'settings-syntax';

  test('names the fault and its place', async () => {
    expect(await findings(id, 'var applicationSettings = {\n  a: 1\n  b: 2\n};')).toEqual([
      'settings.js:3:3 “b” is not expected here: look for a missing comma, quote or bracket before it.',
    ]);
    expect(await findings(id, new Uint8Array([0x76, 0xe9]))).toHaveLength(1);
  });

  test('names typographic quotes when they are the cause', async () => {
    const [first] = await findings(id, 'var applicationSettings = {\n  serverAddress: “a.test”,\n};');
    expect(first).toContain('Typographic quotes');
  });

  test('judges the desktop client’s file, and no other script', async () => {
    const files = { 'd/package/configuration/settings.js': '{', 'd/package/configuration/x.js': '{' };
    expect(await findingsOf(id, files)).toEqual([
      'd/package/configuration/settings.js:1:1 “{” is opened here and never closed.',
    ]);
  });
});

test('settings-shape', async () => {
  const id = 'settings-shape';
  expect(await findings(id, user(''))).toEqual([]);
  expect(await findings(id, 'window.applicationSettings = {};')).toEqual([]);
  expect(await findings(id, 'var settings = {};')).toEqual([
    'settings.js:1:1 The file declares neither “applicationSettings” nor “defaultUserSettings”, so it changes nothing.',
  ]);
  expect(
    await findings(id, 'var applicationSetting = {};\nwindow.DefaultUserSettings = {}; var other = {};'),
  ).toEqual([
    'settings.js:1:26 The client reads no “applicationSetting”. Did you mean “applicationSettings”?',
    'settings.js:2:30 The client reads no “DefaultUserSettings”. Did you mean “defaultUserSettings”?',
  ]);
  expect(
    await findings(id, 'var aplicationSettings = {}; var applicationSettings = aplicationSettings;'),
  ).toEqual([]);
  expect(await findings(id, 'var applicationSettings = [];\nvar defaultUserSettings = "x";')).toEqual([
    'settings.js:1:27 “applicationSettings” must be an object in “{…}”, not a list.',
    'settings.js:2:27 “defaultUserSettings” must be an object in “{…}”, not a string in quotes.',
  ]);
});

describe('settings-global', () => {
  const id = 'settings-global';
  test.each([
    ['const applicationSettings = {};', ['applicationSettings']],
    ['let defaultUserSettings = {};', ['defaultUserSettings']],
    [
      'const applicationSettings = {}, defaultUserSettings = {};',
      ['applicationSettings', 'defaultUserSettings'],
    ],
    ['var applicationSettings = {};\nlet defaultUserSettings = {};', ['defaultUserSettings']],
    ['let applicationSettings;\napplicationSettings = {};', ['applicationSettings']],
    ['(function () { var applicationSettings = {}; })();', ['applicationSettings']],
    ['(() => { const defaultUserSettings = {}; })();', ['defaultUserSettings']],
    ['{ let applicationSettings = {}; }', ['applicationSettings']],
    ['"use strict";\nconst applicationSettings = {};', ['applicationSettings']],
  ])('%j', async (text, blocks) => {
    const found = await findings(id, text);
    expect(found.map((line) => /“(\w+)”/.exec(line)?.[1])).toEqual(blocks);
    expect(await findings('settings-shape', text)).toEqual([]);
  });
  test.each([
    'var applicationSettings = {}; var defaultUserSettings = {};',
    'applicationSettings = {};',
    'window.applicationSettings = {};',
    'this.applicationSettings = {};',
    'self["applicationSettings"] = {};',
    'globalThis.applicationSettings = {};',
    'window[`applicationSettings`] = {};',
    '{ var applicationSettings = {}; }',
    'if (window.x) { var applicationSettings = {}; }',
    'const w = window; w.applicationSettings = {};',
    '(function (w) { w.applicationSettings = {}; })(window);',
    '(function (root) { root.applicationSettings = {}; })(this);',
    '(w => (w.applicationSettings = {}))(self);',
    '(function () { this.applicationSettings = {}; }).call(globalThis);',
    "(function (g, name) { g[name] = {}; })(window, 'applicationSettings');",
    'Object.assign(window, { applicationSettings: {}, defaultUserSettings: {} });',
    "Object.defineProperty(window, 'applicationSettings', { value: {} });",
    'const applicationSettings = {}; window.applicationSettings = applicationSettings;',
    'const applicationSettings = {}; Object.assign(window, { applicationSettings });',
    '(function () { var applicationSettings = {}; window.applicationSettings = applicationSettings; })();',
    '(function () { var applicationSettings = {}; expose(applicationSettings); })(); applicationSettings = {};',
  ])('%s is one that the client sees', async (text) => {
    expect(await findings(id, text)).toEqual([]);
    expect(await findings('settings-shape', text)).toEqual([]);
  });
  test('says where, and the content is judged as it was meant', async () => {
    const text = "const applicationSettings = { serverAddress: 'https://a.test' };";
    expect(await findings(id, text)).toEqual([
      'settings.js:1:7 The client can’t see this “applicationSettings”: declare it with “var”, at the top of the file.',
    ]);
    expect(await findings('settings-address', text)).toHaveLength(1);
  });
  test('a value that is set through a parameter is judged', async () => {
    const text = "(function (w) { w.applicationSettings = { serverAddress: 'https://a.test' }; })(window);";
    expect(await findings('settings-address', text)).toHaveLength(1);
    expect(
      await findings('settings-unknown-key', text.replace('serverAddress', 'ownAddressKey')),
    ).toHaveLength(1);
  });
});

describe('settings-reference', () => {
  const id = 'settings-reference';
  test.each([
    [application('enablePNGPresentation: True'), 'True', 'true'],
    [application('enablePNGPresentation: TRUE'), 'TRUE', 'true'],
    [application('enablePNGPresentation: False'), 'False', 'false'],
    [application('enablePNGPresentation: yes'), 'yes', 'true'],
    [application('enablePNGPresentation: off'), 'off', 'false'],
    [application('serverAddress: None'), 'None', 'null'],
    [application('serverAddress: NULL'), 'NULL', 'null'],
    [application('serverAddress: nil'), 'nil', 'null'],
    [application('serverAddress: window.x ? None : null'), 'None', 'null'],
    [application('bandwidths: [{ name: "A", value: 512 + None }]'), 'None', 'null'],
    ['applicationSettings = {}; applicationSettings.enablePNGPresentation = True;', 'True', 'true'],
    ['(function (w) { w.applicationSettings = { a: True }; })(window);', 'True', 'true'],
  ])('%s', async (text, name, meant) => {
    const [found, ...others] = await findings(id, text);
    expect(found).toContain(
      `“${name}” is no word of JavaScript, and the file ends there with an error. Did you mean “${meant}”?`,
    );
    expect(others).toEqual([]);
  });
  test.each([
    [application('serverAddress: conf.example.org'), 'conf'],
    [application('defaultDialOutProtocol: sip'), 'sip'],
    [application('languages: languagesOf()'), 'languagesOf'],
    ['var host = myHost; var applicationSettings = { serverAddress: host };', 'myHost'],
    [application('serverAddress: window.x || (function () { return 1 })() && foo'), undefined],
  ])('%s', async (text, name) => {
    const found = await findings(id, text);
    expect(found.map((line) => /Nothing defines “(\w+)”/.exec(line)?.[1])).toEqual(
      name === undefined ? [] : [name],
    );
  });
  test.each([
    application('a: true, b: false, c: null, d: undefined, e: NaN, f: Infinity, g: -1'),
    application('serverAddress: (window.srv || window.nw) ? null : window.location.host'),
    application(
      'serverAddress: location.hostname, a: document.title, b: navigator.language, c: Math.max(1, 2)',
    ),
    application('a: JSON.parse("1"), b: new Date(), c: [].concat(Array.from("x")), d: parseInt("1", 10)'),
    application(
      'a: onload, b: innerWidth, c: RTCPeerConnection, d: nw, e: require("x"), f: process.platform',
    ),
    application("a: typeof PexClient === 'undefined' ? 1 : PexClient.version"),
    application(
      'a: window.True, b: { True: 1 }, True: 2, c: x => x, d: function (y) { return y + arguments.length; }',
    ),
    application('a: function () { return later; }, b: () => notYet'),
    application('a: window.x && x, b: window.y ? y : null'),
    'var True = true; var applicationSettings = { a: True };',
    'window.True = true; var applicationSettings = { a: True };',
    'True = true; var applicationSettings = { a: True };',
    'function hostOf() { return 1; } var applicationSettings = { serverAddress: hostOf() };',
    'try { var applicationSettings = { a: missing }; } catch (e) {}',
    'var applicationSettings = {};\ncustomize();\npage.start(applicationSettings);',
    'label: for (var i = 0; i < 1; i++) { break label; }',
    '// True\nvar applicationSettings = { a: "True" };',
  ])('%s is fine', async (text) => {
    expect(await findings(id, text)).toEqual([]);
  });
  test('says where', async () => {
    expect(await findings(id, 'var applicationSettings = {\n  a: True,\n  b: host,\n};')).toEqual([
      'settings.js:2:6 “True” is no word of JavaScript, and the file ends there with an error. Did you mean “true”?',
      'settings.js:3:6 Nothing defines “host”, and the file ends there with an error: a text stands in quotes.',
    ]);
    expect(await findings(id, 'var applicationSettings = {')).toEqual([]);
  });
});

test('settings-value-type', async () => {
  const id = 'settings-value-type';
  const fine =
    "serverAddress: null, overrideConferenceAvatar: null, languages: {A: 'x', B: f()}, dialOutProtocols: {SIP: 'sip'}, plugins: 3, ownKey: 3, bandwidths: [{}, f()]";
  expect(
    await findings(id, application(fine) + user("defaultBandwidth: 512 + 64, powerLineFrequency: '0'")),
  ).toEqual([]);
  expect(
    await findings(
      id,
      `${application("\nenablePNGPresentation: 'true',\nlanguages: {A: 1},\nbandwidths: {},\nturnServer: {url: 1},\ncontrolGatewayCalls: null")}\n${user("defaultBandwidth: '576'")}`,
    ),
  ).toEqual([
    'settings.js:2:24 “enablePNGPresentation” must be true or false, not a string in quotes.',
    'settings.js:3:12 “languages” must be an object of strings, and something else is in it.',
    'settings.js:4:13 “bandwidths” must be a list of objects, not an object.',
    'settings.js:5:19 “url” must be a string, not a number.',
    'settings.js:6:22 “controlGatewayCalls” must be true or false, not null.',
    'settings.js:7:46 “defaultBandwidth” must be a number, not a string in quotes.',
  ]);
});

test('settings-enum', async () => {
  const id = 'settings-enum';
  const fine =
    "dialOutProtocols: ['sip', 'rtsp', f()], defaultDialOutProtocol: 'auto', defaultDialOutRole: 'guest'";
  expect(await findings(id, application(fine))).toEqual([]);
  expect(
    await findings(
      id,
      application(
        "\ndialOutProtocols: ['SIP', 'teams'],\ndefaultDialOutProtocol: 'h232',\ndefaultDialOutRole: 'chair'",
      ),
    ),
  ).toEqual([
    'settings.js:2:20 “SIP” in “dialOutProtocols” is none of sip, h323, mssip, rtmp, rtsp, auto. Did you mean “sip”?',
    'settings.js:2:27 “teams” in “dialOutProtocols” is none of sip, h323, mssip, rtmp, rtsp, auto.',
    'settings.js:3:25 “h232” in “defaultDialOutProtocol” is none of sip, h323, mssip, rtmp, rtsp, auto.',
    'settings.js:4:21 “chair” in “defaultDialOutRole” is none of host, guest.',
  ]);
});

test('settings-unknown-key', async () => {
  const id = 'settings-unknown-key';
  expect(await findings(id, application("serverAdress: '', bandwidths: [{name: '', value: 1}]"))).toEqual([]);
  expect(await findings(id, application("\napiServerUrl: '',\nturnServer: {realm: ''}"))).toEqual([
    'settings.js:2:1 “apiServerUrl” is not a known key of “applicationSettings”.',
    'settings.js:3:14 “realm” is not a known key of “applicationSettings.turnServer”.',
  ]);
});

test('settings-missing-language', async () => {
  const id = 'settings-missing-language';
  const list = (paths: string) => application(`languages: {${paths}}`);
  expect(await findings(id, list("A: 'configuration/languages/en-us.json', B: '/other.json'"))).toEqual([]);
  const builtIn = { 'd/package/configuration/settings.js': list("A: 'configuration/languages/en-us.json'") };
  expect(await findingsOf(id, builtIn)).toEqual([]);
  expect(
    await findings(
      id,
      list(
        "\nA: 'configuration/languages/En-US.json',\nB: 'configuration/languages/xy.json',\nC: 'languages/en-us.json'",
      ),
    ),
  ).toEqual([
    'settings.js:2:4 There is no file “configuration/languages/En-US.json”. Did you mean “configuration/languages/en-us.json”?',
    'settings.js:3:4 There is no file “configuration/languages/xy.json”.',
    'settings.js:4:4 There is no file “languages/en-us.json”. Did you mean “configuration/languages/en-us.json”?',
  ]);
});

test('settings-default-language', async () => {
  const id = 'settings-default-language';
  const norwegian = application("languages: {N: 'configuration/languages/nb.json'}");
  expect(await findings(id, `${norwegian}${user("language: 'configuration/languages/nb.json'")}`)).toEqual(
    [],
  );
  expect(await findings(id, user("language: 'configuration/languages/en-us.json'"))).toEqual([]);
  expect(await findings(id, user("language: 'configuration/languages/nb.json'"))).toEqual([
    'settings.js:1:38 “configuration/languages/nb.json” is the default language, but “languages” does not list it.',
  ]);
  expect(await findings(id, norwegian)).toEqual([
    'settings.js:1:39 “languages” does not list “configuration/languages/en-us.json”, which is the default language as long as “defaultUserSettings” names no “language”.',
  ]);
});

test('settings-bandwidth', async () => {
  const id = 'settings-bandwidth';
  expect(await findings(id, application("bandwidths: [{name: 'A', value: 1 + 64}, {...x}, x]"))).toEqual([]);
  expect(
    await findings(id, application("bandwidths: [\n{name: 'A'},\n{name: 1, value: '64'},\n{},\n256]")),
  ).toEqual([
    'settings.js:2:1 This bandwidth has no “value”.',
    'settings.js:3:8 “name” of a bandwidth must be a string, not a number.',
    'settings.js:3:18 “value” of a bandwidth must be a number, not a string in quotes.',
    'settings.js:4:1 This bandwidth has no “name”.',
    'settings.js:4:1 This bandwidth has no “value”.',
    'settings.js:5:1 Expected an object in “{…}” for each bandwidth, found a number.',
  ]);
});

test('settings-bandwidth-value', async () => {
  const id = 'settings-bandwidth-value';
  expect(await findings(id, application('bandwidths: [{value: 65}, {value: x}, {value: x}]'))).toEqual([]);
  expect(
    await findings(id, application('bandwidths: [\n{value: 64},\n{value: 512 + 64},\n{value: 576}]')),
  ).toEqual([
    'settings.js:2:9 Expected more than 64 kbps, which the audio takes, found 64 kbps.',
    'settings.js:4:9 Another bandwidth has 576 kbps, too.',
  ]);
});

test('settings-bandwidth-token', async () => {
  const id = 'settings-bandwidth-token';
  const languages = {
    'languages/en-us.json': { IDS_BANDWIDTH_LOW: '' },
    'languages/nb.json': { IDS_BANDWIDTH_LOW: '' },
    'languages/unlisted.json': {},
  };
  const listed =
    "languages: {E: 'configuration/languages/en-us.json', N: 'configuration/languages/nb.json', S: 'configuration/languages/none.json'},";
  const bandwidth = (name: string) => application(`${listed}\nbandwidths: [{name: '${name}', value: 576}]`);
  expect(await findings(id, bandwidth('IDS_BANDWIDTH_LOW'), languages)).toEqual([]);
  expect(await findings(id, application(listed), languages)).toEqual([]);
  expect(await findings(id, bandwidth('IDS_BANDWIDTH_MED'), languages)).toEqual([
    'settings.js:2:21 “configuration/languages/en-us.json” has no text for the bandwidth “IDS_BANDWIDTH_MED”.',
    'settings.js:2:21 “configuration/languages/nb.json” has no text for the bandwidth “IDS_BANDWIDTH_MED”.',
  ]);
});

test('settings-default-bandwidth', async () => {
  const id = 'settings-default-bandwidth';
  const list = application('bandwidths: [{value: 256}, {value: 900 + 64}]');
  expect(await findings(id, list + user('defaultBandwidth: 964'))).toEqual([]);
  expect(await findings(id, user('defaultBandwidth: 2400 + 64'))).toEqual([]);
  expect(await findings(id, application('bandwidths: [{value: 256}, ...more]'))).toEqual([]);
  expect(await findings(id, `${list}\n${user('defaultBandwidth: 960')}`)).toEqual([
    'settings.js:2:46 The default of 960 kbps is none of the bandwidths: 256, 964 kbps.',
  ]);
  expect(await findings(id, user('defaultBandwidth: 1000'))).toHaveLength(1);
  expect(await findings(id, list)).toEqual([
    'settings.js:1:40 The built-in default of 576 kbps is none of the bandwidths: 256, 964 kbps. Set “defaultBandwidth” in “defaultUserSettings”.',
  ]);
});

test('settings-protocol-token', async () => {
  const id = 'settings-protocol-token';
  const english = { 'languages/en-us.json': { IDS_PROTOCOL_sip: 'SIP' } };
  expect(await findings(id, application("dialOutProtocols: ['sip', 'unknown']"), english)).toEqual([]);
  expect(await findings(id, application("dialOutProtocols: ['sip', 'h323', 'auto']"), english)).toEqual([
    'settings.js:1:54 “configuration/languages/en-us.json” has no text for the protocol “h323”: the token is “IDS_PROTOCOL_h323”.',
    'settings.js:1:62 “configuration/languages/en-us.json” has no text for the protocol “auto”: the token is “IDS_PROTOCOL_auto”.',
  ]);
});

test('settings-default-protocol', async () => {
  const id = 'settings-default-protocol';
  expect(await findings(id, application("dialOutProtocols: ['sip']"))).toEqual([]);
  expect(await findings(id, application("dialOutProtocols: ['h323', x]"))).toEqual([]);
  expect(await findings(id, application("defaultDialOutProtocol: 'rtmp'"))).toEqual([]);
  expect(
    await findings(id, application("dialOutProtocols: ['h323'], defaultDialOutProtocol: 'auto'")),
  ).toEqual(['settings.js:1:80 The default protocol “auto” is not in “dialOutProtocols”: h323.']);
  expect(await findings(id, application("dialOutProtocols: ['h323']"))).toEqual([
    'settings.js:1:46 “dialOutProtocols” (h323) lacks “sip”, the default as long as “defaultDialOutProtocol” names no other.',
  ]);
});

test('settings-missing-avatar', async () => {
  const id = 'settings-missing-avatar';
  const avatar = (path: string) => application(`overrideConferenceAvatar: '${path}'`);
  const file = { 'themes/default/a.jpg': new Uint8Array([1]) };
  expect(await findings(id, avatar('configuration/themes/default/a.jpg'), file)).toEqual([]);
  expect(await findings(id, avatar('https://a.test/a.jpg'))).toEqual([]);
  for (const path of [
    'configuration/themes/default/A.jpg',
    'themes/default/a.jpg',
    'configuration/../../a.jpg',
  ])
    expect(await findings(id, avatar(path), file)).toEqual([`settings.js:1:54 There is no file “${path}”.`]);
});

test('settings-full-motion', async () => {
  const id = 'settings-full-motion';
  const motion = user('fullMotionPresentationByDefault: true');
  expect(await findings(id, motion)).toEqual([]);
  expect(await findings(id, application('enableFullMotionPresentation: false'))).toEqual([]);
  expect(await findings(id, `${motion}\n${application('enableFullMotionPresentation: false')}`)).toEqual([
    'settings.js:1:61 Full motion is the default here, but “enableFullMotionPresentation” is false, so nobody gets it.',
  ]);
});

describe('settings-address', () => {
  test.each([
    'conf.acme.test',
    'conf_1.acme.test.',
    'localhost',
    'konferenz.müller.test',
    '192.0.2.10',
    '2001:db8::1',
    '[2001:db8::1]',
    '::ffff:192.0.2.1',
    'xn--mller-kva.test',
  ])('takes %s', (text) => {
    expect(addressFault(text)).toBeUndefined();
  });

  test.each([
    ['https://conf.acme.test', 'begins with a protocol'],
    ['conf.acme.test:8443', 'has a port'],
    ['conf.acme.test/webapp', 'has a path'],
    ['a.test, b.test', 'holds more than one address'],
    [' a.test', 'has blanks at its ends'],
    ['me@a.test', 'has a user’s name'],
    ['192.0.2.256', 'is no valid IP address'],
    ['192.0.2', 'is no valid IP address'],
    ['-a.test', 'is no valid host name'],
    ['*.a.test', 'is no valid host name'],
    ['a..test', 'is no valid host name'],
    ['2001:db8::1::2', 'has a port'],
  ])('says of %s that it %s', (text, fault) => {
    expect(addressFault(text)).toBe(fault);
  });

  test('judges each of the three settings', async () => {
    const id = 'settings-address';
    expect(await findings(id, application("serverAddress: ''") + user('registrationHost: null'))).toEqual([]);
    expect(
      await findings(
        id,
        `${application("serverAddress: 'a b'")}\n${user("serverAddress: 'a:1', registrationHost: 'http://a'")}`,
      ),
    ).toEqual([
      'settings.js:1:43 “serverAddress” must be one IP address or host name, but “a b” holds more than one address.',
      'settings.js:2:43 “serverAddress” must be one IP address or host name, but “a:1” has a port.',
      'settings.js:2:68 “registrationHost” must be one IP address or host name, but “http://a” begins with a protocol.',
    ]);
  });
});

test('settings-placeholder', async () => {
  const id = 'settings-placeholder';
  const turn = (url: string, name: string) =>
    application(`turnServer: {url: '${url}', username: '${name}', credential: 'x1'}`);
  expect(
    await findings(id, turn('turn:turn.myexample.com', 'users') + user("defaultDomain: 'a.test'")),
  ).toEqual([]);
  expect(await findings(id, turn('turn:turn.example.com:443?transport=tcp', 'user'))).toEqual([
    'settings.js:1:46 “turn:turn.example.com:443?transport=tcp” in “turnServer.url” is the vendor’s example, not a value of yours.',
    'settings.js:1:99 “user” in “turnServer.username” is the vendor’s example, not a value of yours.',
  ]);
  expect(await findings(id, user("registrationHost: 'node.example.com'"))).toHaveLength(1);
});

test('settings-no-effect', async () => {
  const id = 'settings-no-effect';
  const address = user("serverAddress: 'a.test'");
  expect(await findings(id, address + application('serverAddress: null'))).toEqual([]);
  expect(await findings(id, user('sideBarHidden: true'))).toEqual([]);
  expect(await findings(id, user('sideBarHidden: true, sideBarHiddenInGW: true'))).toHaveLength(1);
  expect(await findings(id, user('sideBarHidden: true, sideBarHiddenInGW: f()'))).toEqual([]);
  expect(await findings(id, user('sideBarHidden: false, sideBarHiddenInGW: false'))).toEqual([]);
  expect(
    await findings(
      id,
      `${application("serverAddress: 'b.test'")}\n${user("serverAddress: 'a.test', sideBarHidden: true, sideBarHiddenInGW: false")}`,
    ),
  ).toEqual([
    'settings.js:2:43 “serverAddress” does nothing here, because “serverAddress” of “applicationSettings” is set.',
    'settings.js:2:93 “sideBarHiddenInGW” does nothing here, because “sideBarHidden” of “defaultUserSettings” is true.',
  ]);
});

test('settings-desktop-only', async () => {
  const id = 'settings-desktop-only';
  const both = `${application('desktopClientHideConnectionSettings: true')}\n${user("defaultDomain: ''")}`;
  expect(await findings(id, application("serverAddress: ''") + user('startMinimized: false'))).toEqual([]);
  expect(await findings(id, user('startMinimized: true'))).toEqual([
    'settings.js:1:28 The web app ignores “startMinimized”: only the desktop client reads it.',
  ]);
  expect(await findingsOf(id, { 'd/package/configuration/settings.js': both })).toEqual([]);
  expect(await findings(id, both)).toEqual([
    'settings.js:1:28 The web app ignores “desktopClientHideConnectionSettings”: only the desktop client reads it.',
    'settings.js:2:28 The web app ignores “defaultDomain”: only the desktop client reads it.',
  ]);
});

test('settings-secret', async () => {
  const id = 'settings-secret';
  const fine = "turnServer: {url: 'turn:a.test', credential: ''}, apiKey: keyOf(user), password: ''";
  expect(await findings(id, application(fine))).toEqual([]);
  expect(await findings(id, application("turnServer: {credential: 'pass'}"))).toEqual([]);
  expect(await findings(id, application("turnServer: {credential: 'x1'},\nproxy: {password: 'x'}"))).toEqual([
    'settings.js:1:53 “turnServer.credential” holds a secret in clear text, which every user can read.',
    'settings.js:2:19 “proxy.password” holds a secret in clear text, which every user can read.',
  ]);
});
