import { clientSettings, namedAsset, textOf } from '../../reading/client-settings.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'settings-missing-avatar',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'error',
  summary: 'The avatar that settings.js names is in the package',
  why: '“overrideConferenceAvatar” replaces the conference’s avatar in the participant list. Without its file a broken picture is shown. The path begins with “configuration/”, and its case counts.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: { missing: (path: string) => `There is no file “${path}”.` },
  check(pkg, { report }) {
    const settings = clientSettings(pkg);
    const value = settings?.own('applicationSettings', 'overrideConferenceAvatar');
    const path = textOf(value);
    if (settings === undefined || value === undefined || path === undefined) return;
    const name = namedAsset(pkg, path);
    if (name === undefined || pkg.asset(name) !== undefined) return;
    report('missing', [path], { asset: settings.asset, location: settings.locate(value) });
  },
});
