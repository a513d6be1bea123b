import { rule } from '../rule.ts';
import { tokenDifferences } from './tokens.ts';

export default rule({
  id: 'defaults-gone-token',
  target: 'package',
  kinds: ['webapp1', 'desktop', 'webapp3'],
  severity: 'warning',
  summary: 'The language files have no token that the vendor’s current files lack',
  why: 'A later release of the client no longer uses the token, or uses it under another name, so that your text is not shown. Rename it, or take it out. The rule runs when --defaults names the vendor’s files.',
  evidence: {
    kind: 'V',
    source: 'Pexip docs v13, customize_desktop: Maintaining customizations for later releases',
  },
  messages: {
    gone: (key: string) => `The vendor’s defaults no longer have the token “${key}”.`,
    renamed: (key: string, next: string, value: string) =>
      `The vendor’s defaults no longer have the token “${key}”: it seems to be renamed to “${next}”, with the default “${value}”.`,
  },
  check(pkg, { report }) {
    for (const { gone } of tokenDifferences(pkg)) {
      for (const { item, asset, renamed } of gone) {
        const where = { asset, location: item.location };
        if (renamed) report('renamed', [item.key, renamed.key, renamed.value], where);
        else report('gone', [item.key], where);
      }
    }
  },
});
