import { entries } from '../formats/json/json.ts';
import type { DecodedPackage } from '../model/package.ts';
import type { Difference } from './difference.ts';

const MOST_NAMED = 5;

/** Tokens added, removed and retranslated in a language file; undefined when the file is no language. */
export function languageChanges(
  nowPackage: DecodedPackage,
  name: string,
  oldPackage: DecodedPackage,
): Difference[] | undefined {
  if (!/(^|\/)languages\/[^/]+\.json$/.test(name)) return undefined;
  const [old, now] = [textsOf(oldPackage, name), textsOf(nowPackage, name)];
  const added = [...now.keys()].filter((token) => !old.has(token));
  const removed = [...old.keys()].filter((token) => !now.has(token));
  const retranslated = [...now]
    .filter(([token, text]) => old.has(token) && old.get(token) !== text)
    .map(([token]) => token);
  const parts = [part('added', added), part('removed', removed), part('retranslated', retranslated)].filter(
    (text) => text !== '',
  );
  return [
    { about: 'language', change: 'changed', what: name, detail: parts.join('; ') || 'formatting only' },
  ];
}

function textsOf(pkg: DecodedPackage, name: string): Map<string, unknown> {
  return new Map(
    entries(pkg.value(name, 'json')?.root).map(({ key, value }) => [
      key,
      'value' in value ? value.value : value.type,
    ]),
  );
}

function part(verb: string, tokens: readonly string[]): string {
  if (tokens.length === 0) return '';
  const named = tokens.slice(0, MOST_NAMED).join(', ');
  const more = tokens.length > MOST_NAMED ? ` and ${tokens.length - MOST_NAMED} more` : '';
  return `${tokens.length} ${verb} (${named}${more})`;
}
