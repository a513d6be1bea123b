/** What becomes of a sound or a picture when its file is encoded anew, as data: the fix stage has the codecs. */
export type Transcoding = SoundWork | PictureWork;

/** The file becomes a mono WAV of 16-bit PCM. */
export interface SoundWork {
  readonly medium: 'sound';
  /** In Hz. */
  readonly sampleRate: number;
  /** The integrated loudness that it gets, in LUFS, as far as its peaks allow. */
  readonly loudness?: number;
  /** How much silence stands before the sound afterwards, in seconds. */
  readonly leadingSilence?: number;
}

/** The file becomes an upright picture in RGB with 8 bits per colour that every program reads. */
export interface PictureWork {
  readonly medium: 'picture';
  readonly format: 'jpeg' | 'png' | 'bmp';
  /** In pixels: scaled until it covers this, the rest is cut off evenly. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** A file that was encoded anew. */
export interface Transcoded {
  readonly bytes: Uint8Array;
  /** What the file was where its own bytes don't tell a decoder: `RIFX, 44100 Hz, 2 channels`. */
  readonly was?: string;
  /** What the figures before and after don’t say, as phrases in lower case. */
  readonly remarks: readonly string[];
  /** The work was done only in part: nearer to what was asked, and not there. */
  readonly partial?: boolean;
}
