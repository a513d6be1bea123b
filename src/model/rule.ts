import type { Edit, Format, Location } from '../formats/format.ts';
import type { Transcoding } from '../formats/transcoding.ts';
import type { OptionSet, ValuesOf } from './option.ts';
import type { Asset, DecodedAsset, DecodedPackage, FormatValues, Kind } from './package.ts';
import type { Project, Severity } from './project.ts';

/** `safe`: the meaning is unchanged. `unsafe`: audio or pixels are re-encoded, text is invented, or the meaning may change. */
export type FixClass = 'safe' | 'unsafe';

/** What a rule looks at: each decoded asset of a format, each asset whatever its bytes, each package, or the project. */
export type Target = Exclude<Format, 'binary'> | 'file' | 'package' | 'project';

/** V stated by the vendor, F a file-format standard, C asked for by users, O observed in real packages, S security, H house judgement. */
export interface Evidence {
  readonly kind: 'V' | 'F' | 'C' | 'O' | 'S' | 'H';
  /** Where that is written: a page, a standard, a package. */
  readonly source: string;
  /** Of an error that rests on an observation: why it is certain. */
  readonly certain?: string;
}

/** Changes that remove a finding, as data. Names are `Asset.name`s. */
export type Change =
  | { readonly type: 'edit'; readonly name: string; readonly edits: readonly Edit[] }
  | { readonly type: 'write'; readonly name: string; readonly bytes: Uint8Array }
  /** Audio or pixels are encoded anew. What several fixes ask of one file is done in one pass over the file as it was. */
  | { readonly type: 'transcode'; readonly name: string; readonly work: Transcoding }
  | { readonly type: 'rename'; readonly name: string; readonly to: string }
  | { readonly type: 'delete'; readonly name: string };

export type Fix = readonly Change[];

/** What a message is made of. */
export type Argument = string | number | boolean | null;

// biome-ignore lint/suspicious/noExplicitAny: a message takes the arguments it declares
export type Messages = Readonly<Record<string, (...values: any[]) => string>>;

/** Values and places that take time are made by functions, which are called only for findings that are listed. */
export type Report<M extends Messages> = <K extends keyof M & string>(
  message: K,
  values: Parameters<M[K]> | (() => Parameters<M[K]>),
  where?: Where,
) => void;

/** Where a finding lies, and what would remove it. */
export interface Where {
  readonly location?: Location | (() => Location) | undefined;
  /** The asset at fault when the rule looks at a package (default: the subject, or the package's path). */
  readonly asset?: Asset | undefined;
  /** A path as reports show it, for anything that is no asset (the config, an unclaimed file). */
  readonly path?: string | undefined;
  /** Made only when fixes are asked for. */
  readonly fix?: (() => Fix) | undefined;
  /** Why the rule’s fix can’t be made here, as a phrase that begins in lower case; said when fixes are asked for. */
  readonly refusal?: string | undefined;
  /** Set where the Base theme that the config names leaves no doubt. */
  readonly certain?: boolean;
  /** What kind of fix it is, where the rule mends some of its findings only and so declares none. */
  readonly fixClass?: FixClass;
}

/** What a rule may ask for beside its subject. */
export interface RuleContext<T extends Target, M extends Messages, O extends OptionSet> {
  readonly report: Report<M>;
  readonly options: ValuesOf<O>;
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
export interface Rule<
  T extends Target = Target,
  M extends Messages = Messages,
  O extends OptionSet = OptionSet,
> {
  readonly id: string;
  readonly target: T;
  /** The kinds of package it is about; all when absent. */
  readonly kinds?: readonly Kind[];
  /** The asset names it is about; all of its format when absent. */
  readonly names?: RegExp;
  readonly severity: Severity;
  /** Of findings that a Base theme leaves no doubt about, while the config says nothing of the rule. */
  readonly certainSeverity?: Severity;
  readonly fix?: FixClass;
  /** What must hold, as one line without a full stop. */
  readonly summary: string;
  /** Why it matters and how to mend it, in a few sentences. */
  readonly why: string;
  readonly evidence: Evidence;
  readonly messages: M;
  /** What the config may set, made by `option`. */
  readonly options?: O;
  /** Set when the rule needs the samples of a WAV, which are read only then. */
  readonly needs?: 'samples';
  check(subject: Subject<T>, context: RuleContext<T, M, O>): void;
}

/** A rule of any target, as the index lists them. */
// biome-ignore lint/suspicious/noExplicitAny: the index holds rules of every target and message set
export type AnyRule = Rule<any, any, any>;
