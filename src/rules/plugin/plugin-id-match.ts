import { type JsonNode, member } from '../../formats/json/json.ts';
import type { DecodedPackage } from '../../model/package.ts';
import type { Where } from '../../model/rule.ts';
import { REGISTER_KEYS } from '../../pexip/plugin-api.ts';
import { PLUGIN_GUIDE } from '../../pexip/source.ts';
import { nodePlace, type Plugin, placeIn, pluginsOf, sourceOf } from '../../reading/plugins.ts';
import { textsAt } from '../../reading/registrations.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

export default rule({
  id: 'plugin-id-match',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'error',
  summary: 'A plugin has one id in settings.json, in its package file and in registerPlugin',
  why: 'The web app puts the three parts of a plugin together by the id. Where one differs, be it in a capital letter or the version at its end, the plugin does not appear or its button does nothing.',
  evidence: { kind: 'V', source: PLUGIN_GUIDE.name },
  messages: {
    settings: (id: string, other: string) =>
      `Expected the id “${other}” as in the plugin’s package file, found “${id}”.`,
    source: (id: string, other: string) =>
      `Expected the id “${other}” as in the plugin’s package file, found “${id}”.`,
    absent: (id: string) =>
      `“registerPlugin” is given no “id”: expected “${id}” as in the plugin’s package file.`,
  },
  check(pkg, { report }) {
    for (const plugin of pluginsOf(pkg)) {
      const id = textOf(member(plugin.root, 'id'));
      if (id === undefined) continue;
      for (const { settings, entry } of plugin.listed) {
        const node = member(entry, 'id');
        const listed = textOf(node);
        if (node && listed !== undefined && listed !== id)
          report('settings', [shortened(listed), shortened(id)], nodePlace(settings, node));
      }
      const registered = registeredIds(pkg, plugin);
      const [first] = registered;
      if (first && registered.every(({ text }) => text !== id))
        report('source', [shortened(first.text), shortened(id)], first.where);
      const nameless = registrationWithoutId(pkg, plugin);
      if (nameless) report('absent', [shortened(id)], nameless);
    }
  },
});

function textOf(node: JsonNode | undefined): string | undefined {
  return node?.type === 'string' ? node.value : undefined;
}

/** Where a plugin’s source registers, if it surely does so without an id. */
function registrationWithoutId(pkg: DecodedPackage, plugin: Plugin): Where | undefined {
  const source = sourceOf(pkg, plugin);
  const [first] = source?.registrations ?? [];
  const isNameless = source?.registrations.every(
    ({ argument, isOpen, keys }) => argument === 'object' && !isOpen && !keys.has(REGISTER_KEYS.id),
  );
  return source && first && isNameless ? placeIn(source, first.call.arguments[0] ?? first.call) : undefined;
}

/** The ids under which a plugin’s source registers; [] unless every one is known. */
function registeredIds(
  pkg: DecodedPackage,
  plugin: Plugin,
): readonly { readonly text: string; readonly where: Where }[] {
  const source = sourceOf(pkg, plugin);
  const ids = source?.registrations.map((call) => textsAt(call, REGISTER_KEYS.id, source.scopes)) ?? [];
  if (!source || ids.includes(undefined)) return [];
  return ids
    .flatMap((texts) => texts ?? [])
    .map(({ text, node }) => ({ text, where: placeIn(source, node) }));
}
