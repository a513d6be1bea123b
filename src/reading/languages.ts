import { entries, type Json, type JsonMember } from '../formats/json/json.ts';
import { once } from '../formats/once.ts';
import type { DecodedAsset, DecodedPackage } from '../model/package.ts';
import type { LanguageSummary } from '../model/report.ts';
import { BUILT_IN_LANGUAGE } from '../pexip/webapp1-setting.ts';
import { BANDWIDTH_TOKEN, TOKEN_PREFIXES, TOKENS } from '../pexip/webapp1-tokens.ts';
import { baseLanguageAsset } from './base-language.ts';
import { clientSettings, configurationRoot, namedAsset, textOf } from './client-settings.ts';
import { listedLanguages } from './listed-languages.ts';
import { type VariableFaults, variableFaults } from './variables.ts';

/** One language file that can be read. */
export interface Language {
  readonly asset: DecodedAsset;
  readonly json: Json;
  /** As reports name it: the file's name below `languages/`. */
  readonly label: string;
  /** In the order of the file, each token once; the empty token, which the vendor's own file has, is left out. */
  readonly tokens: ReadonlyMap<string, JsonMember>;
}
/** A token of the reference that a language lacks. */
export interface MissingToken {
  readonly token: string;
  /** In the reference. */
  readonly member: JsonMember;
  /** The member of the language that the token belongs behind, or before; neither when it has none of the reference's. */
  readonly after?: JsonMember;
  readonly before?: JsonMember;
}
/** A text of a language beside the reference's text of the same token, where there is one. */
export interface ComparedText {
  readonly token: string;
  readonly text: string;
  readonly member: JsonMember;
  readonly reference: string | undefined;
  readonly faults: VariableFaults;
}
/** A language beside the reference; the reference beside itself has `isReference`. */
export interface Comparison {
  readonly language: Language;
  readonly reference: Language;
  readonly isReference: boolean;
  /** How many tokens of the reference the language lacks; `missingTokens` says which. */
  readonly missing: number;
  /** Members whose tokens neither the reference nor the vendor has. */
  readonly extra: readonly JsonMember[];
  readonly texts: readonly ComparedText[];
}

/** Shorter texts are often the same in two languages. */
export const SHORTEST_TRANSLATED_TEXT = 12;

/** Every language of a webapp1 or desktop package beside the reference, the reference included; [] when there is none. */
export const comparedLanguages = once(compareAll);

/** Token parity of every language with the reference, for the report. */
export function languageMatrix(pkg: DecodedPackage): LanguageSummary[] {
  return comparedLanguages(pkg)
    .filter(({ isReference }) => !isReference)
    .map(({ language, reference, missing, extra, texts }) => ({
      package: pkg.name,
      reference: reference.label,
      language: language.label,
      tokens: language.tokens.size,
      missing,
      extra: extra.length,
      variables: texts.filter(({ faults }) => faults.unknown.length + faults.braces.length > 0).length,
      untranslated: texts.filter(isUntranslated).length,
    }));
}

/** Whether a text is long enough to need a translation. */
export function isTranslatable({ text, reference }: ComparedText): boolean {
  return reference !== undefined && text.length >= SHORTEST_TRANSLATED_TEXT;
}

/** Whether such a text is the reference's. */
export function isUntranslated(compared: ComparedText): boolean {
  return isTranslatable(compared) && compared.text === compared.reference;
}

/** Every language file that can be read, by name. */
function languagesOf(pkg: DecodedPackage): readonly Language[] {
  const folder = `${configurationRoot(pkg)}languages/`;
  const listed = new Set(
    listedLanguages(clientSettings(pkg)).languages.map(({ path }) => namedAsset(pkg, path)),
  );
  return pkg.assets.flatMap((asset) => {
    const { name } = asset;
    const isLanguage = name.startsWith(folder) && !name.slice(folder.length).includes('/');
    const json = isLanguage || listed.has(name) ? pkg.value(name, 'json') : undefined;
    if (json?.root.type !== 'object') return [];
    const members = entries(json.root).filter(({ key }) => key !== '');
    const tokens = new Map(members.map((member) => [member.key, member]));
    const label = name.startsWith(folder) ? name.slice(folder.length) : name;
    return [{ asset, json, label, tokens }];
  });
}

