/** A Base theme before and after it is known: findings, pictures, origins. */
import { activeRules } from '../../src/check/check.ts';
import { memoryFiles } from '../../src/files/memory.ts';
import type { Severity } from '../../src/model/project.ts';
import { screenPictures } from '../../src/preview/screens.ts';
import { emptyConfig } from '../../src/project/config.ts';
import { explainTheme } from '../../src/reading/theme-origin.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { decodedPackages } from '../../src/run/compare.ts';
import { learn } from '../../src/run/learn.ts';
import { BELL, baseFiles, baseSettings, baseZip } from '../support/base-theme.ts';
import { type Content, checkFiles, treeOf } from '../support/check.ts';
import { jpeg } from '../support/jpeg-images.ts';
import { words } from '../support/shapes.ts';
import { splash, themeFiles } from '../support/themes.ts';
import { wav } from '../support/wav.ts';

const LEARNT = 'brandgate-base-theme.json';
const ZIP = 'base-theme.zip';
let learnt = '';
beforeAll(async () => {
  learnt = await learntFrom(baseZip());
});

async function learntFrom(zip: Uint8Array, before: Record<string, Uint8Array> = {}): Promise<string> {
  return (await learnIn(zip, before)).text;
}

const learnIn = (zip: Uint8Array, before: Record<string, Uint8Array> = {}) =>
  learn(
    { files: memoryFiles({ [ZIP]: zip }), path: ZIP },
    { files: memoryFiles(before), path: LEARNT },
    ZIP,
    emptyConfig.limits,
  );

type Files = Readonly<Record<string, Content>>;

/** The findings on a theme, as `severity rule message`, without a Base theme and on each form of it. */
async function told(files: Files, rule: string): Promise<{ before: string[]; after: string[] }> {
  const run = async (more: Files, baseTheme?: string) => {
    const { findings } = await checkFiles(
      { ...files, ...more },
      { only: [rule], ...(baseTheme ? { baseTheme } : {}) },
    );
    return findings.map(({ severity, message }) => `${severity} ${message}`);
  };
  const [before, after, onZip] = [
    await run({}),
    await run({ [LEARNT]: learnt }, LEARNT),
    await run({ [ZIP]: baseZip() }, ZIP),
  ];
  expect(onZip).toEqual(after);
  return { before, after };
}

