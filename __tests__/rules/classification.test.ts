import { themeMessages } from '../support/themes.ts';

const messages = (rule: string, classification: unknown) => themeMessages(rule, { classification });
const level = (color?: string, bgcolor?: string) => ({
  text: 'Internal',
  ...(color === undefined ? {} : { color }),
  ...(bgcolor === undefined ? {} : { bgcolor }),
});

describe('classification-shape', () => {
  const ID = 'classification-shape';

  test.each([
    ['nothing', undefined],
    ['levels from 0', { levels: { '0': { text: 'Public' }, '1': level() }, default: 0 }],
    ['no level at all', { levels: {} }],
    ['something else, which theme-setting-type judges', 'secret'],
  ])('silent with %s', async (_, classification) => {
    expect(await messages(ID, classification)).toEqual([]);
  });

  test.each([
    [{}, '“classification” has no “levels”. They must be an object with a number as each key.'],
    [{ levels: [] }, '“levels” must be an object with a number as each key, not a list.'],
    [{ levels: { high: level() } }, 'The key “high” of a level must be a number, such as “1”.'],
    [{ levels: { '-1': level() } }, 'The key “-1” of a level must be a number, such as “1”.'],
    [{ levels: { '1': 'Secret' } }, 'The level “1” must be an object in “{…}”, not the text “Secret”.'],
    [{ levels: { '1': { color: '0xffffffff' } } }, 'The level “1” has no “text” to show.'],
    [{ levels: { '1': { text: 5 } } }, '“text” of the level “1” must be a string, not 5.'],
  ])('%j is loud', async (classification, message) => {
    expect(await messages(ID, classification)).toEqual([message]);
  });

  test('each level is judged', async () => {
    expect(await messages(ID, { levels: { '1': {}, two: { text: 'x' } } })).toHaveLength(2);
  });
});

describe('classification-default', () => {
  const ID = 'classification-default';
  const levels = { '1': level(), '2': level() };

  test.each([
    ['a level', { levels, default: 2 }],
    ['no default', { levels }],
    ['level 0', { levels: { '0': level() }, default: 0 }],
    ['levels that can’t be read', { levels: [], default: 7 }],
  ])('silent with %s', async (_, classification) => {
    expect(await messages(ID, classification)).toEqual([]);
  });

  test.each([
    [3, '“default” is 3, which is no level of this theme. The levels are: 1, 2.'],
    [-1, '“default” is -1, which is no level of this theme. The levels are: 1, 2.'],
    ['1', '“default” must be the number of a level, such as 1, not the text “1”.'],
    [1.5, '“default” must be the number of a level, such as 1, not 1.5.'],
  ])('%j is loud', async (value, message) => {
    expect(await messages(ID, { levels, default: value })).toEqual([message]);
  });

  test('no levels, many levels', async () => {
    expect(await messages(ID, { levels: {}, default: 1 })).toEqual([
      '“default” is 1, but the theme has no levels.',
    ]);
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [index, level()]));
    expect(await messages(ID, { levels: many, default: 99 })).toEqual([
      expect.stringMatching(/18, 19 and others\.$/),
    ]);
  });
});

describe('classification-unknown-key', () => {
  const ID = 'classification-unknown-key';

  test('silent with known keys, and where key-typo speaks', async () => {
    expect(await messages(ID, { levels: { '1': level('0xffffffff', '0xff000000') }, default: 1 })).toEqual(
      [],
    );
    expect(await messages(ID, { levels: { '1': { text: 'x', colour: '0xffffffff' } } })).toEqual([]);
  });

  test('loud for what can’t be chosen, and for anything else', async () => {
    expect(
      await messages(ID, { levels: { '1': { text: 'x', font: 'Arial', sound: 1 } }, position: 'top' }),
    ).toEqual([
      '“font” changes nothing: the font of classification texts can’t be chosen.',
      '“sound” is not a known key of a level.',
      '“position” changes nothing: the position of classification texts can’t be chosen.',
    ]);
  });
});

describe('classification-contrast', () => {
  const ID = 'classification-contrast';
  const one = (color?: string, bgcolor?: string) => messages(ID, { levels: { '1': level(color, bgcolor) } });

  test.each([
    ['white on dark blue', '0xffffffff', '0xff0b3d60'],
    ['the default white on dark blue', undefined, '0xff0b3d60'],
    ['an unknown background', '0xff000000', undefined],
    ['a clear background, whose contrast depends on the video', '0xffffffff', '0x00ffffff'],
    ['colours that theme-color judges', 'white', '#ffffff'],
  ])('silent with %s', async (_, color, bgcolor) => {
    expect(await one(color, bgcolor)).toEqual([]);
  });

  test.each([
    ['0xffffffff', '0xffffd500', 1.42],
    [undefined, '0xffffd500', 1.42],
    ['0xff777777', '0xffffffff', 4.47],
    ['0x20000000', '0xffffffff', 1.33],
    ['0xffffffff', '0xc0ffffff', 1.81],
  ])('%s on %s has %d', async (color, bgcolor, ratio) => {
    expect(await one(color, bgcolor)).toEqual([
      `The text of level “1” in ${color ?? '0xffffffff'} on ${bgcolor} has a contrast of ${ratio}:1. It needs at least 4.5:1.`,
    ]);
  });
});
