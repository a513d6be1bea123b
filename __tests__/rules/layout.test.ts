import { BASE_CUSTOM_LAYOUTS } from '../../src/pexip/custom-layouts.ts';
import { type Content, checkFiles, findingsOf } from '../support/check.ts';
import { FULL_SCREEN, layout, mode, slot } from '../support/layouts.ts';
import { expectBounded } from '../support/processor.ts';
import { themeFiles, themeMessages } from '../support/themes.ts';

const FILE = 'custom_layout_panel.json';
const messages = (rule: string, content: Content) => themeMessages(rule, {}, { [FILE]: content });
const speaker = { is_speaker_slot: true };
const presentation = { is_presentation_slot: true };
const row = (...flags: object[]) =>
  mode(
    10,
    1,
    flags.map((more, index) => slot(index, 0, 1, more)),
  );

async function layoutFindings(content: Content) {
  const { findings } = await checkFiles(themeFiles({}, { [FILE]: content }));
  return findings.filter(({ rule }) => rule.startsWith('layout-'));
}

describe('silent', () => {
  test.each(BASE_CUSTOM_LAYOUTS.map((one) => [one.name, one] as const))(
    'the Base theme’s %s',
    async (name, one) => {
      const { findings } = await checkFiles(themeFiles({}, { [`custom_layout_${name}.json`]: one }));
      expect(findings.filter(({ rule }) => rule !== 'theme-layout-unreachable')).toEqual([]);
    },
  );

  test('every key, at the ends of its range', async () => {
    const sixteen = Array.from({ length: 16 }, (_, index) => slot(index % 4, Math.floor(index / 4), 1));
    const modes = [
      mode(10, 1, [slot(0, 0, 10)], { slot_padding: 0 }),
      mode(4, 2, sixteen, { slot_padding: 0.1 }),
    ];
    const more = { name: 'panel', remove_self: false, background_color: '#fFfff0', pres_modes: [] };
    expect(await layoutFindings(layout(modes, more))).toEqual([]);
  });

  test('what can’t be decoded is none of these rules’ business', async () => {
    expect(await layoutFindings('{')).toEqual([]);
    expect(await layoutFindings('[]')).toEqual([]);
  });
});

describe('layout-file-name', () => {
  const ID = 'layout-file-name';
  const named = (name: string, content: Content) => themeMessages(ID, {}, { [name]: content });

  test('silent with the prefix, and for JSON that is no layout', async () => {
    expect(await named('custom_layout_any.json', layout())).toEqual([]);
    expect(await named('pinning.json', { name: 'panel', slots: [] })).toEqual([]);
  });

  test.each([
    ['panel.json', layout(), 'custom_layout_panel.json'],
    ['Custom_Layout_panel.json', layout(), 'custom_layout_panel.json'],
    ['custom-layout-panel.json', { name: 7, modes: [] }, 'custom_layout_….json'],
  ])('%s is loud', async (name, content, expected) => {
    expect(await named(name, content)).toEqual([
      `This is a layout, so its file must be named “${expected}”, not “${name}”.`,
    ]);
  });
});

describe('layout-name', () => {
  const ID = 'layout-name';
  const named = (name: string) => messages(ID, layout([FULL_SCREEN], { name }));

  test('silent with 50 characters', async () => {
    expect(await named('a_9'.padEnd(50, 'Z'))).toEqual([]);
  });

  test.each([
    ['', 'The layout’s “name” is empty. It must be 1 to 50 letters, digits and underscores.'],
    ['a'.repeat(51), 'The layout’s name has 51 characters. At most 50 are allowed.'],
    ['a b', expect.stringContaining('“a b” has a space in it')],
    ['a-b', expect.stringContaining('“a-b” has “-” in it')],
    ['größe', expect.stringContaining('has “ö” in it')],
    ['panel\n', expect.stringContaining('has an invisible character in it')],
  ])('%j is loud', async (name, message) => {
    expect(await named(name)).toEqual([message]);
  });
});

describe('layout-name-file', () => {
  const ID = 'layout-name-file';

  test('loud once they differ', async () => {
    expect(await messages(ID, layout())).toEqual([]);
    expect(await messages(ID, layout([FULL_SCREEN], { name: 'Panel' }))).toEqual([
      'The layout is named “Panel”, so its file should be “custom_layout_Panel.json”.',
    ]);
  });

  test('silent where another rule speaks about the name', async () => {
    expect(await messages(ID, layout([FULL_SCREEN], { name: 'a b' }))).toEqual([]);
    expect(await messages(ID, layout([FULL_SCREEN], { name: 3 }))).toEqual([]);
    const copy = { [FILE]: layout(), 'custom_layout_copy.json': layout() };
    expect(await themeMessages(ID, {}, copy)).toEqual([]);
  });
});

