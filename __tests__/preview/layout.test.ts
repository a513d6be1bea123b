import { memoryFiles } from '../../src/files/memory.ts';
import { decodeSvg } from '../../src/formats/svg/svg.ts';
import type { DecodedPackage } from '../../src/model/package.ts';
import { BASE_CUSTOM_LAYOUTS, type LayoutMode } from '../../src/pexip/custom-layouts.ts';
import { layoutPicture } from '../../src/preview/layout.ts';
import { layoutPictures, undrawnLayouts } from '../../src/preview/layout-pictures.ts';
import { emptyConfig } from '../../src/project/config.ts';
import { check as run } from '../../src/run/check.ts';
import { type Content, treeOf } from '../support/check.ts';
import { FULL_SCREEN, layout, mode, slot } from '../support/layouts.ts';
import { themeFiles } from '../support/themes.ts';

const draw = (one: object, presents = false, background?: string): string =>
  layoutPicture(one as LayoutMode, { title: 'panel', background, presents });
const count = (svg: string, part: string) => svg.split(part).length - 1;
const numbers = (svg: string) => [...svg.matchAll(/>(\d+)<\/text>/g)].map((match) => Number(match[1]));

async function decodedTheme(files: Readonly<Record<string, Content>>): Promise<DecodedPackage> {
  let found: DecodedPackage | undefined;
  await run({
    projects: [
      {
        scope: {
          files: memoryFiles(treeOf(themeFiles({}, files))),
          rootName: 'project',
          paths: [],
          skip: new Set(),
          ignoresAbove: [],
        },
        config: emptyConfig,
        revisionOf: async () => ({ available: false, reason: '' }),
      },
    ],
    rules: [],
    only: [],
    selects: () => true,
    onlyChanged: false,
    progress: () => undefined,
    visit: async (pkg, checked) => {
      found = pkg;
      return checked;
    },
  });
  return found as DecodedPackage;
}

describe('layoutPicture', () => {
  test('is a 16:9 SVG with one numbered tile for each slot', () => {
    const svg = draw(mode(4, 1, [slot(0, 0, 3), slot(3, 0, 1), slot(3, 1, 1)]));
    expect(svg).toContain('viewBox="0 0 1920 1080"');
    expect(numbers(svg)).toEqual([1, 2, 3]);
    expect(count(svg, 'stroke-dasharray')).toBe(16 - 11);
  });

  test('tiles lie where the slots do', () => {
    const svg = draw(mode(4, 1, [slot(1, 2, 2)], { slot_padding: 0 }));
    expect(svg).toContain('<rect x="482" y="542" width="956" height="536"');
  });

  test('padding makes tiles smaller, but never makes them vanish', () => {
    const svg = draw(mode(10, 1, [slot(0, 0, 1)], { slot_padding: 0.1 }));
    expect(svg).toContain('<rect x="59.6" y="34.4" width="72.8" height="39.2"');
  });

  test('the first slot is the speaker’s unless others are marked', () => {
    const two = [slot(0, 0, 1), slot(1, 0, 1)];
    expect(count(draw(mode(2, 1, two)), '>Speaker<')).toBe(1);
    const marked = two.map((one) => ({ ...one, is_speaker_slot: true }));
    expect(count(draw(mode(2, 1, marked)), '>Speaker<')).toBe(2);
  });

  test('the presentation is marked in presentation modes only', () => {
    const slots = [slot(0, 0, 1, { is_presentation_slot: true }), slot(1, 0, 1, { is_speaker_slot: true })];
    const svg = draw(mode(2, 1, slots), true);
    expect([count(svg, '>Presentation<'), count(svg, '>Speaker<')]).toEqual([1, 1]);
    expect(draw(mode(2, 1, slots))).not.toContain('Presentation');
  });

  test('unused cells are seen on light and dark backgrounds', () => {
    const one = mode(2, 1, [slot(0, 0, 1)]);
    expect(draw(one, false, '#ffffff')).toContain('stroke="#000000"');
    expect(draw(one, false, '#000000')).toContain('stroke="#ffffff"');
    expect(draw(one, false, '#123456')).toContain(
      '<rect x="0" y="0" width="1920" height="1080" fill="#123456"/>',
    );
  });

  test('text is escaped, and the picture is well-formed', async () => {
    const title = `</title><script>alert("1")</script>&\0\ud800'`;
    const svg = layoutPicture(FULL_SCREEN as LayoutMode, { title, background: '"/><g>', presents: false });
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('<g>');
    expect((await decodeSvg(svg)).ok).toBe(true);
  });

  test('is the same every time', () => {
    for (const { modes } of BASE_CUSTOM_LAYOUTS) for (const one of modes) expect(draw(one)).toBe(draw(one));
  });
});

describe('layoutPictures', () => {
  test('one for each mode, named after package, layout and range', async () => {
    const [, , nine] = BASE_CUSTOM_LAYOUTS;
    const pkg = await decodedTheme({ 'custom_layout_one_main_nine_around.json': nine as object });
    const pictures = layoutPictures(pkg);
    const ranges = ['1-1', '2-5', '6-6', '7-10'];
    expect(pictures.map(({ name }) => name)).toEqual(
      ['mode', 'presentation'].flatMap((kind) =>
        ranges.map((range) => `acme-one_main_nine_around-${kind}-${range}.svg`),
      ),
    );
    for (const { svg } of pictures) expect((await decodeSvg(svg)).ok).toBe(true);
    expect(pictures[7]?.svg).toContain(
      '<title>one_main_nine_around: 7 to 10 slots, with a presentation</title>',
    );
  });

  test('names are safe and never shared', async () => {
    const name = '../Über "1"';
    const pkg = await decodedTheme({
      'custom_layout_a.json': layout([FULL_SCREEN, FULL_SCREEN], { name }),
      'custom_layout_b.json': layout([FULL_SCREEN], { name }),
    });
    expect(layoutPictures(pkg).map((picture) => picture.name)).toEqual([
      'acme-ber-1-mode-1-1.svg',
      'acme-ber-1-mode-1-1-2.svg',
      'acme-ber-1-mode-1-1-3.svg',
    ]);
  });

  test.each<[string, Content]>([
    ['a syntax error', '{'],
    ['no modes', layout([])],
    ['a misshapen mode', layout([FULL_SCREEN, 3])],
    ['a misshapen slot', layout([mode(1, 1, [slot(0, 0, '1')])])],
    ['a slot outside of the grid', layout([mode(2, 1, [slot(1, 1, 2)])])],
    ['an oblong grid', layout([mode([2, 1], 1, [slot(0, 0, 1)])])],
    ['an impossible range', layout([mode(1, 2, [slot(0, 0, 1)])])],
    ['too many slots', layout([mode(1, 1, Array(17).fill(slot(0, 0, 1)), { max_slots: 16 })])],
    ['too many modes', layout(Array(40).fill(FULL_SCREEN))],
  ])('not with %s', async (_, content) => {
    const pkg = await decodedTheme({ 'custom_layout_panel.json': content });
    expect(layoutPictures(pkg)).toEqual([]);
    expect(undrawnLayouts(pkg)).toEqual(['acme/custom_layout_panel.json']);
  });

  test('a wrong colour or padding does not hinder', async () => {
    const odd = layout([mode(1, 1, [slot(0, 0, 1)], { slot_padding: 9 })], { background_color: 'url(x)' });
    const [picture] = layoutPictures(await decodedTheme({ 'custom_layout_panel.json': odd }));
    expect(picture?.svg).not.toContain('url(');
  });
});
