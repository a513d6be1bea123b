import { fixedStyle } from '../../pexip/classification.ts';
import { unknownThemeKeys } from '../../reading/unknown-theme-keys.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

const ID = 'classification-unknown-key';

export default rule({
  id: ID,
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'warning',
  summary: 'Every key of the classification and of its levels is known',
  why: 'A level has a text, its colour and the colour behind it. The platform decides where, how large and in which font the text is shown, and ignores keys that try to change that.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: content classification' },
  messages: {
    fixed: (key: string, what: string) =>
      `“${key}” changes nothing: the ${what} of classification texts can’t be chosen.`,
    unknown: (key: string, place: string, suggestion: string) =>
      `“${key}” is not a known key of ${place}.${suggestion}`,
  },
  check(json, { report, pkg }) {
    for (const { key, place, suggestion, location } of unknownThemeKeys(json, pkg, ID)) {
      const what = fixedStyle(key);
      const owner = place.path.length === 1 ? '“classification”' : 'a level';
      if (what) report('fixed', [key, what], { location });
      else report('unknown', () => [shortened(key), owner, suggestion()], { location });
    }
  },
});
