import {
  cmsFLAGS_BLACKPOINTCOMPENSATION,
  cmsFLAGS_NOOPTIMIZE,
  INTENT_RELATIVE_COLORIMETRIC,
  instantiate,
  TYPE_CMYK_8,
  TYPE_GRAY_8,
  TYPE_RGB_8,
} from 'lcms-wasm';
import lcmsBytes from 'lcms-wasm/dist/lcms.wasm';
import type { Pixels } from './pixels.ts';

const UNREADABLE = 'its colour profile can’t be read, so the plain formula was taken';
/** Pixels that are converted at a time: so much memory is taken twice. */
const BLOCK = 1_000_000;
const CHANNELS = { CMYK: 4, GRAY: 1 } as const;
const FORMATS = { CMYK: TYPE_CMYK_8, GRAY: TYPE_GRAY_8 } as const;

interface Converted {
  readonly pixels: Pixels;
  readonly remarks: readonly string[];
}

/** What ink (0 is none) looks like by its profile, or by the plain formula. */
export async function inkPixels(
  ink: Uint8ClampedArray,
  width: number,
  height: number,
  profile: Uint8Array | undefined,
): Promise<Converted> {
  const data = profile && (await toSrgb(ink, width * height, 'CMYK', profile));
  if (data) return { pixels: { width, height, data }, remarks: [] };
  const plain = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < plain.length; at += 4) {
    const paper = (255 - ink[at + 3]!) / 255;
    plain[at] = (255 - ink[at]!) * paper;
    plain[at + 1] = (255 - ink[at + 1]!) * paper;
    plain[at + 2] = (255 - ink[at + 2]!) * paper;
  }
  return { pixels: { width, height, data: plain }, remarks: profile ? [UNREADABLE] : [] };
}

/** Grey pixels in sRGB. */
export async function withGreyProfile(pixels: Pixels, profile: Uint8Array): Promise<Converted> {
  const { width, height } = pixels;
  const grey = Uint8ClampedArray.from({ length: width * height }, (_, at) => pixels.data[at * 4]!);
  const data = await toSrgb(grey, grey.length, 'GRAY', profile);
  return data ? { pixels: { width, height, data }, remarks: [] } : { pixels, remarks: [UNREADABLE] };
}

/** Relative colorimetric with black point compensation; undefined where the profile is damaged or of other colours. */
async function toSrgb(
  values: Uint8ClampedArray,
  count: number,
  space: keyof typeof CHANNELS,
  profile: Uint8Array,
): Promise<Uint8ClampedArray | undefined> {
  const quiet = { print: () => undefined, printErr: () => undefined };
  try {
    const lcms = await instantiate({ wasmBinary: lcmsBytes, ...quiet });
    const source = lcms.cmsOpenProfileFromMem(profile, profile.length);
    if (!source || lcms.cmsGetColorSpaceASCII(source) !== space) return undefined;
    const transform = lcms.cmsCreateTransform(
      source,
      FORMATS[space],
      lcms.cmsCreate_sRGBProfile(),
      TYPE_RGB_8,
      INTENT_RELATIVE_COLORIMETRIC,
      // A table of colours made beforehand is no faster here, and too coarse for steep profiles.
      cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOOPTIMIZE,
    );
    if (!transform) return undefined;
    const data = new Uint8ClampedArray(count * 4).fill(255);
    for (let start = 0; start < count; start += BLOCK) {
      const size = Math.min(BLOCK, count - start);
      const channels = CHANNELS[space];
      const part = values.subarray(start * channels, (start + size) * channels);
      const colors = lcms.cmsDoTransform(transform, part, size);
      for (let pixel = 0, at = start * 4; pixel < size; pixel++, at += 4) {
        data[at] = colors[pixel * 3]!;
        data[at + 1] = colors[pixel * 3 + 1]!;
        data[at + 2] = colors[pixel * 3 + 2]!;
      }
    }
    return data;
  } catch {
    // A damaged profile ends the module, which is thrown away.
    return undefined;
  }
}
