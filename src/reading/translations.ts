import { at, entries, type Json, type JsonMember, type JsonNode } from '../formats/json/json.ts';
import type { DecodedAsset, DecodedPackage } from '../model/package.ts';
import { fileReferences, manifestOf, meantAsset } from './webapp3-manifest.ts';

/** A translation file that the manifest names and that can be read. */
export interface Translation {
  /** The languages that use it, as the manifest writes them. */
  readonly languages: readonly string[];
  readonly asset: DecodedAsset;
  readonly json: Json;
}
/** The translations of a package. */
export interface Translations {
  readonly files: readonly Translation[];
  /** Whether every file that the manifest names is among them. */
  readonly isComplete: boolean;
}

/** Every translation file, each once. */
export function translationsOf(pkg: DecodedPackage): Translations {
  const manifest = manifestOf(pkg);
  if (!manifest) return { files: [], isComplete: false };
  const names = new Set(fileReferences(manifest).map(({ name }) => name));
  const languages = new Map<string, string[]>();
  const members = entries(at(manifest.json, 'translations'));
  for (const { key, value } of members) {
    if (value.type !== 'string') continue;
    const name = meantAsset(value.value);
    if (name !== undefined && names.has(name)) languages.set(name, [...(languages.get(name) ?? []), key]);
  }
  const files = [...languages].flatMap(([name, keys]) => {
    const asset = pkg.asset(name);
    const json = pkg.value(name, 'json');
    return asset && json ? [{ languages: keys, asset, json }] : [];
  });
  const named = [...languages.values()].reduce((sum, keys) => sum + keys.length, 0);
  return { files, isComplete: files.length === languages.size && named === members.length };
}

/** One value of a translation that is no object. */
export interface TranslationText {
  /** Its keys from the root, with dots between them. */
  readonly key: string;
  readonly node: JsonNode;
  /** The key's own last part, with the value. */
  readonly member: JsonMember;
}

/** Every value, those of nested objects too. */
export function textsOf(node: JsonNode, above = ''): readonly TranslationText[] {
  return entries(node).flatMap((member) => {
    const { key, value } = member;
    const path = above === '' ? key : `${above}.${key}`;
    return value.type === 'object' ? textsOf(value, path) : [{ key: path, node: value, member }];
  });
}

/** The key of a text whatever its plural form: languages have different ones (`key_one`, `key_other`). */
export function withoutPlural(key: string): string {
  return key.replace(/_(?:ordinal_)?(?:zero|one|two|few|many|other|plural|\d{1,3})$/, '');
}
