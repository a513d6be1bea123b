import type { Kind } from '../model/package.ts';
import type { RunReport } from '../model/report.ts';
import { LOCAL_SETTINGS } from '../pexip/desktop.ts';
import { KINDS } from '../pexip/kinds.ts';
import { code } from './markdown-text.ts';

/** What the administrator does with the archives, by kind, as a section of Markdown; '' when nothing was built. */
export function nextSteps({ archives, packages }: RunReport): string {
  const kinds = new Map<Kind, string[]>();
  for (const archive of archives) {
    const kind = packages.find(({ name }) => name === archive.package)?.kind;
    if (kind && kind !== 'unknown') kinds.set(kind, [...(kinds.get(kind) ?? []), archive.name]);
  }
  if (kinds.size === 0) return '';
  const blocks = [...kinds].map(([kind, names]) => {
    const steps = [...KINDS[kind].nextSteps.map(({ text }) => text), ...extraSteps(kind)];
    const shown =
      names.length > 3 ? [...names.slice(0, 3).map(code), `${names.length - 3} more`] : names.map(code);
    return `**${shown.join(', ')}**\n\n${steps.map((step, index) => `${index + 1}. ${step}`).join('\n')}`;
  });
  return `### Next steps\n\n${blocks.join('\n\n')}`;
}

function extraSteps(kind: Kind): string[] {
  if (kind !== 'desktop') return [];
  return [`The local settings lie in ${LOCAL_SETTINGS.map(({ directory }) => code(directory)).join(', ')}.`];
}
