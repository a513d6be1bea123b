import type { Evidence } from '../model/rule.ts';

/** Where a rule comes from, in words. An error rests on V, F, C or S, or on O where the rule says why it is certain. */
export const EVIDENCE: Readonly<Record<Evidence['kind'], string>> = {
  V: 'stated by the vendor',
  F: 'a file-format standard',
  C: 'asked for by users',
  O: 'observed in real packages',
  S: 'security',
  H: 'house judgement',
};
