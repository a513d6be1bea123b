import { isLitter } from '../../pexip/litter.ts';
import { megabytes } from '../../reading/sizes.ts';
import { option } from '../option.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'package-max-bytes',
  target: 'package',
  severity: 'warning',
  summary: 'The package is at most 50 MB large',
  why: 'A package is copied to every Conferencing Node, and a web app’s part of it is loaded by every browser. Scale pictures down, and leave out what is not used.',
  evidence: { kind: 'H', source: 'Sizes of real packages, which have a few MB' },
  messages: {
    large: (limit: number, found: number) =>
      `Expected at most ${megabytes(limit)}, found ${megabytes(found)}.`,
  },
  options: {
    bytes: option.number({
      default: 50_000_000,
      minimum: 1,
      maximum: 10_000_000_000,
      unit: 'bytes',
      says: 'How large the files of a package may be together',
    }),
  },
  check({ assets }, { report, options }) {
    const shipped = assets.filter(({ name }) => !isLitter(name));
    const bytes = shipped.reduce((sum, { size }) => sum + size, 0);
    if (bytes > options.bytes) report('large', [options.bytes, bytes]);
  },
});
