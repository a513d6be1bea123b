/** A file of the Base theme, as `learn` writes it down: what it is, not what is in it. */
export interface LearntFile {
  readonly bytes: number;
  /** Of its content, in hexadecimal. */
  readonly sha256: string;
  /** In pixels, of pictures and icons. */
  readonly width?: number;
  readonly height?: number;
}

/**
 * `brandgate-base-theme.json`, which `learn` writes: every file by its name, and the JSON documents as they are (settings
 * with their defaults, screens with their elements and geometry, labels, endpoints, custom layouts). Names are sorted in
 * byte order, so that the same Base theme gives the same bytes.
 */
export interface LearntTheme {
  readonly schemaVersion: 1;
  readonly files: Readonly<Record<string, LearntFile>>;
  readonly documents: Readonly<Record<string, unknown>>;
}