describe('layout-name-unique', () => {
  const ID = 'layout-name-unique';

  test('silent with different names, and with that of a layout below', async () => {
    const files = { [FILE]: layout(), 'custom_layout_wide.json': layout([FULL_SCREEN], { name: 'wide' }) };
    expect(await themeMessages(ID, {}, files, { [FILE]: layout() })).toEqual([]);
  });

  test('every copy is loud, and the file of that name is none', async () => {
    const names = ['a', 'panel', 'z'].map((name) => [`custom_layout_${name}.json`, layout()]);
    expect(await findingsOf(ID, themeFiles({}, Object.fromEntries(names)))).toEqual([
      `acme/custom_layout_a.json:2:11 The name “panel” is already that of the layout in “${FILE}”.`,
      `acme/custom_layout_z.json:2:11 The name “panel” is already that of the layout in “${FILE}”.`,
    ]);
  });
});

describe('layout-name-built-in', () => {
  test.each([
    ['ac', 1],
    ['teams_focus', 1],
    ['one_main_seven_pips', 1],
    ['one_main_nine_around', 0],
    ['1:7', 0],
    ['AC', 0],
  ])('%s: %d', async (name, count) => {
    expect(await messages('layout-name-built-in', layout([FULL_SCREEN], { name }))).toHaveLength(count);
  });
});

describe('layout-shape', () => {
  const one = (more: object) => layout([{ ...FULL_SCREEN, ...more }]);
  const slots = (...list: unknown[]) => one({ slots: list });

  test.each<[string, object, string]>([
    ['no name', { modes: [FULL_SCREEN] }, 'The layout has no “name”, which must be a string.'],
    ['a number as name', layout([FULL_SCREEN], { name: 7 }), '“name” must be a string, not 7.'],
    ['no modes', { name: 'panel' }, 'The layout has no “modes”, which must be a list of objects.'],
    ['empty modes', layout([]), '“modes” is empty. A layout needs at least one mode.'],
    ['modes as an object', layout({}), '“modes” must be a list of objects, not an object.'],
    ['a mode that is none', layout([FULL_SCREEN, 3]), 'Everything in “modes” must be an object, not 3.'],
    [
      'pres_modes null',
      layout([FULL_SCREEN], { pres_modes: null }),
      '“pres_modes” must be a list of objects, not null.',
    ],
    [
      'a switch as text',
      layout([FULL_SCREEN], { remove_self: 'true' }),
      '“remove_self” must be true or false, not the text “true”.',
    ],
    [
      'a colour as number',
      layout([FULL_SCREEN], { background_color: 0 }),
      '“background_color” must be a string, not 0.',
    ],
    [
      'no grid',
      layout([{ ...FULL_SCREEN, grid_size: undefined }]),
      'The mode has no “grid_size”, which must be a list.',
    ],
    [
      'a grid of one number',
      one({ grid_size: [4] }),
      '“grid_size” must be a list of two whole numbers, such as [4, 4].',
    ],
    [
      'a grid of halves',
      one({ grid_size: [1.5, 1.5] }),
      '“grid_size” must be a list of two whole numbers, such as [4, 4].',
    ],
    ['a grid as text', one({ grid_size: '4x4' }), '“grid_size” must be a list, not the text “4x4”.'],
    ['constraints as a list', one({ constraints: [1, 1] }), '“constraints” must be an object, not a list.'],
    [
      'no max_slots',
      one({ constraints: { min_slots: 1 } }),
      'The mode has no “max_slots”, which must be a whole number.',
    ],
    [
      'a text as limit',
      one({ constraints: { min_slots: '1', max_slots: 1 } }),
      '“min_slots” must be a whole number, not the text “1”.',
    ],
    ['slots as an object', one({ slots: {} }), '“slots” must be a list of objects, not an object.'],
    ['a slot that is none', slots([0, 0, 1]), 'Everything in “slots” must be an object, not a list.'],
    ['no width', slots({ start_x: 0, start_y: 0 }), 'The slot has no “width”, which must be a whole number.'],
    ['half a cell', slots(slot(0.5, 0, 1)), '“start_x” must be a whole number, not 0.5.'],
    [
      'a flag as number',
      slots(slot(0, 0, 1, { is_speaker_slot: 1 })),
      '“is_speaker_slot” must be true or false, not 1.',
    ],
    [
      'a padding as text',
      one({ slot_padding: '0.01' }),
      '“slot_padding” must be a number, not the text “0.01”.',
    ],
  ])('%s is its only finding', async (_, content, message) => {
    expect((await layoutFindings(content)).map((finding) => [finding.rule, finding.message])).toEqual([
      ['layout-shape', message],
    ]);
  });

  test('faults are located in both lists', async () => {
    const broken = mode(1, 1, [{ start_x: 0, start_y: 0 }]);
    const found = await layoutFindings(
      layout([broken], { pres_modes: [mode(1, 1, [slot(0, '0', 1, presentation)])] }),
    );
    expect(found.map(({ location }) => location?.pointer)).toEqual([
      '/modes/0/slots/0',
      '/pres_modes/0/slots/0/start_y',
    ]);
    expect(found[0]?.location).toMatchObject({ line: 14, column: 9 });
  });
});

