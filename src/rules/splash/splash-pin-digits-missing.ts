import { at, nodeLocation } from '../../formats/json/json.ts';
import { PIN_SCREEN } from '../../pexip/theme-screens.ts';
import { elementsOf } from '../../reading/screens.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'splash-pin-digits-missing',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'warning',
  summary: '`pin_entry` with elements of its own has exactly one `pin_digits`',
  why: 'The elements of a screen replace all of its default ones. Without “pin_digits” participants don’t see that their key presses arrive; with two, each digit is shown twice.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: PIN digits element' },
  messages: {
    missing: () =>
      'The elements of “pin_entry” have no “pin_digits”, so nobody sees the digits of the PIN being typed.',
    several: (count: number) =>
      `The elements of “pin_entry” have ${count} “pin_digits”. They need exactly one.`,
  },
  check(json, { report }) {
    const elements = at(json, 'splash_screens', 'screens', PIN_SCREEN, 'elements');
    if (elements?.type !== 'array') return;
    const typed = elementsOf(PIN_SCREEN, elements);
    const [first, second, ...more] = typed.filter(({ type }) => type === 'pin_digits');
    // An element without a type may be meant for it.
    if (!first && typed.length === elements.items.length)
      report('missing', [], { location: nodeLocation(json, elements) });
    if (second) report('several', [more.length + 2], { location: nodeLocation(json, second.node) });
  },
});
