/** The colours of a theme with what they stand on. */

import { parseHexColor } from '../formats/image/color.ts';
import { at, entries, type JsonNode } from '../formats/json/json.ts';
import type { DecodedPackage } from '../model/package.ts';
import { LAYOUT_COLOR } from '../pexip/custom-layouts.ts';
import { DEFAULT_TEXT } from '../pexip/theme-screens.ts';
import { effectiveSetting, levels } from '../reading/hierarchy.ts';
import { screenContents } from '../reading/screen-contents.ts';
import { splashScreens, stringAt } from '../reading/screens.ts';
import { LEAST_CONTRAST } from '../reading/splash-geometry.ts';
import { layoutFiles } from './layouts.ts';
import type { Swatch } from './swatch.ts';

const MOST_SCREENS = 60;
/** Of small text, by WCAG 2.2. */
const LEAST_OF_SMALL_TEXT = 4.5;

/** Indicators, screens, classification, layouts: as far as the package itself says colours. */
export function themeSwatches(pkg: DecodedPackage): readonly Swatch[] {
  return [
    ...indicatorSwatches(pkg),
    ...screenSwatches(pkg),
    ...classificationSwatches(pkg),
    ...layoutSwatches(pkg),
  ];
}

function indicatorSwatches(pkg: DecodedPackage): readonly Swatch[] {
  const themes = levels(pkg);
  const config = themes[0]?.config;
  const [ink, ground] = ['plus_n_indicator_text_color', 'plus_n_indicator_bg_color'].map((key) => ({
    isOwn: config !== undefined && at(config, key) !== undefined,
    value: effectiveSetting(themes, key)?.value,
  }));
  if (!ink?.isOwn && !ground?.isOwn) return [];
  return onGround('count of hidden participants', ink?.value, ground?.value, LEAST_OF_SMALL_TEXT);
}

function screenSwatches(pkg: DecodedPackage): readonly Swatch[] {
  const themes = levels(pkg);
  const config = themes[0]?.config;
  const keys = config ? splashScreens(config).map(({ key }) => key) : [];
  return keys.slice(0, MOST_SCREENS).flatMap((key): Swatch[] => {
    const { ground, elements } = screenContents(themes, key);
    const texts = (elements ?? []).filter(({ type }) => type === 'text');
    const inks = [...new Set(texts.map(({ color }) => color))];
    if (ground.type === 'color' && ground.color.alpha === 1) {
      const onIt = inks.flatMap((ink) => onGround(key, ink, ground.written, LEAST_CONTRAST));
      return onIt.length > 0 ? onIt : [{ name: key, written: ground.written, color: ground.color }];
    }
    return inks.filter((ink) => ink !== DEFAULT_TEXT.color).flatMap((ink) => alone(`${key} (text)`, ink));
  });
}

function classificationSwatches(pkg: DecodedPackage): readonly Swatch[] {
  const config = levels(pkg)[0]?.config;
  return entries(config && at(config, 'classification', 'levels')).flatMap(({ key, value }) => {
    const name = `classification ${stringAt(value, 'text')?.value ?? key}`;
    const [ink, ground] = [textAt(value, 'color') ?? DEFAULT_TEXT.color, textAt(value, 'bgcolor')];
    return ground === undefined ? [] : onGround(name, ink, ground, LEAST_OF_SMALL_TEXT);
  });
}

function layoutSwatches(pkg: DecodedPackage): readonly Swatch[] {
  return layoutFiles(pkg).flatMap(({ json, name }) => {
    const node = at(json, 'background_color');
    return node?.type === 'string' && LAYOUT_COLOR.test(node.value)
      ? alone(`layout ${name}`, node.value)
      : [];
  });
}

function textAt(node: JsonNode, key: string): string | undefined {
  return stringAt(node, key)?.value;
}

function alone(name: string, text: string): readonly Swatch[] {
  const color = parseHexColor(text);
  return color ? [{ name, written: text, color }] : [];
}

/** A text on its ground; where one of the two is no colour, the other alone; a ground that is see-through is alone, too. */
function onGround(name: string, ink: unknown, ground: unknown, least: number): readonly Swatch[] {
  const [above, below] = [ink, ground].map((text) =>
    typeof text === 'string' ? parseHexColor(text) : undefined,
  );
  if (above && below?.alpha === 1)
    return [
      { name, written: String(ink), color: above, ground: { color: below, written: String(ground) }, least },
    ];
  return [
    ...(above ? [{ name: `${name} (text)`, written: String(ink), color: above }] : []),
    ...(below ? [{ name, written: String(ground), color: below }] : []),
  ];
}
