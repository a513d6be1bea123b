import { levels } from '../../src/reading/hierarchy.ts';
import { screenContents, screenKeys } from '../../src/reading/screen-contents.ts';
import { jpeg } from '../support/images.ts';
import { splash, themePackage } from '../support/themes.ts';

const config = (screens: object, labels?: object) => ({
  'themeconfig.json': {
    theme_version: 2,
    ...splash(screens as Record<string, unknown>, labels as Record<string, unknown>),
  },
});

test('a background comes from the screen, the base, the default file, or the Base theme', async () => {
  const themes = levels(
    await themePackage(
      config({
        welcome: { background: { color: '0x102030' } },
        timeout: { background: { path: 'background_lost.jpg' } },
      }),
      {
        ...config({ pin_entry: { background: { path: 'background_pin.jpg' } } }),
        'background_pin.jpg': jpeg(),
      },
    ),
  );
  const ground = (key: string) => screenContents(themes, key).ground;
  expect(ground('welcome')).toMatchObject({ type: 'color', written: '0x102030', origin: 'package' });
  expect(ground('pin_entry')).toMatchObject({ type: 'file', name: 'background_pin.jpg', origin: 'base' });
  expect(ground('timeout')).toEqual({ type: 'missing', name: 'background_lost.jpg' });
  expect(ground('connecting')).toEqual({ type: 'base-theme', name: 'background.jpg' });
  expect(ground('test_call_x')).toEqual({ type: 'base-theme', name: 'background_test_call.jpg' });
});

test('own elements replace the default ones; the rest is what is known of these', async () => {
  const elements = [{ type: 'text', label: 'hello', font_size: 40, offset_x: 5 }, { type: 'video' }, 3];
  const themes = levels(
    await themePackage(config({ welcome: { elements } }, { hello: 'Hello', timeout: 'Late' })),
  );
  const own = screenContents(themes, 'welcome');
  expect(own.elements?.map(({ type, text, fontSize, offsetX }) => [type, text, fontSize, offsetX])).toEqual([
    ['text', 'Hello', 40, 5],
    [undefined, undefined, 66, undefined],
    [undefined, undefined, 66, undefined],
  ]);
  expect(screenContents(themes, 'timeout')).toMatchObject({
    elements: undefined,
    isOwn: true,
    defaults: [{ text: 'Late' }],
  });
  expect(screenContents(themes, 'pin_welcome')).toMatchObject({
    elements: undefined,
    isOwn: false,
    defaults: [],
  });
});

test('every known screen and every one that is written, but no more than 120', async () => {
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`screen_${index}`, {}]));
  const keys = screenKeys(levels(await themePackage(config({ ...many, welcome: {} }))));
  expect(keys).toHaveLength(120);
  expect(keys.slice(0, 2)).toEqual(['welcome', 'connecting']);
  expect(new Set(keys).size).toBe(120);
});
