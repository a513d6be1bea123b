/** Every splash screen of a theme, composed: its background, its elements, what is not known as ghosts. */

import type { Color } from '../formats/image/color.ts';
import type { DecodedPackage } from '../model/package.ts';
import { BASE_BACKGROUNDS, BASE_ICON_NAME, CANVAS, PIN_SCREEN } from '../pexip/theme-screens.ts';
import { type Level, levels, listsOf } from '../reading/hierarchy.ts';
import {
  type ScreenContents,
  type ScreenElement,
  screenContents,
  screenKeys,
} from '../reading/screen-contents.ts';
import { LEAST_CONTRAST, overflowOf, textContrast } from '../reading/splash-geometry.ts';
import { mediaOf } from './media.ts';
import type { Picture, Subject } from './picture.ts';
import { elementShapes } from './screen-elements.ts';
import { cropShapes, groundShapes, helperLines, unknownElements } from './screen-ground.ts';
import { textBlock } from './screen-text.ts';
import { listed, slug, written } from './words.ts';

const SETTINGS_FILE = 'themeconfig.json';
/** The test call has screens under keys that nobody published; this stands for them. */
const TEST_CALL = 'test_call';

/**
 * A picture for each screen to which the theme or its base adds something; the others are wholly the Base theme's.
 * Screens that look the same are pictures of their own: `joinEqual` joins them.
 */
export function screenPictures(pkg: DecodedPackage): readonly Picture[] {
  if (pkg.kind !== 'theme') return [];
  const themes = levels(pkg);
  const keys = screenKeys(themes);
  const [, testCall] = BASE_BACKGROUNDS;
  const hasTestCall = themes.some((level) => testCall && level.pkg.asset(testCall.file));
  const isShown = keys.some((key) => key.startsWith(TEST_CALL));
  return [...keys, ...(hasTestCall && !isShown ? [TEST_CALL] : [])].flatMap((key) => {
    const contents = screenContents(themes, key);
    return isOfBaseTheme(contents) ? [] : [screenPicture(pkg, themes, contents)];
  });
}

function isOfBaseTheme({ ground, elements, origin, hasHelperLines, isOwn }: ScreenContents): boolean {
  const isItsGround = ground.type === 'base-theme' || ('origin' in ground && ground.origin === 'base-theme');
  return isItsGround && (!elements || origin === 'base-theme') && !hasHelperLines && !isOwn;
}

function screenPicture(pkg: DecodedPackage, themes: readonly Level[], contents: ScreenContents): Picture {
  const { key, fact, ground, hasHelperLines } = contents;
  const elements = shownElements(contents);
  const drawn = elementShapes(elements, contents.elements === undefined, opaque(ground));
  const isUnknown = contents.elements === undefined && contents.defaults.length === 0;
  const media = [...(ground.type === 'file' ? [mediaOf(ground.asset)] : []), ...drawn.media];
  return {
    id: `${pkg.name}/screen/${slug(key)}`,
    key: `screen/${slug(key)}`,
    kind: 'screen',
    title: written(key, 100),
    about: fact?.shown ?? strangeScreen(themes, key),
    package: pkg.name,
    twins: [],
    subjects: subjectsOf(themes, contents, elements),
    width: CANVAS.widthInPixels,
    height: CANVAS.heightInPixels,
    shapes: [
      ...groundShapes(ground),
      ...(hasHelperLines ? [helperLines()] : []),
      ...drawn.shapes,
      ...(isUnknown ? [unknownElements(key === PIN_SCREEN)] : []),
      cropShapes(),
    ],
    media: unique(media.flatMap((one) => one ?? [])),
    notes: notesOf(contents, elements),
    assumed: assumptionsOf(contents, elements, isUnknown),
  };
}

/** When callers see a screen of which no more than the key is known. */
function strangeScreen(themes: readonly Level[], key: string): string {
  if (key.startsWith(TEST_CALL)) return 'during a test call';
  return listsOf(themes).screens?.has(key) ? 'a screen of the Base theme' : 'a screen that is not known';
}

/** In direct media calls the client shows the text of the first element, and nothing else. */
function shownElements({ fact, elements, defaults }: ScreenContents): readonly ScreenElement[] {
  const shown = elements ?? defaults;
  return fact?.directMedia ? shown.slice(0, 1).filter(({ type }) => type === 'text') : shown;
}

function subjectsOf(
  themes: readonly Level[],
  { key, ground }: ScreenContents,
  elements: readonly ScreenElement[],
): readonly Subject[] {
  const settings = themes.flatMap(({ origin, pkg, config }): Subject[] => {
    const path = config && pkg.asset(SETTINGS_FILE)?.path;
    if (path === undefined || origin === 'base-theme') return [];
    const labels = elements.flatMap(({ label }) => (label === undefined ? [] : [label]));
    return [
      { path, pointer: `/splash_screens/screens/${escaped(key)}` },
      ...[...new Set(labels)].map((label) => ({ path, pointer: `/splash_screens/labels/${escaped(label)}` })),
    ];
  });
  const files = elements.flatMap(({ file }) => (file ? [{ path: file.path }] : []));
  return [...settings, ...(ground.type === 'file' ? [{ path: ground.asset.path }] : []), ...files];
}

