import { member, nodeLocation } from '../../formats/json/json.ts';
import { BACKGROUND_PREFIX } from '../../pexip/theme-screens.ts';
import { splashBackgrounds } from '../../reading/screens.ts';
import { rule } from '../rule.ts';
import { valueInWords } from '../words.ts';

export default rule({
  id: 'splash-background-name',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'error',
  summary: 'A background’s `path` begins with `background`',
  why: 'The platform takes only files whose names begin with “background” for backgrounds. Rename the file, for example to “background_pin.jpg”, and name it here without a directory.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: background image' },
  messages: {
    name: (found: string) =>
      `The path of a background must be a file name that begins with “background”, not ${found}.`,
  },
  check(json, { report }) {
    for (const { node } of splashBackgrounds(json)) {
      const path = member(node, 'path');
      if (!path || (path.type === 'string' && path.value.startsWith(BACKGROUND_PREFIX))) continue;
      report('name', [valueInWords(path)], { location: nodeLocation(json, path) });
    }
  },
});
