import { nodeLocation } from '../../formats/json/json.ts';
import { BASE_ICON_NAME } from '../../pexip/theme-screens.ts';
import { isSvgName, splashElements, stringAt } from '../../reading/screens.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';
import { fileSuggester, isMissing } from './missing-file.ts';

export default rule({
  id: 'splash-missing-icon',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'error',
  summary: 'An icon’s file is in the theme, in its base or in the Base theme',
  why: 'A screen can’t show an icon that is not there. Add the SVG file to the theme, or correct the name; when the file is in a theme below this one, name that theme as “base” in brandgate.yml.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: theme ZIP file' },
  messages: {
    missing: (file: string, suggestion: string) =>
      `There is no “${file}” in the theme or in its base.${suggestion}`,
  },
  check(json, { report, pkg }) {
    const suggest = fileSuggester(pkg, /\.svg$/i);
    for (const { type, node } of splashElements(json)) {
      const path = type === 'icon' ? stringAt(node, 'path') : undefined;
      if (!path || !isSvgName(path.value) || BASE_ICON_NAME.test(path.value)) continue;
      if (!isMissing(pkg, path.value)) continue;
      report('missing', [shortened(path.value), suggest(path.value)], { location: nodeLocation(json, path) });
    }
  },
});
