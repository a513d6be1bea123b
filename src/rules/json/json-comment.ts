import { rule } from '../rule.ts';
import { mendFault } from './mend-fault.ts';

export default rule({
  id: 'json-comment',
  target: 'json',
  severity: 'error',
  fix: 'safe',
  summary: 'JSON files have no comments',
  why: 'JSON has no comments, and the platform refuses the whole file for one. Delete it, or keep the note in a README beside the package’s files.',
  evidence: { kind: 'F', source: 'RFC 8259' },
  messages: {
    comment: () => 'JSON has no comments: delete this one.',
  },
  check({ faults }, { report, asset }) {
    for (const fault of faults.comments) report('comment', [], mendFault(asset, fault));
  },
});
