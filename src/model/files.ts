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

/** A tree that can be changed: what `fix` works on. */
export interface WritableFiles extends Files {
  write(path: string, bytes: Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
}
