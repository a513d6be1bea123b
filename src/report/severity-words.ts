import { countAll } from '../model/counts.ts';
import type { Severity } from '../model/project.ts';
import type { Finding } from '../model/report.ts';
import { counted } from './words.ts';

/** The worst first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
};

/** `2 errors, 1 note`; '' of none. */
export function severityTally(findings: readonly Pick<Finding, 'severity' | 'more'>[]): string {
  return SEVERITIES.flatMap((severity) => {
    const found = countAll(findings, severity);
    return found > 0 ? [counted(found, SEVERITY_NAMES[severity].toLowerCase())] : [];
  }).join(', ');
}
