import { type JsonNode, member } from '../../formats/json/json.ts';
import { shortReference } from '../../formats/text/references.ts';
import type { DecodedPackage } from '../../model/package.ts';
import type { Where } from '../../model/rule.ts';
import { PLUGIN_ICON } from '../../pexip/webapp2-plugins.ts';
import { webapp2Root } from '../../reading/plugin-packages.ts';
import { listedOf, menuItemsOf, nodePlace, pluginsOf } from '../../reading/plugins.ts';
import { targetOf } from '../../reading/targets.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'plugin-path',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'error',
  summary: 'No path of a plugin leaves the package or is absolute',
  why: 'A path that leaves the package, or that starts at the server or at another host, loads a script or a picture that nobody checked with this package and that others can change. Put the file into the plugin’s directory and name it relative to the file that refers to it.',
  evidence: { kind: 'S', source: 'Code loaded from outside of what was reviewed (CWE-829)' },
  messages: {
    absolute: (key: string, path: string) =>
      `“${key}” is the absolute address “${path}”: expected a path within the package.`,
    outside: (key: string, path: string) =>
      `“${key}” leads out of the package: “${path}”. Expected a path within it.`,
  },
  check(pkg, { report }) {
    for (const { key, path, directory, where } of pathsOf(pkg)) {
      const { type } = targetOf(directory, path);
      if (type !== 'file') report(type, [key, shortReference(path)], where);
    }
  },
});

interface Path {
  readonly key: string;
  readonly path: string;
  readonly directory: string;
  readonly where: Where;
}

function* pathsOf(pkg: DecodedPackage): Generator<Path> {
  for (const { settings, entry } of listedOf(pkg)) {
    const source = member(entry, 'srcURL');
    if (isText(source))
      yield {
        key: 'srcURL',
        path: source.value,
        directory: webapp2Root(pkg),
        where: nodePlace(settings, source),
      };
  }
  for (const plugin of pluginsOf(pkg)) {
    const { directory } = plugin;
    const source = member(plugin.root, 'srcURL');
    if (isText(source))
      yield { key: 'srcURL', path: source.value, directory, where: nodePlace(plugin, source) };
    for (const { item } of menuItemsOf(plugin)) {
      const icon = member(item, 'icon');
      // Anything else is plugin-icon's.
      if (isText(icon) && PLUGIN_ICON.pattern.test(icon.value))
        yield { key: 'icon', path: icon.value, directory, where: nodePlace(plugin, icon) };
    }
  }
}

function isText(node: JsonNode | undefined): node is Extract<JsonNode, { type: 'string' }> {
  return node?.type === 'string';
}
