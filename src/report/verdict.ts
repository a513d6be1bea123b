import type { RunReport } from '../model/report.ts';

/** What a run comes to. */
export interface Verdict {
  readonly tone: 'good' | 'warning' | 'bad';
  /** With a capital, without a full stop. */
  readonly text: string;
}

/** Whether what was checked can be shipped. */
export function verdictOf({ result, summary }: RunReport): Verdict {
  if (result === 'error') return { tone: 'bad', text: 'The check could not be finished' };
  if (result === 'failure') return { tone: 'bad', text: 'Not ready to ship' };
  if (summary.errors > 0) return { tone: 'warning', text: 'Not ready to ship, and let pass' };
  return { tone: 'good', text: 'Ready to ship' };
}
