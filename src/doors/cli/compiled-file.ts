/** One file of the bundle with its compiled code. The code belongs to the file of this size and time only. */
export interface CompiledFile {
  /** Below the bundle's directory. */
  readonly name: string;
  readonly size: number;
  /** When the file was last touched, in milliseconds since 1970: its ctime, which no installer can set. */
  readonly time: number;
  readonly code: Uint8Array;
}

/** What a file of compiled code begins with, as JSON behind its length in four bytes. */
export interface Head {
  /** The bundle's directory. */
  readonly bundle: string;
  readonly files: readonly (Omit<CompiledFile, 'code'> & {
    readonly offset: number;
    readonly length: number;
  })[];
}
