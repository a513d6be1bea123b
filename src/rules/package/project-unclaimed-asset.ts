import { rule } from '../rule.ts';

export default rule({
  id: 'project-unclaimed-asset',
  target: 'project',
  severity: 'warning',
  summary: 'No theme-like asset lies outside every package',
  why: 'A background, icon or prompt that no package claims is neither checked nor shipped. Add a themeconfig.json beside it, or list its directory in brandgate.yml.',
  evidence: { kind: 'O', source: 'Themes of images alone, which have no file that marks them' },
  messages: {
    unclaimed: () => 'This looks like a theme’s asset, but it belongs to no package.',
  },
  check({ unclaimed }, { report }) {
    for (const path of unclaimed) report('unclaimed', [], { path });
  },
});
