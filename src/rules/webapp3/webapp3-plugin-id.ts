import { member, nodeLocation } from '../../formats/json/json.ts';
import { WEBAPP3_PLUGIN_API } from '../../pexip/source.ts';
import { manifestOf } from '../../reading/webapp3-manifest.ts';
import { listedPlugins3, placeInScript } from '../../reading/webapp3-plugins.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

export default rule({
  id: 'webapp3-plugin-id',
  target: 'package',
  kinds: ['webapp3'],
  severity: 'error',
  summary: 'A webapp3 plugin with widgets has its id in the manifest, the one that it registers with',
  why: 'The web app shows a widget only for a plugin whose “id” in the manifest is the one that its script gives to “registerPlugin”, and a widget’s “parentPluginId” must be that id too. Upper and lower case count.',
  evidence: { kind: 'V', source: WEBAPP3_PLUGIN_API.name },
  messages: {
    missing: (expected: string) =>
      `This plugin shows widgets, which needs an “id” here: expected ${expected}.`,
    differs: (registered: string, found: string) =>
      `Expected the id “${registered}”, with which this plugin registers, found “${found}”.`,
    parent: (expected: string, found: string) =>
      `Expected “${expected}” as “parentPluginId”, the id of the plugin, found “${found}”.`,
  },
  check(pkg, { report }) {
    const manifest = manifestOf(pkg);
    if (!manifest) return;
    const { asset, json } = manifest;
    for (const { entries, scripts } of listedPlugins3(pkg)) {
      if (!scripts.some(({ widgets }) => widgets.hasWidgets)) continue;
      const ids = new Set(scripts.flatMap(({ widgets }) => widgets.ids));
      const [registered] = ids;
      const given = new Set<string>();
      for (const entry of entries) {
        const node = member(entry, 'id');
        if (!node || (node.type === 'string' && node.value.trim() === '')) {
          const source = node ?? member(entry, 'src') ?? entry;
          const expected =
            registered === undefined ? 'that of its “registerPlugin”' : `“${shortened(registered)}”`;
          report('missing', [expected], { asset, location: nodeLocation(json, source) });
        }
        // A value of another type is webapp3-shape's.
        else if (node.type === 'string') {
          given.add(node.value);
          if (registered === undefined || ids.has(node.value)) continue;
          const values = [shortened(registered), shortened(node.value)] as const;
          report('differs', [...values], { asset, location: nodeLocation(json, node) });
        }
      }
      const [first] = given;
      const expected = [...given].find((id) => ids.has(id)) ?? registered ?? first;
      // Where no entry has an id, that is the fault.
      if (first === undefined || expected === undefined) continue;
      for (const script of scripts)
        for (const parent of script.widgets.parents)
          if (parent.text !== expected)
            report('parent', [shortened(expected), shortened(parent.text)], placeInScript(script, parent));
    }
  },
});
