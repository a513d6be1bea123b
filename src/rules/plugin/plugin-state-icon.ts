import { referenceKind, shortReference } from '../../formats/text/references.ts';
import type { DecodedPackage } from '../../model/package.ts';
import { RUNTIME_PREFIX } from '../../pexip/webapp2.ts';
import { PLUGIN_ICON } from '../../pexip/webapp2-plugins.ts';
import { webapp2Root } from '../../reading/plugin-packages.ts';
import { placeIn, pluginsOf, sourceOf } from '../../reading/plugins.ts';
import { assetAt, assetHint, targetOf } from '../../reading/targets.ts';
import { rule } from '../rule.ts';
import { stateIcons } from './state-icons.ts';

export default rule({
  id: 'plugin-state-icon',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'error',
  summary: 'An icon that a plugin’s source sets is a file and an id within it, and both are there',
  why: 'A state’s icon is found like that of a menu item: an SVG file beside the plugin’s package file, and the element with the id that stands behind “#”. A slip shows only when the state changes, as a blank button. Capital and small letters are different.',
  evidence: { kind: 'V', source: PLUGIN_ICON.source.name },
  messages: {
    form: (icon: string) => `Expected “${PLUGIN_ICON.form}” as the icon, found “${icon}”.`,
    missing: (file: string, hint: string) =>
      `There is no icon “${file}” beside the plugin’s package file.${hint}`,
    id: (id: string, file: string) => `Expected an element with the id “${id}” in “${file}”, found none.`,
  },
  check(pkg, { report }) {
    const seen = new Set<unknown>();
    for (const plugin of pluginsOf(pkg)) {
      const source = sourceOf(pkg, plugin);
      for (const { text, node } of source ? stateIcons(source) : []) {
        // A path from the server’s root or to another host can’t be looked up.
        if (!source || seen.has(node) || referenceKind(text) !== 'relative') continue;
        seen.add(node);
        const where = placeIn(source, node);
        const [, file, id = ''] = PLUGIN_ICON.pattern.exec(text) ?? [];
        const name = file === undefined ? undefined : iconName(pkg, plugin.directory, file);
        if (file === undefined) report('form', [shortReference(text)], where);
        else if (name === undefined || !assetAt(pkg, name)) {
          const hint = name === undefined ? '' : assetHint(pkg, name);
          report('missing', [shortReference(file), hint], where);
        } else {
          const svg = pkg.value(assetAt(pkg, name)?.name ?? '', 'svg');
          if (svg?.idsComplete && !svg.ids.has(id)) report('id', [id, shortReference(file)], where);
        }
      }
    }
  },
});

/** Beside the package file, or below what the web server calls the package’s root. */
function iconName(pkg: DecodedPackage, directory: string, file: string): string | undefined {
  const path = file.replace(RUNTIME_PREFIX.pattern, '');
  const target = targetOf(path === file ? directory : webapp2Root(pkg), path);
  return target.type === 'file' ? target.name : undefined;
}
