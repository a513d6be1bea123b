import { nodeLocation } from '../../formats/json/json.ts';
import { THEME_COLOR } from '../../pexip/theme-settings.ts';
import { themeColors } from '../../reading/theme-colors.ts';
import { rule } from '../rule.ts';
import { valueInWords } from '../words.ts';

export default rule({
  id: 'theme-color',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'error',
  summary: 'Colours are texts of the form `0xRRGGBB` or `0xAARRGGBB`',
  why: 'The platform reads colours as hexadecimal numbers behind “0x”: red, green and blue, or opacity and then those. Other notations, such as “#ffffff” or “white”, mean nothing to it.',
  evidence: {
    kind: 'V',
    source: 'Pexip docs, themes_file_requirements: default colours and background image',
  },
  messages: {
    form: (found: string, expected: string) =>
      `A colour must look like “${expected}” (with 6 or 8 hexadecimal digits), not be ${found}.`,
  },
  check(json, { report }) {
    for (const { node, digits, isSetting } of themeColors(json)) {
      if (node.type === 'string' ? THEME_COLOR.test(node.value) : isSetting) continue;
      const opaque = digits === 8 ? '0xff' : '0x';
      const web = node.type === 'string' ? /^(?:#|0X)?([0-9A-Fa-f]{6})$/.exec(node.value)?.[1] : undefined;
      report('form', [valueInWords(node), `${opaque}${web ?? '323232'}`], {
        location: nodeLocation(json, node),
      });
    }
  },
});
