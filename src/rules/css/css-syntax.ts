import { decodeFault } from '../decode-faults.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'css-syntax',
  target: 'file',
  severity: 'error',
  summary: 'Every stylesheet can be parsed and is in UTF-8',
  why: 'After a brace, bracket or quote that is not closed, browsers take the rest of the stylesheet for something else and skip it, mostly without a word.',
  evidence: { kind: 'F', source: 'CSS Syntax Module Level 3' },
  messages: { fault: (fault: string) => fault },
  check(asset, { report }) {
    const fault = decodeFault(asset, 'syntax', 'css') ?? decodeFault(asset, 'encoding', 'css');
    if (fault) report('fault', [fault.message], { location: fault.location });
  },
});
