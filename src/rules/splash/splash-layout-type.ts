import { member, nodeLocation } from '../../formats/json/json.ts';
import { splashScreens } from '../../reading/screens.ts';
import { rule } from '../rule.ts';
import { valueInWords } from '../words.ts';

export default rule({
  id: 'splash-layout-type',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'error',
  summary: 'A screen’s `layout_type` is a text',
  why: 'The setting names the way in which a screen’s elements are laid out: “vertical”, which is also the default, or the free form.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: vertical and free form layouts' },
  messages: {
    type: (found: string) => `“layout_type” must be a text such as “vertical”, not ${found}.`,
  },
  check(json, { report }) {
    for (const { node } of splashScreens(json)) {
      const type = member(node, 'layout_type');
      if (type && type.type !== 'string')
        report('type', [valueInWords(type)], { location: nodeLocation(json, type) });
    }
  },
});
