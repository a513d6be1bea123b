/** What a splash screen shows in the end: its background and its elements, out of the hierarchy of themes. */

import { type Color, parseHexColor } from '../formats/image/color.ts';
import { entries, type Json, type JsonNode, type JsonObject, member } from '../formats/json/json.ts';
import type { DecodedAsset, PictureSize } from '../model/package.ts';
import { keyFact } from '../pexip/keys.ts';
import { ELEMENT_TYPES, type ElementType } from '../pexip/theme-elements.ts';
import {
  BASE_BACKGROUNDS,
  DEFAULT_TEXT,
  SCREENS,
  type Screen,
  SPLASH_VARIABLES,
} from '../pexip/theme-screens.ts';
import {
  type Effective,
  effectiveFile,
  effectiveScreenPart,
  type Level,
  listsOf,
  type Origin,
  screensOf,
} from './hierarchy.ts';
import { numberAt, stringAt } from './screens.ts';
import { type Excess, excessesOf, fontSizeOf, groundColor, textOf } from './splash-geometry.ts';

/** What lies behind a screen's elements. */
export type Ground =
  | { readonly type: 'color'; readonly color: Color; readonly written: string; readonly origin: Origin }
  | { readonly type: 'file'; readonly name: string; readonly asset: DecodedAsset; readonly origin: Origin }
  /** A file of the Base theme of which only the name is known. */
  | { readonly type: 'base-theme'; readonly name: string; readonly isNameOnly?: boolean }
  /** A file that is nowhere. */
  | { readonly type: 'missing'; readonly name: string }
  /** A text that is no colour. */
  | { readonly type: 'no-color'; readonly written: string };

/** One element, with what its keys say as far as that can be used. */
export interface ScreenElement {
  /** Undefined for a type that is not known, and for an entry that is no element. */
  readonly type: ElementType | undefined;
  /** Undefined for an element of the Base theme that nobody has seen there. */
  readonly node: JsonNode | undefined;
  /** In pixels; an offset that is not given is undefined. */
  readonly offsetX: number | undefined;
  readonly offsetY: number | undefined;
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly scale: number;
  readonly path: string | undefined;
  readonly file: DecodedAsset | undefined;
  /** Set where its file is the Base theme's and no more than its name is there. */
  readonly isNameOnly: boolean;
  /** Of such a file, in pixels, if it says one. */
  readonly fileSize: PictureSize | undefined;
  readonly label: string | undefined;
  readonly text: string | undefined;
  /** The names that the platform puts a value for where they stand in braces. */
  readonly variables: readonly string[];
  readonly fontSize: number;
  /** The same where it is sure how large the text is in the end. */
  readonly sureFontSize: number | undefined;
  readonly color: string;
  readonly excesses: readonly Excess[];
}

export interface ScreenContents {
  readonly key: string;
  readonly fact: Screen | undefined;
  readonly ground: Ground;
  /** The screen's elements; undefined when it shows those of the Base theme and the config names none. */
  readonly elements: readonly ScreenElement[] | undefined;
  /** Where they come from. */
  readonly origin: Origin;
  /** What is known of the Base theme's elements, when those are shown. */
  readonly defaults: readonly ScreenElement[];
  readonly hasHelperLines: boolean;
  /** Whether anything of it comes from the package itself. */
  readonly isOwn: boolean;
}

/** A hostile file may name many; a screen has a handful of elements, and a theme a few dozen screens. */
const MOST_ELEMENTS = 40;
const MOST_SCREENS = 120;
/** In UTF-16 code units; no screen has room for a tenth of it. */
const LONGEST_TEXT = 4000;

/** The keys of every screen that the themes set or the platform is known to have, the known ones first. */
export function screenKeys(themes: readonly Level[]): readonly string[] {
  const written = themes.flatMap(({ config }) => (config ? [...screensOf(config).keys()] : []));
  const known = listsOf(themes).screens ? [] : SCREENS.map(({ key }) => key);
  return [...new Set([...known, ...written])].slice(0, MOST_SCREENS);
}

/** What a screen shows. */
export function screenContents(themes: readonly Level[], key: string): ScreenContents {
  const fact = keyFact(SCREENS, key);
  const own = effectiveScreenPart(themes, key, 'elements');
  const items = own?.value.type === 'array' ? own.value.items.slice(0, MOST_ELEMENTS) : [];
  const elements = own && items.map((node) => elementOf(themes, node));
  const background = effectiveScreenPart(themes, key, 'background');
  const ground = groundOf(themes, key, background);
  const [top] = themes;
  return {
    key,
    fact,
    ground,
    elements,
    origin: own?.origin ?? 'base-theme',
    defaults: own ? [] : defaultsOf(themes, fact),
    hasHelperLines: effectiveScreenPart(themes, key, 'helper_lines') !== undefined,
    isOwn:
      (top?.config !== undefined && screensOf(top.config).has(key)) ||
      ('origin' in ground && ground.origin === 'package') ||
      (own?.origin === 'base-theme'
        ? (elements ?? []).some((element) => isChanged(top, element))
        : fact?.label !== undefined && ownsLabel(top?.config, fact.label)),
  };
}

