import { insertMember, replaceNode } from '../../formats/json/edits.ts';
import { at, nodeLocation } from '../../formats/json/json.ts';
import { THEME_VERSION } from '../../pexip/theme-settings.ts';
import { rule } from '../rule.ts';
import { valueInWords } from '../words.ts';

const KEY = 'theme_version';

export default rule({
  id: 'theme-version',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'error',
  fix: 'unsafe',
  summary: '`theme_version` is the number 2',
  why: 'A theme without this setting is taken for one of the old kind: its splash screens and most of its other settings are then ignored. Add "theme_version": 2, as a number without quotation marks.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: themeconfig.json' },
  messages: {
    missing: () => 'There is no “theme_version”. It must be there and be the number 2.',
    wrong: (found: string) => `“theme_version” must be the number 2, not ${found}.`,
  },
  check(json, { report, asset }) {
    const value = at(json, KEY);
    if (value?.type === 'number' && value.value === THEME_VERSION) return;
    if (json.root.type !== 'object') return;
    const { root } = json;
    const edit = value
      ? () => replaceNode(value, String(THEME_VERSION))
      : () => insertMember(json, root, KEY, String(THEME_VERSION));
    const fix = () => [{ type: 'edit' as const, name: asset.name, edits: [edit()] }];
    if (value) report('wrong', [valueInWords(value)], { location: nodeLocation(json, value), fix });
    else report('missing', [], { location: nodeLocation(json, root), fix });
  },
});
