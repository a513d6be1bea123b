import type { Finding } from '../model/report.ts';
import { forTerminal } from './escape.ts';
import { rulePage } from './place.ts';

/** In UTF-16 code units. */
const LONGEST_CODE = 300;
const LONGEST_PROSE = 1000;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text from a repository as a code span that nothing in it can end, in a table or not. */
export function code(text: string): string {
  // A border of a table is escaped even in code, and a backslash of the text must not escape the escape.
  const shown = shortened(forTerminal(text), LONGEST_CODE)
    .replaceAll('\\|', '\\\u200b|')
    .replaceAll('|', '\\|')
    .replaceAll('`', 'ˋ');
  return shown.trim() === '' ? '` `' : `\`${shown}\``;
}

/** Text from a repository as prose: no markup, no mention, no reference, no link, no table border in it acts. */
export function prose(text: string): string {
  return shortened(forTerminal(text), LONGEST_PROSE)
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? '')
    .replace(/[\\`*_{}[\]#|~!$]/g, '\\$&')
    .replace(/[@#]/g, '$&\u200b')
    .replace(/\b(GH)-/gi, '$1\u200b-')
    .replace(/(https?|ftp|www)(:|\.)/gi, '$1\u200b$2');
}

/** A rule's name, as a link to its page. */
export function ruleLink(finding: Pick<Finding, 'rule' | 'documentation'>): string {
  const page = rulePage(finding);
  return page === undefined ? code(finding.rule) : `[${finding.rule}](${page})`;
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
}
