import type { Wav } from '../formats/wav/wav.ts';
import type { DecodedAsset } from '../model/package.ts';

/** `3.2 s → 4.0 s, -23.1 → -19.8 LUFS` of two prompts, or the facts of a new one; undefined for anything else. */
export function audioChange(old: DecodedAsset | undefined, now: DecodedAsset): string | undefined {
  if (now.format !== 'wav') return undefined;
  const [before, after] = [soundOf(old), soundOf(now)];
  if (!after) return 'unreadable';
  const parts = [step(before?.duration, after.duration, 's'), step(before?.loudness, after.loudness, 'LUFS')];
  return parts.filter((part) => part !== '').join(', ') || 're-recorded';
}

function soundOf(
  asset: DecodedAsset | undefined,
): { duration: number | undefined; loudness: number | undefined } | undefined {
  if (asset?.format !== 'wav' || !asset.decoded.ok) return undefined;
  const { samples } = asset.decoded.value as Wav;
  return { duration: samples?.durationInSeconds, loudness: samples?.integratedLoudness };
}

function step(before: number | undefined, after: number | undefined, unit: string): string {
  const [left, right] = [before?.toFixed(1), after?.toFixed(1)];
  if (right === undefined) return '';
  return left === undefined || left === right ? `${right} ${unit}` : `${left} → ${right} ${unit}`;
}

/** `1920x1080 → 1280x720, 412.0 kB → 98.1 kB`. */
export function imageChange(old: DecodedAsset | undefined, now: DecodedAsset): string | undefined {
  const after = sizeOf(now);
  if (after === undefined) return undefined;
  const before = old && sizeOf(old);
  const dimensions = before === undefined || before === after ? after : `${before} → ${after}`;
  return `${dimensions}, ${old && old.size !== now.size ? `${kilobytes(old.size)} → ` : ''}${kilobytes(now.size)}`;
}

function sizeOf(asset: DecodedAsset): string | undefined {
  if (!['jpeg', 'png', 'bmp'].includes(asset.format) || !asset.decoded.ok) return undefined;
  const { width, height } = asset.decoded.value as { width: number; height: number };
  return `${width}x${height}`;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
