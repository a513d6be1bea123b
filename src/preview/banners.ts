/** What a theme writes over video: classifications and the texts of indicators. */

import { over, parseHexColor } from '../formats/image/color.ts';
import { at, entries } from '../formats/json/json.ts';
import type { DecodedPackage } from '../model/package.ts';
import { LEVEL_KEYS } from '../pexip/classification.ts';
import { keyFact } from '../pexip/keys.ts';
import { effectiveSetting, type Level, levels } from '../reading/hierarchy.ts';
import { stringAt } from '../reading/screens.ts';
import { settingFacts } from '../reading/setting-facts.ts';
import { BLACK, hex } from './colors.ts';
import { backdropOver, VIDEO_GROUNDS } from './icons.ts';
import { group, type Picture, rectangleShape, type Shape } from './picture.ts';
import { textBlock, textShapes } from './screen-text.ts';
import { written } from './words.ts';

const SETTINGS_FILE = 'themeconfig.json';
const WIDTH = 1280;
const BANNER = { height: 132, gap: 12, bar: 46, font: 26 } as const;
const PILL = { height: 40, gap: 14, font: 20, inset: 20, padding: 14 } as const;
const LONGEST_TEXT = 200;
const MOST_LEVELS = 24;
/** What the platform takes where a level says no ground: dark, no more is known. */
const UNKNOWN_GROUND = '#3a3f46';

/** One picture of all classification levels, one of the indicator texts that the theme sets. */
export function bannerPictures(pkg: DecodedPackage): readonly Picture[] {
  if (pkg.kind !== 'theme') return [];
  const themes = levels(pkg);
  return [...classificationPicture(pkg, themes), ...indicatorPicture(pkg, themes)];
}

function classificationPicture(pkg: DecodedPackage, themes: readonly Level[]): readonly Picture[] {
  const holder = themes.find(({ config }) => config && at(config, 'classification'));
  const config = holder?.config;
  const all = entries(config && at(config, 'classification', 'levels')).slice(0, MOST_LEVELS);
  const path = holder?.pkg.asset(SETTINGS_FILE)?.path;
  if (all.length === 0 || path === undefined) return [];
  const initial = config && at(config, 'classification', 'default');
  const rows = all.map(({ key, value }, index) =>
    banner(index, key, {
      text: stringAt(value, 'text')?.value ?? '',
      color: stringAt(value, 'color')?.value ?? String(keyFact(LEVEL_KEYS, 'color')?.default ?? '0xffffffff'),
      ground: stringAt(value, 'bgcolor')?.value,
      isDefault: initial?.type === 'number' && String(initial.value) === key,
    }),
  );
  return [
    {
      id: `${pkg.name}/banner/classification`,
      key: 'banner/classification',
      kind: 'banner',
      title: 'classification',
      about: 'Levels of confidentiality, as a conference shows them over video.',
      package: pkg.name,
      twins: [],
      subjects: [{ path, pointer: '/classification' }],
      width: WIDTH,
      height: all.length * (BANNER.height + BANNER.gap) - BANNER.gap,
      shapes: rows,
      media: [],
      notes: [],
      assumed: 'Assumed: the place and the size of the banner, and its ground where no bgcolor is given.',
    },
  ];
}

interface Shown {
  readonly text: string;
  readonly color: string;
  readonly ground: string | undefined;
  readonly isDefault: boolean;
}

function banner(index: number, key: string, { text, color, ground, isDefault }: Shown): Shape {
  const y = index * (BANNER.height + BANNER.gap);
  const video = '#6b7580';
  const below = parseHexColor(ground ?? '');
  const ink = parseHexColor(color);
  const fill = below ? hex(over(below, parseHexColor(video) ?? BLACK)) : UNKNOWN_GROUND;
  const bar = { x: 0, y, width: WIDTH, height: BANNER.bar };
  const words = written(text, 90);
  return group(
    ['assumed'],
    rectangleShape({ x: 0, y, width: WIDTH, height: BANNER.height }, { fill: video }),
    rectangleShape(bar, { fill, ...(below ? {} : { stroke: '#ffd166', strokeWidth: 2, dash: [10, 8] }) }),
    {
      type: 'text',
      text: words,
      x: WIDTH / 2,
      y: y + 32,
      size: BANNER.font,
      anchor: 'middle',
      paint: {
        fill: ink ? hex(ink) : '#ffffff',
        ...(ink && ink.alpha < 1 ? { fillOpacity: ink.alpha } : {}),
      },
    },
    {
      type: 'text',
      text: `level ${written(key, 20)}${isDefault ? ', the default' : ''}`,
      x: 20,
      y: y + BANNER.height - 20,
      size: 20,
      paint: { fill: '#ffffff' },
    },
  );
}

