/** One difference between two versions of a package, in the words of the domain. */
export interface Difference {
  /** What it is about: `prompt`, `image`, `setting`, `label`, `layout`, `language`, `plugin`, `file` … */
  readonly about: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** The asset's name, or the setting's. */
  readonly what: string;
  /** What differs, as a few words; '' when there is nothing more to say. */
  readonly detail: string;
}
export interface PackageDifferences {
  readonly package: string;
  readonly kind: string;
  /** Whether the whole package is new or gone. */
  readonly change: 'added' | 'removed' | 'changed';
  readonly differences: readonly Difference[];
}
