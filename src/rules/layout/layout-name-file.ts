import { at, nodeLocation } from '../../formats/json/json.ts';
import { LAYOUT_FILE, LAYOUT_NAME } from '../../pexip/custom-layouts.ts';
import { layoutsByName } from '../../reading/hierarchy.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'layout-name-file',
  target: 'json',
  kinds: ['theme'],
  names: LAYOUT_FILE.pattern,
  severity: 'warning',
  summary: 'A layout’s file is `custom_layout_` and its `name`',
  why: 'Everything refers to the layout by its “name”, not by its file. When the two differ, one of them is usually left from a copy. Rename the file or the layout.',
  evidence: { kind: 'O', source: 'The Base theme’s custom layouts' },
  messages: {
    differs: (name: string, expected: string) =>
      `The layout is named “${name}”, so its file should be “${expected}”.`,
  },
  check(json, { report, asset, pkg }) {
    const node = at(json, 'name');
    if (node?.type !== 'string' || !LAYOUT_NAME.test(node.value)) return;
    const expected = `${LAYOUT_FILE.prefix}${node.value}.json`;
    // Of two layouts with one name, layout-name-unique speaks.
    const isShared = layoutsByName(pkg)
      .get(node.value)
      ?.some((other) => other.json !== json);
    if (asset.name === expected || isShared) return;
    report('differs', [node.value, expected], { location: nodeLocation(json, node) });
  },
});
