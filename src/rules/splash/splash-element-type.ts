import { type JsonNode, member, nodeLocation } from '../../formats/json/json.ts';
import { splashScreens } from '../../reading/screens.ts';
import { rule } from '../rule.ts';
import { shortened, valueInWords } from '../words.ts';

export default rule({
  id: 'splash-element-type',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'error',
  summary: '`elements` is a list of objects, each with a `type`',
  why: 'A screen’s elements are drawn by their type: “icon”, “text” or, on the screen for the PIN, “pin_digits”. Without one the platform can’t tell what to draw.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: splash screen elements' },
  messages: {
    list: (screen: string, found: string) =>
      `The elements of “${screen}” must be a list in “[…]”, not ${found}.`,
    object: (found: string) => `An element must be an object in “{…}”, not ${found}.`,
    missing: () => 'The element has no “type”. It needs “icon”, “text” or “pin_digits”.',
    type: (found: string) => `The type of an element must be a text such as “icon”, not ${found}.`,
  },
  check(json, { report }) {
    const place = (node: JsonNode) => ({ location: nodeLocation(json, node) });
    for (const { key, node } of splashScreens(json)) {
      const elements = member(node, 'elements');
      if (!elements) continue;
      if (elements.type !== 'array') {
        report('list', [shortened(key), valueInWords(elements)], place(elements));
        continue;
      }
      for (const element of elements.items) {
        const type = member(element, 'type');
        if (element.type !== 'object') report('object', [valueInWords(element)], place(element));
        else if (!type) report('missing', [], place(element));
        else if (type.type !== 'string') report('type', [valueInWords(type)], place(type));
      }
    }
  },
});
