import { at, type Json, type JsonNode, member, nodeLocation } from '../../formats/json/json.ts';
import { screenMembers, splashScreens } from '../../reading/screens.ts';
import { rule } from '../rule.ts';
import { shortened, valueInWords } from '../words.ts';

export default rule({
  id: 'splash-shape',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'error',
  summary: '`splash_screens`, `screens`, `labels`, every screen and every `background` are objects',
  why: 'The platform looks up screens, labels and backgrounds by their keys. Anything but an object in these places can’t be read. Write “{…}” with the keys inside.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: customizing the splash screens' },
  messages: {
    shape: (what: string, found: string) => `${what} must be an object in “{…}”, not ${found}.`,
  },
  check(json, { report }) {
    for (const [what, node] of objectsOf(json)) {
      if (node && node.type !== 'object')
        report('shape', [what, valueInWords(node)], { location: nodeLocation(json, node) });
    }
  },
});

/** What must be an object, with its name; undefined where it is absent. */
function objectsOf(json: Json): readonly (readonly [what: string, node: JsonNode | undefined])[] {
  return [
    ['“splash_screens”', at(json, 'splash_screens')],
    ['“screens”', at(json, 'splash_screens', 'screens')],
    ['“labels”', at(json, 'splash_screens', 'labels')],
    ...screenMembers(json).map(({ key, value }) => [`The screen “${shortened(key)}”`, value] as const),
    ...splashScreens(json).map(
      ({ key, node }) => [`The background of “${shortened(key)}”`, member(node, 'background')] as const,
    ),
  ];
}
