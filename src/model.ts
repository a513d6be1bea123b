/**
 * Every noun of Brandgate, types only. Read this first, then `run.ts`.
 *
 *     discover → decode → check → fix → report → build → publish
 */

// ---------------------------------------------------------------- the outside world

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

/** A directory or file that could not be looked at. */
export interface Unreadable {
  readonly path: string;
  /** Why, as one sentence. */
  readonly message: string;
}

/** A tree of files: a directory on disk, the inside of a ZIP, or memory. Paths are POSIX and relative to its root. */
export interface Files {
  /** The children of a directory ('' is the root), sorted by name in byte order; [] when there is none. */
  list(directory: string): Promise<readonly Entry[]>;
  /** Bytes of a file from `offset`, fewer than `length` only at its end. Rejects when the file can't be read. */
  read(path: string, offset?: number, length?: number): Promise<Uint8Array>;
}

/** A project's tree. */
export interface ProjectFiles extends Files {
  /** What is at a path; undefined when there is nothing, or when a symbolic link leads there. */
  stat(path: string): Promise<Entry | undefined>;
  /** Where a symbolic link says that it leads, as it is written there; absent in trees without links. */
  target?(path: string): Promise<string | undefined>;
}

/** A tree that can be changed: what `fix` works on. */
export interface WritableFiles extends ProjectFiles {
  write(path: string, bytes: Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
}

/** Bounded random access to the bytes of one file. */
export interface Source {
  /** In bytes. */
  readonly size: number;
  /** Bytes from `offset`, fewer than `length` only at the end. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

// ---------------------------------------------------------------- packages and assets

export type Kind = 'theme' | 'webapp1' | 'webapp2' | 'webapp3' | 'desktop';
export type Severity = 'error' | 'warning' | 'info';
/** `safe`: the meaning is unchanged. `unsafe`: audio or pixels are re-encoded, text is invented, or the meaning may change. */
export type FixClass = 'safe' | 'unsafe';
/** Which calls use a theme; a gateway ignores some of its files. */
export type Usage = 'vmr' | 'gateway' | 'gateway-interop';

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

/**
 * Why a file can't be decoded. `reason` says which decode rule speaks:
 * `lfs` asset-lfs-pointer, `empty` asset-empty, `type` asset-type, `encoding` json-encoding (or the text's own syntax
 * rule), `syntax` json-syntax, css-syntax, settings-syntax, plugin-syntax or svg-well-formed, `root` json-root,
 * `container` audio-container, `structure` image-readable, `unreadable` an I/O fault.
 */
export interface DecodeError {
  readonly ok: false;
  readonly reason:
    | 'lfs'
    | 'empty'
    | 'type'
    | 'encoding'
    | 'syntax'
    | 'root'
    | 'container'
    | 'structure'
    | 'unreadable';
  /** What is wrong, as one sentence a designer understands, with a capital and a full stop. */
  readonly message: string;
  readonly location?: Location;
}
export type Decoded<T> = { readonly ok: true; readonly value: T } | DecodeError;

/** The format that a file's name asks for. */
export type Format =
  | 'wav'
  | 'jpeg'
  | 'png'
  | 'bmp'
  | 'ico'
  | 'icns'
  | 'svg'
  | 'json'
  | 'javascript'
  | 'css'
  | 'html'
  | 'rtf'
  | 'text'
  | 'binary';

/** What each format decodes to. Samples and pixels are not kept: a value is small, whatever the file's size. */
export interface FormatValues {
  wav: import('./formats/wav.ts').Wav;
  jpeg: import('./formats/jpeg.ts').Jpeg;
  png: import('./formats/png.ts').Png;
  bmp: import('./formats/bmp.ts').Bmp;
  ico: import('./formats/ico.ts').Ico;
  icns: import('./formats/icns.ts').Icns;
  svg: import('./formats/svg.ts').Svg;
  json: import('./formats/json.ts').Json;
  javascript: import('./formats/javascript.ts').JavaScript;
  css: import('./formats/css.ts').Css;
  html: import('./formats/text.ts').Text;
  rtf: import('./formats/rtf.ts').Rtf;
  text: import('./formats/text.ts').Text;
  binary: undefined;
}

/** One file of a package. */
export interface Asset {
  /** As reports show it: POSIX, relative to the project root; `file.zip!/inner/path` inside a ZIP. */
  readonly path: string;
  /** Relative to the package's root: `themeconfig.json`, `plugins/x/x.plugin.js`. Rules look at this one. */
  readonly name: string;
  /** In the deliverable ZIP: `webapp2/plugins/x/x.plugin.js`. */
  readonly entry: string;
  /** In bytes. */
  readonly size: number;
  readonly symlink: boolean;
  readonly format: Format;
}

/** An asset with what its bytes say. */
export interface DecodedAsset<F extends Format = Format> extends Asset {
  readonly format: F;
  readonly decoded: Decoded<FormatValues[F]>;
  /** Where a private key's text block begins, if the file holds one. */
  readonly privateKey?: Location;
  /** SHA-256 of the content in hexadecimal, when two versions are to be compared. */
  readonly digest?: string;
  /** The line that the decode error points at, of a text file. */
  readonly excerpt?: string;
}

/** One directory or one ZIP that becomes one deliverable ZIP. */
export interface Package {
  /** ASCII slug, unique in the project. */
  readonly name: string;
  readonly kind: Kind | 'unknown';
  /** The directory that its ZIP layout stands for, or the ZIP file; POSIX, relative to the project root. */
  readonly path: string;
  /** Whether `path` is a ZIP file. */
  readonly archive: boolean;
  /** webapp2 content without a `webapp2/` directory, as plugin repositories have it. */
  readonly pluginRepository: boolean;
  /** A theme's ZIP whose files lie in this one enclosing directory (with a slash at its end), which is read as if it were not there. */
  readonly enclosing?: string;
  /** The theme below this one in the hierarchy; its settings and files fill what the package lacks. */
  readonly base?: Package;
  /** The vendor's current default files of that kind, when the package is to be compared with them. */
  readonly defaults?: Package;
  readonly usage: Usage;
  /** The reference language (`en-us`), when the config names one. */
  readonly baseLanguage?: string;
  /** Every file that counts, sorted by name in byte order, litter included, documentation not. */
  readonly assets: readonly Asset[];
  /** What kept the package from being opened, in one sentence: a damaged ZIP, an encrypted entry. */
  readonly fault?: string;
  /** What of a directory could not be looked at; the first of these is its fault. */
  readonly unreadable?: readonly Unreadable[];
  /** Bounded access to an asset's bytes. */
  source(asset: Asset): Source;
  /** Of a ZIP: reads every entry that was not read before and says which one is damaged, if any. */
  verify?(): Promise<string | undefined>;
}

/** What is known of the package at the revision that the change is compared with. */
export type Base =
  | { readonly available: false; readonly reason: string }
  | {
      readonly available: true;
      /** Whether anything of the package differs. */
      readonly changed: boolean;
      /** Whether anything but the webapp2 manifest's brandingID differs. */
      readonly changedBesideManifest: boolean;
      /** The package's webapp2 manifest there, as text; absent when the package or the manifest is new. */
      readonly manifest?: string;
    };

/** A package with every asset decoded: what rules judge. */
export interface DecodedPackage extends Package {
  readonly base?: DecodedPackage;
  /** What `defaults-…` rules compare the package with; they are silent when it is absent. */
  readonly defaults?: DecodedPackage;
  readonly assets: readonly DecodedAsset[];
  readonly revision: Base;
  /** The asset of that name, decoded or not. */
  asset(name: string): DecodedAsset | undefined;
  /** The decoded value of the asset of that name, if it is of that format and could be decoded. */
  value<F extends Format>(name: string, format: F): FormatValues[F] | undefined;
}

// ---------------------------------------------------------------- rules

/** What a rule looks at: each decoded asset of a format, each asset whatever its bytes, each package, or the project. */
export type Target = Exclude<Format, 'binary'> | 'file' | 'package' | 'project';

/** V stated by the vendor, F a file-format standard, C asked for by users, O observed in real packages, S security, H house judgement. */
export interface Evidence {
  readonly kind: 'V' | 'F' | 'C' | 'O' | 'S' | 'H';
  /** Where that is written: a page, a standard, a package. */
  readonly source: string;
}

/** One change of a file. Offsets of text count UTF-16 code units of the decoded text, offsets of bytes count bytes. */
export type Edit =
  | { readonly unit: 'text'; readonly offset: number; readonly length: number; readonly insert: string }
  | { readonly unit: 'byte'; readonly offset: number; readonly length: number; readonly insert: Uint8Array };

/** Changes that remove a finding, as data. Names are `Asset.name`s. */
export type Change =
  | { readonly type: 'edit'; readonly name: string; readonly edits: readonly Edit[] }
  | { readonly type: 'write'; readonly name: string; readonly bytes: Uint8Array }
  /** The new bytes are made from the old ones: re-encoded audio or pixels. */
  | {
      readonly type: 'transform';
      readonly name: string;
      readonly transform: (bytes: Uint8Array) => Promise<Uint8Array>;
    }
  | { readonly type: 'rename'; readonly name: string; readonly to: string }
  | { readonly type: 'delete'; readonly name: string };
export type Fix = readonly Change[];

/** What a message is made of. */
export type Argument = string | number | boolean | null;
// biome-ignore lint/suspicious/noExplicitAny: a message takes the arguments it declares
export type Messages = Readonly<Record<string, (...values: any[]) => string>>;
/** Options of a rule with their defaults. */
export type Options = Readonly<Record<string, number | string | boolean | readonly string[]>>;

export type Report<M extends Messages> = <K extends keyof M & string>(
  message: K,
  values: Parameters<M[K]>,
  where?: Where,
) => void;
/** Where a finding lies, and what would remove it. */
export interface Where {
  readonly location?: Location | undefined;
  /** The asset at fault when the rule looks at a package (default: the subject, or the package's path). */
  readonly asset?: Asset | undefined;
  /** A path as reports show it, for anything that is no asset (the config, an unclaimed file). */
  readonly path?: string | undefined;
  /** Made only when fixes are asked for. */
  readonly fix?: (() => Fix) | undefined;
}

/** What a rule may ask for beside its subject. */
export interface RuleContext<T extends Target, M extends Messages, O extends Options> {
  readonly report: Report<M>;
  readonly options: O;
  readonly pkg: T extends 'project' ? undefined : DecodedPackage;
  readonly asset: T extends 'package' | 'project' ? undefined : DecodedAsset;
  /** Says that the rule could not be judged here, and why (`skipped` in the report). */
  skip(reason: string): void;
}
export type Subject<T extends Target> = T extends 'project'
  ? Project
  : T extends 'package'
    ? DecodedPackage
    : T extends 'file'
      ? DecodedAsset
      : T extends Format
        ? FormatValues[T]
        : never;

/** One thing that must hold. The only source of the rule index, the README's table, the config's schema and the pages' heads. */
export interface Rule<T extends Target = Target, M extends Messages = Messages, O extends Options = Options> {
  readonly id: string;
  readonly target: T;
  /** The kinds of package it is about; all when absent. */
  readonly kinds?: readonly Kind[];
  /** The asset names it is about; all of its format when absent. */
  readonly names?: RegExp;
  readonly severity: Severity;
  readonly fix?: FixClass;
  /** What must hold, as one line without a full stop. */
  readonly summary: string;
  /** Why it matters and how to mend it, in a few sentences. */
  readonly why: string;
  readonly evidence: Evidence;
  readonly messages: M;
  readonly options?: O;
  /** Set when the rule needs the samples of a WAV, which are read only then. */
  readonly needs?: 'samples';
  check(subject: Subject<T>, context: RuleContext<T, M, O>): void;
}
/** A rule of any target, as the index lists them. */
// biome-ignore lint/suspicious/noExplicitAny: the index holds rules of every target and message set
export type AnyRule = Rule<any, any, any>;

// ---------------------------------------------------------------- the project

/** The config as it is used; `document` locates its keys for findings about itself. */
export interface Config {
  /** Relative to the project root; absent when there is no config file. */
  readonly path?: string;
  readonly packages: readonly PackageConfig[];
  readonly rules: Readonly<Record<string, RuleConfig>>;
  readonly ignores: readonly Ignore[];
  readonly baseline?: string;
  /** Limits raised or lowered by the config. */
  readonly limits: Limits;
  /** Keys that the config's schema does not know. */
  readonly unknownKeys: readonly {
    readonly key: string;
    readonly known: readonly string[];
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
  readonly usage?: Usage;
  readonly exclude?: readonly string[];
  readonly baseLanguage?: string;
}
export interface RuleConfig {
  readonly severity?: Severity | 'off';
  readonly options?: Options;
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
  /** Ignores and baseline entries that matched nothing in this run; filled when every other rule has run. */
  readonly useless: readonly { readonly what: string; readonly path: string; readonly location?: Location }[];
}

// ---------------------------------------------------------------- the report (schema version 1)

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
}
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

// ---------------------------------------------------------------- archives and releases

/** A built ZIP, on disk below the output directory. */
export interface Archive extends ArchiveSummary {
  /** Where it lies, as the doors show it. */
  readonly path: string;
}
/** A file of a release. */
export interface ReleaseFile {
  readonly name: string;
  readonly contentType: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  /** The whole content; files are read one at a time, when they are uploaded. */
  read(): Promise<Uint8Array>;
}
/** What is to be published. */
export interface ReleasePlan {
  readonly tag: string;
  /** The commit that the tag stands for, when the server must create it. */
  readonly commit?: string;
  readonly title: string;
  /** Markdown, at most 125,000 characters. */
  readonly notes: string;
  /** Leave the release a draft. */
  readonly draft: boolean;
  readonly prerelease: boolean;
  readonly files: readonly ReleaseFile[];
  /** Say what would change, and change nothing. */
  readonly dryRun: boolean;
  /** An existing release to publish into (`release` events). */
  readonly releaseId?: number;
}
/** What publishing did. */
export interface Published {
  readonly url: string;
  readonly id?: number;
  readonly uploaded: readonly string[];
  readonly replaced: readonly string[];
  readonly kept: readonly string[];
}
/** A release host: a local directory or GitHub. Rejects with a `PublishError`-shaped error that says the next step. */
export interface Releases {
  publish(plan: ReleasePlan, log: (line: string) => void): Promise<Published>;
}
