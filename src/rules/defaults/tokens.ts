import { keyLocation, nodeLocation } from '../../formats/json/json.ts';
import { once } from '../../formats/once.ts';
import type { DecodedPackage } from '../../model/package.ts';
import { BANDWIDTH_TOKEN, TOKEN_PREFIXES } from '../../pexip/webapp1-tokens.ts';
import { bandwidthNames, comparedLanguages, type Language } from '../../reading/languages.ts';
import { type Translation, textsOf, translationsOf, withoutPlural } from '../../reading/translations.ts';
import { excerpt } from '../words.ts';
import { compare, type Drift, type Item, type Listing, newNames } from './compare.ts';

/** What the vendor changed in the texts, language by language; [] when there is nothing to compare with. */
export const tokenDifferences = once((pkg: DecodedPackage): readonly Drift[] => {
  const { defaults } = pkg;
  if (defaults === undefined) return [];
  return pkg.kind === 'webapp3' ? overrides(pkg, defaults) : files(pkg, defaults);
});

/** Language files of webapp1 and the desktop client: copies of the vendor's, translated. */
function files(pkg: DecodedPackage, defaults: DecodedPackage): readonly Drift[] {
  const vendors = comparedLanguages(defaults);
  const english = vendors.find(({ isReference }) => isReference)?.language;
  if (!english) return [];
  const vendorsOf = ({ label }: Language) =>
    vendors.find(({ language }) => language.label.toLowerCase() === label.toLowerCase())?.language ?? english;
  const bandwidths = bandwidthNames(pkg);
  // The reference first: its texts tell what was renamed, those of other languages do not.
  const compared = comparedLanguages(pkg);
  const languages = compared.toSorted((a, b) => Number(b.isReference) - Number(a.isReference));
  let renames: ReadonlyMap<string, string> = new Map();
  return languages.map(({ language, isReference }) => {
    const difference = compare({
      own: listingOf(language),
      theirs: listingOf(vendorsOf(language)),
      isVendors: () => true,
      isKept: (key) => bandwidths.has(key) || TOKEN_PREFIXES.some(({ prefix }) => key.startsWith(prefix)),
      // Who offers bandwidths of their own needs only their tokens.
      isLeftOut: (key) =>
        bandwidths.size > 0 && key.startsWith(BANDWIDTH_TOKEN.prefix) && !bandwidths.has(key),
      renames,
    });
    if (isReference) renames = newNames(difference);
    return difference;
  });
}

function listingOf({ asset, json, tokens }: Language): Listing {
  const items = [...tokens].map(([key, member]): [string, Item] => {
    const content = member.value.type === 'string' ? member.value.value : '';
    return [key, { key, value: excerpt(content), content, location: keyLocation(json, member) }];
  });
  const start = json.locate(json.root.offset, json.root.offset + 1);
  return { asset, items: new Map(items), open: false, start };
}

/** Translations of webapp3, which override single texts, so that none is missing. */
function overrides(pkg: DecodedPackage, defaults: DecodedPackage): readonly Drift[] {
  const vendors = translationsOf(defaults);
  if (!vendors.isComplete || vendors.files.length === 0) return [];
  const keys = new Set(
    vendors.files.flatMap(({ json }) => textsOf(json.root).map(({ key }) => withoutPlural(key))),
  );
  return translationsOf(pkg).files.flatMap((own) => {
    const theirs =
      vendors.files.find(({ languages }) => languages.some((language) => own.languages.includes(language))) ??
      vendors.files[0];
    if (!theirs) return [];
    const isKept = (key: string) => keys.has(withoutPlural(key));
    return [compare({ own: overridesOf(own), theirs: overridesOf(theirs), isVendors: () => true, isKept })];
  });
}

function overridesOf({ asset, json }: Translation): Listing {
  const items = textsOf(json.root).map(({ key, node }): [string, Item] => {
    const content = node.type === 'string' ? node.value : '';
    return [key, { key, value: excerpt(content), content, location: nodeLocation(json, node) }];
  });
  return { asset, items: new Map(items), open: true, start: nodeLocation(json, json.root) };
}
