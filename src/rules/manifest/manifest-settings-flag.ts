import type { Edit } from '../../formats/format.ts';
import { insertMember, replaceNode } from '../../formats/json/edits.ts';
import { member, nodeLocation } from '../../formats/json/json.ts';
import { SETTINGS_FLAG } from '../../pexip/webapp2.ts';
import { misspellingOf } from '../../reading/known-keys.ts';
import { pluginPackages } from '../../reading/plugin-packages.ts';
import { besideManifest, listedPlugins, manifestOf, settingsOf } from '../../reading/webapp2-documents.ts';
import { rule } from '../rule.ts';
import { misspelt } from './branding-id.ts';

const { flag } = SETTINGS_FLAG;

export default rule({
  id: 'manifest-settings-flag',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'error',
  fix: 'safe',
  summary:
    '“isSettingsBranded” is true when settings.json lists plugins, and only where there is a settings.json',
  why: 'The web app reads settings.json, and with it the list of plugins, only when the manifest says that isSettingsBranded is true; where it is true without that file, the web app asks for one that is not there. The fix sets the flag to what the files say, unless plugins lie there that no settings.json lists.',
  evidence: { kind: 'V', source: SETTINGS_FLAG.source.name },
  messages: {
    off: (plugins: number) =>
      `Expected “${flag}” to be true, as “settings.json” lists ${plugins === 1 ? 'a plugin' : `${plugins} plugins`}, found false.`,
    absent: (plugins: number) =>
      `Expected “${flag}” to be true, as “settings.json” lists ${plugins === 1 ? 'a plugin' : `${plugins} plugins`}, found no such flag.`,
    noSettings: () => `“${flag}” is true, but there is no “settings.json” beside the manifest.`,
  },
  check(pkg, { report }) {
    const manifest = manifestOf(pkg);
    if (!manifest) return;
    const { asset, json, root } = manifest;
    const value = member(root, flag);
    // Any other value is manifest-flag-type's.
    if (value && value.type !== 'boolean') return;
    const settings = settingsOf(pkg);
    const plugins = settings ? listedPlugins(settings).length : 0;
    const location = nodeLocation(json, value ?? root);
    const edited = (edit: Edit) => () => [{ type: 'edit' as const, name: asset.name, edits: [edit] }];
    if (value?.value === true) {
      if (besideManifest(pkg, SETTINGS_FLAG.asset)) return;
      const fix = pluginPackages(pkg).length === 0 ? edited(replaceNode(value, 'false')) : undefined;
      report('noSettings', [], { asset, location, fix });
    } else if (plugins > 0) {
      const slip = value ? undefined : misspellingOf(pkg, asset, json, flag);
      const edit = value ? replaceNode(value, 'true') : insertMember(json, root, flag, 'true');
      const mend = slip === undefined ? { fix: edited(edit) } : { refusal: misspelt(slip, flag) };
      report(value ? 'off' : 'absent', [plugins], { asset, location, ...mend });
    }
  },
});
