import { rule } from '../rule.ts';

export default rule({
  id: 'package-symlink',
  target: 'file',
  severity: 'error',
  summary: 'No entry is a symbolic link',
  why: 'A link can lead to any file of the machine that opens the package, and its target is not in the ZIP. Put a copy of the file in its place.',
  evidence: { kind: 'S', source: 'Attacks with links in archives (CWE-59)' },
  messages: {
    link: () => 'This is a symbolic link; expected the file itself.',
  },
  check({ symlink }, { report }) {
    if (symlink) report('link', []);
  },
});
