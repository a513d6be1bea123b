import type { Hit } from '../../src/model/check.ts';
import type { Severity } from '../../src/model/project.ts';
import type { Finding, RunReport } from '../../src/model/report.ts';

/** A finding of which only what matters is said. */
export function findingOf(part: Partial<Finding> = {}): Finding {
  return {
    rule: 'audio-sample-rate',
    severity: 'error',
    package: 'acme',
    path: 'themes/acme/x.wav',
    message: 'Expected 48000 Hz, found 44100 Hz.',
    messageId: 'unexpected',
    messageArguments: [48000, 44100],
    documentation: 'https://example.org/audio-sample-rate.md',
    ...part,
  };
}

/** A report of these findings. */
export function reportOf(findings: readonly Finding[], part: Partial<RunReport> = {}): RunReport {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    schemaVersion: 1,
    tool: { name: 'brandgate', version: '1.0.0' },
    result: count('error') > 0 ? 'failure' : 'success',
    summary: {
      packages: 2,
      assets: 61,
      rules: 120,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      suppressed: 0,
    },
    packages: [],
    findings,
    skipped: [],
    languages: [],
    failures: [],
    archives: [],
    ...part,
  };
}

export const hitsOf = (findings: readonly Finding[], excerpt?: string): Hit[] =>
  findings.map((finding) => ({ finding, ...(excerpt === undefined ? {} : { excerpt }) }));
