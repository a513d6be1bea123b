/** The prompts of a theme: waveform, silence, clipping, loudness against the reference. */

import type { Samples } from '../formats/wav/samples.ts';
import type { DecodedAsset, DecodedPackage } from '../model/package.ts';
import { LEADING_SILENCE, PROMPTS, playsOnConnect } from '../pexip/prompts.ts';
import { decodedAs } from '../reading/pictures.ts';
import {
  LOUDNESS_TOLERANCE,
  type LoudnessReference,
  loudnessReferences,
} from '../reading/prompt-loudness.ts';
import { group, type Picture, rectangleShape, type Shape } from './picture.ts';
import { FAULT } from './screen-text.ts';
import { decimal, pathSlug, written } from './words.ts';

const WIDTH = 800;
const WAVE = { top: 8, height: 120 };
/** The bar of the loudness, below the waveform. */
const BAR = { top: 146, height: 12, lowest: -48, highest: 0 };
const HEIGHT = 184;
const GROUND = '#f3f6fb';
const INK = '#0b57a4';
const MUTED = '#52606f';
const QUIET = '#c2ccd8';
const MOST_PROMPTS = 400;

export interface PromptOptions {
  /** The loudness that the config asks for in LUFS; 0: none. */
  readonly lufs?: number;
}

/** One picture for each WAV file, in the order of their names; the package must have been decoded with envelopes. */
export function promptPictures(pkg: DecodedPackage, { lufs = 0 }: PromptOptions = {}): readonly Picture[] {
  const referenceOf = loudnessReferences(pkg, lufs);
  const files = pkg.assets.filter(({ format }) => format === 'wav').slice(0, MOST_PROMPTS);
  return files.map((asset) => promptPicture(pkg, asset, referenceOf(asset.name)));
}

function promptPicture(
  pkg: DecodedPackage,
  asset: DecodedAsset,
  reference: LoudnessReference | undefined,
): Picture {
  const samples = decodedAs(asset, 'wav')?.samples;
  const key = `prompt/${pathSlug(asset.name)}`;
  return {
    id: `${pkg.name}/${key}`,
    key,
    kind: 'prompt',
    title: written(asset.name, 120),
    about: PROMPTS.find(({ file }) => file === asset.name)?.meaning ?? 'a prompt',
    package: pkg.name,
    twins: [],
    subjects: [{ path: asset.path }],
    width: WIDTH,
    height: HEIGHT,
    shapes: samples ? soundShapes(samples, reference) : silentShapes(asset),
    media: [],
    notes: samples ? soundInWords(asset.name, samples, reference) : [],
    assumed: undefined,
  };
}

/** What is heard, in words: duration, loudness against the reference, silence, clipped places. */
function soundInWords(
  name: string,
  samples: Samples,
  reference: LoudnessReference | undefined,
): readonly string[] {
  const {
    durationInSeconds,
    integratedLoudness,
    leadingSilenceInSeconds,
    trailingSilenceInSeconds,
    isSilent,
  } = samples;
  const { count } = samples.clippedRuns;
  const loudness = integratedLoudness === undefined ? [] : [`${decimal(integratedLoudness)} LUFS`];
  const wanted = playsOnConnect(name) ? ` (about ${LEADING_SILENCE.recommended} s wanted)` : '';
  const silence =
    isSilent || (leadingSilenceInSeconds < 0.05 && wanted === '')
      ? []
      : [`${decimal(leadingSilenceInSeconds)} s of silence first${wanted}`];
  const tail =
    isSilent || trailingSilenceInSeconds < 0.05 ? [] : [`${decimal(trailingSilenceInSeconds)} s at the end`];
  return [
    `${[`${decimal(durationInSeconds, durationInSeconds < 1 ? 2 : 1)} s`, ...loudness, ...silence, ...tail].join(' · ')}.`,
    ...(isSilent ? ['Nothing is heard.'] : []),
    ...(integratedLoudness !== undefined && reference ? [comparison(integratedLoudness, reference)] : []),
    ...(count > 0 ? [`Clipped at ${count === 1 ? 'one place' : `${count} places`}.`] : []),
  ];
}

