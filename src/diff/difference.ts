/** What a difference is about; most visible first, which is the order in which differences are told. */
export const SUBJECTS = [
  'screen',
  'label',
  'indicator',
  'classification',
  'image',
  'icon',
  'layout',
  'prompt',
  'pinning',
  'language',
  'text',
  'plugin',
  'manifest',
  'setting',
  'key press',
  'room systems',
  'style',
  'licence',
  'file',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** How something differs. `moved`: the same content has another name or place. */
export type Change = 'added' | 'removed' | 'changed' | 'moved';

/** A value out of a file, which may hold anything: escape it for the medium that it is shown in. */
export interface Quoted {
  readonly value: string;
  /** `text`: what people read, for quotation marks. `name`: a name, a number, a colour. */
  readonly is: 'text' | 'name';
}
/** A piece of a sentence: our own words, or a value out of a file. */
export type Phrase = string | Quoted;
/** A sentence in pieces. */
export type Words = readonly Phrase[];

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
  readonly before?: { readonly package: string; readonly path: string };
  readonly differences: readonly Difference[];
  /** How many more differences there are than are told. */
  readonly more: number;
}
