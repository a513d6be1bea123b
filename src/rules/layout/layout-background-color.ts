import { at, nodeLocation } from '../../formats/json/json.ts';
import { LAYOUT_COLOR, LAYOUT_FILE } from '../../pexip/custom-layouts.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

export default rule({
  id: 'layout-background-color',
  target: 'json',
  kinds: ['theme'],
  names: LAYOUT_FILE.pattern,
  severity: 'error',
  summary: 'A layout’s `background_color` is “#” and 6 hexadecimal digits',
  why: 'Layouts write colours as web pages do, red, green and blue behind “#”; themeconfig.json writes them behind “0x”. Short forms, names and transparency are not understood here.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: custom layouts' },
  messages: {
    form: (found: string, expected: string) =>
      `A layout’s colour must look like “${expected}” (“#” and 6 hexadecimal digits), not like “${found}”.`,
  },
  check(json, { report }) {
    const node = at(json, 'background_color');
    if (node?.type !== 'string' || LAYOUT_COLOR.test(node.value)) return;
    report('form', [shortened(node.value), meant(node.value)], { location: nodeLocation(json, node) });
  },
});

/** The same colour as it must be written, where that is plain; else an example. */
function meant(text: string): string {
  const long = /^(?:0[xX]|#)?([0-9A-Fa-f]{6})$/.exec(text)?.[1];
  const short = /^#([0-9A-Fa-f]{3})$/.exec(text)?.[1];
  return `#${long ?? short?.replace(/./g, '$&$&') ?? '0b3d60'}`;
}
