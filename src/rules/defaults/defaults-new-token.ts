import { rule } from '../rule.ts';
import { tokenDifferences } from './tokens.ts';

export default rule({
  id: 'defaults-new-token',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'warning',
  summary: 'The language files have every token of the vendor’s current files',
  why: 'A later release of the client shows texts that your language files do not have yet: users see them in English. Add the token with your text. Files with fewer than half of the vendor’s tokens are not judged. The rule runs when --defaults names the vendor’s files.',
  evidence: {
    kind: 'V',
    source: 'Pexip docs v13, customize_desktop: Maintaining customizations for later releases',
  },
  messages: {
    added: (key: string, value: string) =>
      `The vendor’s defaults have a new token, “${key}”, with the default “${value}”.`,
  },
  check(pkg, { report }) {
    for (const { added } of tokenDifferences(pkg))
      for (const { item, asset, location } of added)
        report('added', [item.key, item.value], { asset, location });
  },
});
