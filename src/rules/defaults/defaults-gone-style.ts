import { rule } from '../rule.ts';
import { styleDifferences } from './styles.ts';

export default rule({
  id: 'defaults-gone-style',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'warning',
  summary: 'The stylesheet has no style that the vendor’s current brand.css lacks',
  why: 'A later release of the client no longer uses the style, or uses it under another name, so that your colours are not shown. Rename it, or take it out. The rule runs when --defaults names the vendor’s files.',
  evidence: {
    kind: 'V',
    source: 'Pexip docs v13, customize_desktop: Maintaining customizations for later releases',
  },
  messages: {
    gone: (key: string) => `The vendor’s defaults no longer have the style “.${key}”.`,
    renamed: (key: string, next: string, value: string) =>
      `The vendor’s defaults no longer have the style “.${key}”: it seems to be renamed to “.${next}”, with the default “${value}”.`,
  },
  check(pkg, { report }) {
    for (const { gone } of styleDifferences(pkg)) {
      for (const { item, asset, renamed } of gone) {
        const where = { asset, location: item.location };
        if (renamed) report('renamed', [item.key, renamed.key, renamed.value], where);
        else report('gone', [item.key], where);
      }
    }
  },
});
