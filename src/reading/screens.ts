import {
  at,
  entries,
  type Json,
  type JsonMember,
  type JsonNode,
  type JsonObject,
  member,
} from '../formats/json/json.ts';
import { once } from '../formats/once.ts';

/** One screen of `splash_screens.screens` that is an object, as all but `splash-shape` look at it. */
export interface SplashScreen {
  readonly key: string;
  readonly node: JsonObject;
}

/** One entry of a screen's `elements` that is an object with a type. */
export interface SplashElement {
  readonly screen: string;
  readonly type: string;
  readonly node: JsonObject;
}

/** A string of the file. */
export type JsonString = JsonNode & { readonly value: string };

/** The members of `splash_screens.screens`, whatever their values. */
export function screenMembers(json: Json): readonly JsonMember[] {
  return entries(at(json, 'splash_screens', 'screens'));
}

/** The members of `splash_screens.labels`, whatever their values. */
export function labelMembers(json: Json): readonly JsonMember[] {
  return entries(at(json, 'splash_screens', 'labels'));
}

/** The screens that are objects. */
export function splashScreens(json: Json): readonly SplashScreen[] {
  return screenMembers(json).flatMap(({ key, value }) =>
    value.type === 'object' ? [{ key, node: value }] : [],
  );
}

/** The backgrounds that are objects, with their screens' keys. */
export function splashBackgrounds(json: Json): readonly SplashScreen[] {
  return splashScreens(json).flatMap(({ key, node }) => {
    const background = member(node, 'background');
    return background?.type === 'object' ? [{ key, node: background }] : [];
  });
}

/** The elements of every screen. */
export function splashElements(json: Json): readonly SplashElement[] {
  return splashScreens(json).flatMap(({ key, node }) => elementsOf(key, member(node, 'elements')));
}

/** The elements in the value of `elements`, as far as they are objects with a type. */
export function elementsOf(screen: string, elements: JsonNode | undefined): readonly SplashElement[] {
  if (elements?.type !== 'array') return [];
  return elements.items.flatMap((node) => {
    const type = stringAt(node, 'type')?.value;
    return node.type === 'object' && type !== undefined ? [{ screen, type, node }] : [];
  });
}

/** Whether a screen may be meant to name any background: its own can't be read, or it can't be read itself. */
export const hidesBackgrounds = once((json: Json): boolean =>
  hidesOnSome(json, (screen) => {
    const background = member(screen, 'background');
    return (
      background !== undefined &&
      (hides(background, 'path') || !(member(background, 'path') ?? member(background, 'color')))
    );
  }),
);

/** Whether an element of a screen may be meant to use any label: it can't be read, or what it lies in. */
export const hidesLabels = once((json: Json): boolean =>
  hidesOnSome(json, (screen) => {
    const elements = member(screen, 'elements');
    if (elements && elements.type !== 'array') return true;
    return (elements?.items ?? []).some((element) => !stringAt(element, 'type') || hides(element, 'label'));
  }),
);

/** Whether something hides what it names: what screens lie in, a screen as a whole, or a part of one. */
function hidesOnSome(json: Json, isHidden: (screen: JsonNode) => boolean): boolean {
  const containers = [at(json, 'splash_screens'), at(json, 'splash_screens', 'screens')];
  return (
    containers.some((node) => node && node.type !== 'object') ||
    screenMembers(json).some(({ value }) => value.type !== 'object' || isHidden(value))
  );
}

/** Whether a key is there, but holds no name. */
function hides(object: JsonNode, key: string): boolean {
  return member(object, key) !== undefined && !stringAt(object, key)?.value;
}

/** The string that a key of an object holds, if it holds one. */
export function stringAt(object: JsonNode, key: string): JsonString | undefined {
  const node = member(object, key);
  return node?.type === 'string' ? node : undefined;
}

/** The number that a key of an object holds, if it holds one. */
export function numberAt(object: JsonNode, key: string): (JsonNode & { readonly value: number }) | undefined {
  const node = member(object, key);
  return node?.type === 'number' ? node : undefined;
}

/** Whether a screen has a file of that name as its background or in an element. */
export function namesPath(json: Json, file: string): boolean {
  const parts = [...splashBackgrounds(json), ...splashElements(json)];
  return parts.some(({ node }) => stringAt(node, 'path')?.value === file);
}

/** Whether a file of that name is drawn as SVG. */
export function isSvgName(name: string): boolean {
  return /\.svg$/i.test(name);
}
