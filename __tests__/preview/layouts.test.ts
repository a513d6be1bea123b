import { BASE_CUSTOM_LAYOUTS } from '../../src/pexip/custom-layouts.ts';
import { layoutPictures, undrawnLayouts } from '../../src/preview/layouts.ts';
import { type Picture, shows } from '../../src/preview/picture.ts';
import type { Content } from '../support/check.ts';
import { decodedPackage } from '../support/decoded.ts';
import { FULL_SCREEN, layout, mode, slot } from '../support/layouts.ts';
import { flat, tagged, words } from '../support/shapes.ts';
import { themeFiles } from '../support/themes.ts';

const theme = (content: Content, name = 'custom_layout_panel.json') =>
  decodedPackage(themeFiles({}, { [name]: content }));

async function modePicture(one: object, more: object = {}): Promise<Picture> {
  const [picture] = layoutPictures(await theme(layout([one], more)));
  if (!picture) throw new Error('no picture');
  return picture;
}
const dashed = (picture: Picture) =>
  flat(picture.shapes).filter(
    ({ shape, tags }) => 'paint' in shape && shape.paint.dash && !tags.includes('fault'),
  ).length;
const numbers = (picture: Picture) => words(picture).filter((text) => /^\d+$/.test(text));

test('one numbered tile for each slot, where the slot is; unused cells are dashed', async () => {
  const picture = await modePicture(mode(4, 1, [slot(1, 2, 2), slot(3, 0, 1)], { slot_padding: 0 }));
  expect(picture).toMatchObject({ width: 1920, height: 1080, assumed: undefined, notes: [], kind: 'layout' });
  expect(numbers(picture)).toEqual(['1', '2']);
  expect(dashed(picture)).toBe(16 - 5);
  const boxes = flat(picture.shapes).flatMap(({ shape }) => (shape.type === 'rectangle' ? [shape.box] : []));
  expect(boxes).toContainEqual({ x: 482, y: 542, width: 956, height: 536 });
});

test('speakers and presentations are marked', async () => {
  const slots = [slot(0, 0, 1, { is_presentation_slot: true }), slot(1, 0, 1, { is_speaker_slot: true })];
  const pictures = layoutPictures(
    await theme(layout([mode(2, 1, slots)], { pres_modes: [mode(2, 1, slots)] })),
  );
  expect(pictures.map((picture) => words(picture).filter((text) => !/^\d/.test(text)))).toEqual([
    ['Speaker'],
    ['Presentation', 'Speaker'],
  ]);
});

test('addresses name the layout, the list and the range; places lead to the mode', async () => {
  const nine = BASE_CUSTOM_LAYOUTS[2] as object;
  const pictures = layoutPictures(await theme(nine, 'custom_layout_one_main_nine_around.json'));
  const ranges = ['1-1', '2-5', '6-6', '7-10'];
  expect(pictures.map(({ id }) => id)).toEqual(
    ['mode', 'presentation'].flatMap((list) =>
      ranges.map((range) => `acme/layout/one_main_nine_around/${list}-${range}`),
    ),
  );
  expect(pictures[7]?.title).toBe('one_main_nine_around: 7 to 10 slots, with a presentation');
  const [path] = ['acme/custom_layout_one_main_nine_around.json'];
  expect(pictures.map((picture) => shows(picture, path, '/pres_modes/3/slots/0/width'))).toEqual([
    ...Array(7).fill(false),
    true,
  ]);
});

test('addresses are never shared', async () => {
  const pictures = layoutPictures(await theme(layout([FULL_SCREEN, FULL_SCREEN, {}, {}])));
  expect(pictures.map(({ key }) => key)).toEqual([
    'layout/panel/mode-1-1',
    'layout/panel/mode-1-1-2',
    'layout/panel/mode-no3',
    'layout/panel/mode-no4',
  ]);
});

test('a faulty slot is red, and its fault is said', async () => {
  const slots = [slot(0, 0, 2), slot(1, 1, 2), slot(3, 3, 2), slot('a', 0, 1)];
  const picture = await modePicture(mode(4, 1, slots, { max_slots: 5 }));
  expect(words(picture, 'fault').filter((text) => /^\d/.test(text))).toEqual(['2', '3']);
  expect(picture.notes).toEqual([
    'Slot 3 leaves the 4x4 grid.',
    'Slot 4 says no place that can be drawn.',
    'Slot 2 overlaps slot 1.',
    'There are 4 slots, and “max_slots” says 5.',
  ]);
});

test.each<[string, object, number, string]>([
  [
    'an oblong grid',
    mode([2, 1], 1, [slot(0, 0, 1)]),
    1,
    'The grid has 2 columns and 1 rows, and must be square.',
  ],
  ['a large grid', mode(12, 1, [slot(0, 0, 1)]), 1, 'The grid must be 1x1 to 10x10 cells.'],
  ['an impossible range', mode(1, 2, [slot(0, 0, 1)]), 1, '“min_slots” is 2 and “max_slots” 1.'],
  [
    'too many slots',
    mode(1, 1, Array(17).fill(slot(0, 0, 1)), { max_slots: 16 }),
    17,
    'Slot 2 overlaps slot 1.',
  ],
  ['a huge place', mode(10, 1, [slot(1e300, 0, 1e300)]), 1, 'Slot 1 leaves the 10x10 grid.'],
])('is drawn with %s', async (_, one, slots, note) => {
  const picture = await modePicture(one);
  expect(numbers(picture)).toHaveLength(slots);
  expect(picture.notes).toContain(note);
  expect(tagged(picture, 'fault').length > 0 || /range/.test(_)).toBe(true);
});

test('a mode without a grid is drawn on a guessed one, which is said', async () => {
  const picture = await modePicture({ slots: [slot(0, 0, 1), slot(1, 0, 1)] });
  expect(picture.assumed).toBe('Assumed: the grid, which the file does not say.');
  expect(numbers(picture)).toEqual(['1', '2']);
  expect(tagged(picture, 'assumed').length).toBeGreaterThan(0);
});

test('the background is the layout’s, if it is a colour', async () => {
  const ground = async (color: string) =>
    flat((await modePicture(FULL_SCREEN, { background_color: color })).shapes)[0]?.shape;
  expect(await ground('#123456')).toMatchObject({ paint: { fill: '#123456' } });
  expect(await ground('url(x)')).toMatchObject({ paint: { fill: '#14181d' } });
});

test.each<[string, Content]>([
  ['a syntax error', '{'],
  ['no modes', layout([])],
  ['modes that are none', layout([3])],
])('nothing is drawn with %s', async (_, content) => {
  const pkg = await theme(content);
  expect(layoutPictures(pkg)).toEqual([]);
  expect(undrawnLayouts(pkg)).toEqual(['acme/custom_layout_panel.json']);
});

test('no more modes are drawn than a layout can have', async () => {
  expect(layoutPictures(await theme(layout(Array(200).fill(FULL_SCREEN))))).toHaveLength(32);
});
