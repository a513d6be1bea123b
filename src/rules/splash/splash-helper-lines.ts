import { removeMembers } from '../../formats/json/edits.ts';
import { entries, keyLocation } from '../../formats/json/json.ts';
import { splashScreens } from '../../reading/screens.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

const KEY = 'helper_lines';

export default rule({
  id: 'splash-helper-lines',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'warning',
  fix: 'safe',
  summary: 'No screen that ships has `helper_lines`',
  why: 'Helper lines are a grid over the background that helps to place elements. Participants would see it, too. Take them out when the screen is done.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: helper lines' },
  messages: {
    lines: (screen: string) =>
      `The screen “${screen}” has “helper_lines”, a grid for designing. Take it out of what ships.`,
  },
  check(json, { report, asset }) {
    for (const { key, node } of splashScreens(json)) {
      const lines = entries(node).find((one) => one.key === KEY);
      if (!lines) continue;
      const fix = () => [{ type: 'edit', name: asset.name, edits: removeMembers(json, node, KEY) }] as const;
      report('lines', [shortened(key)], { location: keyLocation(json, lines), fix });
    }
  },
});
