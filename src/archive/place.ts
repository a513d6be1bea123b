import type { Files } from '../model/files.ts';

/** Where archives go: a directory, or memory. */
export interface ArchivePlace {
  /** Makes ready for a build. Older archives by these names are removed, as far as an earlier build made them. */
  prepare(stale: readonly string[]): void;
  /** Begins an archive that will have this name. Rejects with a `UsageError` where it can't be written. */
  begin(name: string): Promise<ArchiveDraft>;
}

/** An archive that is being written; it has its name only when it is kept. */
export interface ArchiveDraft {
  write(chunk: Uint8Array): Promise<void>;
  /** Ends the writing: the bytes can be read, and it is still a draft. */
  close(): Promise<void>;
  /** Where its bytes are read meanwhile: the tree, and the path in it. */
  readonly files: Files;
  readonly file: string;
  /** Gives it its name, and says where it lies now. */
  keep(): Promise<string>;
  /** Removes it, unless it was kept. */
  discard(): Promise<void>;
}
