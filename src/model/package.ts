import type { Decoded, Format, Location, Source } from '../formats/format.ts';
import type { Unreadable } from './files.ts';

export type Kind = 'theme' | 'webapp1' | 'webapp2' | 'webapp3' | 'desktop';

/** Which calls use a theme; a gateway ignores some of its files. */
export type Usage = 'vmr' | 'gateway' | 'gateway-interop';

/** What each format decodes to. Samples and pixels are not kept: a value is small, whatever the file's size. */
export interface FormatValues {
  wav: import('../formats/wav/wav.ts').Wav;
  jpeg: import('../formats/image/jpeg.ts').Jpeg;
  png: import('../formats/image/png.ts').Png;
  bmp: import('../formats/image/bmp.ts').Bmp;
  ico: import('../formats/image/ico.ts').Ico;
  icns: import('../formats/image/icns.ts').Icns;
  svg: import('../formats/svg/value.ts').Svg;
  json: import('../formats/json/json.ts').Json;
  javascript: import('../formats/javascript/javascript.ts').JavaScript;
  css: import('../formats/css/css.ts').Css;
  html: import('../formats/javascript/scripts.ts').ScriptedText;
  rtf: import('../formats/text/rtf.ts').Rtf;
  text: import('../formats/javascript/scripts.ts').ScriptedText;
  binary: undefined;
}

/** One file of a package. */
export interface Asset {
  /** As reports show it: POSIX, relative to the project root; `file.zip!/inner/path` inside a ZIP. */
  readonly path: string;
  /** Relative to the package's root: `themeconfig.json`, `plugins/x/x.plugin.js`. Rules look at this one. */
  readonly name: string;
  /** In the deliverable ZIP: `webapp2/plugins/x/x.plugin.js`. */
  readonly entry: string;
  /** In bytes. */
  readonly size: number;
  readonly symlink: boolean;
  readonly format: Format;
}

/** An asset with what its bytes say. */
export interface DecodedAsset<F extends Format = Format> extends Asset {
  readonly format: F;
  readonly decoded: Decoded<FormatValues[F]>;
  /** Where a private key's text block begins, if the file holds one. */
  readonly privateKey?: Location;
  /** Why a script, stylesheet or page is not in valid UTF-8, though it can be read: its content is judged all the same. */
  readonly encodingFault?: import('../formats/text/web-text.ts').EncodingFault;
  /** SHA-256 of the content in hexadecimal, when two versions are to be compared. */
  readonly digest?: string;
  /** The line that the decode error points at, of a text file. */
  readonly excerpt?: string;
  /** Absent where it takes nothing worth counting. */
  readonly taken?: Taken;
}

/** What a file or a package holds in memory while it is judged. */
export interface Taken {
  /** Of the texts that are kept. */
  readonly textBytes: number;
  /** Of the trees that they became, by an estimate. */
  readonly treeNodes: number;
}

/** In pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The theme at the end of every hierarchy, as somebody's own Management Node has it. */
export interface BaseTheme {
  /** The ZIP, or the file that `learn` made of it; as reports show it. */
  readonly path: string;
  /** Its files. Of those that `learn` wrote down, only JSON documents can be read; the others are names. */
  readonly theme: DecodedPackage;
  /** Of its pictures and icons that say one, by name. */
  readonly sizes: ReadonlyMap<string, PictureSize>;
}

/** One directory or one ZIP that becomes one deliverable ZIP. */
export interface Package {
  /** ASCII slug, unique in the project. */
  readonly name: string;
  readonly kind: Kind | 'unknown';
  /** The directory that its ZIP layout stands for, or the ZIP file; POSIX, relative to the project root. */
  readonly path: string;
  /** Whether `path` is a ZIP file. */
  readonly archive: boolean;
  /** webapp2 content without a `webapp2/` directory, as plugin repositories have it. */
  readonly pluginRepository: boolean;
  /** A theme's ZIP whose files lie in this one enclosing directory (with a slash at its end), which is read as if it were not there. */
  readonly enclosing?: string;
  /** Where the ZIP layout of its kind is not met: the place of one file in the ZIP, and the one that it should have. */
  readonly layout?: { readonly found: string; readonly expected: string };
  /** What made a directory a package, as a path below it; absent where the config says what it is, and for a ZIP. */
  readonly marker?: string;
  /** The theme below this one in the hierarchy; its settings and files fill what the package lacks. */
  readonly base?: Package;
  /** The vendor's current default files of that kind, when the package is to be compared with them. */
  readonly defaults?: Package;
  /** The Base theme of the user's own node, below every theme, where the config names one. */
  readonly baseTheme?: BaseTheme;
  readonly usage: Usage;
  /** The reference language (`en-us`), when the config names one. */
  readonly baseLanguage?: string;
  /** Every file that counts, sorted by name in byte order, litter included, documentation not. */
  readonly assets: readonly Asset[];
  /** What kept the package from being opened, in one sentence: a damaged ZIP, an encrypted entry. */
  readonly fault?: string;
  /** What of a directory could not be looked at; the first of these is its fault. */
  readonly unreadable?: readonly Unreadable[];
  /** Set when another package of the project stands on it. */
  readonly isBase?: true;
  /** The files of it that were asked for, as paths; only what is said of these and of the package itself is told. */
  readonly only?: ReadonlySet<string>;
  /** Bounded access to an asset's bytes. */
  source(asset: Asset): Source;
  /** Of a ZIP: reads every entry that was not read before and says which one is damaged, if any. */
  verify?(): Promise<string | undefined>;
}

/** What is known of the package at the revision that the change is compared with. */
export type Base =
  | { readonly available: false; readonly reason: string }
  | {
      readonly available: true;
      /** Whether anything of the package differs. */
      readonly changed: boolean;
      /** Whether any file but the webapp2 manifest differs. */
      readonly changedBesideManifest: boolean;
      /** The package's webapp2 manifest there, as text; absent when the package or the manifest is new. */
      readonly manifest?: string;
      /** The names of the assets that differ or are new there; absent when none does, or the package is new. */
      readonly changedAssets?: ReadonlySet<string>;
    };

/** A package with every asset decoded: what rules judge. */
export interface DecodedPackage extends Package {
  readonly base?: DecodedPackage;
  /** What `defaults-…` rules compare the package with; they are silent when it is absent. */
  readonly defaults?: DecodedPackage;
  /** While it is fixed: the package before any fix. */
  readonly original?: DecodedPackage;
  readonly assets: readonly DecodedAsset[];
  /** With what it stands on. */
  readonly taken?: Taken;
  readonly revision: Base;
  /** The asset of that name, decoded or not. */
  asset(name: string): DecodedAsset | undefined;
  /** The decoded value of the asset of that name, if it is of that format and could be decoded. */
  value<F extends Format>(name: string, format: F): FormatValues[F] | undefined;
}
/** A package that knows which paths of the project are its own, whether there is something at them or not. */
export interface PlacedPackage extends Package {
  /** Whether a path lies where the package's files lie, left out of it or not. */
  covers(path: string): boolean;
  /** Whether a file at a path would be an asset. */
  owns(path: string): boolean;
}
