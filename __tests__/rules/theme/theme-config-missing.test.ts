import { findingsOf } from '../../support/check.ts';
import { zipOf } from '../../support/zip.ts';

const PROMPT = 'conf-note_48kHz_mono.wav';

test('a name in another case is told, as the platform tells it apart', async () => {
  const files = { 'acme/ThemeConfig.json': { theme_version: 2 }, [`acme/${PROMPT}`]: 'x' };
  expect(await findingsOf('theme-config-missing', files)).toEqual([
    'acme/ThemeConfig.json The theme has no “themeconfig.json” at its root. Rename “ThemeConfig.json”: the name is written in lower case.',
  ]);
});

test('prompts alone may belong to a theme above', async () => {
  const wav = { [`acme/audio/${PROMPT}`]: 'x', 'acme/audio/Thumbs.db': 'x' };
  expect(
    await findingsOf('theme-config-missing', { 'acme/themeconfig.json': { theme_version: 2 }, ...wav }),
  ).toEqual([
    'acme/audio The theme has no “themeconfig.json” at its root. It needs one, with at least "theme_version": 2, unless its prompts belong to a theme above: then move them beside that one’s “themeconfig.json”.',
  ]);
  expect(await findingsOf('theme-config-missing', { ...wav, 'acme/audio/vendordata.json': {} })).toEqual([
    'acme/audio The theme has no “themeconfig.json” at its root. It needs one, with at least "theme_version": 2.',
  ]);
});

test('a file in a directory does not count, and where it belongs is told', async () => {
  const zip = zipOf([
    { name: PROMPT, data: 'x' },
    { name: 'config/themeconfig.json', data: '{"theme_version": 2}' },
  ]);
  expect(await findingsOf('theme-config-missing', { 'acme.zip': zip })).toEqual([
    'acme.zip!/config/themeconfig.json The theme has no “themeconfig.json” at its root, only “config/themeconfig.json”. Move the theme’s files to its root.',
  ]);
});
