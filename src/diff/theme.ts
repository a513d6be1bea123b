/** What differs in a theme's `themeconfig.json`, `vendordata.json` and pinning configurations. */

import { entries, type Json, type JsonNode, member } from '../formats/json/json.ts';
import { dtmfAction } from '../pexip/dtmf.ts';
import type { Told } from './asset-pair.ts';
import type { Subject, Words } from './difference.ts';
import { equal, keysOf, type Place, pathName, steps, stepWords, tell, valueChanges } from './json-values.ts';
import { screenWords } from './screens.ts';
import { name, say } from './words.ts';

type Both = readonly [old: JsonNode | undefined, now: JsonNode | undefined];

/** Screens, labels, indicators, classification, key presses and settings of `themeconfig.json`. */
export function themeChanges(place: Place, [old, now]: readonly [Json, Json]): Told[] {
  return keysOf(old.root, now.root).flatMap((key): Told[] => {
    const both: Both = [member(old.root, key), member(now.root, key)];
    if (equal(...both)) return [];
    if (key === 'splash_screens') return splashChanges(place, both);
    if (key === 'classification') return classificationChanges(place, both);
    if (key === 'dtmf_conference_control_commands') return commandChanges(place, both);
    if (key === 'dtmf_allowed_layouts') return [tell(place, 'key press', key, step(both))];
    return valueChanges(place, subjectOf(key), both, [key]);
  });
}

const subjectOf = (key: string): Subject => (/indicator|watermark/.test(key) ? 'indicator' : 'setting');
const step = ([old, now]: Both) => ({ old, now });

function splashChanges(place: Place, [old, now]: Both): Told[] {
  return keysOf(old, now).flatMap((part): Told[] => {
    const both: Both = [member(old, part), member(now, part)];
    if (part === 'screens')
      return each(both, (key, [before, after]) => [
        tell(place, 'screen', key, step([before, after]), screenWords(before, after)),
      ]);
    if (part === 'labels') return each(both, (key, pair) => [tell(place, 'label', key, step(pair))]);
    return valueChanges(place, 'setting', both, ['splash_screens', part]);
  });
}

/** What is told of each member that differs. Something else than an object is told as a whole. */
function each([old, now]: Both, told: (key: string, both: Both) => Told[]): Told[] {
  return keysOf(old, now).flatMap((key) => {
    const both: Both = [member(old, key), member(now, key)];
    return equal(...both) ? [] : told(key, both);
  });
}

function classificationChanges(place: Place, [old, now]: Both): Told[] {
  const levels = each([member(old, 'levels'), member(now, 'levels')], (key, [before, after]) => [
    tell(place, 'classification', `level ${key}`, step([before, after]), levelWords(before, after)),
  ]);
  const others = keysOf(old, now)
    .filter((key) => key !== 'levels')
    .flatMap((key) => valueChanges(place, 'classification', [member(old, key), member(now, key)], [key]));
  return [...levels, ...others];
}

const LEVEL_WORDS = new Map([
  ['color', 'colour'],
  ['bgcolor', 'background'],
]);

function levelWords(old: JsonNode | undefined, now: JsonNode | undefined): Words {
  if (old?.type !== 'object' || now?.type !== 'object') {
    const text = member(now ?? old, 'text');
    return text ? stepWords(undefined, text) : stepWords(old, now);
  }
  return steps(old, now).flatMap(({ path, old: before, now: after }, index): Words => {
    const key = path[0] ?? '';
    const own = LEVEL_WORDS.get(key);
    const called = key === 'text' ? [] : own === undefined ? say`${name(pathName(path))} ` : [`${own} `];
    return say`${index > 0 ? ', ' : ''}${called}${stepWords(before, after)}${after ? '' : ' no longer set'}`;
  });
}

function commandChanges(place: Place, both: Both): Told[] {
  return each(both, (key, [old, now]) => [
    tell(place, 'key press', key, step([old, now]), say`${stepWords(old, now)}${effectOf(now)}`),
  ]);
}

function effectOf(node: JsonNode | undefined): Words {
  const action = node?.type === 'string' ? dtmfAction(node.value) : undefined;
  return action ? say` (${action.effect})` : [];
}

const VENDOR_WORDS = new Map([
  ['endpoints_by_display_count › 1', 'systems with one screen'],
  ['endpoints_by_display_count › 2', 'systems with two screens'],
  ['built_in_denoising', 'systems that remove noise themselves'],
]);

/** The lists of room systems in `vendordata.json`. */
export function vendorChanges(place: Place, [old, now]: readonly [Json, Json]): Told[] {
  return steps(old.root, now.root).map((one) => {
    const called = pathName(one.path);
    return tell(place, 'room systems', VENDOR_WORDS.get(called) ?? called, one);
  });
}

/** What a pinning configuration says, by the name that it gives itself. */
export function pinningChanges(place: Place, [old, now]: readonly [Json, Json]): Told[] {
  const own = entries(now.root).find(({ key }) => key === 'name')?.value;
  const of = own?.type === 'string' ? own.value : place.now.asset.name;
  return valueChanges(place, 'pinning', [old.root, now.root], [], of);
}
