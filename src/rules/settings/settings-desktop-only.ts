import type { Value } from '../../formats/javascript/literals.ts';
import { SETTINGS_BLOCKS } from '../../pexip/webapp1-setting.ts';
import { settingsOf } from '../../pexip/webapp1-settings.ts';
import { clientSettings, objectOf } from '../../reading/client-settings.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'settings-desktop-only',
  target: 'package',
  kinds: ['webapp1'],
  severity: 'info',
  summary: 'The web app’s settings.js has no setting that only the desktop client reads',
  why: 'The web app ignores these settings. They do no harm in a file that serves both clients, and what the vendor’s own file sets is let pass.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    ignored: (key: string) => `The web app ignores “${key}”: only the desktop client reads it.`,
  },
  check(pkg, { report }) {
    const settings = clientSettings(pkg);
    if (settings === undefined) return;
    for (const block of SETTINGS_BLOCKS) {
      const own = objectOf(settings.block(block))?.properties;
      for (const { key, desktopOnly, shipped, default: usual } of settingsOf(block)) {
        const entry = own?.get(key);
        if (!desktopOnly || entry === undefined || (shipped && isPlainly(entry.value, usual))) continue;
        report('ignored', [key], { asset: settings.asset, location: settings.locate(entry.key) });
      }
    }
  },
});

/** Whether a setting is what it is anyhow: nobody chose it. */
function isPlainly(value: Value, usual: unknown): boolean {
  return value.type === 'unknown' || ('value' in value && value.value === usual);
}
