/**
 * Brandgate as a library.
 *
 * ```ts
 * import { check } from 'brandgate';
 *
 * const report = await check('brands');
 * for (const { path, message } of report.findings) console.log(`${path}: ${message}`);
 * ```
 */

/**
 * Runs the rules over a project. Anything wrong in its files is a finding; wrong use or a wrong config rejects with a
 * `UsageError`. Nothing is written and nothing printed.
 */
export declare function check(source: ProjectSource, options?: CheckOptions): Promise<RunReport>;

/** How something differs. `moved`: the same content has another name or place. */
export type Change = 'added' | 'removed' | 'changed' | 'moved';

/** One difference between two versions of a package, in the words of the domain. */
export interface Difference {
    /** Stable, and unique in what is told at once: `acme/screen/welcome`. */
    readonly id: string;
    readonly about: Subject;
    readonly change: Change;
    /** The screen, label, setting, token or file: its name. */
    readonly what: string;
    /** What it is a part of, when that has a name that people know: a language, a stylesheet, a layout, a plugin. */
    readonly of?: string;
    /** What differs, as in `icon up 80 px, title 72 → 96 px`; '' when there is nothing more to say. Values are as in the file. */
    readonly words: string;
    /** The same in pieces, so that values can be marked and escaped. */
    readonly phrases: Words;
    /** The file, as findings name it; the earlier one when it is removed. */
    readonly path: string;
    /** The file that it was, when it moved. */
    readonly pathBefore?: string;
    /** JSON Pointer of the value within the file, when it is JSON; in the earlier file when it is removed. */
    readonly pointer?: string;
    /** Where it was in the earlier file, when that is another place. */
    readonly pointerBefore?: string;
    /** 1-based, of the value as it stands now. */
    readonly line?: number;
    /** The values as JSON; absent where there is none, and where it is longer than 2,000 characters. */
    readonly before?: unknown;
    readonly after?: unknown;
    /** The values are the same: only white space, comments or the way that they are written differ. */
    readonly formattingOnly?: true;
}

/** What changed in one package. */
export interface PackageDifferences {
    readonly package: string;
    readonly kind: string;
    /** As the report names it; the earlier one when it is removed. */
    readonly path: string;
    /** Whether the whole package is new, gone, or at another place or of another name, with or without differences. */
    readonly change: Change;
    /** What happened to it as a whole; '' when only its content changed. */
    readonly words: string;
    readonly phrases: Words;
    /** What it was, when it moved. */
    readonly before?: {
        readonly package: string;
        readonly path: string;
    };
    readonly differences: readonly Difference[];
    /** How many more differences there are than are told. */
    readonly more: number;
}

/** A piece of a sentence: our own words, or a value out of a file. */
export type Phrase = string | Quoted;

/** A value out of a file, which may hold anything: escape it for the medium that it is shown in. */
export interface Quoted {
    readonly value: string;
    /** `text`: what people read, for quotation marks. `name`: a name, a number, a colour. */
    readonly is: 'text' | 'name';
}

export type Subject = (typeof SUBJECTS)[number];

/** A sentence in pieces. */
export type Words = readonly Phrase[];

export interface BuildOptions extends CheckOptions {
    /** What archives are called after (default: `0.0.0`). */
    readonly version?: string;
    /** Build packages with errors, too (default: false). */
    readonly allowErrors?: boolean;
}

export interface BuildOutput {
    readonly report: RunReport;
    readonly archives: readonly BuiltArchive[];
    /** Packages that were left out because they have errors or could not be stored, by name. */
    readonly leftOut: readonly string[];
}

/** An archive with its bytes: the same for the same content, whatever the machine. */
export interface BuiltArchive extends ArchiveSummary {
    readonly content: Uint8Array;
}

/**
 * Checks a project and builds a ZIP of every package without errors, in memory; each is opened again and judged. Nothing is
 * written.
 */
export declare function build(source: ProjectSource, options?: BuildOptions): Promise<BuildOutput>;

export interface CheckOptions extends ProjectOptions {
    /** From which severity on the report's `result` is `failure` (default: `error`). */
    readonly failOn?: Severity | 'never';
}

/** What changed between two versions of a project, package by package, in the words of the domain. */
export declare function diff(before: ProjectSource, after: ProjectSource, options?: ProjectOptions): Promise<readonly PackageDifferences[]>;

export interface FixOptions extends CheckOptions {
    /** Also fixes that re-encode, invent text or may change the meaning (default: false). */
    readonly unsafe?: boolean;
}

/** What fixing came to. */
export interface FixResult {
    /** What remains. */
    readonly report: RunReport;
    /** How many findings are gone. */
    readonly fixed: number;
    /** The new bytes of each file that changed, by path as in the report; `null` for one that is to be removed. */
    readonly files: Readonly<Record<string, Uint8Array | null>>;
    /** The same as a unified diff, to be read; binary files are one line each. */
    readonly patch: string;
    /** What could not be fixed and why, as sentences. */
    readonly notes: readonly string[];
}

/** Applies fixes to a copy in memory and judges what they leave; never writes. Inside ZIPs nothing is fixed. */
export declare function fix(source: ProjectSource, options?: FixOptions): Promise<FixResult>;

export interface PreviewOptions extends CheckOptions {
    /** What it is compared with: what changed is told and shown before and now. */
    readonly before?: ProjectSource;
}

/**
 * The report as one self-contained HTML page: what must be mended, what changed, every screen, layout, icon, prompt,
 * image and palette, every finding.
 */
export declare function preview(source: ProjectSource, options?: PreviewOptions): Promise<string>;

