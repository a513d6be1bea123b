import { replaceNode } from '../../formats/json/edits.ts';
import { nodeLocation } from '../../formats/json/json.ts';
import { THEME_COLOR } from '../../pexip/theme-settings.ts';
import { themeColorOf, themeColors } from '../../reading/theme-colors.ts';
import { rule } from '../rule.ts';
import { valueInWords } from '../words.ts';

export default rule({
  id: 'theme-color',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'error',
  summary: 'Colours are texts of the form `0xRRGGBB` or `0xAARRGGBB`',
  why: 'The platform reads colours as hexadecimal numbers behind “0x”: red, green and blue, or opacity and then those. Other notations, such as “#ffffff” or “white”, mean nothing to it; the fix writes the same colour as the platform reads it.',
  evidence: {
    kind: 'V',
    source: 'Pexip docs, themes_file_requirements: default colours and background image',
  },
  messages: {
    form: (found: string, expected: string) =>
      `A colour must look like “${expected}” (with 6 or 8 hexadecimal digits), not be ${found}.`,
  },
  check(json, { report, asset, pkg }) {
    for (const { node, digits, isSetting } of themeColors(json, pkg)) {
      if (node.type === 'string' ? THEME_COLOR.test(node.value) : isSetting) continue;
      const meant = node.type === 'string' ? themeColorOf(node.value, digits) : undefined;
      const example = digits === 8 ? '0xff323232' : '0x323232';
      const edits = [replaceNode(node, `"${meant}"`)];
      report('form', [valueInWords(node), meant ?? example], {
        location: nodeLocation(json, node),
        fixClass: 'safe',
        fix: meant === undefined ? undefined : () => [{ type: 'edit', name: asset.name, edits }],
      });
    }
  },
});
