import { nodeLocation } from '../../formats/json/json.ts';
import { BASE_ICON_NAME } from '../../pexip/theme-screens.ts';
import { baseThemeLists } from '../../reading/base-theme-lists.ts';
import { splashElements, stringAt } from '../../reading/screens.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';
import { fileSuggester, isMissing } from './missing-file.ts';

export default rule({
  id: 'splash-base-icon',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'warning',
  summary: 'An icon `icon_*.svg` that is not in the theme is known to be in the Base theme',
  why: 'The Base theme has icons of such names, but only some of them are known here. If yours is not one of them, the screen has no icon. Add the file, or compare the name with the Base theme’s files on the Management Node: “brandgate learn” reads them, and then all are known.',
  evidence: { kind: 'O', source: 'Names of the Base theme’s icons, as far as they are published' },
  messages: {
    unsure: (file: string, suggestion: string) =>
      `“${file}” is not in the theme, and it is not known to be an icon of the Base theme.${suggestion}`,
    none: (file: string, suggestion: string) =>
      `“${file}” is not in the theme, and the Base theme has no icon of that name.${suggestion}`,
  },
  check(json, { report, pkg }) {
    const suggest = fileSuggester(pkg, /\.svg$/i);
    const lists = baseThemeLists(pkg.baseTheme?.theme);
    for (const { type, node } of splashElements(json)) {
      const path = type === 'icon' ? stringAt(node, 'path') : undefined;
      if (!path || !BASE_ICON_NAME.test(path.value) || !isMissing(pkg, path.value)) continue;
      const certain = lists.files(path.value) !== undefined;
      report(certain ? 'none' : 'unsure', [shortened(path.value), suggest(path.value)], {
        location: nodeLocation(json, path),
        certain,
      });
    }
  },
});
