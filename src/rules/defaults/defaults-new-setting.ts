import { rule } from '../rule.ts';
import { settingDifferences } from './settings.ts';

export default rule({
  id: 'defaults-new-setting',
  target: 'package',
  severity: 'warning',
  summary: 'The settings have everything that the vendor’s current defaults have',
  why: 'A later release knows a setting that your file does not have yet, so that the built-in value holds. Add it if you want another value. Files with fewer than half of the vendor’s settings are not judged, as they override some on purpose. The rule runs when --defaults names the vendor’s files.',
  evidence: {
    kind: 'V',
    source: 'Pexip docs v13, customize_desktop: Maintaining customizations for later releases',
  },
  messages: {
    added: (key: string, value: string) =>
      `The vendor’s defaults have a new setting, “${key}”, with the default ${value}.`,
  },
  check(pkg, { report }) {
    for (const { added } of settingDifferences(pkg))
      for (const { item, asset, location } of added)
        report('added', [item.key, item.value], { asset, location });
  },
});
