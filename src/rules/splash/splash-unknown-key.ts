import { unknownThemeKeys } from '../../reading/unknown-theme-keys.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

const ID = 'splash-unknown-key';

export default rule({
  id: ID,
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'info',
  summary: 'Every key of `splash_screens`, of a screen and of a background is known',
  why: 'The platform ignores a key that it does not know, so what it was meant to change stays as it was. Newer platforms may know more keys than Brandgate does.',
  evidence: { kind: 'O', source: 'Keys in the Pexip docs and in public themes' },
  messages: {
    unknown: (key: string, place: string, suggestion: string) =>
      `“${key}” is not a known key of ${place}.${suggestion}`,
  },
  check(json, { report, pkg }) {
    for (const { key, place, suggestion, location } of unknownThemeKeys(json, pkg, ID))
      report('unknown', () => [shortened(key), placeInWords(place.path), suggestion()], { location });
  },
});

function placeInWords(path: readonly string[]): string {
  if (path.length === 1) return '“splash_screens”';
  return path.at(-1) === 'background' ? 'a background' : 'a screen';
}