describe('layout-unknown-key', () => {
  const ID = 'layout-unknown-key';

  test('loud at every place, silent where key-typo speaks', async () => {
    const odd = mode(1, 1, [slot(0, 0, 1, { height: 1 })], { comment: 'x', slot_pading: 0 });
    expect(await messages(ID, layout([odd], { author: 'x', backgroud_color: '#000000' }))).toEqual([
      '“height” is not a known key of a slot.',
      '“comment” is not a known key of a mode.',
      '“author” is not a known key of a layout.',
    ]);
  });

  test('a presentation slot in “modes”', async () => {
    expect(await messages(ID, layout([mode(1, 1, [slot(0, 0, 1, presentation)])]))).toEqual([
      'Slot 1 is a presentation slot, which means nothing in “modes”; only “pres_modes” have one.',
    ]);
    expect(
      await messages(ID, layout([mode(1, 1, [slot(0, 0, 1, { is_presentation_slot: false })])])),
    ).toEqual([]);
  });
});

/** Layouts, and what the one rule that speaks says about them. */
const faults: Readonly<Record<string, readonly (readonly [string, object, ...string[]])[]>> = {
  'layout-grid': [
    [
      '4x3',
      layout([mode([4, 3], 1, [slot(0, 0, 4)])]),
      'The grid has 4 columns and 3 rows. It must have as many rows as columns.',
    ],
    ['11x11', layout([mode(11, 1, [slot(0, 0, 11)])]), 'The grid is 11x11 cells. It must be 1x1 to 10x10.'],
    ['0x0', layout([mode(0, 1, [slot(0, 0, 1)])]), 'The grid is 0x0 cells. It must be 1x1 to 10x10.'],
    [
      '12x10',
      layout([mode([12, 10], 1, [slot(0, 0, 4)])]),
      'The grid has 12 columns and 10 rows. It must have as many rows as columns.',
    ],
  ],
  'layout-constraints': [
    ['a minimum of 0', layout([mode(1, 0, [slot(0, 0, 1)])]), '“min_slots” must be 1 to 16, not 0.'],
    [
      '17 slots',
      layout([
        mode(
          10,
          1,
          Array.from({ length: 17 }, (_, index) => slot(index % 10, Math.floor(index / 10), 1)),
        ),
      ]),
      '“max_slots” must be 1 to 16, not 17.',
    ],
    [
      'a minimum above the maximum',
      layout([mode(1, 2, [slot(0, 0, 1)])]),
      '“min_slots” is 2 and “max_slots” is 1. The first must not be greater.',
    ],
    [
      'two modes',
      layout([mode(1, -1, [slot(0, 0, 1)]), mode(1, 17, [slot(0, 0, 1)])]),
      '“min_slots” must be 1 to 16, not -1.',
      '“min_slots” must be 1 to 16, not 17.',
    ],
  ],
  'layout-slot-count': [
    [
      'too few',
      layout([mode(2, 1, [slot(0, 0, 1)], { max_slots: 2 })]),
      'Expected 2 slots, as “max_slots” says, found 1.',
    ],
    [
      'too many',
      layout([mode(2, 1, [slot(0, 0, 1), slot(1, 0, 1)], { max_slots: 1 })]),
      'Expected 1 slot, as “max_slots” says, found 2.',
    ],
    ['none', layout([mode(2, 1, [], { max_slots: 1 })]), 'Expected 1 slot, as “max_slots” says, found 0.'],
  ],
  'layout-slot-bounds': [
    [
      'a negative start',
      layout([mode(2, 1, [slot(-1, 0, 1)])]),
      '“start_x” of slot 1 must be 0 to 1 on this grid, not -1.',
    ],
    [
      'a start behind the end',
      layout([mode(2, 1, [slot(0, 2, 1)])]),
      '“start_y” of slot 1 must be 0 to 1 on this grid, not 2.',
    ],
    ['no width', layout([mode(2, 1, [slot(0, 0, 0)])]), 'Slot 1 must be at least 1 cell wide, not 0.'],
    [
      'too wide',
      layout([mode(4, 1, [slot(2, 0, 3)])]),
      'Slot 1 is 3 cells wide and high, so it leaves the 4x4 grid on the right.',
    ],
    [
      'too high',
      layout([mode(4, 1, [slot(0, 3, 2)])]),
      'Slot 1 is 2 cells wide and high, so it leaves the 4x4 grid at the bottom.',
    ],
    [
      'over other slots',
      layout([mode(2, 1, [slot(0, 0, 1), slot(0, 0, 3)])]),
      'Slot 2 is 3 cells wide and high, so it leaves the 2x2 grid on the right and at the bottom.',
    ],
    [
      'two slots',
      layout([mode(1, 1, [slot(1e300, 0, 1), slot(0, 0, 1), slot(0, 0, 2)])]),
      '“start_x” of slot 1 must be 0 to 0 on this grid, not 1e+300.',
      'Slot 3 is 2 cells wide and high, so it leaves the 1x1 grid on the right and at the bottom.',
    ],
  ],
  'layout-slot-overlap': [
    [
      'one cell',
      layout([mode(4, 1, [slot(0, 0, 3), slot(2, 2, 2)])]),
      'Slot 2 overlaps slot 1 in the cell at start_x 2, start_y 2.',
    ],
    [
      'one in another',
      layout([mode(4, 1, [slot(1, 1, 1), slot(0, 0, 4)])]),
      'Slot 2 overlaps slot 1 in the cell at start_x 1, start_y 1.',
    ],
    [
      'the same twice, then another',
      layout([mode(4, 1, [slot(0, 0, 1), slot(0, 0, 1), slot(1, 0, 1), slot(1, 0, 2)])]),
      'Slot 2 overlaps slot 1 in the cell at start_x 0, start_y 0.',
      'Slot 4 overlaps slot 3 in the cell at start_x 1, start_y 0.',
    ],
  ],
  'layout-speaker-slots': [
    [
      'not from the first',
      layout([row({}, speaker)]),
      'Slot 2 is the first speaker slot. Speaker slots must begin with slot 1.',
    ],
    [
      'a gap',
      layout([row(speaker, {}, speaker, speaker)]),
      'Slot 3 is a speaker slot and slot 2 is not. Speaker slots must follow one another.',
    ],
    [
      'not from the second beside a presentation',
      layout([FULL_SCREEN], { pres_modes: [row(presentation, {}, speaker)] }),
      'Slot 3 is the first speaker slot. Speaker slots must begin with slot 1 or 2.',
    ],
    [
      'two modes',
      layout([
        mode(10, 1, [slot(0, 0, 1), slot(1, 0, 1, speaker)]),
        mode(10, 3, [slot(0, 0, 1), slot(1, 0, 1), slot(2, 0, 1, speaker)]),
      ]),
      'Slot 2 is the first speaker slot. Speaker slots must begin with slot 1.',
      'Slot 3 is the first speaker slot. Speaker slots must begin with slot 1.',
    ],
  ],
  'layout-presentation-slot': [
    [
      'none',
      layout([FULL_SCREEN], { pres_modes: [FULL_SCREEN] }),
      'The first slot of this presentation mode must have "is_presentation_slot": true, as the presentation is shown there.',
    ],
    [
      'false',
      layout([FULL_SCREEN], { pres_modes: [row({ is_presentation_slot: false })] }),
      'The first slot of this presentation mode must have "is_presentation_slot": true, as the presentation is shown there.',
    ],
    [
      'the second',
      layout([FULL_SCREEN], { pres_modes: [row({}, presentation)] }),
      'Slot 2 is the presentation slot. It must be the first slot of the mode.',
    ],
    [
      'three',
      layout([FULL_SCREEN], { pres_modes: [row(presentation, presentation, presentation)] }),
      'Slot 2 is a presentation slot, too. Only the first slot can be one.',
      'Slot 3 is a presentation slot, too. Only the first slot can be one.',
    ],
  ],
  'layout-padding': [
    [
      'pixels',
      layout([mode(1, 1, [slot(0, 0, 1)], { slot_padding: 4 })]),
      '“slot_padding” must be 0 to 0.1, not 4.',
    ],
    [
      'negative',
      layout([mode(1, 1, [slot(0, 0, 1)], { slot_padding: -0.01 })]),
      '“slot_padding” must be 0 to 0.1, not -0.01.',
    ],
  ],
  'layout-background-color': [
    [
      'as in themeconfig.json',
      layout([FULL_SCREEN], { background_color: '0x0B3D60' }),
      'A layout’s colour must look like “#0B3D60” (“#” and 6 hexadecimal digits), not like “0x0B3D60”.',
    ],
    [
      'a short form',
      layout([FULL_SCREEN], { background_color: '#fa0' }),
      'A layout’s colour must look like “#ffaa00” (“#” and 6 hexadecimal digits), not like “#fa0”.',
    ],
    [
      'a name',
      layout([FULL_SCREEN], { background_color: 'navy' }),
      'A layout’s colour must look like “#0b3d60” (“#” and 6 hexadecimal digits), not like “navy”.',
    ],
  ],
  'layout-mode-ranges': [
    [
      'a gap',
      layout([FULL_SCREEN, mode(2, 3, [slot(0, 0, 1), slot(1, 0, 1), slot(0, 1, 1)])]),
      'No mode of “modes” is for 2 slots, but a later one is for more.',
    ],
    [
      'a gap at the beginning',
      layout(
        [row({}, {}, {}), { ...row({}, {}, {}, {}), constraints: { min_slots: 4, max_slots: 4 } }].slice(1),
      ),
      'No mode of “modes” is for 1 to 3 slots, but a later one is for more.',
    ],
    [
      'an overlap',
      layout([row({}, {}, {}), mode(10, 2, [slot(0, 0, 1), slot(1, 0, 1), slot(2, 0, 1), slot(3, 0, 1)])]),
      'Two modes of “modes” are for 2 to 3 slots. Only one should be.',
    ],
    [
      'an overlap with presentations',
      layout([FULL_SCREEN], { pres_modes: [row(presentation), row(presentation)] }),
      'Two modes of “pres_modes” are for 1 slot. Only one should be.',
    ],
    [
      'one within another, then a gap',
      layout([
        row({}, {}, {}),
        mode(10, 2, [slot(0, 0, 1), slot(1, 0, 1)]),
        mode(
          10,
          5,
          Array.from({ length: 5 }, (_, index) => slot(index, 0, 1)),
        ),
      ]),
      'Two modes of “modes” are for 2 slots. Only one should be.',
      'No mode of “modes” is for 4 slots, but a later one is for more.',
    ],
  ],
};

