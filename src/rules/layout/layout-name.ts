import { at, nodeLocation } from '../../formats/json/json.ts';
import { LAYOUT_FILE, LAYOUT_LIMITS, LAYOUT_NAME } from '../../pexip/custom-layouts.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

export default rule({
  id: 'layout-name',
  target: 'json',
  kinds: ['theme'],
  names: LAYOUT_FILE.pattern,
  severity: 'error',
  summary: 'A layout’s `name` is 1 to 50 letters, digits and underscores',
  why: 'Services, policies and the client API name the layout by it. The platform takes only the letters A to Z, digits and “_”, and no spaces.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: custom layouts' },
  messages: {
    empty: () => 'The layout’s “name” is empty. It must be 1 to 50 letters, digits and underscores.',
    characters: (name: string, wrong: string) =>
      `The layout’s name “${name}” has ${wrong} in it. Only the letters A to Z, digits and underscores are allowed.`,
    long: (length: number) =>
      `The layout’s name has ${length} characters. At most ${LAYOUT_LIMITS.nameLength} are allowed.`,
  },
  check(json, { report }) {
    const node = at(json, 'name');
    if (node?.type !== 'string' || LAYOUT_NAME.test(node.value)) return;
    const location = nodeLocation(json, node);
    const wrong = /[^A-Za-z0-9_]/u.exec(node.value)?.[0];
    if (node.value === '') report('empty', [], { location });
    else if (wrong === undefined) report('long', [node.value.length], { location });
    else report('characters', [shortened(node.value), inWords(wrong)], { location });
  },
});

function inWords(character: string): string {
  if (character === ' ') return 'a space';
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `“${character}”` : 'an invisible character';
}
