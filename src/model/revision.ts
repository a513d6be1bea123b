/** A file of a git tree. */
export interface TreeEntry {
  readonly path: string;
  /** The id of its content. */
  readonly id: string;
  readonly size: number;
  readonly symlink: boolean;
  /** Set for the commit of another repository, which has no content here. */
  readonly submodule?: true;
}

/** The parts of a repository's server that stand in for commits which a shallow clone lacks. */
export interface RemoteRepository {
  /** The merge base of two commits. */
  mergeBase(base: string, head: string): Promise<string>;
  /** Every file and submodule of a commit: path in the repository to the id of its content or commit; undefined when there are too many to list. */
  tree(commit: string): Promise<ReadonlyMap<string, string> | undefined>;
  /** A file's text. */
  blob(id: string): Promise<string>;
}
