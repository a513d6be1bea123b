import type { Change, Difference, PackageDifferences } from '../diff/difference.ts';
import { colorsOf } from './colors.ts';
import { folded, isTold, namesOf, SIGNS, SUBJECT_NAMES, short, wordsText } from './difference-words.ts';
import { forTerminal, quotable } from './escape.ts';
import { type Sketches, sketchLines } from './sketch.ts';
import { counted } from './words.ts';
import { kept } from './wrap.ts';

export interface DifferencesOptions {
  readonly color?: boolean;
  /** Whether it will be wrapped: names and drawings then hold kept spaces. */
  readonly wraps?: boolean;
  /** What differences look and sound like: layouts and the outlines of prompts are drawn below them. */
  readonly sketches?: Sketches;
}

/** A value out of a file, on one line; a runner takes `##[` for a command wherever it stands. */
const onTerminal = (value: string): string => quotable(value).replaceAll('##[', '#U+0023[');

/** What changed, as text for a terminal: by package and by kind of thing. */
export function differencesText(
  changes: readonly PackageDifferences[],
  options: DifferencesOptions = {},
): string {
  if (changes.length === 0) return 'Nothing changed.\n';
  return `${changes.map((pkg) => packageText(pkg, options)).join('\n\n')}\n`;
}

function packageText(
  pkg: PackageDifferences,
  { color = false, wraps = false, sketches }: DifferencesOptions,
): string {
  const colors = colorsOf(color);
  const paint: Readonly<Record<Change, (text: string) => string>> = {
    added: colors.green,
    removed: colors.red,
    changed: colors.yellow,
    moved: colors.cyan,
  };
  const whole = wraps ? kept : (text: string) => text;
  const happened = pkg.phrases.length > 0 ? `: ${wordsText(pkg.phrases, onTerminal)}` : '';
  const lines = [`${colors.bold(forTerminal(pkg.package))} (${onTerminal(pkg.kind)})${happened}`];
  let group = '';
  for (const fold of folded(pkg.differences)) {
    const difference = fold.first;
    const title = titleOf(difference);
    if (title !== group) lines.push(`  ${colors.dim(title)}`);
    group = title;
    const said = isTold(difference) ? `: ${wordsText(difference.phrases, onTerminal)}` : '';
    const sketch = sketches?.get(difference);
    lines.push(
      `    ${paint[difference.change](SIGNS[difference.change])} ${namesOf(fold, (name) => whole(onTerminal(short(name))))}${said}`,
      ...(sketch ? sketchLines(sketch) : []).map((line) => `      ${whole(line)}`),
    );
  }
  if (pkg.more > 0) lines.push(`  and ${counted(pkg.more, 'more difference')}`);
  return lines.join('\n');
}

/** `Screens`, `Styles of brand.css`. */
function titleOf({ about, of }: Difference): string {
  const [, several] = SUBJECT_NAMES[about];
  return of === undefined ? several : `${several} of ${onTerminal(short(of))}`;
}