/** The config's base language, the default language of the settings, `en-us.json`, or the file with most tokens. */
function referenceOf(pkg: DecodedPackage, languages: readonly Language[]): Language | undefined {
  const chosen = textOf(clientSettings(pkg)?.own('defaultUserSettings', 'language'));
  const names = [
    baseLanguageAsset(pkg)?.name,
    chosen === undefined ? undefined : namedAsset(pkg, chosen),
    namedAsset(pkg, BUILT_IN_LANGUAGE),
  ];
  // One that exists and can't be read stays the reference: comparing with another would find what is not there.
  const name = names.find((one) => one !== undefined && pkg.asset(one) !== undefined);
  if (name !== undefined) return languages.find(({ asset }) => asset.name === name);
  return languages.reduce<Language | undefined>(
    (most, one) => (most === undefined || one.tokens.size > most.tokens.size ? one : most),
    undefined,
  );
}

function compareAll(pkg: DecodedPackage): readonly Comparison[] {
  if (pkg.kind !== 'webapp1' && pkg.kind !== 'desktop') return [];
  const languages = languagesOf(pkg);
  const reference = referenceOf(pkg, languages);
  if (reference === undefined) return [];
  const bandwidths = bandwidthNames(pkg);
  return languages.map((language) => ({
    language,
    reference,
    isReference: language === reference,
    missing: [...reference.tokens.keys()].filter((token) => !language.tokens.has(token)).length,
    extra: [...language.tokens.values()].filter(
      ({ key }) => !reference.tokens.has(key) && !isVendors(key) && !bandwidths.has(key),
    ),
    texts: comparedTexts(language, reference),
  }));
}

/** The tokens that `bandwidths` of the settings names. */
export function bandwidthNames(pkg: DecodedPackage): ReadonlySet<string> {
  const value = clientSettings(pkg)?.own('applicationSettings', 'bandwidths');
  const items = value?.type === 'array' ? value.items : [];
  const names = items.map((item) =>
    item.type === 'object' ? textOf(item.properties.get('name')?.value) : undefined,
  );
  return new Set(names.filter((name) => name !== undefined));
}

/** A token that the vendor's file has, or one of those that the client builds at run time. */
function isVendors(token: string): boolean {
  const isBuilt = ({ prefix }: { readonly prefix: string }) =>
    prefix !== BANDWIDTH_TOKEN.prefix && token.startsWith(prefix);
  return TOKENS.has(token) || TOKEN_PREFIXES.some(isBuilt);
}

/** The tokens that a language lacks, in the order of the reference, the first `most` of them. */
export function missingTokens({ language, reference }: Comparison, most: number): readonly MissingToken[] {
  const missing: MissingToken[] = [];
  const members = reference.tokens.values();
  const firstShared = [...reference.tokens.keys()].find((token) => language.tokens.has(token));
  const before = firstShared === undefined ? undefined : language.tokens.get(firstShared);
  let after: JsonMember | undefined;
  for (const member of members) {
    if (missing.length >= most) break;
    const present = language.tokens.get(member.key);
    if (present !== undefined) after = present;
    else {
      const neighbour = after ? { after } : before ? { before } : {};
      missing.push({ token: member.key, member, ...neighbour });
    }
  }
  return missing;
}

function comparedTexts(language: Language, reference: Language): readonly ComparedText[] {
  return [...language.tokens.values()].flatMap((member) => {
    if (member.value.type !== 'string') return [];
    const text = member.value.value;
    const other = language === reference ? undefined : reference.tokens.get(member.key)?.value;
    const known = other?.type === 'string' ? other.value : undefined;
    const faults = variableFaults(member.key, text, known);
    return [{ token: member.key, text, member, reference: known, faults }];
  });
}
