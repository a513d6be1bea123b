import type { Location } from '../formats/format.ts';
import type { Unreadable } from './files.ts';
import type { OptionValues } from './option.ts';
import type { Kind, Package, Usage } from './package.ts';

export type Severity = 'error' | 'warning' | 'info';

/** The config as it is used; `document` locates its keys for findings about itself. */
export interface Config {
  /** Relative to the project root; absent when there is no config file. */
  readonly path?: string;
  /** Whether packages are looked for beside those that are listed. */
  readonly discover: boolean;
  readonly packages: readonly PackageConfig[];
  readonly rules: Readonly<Record<string, RuleConfig>>;
  readonly ignores: readonly Ignore[];
  readonly baseline?: string;
  /** The Base theme of the user's own node: the ZIP, or what `learn` made of it. */
  readonly baseTheme?: string;
  readonly baseThemeLocation?: Location;
  /** Limits raised or lowered by the config. */
  readonly limits: Limits;
  /** Keys that the config's schema does not know. */
  readonly unknownKeys: readonly {
    readonly key: string;
    readonly known: readonly string[];
    readonly location: Location;
  }[];
  /** Options whose value has the wrong type or lies outside its bounds; their defaults hold. */
  readonly unfitOptions: readonly {
    readonly rule: string;
    readonly key: string;
    readonly expected: string;
    readonly found: string;
    readonly location: Location;
  }[];
  /** Rule ids that do not exist. */
  readonly unknownRules: readonly { readonly id: string; readonly location: Location }[];
}

export interface PackageConfig {
  readonly path: string;
  readonly kind?: Kind;
  readonly name?: string;
  readonly base?: string;
  readonly baseLocation?: Location;
  readonly usage?: Usage;
  readonly exclude?: readonly string[];
  readonly baseLanguage?: string;
  readonly baseLanguageLocation?: Location;
}

export interface RuleConfig {
  readonly severity?: Severity | 'off';
  readonly options?: OptionValues;
}

export interface Ignore {
  readonly rules: readonly string[];
  readonly path?: string;
  readonly package?: string;
  readonly reason?: string;
  readonly location?: Location;
}

/** So many findings of a rule in a file are accepted for now. */
export interface BaselineEntry {
  readonly rule: string;
  readonly path: string;
  readonly count: number;
  readonly location?: Location;
}

/** Ceilings for hostile input; all in bytes or counts. */
export interface Limits {
  readonly archiveEntries: number;
  readonly archiveBytes: number;
  readonly archiveRatio: number;
  readonly textBytes: number;
  readonly imageBytes: number;
  readonly packageFiles: number;
  /** Of the texts of a package and of those that it stands on, together. */
  readonly packageTextBytes: number;
  /** Of the trees of these texts, together. */
  readonly treeNodes: number;
  /** Of one rule and severity in one file, that are listed. */
  readonly findings: number;
  /** Of all that are listed, about. */
  readonly reportBytes: number;
}

/** A directory that was a package at the base revision, still holds files and is none any more. */
export interface LostPackage {
  readonly path: string;
  /** What it was. */
  readonly kind: Kind;
}

/** What the base revision held that is gone. */
export interface Losses {
  readonly packages: readonly LostPackage[];
  /** Why nobody knows, as a sentence. */
  readonly unknown?: string;
}

/** The whole tree that is checked: the subject of project rules. */
export interface Project {
  readonly config: Config;
  readonly packages: readonly Package[];
  /** Files that look like a theme's and lie in no package; paths as reports show them. */
  readonly unclaimed: readonly string[];
  /** Symbolic links outside of packages that stand where a package or a brand-like file would be. */
  readonly links: readonly string[];
  /** What could not be looked at, in packages and outside. */
  readonly unreadable: readonly Unreadable[];
  /** What was a package at the base revision and is none any more. */
  readonly lost: Losses;
  /** Bases that the config names and that are no themes. */
  readonly wrongBases: ReadonlySet<string>;
  /** Why the config's Base theme is none, as the end of a sentence. */
  readonly wrongBaseTheme?: string;
  /** Ignores and baseline entries that matched nothing in this run; filled when every other rule has run. */
  readonly useless: readonly { readonly what: string; readonly path: string; readonly location?: Location }[];
}
