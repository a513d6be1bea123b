/** One entry of a ZIP, as its central directory states it. */
export interface ZipEntry {
  /** As it is stored, hostile or not: with `..`, a drive letter or backslashes. A directory's ends with a slash. */
  readonly name: string;
  /** Unpacked, in bytes. */
  readonly size: number;
  /** In bytes. */
  readonly compressedSize: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Of the unpacked bytes, unsigned. */
  readonly crc32: number;
  /** Whether the Unix mode says that the bytes are the target of a symbolic link. */
  readonly symlink: boolean;
  readonly directory: boolean;
  /** The name's bytes as they are stored. */
  readonly rawName: Uint8Array;
  /** Where the local header lies, in bytes from the start of the ZIP. */
  readonly headerOffset: number;
}
