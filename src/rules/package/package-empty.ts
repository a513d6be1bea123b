import { isLitter } from '../../pexip/litter.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'package-empty',
  target: 'package',
  severity: 'error',
  summary: 'The package has at least one asset to ship',
  why: 'An upload without any files is refused, or does nothing. Add the files, or look whether “exclude” takes out too much.',
  evidence: { kind: 'S', source: 'Uploads of empty branding ZIPs, which the platform refuses' },
  messages: {
    empty: () => 'The package has no file to ship.',
  },
  check({ assets, fault }, { report }) {
    if (fault === undefined && assets.every(({ name }) => isLitter(name))) report('empty', []);
  },
});