test.each<[rule: string, files: Files, before: string[], after: string[]]>([
  [
    'theme-unknown-setting',
    themeFiles({ show_clock: false, clock_stile: 1, wallpaper_mode: 1 }),
    [
      'info “clock_stile” is not a known setting.',
      'info “show_clock” is not a known setting.',
      'info “wallpaper_mode” is not a known setting.',
    ],
    [
      'warning The Base theme has no setting “clock_stile”.',
      'warning The Base theme has no setting “wallpaper_mode”.',
    ],
  ],
  [
    'key-typo',
    themeFiles({ show_clok: false }),
    [],
    ['warning “show_clok” is not a known key. Did you mean “show_clock”?'],
  ],
  [
    'theme-setting-type',
    themeFiles({ show_clock: 'yes' }),
    [],
    ['error “show_clock” must be true or false, not the text “yes”.'],
  ],
  [
    'theme-redundant-setting',
    themeFiles({ show_clock: true, disable_watermark_icon: false }),
    ['info “disable_watermark_icon” changes nothing: the platform’s Base theme has the same value.'],
    [
      'info “show_clock” changes nothing: the platform’s Base theme has the same value.',
      'info “disable_watermark_icon” changes nothing: the platform’s Base theme has the same value.',
    ],
  ],
  [
    'splash-unknown-screen',
    themeFiles(splash({ lounge: {}, test_call_welcome: {}, vestibule: {} })),
    ['info “lounge” is not the key of a known screen.', 'info “vestibule” is not the key of a known screen.'],
    [
      'warning The Base theme has no screen “test_call_welcome”.',
      'warning The Base theme has no screen “vestibule”.',
    ],
  ],
  [
    'splash-unknown-element',
    themeFiles(
      splash({
        welcome: {
          elements: [
            { type: 'text', label: 'welcome', align: 'left', glow: 1 },
            { type: 'icon', path: 'icon_bell.svg', align: 'left' },
            { type: 'clock' },
          ],
        },
      }),
    ),
    [
      'info “align” is not a known key of an element.',
      'info “glow” is not a known key of an element.',
      'info “align” is not a known key of an element.',
      'info “clock” is not a known type of element: they are “icon”, “text” and “pin_digits”.',
    ],
    [
      'warning No element of the Base theme has a key “glow”.',
      'warning “align” is not a known key of an element of type “icon”.',
      'warning The Base theme has no element of type “clock”.',
    ],
  ],
  [
    'splash-missing-label',
    themeFiles(
      splash({
        pin_entry: {
          elements: [
            { type: 'text', label: 'enter_pin' },
            { type: 'text', label: 'connecting' },
          ],
        },
      }),
    ),
    [
      'warning The label “enter_pin” is not defined in “labels”, and it is not a known label of the Base theme.',
    ],
    [
      'warning The label “connecting” is not defined in “labels”, and the Base theme has no label of that name.',
    ],
  ],
  [
    'splash-unused-label',
    themeFiles(splash({}, { enter_pin: 'PIN', good_day: 'Good day' })),
    ['info No text element uses the label “enter_pin”.', 'info No text element uses the label “good_day”.'],
    ['warning No text element uses the label “good_day”, and the Base theme has no label of that name.'],
  ],
  [
    'splash-base-icon',
    themeFiles(
      splash({
        welcome: {
          elements: [
            { type: 'icon', path: 'icon_bell.svg' },
            { type: 'icon', path: 'icon_bel.svg' },
          ],
        },
      }),
    ),
    [
      'warning “icon_bell.svg” is not in the theme, and it is not known to be an icon of the Base theme.',
      'warning “icon_bel.svg” is not in the theme, and it is not known to be an icon of the Base theme.',
    ],
    [
      'warning “icon_bel.svg” is not in the theme, and the Base theme has no icon of that name. Did you mean “icon_bell.svg”?',
    ],
  ],
  [
    'splash-missing-background',
    themeFiles(splash({ welcome: { background: { path: 'background_lounge.jpg' } } })),
    ['error There is no “background_lounge.jpg” in the theme, in its base or in the Base theme.'],
    [],
  ],
  [
    'audio-file-name',
    themeFiles(
      {},
      {
        'conf-lounge_48kHz_mono.wav': wav(),
        'conf-loungee_48kHz_mono.wav': wav(),
        'welcome.wav': wav(),
      },
    ),
    ['warning Expected a prompt’s name (<words>_48kHz_mono.wav), found “welcome.wav”.'],
    [
      'warning The Base theme has no prompt “conf-loungee_48kHz_mono.wav”, so it is never played. Did you mean “conf-lounge_48kHz_mono.wav”?',
      'warning The Base theme has no prompt “welcome.wav”, so it is never played.',
    ],
  ],
  [
    'package-unknown-file',
    themeFiles({}, { 'icon_bell.svg': BELL, 'icon_gong.svg': BELL, 'indicator_lok.svg': BELL }),
    [],
    [
      'warning The Base theme has no file “icon_gong.svg”, and nothing refers to it.',
      'warning The Base theme has no file “indicator_lok.svg”, and nothing refers to it. Did you mean “indicator_lock.svg”?',
    ],
  ],
  [
    'package-unused-asset',
    themeFiles({}, { 'background_lounge.jpg': jpeg({ width: 1920, height: 1080 }) }),
    ['warning No screen of themeconfig.json names this background, so it is never shown.'],
    [],
  ],
  [
    'theme-dtmf-action',
    themeFiles({ dtmf_conference_control_commands: { '*1': 'toggle_gallery' } }),
    ['info “toggle_gallery”, the action of “*1”, is not known.'],
    ['warning “toggle_gallery”, the action of “*1”, is none of the Base theme’s.'],
  ],
  [
    'theme-dtmf-layout',
    themeFiles({ dtmf_allowed_layouts: ['stage', 'one_main_nine_around'] }),
    ['warning “stage” is neither a built-in layout nor a custom layout of this theme or its base.'],
    [
      'warning “one_main_nine_around” is neither a built-in layout nor a custom layout of this theme or its base.',
    ],
  ],
  [
    'theme-text-variable',
    themeFiles(splash({}, { lounge: 'Wait for {host_name}' })),
    [
      'warning “{host_name}” is not a known variable of the text of “lounge”, which knows “{conference_name}”.',
    ],
    [],
  ],
  [
    'splash-contrast',
    themeFiles(splash({ lounge: { background: { color: '0xffffff' } } })),
    [],
    [
      'warning Text in 0xffffffff on the background 0xffffff of “lounge” has a contrast of 1:1. It needs at least 3:1.',
    ],
  ],
])('%s is certain with a Base theme', async (rule, files, before, after) => {
  const found = await told(files, rule);
  expect(found.before.toSorted()).toEqual(before.toSorted());
  expect(found.after.toSorted()).toEqual(after.toSorted());
});

