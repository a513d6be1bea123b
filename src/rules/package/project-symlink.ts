import { rule } from '../rule.ts';

export default rule({
  id: 'project-symlink',
  target: 'project',
  severity: 'warning',
  summary: 'No symbolic link stands where a package or a brand-like file would be',
  why: 'Links are never followed, so what one leads to is neither checked nor shipped. Put the files themselves in its place.',
  evidence: { kind: 'S', source: 'Attacks with links in repositories (CWE-59)' },
  messages: {
    link: () => 'This is a symbolic link, which is not followed: what it leads to is not checked or shipped.',
  },
  check({ links }, { report }) {
    for (const path of links) report('link', [], { path });
  },
});