describe.each(Object.entries(faults))('%s', (rule, cases) => {
  test.each(cases)('%s is its only finding', async (_, content, ...expected) => {
    const found = await layoutFindings(content);
    // In some cases the ranges of modes can’t help being odd, too.
    const own = found.filter((finding) => finding.rule === rule || finding.severity === 'error');
    expect(own.map((finding) => [finding.rule, finding.message])).toEqual(
      expected.map((message) => [rule, message]),
    );
    for (const { location } of own)
      expect(location?.pointer).toMatch(/^\/(?:pres_)?modes|^\/background_color/);
  });
});

test('a mode that can’t be read may be for any number of slots', async () => {
  const content = { ...layout([]), modes: [null, row({}, {})] };
  expect(await messages('layout-mode-ranges', content)).toEqual([]);
});

test('a slot that no grid can hold is told where the grid is wrong', async () => {
  const slots = [slot(0, -1, 1), slot(9, 9, 0), slot(9, 9, 9)];
  for (const grid_size of [[4, 3], undefined])
    expect(await messages('layout-slot-bounds', layout([{ ...mode(4, 1, slots), grid_size }]))).toEqual([
      '“start_y” of slot 1 must be 0 or more, not -1.',
      'Slot 2 must be at least 1 cell wide, not 0.',
    ]);
});

test('the order of modes does not matter, and speakers may begin beside the presentation', async () => {
  const two = mode(10, 2, [slot(0, 0, 1), slot(1, 0, 1)]);
  const pres_modes = [row(presentation, speaker, speaker)];
  expect(await layoutFindings(layout([two, FULL_SCREEN], { pres_modes }))).toEqual([]);
});

test('a hostile number of slots is judged in a moment', async () => {
  const many = Array.from({ length: 5000 }, () => slot(0, 0, 1));
  await expectBounded(async () => {
    const found = await messages('layout-slot-overlap', layout([mode(1, 1, many)]));
    expect(found.length).toBeLessThan(100);
  });
});
