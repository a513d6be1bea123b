import { checkFiles } from '../support/check.ts';
import { jpeg, png } from '../support/images.ts';
import { themeFiles, themeMessages } from '../support/themes.ts';

const slot = (more: object = {}) => ({ layout_groups: ['a'], ...more });
const config = (slots: readonly unknown[], more: object = {}) => ({
  'pins.json': { name: 'pins', slots, ...more },
});
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';

describe('pinning-shape', () => {
  test('takes what the client API returns', async () => {
    const whole = slot({ show_reserved: false, reserved_appearance: { text: 'free' } });
    const files = config([whole, slot()], { backfill: true, remove_self: false });
    expect(await themeMessages('pinning-shape', {}, files)).toEqual([]);
    const { findings } = await checkFiles(themeFiles({}, files));
    expect(findings).toEqual([]);
  });

  test('leaves other files alone', async () => {
    const layout = { 'custom_layout_a.json': { name: 'a', modes: [{ slots: [{ col: 0 }] }] } };
    expect(await themeMessages('pinning-shape', {}, { ...layout, 'x.json': { slots: [1] } })).toEqual([]);
  });

  test('says what is absent or of another type', async () => {
    const files = {
      'pins.json': {
        slots: [
          slot({ show_reserved: 1, reserved_appearance: [] }),
          { show_reserved: true },
          { layout_groups: [] },
          { layout_groups: 'a' },
          { layout_groups: [null] },
          'a',
        ],
        backfill: 'no',
        remove_self: null,
      },
    };
    expect(await themeMessages('pinning-shape', {}, files)).toEqual([
      'The pinning configuration has no “name”.',
      '“show_reserved” must be true or false, not 1.',
      '“reserved_appearance” must be an object in “{…}”, not a list.',
      'Slot 2 has no “layout_groups”, so it is kept for nobody.',
      '“layout_groups” of slot 3 is empty, so it is kept for nobody.',
      '“layout_groups” must be a list of texts, not the text “a”.',
      'Each group of slot 5 must be a text, not null.',
      'Slot 6 must be an object in “{…}”, not the text “a”.',
      '“backfill” must be true or false, not the text “no”.',
      '“remove_self” must be true or false, not null.',
    ]);
    expect(await themeMessages('pinning-shape', {}, { 'p.json': { name: 1, slots: [slot()] } })).toEqual([
      '“name” must be a text, not 1.',
    ]);
  });

  test('a misspelt key is key-typo’s', async () => {
    const files = config([slot({ show_reservd: true })], { backfil: true });
    expect(await themeMessages('key-typo', {}, files)).toEqual([
      '“show_reservd” is not a known key. Did you mean “show_reserved”?',
      '“backfil” is not a known key. Did you mean “backfill”?',
    ]);
  });
});

describe('pinning-name', () => {
  test.each(['a', 'Pins_2', 'x'.repeat(50)])('takes “%s”', async (name) => {
    expect(await themeMessages('pinning-name', {}, config([slot()], { name }))).toEqual([]);
  });
  test.each(['', 'a b', 'a,b', 'é', 'a-b', 'x'.repeat(51)])('refuses “%s”', async (name) => {
    expect(await themeMessages('pinning-name', {}, config([slot()], { name }))).toEqual([
      `Expected a name of 1 to 50 letters (A to Z), digits and underscores, found “${name}”.`,
    ]);
  });
  test('refuses a name that another one has', async () => {
    const files = { ...config([slot()]), 'b.json': { name: 'pins', slots: [slot()] } };
    expect(await themeMessages('pinning-name', {}, files)).toEqual([
      'The name “pins” is already that of the pinning configuration in “b.json”.',
    ]);
  });
});

describe('pinning-missing-file', () => {
  const shows = (...images: readonly string[]) =>
    config(images.map((image) => slot({ reserved_appearance: { any: [{ thing: image }] } })));
  test('takes files of the theme and its base, and what is no name of a picture', async () => {
    const files = {
      ...shows('seat.svg', './seat.svg', 'A seat.', 'https://x.example/a.png', 'icon_welcome.svg'),
      'seat.svg': SVG,
    };
    expect(await themeMessages('pinning-missing-file', {}, files)).toEqual([]);
    expect(await themeMessages('pinning-missing-file', {}, shows('seat.svg'), { 'seat.svg': SVG })).toEqual(
      [],
    );
  });
  test('names what is missing', async () => {
    const files = { ...shows('Seat.svg', 'chair.png'), 'seat.svg': SVG };
    expect(await themeMessages('pinning-missing-file', {}, files)).toEqual([
      'There is no file “Seat.svg” in the theme. Did you mean “seat.svg”?',
      'There is no file “chair.png” in the theme.',
    ]);
  });
  test('what it names is used', async () => {
    const files = {
      ...shows('background_seat.jpg', 'photo.jpg'),
      'photo.jpg': jpeg(),
      'background_seat.jpg': jpeg(),
    };
    const { findings } = await checkFiles(themeFiles({}, { ...files, 'a.png': png() }), {
      only: ['package-unused-asset', 'package-unknown-file'],
    });
    expect(findings).toEqual([]);
  });
});
