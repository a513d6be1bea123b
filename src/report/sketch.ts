/** What a difference looks or sounds like, as far as text and addresses of files can show it. */

import type { Difference } from '../diff/difference.ts';

/** One side of a difference. */
export type Sight =
  /** A picture that browsers show; `path` as findings name it. */
  | { readonly is: 'image'; readonly path: string }
  /** An SVG. `pale`: its colours, when all of them are too light to be seen on white. */
  | { readonly is: 'icon'; readonly path: string; readonly pale?: readonly string[] }
  /** `outline`: 32 block characters, from −48 dBFS to full scale. */
  | {
      readonly is: 'sound';
      readonly outline: string;
      readonly durationInSeconds: number;
      /** In LUFS; absent for what is too short or silent. */
      readonly integratedLoudness?: number;
    }
  /** A layout in box-drawing characters. */
  | { readonly is: 'drawing'; readonly lines: readonly string[] };

/** Before and after; one side is absent where something came or went. */
export interface Sketch {
  readonly before?: Sight;
  readonly after?: Sight;
}
export type Sketches = ReadonlyMap<Difference, Sketch>;

/** Two drawings stand side by side when they are no wider than this together, in characters. */
const WIDEST = 72;
const ARROW = '  →  ';

/** The lines of a sketch in text alone; none for a picture. */
export function sketchLines({ before, after }: Sketch): readonly string[] {
  if (before?.is === 'sound' || after?.is === 'sound') return soundLines(outlineOf(before), outlineOf(after));
  return drawingLines(linesOf(before), linesOf(after));
}

const outlineOf = (sight: Sight | undefined): string => (sight?.is === 'sound' ? sight.outline : '');
const linesOf = (sight: Sight | undefined): readonly string[] => (sight?.is === 'drawing' ? sight.lines : []);

function soundLines(before: string, after: string): readonly string[] {
  if (before === '' || after === '') return [before || after].filter((line) => line !== '');
  return before === after ? [after] : [`before  ${before}`, `now     ${after}`];
}

function drawingLines(old: readonly string[], now: readonly string[]): readonly string[] {
  if (old.length === 0 || now.length === 0) return [...old, ...now];
  const width = Math.max(...old.map((line) => line.length));
  const all = width + ARROW.length + Math.max(...now.map((line) => line.length));
  if (all > WIDEST) return ['before', ...old, 'now', ...now];
  const middle = Math.floor(Math.max(old.length, now.length) / 2);
  return Array.from({ length: Math.max(old.length, now.length) }, (_, index) =>
    `${(old[index] ?? '').padEnd(width)}${index === middle ? ARROW : ' '.repeat(ARROW.length)}${now[index] ?? ''}`.trimEnd(),
  );
}
