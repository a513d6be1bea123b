import { nodeLocation } from '../../formats/json/json.ts';
import { THEME_COLOR } from '../../pexip/theme-settings.ts';
import { themeColors } from '../../reading/theme-colors.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'theme-color-length',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'warning',
  summary: 'Indicators and backgrounds have colours of 6 digits, texts and classifications of 8',
  why: 'Texts and classifications can be see-through, so their colours begin with two digits of opacity (ff is opaque); indicators and backgrounds have none. With the wrong number of digits, the platform may show another colour.',
  evidence: { kind: 'O', source: 'Colours of the Base theme and of public themes' },
  messages: {
    length: (color: string, what: string, digits: number, found: number) =>
      `The colour of ${what} has ${digits} digits, but “${color}” has ${found}.`,
  },
  check(json, { report, pkg }) {
    for (const { node, digits, what } of themeColors(json, pkg)) {
      if (node.type !== 'string' || !THEME_COLOR.test(node.value)) continue;
      const found = node.value.length - '0x'.length;
      if (found === digits) continue;
      report('length', [node.value, what, digits, found], { location: nodeLocation(json, node) });
    }
  },
});
