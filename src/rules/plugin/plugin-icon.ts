import { member } from '../../formats/json/json.ts';
import { shortReference } from '../../formats/text/references.ts';
import { PLUGIN_ICON } from '../../pexip/webapp2-plugins.ts';
import { menuItemsOf, nodePlace, pluginsOf } from '../../reading/plugins.ts';
import { assetAt, assetHint, targetOf } from '../../reading/targets.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'plugin-icon',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'error',
  summary: 'A menu item’s icon is a file and an id within it, and the file is there',
  why: 'The web app draws a menu item’s icon from an SVG file beside the package file, and from the element with the id that stands behind “#”. Without the id, or with another sort of picture, the button stays blank. Write null where the plugin’s source sets the icon.',
  evidence: { kind: 'V', source: PLUGIN_ICON.source.name },
  messages: {
    form: (icon: string) => `Expected “${PLUGIN_ICON.form}” as the icon, found “${icon}”.`,
    missing: (file: string, hint: string) => `There is no icon “${file}” beside this file.${hint}`,
  },
  check(pkg, { report }) {
    for (const plugin of pluginsOf(pkg)) {
      for (const { item } of menuItemsOf(plugin)) {
        const icon = member(item, 'icon');
        if (icon?.type !== 'string') continue;
        const [, file] = PLUGIN_ICON.pattern.exec(icon.value) ?? [];
        if (file === undefined) {
          report('form', [shortReference(icon.value)], nodePlace(plugin, icon));
          continue;
        }
        const target = targetOf(plugin.directory, file);
        // Any other path is plugin-path's.
        if (target.type !== 'file' || assetAt(pkg, target.name)) continue;
        report('missing', [shortReference(file), assetHint(pkg, target.name)], nodePlace(plugin, icon));
      }
    }
  },
});
