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
  /** So many more of the rule and severity in the file are counted and not listed, as they are beyond a limit. */
  readonly more?: number;
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
  /** Set when this is a part of a whole that others join. */
  readonly shard?: Shard;
}

/** What a run was asked for, as far as its result depends on it: every shard of a plan is asked for the same. */
export interface ShardRun {
  readonly command: 'check' | 'build';
  readonly failOn: Severity | 'never';
  /** What was looked at, relative to where the run was started; everything when empty. */
  readonly paths: readonly string[];
  readonly config?: string;
  /** Names and globs of packages; all when empty. */
  readonly packages: readonly string[];
  /** Rule ids; all when empty. */
  readonly rules: readonly string[];
  readonly onlyChanged: boolean;
  readonly baseRef?: string;
  readonly defaults?: string;
  readonly toolkit?: string;
  readonly template?: string;
  readonly stamp: boolean;
  readonly allowErrors: boolean;
  readonly fix: readonly FixClass[];
}

/** A hit of a shard: its finding stands in the report or, where an exception covers it, here. */
export interface ShardHit {
  /** Its place in the report's findings, from 0. */
  readonly at?: number;
  readonly covered?: Finding;
  readonly excerpt?: string;
  readonly above?: string;
  /** What its lines should become. */
  readonly suggestion?: { readonly line: number; readonly endLine: number; readonly replacement: string };
  /** The line of text that refers to its file. */
  readonly referrer?: { readonly path: string; readonly location: Location };
}

/** What a shard found out about one package, before exceptions, of which only the whole run knows how much they cover. */
export interface ShardPackage {
  /** Its place in the plan's packages, from 0. */
  readonly index: number;
  /** Absent when there was nothing to compare with. */
  readonly changed?: boolean;
  readonly hits: readonly ShardHit[];
  readonly skipped: readonly Skipped[];
  readonly failures: readonly Failure[];
  readonly languages: readonly LanguageSummary[];
}

/** Which files of the vendor's bundle a desktop package replaces, and which it adds. */
export interface Overlaid {
  readonly archive: string;
  readonly replaced: readonly string[];
  readonly added: readonly string[];
}

/** Which part of which plan a report is, with what joining the parts needs beside it. */
export interface Shard {
  /** `2/4` */
  readonly shard: string;
  /** The plan's SHA-256, in Base64. */
  readonly plan: string;
  /** What was checked out, all digits; '' outside git. */
  readonly commit: string;
  readonly run: ShardRun;
  readonly packages: readonly ShardPackage[];
  /** Packages that did not change and are not built, as they have errors. */
  readonly unfit: readonly string[];
  readonly overlaid: readonly Overlaid[];
  /** The SHA-256 of the whole report without this one, in Base64; made when the report is written. */
  readonly digest: string;
}
