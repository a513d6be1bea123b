import { nodeLocation } from '../../formats/json/json.ts';
import { PIN_SCREEN } from '../../pexip/theme-screens.ts';
import { splashElements } from '../../reading/screens.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

export default rule({
  id: 'splash-pin-digits',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'error',
  summary: '`pin_digits` stands only on `pin_entry`',
  why: 'The element shows a mark for each digit of the PIN that is being typed, which happens on the screen “pin_entry” alone.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: PIN digits element' },
  messages: {
    misplaced: (screen: string) =>
      `“pin_digits” belongs on the screen “${PIN_SCREEN}” alone, not on “${screen}”.`,
  },
  check(json, { report }) {
    for (const { screen, type, node } of splashElements(json)) {
      if (type === 'pin_digits' && screen !== PIN_SCREEN)
        report('misplaced', [shortened(screen)], { location: nodeLocation(json, node) });
    }
  },
});
