import type { JsonNode } from '../../formats/json/json.ts';
import { at, entries, member, nodeLocation } from '../../formats/json/json.ts';
import type { DecodedPackage } from '../../model/package.ts';
import { MENU_LOCATIONS, PLUGIN_ICON } from '../../pexip/webapp2-plugins.ts';
import { directoryOf, resolved } from '../../reading/paths.ts';
import { pluginPackages } from '../../reading/plugin-packages.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'svg-missing-id',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'error',
  summary: 'Every SVG has the id that a plugin’s icon refers to',
  why: 'A plugin’s icon is “<file>.svg#<id>”: the web app draws the element with that id, and nothing where there is none. Capital and small letters are different. Give the svg element that id, or refer to one that the file has.',
  evidence: { kind: 'V', source: PLUGIN_ICON.source.name },
  messages: {
    missing: (id: string, file: string) =>
      `Expected an element with the id “${id}” in “${file}”, found none.`,
    other: (id: string, file: string, found: string) =>
      `Expected an element with the id “${id}” in “${file}”, found only “${found}”.`,
  },
  check(pkg, { report }) {
    for (const name of pluginPackages(pkg)) {
      const json = pkg.value(name, 'json');
      for (const icon of json ? menuIcons(at(json, 'menuItems')) : []) {
        const [, file = '', id = ''] = PLUGIN_ICON.pattern.exec(icon.value) ?? [];
        const ids = idsOf(pkg, resolved(directoryOf(name), file));
        if (!ids || ids.has(id)) continue;
        const where = { asset: pkg.asset(name), location: json && nodeLocation(json, icon) };
        const [only] = ids;
        if (ids.size === 1 && only !== undefined) report('other', [id, file, only], where);
        else report('missing', [id, file], where);
      }
    }
  },
});

type Text = Extract<JsonNode, { type: 'string' }>;

/** The icons of every menu item that has one. */
function menuIcons(menuItems: JsonNode | undefined): Text[] {
  const known = entries(menuItems).filter(({ key }) => MENU_LOCATIONS.some((place) => place.key === key));
  const items = known.flatMap(({ value }) => (value.type === 'array' ? value.items : []));
  return items.map((item) => member(item, 'icon')).filter((icon): icon is Text => icon?.type === 'string');
}

/** The ids of an SVG; undefined when it is absent, can't be read or has too many of them to know all. */
function idsOf(pkg: DecodedPackage, name: string): ReadonlySet<string> | undefined {
  const svg = pkg.value(name, 'svg');
  return svg?.idsComplete ? svg.ids : undefined;
}
