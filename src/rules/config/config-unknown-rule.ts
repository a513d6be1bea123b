import { didYouMean } from '../../formats/text/spelling.ts';
import { ruleIds } from '../ids.generated.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'config-unknown-rule',
  target: 'project',
  severity: 'error',
  summary: 'Every rule that the configuration names exists',
  why: 'A severity or an ignore for a rule that does not exist has no effect. “brandgate rules” lists the rules.',
  evidence: { kind: 'H', source: 'Brandgate’s rule index' },
  messages: {
    unknown: (id: string, suggestion: string) => `“${id}” is not a rule.${suggestion}`,
  },
  check({ config }, { report }) {
    for (const { id, location } of config.unknownRules) {
      report('unknown', [id, didYouMean(id, ruleIds)], { path: config.path, location });
    }
  },
});
