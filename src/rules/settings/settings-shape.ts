import { SETTINGS_BLOCKS } from '../../pexip/webapp1-setting.ts';
import { clientSettings } from '../../reading/client-settings.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';
import { typeInWords } from './value-types.ts';

export default rule({
  id: 'settings-shape',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'warning',
  summary: 'settings.js declares applicationSettings or defaultUserSettings as objects',
  why: 'The client reads these two global variables and nothing else. A file without them, or with something else in them, changes nothing. Either may be left out, and so may any of their settings.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    none: () =>
      'The file declares neither “applicationSettings” nor “defaultUserSettings”, so it changes nothing.',
    slip: (name: string, block: string) => `The client reads no “${name}”. Did you mean “${block}”?`,
    type: (block: string, found: string) => `“${block}” must be an object in “{…}”, not ${found}.`,
  },
  check(pkg, { report }) {
    const settings = clientSettings(pkg);
    if (settings === undefined) return;
    const { asset } = settings;
    const values = SETTINGS_BLOCKS.map((name) => ({ name, value: settings.block(name) }));
    const slips = SETTINGS_BLOCKS.flatMap((block) => {
      const slip = settings.slip(block);
      return slip ? [{ block, ...slip }] : [];
    });
    for (const { name, range, block } of slips)
      report('slip', [shortened(name), block], { asset, location: settings.locate(range) });
    // Where the file declares one that the client can't see, settings-global speaks.
    const isDeclared = values.some(({ name, value }) => value ?? settings.hidden(name));
    if (!isDeclared && slips.length === 0)
      report('none', [], { asset, location: settings.locate({ start: 0, end: 0 }) });
    for (const { name, value } of values) {
      if (value === undefined || value.type === 'object' || value.type === 'unknown') continue;
      report('type', [name, typeInWords(value)], { asset, location: settings.locate(value) });
    }
  },
});
