import { messages, PLUGIN, pluginFiles, BRANDING as root, saysOf, saysOfScript } from '../support/webapp3.ts';

const register = "const plugin = await registerPlugin({ id: 'a', version: 0 });\n";

describe('webapp3-plugin-icon', () => {
  const says = (script: string) => saysOfScript('webapp3-plugin-icon', register + script);
  test.each([
    "plugin.ui.addButton({ position: 'toolbar', icon: 'IconPexipLogo', tooltip: 'x' })",
    "plugin.ui.addButton({ icon: muted ? 'IconMicrophoneOff' : 'IconMicrophoneOn' })",
    "plugin.ui.addButton({ icon: { custom: { main: '<svg/>', hover: '<svg/>' } } })",
    "plugin.ui.addButton({ icon: icons[name] }); const a = 'IconNothing'; b.icon('IconNothing')",
    "draw({ icon: './icon.svg' }); draw({ icon: 'icon-nothing' }); draw({ label: 'IconNothing' })",
  ])('silent: %s', async (script) => {
    expect(await says(script)).toEqual([]);
  });
  test.each([
    ["plugin.ui.addButton({ icon: 'IconVote' })", 'IconVote', ''],
    [
      "const payload = { icon: 'IconPexiplogo' }; plugin.ui.addButton(payload)",
      'IconPexiplogo',
      'IconPexipLogo',
    ],
    ["const ICON = 'IconMicrophneOn'; button.update({ icon: ICON })", 'IconMicrophneOn', 'IconMicrophoneOn'],
    ['plugin.ui.addButton({group:[{icon:"Iconphone"}]})', 'Iconphone', 'IconPhone'],
    ["plugin.ui.addButton({ icon: on ? 'IconLock' : `IconNothing` })", 'IconNothing', ''],
  ])('loud: %s', async (script, name, meant) => {
    const suggestion = meant === '' ? '' : ` Did you mean “${meant}”?`;
    expect(await says(script)).toEqual([`“${name}” is not an icon of the web app.${suggestion}`]);
  });
  test('where it stands, in a page as well, and once', async () => {
    const page = `<!doctype html>\n<script type="module">\n${register}plugin.ui.addButton({ icon: 'IconVote' });\n</script>`;
    expect(
      await saysOf('webapp3-plugin-icon', { plugins: [PLUGIN] }, { 'plugins/a/index.html': page }),
    ).toEqual([`${root}plugins/a/index.html:4:29 “IconVote” is not an icon of the web app.`]);
    expect(await says("const i = 'IconVote';\nshow({ icon: i }); hide({ icon: i })")).toHaveLength(1);
  });
  test('not in a file that nothing mentions, one that can’t be parsed, or one without calls of the API', async () => {
    const bad = "plugin.ui.addButton({ icon: 'IconVote' })";
    const more = { 'plugins/a/left-over.js': bad, 'plugins/a/library.js': "draw({ icon: 'IconVote' })" };
    expect(await saysOfScript('webapp3-plugin-icon', "import './library.js'", more)).toEqual([]);
    expect(await says(`${bad} }`)).toEqual([]);
    expect(
      await saysOfScript('webapp3-plugin-icon', "import './chunk.js'", { 'plugins/a/chunk.js': bad }),
    ).toHaveLength(1);
  });
});

