import type { Finding } from '../model/report.ts';
import type { Argument } from '../model/rule.ts';
import { forTerminal, quotable } from './escape.ts';
import { rulePage } from './place.ts';

/** In UTF-16 code units. */
const LONGEST_CODE = 300;
/** Messages cut no value that is shorter. */
const SHORTEST_CUT = 30;
const LONGEST_PROSE = 1000;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Text from a repository as a code span that nothing in it can end, and that holds nothing else. Not for tables. Longer
 * texts are cut, and an ellipsis, which is no part of them, stands behind the span.
 */
export function code(text: string, longest = LONGEST_CODE): string {
  return (
    blank(text) ?? cut(text, longest, (shown) => (shown.includes('##[') ? codeElement(shown) : span(shown)))
  );
}

/** The same in a table, where a border is escaped even in code, and a backslash before it can't be. */
export function cell(text: string, longest = LONGEST_CODE): string {
  return (
    blank(text) ??
    cut(text, longest, (shown) =>
      /##\[|\\\|/.test(shown) ? codeElement(shown) : span(shown).replaceAll('|', '\\|'),
    )
  );
}

/** What no code span can show, in words: nothing, or nothing but spaces. */
function blank(text: string): string | undefined {
  if (text === '') return 'nothing';
  return /^ +$/.test(text) ? `${text.length} × \`U+0020\`` : undefined;
}

function cut(text: string, longest: number, show: (shown: string) => string): string {
  const whole = quotable(text);
  const most = shortened(whole, longest);
  return show(most) + (most.length < whole.length ? '…' : '');
}

/** A value out of a message, which may have been cut there already. */
function quotedValue(value: string): string {
  const isCut = value.length > SHORTEST_CUT && value.endsWith('…');
  return isCut ? `${code(value.slice(0, -1))}…` : code(value);
}

/** Fenced by more backticks than it holds; one space at each side keeps outer backticks and spaces in (CommonMark 6.1). */
function span(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${padding}${text}${padding}${fence}`;
}

/** For what no code span can hold: a runner takes `##[` for a command wherever it stands in a line. */
function codeElement(text: string): string {
  const inside = text.replace(/[\x20-\x7e]/g, (character) =>
    /[a-z0-9 ]/i.test(character) ? character : `&#${character.charCodeAt(0)};`,
  );
  return `<code>${inside}</code>`;
}

/**
 * Text from a repository as prose: no markup, no mention, no reference, no link, no table border in it acts. What it
 * quotes (“value”) becomes a code span; `values` are what it may quote, so that quotation marks in them are theirs.
 */
export function prose(text: string, values: readonly Argument[] = []): string {
  const known = values
    .filter((value): value is string => typeof value === 'string' && value !== '')
    .sort((a, b) => b.length - a.length);
  const whole = text.length > LONGEST_PROSE ? `${shortened(text, LONGEST_PROSE)}…` : text;
  let shown = '';
  let at = 0;
  for (let open = whole.indexOf('“'); open >= 0; open = whole.indexOf('“', Math.max(at, open + 1))) {
    const value = known.find((word) => whole.startsWith(`${word}”`, open + 1));
    const close = value === undefined ? whole.indexOf('”', open) : open + 1 + value.length;
    // Quotation marks around nothing, or around a space, are spoken of themselves.
    if (close < 0 || whole.slice(open + 1, close).trim() === '') continue;
    shown += spoken(whole.slice(at, open)) + quotedValue(whole.slice(open + 1, close));
    at = close + 1;
  }
  return shown + spoken(whole.slice(at));
}

/** `#0b3d60`, `0xff0b3d60`: a value of a file even where no quotation marks stand around it. */
const COLOR = /(?<![\w#&])((?:#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})|0x(?:[\da-f]{8}|[\da-f]{6}))(?!\w))/i;

/** Our own words. Colours in them are code, of which nothing acts, and of which GitHub draws a dot. */
function spoken(text: string): string {
  return text
    .split(COLOR)
    .map((part, index) => (index % 2 === 1 ? code(part) : plain(part)))
    .join('');
}

function plain(text: string): string {
  return forTerminal(text)
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

/** The first part of a text, without half a surrogate pair at its end. */
function shortened(text: string, most: number): string {
  return text.length > most ? text.slice(0, most).replace(/[\ud800-\udbff]$/, '') : text;
}
