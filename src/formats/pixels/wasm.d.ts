/** The bytes of a WebAssembly module, which the bundler puts into the chunk that needs them. */
declare module '*.wasm' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

/** The package describes what the module exports, not its bytes. */
declare module '@jsquash/png/codec/pkg/squoosh_png_bg.wasm' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

/** The glue of the JPEG codecs, made by Emscripten; the package’s own loader would fetch the module. */
declare module '@jsquash/jpeg/codec/dec/mozjpeg_dec.js' {
  interface Decoder {
    decode(
      bytes: Uint8Array,
      turnsUpright: boolean,
    ): { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number } | null;
  }
  export default function load(options: object): Promise<Decoder>;
}
declare module '@jsquash/jpeg/codec/enc/mozjpeg_enc.js' {
  interface Encoder {
    encode(rgba: Uint8Array, width: number, height: number, options: object): Uint8Array | null;
  }
  export default function load(options: object): Promise<Encoder>;
}
declare module 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs' {
  export class JpegImage {
    constructor(options: { readonly colorTransform: number });
    parse(bytes: Uint8Array): void;
    getData(options: {
      readonly width: number;
      readonly height: number;
      readonly isSourcePDF: true;
    }): Uint8ClampedArray;
  }
  export const setVerbosityLevel: (level: number) => void;
}
declare module 'lcms-wasm' {
  interface Lcms {
    cmsOpenProfileFromMem(bytes: Uint8Array, size: number): number;
    cmsCloseProfile(profile: number): void;
    cmsCreate_sRGBProfile(): number;
    cmsGetColorSpaceASCII(profile: number): string | null;
    cmsCreateTransform(
      input: number,
      inputFormat: number,
      output: number,
      outputFormat: number,
      intent: number,
      flags: number,
    ): number;
    cmsDeleteTransform(transform: number): void;
    cmsDoTransform(transform: number, pixels: Uint8Array | Uint8ClampedArray, count: number): Uint8Array;
  }
  export const TYPE_CMYK_8: number;
  export const TYPE_GRAY_8: number;
  export const TYPE_RGBA_8: number;
  export const TYPE_RGB_8: number;
  export const INTENT_RELATIVE_COLORIMETRIC: number;
  export const cmsFLAGS_BLACKPOINTCOMPENSATION: number;
  export const cmsFLAGS_NOOPTIMIZE: number;
  export function instantiate(options: object): Promise<Lcms>;
}
