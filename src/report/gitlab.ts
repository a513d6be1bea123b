import type { Severity } from '../model/project.ts';
import type { RunReport } from '../model/report.ts';
import { forJson, forTerminal } from './escape.ts';
import { fingerprints } from './fingerprint.ts';
import { placeOf } from './place.ts';
import { marksOf } from './words.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'minor', info: 'info' };

/** The report for GitLab's Code Quality widget: a JSON list of issues. `prefix` as in `placeOf`. */
export function toGitlab(report: RunReport, prefix: string): string {
  const names = fingerprints(report.findings);
  const issues = report.findings.map((finding, index) => {
    const { file, inner } = placeOf(finding, prefix);
    return {
      description:
        forTerminal(inner === undefined ? finding.message : `${inner}: ${finding.message}`) +
        marksOf(finding),
      check_name: finding.rule,
      fingerprint: names[index],
      severity: severities[finding.severity],
      location: {
        path: file || '.',
        lines: { begin: inner === undefined ? (finding.location?.line ?? 1) : 1 },
      },
    };
  });
  return `${forJson(JSON.stringify(issues, null, 2))}\n`;
}
