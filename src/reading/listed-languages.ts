import type { SourceRange, Value } from '../formats/javascript/literals.ts';
import type { Json } from '../formats/json/json.ts';
import { entries } from '../formats/json/json.ts';
import type { DecodedAsset, DecodedPackage } from '../model/package.ts';
import { BUILT_IN_LANGUAGE } from '../pexip/webapp1-setting.ts';
import { type ClientSettings, clientSettings, namedAsset, textOf } from './client-settings.ts';

/** A language that users can choose. */
export interface ListedLanguage {
  /** As `settings.js` writes it: `configuration/languages/x.json`. */
  readonly path: string;
  /** Where it is written; absent for the built-in one. */
  readonly range?: SourceRange;
}
/** A text of a list with its place. */
export interface ListedText {
  readonly text: string;
  readonly range: SourceRange;
}
/** A list of which every item is known, and those that are texts. */
export interface KnownTexts {
  readonly texts: readonly ListedText[];
  /** Whether the list may have items that are not among `texts`. */
  readonly open: boolean;
}

/** The languages on offer, the built-in one where the file names none; `open` when there may be more. */
export function listedLanguages(settings: ClientSettings | undefined): {
  readonly languages: readonly ListedLanguage[];
  readonly open: boolean;
} {
  const value = settings?.own('applicationSettings', 'languages');
  if (value === undefined) return { languages: [{ path: BUILT_IN_LANGUAGE }], open: false };
  const { texts, open } = listedTexts(value);
  return { languages: texts.map(({ text, range }) => ({ path: text, range })), open };
}

/** The texts of a list, or of an object's values. */
export function listedTexts(value: Value): KnownTexts {
  const items =
    value.type === 'array'
      ? value.items
      : value.type === 'object'
        ? [...value.properties.values()].map((entry) => entry.value)
        : undefined;
  if (items === undefined) return { texts: [], open: true };
  const texts = items.flatMap((item) => {
    const text = textOf(item);
    return text === undefined ? [] : [{ text, range: item }];
  });
  const isOpen = (value.type === 'array' || value.type === 'object') && value.open;
  return { texts, open: isOpen || texts.length < items.length };
}

/** The listed language files that the package has and that can be read, each with its tokens. */
export function readableLanguages(
  pkg: DecodedPackage,
): { readonly asset: DecodedAsset; readonly json: Json; readonly tokens: ReadonlySet<string> }[] {
  const names = listedLanguages(clientSettings(pkg)).languages.map(({ path }) => namedAsset(pkg, path));
  return [...new Set(names)].flatMap((name) => {
    const asset = name === undefined ? undefined : pkg.asset(name);
    const json = name === undefined ? undefined : pkg.value(name, 'json');
    if (asset === undefined || json === undefined) return [];
    return [{ asset, json, tokens: new Set(entries(json.root).map(({ key }) => key)) }];
  });
}
