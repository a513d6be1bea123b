import { UsageError } from '../model/usage-error.ts';
import { checkTagName, lineOf } from '../revision/release-line.ts';
import { type BuildVersion, checkedOut, compareVersions, highest, versionAt } from '../revision/version.ts';
import type { RunInput } from './input.ts';

/** What is built or released, as its tag says. */
export interface Release {
  /** The run of what the tag is about: of one package where its name stands before the version, else of all. */
  narrowed(input: RunInput): RunInput;
  /** Known when the packages are: after the run has found them. */
  version(): BuildVersion;
  /** What an archive of a package is called after. */
  versionOf(name: string): string;
  /** Whether another tag is an earlier version of the same package, or of the whole project. */
  isEarlier(tag: string): boolean;
  /** The highest version of some tags. */
  newest(tags: readonly string[]): string | undefined;
  /** Whether another tag is a version of the same. */
  isOfSameLine(tag: string): boolean;
}

export interface ReleaseRequest {
  /** Absolute; the first project's. */
  readonly root: string;
  /** Given by somebody; else the highest of the commit's tags. */
  readonly tag?: string | undefined;
  /** Whether a tag that merely stands on the commit decides what is looked at, or only what its package's archive is called. */
  readonly narrowsUnasked: boolean;
}

/** Reads what is checked out. A tag that git would refuse is a UsageError. */
export async function releaseOf({ root, tag, narrowsUnasked }: ReleaseRequest): Promise<Release> {
  if (tag !== undefined) checkTagName(tag);
  const head = await checkedOut(root);
  const tags = head && 'tags' in head ? head.tags : [];
  let names: readonly string[] = [];
  const narrows = tag !== undefined || narrowsUnasked;
  const isWhole = (candidate: string) => lineOf(candidate, names).package === undefined;
  const ofWhole = () =>
    versionAt(head && 'tags' in head ? { ...head, tags: tags.filter(isWhole) } : head, undefined, names);
  const version = () => (narrows ? versionAt(head, tag, names) : ofWhole());
  const isOfSameLine = (other: string) => lineOf(other, names).package === version().package;
  return {
    version,
    isOfSameLine,
    newest: (some) => highest(some, names),
    narrowed: (input) => ({
      ...input,
      onFound(found) {
        input.onFound?.(found);
        names = found;
        const { package: only, tag: chosen } = version();
        if (only !== undefined && input.selects?.(only) === false)
          throw new UsageError(`The tag “${chosen}” is of the package “${only}”, which was not asked for.`);
      },
      selects(name) {
        const { package: only } = version();
        return (only === undefined || only === name) && (input.selects?.(name) ?? true);
      },
    }),
    versionOf(name) {
      if (narrows) return version().version;
      const own = tags.filter((candidate) => lineOf(candidate, names).package === name);
      return own.length > 0 && head && 'tags' in head
        ? versionAt({ ...head, tags: own }, undefined, names).version
        : version().version;
    },
    isEarlier(other) {
      const { tag: current } = version();
      if (current === undefined || other === current || !isOfSameLine(other)) return false;
      return compareVersions(lineOf(other, names).version, lineOf(current, names).version) < 0;
    },
  };
}
