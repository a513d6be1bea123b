/** What differs in `settings.js` of webapp1 and the desktop client, setting by setting. */

import { globals } from '../formats/javascript/globals.ts';
import type { JavaScript } from '../formats/javascript/javascript.ts';
import type { Value } from '../formats/javascript/literals.ts';
import { SETTINGS_BLOCKS } from '../pexip/webapp1-setting.ts';
import type { AssetPair, Told } from './asset-pair.ts';
import type { Words } from './difference.ts';
import { changeOf } from './json-values.ts';
import { counted, joined, name, say, text, textStep } from './words.ts';

const MOST_NAMED = 3;
const LONGEST_PLAIN = 2000;

/** A value with the script that it stands in. */
interface Written {
  readonly value: Value;
  readonly script: JavaScript;
}

/** The settings of all global variables that differ, by their names. */
export function scriptSettings(pair: AssetPair, [old, now]: readonly [JavaScript, JavaScript]): Told[] {
  const [before, after] = [globals(old.program), globals(now.program)];
  const blocks = new Set<string>([...SETTINGS_BLOCKS, ...declared(old), ...declared(now)]);
  return [...blocks].flatMap((block) =>
    settingChanges(pair, [block], written(before.get(block), old), written(after.get(block), now)),
  );
}

/** The names of variables and functions that a script declares at its top level. */
function declared({ program }: JavaScript): string[] {
  return program.body.flatMap((statement): string[] => {
    if (statement.type === 'FunctionDeclaration') return [statement.id.name];
    if (statement.type !== 'VariableDeclaration') return [];
    return statement.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
  });
}

const written = (value: Value | undefined, script: JavaScript): Written | undefined =>
  value && { value, script };

function settingChanges(
  pair: AssetPair,
  path: readonly string[],
  old: Written | undefined,
  now: Written | undefined,
): Told[] {
  if (old?.value.type === 'object' && now?.value.type === 'object') {
    const [before, after] = [old.value.properties, now.value.properties];
    const keys = [...new Set([...before.keys(), ...after.keys()])];
    const told = keys.flatMap((key) =>
      settingChanges(
        pair,
        [...path, key],
        written(before.get(key)?.value, old.script),
        written(after.get(key)?.value, now.script),
      ),
    );
    // Of an open object, something unnamed may differ, which the script as a whole tells.
    return told;
  }
  return same(old, now) ? [] : [tellSetting(pair, path, old, now)];
}

function tellSetting(
  { old: oldSide, now: nowSide }: AssetPair,
  path: readonly string[],
  old: Written | undefined,
  now: Written | undefined,
): Told {
  const line = now?.script.locate(now.value.start, now.value.end).line;
  const [block = '', ...keys] = path;
  return {
    about: 'setting',
    change: changeOf(old, now),
    what: keys.join(' › ') || block,
    ...(keys.length === 0 ? {} : { of: block }),
    phrases: isCode(path, old, now) ? ['code changed'] : stepWords(old, now),
    path: (now ? nowSide : oldSide).asset.path,
    ...(line === undefined ? {} : { line }),
    ...plainValue('before', old),
    ...plainValue('after', now),
  };
}

/** A function, or whatever else of a whole variable takes running to know. */
const isCode = (path: readonly string[], old: Written | undefined, now: Written | undefined): boolean =>
  path.length === 1 && old?.value.type === 'unknown' && now?.value.type === 'unknown';

function stepWords(old: Written | undefined, now: Written | undefined): Words {
  if (!old || !now) return valueWords(now ?? old);
  const [before, after] = [old.value, now.value];
  if (before.type === 'string' && after.type === 'string') return textStep(before.value, after.value);
  if (before.type === 'array' && after.type === 'array') return listStep(old, now);
  return say`${valueWords(old)} → ${valueWords(now)}`;
}

function listStep(old: Written, now: Written): Words {
  const [before, after] = [itemsOf(old), itemsOf(now)];
  const [known, kept] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  const came = after.filter((item) => !known.has(keyOf(item)));
  const gone = before.filter((item) => !kept.has(keyOf(item)));
  if (came.length + gone.length === 0) return say`in another order: ${listed(after)}`;
  return joined([
    came.length > 0 ? say`added ${listed(came)}` : [],
    gone.length > 0 ? say`removed ${listed(gone)}` : [],
  ]);
}

const itemsOf = ({ value, script }: Written): Written[] =>
  value.type === 'array' ? value.items.map((item) => ({ value: item, script })) : [];

function listed(items: readonly Written[]): Words {
  const more = items.length - MOST_NAMED;
  const shown = joined(items.slice(0, MOST_NAMED).map(valueWords));
  return more > 0 ? say`${shown} and ${more} more` : shown;
}

function valueWords(written: Written | undefined): Words {
  if (!written) return [];
  const { value, script } = written;
  if (value.type === 'string') return text(value.value);
  if (value.type === 'array') return value.items.length === 0 ? ['an empty list'] : listed(itemsOf(written));
  if (value.type === 'object') {
    const id = value.properties.get('id')?.value ?? value.properties.get('name')?.value;
    return id?.type === 'string' ? text(id.value) : [counted(value.properties.size, 'value')];
  }
  return [name(value.type === 'unknown' ? script.text.slice(value.start, value.end) : String(value.value))];
}

const same = (old: Written | undefined, now: Written | undefined): boolean =>
  old === undefined || now === undefined ? old === now : keyOf(old) === keyOf(now);

/** A text that is the same for equal values; what takes running to know is compared as it is written. */
function keyOf({ value, script }: Written): string {
  switch (value.type) {
    case 'array':
      return `[${value.open}${value.items.map((item) => keyOf({ value: item, script })).join()}]`;
    case 'object': {
      const members = [...value.properties].map(
        ([key, member]) => `${JSON.stringify(key)}:${keyOf({ value: member.value, script })}`,
      );
      return `{${value.open}${members.sort().join()}}`;
    }
    case 'unknown':
      return `?${script.text.slice(value.start, value.end).replace(/\s+/g, ' ')}`;
    default:
      return JSON.stringify(value.value);
  }
}

function plainValue(side: 'before' | 'after', from: Written | undefined): Record<string, unknown> {
  if (!from || from.value.end - from.value.start > LONGEST_PLAIN) return {};
  const value = plain(from.value);
  return value === undefined ? {} : { [side]: value };
}

/** The value as JSON; undefined where a part of it takes running to know. */
function plain(value: Value): unknown {
  if (value.type === 'unknown') return undefined;
  if (value.type === 'array') {
    const items = value.items.map(plain);
    return value.open || items.includes(undefined) ? undefined : items;
  }
  if (value.type !== 'object') return value.value;
  const members = [...value.properties].map(([key, member]) => [key, plain(member.value)] as const);
  return value.open || members.some(([, one]) => one === undefined) ? undefined : Object.fromEntries(members);
}