/** The texts that the theme or its base sets, on the platform's backdrop over each ground. */
function indicatorPicture(pkg: DecodedPackage, themes: readonly Level[]): readonly Picture[] {
  const texts = settingFacts(pkg).flatMap(({ key, variables }) => {
    const found = variables && effectiveSetting(themes, key);
    const isOwn = found && found.origin !== 'base-theme' && typeof found.value === 'string';
    return isOwn ? [{ key, text: String(found.value), variables }] : [];
  });
  const plus = plusColors(themes);
  if (texts.length === 0 && !plus) return [];
  const rows = texts.length + (plus ? 1 : 0);
  const height = rows * (PILL.height + PILL.gap) + PILL.gap;
  const column = WIDTH / VIDEO_GROUNDS.length;
  const shapes = VIDEO_GROUNDS.flatMap(({ color }, index): Shape[] => {
    const place = (row: number): Place => ({
      x: index * column + PILL.inset,
      y: PILL.gap + row * (PILL.height + PILL.gap),
      room: column - 2 * PILL.inset,
    });
    return [
      rectangleShape({ x: index * column, y: 0, width: column, height }, { fill: color }),
      ...texts.flatMap(({ text, variables }, row) =>
        pill(text, place(row), backdropOver(color), '0xffffff', variables),
      ),
      ...(plus ? pill('+3', place(texts.length), plus.ground, plus.ink) : []),
    ];
  });
  const paths = themes.flatMap(({ origin, pkg: theme }) =>
    origin === 'base-theme' ? [] : (theme.asset(SETTINGS_FILE)?.path ?? []),
  );
  return [
    {
      id: `${pkg.name}/indicator/texts`,
      key: 'indicator/texts',
      kind: 'indicator',
      title: 'indicators',
      about: 'The texts of indicators over dark, middle and light video.',
      package: pkg.name,
      twins: [],
      subjects: paths.flatMap((path) =>
        [...texts.map(({ key }) => key), ...PLUS_KEYS].map((key) => ({ path, pointer: `/${key}` })),
      ),
      width: WIDTH,
      height,
      shapes: [group(['exact'], ...shapes)],
      media: [],
      notes: [],
      assumed: 'Assumed: the size and the place of the texts.',
    },
  ];
}

const PLUS_KEYS = ['plus_n_indicator_text_color', 'plus_n_indicator_bg_color'] as const;

/** Where a text begins, and how much room it has. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly room: number;
}

function plusColors(themes: readonly Level[]): { readonly ink: string; readonly ground: string } | undefined {
  const found = PLUS_KEYS.map((key) => effectiveSetting(themes, key));
  if (found.every((one) => one === undefined || one.origin === 'base-theme')) return undefined;
  const [ink, ground] = found.map((one) =>
    typeof one?.value === 'string' ? parseHexColor(one.value) : undefined,
  );
  return ink && ground ? { ink: hex(ink), ground: hex(ground) } : undefined;
}

/** A text on its ground, set smaller where there is no room for it. */
function pill(
  text: string,
  place: Place,
  ground: string,
  ink: string,
  variables: readonly string[] = [],
): readonly Shape[] {
  const { x, y, room } = place;
  const natural = textBlock(text.slice(0, LONGEST_TEXT), PILL.font, variables);
  const size = PILL.font * Math.min(1, (room - 2 * PILL.padding) / Math.max(natural.width, 1));
  const block = textBlock(text.slice(0, LONGEST_TEXT), size, variables);
  const width = block.width + 2 * PILL.padding;
  const box = { x, y: y + (PILL.height - block.height) / 2, width, height: block.height };
  return [
    rectangleShape({ x, y, width, height: PILL.height }, { fill: ground, radius: 8 }),
    ...textShapes(block, box, ink),
  ];
}
