import { forTerminal } from './escape.ts';

/** Text from a repository as a code span that nothing in it can end. */
export function code(text: string): string {
  const shown = forTerminal(text).slice(0, 300).replaceAll('|', '\\|').replaceAll('`', 'ˋ');
  return shown.trim() === '' ? '` `' : `\`${shown}\``;
}

/** Text from a repository as prose: no markup, no mention, no link, no table border in it acts. */
export function prose(text: string): string {
  return forTerminal(text)
    .slice(0, 1000)
    .replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] as string)
    .replace(/[\\`*_{}[\]#|~!$]/g, '\\$&')
    .replaceAll('@', '@\u200b')
    .replace(/(https?|ftp|www)(:|\.)/gi, '$1\u200b$2');
}
