import { entries, member, nodeLocation } from '../../formats/json/json.ts';
import { SETTINGS_FLAG } from '../../pexip/webapp2.ts';
import { manifestOf, settingsOf } from '../../reading/webapp2-documents.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

const { flag } = SETTINGS_FLAG;
const MOST_NAMED = 3;

export default rule({
  id: 'manifest-settings-unused',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'warning',
  summary: 'A settings.json with settings in it is not switched off by isSettingsBranded',
  why: 'The web app reads settings.json only when the manifest says that isSettingsBranded is true. Set the flag to true, or take the settings out.',
  evidence: { kind: 'V', source: SETTINGS_FLAG.source.name },
  messages: {
    unused: (keys: string) =>
      `“${flag}” is not true, so the web app does not read the settings ${keys} of “settings.json”.`,
  },
  check(pkg, { report }) {
    const manifest = manifestOf(pkg);
    const settings = settingsOf(pkg);
    if (!manifest || !settings) return;
    const { asset, json } = manifest;
    const value = member(json.root, flag);
    // Any other value is manifest-flag-type's.
    if (value && (value.type !== 'boolean' || value.value)) return;
    const keys = entries(settings.json.root).flatMap(({ key }) => (key === 'plugins' ? [] : [key]));
    if (keys.length === 0) return;
    const named = keys.slice(0, MOST_NAMED).map((key) => `“${shortened(key)}”`);
    if (keys.length > MOST_NAMED) named.push('…');
    report('unused', [named.join(', ')], { asset, location: nodeLocation(json, value ?? json.root) });
  },
});
