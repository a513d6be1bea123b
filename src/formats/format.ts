/** Bounded random access to the bytes of one file. */
export interface Source {
  /** In bytes. */
  readonly size: number;
  /**
   * Bytes from `offset`, fewer than `length` only at the end. Where they fit into `room` they may be put there, over what was
   * read into it before: new memory takes longer than reading does.
   */
  read(offset: number, length: number, room?: Uint8Array): Promise<Uint8Array>;
}

/** Where in a file; holds only what applies. */
export interface Location {
  /** 1-based. */
  readonly line?: number;
  /** 1-based, in UTF-16 code units, as editors count. */
  readonly column?: number;
  readonly endLine?: number;
  /** 1-based, behind the last character. */
  readonly endColumn?: number;
  /** JSON Pointer (RFC 6901). */
  readonly pointer?: string;
  /** In bytes, for binary files. */
  readonly offset?: number;
}

/**
 * Why a file can't be decoded. `reason` says which decode rule speaks:
 * `lfs` asset-lfs-pointer, `empty` asset-empty, `type` asset-type, `encoding` json-encoding (or the text's own syntax
 * rule), `syntax` json-syntax, css-syntax, settings-syntax, plugin-syntax or svg-well-formed, `root` json-root,
 * `container` audio-container, `structure` image-readable, `unreadable` an I/O fault.
 */
export interface DecodeError {
  readonly ok: false;
  readonly reason:
    | 'lfs'
    | 'empty'
    | 'type'
    | 'encoding'
    | 'syntax'
    | 'root'
    | 'container'
    | 'structure'
    | 'unreadable';
  /** What is wrong, as one sentence a designer understands, with a capital and a full stop. */
  readonly message: string;
  readonly location?: Location;
  /** Of a file that was not looked into as it is too large, or too much with the others: the limit’s name in the config. */
  readonly limit?: string;
}

export type Decoded<T> = { readonly ok: true; readonly value: T } | DecodeError;

/** The format that a file's name asks for. */
export type Format =
  | 'wav'
  | 'jpeg'
  | 'png'
  | 'bmp'
  | 'ico'
  | 'icns'
  | 'svg'
  | 'json'
  | 'javascript'
  | 'css'
  | 'html'
  | 'rtf'
  | 'text'
  | 'binary';

/** One change of a file. Offsets of text count UTF-16 code units of the decoded text, offsets of bytes count bytes. */
export type Edit =
  | { readonly unit: 'text'; readonly offset: number; readonly length: number; readonly insert: string }
  | { readonly unit: 'byte'; readonly offset: number; readonly length: number; readonly insert: Uint8Array };
