import type { Location } from '../formats/format.ts';
import type { Kind } from './package.ts';
import type { Severity } from './project.ts';
import type { Argument, FixClass } from './rule.ts';

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Absent for findings about the project itself. */
  readonly package?: string;
  readonly path: string;
  readonly message: string;
  readonly messageId: string;
  readonly messageArguments: readonly Argument[];
  readonly location?: Location;
  readonly fix?: FixClass;
  /** Whether this run’s fixes remove it; it counts all the same, as it is in what was judged. */
  readonly fixed?: boolean;
  readonly documentation: string;
}

export interface PackageSummary {
  readonly name: string;
  readonly kind: Kind | 'unknown';
  readonly path: string;
  readonly assets: number;
  readonly bytes: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Absent when there is nothing to compare with. */
  readonly changed?: boolean;
  /** Set when it was only counted, as it did not change and only changed packages were to be judged. */
  readonly judged?: false;
  /** What it holds that its next steps depend on; absent when it holds none of it. */
  readonly holds?: readonly Holding[];
}

/** What a package may hold, or not, and what then has to be done with it. */
export type Holding = 'custom-layouts' | 'plugins' | 'installer';

export interface Skipped {
  readonly rule: string;
  readonly package?: string;
  readonly reason: string;
}

export interface LanguageSummary {
  readonly package: string;
  readonly reference: string;
  readonly language: string;
  readonly tokens: number;
  readonly missing: number;
  readonly extra: number;
  readonly variables: number;
  readonly untranslated: number;
}

export interface Failure {
  readonly rule: string;
  readonly path: string;
  readonly message: string;
}

export interface ArchiveSummary {
  readonly name: string;
  readonly package: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly entries: number;
}

/** The whole result of a run; every output format is a pure function of it and of the assets. */
export interface RunReport {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'brandgate'; readonly version: string };
  readonly result: 'success' | 'failure' | 'error';
  readonly summary: {
    readonly packages: number;
    readonly assets: number;
    readonly rules: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly suppressed: number;
  };
  readonly packages: readonly PackageSummary[];
  readonly findings: readonly Finding[];
  readonly skipped: readonly Skipped[];
  readonly languages: readonly LanguageSummary[];
  readonly failures: readonly Failure[];
  readonly archives: readonly ArchiveSummary[];
}
