import { isKnownScreen } from '../../pexip/theme-screens.ts';
import { unknownThemeKeys } from '../../reading/unknown-theme-keys.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

const ID = 'splash-unknown-screen';

export default rule({
  id: ID,
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'info',
  certainSeverity: 'warning',
  summary: 'Every screen’s key is known',
  why: 'The platform shows its own version of a screen when the key of yours is not the right one. The list of keys known here may lack those of newer platforms. With the Base theme of your own node (“brandgate learn”) the list is closed, and this is a warning.',
  evidence: { kind: 'O', source: 'Screens of public themes and of the client API' },
  messages: {
    unknown: (key: string, suggestion: string) => `“${key}” is not the key of a known screen.${suggestion}`,
    none: (key: string, suggestion: string) => `The Base theme has no screen “${key}”.${suggestion}`,
  },
  check(json, { report, pkg }) {
    for (const { key, known, suggestion, location } of unknownThemeKeys(json, pkg, ID)) {
      const certain = known.isClosed;
      if (certain || !isKnownScreen(key))
        report(certain ? 'none' : 'unknown', () => [shortened(key), suggestion()], { location, certain });
    }
  },
});
