import { rule } from '../rule.ts';
import { mendFault } from './mend-fault.ts';

export default rule({
  id: 'json-trailing-comma',
  target: 'json',
  severity: 'error',
  fix: 'safe',
  summary: 'No comma stands after the last item of a list or object',
  why: 'Strict JSON has commas only between items; the vendor names this as a common cause of failed uploads. Delete the comma.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements, and RFC 8259' },
  messages: {
    comma: () => 'No comma may stand after the last item.',
  },
  check({ faults }, { report, asset }) {
    for (const fault of faults.trailingCommas) report('comma', [], mendFault(asset, fault));
  },
});
