import { rule } from '../rule.ts';

export default rule({
  id: 'config-unused-ignore',
  target: 'project',
  severity: 'warning',
  summary: 'Every ignore and baseline entry still matches a finding',
  why: 'An exception that outlives its reason hides the next real fault of the same kind. Remove it.',
  evidence: { kind: 'H', source: 'Brandgate’s configuration' },
  messages: {
    unused: (what: string) => `This ${what} matches no finding any more. Remove it.`,
  },
  check({ useless }, { report }) {
    for (const { what, path, location } of useless) report('unused', [what], { path, location });
  },
});
