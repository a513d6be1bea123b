import { rule } from '../rule.ts';
import { mendFault } from './mend-fault.ts';

export default rule({
  id: 'json-smart-quotes',
  target: 'json',
  severity: 'error',
  fix: 'safe',
  summary: 'Keys and texts are in straight quotes',
  why: 'Word processors and chats turn straight quotes into typographic ones, which delimit nothing in JSON. Replace them by straight ones; within a text they are fine.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop, and RFC 8259' },
  messages: {
    quotes: () => 'Typographic quotes stand where straight quotes (") belong.',
  },
  check({ faults }, { report, asset }) {
    for (const fault of faults.smartQuotes) report('quotes', [], mendFault(asset, fault));
  },
});
