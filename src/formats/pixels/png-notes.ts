import type { Png } from '../image/png.ts';
import { copied } from '../joined.ts';
import { chunksOf, type PngChunk } from './png-pixels.ts';
import { isOfRgb, PROFILE_HEAD } from './profile-space.ts';

/** What is kept whatever becomes of the pixels: colours, density, texts. A profile only of RGB. */
const KEPT: ReadonlySet<string> = new Set(['sRGB', 'gAMA', 'cHRM', 'iCCP', 'pHYs', 'tEXt', 'zTXt', 'iTXt']);
const TEXTS: ReadonlySet<string> = new Set(['tEXt', 'zTXt', 'iTXt']);
/** Texts that are whole EXIF, XMP or IPTC, which may hold the place where a picture was taken. */
const WITH_PLACES = /^(?:xml:com\.adobe\.xmp|raw profile type (?:exif|app1|xmp|iptc|8bim))$/i;
const GREY_TYPES: ReadonlySet<number> = new Set([0, 4]);
/** Of a chunk: its length and name before the content, its checksum behind it. */
const BEFORE = 8;
const BEHIND = 4;
const LONGEST_KEYWORD = 79;

/** What a PNG says of itself, for its pixels in RGB: without places, and without a profile of other colours. */
export async function pngNotes(bytes: Uint8Array, { colorType }: Png): Promise<readonly PngChunk[]> {
  const kept: PngChunk[] = [];
  for (const chunk of chunksOf(bytes)) {
    if (!KEPT.has(chunk.name)) continue;
    if (TEXTS.has(chunk.name) && WITH_PLACES.test(keywordOf(chunk))) continue;
    if (chunk.name === 'iCCP' && (GREY_TYPES.has(colorType) || !(await hasRgbProfile(chunk)))) continue;
    kept.push(chunk);
  }
  return kept;
}

/** What a text or a profile is called: its content up to a zero. */
function keywordOf({ bytes }: PngChunk): string {
  const start = bytes.subarray(BEFORE, BEFORE + LONGEST_KEYWORD + 1);
  const end = start.indexOf(0);
  return String.fromCharCode(...start.subarray(0, end < 0 ? start.length : end));
}

/** The profile stands packed behind its name, a zero and the number of the method. */
async function hasRgbProfile(chunk: PngChunk): Promise<boolean> {
  const packed = chunk.bytes.subarray(BEFORE + keywordOf(chunk).length + 2, -BEHIND);
  return isOfRgb(await beginningOf(packed, PROFILE_HEAD));
}

/** The first bytes of what was packed with zlib; it is unpacked no further. Fewer where it is damaged. */
async function beginningOf(packed: Uint8Array, length: number): Promise<Uint8Array> {
  const unpacking = new Blob([copied(packed)]).stream().pipeThrough(new DecompressionStream('deflate'));
  const reader = unpacking.getReader();
  const found: number[] = [];
  try {
    while (found.length < length) {
      const { value } = await reader.read();
      if (!value) break;
      found.push(...value.subarray(0, length - found.length));
    }
    await reader.cancel();
  } catch {
    // What is damaged ends here.
  }
  return Uint8Array.from(found);
}