test('a line is measured as large as the Base theme shows it', async () => {
  const label = 'mmmm '.repeat(8);
  const { before, after } = await told(themeFiles(splash({}, { welcome: label })), 'splash-text-overflow');
  expect(before).toEqual([]);
  expect(after).toEqual([expect.stringContaining('at a font size of 80')]);
});

test('what the config says of a rule is stronger than what a Base theme knows', () => {
  const rule = rules.find(({ id }) => id === 'theme-unknown-setting')!;
  const severities = (given?: Severity) =>
    activeRules([rule], { ...emptyConfig, rules: given ? { [rule.id]: { severity: given } } : {} }).map(
      ({ severity, certainSeverity }) => [severity, certainSeverity],
    );
  expect(severities()).toEqual([['info', 'warning']]);
  expect(severities('info')).toEqual([['info', 'info']]);
  expect(severities('error')).toEqual([['error', 'error']]);
});

test('a list of which the ZIP names nothing stays open', async () => {
  const { splash_screens: _, ...settings } = baseSettings();
  const bare = baseFiles({ 'themeconfig.json': settings, 'icon_bell.svg': undefined });
  const text = await learntFrom(baseZip(bare));
  const { findings } = await checkFiles(
    {
      ...themeFiles(splash({ vestibule: { elements: [{ type: 'icon', path: 'icon_welcome.svg' }] } })),
      [LEARNT]: text,
    },
    { baseTheme: LEARNT, only: ['splash-unknown-screen', 'splash-base-icon'] },
  );
  expect(findings.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(['info splash-unknown-screen']);
});

test('the Base theme on itself is silent', async () => {
  for (const [name, content] of [
    [LEARNT, learnt],
    [ZIP, baseZip()],
  ] as const) {
    const files = Object.fromEntries(
      Object.entries(baseFiles()).map(([file, bytes]) => [`base/${file}`, bytes]),
    );
    const { findings } = await checkFiles({ ...files, [name]: content }, { baseTheme: name });
    expect(findings.map(({ rule, path, message }) => `${path} ${rule} ${message}`)).toEqual([]);
  }
});

test.each<[what: string, content: Content, message: string]>([
  ['nonsense', 'no JSON', 'The file does not begin like JSON'],
  [
    'a customer’s theme',
    { schemaVersion: 1, files: {}, documents: {} },
    'it has no “themeconfig.json”, and it has no “vendordata.json”, and it has no prompts',
  ],
  ['a file of a later release', { schemaVersion: 2 }, 'its “schemaVersion” is 2'],
  ['a list', [], 'an object'],
])('%s is no Base theme, and the finding says so', async (_, content, message) => {
  const { findings } = await checkFiles(
    { ...themeFiles(), [LEARNT]: content },
    { baseTheme: LEARNT, only: ['config-base'] },
  );
  expect(findings).toHaveLength(1);
  expect(findings[0]?.severity).toBe('error');
  expect(findings[0]?.message).toContain('is no Base theme: ');
  if (content !== 'no JSON') expect(findings[0]?.message).toContain(message);
  expect(findings[0]?.message).toContain(
    '. Download the Base theme from a Management Node, and run “brandgate learn” on its ZIP.',
  );
});

test('a Base theme that is not there is a usage error', async () => {
  await expect(checkFiles(themeFiles(), { baseTheme: LEARNT })).rejects.toThrow(
    /names the Base theme “brandgate-base-theme.json”, but there is nothing at that path\. “brandgate learn/,
  );
});

test('every cut of what was learnt is a finding or a Base theme, and never a failure', async () => {
  for (let length = 0; length < learnt.length; length += 97) {
    const { findings } = await checkFiles(
      { ...themeFiles(), [LEARNT]: learnt.slice(0, length) },
      { baseTheme: LEARNT, only: ['config-base'] },
    );
    expect(findings).toHaveLength(1);
  }
});

async function decoded(files: Files, baseTheme?: string) {
  const scope = {
    files: memoryFiles(treeOf(files)),
    rootName: 'project',
    paths: [],
    skip: new Set<string>(),
    ignoresAbove: [],
  };
  const [pkg] = await decodedPackages(scope, { ...emptyConfig, ...(baseTheme ? { baseTheme } : {}) });
  return pkg!;
}

test('pictures show the Base theme’s own elements in place of ghosts', async () => {
  const files = themeFiles(splash({}, { welcome: 'Hello' }));
  const before = screenPictures(await decoded(files)).find(({ title }) => title === 'welcome')!;
  expect(before.assumed).toContain('the place of the Base theme’s elements');
  const names = await decoded({ ...files, [LEARNT]: learnt }, LEARNT);
  const after = screenPictures(names);
  expect(after.map(({ title }) => title)).toEqual(['welcome']);
  expect(after[0]?.assumed).not.toContain('Base theme’s elements');
  expect(words(after[0]!)).toEqual(
    expect.arrayContaining(['Hello', 'icon_bell.svg', 'background.jpg of the Base theme']),
  );
  expect(after[0]?.media).toEqual([]);
  const whole = await decoded({ ...files, [ZIP]: baseZip() }, ZIP);
  const [drawn] = screenPictures(whole);
  expect(drawn?.media.map(({ path }) => path)).toEqual([`${ZIP}!/background.jpg`, `${ZIP}!/icon_bell.svg`]);
});

test('a screen that only the Base theme has is known, and so is what stands for a name in its text', async () => {
  const files = themeFiles(splash({ lounge: { background: { color: '0x102030' } } }));
  const [before] = screenPictures(await decoded(files));
  expect(before?.about).toBe('a screen that is not known');
  const [after] = screenPictures(await decoded({ ...files, [LEARNT]: learnt }, LEARNT));
  expect(after?.about).toBe('a screen of the Base theme');
  expect(words(after!)).toEqual(expect.arrayContaining(['Please wait for ', 'host_name']));
  expect(after?.assumed).toContain('what stands for variables');
});

test('a base comes before the Base theme, and its own files count', async () => {
  const files = {
    ...themeFiles({
      show_clock: true,
      clock_format: '24h',
      ...splash({
        lounge: {
          elements: [
            { type: 'icon', path: 'icon_gong.svg' },
            { type: 'text', label: 'hall' },
          ],
        },
      }),
    }),
    ...themeFiles({ show_clock: false, ...splash({}, { hall: 'Hall' }) }, { 'icon_gong.svg': BELL }, 'base'),
    [LEARNT]: learnt,
  };
  const { findings } = await checkFiles(files, {
    packages: [{ path: 'acme', base: 'base' }],
    baseTheme: LEARNT,
    only: ['theme-redundant-setting', 'splash-base-icon', 'splash-missing-label'],
  });
  expect(findings.map(({ message }) => message)).toEqual([
    '“clock_format” changes nothing: the platform’s Base theme has the same value.',
  ]);
});

test('explain names the Base theme, and where each thing comes from', async () => {
  const pkg = await decoded({ ...themeFiles({ show_clock: false }), [LEARNT]: learnt }, LEARNT);
  const { baseTheme, files, settings, labels, layouts } = explainTheme(pkg);
  expect(baseTheme).toBe(LEARNT);
  expect(files.filter(({ from }) => from === 'base-theme').map(({ name }) => name)).toEqual(
    Object.keys(baseFiles())
      .filter((name) => name !== 'themeconfig.json')
      .toSorted(),
  );
  expect(settings).toContainEqual({ key: 'show_clock', from: 'package', value: false });
  expect(settings).toContainEqual({ key: 'clock_format', from: 'base-theme', value: '24h' });
  expect(labels.map(({ key }) => key)).toEqual(['enter_pin', 'lounge', 'welcome']);
  expect(layouts.map(({ name, path }) => [name, path])).toEqual([['stage', null]]);
});

test('what was learnt is the same for the same Base theme, and holds no media', async () => {
  expect(await learntFrom(baseZip(Object.fromEntries(Object.entries(baseFiles()).toReversed())))).toBe(
    learnt,
  );
  const { schemaVersion, files, documents } = JSON.parse(learnt);
  expect(schemaVersion).toBe(1);
  expect(Object.keys(files)).toEqual(Object.keys(baseFiles()).toSorted());
  expect(files['icon_bell.svg']).toMatchObject({ bytes: BELL.length, width: 180, height: 90 });
  expect(Object.keys(documents)).toEqual(['custom_layout_stage.json', 'themeconfig.json', 'vendordata.json']);
  expect(documents['themeconfig.json'].splash_screens.screens.welcome.elements[1].font_size).toBe(80);
});

test('a directory around the files and litter of a system are passed over', async () => {
  const files = Object.fromEntries(
    Object.entries(baseFiles()).map(([name, content]) => [`Base/${name}`, content]),
  );
  const zip = baseZip({ ...files, '__MACOSX/Base/._background.jpg': 'x', 'Base/.DS_Store': 'x' });
  expect(await learntFrom(zip)).toBe(learnt);
});

test('a newer Base theme is told by what it added, changed and dropped', async () => {
  const before = { [LEARNT]: new TextEncoder().encode(learnt) };
  expect((await learnIn(baseZip(), before)).changes).toEqual([]);
  const { show_clock: _, ...settings } = baseSettings({ clock_format: '12h', show_names: true });
  const newer = baseFiles({
    'themeconfig.json': settings,
    'icon_bell.svg': undefined,
    'icon_gong.svg': BELL,
    'conf-lounge_48kHz_mono.wav': wav({ seconds: 2 }),
  });
  const { changes = [] } = await learnIn(baseZip(newer), before);
  expect(
    changes.map(
      ({ kind, what, name, before: then = '', after = '' }) => `${kind} ${what} ${name} ${then} ${after}`,
    ),
  ).toEqual([
    'added setting show_names  true',
    'changed setting clock_format "24h" "12h"',
    'dropped setting show_clock true ',
    'changed prompt conf-lounge_48kHz_mono.wav  ',
    'added icon icon_gong.svg  ',
    'dropped icon icon_bell.svg  ',
  ]);
  expect((await learnIn(baseZip(), { [LEARNT]: new Uint8Array([1]) })).unread).toBeDefined();
});

test.each<[what: string, zip: Uint8Array, message: RegExp]>([
  [
    'a theme without the default settings',
    baseZip(baseFiles({ 'themeconfig.json': { theme_version: 2 } })),
    /has 0 of the 18 default settings/,
  ],
  [
    'one without settings',
    baseZip(baseFiles({ 'themeconfig.json': undefined })),
    /it has no “themeconfig.json”/,
  ],
  [
    'one without endpoints',
    baseZip(baseFiles({ 'vendordata.json': undefined })),
    /it has no “vendordata.json”/,
  ],
  [
    'one without prompts',
    baseZip(baseFiles({ 'conf-lounge_48kHz_mono.wav': undefined })),
    /it has no prompts/,
  ],
  [
    'broken settings',
    baseZip(baseFiles({ 'themeconfig.json': '{' })),
    /its “themeconfig.json” can’t be read/,
  ],
  ['no ZIP', new TextEncoder().encode('hello'), /can’t be read|no theme/],
  ['half a ZIP', baseZip().subarray(0, 900), /can’t be read|no theme/],
])('%s is refused as no Base theme', async (_, zip, message) => {
  await expect(learnIn(zip)).rejects.toThrow(message);
  await expect(learnIn(zip)).rejects.toThrow(/^“base-theme.zip” is no Base theme: /);
});
