/** A number that the config may set for a rule. */
export interface NumberOption {
  readonly type: 'number';
  readonly default: number;
  readonly minimum: number;
  readonly maximum: number;
  /** What is counted or measured: `bytes`, `LUFS`. */
  readonly unit: string;
  readonly says: string;
}

/** A switch. */
export interface FlagOption {
  readonly type: 'flag';
  readonly default: boolean;
  readonly says: string;
}

/** A text; one of `among` where these are given. */
export interface TextOption {
  readonly type: 'text';
  readonly default: string;
  readonly among?: readonly string[];
  readonly says: string;
}

/** Texts, at most `most` of them. */
export interface ListOption {
  readonly type: 'list';
  readonly default: readonly string[];
  readonly most: number;
  readonly says: string;
}

/** What a rule lets the config choose: its bounds, its default and, in one line without a full stop, what it sets. */
export type Option = NumberOption | FlagOption | TextOption | ListOption;
/** The options of a rule by their keys, which are in kebab case. */
export type OptionSet = Readonly<Record<string, Option>>;

export type OptionValue = number | boolean | string | readonly string[];
/** The options of a rule as the config gives them. */
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** What a rule reads: each of its options with the type of its value. */
export type ValuesOf<O extends OptionSet> = { readonly [K in keyof O]: Widened<O[K]['default']> };
type Widened<T> = T extends number
  ? number
  : T extends boolean
    ? boolean
    : T extends string
      ? string
      : readonly string[];
