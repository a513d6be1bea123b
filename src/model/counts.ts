import type { Severity } from './project.ts';
import type { Finding } from './report.ts';

/** How many findings a listed one stands for. */
export const countOf = ({ more = 0 }: Pick<Finding, 'more'>): number => 1 + more;

/** How many findings there are, listed or not; of one severity, or of all. */
export function countAll(
  findings: readonly Pick<Finding, 'severity' | 'more'>[],
  severity?: Severity,
): number {
  const counted = severity ? findings.filter((finding) => finding.severity === severity) : findings;
  return counted.reduce((sum, finding) => sum + countOf(finding), 0);
}
