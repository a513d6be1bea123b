import type { Severity } from './project.ts';
import type { Failure, Finding, Skipped } from './report.ts';
import type { AnyRule, Fix, FixClass } from './rule.ts';

/** A finding with what the report does not carry. */
export interface Hit {
  readonly finding: Finding;
  /** Made only when it is asked for. */
  readonly fix?: () => Fix;
  /** Why there is none although the rule has fixes of this class. */
  readonly refusal?: { readonly fix: FixClass; readonly reason: string };
  /** The source line at fault, of a text file. */
  readonly excerpt?: string;
  /** The line above it, where there is one. */
  readonly above?: string;
}
export interface Checked {
  readonly hits: readonly Hit[];
  readonly skipped: readonly Skipped[];
  readonly failures: readonly Failure[];
}

/** A rule with the severity and the options that the config gives it. */
export interface ActiveRule {
  readonly rule: AnyRule;
  readonly severity: Severity;
  /** Of findings that a Base theme leaves no doubt about. */
  readonly certainSeverity: Severity;
  readonly options: object;
}

/** Lines of a text file with what they should become. */
export interface Suggestion {
  readonly line: number;
  readonly endLine: number;
  /** Without a line break at its end. */
  readonly replacement: string;
}
