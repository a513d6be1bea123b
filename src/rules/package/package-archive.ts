import { rule } from '../rule.ts';

export default rule({
  id: 'package-archive',
  target: 'package',
  severity: 'error',
  summary: 'A ZIP given as a package can be read',
  why: 'The platform refuses a damaged or encrypted ZIP, and one that unpacks to far more than it says is an attack on whoever opens it. Pack it again from its files.',
  evidence: { kind: 'S', source: 'APPNOTE.TXT, and limits on what is unpacked' },
  messages: {
    unreadable: (detail: string) => detail,
    base: (path: string, detail: string) => `The base “${path}” can’t be read: ${detail}`,
  },
  check({ fault, unreadable, base }, { report }) {
    // What of a directory can't be read is the project's finding.
    if (fault !== undefined && !unreadable) report('unreadable', [fault]);
    if (base?.fault !== undefined) report('base', [base.path, base.fault]);
  },
});
