import { at, entries, type Json, keyLocation } from '../../formats/json/json.ts';
import { once } from '../../formats/once.ts';
import type { DecodedPackage, FormatValues } from '../../model/package.ts';
import { BASE_THEMECONFIG } from '../../pexip/theme-settings.ts';
import { SETTINGS_BLOCKS, type SettingsBlock } from '../../pexip/webapp1-setting.ts';
import { setting } from '../../pexip/webapp1-settings.ts';
import { WEBAPP3_FILES } from '../../pexip/webapp3.ts';
import { clientSettings, objectOf } from '../../reading/client-settings.ts';
import { besideManifest } from '../../reading/webapp2-documents.ts';
import { excerpt } from '../words.ts';
import { compare, type Drift, type Item, type Listing, type Pair } from './compare.ts';

/** Shorter texts, such as `host`, are the value of more than one setting. */
const SHORTEST_CONTENT = 10;

/** What the vendor changed in the settings, object by object; [] when there is nothing to compare with. */
export const settingDifferences = once((pkg: DecodedPackage): readonly Drift[] =>
  pkg.defaults ? pairsOf(pkg, pkg.defaults).map(compare) : [],
);

function pairsOf(pkg: DecodedPackage, defaults: DecodedPackage): readonly Pair[] {
  const never = () => false;
  switch (pkg.kind) {
    case 'webapp1':
    case 'desktop':
      return SETTINGS_BLOCKS.flatMap((block) => blockPair(pkg, defaults, block));
    case 'theme': {
      const isVendors = (key: string) => Object.hasOwn(BASE_THEMECONFIG, key);
      return objectPair(pkg, defaults, () => 'themeconfig.json', [], isVendors);
    }
    case 'webapp2': {
      const nameOf = (one: DecodedPackage, file: string) => besideManifest(one, file)?.name ?? file;
      const isVendors = (key: string, isCopy: boolean) => isCopy && key !== 'plugins';
      return [
        ...objectPair(pkg, defaults, (one) => nameOf(one, 'manifest.json'), [], never),
        ...objectPair(pkg, defaults, (one) => nameOf(one, 'settings.json'), [], isVendors),
      ];
    }
    case 'webapp3':
      // The vendor's manifest has few of the keys that the web app knows: that it lacks one says nothing.
      return [[], ['applicationConfig'], ['defaultUserConfig']].flatMap((path) =>
        objectPair(pkg, defaults, () => WEBAPP3_FILES.manifest, path, never),
      );
    default:
      return [];
  }
}

/** One of the two objects of `settings.js`; the vendor's file has further settings in comments. */
function blockPair(pkg: DecodedPackage, defaults: DecodedPackage, block: SettingsBlock): readonly Pair[] {
  const [own, theirs] = [blockListing(pkg, block), blockListing(defaults, block)];
  if (!own || !theirs) return [];
  const { text } = theirs.asset.decoded.ok
    ? (theirs.asset.decoded.value as FormatValues['text'])
    : { text: '' };
  const isVendors = (key: string) => setting(block, key)?.shipped === true && !theirs.open;
  return [{ own, theirs, isVendors, isKept: (key) => mentions(text, key) }];
}

/** Whether a name stands anywhere in a text as a word of its own. */
function mentions(text: string, name: string): boolean {
  const isPart = (character: string) => /[\w$]/.test(character);
  for (let at = text.indexOf(name); at !== -1 && name !== ''; at = text.indexOf(name, at + 1))
    if (!isPart(text.charAt(at - 1)) && !isPart(text.charAt(at + name.length))) return true;
  return false;
}

function blockListing(pkg: DecodedPackage, block: SettingsBlock): Listing | undefined {
  const settings = clientSettings(pkg);
  const object = objectOf(settings?.block(block));
  const script = settings && pkg.value(settings.asset.name, 'javascript');
  if (!settings || !script || !object) return undefined;
  const items = [...object.properties].map(([key, { key: range, value }]): [string, Item] => {
    const content = value.type === 'string' ? contentOf(value.value) : undefined;
    const shown = excerpt(script.text.slice(value.start, value.end));
    return [key, { key, value: shown, content, location: settings.locate(range) }];
  });
  const start = settings.locate({ start: object.start, end: object.start + 1 });
  return { asset: settings.asset, items: new Map(items), open: object.open, start };
}

/** The objects at a path of two JSON files; none when one of them is absent. */
function objectPair(
  pkg: DecodedPackage,
  defaults: DecodedPackage,
  nameOf: (one: DecodedPackage) => string,
  path: readonly string[],
  isVendors: Pair['isVendors'],
): readonly Pair[] {
  const own = objectListing(pkg, nameOf(pkg), path);
  const theirs = objectListing(defaults, nameOf(defaults), path);
  return own && theirs ? [{ own, theirs, isVendors }] : [];
}

function objectListing(pkg: DecodedPackage, name: string, path: readonly string[]): Listing | undefined {
  const asset = pkg.asset(name);
  const json: Json | undefined = pkg.value(name, 'json');
  const object = json && at(json, ...path);
  if (!asset || !json || object?.type !== 'object') return undefined;
  const items = entries(object).map((member): [string, Item] => {
    const { key, value } = member;
    const shown = excerpt(json.text.slice(value.offset, value.offset + value.length));
    const content = value.type === 'string' ? contentOf(value.value) : undefined;
    return [key, { key, value: shown, content, location: keyLocation(json, member) }];
  });
  const start = json.locate(object.offset, object.offset + 1);
  return { asset, items: new Map(items), open: false, start };
}

function contentOf(text: string): string | undefined {
  return text.length < SHORTEST_CONTENT ? undefined : text;
}
