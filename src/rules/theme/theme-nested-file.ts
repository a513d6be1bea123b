import { isLitter } from '../../pexip/litter.ts';
import { leavesPackage } from '../../reading/paths.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'theme-nested-file',
  target: 'package',
  kinds: ['theme'],
  severity: 'warning',
  summary: 'A theme’s files lie at its root, not in directories',
  why: 'The platform looks for a theme’s files by their names at the root of the ZIP. Zip the files themselves, not the directory that they lie in, and keep them in no directories.',
  evidence: { kind: 'V', source: 'Pexip docs v11, themes_creating_editing, and public theme ZIPs' },
  messages: {
    enclosed: (directory: string) =>
      `Everything in this ZIP lies in the directory “${directory}”. A theme’s files should lie at the root of the ZIP.`,
    nested: (directory: string) =>
      `The file lies in the directory “${directory}”. A theme’s files must lie at its root to be used.`,
  },
  check(pkg, { report }) {
    if (pkg.enclosing !== undefined) report('enclosed', [pkg.enclosing]);
    for (const asset of pkg.assets) {
      const directory = asset.name.slice(0, asset.name.lastIndexOf('/') + 1);
      // What leaves the ZIP is package-path's.
      if (directory !== '' && !leavesPackage(asset, pkg) && !isLitter(asset.name))
        report('nested', [directory], { asset });
    }
  },
});
