import type { PackageDifferences } from '../diff/difference.ts';
import { forTerminal } from './escape.ts';
import { code, prose } from './markdown-text.ts';
import { counted } from './words.ts';

const MOST_SHOWN = 60;
const signs = { added: '+', removed: '−', changed: '~' };

/** What changed, as text for a terminal. */
export function differencesText(changes: readonly PackageDifferences[]): string {
  if (changes.length === 0) return 'Nothing changed.\n';
  const blocks = changes.map(({ package: name, kind, change, differences }) => {
    const head = `${forTerminal(name)} (${kind})${change === 'changed' ? '' : `: ${change === 'added' ? 'new package' : 'package removed'}`}`;
    const lines = differences.map(
      ({ change: how, about, what, detail }) =>
        `  ${signs[how]} ${about} ${forTerminal(what)}${detail === '' ? '' : `: ${forTerminal(detail)}`}`,
    );
    return [head, ...lines].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
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

function packageMarkdown(
  { package: name, kind, change, differences }: PackageDifferences,
  most: number,
): string {
  const head = `**${code(name)}** (${kind})`;
  if (change !== 'changed') return `${head}: ${change === 'added' ? 'new package' : 'package removed'}`;
  const lines = differences
    .slice(0, most)
    .map(
      ({ change: how, about, what, detail }) =>
        `- ${how} ${about} ${code(what)}${detail === '' ? '' : `: ${prose(detail)}`}`,
    );
  const left = differences.length - lines.length;
  return [head, '', ...lines, ...(left > 0 ? [`- and ${counted(left, 'more change')}`] : [])].join('\n');
}
