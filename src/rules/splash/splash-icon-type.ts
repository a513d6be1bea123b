import { nodeLocation } from '../../formats/json/json.ts';
import { isSvgName, splashElements, stringAt } from '../../reading/screens.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

export default rule({
  id: 'splash-icon-type',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'error',
  summary: 'An icon’s `path` is an SVG file',
  why: 'The platform draws the icons of splash screens from SVG files. Export the icon from a vector drawing program; a bitmap that is only wrapped into SVG is slow and may look wrong.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: icon elements' },
  messages: {
    type: (file: string) => `An icon must be an SVG file, with a name that ends with “.svg”, not “${file}”.`,
  },
  check(json, { report }) {
    for (const { type, node } of splashElements(json)) {
      const path = type === 'icon' ? stringAt(node, 'path') : undefined;
      if (path && !isSvgName(path.value))
        report('type', [shortened(path.value)], { location: nodeLocation(json, path) });
    }
  },
});
