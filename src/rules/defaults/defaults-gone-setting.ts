import { rule } from '../rule.ts';
import { settingDifferences } from './settings.ts';

export default rule({
  id: 'defaults-gone-setting',
  target: 'package',
  severity: 'warning',
  summary: 'The settings have nothing that the vendor’s current defaults no longer have',
  why: 'A later release no longer reads the setting, or reads it under another name, so that your value has no effect. Rename it, or take it out. The rule runs when --defaults names the vendor’s files.',
  evidence: {
    kind: 'V',
    source: 'Pexip docs v13, customize_desktop: Maintaining customizations for later releases',
  },
  messages: {
    gone: (key: string) => `The vendor’s defaults no longer have the setting “${key}”.`,
    renamed: (key: string, next: string, value: string) =>
      `The vendor’s defaults no longer have the setting “${key}”: it seems to be renamed to “${next}”, with the default ${value}.`,
  },
  check(pkg, { report }) {
    for (const { gone } of settingDifferences(pkg)) {
      for (const { item, asset, renamed } of gone) {
        const where = { asset, location: item.location };
        if (renamed) report('renamed', [item.key, renamed.key, renamed.value], where);
        else report('gone', [item.key], where);
      }
    }
  },
});
