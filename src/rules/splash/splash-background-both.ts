import { member, nodeLocation } from '../../formats/json/json.ts';
import { unknownKeys } from '../../reading/known-keys.ts';
import { splashBackgrounds } from '../../reading/screens.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

export default rule({
  id: 'splash-background-both',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'warning',
  summary: 'A background has a `path` or a `color`, not both and not neither',
  why: 'A screen’s background is a picture or a colour. With both, one of them is never seen; with neither, the line does nothing. Keep the one that is meant.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: background image' },
  messages: {
    both: (screen: string) =>
      `The background of “${screen}” has a “path” and a “color”. Keep the one that is meant.`,
    neither: (screen: string) =>
      `The background of “${screen}” has neither a “path” nor a “color”. It needs one of them.`,
  },
  check(json, { report, pkg }) {
    const slips = unknownKeys(json, 'themeconfig', pkg.baseTheme).filter(({ meant }) => meant !== undefined);
    for (const { key, node } of splashBackgrounds(json)) {
      const [path, color] = [member(node, 'path'), member(node, 'color')];
      if ((path === undefined) !== (color === undefined)) continue;
      // A misspelt key is the one that is missing.
      if (!path && slips.some(({ object }) => object === node)) continue;
      report(path ? 'both' : 'neither', [shortened(key)], { location: nodeLocation(json, node) });
    }
  },
});
