import { at, nodeLocation } from '../../formats/json/json.ts';
import { LAYOUT_FILE, LAYOUT_NAME } from '../../pexip/custom-layouts.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'layout-file-name',
  target: 'json',
  kinds: ['theme'],
  severity: 'error',
  summary: 'A layout’s file is named `custom_layout_*.json`',
  why: 'The platform finds custom layouts by the names of their files, in lower case and with underscores. A layout in a file of another name can’t be used. Rename the file.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: custom layouts' },
  messages: {
    name: (found: string, expected: string) =>
      `This is a layout, so its file must be named “${expected}”, not “${found}”.`,
  },
  check(json, { report, asset }) {
    const found = asset.name.slice(asset.name.lastIndexOf('/') + 1);
    const [name, modes] = [at(json, 'name'), at(json, 'modes')];
    if (!name || !modes || LAYOUT_FILE.pattern.test(found)) return;
    const ownName = name.type === 'string' && LAYOUT_NAME.test(name.value) ? name.value : '…';
    report('name', [found, `${LAYOUT_FILE.prefix}${ownName}.json`], { location: nodeLocation(json, name) });
  },
});