const REFERENCES = {
  base: 'than the same prompt of the base',
  option: 'than the configured loudness',
  median: 'than the median of this theme’s prompts',
} as const;

function comparison(loudness: number, { value, from }: LoudnessReference): string {
  const difference = loudness - value;
  const words = REFERENCES[from];
  if (Math.abs(difference) < 0.05) return `As loud as ${words.slice('than '.length)}.`;
  return `${decimal(Math.abs(difference))} LU ${difference > 0 ? 'louder' : 'quieter'} ${words}.`;
}

function soundShapes(samples: Samples, reference: LoudnessReference | undefined): readonly Shape[] {
  return [
    group(
      ['exact'],
      rectangleShape({ x: 0, y: 0, width: WIDTH, height: HEIGHT }, { fill: GROUND }),
      ...timeShapes(samples),
    ),
    group(['exact'], ...waveShapes(samples), ...silenceShapes(samples)),
    ...clippingShapes(samples),
    ...loudnessShapes(samples, reference),
  ];
}

/** The first two seconds, which prompts that play on connecting keep silent, and a line at each second. */
function timeShapes({ durationInSeconds }: Samples): readonly Shape[] {
  if (!(durationInSeconds > 0)) return [];
  const x = (seconds: number) => Math.min(seconds / durationInSeconds, 1) * WIDTH;
  const step = Math.max(1, Math.ceil(durationInSeconds / 40));
  const marks = Array.from(
    { length: Math.min(Math.ceil(durationInSeconds / step) - 1, 60) },
    (_, index) => (index + 1) * step,
  );
  const data = marks
    .map((second) => `M${Math.round(x(second) * 100) / 100} ${WAVE.top + WAVE.height - 6}v6`)
    .join('');
  const shaded = { x: 0, y: WAVE.top, width: x(LEADING_SILENCE.recommended), height: WAVE.height };
  return [
    rectangleShape(shaded, { fill: '#dbe6f5' }),
    ...(data === '' ? [] : [{ type: 'path', data, paint: { stroke: '#9aa8b8', strokeWidth: 1 } } as const]),
  ];
}

function waveShapes({ envelope }: Samples): readonly Shape[] {
  const columns = envelope?.columns ?? [];
  if (columns.length === 0) return [];
  const [middle, reach] = [WAVE.top + WAVE.height / 2, WAVE.height / 2 - 2];
  const step = WIDTH / columns.length;
  const point = (index: number, level: number) =>
    `${Math.round((index + 0.5) * step * 100) / 100} ${Math.round((middle - level * reach) * 10) / 10}`;
  const upper = columns.map(([, max], index) => point(index, max));
  const lower = columns.map(([min], index) => point(index, min)).reverse();
  return [
    { type: 'path', data: `M0 ${middle}H${WIDTH}`, paint: { stroke: QUIET, strokeWidth: 1 } },
    // The outline keeps what is thinner than a pixel in sight.
    {
      type: 'path',
      data: `M${[...upper, ...lower].join('L')}z`,
      paint: { fill: INK, stroke: INK, strokeWidth: 0.8 },
    },
  ];
}

/** The silence at both ends, as bars at the bottom of the waveform. */
function silenceShapes({
  durationInSeconds,
  leadingSilenceInSeconds,
  trailingSilenceInSeconds,
}: Samples): readonly Shape[] {
  const bar = (from: number, length: number): Shape[] => {
    const width = (length / durationInSeconds) * WIDTH;
    const x = (from / durationInSeconds) * WIDTH;
    if (!(width >= 2)) return [];
    const label = {
      text: `${decimal(length)} s`,
      x: x + width / 2,
      y: WAVE.top + WAVE.height - 12,
      size: 13,
    } as const;
    return [
      rectangleShape({ x, y: WAVE.top + WAVE.height - 5, width, height: 5 }, { fill: '#8a99aa' }),
      ...(width > 44 ? [{ type: 'text', ...label, anchor: 'middle', paint: { fill: MUTED } } as const] : []),
    ];
  };
  const end = durationInSeconds - trailingSilenceInSeconds;
  if (leadingSilenceInSeconds >= durationInSeconds) return bar(0, durationInSeconds);
  return [...bar(0, leadingSilenceInSeconds), ...bar(end, trailingSilenceInSeconds)];
}

