import { at, nodeLocation } from '../../formats/json/json.ts';
import { LAYOUT_FILE, LAYOUT_NAME } from '../../pexip/custom-layouts.ts';
import { builtInLayout } from '../../pexip/layouts.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'layout-name-built-in',
  target: 'json',
  kinds: ['theme'],
  names: LAYOUT_FILE.pattern,
  severity: 'warning',
  summary: 'No layout has the name of a built-in one',
  why: 'Where a layout is chosen by name, nobody can tell which of the two comes. Give the layout a name of its own. Only the three custom layouts of the Base theme are meant to be replaced by name.',
  evidence: { kind: 'O', source: 'Layout names in the Pexip docs and in the client API' },
  messages: {
    builtIn: (name: string) => `“${name}” is the name of a built-in layout. The layout needs another one.`,
  },
  check(json, { report }) {
    const node = at(json, 'name');
    if (node?.type !== 'string' || !LAYOUT_NAME.test(node.value) || !builtInLayout(node.value)) return;
    report('builtIn', [node.value], { location: nodeLocation(json, node) });
  },
});
