import { rule } from '../rule.ts';

const LONGEST_KEY = 80;

export default rule({
  id: 'json-duplicate-key',
  target: 'json',
  severity: 'warning',
  summary: 'No key stands twice in one object',
  why: 'Of two values for one key most readers take the last and none says so, so that a change to the first one does nothing. Keep the one that is meant.',
  evidence: { kind: 'F', source: 'RFC 8259, section 4' },
  messages: {
    duplicate: (key: string, line: number) =>
      `“${key}” stands in this object twice (first in line ${line}); only the last one counts.`,
  },
  check({ duplicates }, { report }) {
    for (const { key, location, first } of duplicates) {
      const shown = key.length > LONGEST_KEY ? `${key.slice(0, LONGEST_KEY)}…` : key;
      report('duplicate', [shown, first.line ?? 1], { location });
    }
  },
});
