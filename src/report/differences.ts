import type { PackageDifferences } from '../diff/diff.ts';
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

/** What changed, as a section of Markdown; '' when nothing did. */
export function differencesMarkdown(changes: readonly PackageDifferences[]): string {
  if (changes.length === 0) return '';
  const blocks = changes.map(({ package: name, kind, change, differences }) => {
    if (change !== 'changed')
      return `**${code(name)}** (${kind}): ${change === 'added' ? 'new package' : 'package removed'}`;
    const lines = differences
      .slice(0, MOST_SHOWN)
      .map(
        ({ change: how, about, what, detail }) =>
          `- ${how} ${about} ${code(what)}${detail === '' ? '' : `: ${prose(detail)}`}`,
      );
    const more =
      differences.length > MOST_SHOWN
        ? [`- and ${counted(differences.length - MOST_SHOWN, 'more change')}`]
        : [];
    return [`**${code(name)}** (${kind})`, '', ...lines, ...more].join('\n');
  });
  return `### What changed\n\n${blocks.join('\n\n')}`;
}
