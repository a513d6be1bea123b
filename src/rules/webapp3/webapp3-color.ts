import { isCssColor } from '../../formats/css/color.ts';
import { nodeLocation } from '../../formats/json/json.ts';
import { nodesAt } from '../../formats/json/nodes-at.ts';
import { WEBAPP3_LOADER } from '../../pexip/source.ts';
import { COLOR_PLACES } from '../../pexip/webapp3-colors.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';
import { hexColor } from './palette.ts';

export default rule({
  id: 'webapp3-color',
  target: 'json',
  kinds: ['webapp3'],
  names: /^manifest\.json$/,
  severity: 'warning',
  summary: 'Colours of the webapp3 manifest are written as CSS reads them',
  why: 'The web app hands colours to the browser as they are written, and the browser ignores what it can’t read. Write “#” and 3, 4, 6 or 8 hexadecimal digits, a name such as “white”, or a function such as “rgb(26, 54, 93)”.',
  evidence: { kind: 'O', source: WEBAPP3_LOADER.name },
  messages: {
    sign: (found: string, expected: string) =>
      `Expected “${expected}”, found “${found}”: a colour begins with “#”.`,
    other: (found: string) =>
      `Expected a colour such as “#1a365d”, “white” or “rgb(26, 54, 93)”, found “${found}”.`,
  },
  check(json, { report }) {
    for (const { path } of COLOR_PLACES) {
      for (const node of nodesAt(json.root, path)) {
        if (node.type !== 'string' || node.value.trim() === '' || isCssColor(node.value)) continue;
        const where = { location: nodeLocation(json, node) };
        const digits = /^(?:0x)?([0-9a-f]+)$/i.exec(node.value.trim())?.[1] ?? '';
        const isBare = isCssColor(`#${digits}`);
        // Anything else in a palette is webapp3-palette's.
        if (path[0] === 'colorPalette' && !(isBare && hexColor(node.value))) continue;
        if (isBare) report('sign', [shortened(node.value), `#${digits}`], where);
        else report('other', [shortened(node.value)], where);
      }
    }
  },
});