/** What every verb may be told; all of it has a default. */
export interface ProjectOptions {
    /** The config, as a path inside the project (default: its `brandgate.yml`, if there is one). */
    readonly config?: string;
    /** What a ZIP that is given as bytes is called in paths, ending in `.zip` (default: `package.zip`). */
    readonly name?: string;
    /** Only these packages, by name or glob. */
    readonly packages?: readonly string[];
    /** Only these rules, by id. */
    readonly rules?: readonly string[];
    /** Called before each package is judged: how many are done, how many there are, and its name. */
    readonly progress?: (done: number, total: number, name: string) => void;
}

/** A project: the path of a directory or of a ZIP, the bytes of a ZIP, or a tree of files. */
export type ProjectSource = string | Uint8Array | Files;

/**
 * A tree held in memory: bytes by POSIX path relative to its root. Nothing that is passed in is changed. What is no bytes is
 * a UsageError.
 */
export declare function memoryFiles(contents: ReadonlyMap<string, Uint8Array> | Readonly<Record<string, Uint8Array>>): WritableFiles;

/** Where in a file; holds only what applies. */
export interface Location {
    /** 1-based. */
    readonly line?: number;
    /** 1-based, in UTF-16 code units, as editors count. */
    readonly column?: number;
    readonly endLine?: number;
    /** 1-based, behind the last character. */
    readonly endColumn?: number;
    /** JSON Pointer (RFC 6901). */
    readonly pointer?: string;
    /** In bytes, for binary files. */
    readonly offset?: number;
}

/** One entry of a directory. */
export interface Entry {
    /** The name within the directory, without a slash. */
    readonly name: string;
    readonly type: 'file' | 'directory' | 'symlink' | 'other';
    /** In bytes; 0 for anything but a file. */
    readonly size: number;
    /** Set when the name is not UTF-8: `name` only resembles it, and nothing can be opened by it. */
    readonly undecodable?: true;
}

/** A tree of files: a directory on disk, a commit, the inside of a ZIP, or memory. Paths are POSIX and relative to its root. */
export interface Files {
    /** The children of a directory ('' is the root), sorted by name in byte order; [] when there is none. */
    list(directory: string): Promise<readonly Entry[]>;
    /**
     * Bytes of a file from `offset`, fewer than `length` only at its end. They may be put into `room`, where they fit. Rejects
     * when the file can't be read.
     */
    read(path: string, offset?: number, length?: number, room?: Uint8Array): Promise<Uint8Array>;
    /** What is at a path; undefined when there is nothing, or when a symbolic link leads there. */
    stat(path: string): Promise<Entry | undefined>;
    /** Where a symbolic link says that it leads, as it is written there; absent in trees without links. */
    target?(path: string): Promise<string | undefined>;
}

export type Severity = 'error' | 'warning' | 'info';

export interface ArchiveSummary {
    readonly name: string;
    readonly package: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly entries: number;
}

export interface Failure {
    readonly rule: string;
    readonly path: string;
    readonly message: string;
}

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

/** The whole result of a run; every output format is a pure function of it and of the assets. */
export interface RunReport {
    readonly schemaVersion: 1;
    readonly tool: {
        readonly name: 'brandgate';
        readonly version: string;
    };
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

export interface Skipped {
    readonly rule: string;
    readonly package?: string;
    readonly reason: string;
}

/** A mistake in how Brandgate was called or configured: exit code 2, never a finding. */
export declare class UsageError extends Error {
    readonly name = "UsageError";
}

/** What a difference is about; most visible first, which is the order in which differences are told. */
declare const SUBJECTS: readonly ['screen', 'label', 'indicator', 'classification', 'image', 'icon', 'layout', 'prompt', 'pinning', 'language', 'text', 'plugin', 'manifest', 'setting', 'key press', 'room systems', 'style', 'licence', 'file'];

/** A tree that can be changed: what `fix` works on. */
declare interface WritableFiles extends Files {
    write(path: string, bytes: Uint8Array): Promise<void>;
    rename(from: string, to: string): Promise<void>;
    remove(path: string): Promise<void>;
}

/** What a message is made of. */
declare type Argument = string | number | boolean | null;

/** `safe`: the meaning is unchanged. `unsafe`: audio or pixels are re-encoded, text is invented, or the meaning may change. */
declare type FixClass = 'safe' | 'unsafe';

declare type Kind = 'theme' | 'webapp1' | 'webapp2' | 'webapp3' | 'desktop';

/** What a package may hold, or not, and what then has to be done with it. */
declare type Holding = 'custom-layouts' | 'plugins' | 'installer';

/** Which part of which plan a report is, with what joining the parts needs beside it. */
declare interface Shard {
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

/** What a run was asked for, as far as its result depends on it: every shard of a plan is asked for the same. */
declare interface ShardRun {
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

/** What a shard found out about one package, before exceptions, of which only the whole run knows how much they cover. */
declare interface ShardPackage {
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
declare interface Overlaid {
    readonly archive: string;
    readonly replaced: readonly string[];
    readonly added: readonly string[];
}

/** A hit of a shard: its finding stands in the report or, where an exception covers it, here. */
declare interface ShardHit {
    /** Its place in the report's findings, from 0. */
    readonly at?: number;
    readonly covered?: Finding;
    readonly excerpt?: string;
    readonly above?: string;
    /** What its lines should become. */
    readonly suggestion?: {
        readonly line: number;
        readonly endLine: number;
        readonly replacement: string;
    };
    /** The line of text that refers to its file. */
    readonly referrer?: {
        readonly path: string;
        readonly location: Location;
    };
}
export {};
