import { withinEdits } from '../../formats/text/spelling.ts';
import { isKnownIcon, WEBAPP3_ICONS } from '../../pexip/webapp3-icons.ts';
import { placeInScript, pluginScriptsOf } from '../../reading/webapp3-plugins.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

/** What every icon's name begins with. */
const PREFIX = 'Icon';

export default rule({
  id: 'webapp3-plugin-icon',
  target: 'package',
  kinds: ['webapp3'],
  severity: 'warning',
  summary: 'Icons of a webapp3 plugin’s buttons are ones that the web app has',
  why: 'A button’s icon is named, as in "IconPexipLogo". The web app answers “Invalid Icon name” to a name that it does not have, and the button does not appear. For a drawing of your own, give an object with “custom”.',
  evidence: { kind: 'O', source: WEBAPP3_ICONS.source.name },
  messages: {
    unknown: (name: string, suggestion: string) => `“${name}” is not an icon of the web app.${suggestion}`,
  },
  check(pkg, { report }) {
    for (const script of pluginScriptsOf(pkg)) {
      for (const icon of script.icons) {
        if (!/^Icon\w*$/.test(icon.text) || isKnownIcon(icon.text)) continue;
        report('unknown', [shortened(icon.text), suggestion(icon.text)], placeInScript(script, icon));
      }
    }
  },
});

function suggestion(name: string): string {
  const same = WEBAPP3_ICONS.names.find((one) => one.toLowerCase() === name.toLowerCase());
  // They all begin alike, so that only the rest can be a slip.
  const rest = name.slice(PREFIX.length);
  const near = withinEdits(
    rest,
    WEBAPP3_ICONS.names.map((one) => one.slice(PREFIX.length)),
    rest.length < 6 ? 1 : 2,
  );
  const meant = same ?? (near && PREFIX + near);
  return meant === undefined ? '' : ` Did you mean “${meant}”?`;
}
