import pc from 'picocolors';
import type { Change, Difference, PackageDifferences } from '../diff/difference.ts';
import {
  type Fold,
  folded,
  isTold,
  namesOf,
  SIGNS,
  SUBJECT_NAMES,
  short,
  wordsMarkdown,
  wordsText,
} from './difference-words.ts';
import { forTerminal, quotable } from './escape.ts';
import { code } from './markdown-text.ts';
import { counted } from './words.ts';

const MOST_SHOWN = 60;

export interface DifferencesOptions {
  readonly color?: boolean;
  /** Lines of a picture that stand below a difference: a layout before and after, the outline of a sound. */
  readonly picture?: (difference: Difference, of: PackageDifferences) => readonly string[];
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

function packageText(pkg: PackageDifferences, { color = false, picture }: DifferencesOptions): string {
  const colors = pc.createColors(color);
  const paint: Readonly<Record<Change, (text: string) => string>> = {
    added: colors.green,
    removed: colors.red,
    changed: colors.yellow,
    moved: colors.cyan,
  };
  const whole = pkg.phrases.length > 0 ? `: ${wordsText(pkg.phrases, onTerminal)}` : '';
  const lines = [`${colors.bold(forTerminal(onTerminal(pkg.package)))} (${onTerminal(pkg.kind)})${whole}`];
  let group = '';
  for (const fold of folded(pkg.differences)) {
    const difference = fold.first;
    const title = titleOf(difference);
    if (title !== group) lines.push(`  ${colors.dim(title)}`);
    group = title;
    const said = isTold(difference) ? `: ${wordsText(difference.phrases, onTerminal)}` : '';
    lines.push(
      `    ${paint[difference.change](SIGNS[difference.change])} ${namesOf(fold, onTerminal)}${said}`,
      ...(picture?.(difference, pkg) ?? []).map((line) => `      ${line}`),
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

/** What changed, as a section of Markdown with at most so many changes a package and packages; '' when nothing did. */
export function differencesMarkdown(changes: readonly PackageDifferences[], most = MOST_SHOWN): string {
  if (changes.length === 0) return '';
  const blocks = changes
    .slice(0, most)
    .map((block) => packageMarkdown(block, Math.min(most, MOST_SHOWN)))
    .concat(
      changes.length > most
        ? [`${counted(changes.length - most, most > 0 ? 'more package' : 'package')} changed.`]
        : [],
    );
  return `### What changed\n\n${blocks.join('\n\n')}`;
}

function packageMarkdown(pkg: PackageDifferences, most: number): string {
  const whole = pkg.phrases.length > 0 ? `: ${wordsMarkdown(pkg.phrases)}` : '';
  const head = `**${code(short(pkg.package))}** (${pkg.kind})${whole}`;
  const folds = folded(pkg.differences);
  const lines = folds.slice(0, most).map(foldMarkdown);
  const left = folds.slice(most).reduce((sum, { names }) => sum + names.length, pkg.more);
  const items = [...lines, ...(left > 0 ? [`- and ${counted(left, 'more change')}`] : [])];
  return items.length > 0 ? [head, '', ...items].join('\n') : head;
}

const HOW: Readonly<Record<Change, string>> = {
  added: ' added',
  removed: ' removed',
  changed: '',
  moved: ' moved',
};

/** `- Screen welcome: icon up 80 px`. */
function foldMarkdown(fold: Fold): string {
  const { about, of, change, phrases } = fold.first;
  const [one, several] = SUBJECT_NAMES[about];
  const called = fold.names.length > 1 ? several : one;
  const whose = of === undefined ? '' : ` of ${code(short(of))}`;
  const said = isTold(fold.first) ? `: ${wordsMarkdown(phrases)}` : '';
  const how = change === 'changed' && said === '' ? ' changed' : HOW[change];
  return `- ${called} ${namesOf(fold, code)}${whose}${how}${said}`;
}
