import type { DecodedPackage, Package } from '../model/package.ts';
import type { Severity } from '../model/project.ts';
import type { Change, FixClass } from '../model/rule.ts';

/** A finding that a fix may remove: the part of a check's result that this stage works with. */
export interface Fixable {
  readonly finding: {
    readonly rule: string;
    readonly path: string;
    readonly severity: Severity;
    readonly message: string;
    readonly fix?: FixClass;
    /** So many more are counted and not listed. */
    readonly more?: number;
  };
  readonly fix?: () => readonly Change[];
  /** Why there is no fix, of which class it would be. */
  readonly refusal?: { readonly fix: FixClass; readonly reason: string };
  /** It rests on measurements that other fixes change: those come first. */
  readonly waits?: boolean;
}

/** Decodes and checks a package again; assets that did not change are taken from the package before. */
export type Recheck<H extends Fixable> = (
  pkg: Package,
  before: DecodedPackage,
  changed: ReadonlySet<string>,
) => Promise<{ decoded: DecodedPackage; hits: readonly H[] }>;

/** Judges a package once more whose fixes are made, given their new bytes by name; undefined when nothing can have come of them. */
export type Settle<H extends Fixable> = (
  pkg: DecodedPackage,
  contents: ReadonlyMap<string, Uint8Array | undefined>,
) => { decoded: DecodedPackage; hits: readonly H[] } | undefined;

/** Findings of one rule in one file are mended together. */
export const keyOf = ({ finding }: Pick<Fixable, 'finding'>): string => `${finding.rule}\0${finding.path}`;
