import { rule } from '../rule.ts';

export default rule({
  id: 'config-ignore-reason',
  target: 'project',
  severity: 'warning',
  summary: 'Every ignore says why',
  why: 'Whoever reads the exception in a year must be able to tell whether it is still wanted. Add a “reason”.',
  evidence: { kind: 'H', source: 'Brandgate’s configuration' },
  messages: {
    missing: (rules: string) => `The ignore of ${rules} gives no reason.`,
  },
  check({ config }, { report }) {
    for (const { rules, reason, location } of config.ignores) {
      if (!reason?.trim()) report('missing', [rules.join(', ')], { path: config.path, location });
    }
  },
});
