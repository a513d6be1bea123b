import { rule } from '../rule.ts';
import { styleDifferences } from './styles.ts';

export default rule({
  id: 'defaults-new-style',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'warning',
  summary: 'The stylesheet has every style of the vendor’s current brand.css',
  why: 'A later release of the client has parts that your brand.css does not colour yet: they keep the vendor’s colours. Add the style with yours. Files with fewer than half of the vendor’s styles are not judged. The rule runs when --defaults names the vendor’s files.',
  evidence: {
    kind: 'V',
    source: 'Pexip docs v13, customize_desktop: Maintaining customizations for later releases',
  },
  messages: {
    added: (key: string, value: string) =>
      `The vendor’s defaults have a new style, “.${key}”, with the default “${value}”.`,
  },
  check(pkg, { report }) {
    for (const { added } of styleDifferences(pkg))
      for (const { item, asset, location } of added)
        report('added', [item.key, item.value], { asset, location });
  },
});