describe('webapp3-plugin-id', () => {
  /** What the rule says of a manifest's entry and the plugin's script. */
  const says = async (id: unknown, script: string, more = {}) => {
    const entry = id === undefined ? { src: PLUGIN.src } : { ...PLUGIN, id };
    return messages(await saysOf('webapp3-plugin-id', { plugins: [entry] }, pluginFiles(script, more)));
  };
  const widget = "plugin.ui.addWidget({ type: 'floating', src: './x.html', title: 'x' });";
  const bundled =
    'var e=class{};const t="a",n=await e.r({id:t,version:0});n.ui.addWidget({type:"sidePanel",src:"x",title:"y"})';
  const needs = 'This plugin shows widgets, which needs an “id” here: expected';

  test.each([
    ['the same id', 'a', register + widget],
    ['the same in a bundle', 'a', bundled],
    ['no widget, no id', undefined, register],
    ['no widget, another id', 'b', register],
    [
      'an id that takes running the script to know',
      'b',
      `const plugin = await registerPlugin({ id: make(), version: 0 }); ${widget}`,
    ],
    [
      'a method of another library',
      undefined,
      `${register} grid.addWidget({ w: 1 }); editor.addWidget(pos, node)`,
    ],
    [
      'the library’s own code',
      undefined,
      `${register} const ui = { addWidget: async (p) => call('ui:widget:add', p) }; function registerWidget(m) {}`,
    ],
    ['what webapp3-shape judges', 5, register + widget],
    [
      'one of two',
      'b',
      `(on ? registerPlugin({ id: 'a', version: 0 }) : registerPlugin({ id: 'b', version: 0 })).then((p) => p.ui.addWidget(w))`,
    ],
    ['its parent', 'a', `${register} registerWidget({ parentPluginId: 'a' })`],
  ])('silent: %s', async (_, id, script) => {
    expect(await says(id, script)).toEqual([]);
  });
  test.each([
    ['no id', undefined, register + widget, `${needs} “a”.`],
    ['an empty id', ' ', register + widget, `${needs} “a”.`],
    [
      'no id, and the script’s is not known',
      undefined,
      `const plugin = await registerPlugin(meta); ${widget}`,
      `${needs} that of its “registerPlugin”.`,
    ],
    ['no id, in a bundle', undefined, bundled, `${needs} “a”.`],
    [
      'no id, through a name',
      undefined,
      `${register} const { ui: u } = plugin; u.addWidget({ type: 'floating', src: 'x' })`,
      `${needs} “a”.`,
    ],
    [
      'no id, and a widget that registers',
      undefined,
      `${register} registerWidget({ parentPluginId: 'a' })`,
      `${needs} “a”.`,
    ],
    [
      'another id',
      'b',
      register + widget,
      'Expected the id “a”, with which this plugin registers, found “b”.',
    ],
    ['another case', 'A', bundled, 'Expected the id “a”, with which this plugin registers, found “A”.'],
    [
      'another id with “then”',
      'b',
      `r({version:1,id:"a"}).then(p=>p.ui.addWidget({type:"floating"}))`,
      'Expected the id “a”, with which this plugin registers, found “b”.',
    ],
    [
      'another parent',
      'a',
      `${register} ${widget} w({ parentPluginId: 'b' })`,
      'Expected “a” as “parentPluginId”, the id of the plugin, found “b”.',
    ],
  ])('loud: %s', async (_, id, script, message) => {
    expect(await says(id, script)).toEqual([message]);
  });
  test('a widget’s own page, and where each finding stands', async () => {
    const files = pluginFiles(register, {
      'plugins/a/widget.html': "<p>\n<script type=module>\nregisterWidget({ parentPluginId: 'x' })</script>",
    });
    expect(
      await saysOf('webapp3-plugin-id', `{"plugins": [\n{"src": "${PLUGIN.src}", "id": "b"}]}`, files),
    ).toEqual([
      `${root}manifest.json:2:41 Expected the id “a”, with which this plugin registers, found “b”.`,
      `${root}plugins/a/widget.html:3:34 Expected “a” as “parentPluginId”, the id of the plugin, found “x”.`,
    ]);
  });
  test('of two plugins each by its own scripts', async () => {
    const files = {
      ...pluginFiles(register),
      'plugins/a/b/index.html': `<script>registerPlugin({ id: 'b', version: 0 }).then((plugin) => ${widget.replace(';', '')})</script>`,
    };
    const plugins = [PLUGIN, { src: './plugins/a/b/' }];
    expect(messages(await saysOf('webapp3-plugin-id', { plugins }, files))).toEqual([`${needs} “b”.`]);
  });

  test('an entry that stands there again is judged as well, and its scripts once', async () => {
    const files = pluginFiles(`${register} ${widget} w({ parentPluginId: 'x' })`);
    const plugins = ['b', 'c'].map((id) => ({ ...PLUGIN, id }));
    expect(messages(await saysOf('webapp3-plugin-id', { plugins }, files))).toEqual([
      'Expected the id “a”, with which this plugin registers, found “b”.',
      'Expected the id “a”, with which this plugin registers, found “c”.',
      'Expected “a” as “parentPluginId”, the id of the plugin, found “x”.',
    ]);
  });
});