/** The colour that a contrast can be judged on. */
function opaque(ground: ScreenContents['ground']): Color | undefined {
  return ground.type === 'color' && ground.color.alpha === 1 ? ground.color : undefined;
}

/** What is certain and not seen at once. */
function notesOf(
  { ground, hasHelperLines, elements: own }: ScreenContents,
  elements: readonly ScreenElement[],
): readonly string[] {
  const notes: string[] = [];
  const solid = opaque(ground);
  if (ground.type === 'file' && ground.origin === 'base')
    notes.push(`The background ${written(ground.name, 60)} is the base’s.`);
  if (ground.type === 'file' && ground.origin === 'base-theme')
    notes.push(`The background ${written(ground.name, 60)} is the Base theme’s.`);
  if (ground.type === 'no-color')
    notes.push(`The background’s colour “${written(ground.written, 40)}” can’t be read.`);
  if (ground.type === 'missing') notes.push(`There is no background ${written(ground.name, 60)}.`);
  if (ground.type === 'file' && !ground.asset.decoded.ok)
    notes.push(`${written(ground.name, 60)} can’t be read.`);
  if (hasHelperLines) notes.push('The helper lines are shown to participants, too.');
  for (const element of elements) {
    const { type, text, label, sureFontSize, color, path, file, isNameOnly } = element;
    const tooWide =
      type === 'text' && text !== undefined && sureFontSize !== undefined
        ? overflowOf(text, sureFontSize)
        : undefined;
    if (tooWide)
      notes.push(
        `The line “${written(tooWide.line, 60)}” is about ${Math.min(Math.round(tooWide.widthInPixels / 10) * 10, 1e6)} pixels wide, and the canvas 1920.`,
      );
    const ratio = type === 'text' && solid ? textContrast(color, solid) : undefined;
    if (ratio !== undefined && ratio < LEAST_CONTRAST)
      notes.push(
        `Text in ${written(color, 20)} has a contrast of ${ratio}:1 to the background; it needs ${LEAST_CONTRAST}:1.`,
      );
    if (own && type === 'icon' && path !== undefined && file && !file.decoded.ok)
      notes.push(`${written(path, 60)} can’t be read.`);
    if (type === 'text' && label !== undefined && text === undefined)
      notes.push(`The text of “${written(label, 60)}” is not known.`);
    if (type === 'icon' && path !== undefined && isNameOnly)
      notes.push(`${written(path, 60)} is the Base theme’s, and the picture is not here.`);
    else if (own && type === 'icon' && path !== undefined && !file)
      notes.push(
        `${written(path, 60)} is not in the theme${BASE_ICON_NAME.test(path) ? '; it may be the Base theme’s' : ''}.`,
      );
    for (const { key, limitInPixels, node } of element.excesses)
      notes.push(`“${key}” is ${node.value}, and the canvas has ${limitInPixels} pixels in that direction.`);
  }
  const strange = (own ?? []).filter(({ type }) => type === undefined).length;
  if (strange > 0)
    notes.push(`${strange === 1 ? 'An element' : `${strange} elements`} of an unknown type can’t be drawn.`);
  return [...new Set(notes)].slice(0, 8);
}

function assumptionsOf(
  { ground, hasHelperLines, fact, elements: own }: ScreenContents,
  elements: readonly ScreenElement[],
  isUnknown: boolean,
): string {
  const has = (type: ScreenElement['type']) => elements.some((element) => element.type === type);
  const offsets = elements.some(({ offsetY }) => offsetY !== undefined);
  const unsized = elements.some(
    ({ type, width, height }) => type === 'icon' && width === undefined && height === undefined,
  );
  const parts = [
    ...(fact?.directMedia ? ['that the client shows the first text alone'] : []),
    ...(offsets ? ['that offsets start at the top'] : []),
    ...(elements.length > 0 ? ['that elements are centred'] : []),
    ...(has('text') ? ['the width of letters (±15 %)'] : []),
    ...(elements.some(
      ({ text, variables }) => text !== undefined && textBlock(text, 1, variables).hasVariable,
    )
      ? ['what stands for variables']
      : []),
    ...(unsized ? ['the size of icons (their own)'] : []),
    ...(has('pin_digits') ? ['the space between PIN digits'] : []),
    ...(hasHelperLines ? ['the space between helper lines'] : []),
    ...(own === undefined && elements.length > 0 ? ['the place of the Base theme’s elements'] : []),
    ...(own === undefined && elements.length > 0 && !has('icon') && !fact?.directMedia
      ? ['that the Base theme shows no icon here']
      : []),
    ...(isUnknown ? ['the elements of the Base theme, which are not known'] : []),
    ...(ground.type === 'base-theme'
      ? [
          ground.isNameOnly
            ? 'the background of the Base theme, which is not here'
            : 'the background of the Base theme, which is not known',
        ]
      : []),
    'where 4:3 cuts (about 240 pixels at each side)',
  ];
  return `Assumed: ${listed(parts)}.`;
}

function unique<T extends { readonly path: string }>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((one) => [one.path, one])).values()];
}

/** A key as a part of a JSON Pointer. */
function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
