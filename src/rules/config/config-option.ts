import { rule } from '../rule.ts';

export default rule({
  id: 'config-option',
  target: 'project',
  severity: 'error',
  summary: 'Every option of a rule has its type and lies within its bounds',
  why: 'A limit that makes no sense, such as one below zero, would find everything or nothing. Until it is mended, the option’s default holds. “brandgate explain” names a rule’s options and their bounds.',
  evidence: { kind: 'H', source: 'Brandgate’s rules, which describe their options' },
  messages: {
    outside: (rule: string, key: string, expected: string, found: string) =>
      `Expected ${expected} for the option “${key}” of ${rule}, found ${found}.`,
  },
  check({ config }, { report }) {
    for (const { rule, key, expected, found, location } of config.unfitOptions) {
      report('outside', [rule, key, expected, found], { path: config.path, location });
    }
  },
});
