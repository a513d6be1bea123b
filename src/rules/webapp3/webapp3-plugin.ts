import { type JsonNode, keyLocation, member, nodeLocation } from '../../formats/json/json.ts';
import { WEBAPP3_PLUGIN_API } from '../../pexip/source.ts';
import { manifestOf, pluginsOf } from '../../reading/webapp3-manifest.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

export default rule({
  id: 'webapp3-plugin',
  target: 'package',
  kinds: ['webapp3'],
  severity: 'error',
  summary: 'Each plugin of the webapp3 manifest has its own src and id',
  why: 'The web app loads a plugin from its “src”; without one there is nothing to load. Where an “id” is given it must be the plugin’s own: of two plugins with one id the second is refused.',
  evidence: {
    kind: 'O',
    source: WEBAPP3_PLUGIN_API.name,
    certain: 'a plugin without an address of its own cannot be loaded',
  },
  messages: {
    missing: () =>
      'This plugin has no “src”: expected the path of its page, such as “./plugins/x/index.html”.',
    empty: () => 'The “src” of this plugin is empty: expected the path of its page.',
    repeated: (id: string, line: number) =>
      `The id “${id}” is taken by the plugin in line ${line}: this one is refused.`,
  },
  check(pkg, { report }) {
    const manifest = manifestOf(pkg);
    if (!manifest) return;
    const { asset, json } = manifest;
    const where = (node: JsonNode) => ({ asset, location: nodeLocation(json, node) });
    const ids = new Map<string, JsonNode>();
    for (const plugin of pluginsOf(json)) {
      const source = member(plugin, 'src');
      if (!source) {
        const [first] = plugin.type === 'object' ? plugin.members : [];
        report('missing', [], first ? { asset, location: keyLocation(json, first) } : where(plugin));
      } else if (source.type === 'string' && source.value.trim() === '') report('empty', [], where(source));
      const id = member(plugin, 'id');
      if (id?.type !== 'string' || id.value === '') continue;
      const other = ids.get(id.value);
      if (other) report('repeated', [shortened(id.value), json.locate(other.offset).line ?? 1], where(id));
      else ids.set(id.value, id);
    }
  },
});
