import { litter } from '../../pexip/litter.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'package-junk',
  target: 'file',
  severity: 'warning',
  fix: 'safe',
  summary: 'No litter of operating systems, editors and coding assistants lies in the package',
  why: 'Such files are of no use to the platform, may be refused as unknown, and can show what was not meant to be published. They are left out of built archives; delete them, and list them in .gitignore.',
  evidence: { kind: 'O', source: 'ZIPs packed on macOS and Windows' },
  messages: {
    litter: (what: string) => `This file is no part of the package: it is ${what}.`,
  },
  check({ name, symlink }, { report }) {
    // A link is package-symlink, whatever its name.
    const found = symlink ? undefined : litter(name);
    if (found) report('litter', [found.what], { fix: () => [{ type: 'delete', name }] });
  },
});
