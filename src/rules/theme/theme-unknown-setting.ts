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
  certainSeverity: 'warning',
  summary: 'Every setting of themeconfig.json is known',
  why: 'The platform ignores a setting that it does not know. Newer platforms may know more settings than Brandgate does; otherwise, correct the name or take the setting out. With the Base theme of your own node (“brandgate learn”) the list is closed, and this is a warning.',
  evidence: { kind: 'O', source: 'The Base theme’s themeconfig.json and public themes' },
  messages: {
    unknown: (key: string, suggestion: string) => `“${key}” is not a known setting.${suggestion}`,
    none: (key: string, suggestion: string) => `The Base theme has no setting “${key}”.${suggestion}`,
  },
  check(json, { report, pkg }) {
    for (const { key, known, suggestion, location } of unknownThemeKeys(json, pkg, ID)) {
      const certain = known.isClosed;
      report(certain ? 'none' : 'unknown', () => [shortened(key), suggestion()], { location, certain });
    }
  },
});