describe('webapp3-plugin-deprecated-api', () => {
  const says = (script: string) => saysOfScript('webapp3-plugin-deprecated-api', register + script);
  test.each([
    'window.plugin = { iframeManager: create(), popupManager: x }; this.iframeManager.add(1); manager.iframeManager.add(2)',
    'const api = { events: { participants: a, participantJoined: b }, ui: { togglePlugin: async (p) => p } }',
    'plugin.events.me.add(f); plugin.conference.participants.add(f); room.participants.add(f); store.togglePlugin(x)',
    "plugin.ui.showToast({ message: 'x', canDismiss: true }); draw({ isClickable: true })",
    "plugin.ui.addButton({ position: 'toolbar', group: [{ id: 'x', icon: 'IconLock' }] }); menu.update({ group: [{ position: 1 }] })",
    'plugin.events.participantsActivities.add((l) => l.forEach(({ activity }) => activity.type)); x.activity.kind; const { type } = x.activity',
    'log.activity.activity = 1; const { activity: { activity } } = log',
  ])('silent: %s', async (script) => {
    expect(await says(script)).toEqual([]);
  });

  const widgets = 'was removed in version 21.0.0 of the plugin API: show a widget with “ui.addWidget”.';
  const activities =
    'was deprecated in version 21.1.0 of the plugin API: listen to “events.participantsActivities”.';
  test.each([
    ["window.plugin.iframeManager.add({ id: 'x' })", [`“plugin.iframeManager” ${widgets}`]],
    ['const w = window.plugin; w.iframeManager.add({})', [`“plugin.iframeManager” ${widgets}`]],
    [
      "const a = await q({ id: 'x', version: 0 }); a.iframeManager.add({})",
      [`“plugin.iframeManager” ${widgets}`],
    ],
    [
      "q({ id: 'x', version: 0 }).then((a) => a.iframeManager.add({}))",
      [`“plugin.iframeManager” ${widgets}`],
    ],
    ['plugin.ui.togglePlugin({ id })', [`“ui.togglePlugin” ${widgets}`]],
    ['const { ui } = plugin; ui.togglePluginSidePanel({ id })', [`“ui.togglePluginSidePanel” ${widgets}`]],
    [
      "plugin.ui.showToast({ message: 'x', isClickable: true })",
      ['“isClickable” of a toast was removed in version 19.0.0 of the plugin API: use “canDismiss”.'],
    ],
    [
      "const group = [{ id: 'x', position: 'toolbar' }]; plugin.ui.addButton({ position: 'toolbar', group })",
      [
        '“position” of a button in a group was removed in version 20.0.0 of the plugin API: only the group’s own button has one.',
      ],
    ],
    ['plugin.events.participants.add(f)', [`“events.participants” ${activities}`]],
    ['n.events.participantJoined.addOnce(f)', [`“events.participantJoined” ${activities}`]],
    ['const { events } = plugin; events.participantLeft.add(f)', [`“events.participantLeft” ${activities}`]],
    ['const { participantLeft: l } = plugin.events; l.add(f)', [`“events.participantLeft” ${activities}`]],
    [
      'plugin.events.participants.add(f);plugin.events.participants.add(g)',
      [expect.anything(), expect.anything()],
    ],
  ])('loud: %s', async (script, expected) => {
    expect(await says(script)).toEqual(expected);
  });

  test.each([
    'item.activity.activity === 0',
    'const { roomId, activity } = item; switch (activity.activity) {}',
    'const{activity:t}=item;t.activity',
    'for (const { activity } of list) if (activity.activity === 1) f()',
    'list.forEach(({ activity }) => activity.activity)',
    'const { activity: { participant, activity } } = item',
    'const { activity } = item; const { participant, activity: kind } = activity',
    'const a = item.activity; a.activity',
  ])('the activity of an activity: %s', async (code) => {
    expect(await says(`plugin.events.participantsActivities.add((list) => { ${code} })`)).toEqual([
      '“activity” of a participant’s activity was renamed in version 22.0.0 of the plugin API: read its “type”.',
    ]);
  });
});

describe('webapp3-form', () => {
  const form = (elements: string) =>
    `{ title: 'x', form: { elements: { ${elements} }, submitBtnTitle: 'OK' } }`;
  const says = (script: string) => saysOfScript('webapp3-form', register + script);
  const shown = (elements: string) => says(`plugin.ui.showForm(${form(elements)})`);
  test.each([
    "a: { type: 'select', options: [{ id: 'x', label: 'X' }] }",
    "a: { type: 'select', options: [{ id: 'x', label: 'X' }, { id: 'y' }], selected: 'y' }",
    "a: { type: 'select', options: list(), selected: 'y' }, b: { type: 'text' }, c: { type: 'checklist', options: [] }",
    "a: { type: 'select', options: [...more], selected: 'y' }",
    "a: { type: 'select', options: [{ id: 'x' }, { id: name }], selected: 'y' }",
    "a: { type: 'select', ...rest, selected: 'y' }, b: { type: kind, options: [] }",
    "a: { type: 'select', options: [{ id: 'x' }], selected: current }",
    "[name]: { type: 'select', options: [] }, ...others",
  ])('silent: %s', async (elements) => {
    expect(await shown(elements)).toEqual([]);
  });
  test.each([
    [
      'a list that is filled later',
      `const options = []; options.push(x); plugin.ui.showForm(${form("a: { type: 'select', options }")})`,
    ],
    [
      'a form that is changed later',
      `const f = ${form("a: { type: 'select', options: [] }")}; f.form.elements.a.options = x; plugin.ui.showForm(f)`,
    ],
    ['a form that is no plugin’s', "const f = { elements: { a: { type: 'select', options: [] } } }; show(f)"],
  ])('silent: %s', async (_, script) => {
    expect(await says(script)).toEqual([]);
  });
  const none = 'The select “a” has no options: expected at least one.';
  test.each([
    ["a: { type: 'select', options: [] }", [none]],
    ["a: { type: 'select', name: 'A' }", [none]],
    [
      "a: { type: 'select', options: [{ id: 'x', label: 'X' }, { id: 'y', label: 'Y' }], selected: 'X' }",
      ['“X” is no option of the select “a”: expected one of “x”, “y”.'],
    ],
    [
      "a: { type: 'select', options: [] }, b: { type: 'select', options: [{ id: '1' }], selected: '2' }",
      [none, expect.stringContaining('“b”')],
    ],
  ])('loud: %s', async (elements, expected) => {
    expect(await shown(elements)).toEqual(expected);
    expect(await says(`const FORM = ${form(elements)}; export { FORM }`)).toEqual(expected);
    expect(await says(`const FORM = ${form(elements)}; plugin.ui.addForm(FORM)`)).toEqual(expected);
  });
});
