import { nodeLocation } from '../../formats/json/json.ts';
import { BACKGROUND_PREFIX } from '../../pexip/theme-screens.ts';
import { splashBackgrounds, stringAt } from '../../reading/screens.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';
import { fileSuggester, isMissing } from './missing-file.ts';

export default rule({
  id: 'splash-missing-background',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'error',
  summary: 'A background’s file is in the theme, in its base or in the Base theme',
  why: 'A screen can’t show a picture that is not there. Add the file to the theme, or correct the name; when the file is in a theme below this one, name that theme as “base” in brandgate.yml.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: background image' },
  messages: {
    missing: (file: string, suggestion: string) =>
      `There is no “${file}” in the theme, in its base or in the Base theme.${suggestion}`,
  },
  check(json, { report, pkg }) {
    const suggest = fileSuggester(pkg, /^background/i);
    for (const { node } of splashBackgrounds(json)) {
      const path = stringAt(node, 'path');
      if (!path?.value.startsWith(BACKGROUND_PREFIX) || !isMissing(pkg, path.value)) continue;
      report('missing', [shortened(path.value), suggest(path.value)], { location: nodeLocation(json, path) });
    }
  },
});