function clippingShapes({ envelope }: Samples): readonly Shape[] {
  const runs = envelope?.clippedRuns ?? [];
  const ticks = runs.flatMap((count, index) =>
    count > 0 ? [`M${Math.round(((index + 0.5) / runs.length) * WIDTH * 100) / 100} 0v${WAVE.top + 6}`] : [],
  );
  if (ticks.length === 0) return [];
  return [group(['fault'], { type: 'path', data: ticks.join(''), paint: { stroke: FAULT, strokeWidth: 2 } })];
}

/** A bar from -48 to 0 LUFS: the prompt's loudness, the reference as a line with what is allowed around it. */
function loudnessShapes(
  { integratedLoudness }: Samples,
  reference: LoudnessReference | undefined,
): readonly Shape[] {
  if (integratedLoudness === undefined) return [];
  const { top, height, lowest, highest } = BAR;
  const [left, right] = [10, WIDTH - 130];
  const x = (lufs: number) =>
    left + ((Math.min(Math.max(lufs, lowest), highest) - lowest) / (highest - lowest)) * (right - left);
  const isOff =
    reference !== undefined && Math.abs(integratedLoudness - reference.value) > LOUDNESS_TOLERANCE;
  const track = rectangleShape(
    { x: left, y: top, width: right - left, height },
    { fill: '#e0e7ef', radius: 6 },
  );
  const fill = { x: left, y: top, width: Math.max(x(integratedLoudness) - left, 2), height };
  const label = {
    text: `${decimal(integratedLoudness)} LUFS`,
    x: WIDTH - 10,
    y: top + 11,
    size: 15,
  } as const;
  return [
    group(
      isOff ? ['exact', 'fault'] : ['exact'],
      track,
      rectangleShape(fill, { fill: isOff ? '#c62828' : INK, radius: 6 }),
      ...(reference
        ? [allowed(x(reference.value - LOUDNESS_TOLERANCE), x(reference.value + LOUDNESS_TOLERANCE))]
        : []),
      ...(reference ? referenceMark(x(reference.value), reference.value) : []),
      { type: 'text', ...label, weight: 700, anchor: 'end', paint: { fill: isOff ? '#b71c1c' : '#1f2733' } },
    ),
  ];
}

/** So far the loudness may be from the reference. */
function allowed(from: number, to: number): Shape {
  const box = { x: from, y: BAR.top - 3, width: to - from, height: BAR.height + 6 };
  return rectangleShape(box, {
    fill: '#2e7d32',
    fillOpacity: 0.22,
    stroke: '#2e7d32',
    strokeWidth: 1,
    radius: 3,
  });
}

function referenceMark(x: number, value: number): readonly Shape[] {
  const label = { text: `reference ${decimal(value)}`, x, y: BAR.top + BAR.height + 18, size: 13 } as const;
  return [
    {
      type: 'path',
      data: `M${Math.round(x)} ${BAR.top - 4}v${BAR.height + 8}`,
      paint: { stroke: '#1b5e20', strokeWidth: 2.5 },
    },
    { type: 'text', ...label, anchor: 'middle', paint: { fill: MUTED } },
  ];
}

/** What stands for a sound that is not measured. */
function silentShapes(asset: DecodedAsset): readonly Shape[] {
  const fmt = decodedAs(asset, 'wav')?.fmt;
  const what = !asset.decoded.ok
    ? 'can’t be read'
    : fmt
      ? `is ${fmt.bitsPerSample}-bit ${fmt.encoding}`
      : 'has no format';
  return [
    group(['fault'], rectangleShape({ x: 0, y: 0, width: WIDTH, height: HEIGHT }, { fill: GROUND }), {
      type: 'text',
      text: `No waveform: the file ${written(what, 60)}.`,
      x: WIDTH / 2,
      y: HEIGHT / 2 + 6,
      size: 18,
      anchor: 'middle',
      paint: { fill: '#b71c1c' },
    }),
  ];
}
