import type { JsonNode } from '../../formats/json/json.ts';
import { BRAND_NAME_VARIABLE } from '../../pexip/webapp3.ts';
import { type Translation, textsOf, withoutPlural } from '../../reading/translations.ts';
import { translatedVariables } from './translated-variables.ts';

/** One text in one language, all of its plural forms together. */
export interface Counterpart {
  readonly file: Translation;
  readonly languages: readonly string[];
  /** The first form. */
  readonly node: JsonNode;
  readonly variables: ReadonlySet<string>;
}

/** Every text that two languages or more have, by its key. Left out are empty texts, and those whose braces are at fault. */
export function counterparts(files: readonly Translation[]): ReadonlyMap<string, readonly Counterpart[]> {
  const found = new Map<string, Counterpart[]>();
  for (const file of files)
    for (const [key, text] of textsIn(file)) found.set(key, [...(found.get(key) ?? []), text]);
  return new Map([...found].filter(([, texts]) => texts.length > 1));
}

/**
 * The text whose variables are taken for right: those that most languages have; where as many have others, the ones that
 * the web app is known to fill in, then those of the reference language, then those of the first language.
 */
export function usual(texts: readonly Counterpart[], reference: string): Counterpart | undefined {
  const votes = new Map<string, number>();
  for (const text of texts) votes.set(signature(text), (votes.get(signature(text)) ?? 0) + 1);
  const isKnown = ({ variables }: Counterpart) =>
    variables.size > 0 && [...variables].every((name) => name === BRAND_NAME_VARIABLE.name);
  const isReference = ({ languages }: Counterpart) =>
    languages.some((language) => `${language.toLowerCase()}-`.startsWith(`${reference.toLowerCase()}-`));
  const rank = (text: Counterpart) => [
    votes.get(signature(text)),
    Number(isKnown(text)),
    Number(isReference(text)),
  ];
  const ranked = texts.map((text) => ({ text, rank: rank(text) }));
  ranked.sort((one, other) => {
    const index = one.rank.findIndex((value, place) => value !== other.rank[place]);
    return (other.rank[index] ?? 0) - (one.rank[index] ?? 0);
  });
  return ranked[0]?.text;
}

function signature({ variables }: Counterpart): string {
  return [...variables].sort().join();
}

function textsIn(file: Translation): ReadonlyMap<string, Counterpart> {
  const texts = new Map<string, Counterpart>();
  const faulty = new Set<string>();
  for (const { key: full, node } of textsOf(file.json.root)) {
    if (node.type !== 'string' || node.value.trim() === '') continue;
    const key = withoutPlural(full);
    const variables = translatedVariables(node.value);
    const names = variables?.map(({ name }) => name);
    if (!names?.every((name) => name !== undefined)) faulty.add(key);
    const before = texts.get(key);
    const all = new Set([...(before?.variables ?? []), ...(names ?? []).flatMap((name) => name ?? [])]);
    texts.set(key, { file, languages: file.languages, node: before?.node ?? node, variables: all });
  }
  for (const key of faulty) texts.delete(key);
  return texts;
}
