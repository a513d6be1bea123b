/** What differs in a file that is there at both versions. */

import type { Json } from '../formats/json/json.ts';
import { LAYOUT_FILE } from '../pexip/custom-layouts.ts';
import { themeFile } from '../pexip/theme-files.ts';
import { SETTINGS_NAME } from '../reading/client-settings.ts';
import { type AssetPair, type Told, values } from './asset-pair.ts';
import { changedBytes, changedFile, formattingOnly, subjectOf } from './files.ts';
import { equal, type Place, valueChanges } from './json-values.ts';
import { layoutChanges } from './layouts.ts';
import { sameScripts } from './scripts.ts';
import { scriptSettings } from './settings.ts';
import { sameStyles, styleChanges } from './styles.ts';
import { languageName, textChanges } from './texts.ts';
import { pinningChanges, themeChanges, vendorChanges } from './theme.ts';
import { webapp2Changes, webapp3Changes } from './web-apps.ts';

/** At least one difference: that only the formatting differs, when the values are the same. */
export async function assetChanges(pair: AssetPair): Promise<readonly Told[]> {
  const json = values(pair, 'json');
  if (json) return jsonFile(pair, json);
  const css = values(pair, 'css');
  if (css) return styleFile(pair, css);
  if (isScript(pair)) return scriptFile(pair);
  return [await changedFile(pair)];
}

const LANGUAGE = /(?:^|\/)languages\/[^/]+\.json$/;

function jsonFile(pair: AssetPair, both: readonly [Json, Json]): readonly Told[] {
  if (equal(both[0].root, both[1].root)) return [formattingOnly(pair)];
  const told = jsonChanges(pair, both);
  return told.length > 0 ? told : [changedBytes(pair)];
}

function jsonChanges(pair: AssetPair, both: readonly [Json, Json]): Told[] {
  const place: Place = { old: pair.old, now: pair.now, jsonNow: both[1] };
  const roots = [both[0].root, both[1].root] as const;
  const { kind } = pair.now.pkg;
  if (kind === 'theme' || kind === 'unknown') {
    if (pair.name === 'themeconfig.json') return themeChanges(place, both);
    if (LAYOUT_FILE.pattern.test(pair.name)) return layoutChanges(place, both);
    if (pair.name === 'vendordata.json') return vendorChanges(place, both);
    if (themeFile(pair.name)?.role === 'pinning') return pinningChanges(place, both);
  }
  if (kind === 'webapp2') return webapp2Changes(pair, place, both);
  if (kind === 'webapp3') return webapp3Changes(pair, place, both);
  if (LANGUAGE.test(pair.name)) return textChanges(place, both, languageName(pair.name));
  return valueChanges(place, subjectOf(pair.now.pkg, pair.now.asset), roots, [], pair.name);
}

async function styleFile(
  pair: AssetPair,
  both: NonNullable<ReturnType<typeof values<'css'>>>,
): Promise<readonly Told[]> {
  const told = await styleChanges(pair, both);
  if (told.length > 0) return told;
  return (await sameStyles(both))
    ? [formattingOnly(pair)]
    : [changedBytes(pair, ['the order of rules, or rules without declarations'])];
}

const isScript = ({ name, now }: AssetPair): boolean =>
  now.asset.format === 'javascript' || /\.m?js$/i.test(name);

async function scriptFile(pair: AssetPair): Promise<readonly Told[]> {
  const scripts = values(pair, 'javascript');
  const told = scripts && SETTINGS_NAME.test(pair.name) ? scriptSettings(pair, scripts) : [];
  if (told.length > 0) return told;
  const isSame = await sameScripts(pair);
  return [isSame === true ? formattingOnly(pair) : changedBytes(pair, ['code changed'])];
}
