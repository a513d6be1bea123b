import { differencesOf, told as toldIn } from '../support/differences.ts';
import { layout, mode, slot } from '../support/layouts.ts';
import { themeFiles } from '../support/themes.ts';

const NAME = 'custom_layout_panel.json';
const theme = (content: object) => themeFiles({}, { [NAME]: content });
const told = (before: object, after: object) => toldIn(theme(before), theme(after));

const three = [slot(0, 0, 2), slot(2, 0, 2), slot(0, 2, 2)];
const modes = (...slots: readonly object[]) => layout([mode(4, 1, slots)]);

test.each([
  ['moved', [...three.slice(0, 2), slot(2, 2, 2)], 'slot 3 right 2 cells'],
  [
    'moved and resized',
    [...three.slice(0, 2), slot(1, 3, 1)],
    'slot 3 right 1 cell, down 1 cell, 2 → 1 cell wide',
  ],
  [
    'given a role',
    [slot(0, 0, 2, { is_speaker_slot: true }), ...three.slice(1)],
    'slot 1 is for the speaker now',
  ],
])('a slot %s', async (_, slots, words) => {
  expect(await told(modes(...three), modes(...slots))).toEqual([
    `~ layout 1–3 participants of panel: ${words}`,
  ]);
});

test('slots and participants of a mode', async () => {
  expect(await told(modes(...three), modes(...three, slot(2, 2, 2)))).toEqual([
    '~ layout 1–4 participants of panel: was for 1–3 participants, 3 → 4 slots',
  ]);
});

test('another grid', async () => {
  expect(await told(layout([mode(4, 1, three)]), layout([mode(8, 1, three)]))).toEqual([
    '~ layout 1–3 participants of panel: grid 4 × 4 → 8 × 8 cells',
  ]);
});

test('modes added and removed, with and without presentation', async () => {
  const first = mode(4, 1, three);
  const second = mode(1, 1, [slot(0, 0, 1)]);
  expect(await told(layout([first]), layout([first], { pres_modes: [second] }))).toEqual([
    '+ layout 1 participant with presentation of panel: 1 slot on a grid of 1 × 1 cells',
  ]);
  expect(await told(layout([second, first]), layout([first]))).toEqual([
    '- layout 1 participant of panel: 1 slot on a grid of 1 × 1 cells',
  ]);
});

test('what stands beside the modes', async () => {
  expect(
    await told(
      layout(undefined, { background_color: '#000000' }),
      layout(undefined, { name: 'stage', background_color: '#0b3d60' }),
    ),
  ).toEqual([
    '~ layout name of stage: “panel” → “stage”',
    '~ layout background_color of stage: #000000 → #0b3d60',
  ]);
});

test('a new layout with what it is for', async () => {
  expect(await toldIn(themeFiles(), theme(modes(...three)))).toEqual([
    `+ layout ${NAME}: panel, for 1–3 participants`,
  ]);
});

test('modes that are misshapen are told all the same', async () => {
  const broken = (slots: unknown) =>
    layout([{ grid_size: [2, 2], constraints: { min_slots: 1, max_slots: 1 }, slots }]);
  expect(await told(broken('none'), broken(7))).toEqual(['~ layout 1 participant of panel: changed']);
  expect(await told(layout('none'), layout('all'))).toEqual(['~ layout modes of panel: “none” → “all”']);
});

test('a mode has its place and its values, so that it can be drawn', async () => {
  const [difference] = await differencesOf(
    theme(modes(...three)),
    theme(modes(...three.slice(0, 2), slot(2, 2, 2))),
  );
  expect(difference).toMatchObject({
    id: 'acme/layout/panel/1-3-participants',
    path: `acme/${NAME}`,
    pointer: '/modes/0',
    before: { slots: three },
    after: { slots: [three[0], three[1], slot(2, 2, 2)] },
  });
});
