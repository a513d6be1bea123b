import { nodeLocation } from '../../formats/json/json.ts';
import { LAYOUT_FILE } from '../../pexip/custom-layouts.ts';
import { layoutsByName } from '../../reading/hierarchy.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

export default rule({
  id: 'layout-name-unique',
  target: 'package',
  kinds: ['theme'],
  severity: 'error',
  summary: 'No two layouts of a theme have the same `name`',
  why: 'Layouts are chosen by name, so of two with the same one only one can be. This happens when a file is copied and the “name” in it is not changed.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: using the layout' },
  messages: {
    twice: (name: string, file: string) => `The name “${name}” is already that of the layout in “${file}”.`,
  },
  check(pkg, { report }) {
    for (const [name, layouts] of layoutsByName(pkg)) {
      if (name === '') continue;
      // The one whose file has the name keeps it.
      const owner =
        layouts.find(({ asset }) => asset?.name === `${LAYOUT_FILE.prefix}${name}.json`) ?? layouts[0];
      for (const { asset, json, node } of layouts) {
        if (asset === owner?.asset || !json || !node) continue;
        const values = [shortened(name), owner?.asset?.name ?? ''] as const;
        report('twice', [...values], { asset, location: nodeLocation(json, node) });
      }
    }
  },
});
