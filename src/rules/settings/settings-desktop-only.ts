import { settingsOf } from '../../pexip/webapp1-settings.ts';
import { clientSettings, objectOf } from '../../reading/client-settings.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'settings-desktop-only',
  target: 'package',
  kinds: ['webapp1'],
  severity: 'info',
  summary: 'The web app’s settings.js has no setting that only the desktop client reads',
  why: 'The web app ignores these settings. They do no harm in a file that serves both clients.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    ignored: (key: string) => `The web app ignores “${key}”: only the desktop client reads it.`,
  },
  check(pkg, { report }) {
    const settings = clientSettings(pkg);
    if (settings === undefined) return;
    for (const block of ['applicationSettings', 'defaultUserSettings'] as const) {
      const own = objectOf(settings.block(block))?.properties;
      for (const { key, desktopOnly, shipped } of settingsOf(block)) {
        const range = own?.get(key)?.key;
        if (!desktopOnly || shipped || range === undefined) continue;
        report('ignored', [key], { asset: settings.asset, location: settings.locate(range) });
      }
    }
  },
});
