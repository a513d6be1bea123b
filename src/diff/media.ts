/** What differs in prompts and images. */

import type { Bmp } from '../formats/image/bmp.ts';
import type { Icns } from '../formats/image/icns.ts';
import type { Ico } from '../formats/image/ico.ts';
import type { Jpeg, JpegColor } from '../formats/image/jpeg.ts';
import type { Png } from '../formats/image/png.ts';
import type { Wav } from '../formats/wav/wav.ts';
import type { DecodedAsset } from '../model/package.ts';
import type { AssetPair, Side } from './asset-pair.ts';
import type { Words } from './difference.ts';
import { bytes, bytesStep, counted, firstOf, joined, say } from './words.ts';

const BLOCK_IN_BYTES = 262_144;
const MOST_SIZES = 8;

/** A prompt from one version to the next. */
export async function promptWords(pair: AssetPair): Promise<Words> {
  const [old, now] = [wavOf(pair.old.asset), wavOf(pair.now.asset)];
  if (!old || !now) return [bytesStep(pair.old.asset.size, pair.now.asset.size)];
  const encoding = valueStep(encodingOf(old), encodingOf(now));
  if (await sameSound(pair, old, now))
    return joined([encoding, ['the sound is the same, the file is written differently']]);
  const facts = joined([encoding, ...soundSteps(old, now)]);
  return facts.length > 0 ? facts : say`re-recorded, still ${promptInWords(pair.now.asset)}`;
}

/** `3.2 s, -23.1 LUFS`. */
export function promptInWords(asset: DecodedAsset): Words {
  const samples = wavOf(asset)?.samples;
  if (!samples) return [bytes(asset.size)];
  const { durationInSeconds, integratedLoudness } = samples;
  return joined([
    [`${durationInSeconds.toFixed(1)} s`],
    integratedLoudness === undefined ? [] : [`${integratedLoudness.toFixed(1)} LUFS`],
  ]);
}

const wavOf = (asset: DecodedAsset): Wav | undefined =>
  asset.format === 'wav' && asset.decoded.ok ? (asset.decoded.value as Wav) : undefined;

function encodingOf({ fmt }: Wav): string {
  if (!fmt) return 'no format';
  const channels = fmt.channels === 1 ? 'mono' : fmt.channels === 2 ? 'stereo' : `${fmt.channels} channels`;
  return `${fmt.sampleRate} Hz ${channels} ${fmt.bitsPerSample}-bit ${fmt.encoding}`;
}

const valueStep = (before: string, after: string): Words =>
  before === after ? [] : [`${before} → ${after}`];

function soundSteps(old: Wav, now: Wav): Words[] {
  const [before, after] = [old.samples, now.samples];
  if (!before || !after) return [];
  return [
    decimalStep(before.durationInSeconds, after.durationInSeconds, 1, 's'),
    decimalStep(before.integratedLoudness, after.integratedLoudness, 1, 'LUFS'),
    before.leadingSilenceInSeconds.toFixed(2) === after.leadingSilenceInSeconds.toFixed(2)
      ? []
      : say`silence before it ${decimalStep(before.leadingSilenceInSeconds, after.leadingSilenceInSeconds, 2, 's')}`,
    before.clippedRuns.count === after.clippedRuns.count
      ? []
      : say`clipped in ${before.clippedRuns.count} → ${counted(after.clippedRuns.count, 'place')}`,
  ];
}

function decimalStep(
  before: number | undefined,
  after: number | undefined,
  digits: number,
  unit: string,
): Words {
  const [left, right] = [before?.toFixed(digits) ?? 'none', after?.toFixed(digits) ?? 'none'];
  return left === right ? [] : [`${left} → ${right} ${unit}`];
}

/** Whether both hold the same samples in the same encoding. Both are read in blocks until they differ. */
async function sameSound(pair: AssetPair, old: Wav, now: Wav): Promise<boolean> {
  if (!old.data || !now.data || encodingOf(old) !== encodingOf(now)) return false;
  const length = old.data.availableSize;
  if (length !== now.data.availableSize || length === 0) return false;
  const read = ({ pkg, asset }: Side, offset: number, size: number) => pkg.source(asset).read(offset, size);
  for (let done = 0; done < length; done += BLOCK_IN_BYTES) {
    const size = Math.min(BLOCK_IN_BYTES, length - done);
    const left = await read(pair.old, old.data.offset + done, size);
    const right = await read(pair.now, now.data.offset + done, size);
    if (left.length !== right.length || left.some((byte, index) => byte !== right[index])) return false;
  }
  return true;
}

/** An image from one version to the next. */
export function imageWords({ old, now }: AssetPair): Words {
  const [before, after] = [imageFacts(old.asset), imageFacts(now.asset)];
  const sizes = valueStep(before.size, after.size);
  return joined([
    sizes.length > 0 ? sizes : [after.size],
    valueStep(before.encoding, after.encoding),
    [bytesStep(old.asset.size, now.asset.size)],
    sizes.length === 0 && old.asset.size === now.asset.size ? ['other content'] : [],
  ]);
}

/** `1920 × 1080, 412.0 kB`. */
export function imageInWords(asset: DecodedAsset): Words {
  return joined([[imageFacts(asset).size], [bytes(asset.size)]]);
}

interface ImageFacts {
  /** In pixels: `1920 × 1080`. */
  readonly size: string;
  readonly encoding: string;
}

const JPEG_COLORS: Readonly<Record<JpegColor, string>> = {
  grey: 'grey',
  ycc: 'colour',
  rgb: 'RGB',
  cmyk: 'CMYK',
  ycck: 'CMYK as YCCK',
  other: 'other colours',
};
const PNG_COLORS: Readonly<Record<number, string>> = {
  0: 'grey',
  2: 'RGB',
  3: 'palette',
  4: 'grey with alpha',
  6: 'RGB with alpha',
};

function imageFacts(asset: DecodedAsset): ImageFacts {
  if (!asset.decoded.ok) return { size: 'unreadable', encoding: '' };
  const { value } = asset.decoded;
  const square = ({ width, height }: { readonly width: number; readonly height: number }) =>
    `${width} × ${height}`;
  switch (asset.format) {
    case 'jpeg': {
      const { color, process, precision, orientation, ...size } = value as Jpeg;
      const turned = orientation === undefined ? '' : `, turned (EXIF ${orientation})`;
      return { size: square(size), encoding: `${process} ${JPEG_COLORS[color]} ${precision}-bit${turned}` };
    }
    case 'png': {
      const png = value as Png;
      const kind = `${PNG_COLORS[png.colorType] ?? 'other'} ${png.bitDepth}-bit`;
      return { size: square(png), encoding: png.interlaced ? `${kind}, interlaced` : kind };
    }
    case 'bmp':
      return { size: square(value as Bmp), encoding: `${(value as Bmp).bitsPerPixel}-bit` };
    case 'ico':
      return { size: list((value as Ico).entries.map(({ width }) => width)), encoding: '' };
    case 'icns':
      return {
        size: list((value as Icns).entries.flatMap(({ sizeInPixels }) => sizeInPixels ?? [])),
        encoding: '',
      };
    default:
      return { size: 'unreadable', encoding: '' };
  }
}

/** `16, 32, 48 pixels`. */
function list(edges: readonly number[]): string {
  const sorted = [...new Set(edges)].sort((a, b) => a - b).map((edge): Words => [String(edge)]);
  return `${firstOf(sorted, MOST_SIZES).join('')} pixels`;
}