/** The file that a screen shows behind its elements when it names none. */
function defaultBackground(key: string): string {
  const [usual, testCall] = BASE_BACKGROUNDS;
  return (key.startsWith('test_call') ? testCall?.file : usual?.file) ?? '';
}

function ownsLabel(config: Json | undefined, label: string): boolean {
  const splash = config && member(config.root, 'splash_screens');
  return entries(member(splash, 'labels')).some(({ key }) => key === label);
}

function groundOf(
  themes: readonly Level[],
  key: string,
  background: ReturnType<typeof effectiveScreenPart>,
): Ground {
  const color = background && groundColor(background.value);
  if (background && color)
    return { type: 'color', color: color.value, written: color.written, origin: background.origin };
  const path = background && stringAt(background.value, 'path')?.value;
  const written = background && stringAt(background.value, 'color')?.value;
  if (background && path === undefined && written !== undefined) {
    const faint = parseHexColor(written);
    const { origin } = background;
    return faint ? { type: 'color', color: faint, written, origin } : { type: 'no-color', written };
  }
  const name = path ?? defaultBackground(key);
  const found = effectiveFile(themes, name);
  if (!found) return { type: 'missing', name };
  const { origin, value: asset } = found;
  return asset && !isNameOnly(found)
    ? { type: 'file', name, asset, origin }
    : { type: 'base-theme', name, ...(asset ? { isNameOnly: true } : {}) };
}

/** Whether a file is one of the Base theme's of which `learn` wrote down no more than its name. */
function isNameOnly({ origin, value }: Effective<DecodedAsset | undefined>): boolean {
  return origin === 'base-theme' && value?.decoded.ok !== true;
}

/** Whether a theme gives an element of the Base theme another text or another file. */
function isChanged(theme: Level | undefined, { label, file }: ScreenElement): boolean {
  return (
    (label !== undefined && ownsLabel(theme?.config, label)) ||
    (file !== undefined && theme?.pkg.asset(file.name) === file)
  );
}

function elementOf(themes: readonly Level[], node: JsonNode): ScreenElement {
  const typeName = node.type === 'object' ? stringAt(node, 'type')?.value : undefined;
  const type = ELEMENT_TYPES.find((known) => known === typeName);
  const path = stringAt(node, 'path')?.value;
  const label = stringAt(node, 'label')?.value;
  const found = path === undefined ? undefined : effectiveFile(themes, path);
  const nameOnly = found?.value !== undefined && isNameOnly(found);
  return {
    ...numbersOf(node),
    type,
    node,
    path,
    file: nameOnly ? undefined : found?.value,
    isNameOnly: nameOnly,
    fileSize: nameOnly ? pictureSize(themes, found.value.name) : undefined,
    label,
    text: label === undefined ? undefined : textOf(themes, label)?.slice(0, LONGEST_TEXT),
    variables: variablesOf(themes),
    sureFontSize: node.type === 'object' ? fontSizeOf({ node }) : undefined,
    color: stringAt(node, 'color')?.value ?? DEFAULT_TEXT.color,
    excesses: node.type === 'object' && type ? excessesOf({ node: node as JsonObject }) : [],
  };
}

function numbersOf(node: JsonNode | undefined) {
  const number = (key: string) => {
    const value = node && numberAt(node, key)?.value;
    return value !== undefined && Number.isFinite(value) ? value : undefined;
  };
  const positive = (key: string) => {
    const value = number(key);
    return value !== undefined && value > 0 ? value : undefined;
  };
  return {
    offsetX: number('offset_x'),
    offsetY: number('offset_y'),
    width: positive('width'),
    height: positive('height'),
    scale: positive('scale') ?? 1,
    fontSize: positive('font_size') ?? DEFAULT_TEXT.fontSizeInPixels,
  };
}

function variablesOf(themes: readonly Level[]): readonly string[] {
  return [...new Set([...SPLASH_VARIABLES.map(({ name }) => name), ...listsOf(themes).variables])];
}

function pictureSize([top]: readonly Level[], name: string): PictureSize | undefined {
  return top?.pkg.baseTheme?.sizes.get(name);
}

/** The icon and the text that the Base theme is known to show; [] where nothing is known. */
function defaultsOf(themes: readonly Level[], fact: Screen | undefined): readonly ScreenElement[] {
  const { icon, label, text } = fact ?? {};
  const shown = label === undefined ? text : (textOf(themes, label)?.slice(0, LONGEST_TEXT) ?? text);
  const plain = {
    ...numbersOf(undefined),
    node: undefined,
    path: undefined,
    file: undefined,
    isNameOnly: false,
    fileSize: undefined,
    label: undefined,
    text: undefined,
    variables: variablesOf(themes),
    sureFontSize: DEFAULT_TEXT.fontSizeInPixels,
    color: DEFAULT_TEXT.color,
    excesses: [],
  };
  const found = icon === undefined ? undefined : effectiveFile(themes, icon);
  const ofIcon =
    icon === undefined
      ? []
      : [
          {
            ...plain,
            type: 'icon' as const,
            path: icon,
            file: found && !isNameOnly(found) ? found.value : undefined,
            fileSize: found && isNameOnly(found) ? pictureSize(themes, icon) : undefined,
          },
        ];
  const ofText = shown === undefined ? [] : [{ ...plain, type: 'text' as const, label, text: shown }];
  return [...ofIcon, ...ofText];
}
