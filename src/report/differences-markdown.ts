import type { Difference, PackageDifferences } from '../diff/difference.ts';
import type { Whereabouts } from '../model/whereabouts.ts';
import { type Fold, folded, foldMarkdown, LONGEST_NAME, wordsMarkdown } from './difference-words.ts';
import { artifactsLink } from './links.ts';
import { code } from './markdown-text.ts';
import { isPictured, picturesMarkdown } from './pictures.ts';
import type { Sketches } from './sketch.ts';
import { counted } from './words.ts';

const MOST_SHOWN = 60;

export interface DifferencesMarkdownOptions {
  /** So many changes of a package and so many packages are told. */
  readonly most?: number;
  /** What differences look and sound like; without it, words must do. */
  readonly sketches?: Sketches;
  /** So many of them are shown. */
  readonly pictures?: number;
  /** Where the files of both versions are. */
  readonly where?: Whereabouts;
}

/** What changed, as a section of Markdown: by package, what can be shown first, the rest in words. '' when nothing did. */
export function differencesMarkdown(
  changes: readonly PackageDifferences[],
  options: DifferencesMarkdownOptions = {},
): string {
  if (changes.length === 0) return '';
  const { most = MOST_SHOWN } = options;
  const told = changes.slice(0, most);
  const shown = pictured(told, options);
  const left = changes.length - told.length;
  const blocks = told.map((block) => packageMarkdown(block, shown, options));
  const rest = left > 0 ? [`${counted(left, most > 0 ? 'more package' : 'package')} changed.`] : [];
  return `### What changed\n\n${[...blocks, ...rest].join('\n\n')}`;
}

/** The differences that are shown: the most visible of each package first, so that no package takes all the room. */
function pictured(
  changes: readonly PackageDifferences[],
  { sketches, pictures = Number.POSITIVE_INFINITY, where = {} }: DifferencesMarkdownOptions,
): ReadonlySet<Difference> {
  const ranked = changes.flatMap(({ differences }) =>
    differences
      .filter((difference) => isPictured(sketches?.get(difference), where))
      .map((difference, rank) => ({ difference, rank })),
  );
  const first = ranked.sort((a, b) => a.rank - b.rank).slice(0, pictures);
  return new Set(first.map(({ difference }) => difference));
}

function packageMarkdown(
  pkg: PackageDifferences,
  shown: ReadonlySet<Difference>,
  { most = MOST_SHOWN, sketches = new Map(), where = {} }: DifferencesMarkdownOptions,
): string {
  const whole = pkg.phrases.length > 0 ? `: ${wordsMarkdown(pkg.phrases)}` : '';
  const head = `**${code(pkg.package, LONGEST_NAME)}** (${pkg.kind})${whole}`;
  const pictures = picturesMarkdown(
    pkg.differences.flatMap((difference) => {
      const sketch = shown.has(difference) ? sketches.get(difference) : undefined;
      return sketch ? [{ difference, sketch }] : [];
    }),
    where,
  );
  const folds = folded(pkg.differences.filter((difference) => !shown.has(difference)));
  const lines = folds
    .slice(0, Math.min(most, MOST_SHOWN))
    .map((fold) => `- ${foldMarkdown(fold)}${composed(fold, where)}`);
  const left = folds.slice(lines.length).reduce((sum, { names }) => sum + names.length, pkg.more);
  const items = [...lines, ...(left > 0 ? [`- and ${counted(left, 'more change')}`] : [])];
  return [head, ...pictures, ...(items.length > 0 ? [items.join('\n')] : [])].join('\n\n');
}

/** Only the report composes screens. */
function composed({ first: { about, change } }: Fold, where: Whereabouts): string {
  const link = about === 'screen' && change !== 'removed' ? artifactsLink(where, 'see it in the report') : '';
  return link === '' ? '' : ` (${link})`;
}
