import { KINDS } from '../../pexip/kinds.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'project-lost-package',
  target: 'project',
  severity: 'error',
  summary: 'A directory that was a package and still holds files is still one',
  why: 'A package is known by its markers, such as themeconfig.json or manifest.json. When a change deletes or renames the marker, the rest is neither checked nor shipped, and the next release lacks it. Put the marker back, say in brandgate.yml what the directory is, or delete the rest as well.',
  evidence: { kind: 'C', source: 'Reports of packages that vanished from releases' },
  messages: {
    lost: (path: string, what: string) =>
      `“${path}” was ${what} at the base revision and is no package any more, although it still holds files: its marker may have been deleted or renamed.`,
  },
  check({ lost }, { report, skip }) {
    if (lost.unknown !== undefined) return skip(lost.unknown);
    for (const { path, kind } of lost.packages) report('lost', [path, KINDS[kind].what], { path });
  },
});
