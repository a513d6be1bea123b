import type { Css } from '../../formats/css/css.ts';
import { once } from '../../formats/once.ts';
import type { DecodedAsset, DecodedPackage } from '../../model/package.ts';
import { knownStyle } from '../../pexip/webapp1-styles.ts';
import { BRAND_CSS } from '../../reading/brand-styles.ts';
import { configurationRoot } from '../../reading/client-settings.ts';
import { excerpt } from '../words.ts';
import { compare, type Drift, type Item, type Listing } from './compare.ts';

/** Shorter declarations are the same for many classes. */
const SHORTEST_CONTENT = 24;
const DEFAULT_THEME = 'themes/default/brand.css';

/** What the vendor changed in the classes of `brand.css`, theme by theme; [] when there is nothing to compare with. */
export const styleDifferences = once((pkg: DecodedPackage): readonly Drift[] =>
  pkg.defaults ? differences(pkg, pkg.defaults) : [],
);

function differences(pkg: DecodedPackage, defaults: DecodedPackage): readonly Drift[] {
  return pkg.assets.flatMap((asset) => {
    if (!BRAND_CSS.test(asset.name)) return [];
    const [own, theirs] = [listingOf(pkg, asset), vendorsListing(pkg, defaults, asset)];
    // Customers may style further classes of the pages, which are not the vendor's to take back.
    const isVendors = (key: string) => knownStyle(key) !== undefined;
    return own && theirs ? [compare({ own, theirs, isVendors })] : [];
  });
}

/** The theme of the same name, else the default one. */
function vendorsListing(
  pkg: DecodedPackage,
  defaults: DecodedPackage,
  { name }: DecodedAsset,
): Listing | undefined {
  const root = configurationRoot(defaults);
  const same = defaults.asset(root + name.slice(configurationRoot(pkg).length));
  const asset = same ?? defaults.asset(root + DEFAULT_THEME);
  return asset && listingOf(defaults, asset);
}

function listingOf(pkg: DecodedPackage, asset: DecodedAsset): Listing | undefined {
  const css: Css | undefined = pkg.value(asset.name, 'css');
  if (!css) return undefined;
  const items = new Map<string, Item>();
  for (const { selectors, declarations } of css.rules) {
    const value = declarations.map((one) => `${one.property}: ${one.value}`).join('; ');
    for (const { name, start, end } of selectors.flatMap(({ classes }) => classes)) {
      if (items.has(name)) continue;
      const content = value.length < SHORTEST_CONTENT ? undefined : value;
      items.set(name, { key: name, value: excerpt(value), content, location: css.locate(start, end) });
    }
  }
  return { asset, items, open: false, start: css.locate(0) };
}
