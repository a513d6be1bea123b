/** What the page tells together of what changed. */
import { preview } from '../../src/doors/library/library.ts';
import { memoryFiles } from '../../src/files/memory.ts';
import { type Content, treeOf } from '../support/check.ts';
import { BELL, LOCK, PERSON, prompt } from '../support/demo.ts';
import { layout, mode, slot } from '../support/layouts.ts';
import { paintedJpeg } from '../support/painted-images.ts';
import { splash, themeFiles } from '../support/themes.ts';

type Tree = Record<string, Content>;

const pageOf = (before: Tree, now: Tree) =>
  preview(memoryFiles(treeOf(now)), { before: memoryFiles(treeOf(before)) });
/** Cards by their ids, as texts. */
async function cardsOf(before: Tree, now: Tree): Promise<ReadonlyMap<string, string>> {
  const page = await pageOf(before, now);
  const cards = [
    ...page.matchAll(/<article class="card[^"]*"(?: id="change\/([^"]*)")? tabindex="-1">(.*?)<\/article>/gs),
  ];
  return new Map(
    cards.map(([, id = '-', body = '']) => [
      id,
      body
        .replace(/<svg.*?<\/svg>/gs, '')
        .replace(/<fieldset.*?<\/fieldset>/gs, '')
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    ]),
  );
}

const picture = (red: number) => paintedJpeg(192, 108, (x, y) => [red, x, y]);
const text = (label: string) => ({ elements: [{ type: 'text', label }] });
const KEYS = ['welcome', 'waiting_for_host', 'pin_entry', 'timeout', 'no_presentation', 'stream_waiting'];
const labels = Object.fromEntries(KEYS.map((key) => [key, `This is ${key}`]));
const screens = Object.fromEntries(KEYS.map((key) => [key, text(key)]));

test('screens that changed only because one file did are shown twice, and then named', async () => {
  const theme = (red: number) => themeFiles(splash(screens, labels), { 'background.jpg': picture(red) });
  const cards = await cardsOf(theme(0), theme(200));
  const shown = [...cards.keys()].filter((id) => cards.get(id)?.startsWith('Splash screen'));
  expect(shown).toHaveLength(2);
  const alike = [...cards.values()].find((body) => body.startsWith('The same in'));
  expect(alike).toMatch(/^The same in \d+ more screens .*timeout.*: background\.jpg$/);
});

test('what has no picture is listed, most visible first, each thing once', async () => {
  const before = themeFiles(splash({ welcome: text('welcome') }, labels), {
    'icon_a.svg': BELL,
    'notes.json': { a: 1 },
  });
  const now = themeFiles(
    {
      ...splash({ welcome: text('welcome') }, { ...labels, welcome: 'Good morning' }),
      disable_watermark_icon: true,
    },
    { 'icon_a.svg': LOCK, 'icon_b.svg': PERSON, 'notes.json': { a: 2 } },
  );
  const cards = await cardsOf(before, now);
  expect([...cards.keys()].filter((id) => !id.includes('palette'))).toEqual([
    'acme/screen/welcome',
    'acme/indicator',
    'acme/icon/icon_a.svg',
    'acme/icon/icon_b.svg',
    'acme/file/notes.json',
  ]);
  expect(cards.get('acme/screen/welcome')).toContain('“This is welcome” → “Good morning”');
  expect(cards.get('acme/icon/icon_b.svg')).toMatch(/^Icon icon_b\.svg new /);
  expect(cards.get('acme/indicator')).toContain('disable_watermark_icon');
});

test('a prompt is not another one because others are louder now', async () => {
  const prompts = (loudness: number) => ({
    'conf-a_48kHz_mono.wav': prompt(3, 1, loudness),
    'conf-b_48kHz_mono.wav': prompt(3, 1, -20),
    'conf-c_48kHz_mono.wav': prompt(3, 1, -21),
  });
  const cards = await cardsOf(themeFiles({}, prompts(-20)), themeFiles({}, prompts(-10)));
  expect([...cards.keys()]).toEqual(['acme/prompt/conf-a_48kHz_mono.wav']);
});

test('what only came, went or moved as a whole is told in words', async () => {
  const theme = (place: string) => themeFiles(splash(screens, labels), { 'icon_a.svg': BELL }, place);
  const moved = await pageOf(theme('old'), theme('themes/new'));
  expect(moved).toMatch(/<span class="tally"><bdi>moved: old is now themes\/new<\/bdi><\/span>/);
  expect(moved).not.toContain('<article');
  const removed = await pageOf({ ...theme('a'), ...theme('b') }, theme('a'));
  expect(removed).toContain('package removed, it had 2 files');
  const added = await pageOf(theme('a'), { ...theme('a'), ...theme('b') });
  expect(added).toContain('new package with 2 files');
  expect(added).toContain('id="b/screen/welcome"');
});

test('a mode of a layout is told what came with its file, and what its file says beside the modes', async () => {
  const file = (name: string, color: string, ...modes: object[]) => ({
    [`custom_layout_${name}.json`]: layout([mode(1, 1, [slot(0, 0, 1)]), ...modes], {
      name,
      background_color: color,
      pres_modes: [],
    }),
  });
  const cards = await cardsOf(
    themeFiles({}, { ...file('stage', '#000000'), ...file('old', '#000000') }),
    themeFiles({}, { ...file('stage', '#0b3d60'), ...file('new', '#000000') }),
  );
  expect(cards.get('acme/layout/new/mode-1-1')).toContain(
    'custom_layout_new.json added: new, for 1 participant',
  );
  expect(cards.get('acme/layout/old/mode-1-1')).toContain('custom_layout_old.json removed: old, for 1');
  expect(cards.get('acme/layout/stage/mode-1-1')).toContain('background_color #000000 → #0b3d60');
  expect([...cards.values()].join()).not.toContain('changed elsewhere');
});

test('a mode that stands at another place now is told nothing of the mode that stands at its old one', async () => {
  const two = (x: number) => mode(4, 2, [slot(x, 0, 2), slot(2, 2, 2)]);
  const three = (x: number) => mode(4, 3, [slot(x, 0, 2), slot(2, 0, 2), slot(2, 2, 2)]);
  const one = mode(1, 1, [slot(0, 0, 1)]);
  const cards = await cardsOf(
    themeFiles({}, { 'custom_layout_a.json': layout([two(0), three(0)], { name: 'a' }) }),
    themeFiles({}, { 'custom_layout_a.json': layout([one, two(1), three(1)], { name: 'a' }) }),
  );
  expect(cards.get('acme/layout/a/mode-3-3')).toContain('3 participants slot 1 right 1 cell');
  expect(cards.get('acme/layout/a/mode-3-3')).not.toContain('2 participants');
});
