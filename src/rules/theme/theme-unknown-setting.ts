import { unknownThemeKeys } from '../../reading/unknown-theme-keys.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

const ID = 'theme-unknown-setting';

export default rule({
  id: ID,
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'info',
  summary: 'Every setting of themeconfig.json is known',
  why: 'The platform ignores a setting that it does not know. Newer platforms may know more settings than Brandgate does; otherwise, correct the name or take the setting out.',
  evidence: { kind: 'O', source: 'The Base theme’s themeconfig.json and public themes' },
  messages: {
    unknown: (key: string, suggestion: string) => `“${key}” is not a known setting.${suggestion}`,
  },
  check(json, { report }) {
    for (const { key, suggestion, location } of unknownThemeKeys(json, ID))
      report('unknown', [shortened(key), suggestion], { location });
  },
});
