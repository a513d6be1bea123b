/** What changed, to be seen in Markdown: files at both commits, outlines of sounds, drawn layouts. */

import type { Difference } from '../diff/difference.ts';
import type { Whereabouts } from '../model/whereabouts.ts';
import { foldMarkdown } from './difference-words.ts';
import { shortCommit, versionAddress } from './links.ts';
import { cell } from './markdown-text.ts';
import type { Sight, Sketch } from './sketch.ts';
import { sketchLines } from './sketch.ts';

/** In pixels. */
const PICTURE_WIDTH = 300;
const ICON_WIDTH = 96;
const MOST_COLORS = 3;

export interface Pictured {
  readonly difference: Difference;
  readonly sketch: Sketch;
}

type Side = 'base' | 'head';

/** Whether every side of it can be shown. */
export function isPictured(sketch: Sketch | undefined, where: Whereabouts): boolean {
  if (!sketch) return false;
  const canBe = (sight: Sight | undefined, side: Side) =>
    sight === undefined || !('path' in sight) || versionAddress(sight.path, side, where) !== undefined;
  return canBe(sketch.before, 'base') && canBe(sketch.after, 'head');
}

/** A table of what has two sides, then each layout as a block of code with its words above it. */
export function picturesMarkdown(all: readonly Pictured[], where: Whereabouts): string[] {
  const drawn = all.filter(({ sketch }) => isDrawing(sketch));
  const rows = all.filter(({ sketch }) => !isDrawing(sketch));
  return [...(rows.length > 0 ? [table(rows, where)] : []), ...drawn.map(drawing)];
}

const isDrawing = ({ before, after }: Sketch): boolean => (after ?? before)?.is === 'drawing';

function table(rows: readonly Pictured[], where: Whereabouts): string {
  const titled = (title: string, commit: string | undefined) =>
    commit === undefined ? title : `${title} ${commit}`;
  const head = `| | ${titled('before', shortCommit(where.base))} | ${titled('after', shortCommit(where.head))} |`;
  const lines = rows.map(
    ({ difference, sketch: { before, after } }) =>
      `| ${said(difference)} | ${sightCell(before, 'base', where)} | ${sightCell(after, 'head', where)} |`,
  );
  return `${head}\n| --- | --- | --- |\n${lines.join('\n')}`;
}

const said = (difference: Difference): string =>
  foldMarkdown({ first: difference, names: [difference.what] }, cell);

function drawing({ difference, sketch }: Pictured): string {
  const words = foldMarkdown({ first: difference, names: [difference.what] });
  return `${words}\n\n\`\`\`text\n${sketchLines(sketch).join('\n')}\n\`\`\``;
}

function sightCell(sight: Sight | undefined, side: Side, where: Whereabouts): string {
  if (sight === undefined || sight.is === 'drawing') return '';
  if (sight.is === 'sound') return soundCell(sight);
  const address = versionAddress(sight.path, side, where) ?? '';
  if (sight.is === 'icon' && sight.pale) return `${paleWords(sight.pale)}: [see the file](${address})`;
  const width = sight.is === 'icon' ? ICON_WIDTH : PICTURE_WIDTH;
  return `<a href="${address}"><img width="${width}" src="${address}?raw=true"></a>`;
}

/** A light icon is not seen on a page. */
function paleWords(colors: readonly string[]): string {
  if (colors.every((color) => color === '#ffffff')) return 'white';
  const shown = colors
    .slice(0, MOST_COLORS)
    .map((one) => cell(one))
    .join(', ');
  return `too light to be shown (${shown}${colors.length > MOST_COLORS ? ' …' : ''})`;
}

function soundCell({ outline, durationInSeconds, integratedLoudness }: Sight & { is: 'sound' }): string {
  const loudness = integratedLoudness === undefined ? '' : `, ${integratedLoudness.toFixed(1)} LUFS`;
  return `\`${outline}\`<br>${durationInSeconds.toFixed(1)} s${loudness}`;
}
