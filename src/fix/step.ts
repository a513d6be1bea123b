import type { Bmp } from '../formats/image/bmp.ts';
import type { Jpeg } from '../formats/image/jpeg.ts';
import type { Png } from '../formats/image/png.ts';
import type { Transcoded } from '../formats/transcoding.ts';
import type { Wav } from '../formats/wav/wav.ts';
import type { DecodedAsset, DecodedPackage } from '../model/package.ts';
import type { Contents } from './apply.ts';
import { splitRenames, textOf } from './file-change.ts';

/** What the fixes of one rule did to one file. */
export interface FixStep {
  readonly rule: string;
  /** Of the findings that are gone, as reports show it. */
  readonly path: string;
  /** How many they were. */
  readonly count: number;
  /** Old and new, as a phrase for each file: `“2,” → “2”`, `44100 Hz → 48000 Hz`, `removed`. */
  readonly did: readonly string[];
}

const LONGEST_LINE = 60;
/** Longer texts are told by their sizes. */
const LARGEST_TEXT_IN_BYTES = 1_000_000;

/** Says what changed between a package and the same one with fixes laid over it. */
export async function phrases(
  before: DecodedPackage,
  after: DecodedPackage,
  contents: Contents,
  transcoded: ReadonlyMap<string, Transcoded> = new Map(),
): Promise<string[]> {
  const changes = await Promise.all(
    [...contents].map(async ([name, bytes]) => {
      const asset = before.assets.find((candidate) => candidate.name === name);
      const old = asset && (await before.source(asset).read(0, asset.size));
      return { path: name, before: old, after: bytes };
    }),
  );
  const { renames, others } = splitRenames(changes);
  return [
    ...renames.map(({ from, to }) => `${from} → ${to}`),
    ...others.map(({ path, before: old, after: now }) => {
      const subject = contents.size > 1 ? `${path} ` : '';
      if (now === undefined) return `${subject}removed`;
      if (old === undefined) return `${subject}added`;
      const { was, remarks = [] } = transcoded.get(path) ?? {};
      const step = mediaStep(before, after, path, was) ?? textStep(old, now) ?? sizeStep(old, now);
      return [`${subject}${step}`, ...remarks].join('; ');
    }),
  ];
}

const sizeStep = (old: Uint8Array, now: Uint8Array): string =>
  old.length === now.length ? `${old.length} bytes rewritten` : `${old.length} → ${now.length} bytes`;

/** `44100 Hz, 2 channels → 48000 Hz, 1 channel`; undefined where neither side says anything else. */
function mediaStep(
  before: DecodedPackage,
  after: DecodedPackage,
  name: string,
  was: string | undefined,
): string | undefined {
  const [old, now] = [before, after].map((pkg) => factsOf(pkg.asset(name)));
  if (!now) return undefined;
  if (!old) return was && `${was} → ${now.rate}, ${now.channels}, ${now.depth}`;
  const differing = Object.keys(now).filter((key) => old[key] !== now[key]);
  if (differing.length === 0) return undefined;
  const told = (facts: Readonly<Record<string, string>>) =>
    differing.flatMap((key) => facts[key] ?? []).join(', ');
  return `${told(old)} → ${told(now)}`;
}

function factsOf(asset: DecodedAsset | undefined): Readonly<Record<string, string>> | undefined {
  if (!asset?.decoded.ok) return undefined;
  if (asset.format === 'wav') {
    const { fmt, samples } = asset.decoded.value as Wav;
    if (!fmt) return undefined;
    const loudness = samples?.integratedLoudness;
    return {
      rate: `${fmt.sampleRate} Hz`,
      channels: `${fmt.channels} channel${fmt.channels === 1 ? '' : 's'}`,
      depth: `${fmt.bitsPerSample}-bit ${fmt.encoding}`,
      ...(samples?.durationInSeconds === undefined
        ? {}
        : { duration: `${samples.durationInSeconds.toFixed(1)} s` }),
      ...(loudness === undefined || !Number.isFinite(loudness)
        ? {}
        : { loudness: `${loudness.toFixed(1)} LUFS` }),
    };
  }
  if (asset.format === 'jpeg') return jpegFacts(asset.decoded.value as Jpeg);
  if (asset.format === 'bmp') {
    const { width, height, bitsPerPixel, compression, windows } = asset.decoded.value as Bmp;
    return {
      size: `${width}x${height}`,
      bits: `${bitsPerPixel}-bit`,
      compression: compression === 'none' ? 'no compression' : compression.toUpperCase(),
      header: windows ? 'Windows header' : 'OS/2 header',
    };
  }
  if (asset.format !== 'png') return undefined;
  const { width, height } = asset.decoded.value as Png;
  return { size: `${width}x${height}` };
}

const COLORS: Readonly<Record<Jpeg['color'], string>> = {
  grey: 'greyscale',
  ycc: 'RGB',
  rgb: 'RGB',
  cmyk: 'CMYK',
  ycck: 'CMYK',
  other: 'unknown colours',
};

const jpegFacts = ({ width, height, color, orientation }: Jpeg): Readonly<Record<string, string>> => ({
  size: `${width}x${height}`,
  color: COLORS[color],
  orientation: orientation && orientation.value !== 1 ? `orientation ${orientation.value}` : 'upright',
});

/** The first line that differs, and how many more do; undefined for what is no text. */
function textStep(old: Uint8Array, now: Uint8Array): string | undefined {
  if (old.length > LARGEST_TEXT_IN_BYTES || now.length > LARGEST_TEXT_IN_BYTES) return undefined;
  const [before, after] = [textOf(old), textOf(now)];
  if (before === undefined || after === undefined) return undefined;
  const [left, right] = [linesOf(before), linesOf(after)];
  const differing = left.findIndex((line, index) => line !== right[index]);
  const first = differing === -1 ? left.length : differing;
  let end = 0;
  while (end < Math.min(left.length, right.length) - first && left.at(-1 - end) === right.at(-1 - end)) end++;
  const [gone, come] = [left.slice(first, left.length - end), right.slice(first, right.length - end)];
  const [from, to] = [gone[0]?.trim(), come[0]?.trim()];
  const more = Math.max(gone.length, come.length) - 1;
  if (from === to) return undefined;
  const start = alikeUntil(from ?? '', to ?? '');
  const said = `${shown(from, start)} → ${shown(to, start)}`;
  return more > 0 ? `${said} and ${more} more line${more === 1 ? '' : 's'}` : said;
}

const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/);

/** How many characters two lines have in common from their beginning. */
function alikeUntil(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one[length] === other[length]) length++;
  return length;
}

/** A line, cut around the place where it differs. */
function shown(line: string | undefined, differsAt: number): string {
  if (line === undefined || line === '') return 'nothing';
  const start =
    line.length <= LONGEST_LINE ? 0 : Math.max(0, Math.min(differsAt - 20, line.length - LONGEST_LINE));
  const part = line.slice(start, start + LONGEST_LINE);
  return `“${start > 0 ? '…' : ''}${part}${start + LONGEST_LINE < line.length ? '…' : ''}”`;
}
