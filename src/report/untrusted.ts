import { countAll } from '../model/counts.ts';
import type { RunReport } from '../model/report.ts';
import { documentationOf } from '../rules/documentation.ts';
import { ruleIds } from '../rules/ids.generated.ts';
import validate from './report-validator.generated.js';
import { SEVERITIES } from './severity-words.ts';

/** A report that was read, or why it was not. */
export type Read =
  | { readonly ok: true; readonly report: RunReport }
  /** One sentence; nothing of the report is in it. */
  | { readonly ok: false; readonly reason: string };

/**
 * A report that somebody else wrote. It must have the schema's shape; findings and notes of rules that do not exist are
 * left out, addresses are made anew, counts are counted again, and archives, which only its own run could know, are gone.
 */
export function readUntrusted(text: string): Read {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'It is not JSON.' };
  }
  if (!validate(value)) {
    const { instancePath = '', message = 'has the wrong shape' } = validate.errors?.[0] ?? {};
    // The path is made of the schema's keys and of numbers.
    return {
      ok: false,
      reason: `It is no report of schema version 1: ${instancePath || 'the whole'} ${message}.`,
    };
  }
  const given = value as RunReport;
  const known = new Set(ruleIds);
  const isKnown = ({ rule }: { readonly rule: string }) => known.has(rule);
  const findings = given.findings
    .filter(isKnown)
    .map((finding) => ({ ...finding, documentation: documentationOf(finding.rule) }));
  const [errors = 0, warnings = 0, infos = 0] = SEVERITIES.map((severity) => countAll(findings, severity));
  return {
    ok: true,
    report: {
      ...given,
      summary: { ...given.summary, errors, warnings, infos },
      findings,
      skipped: given.skipped.filter(isKnown),
      failures: given.failures.filter(isKnown),
      archives: [],
    },
  };
}
