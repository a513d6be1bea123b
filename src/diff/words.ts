/** Making sentences of our own words and of values out of files. */

import type { Phrase, Quoted, Words } from './difference.ts';

/** In UTF-16 code units. */
const LONGEST_VALUE = 80;
/** Of a long value that is shown where it begins to differ, what is shown before that place. */
const LEAD = 20;
const LONGEST_NAME = 120;

/** A sentence with values in it: say`up ${4} px`. */
export function say(strings: TemplateStringsArray, ...parts: readonly (Phrase | number | Words)[]): Words {
  return strings.flatMap((own, index): Phrase[] => {
    const part = parts[index];
    const before = own === '' ? [] : [own];
    if (part === undefined) return before;
    if (typeof part === 'number') return [...before, String(part)];
    return [...before, ...(typeof part === 'string' || 'value' in part ? [part] : part)];
  });
}

/** A name, a number or a colour out of a file. */
export const name = (value: string): Quoted => ({ value: cut(value, 0, LONGEST_NAME), is: 'name' });

/** A text out of a file, shortened around a place in it. */
export function text(value: string, around = 0): Words {
  if (value.length <= LONGEST_VALUE) return [{ value, is: 'text' }];
  const start = Math.max(0, Math.min(around - LEAD, value.length - LONGEST_VALUE));
  const end = start + LONGEST_VALUE;
  const shown: Quoted = { value: cut(value, start, end), is: 'text' };
  return [...(start > 0 ? ['…'] : []), shown, ...(end < value.length ? ['…'] : [])];
}

/** `“old” → “new”`, long ones where they begin to differ. */
export function textStep(before: string, after: string): Words {
  const place = commonLength(before, after);
  const step = say`${text(before, place)} → ${text(after, place)}`;
  return look(before) === look(after) ? say`${step} (alike, but of other characters)` : step;
}

/** A text without what nobody sees: how letters are composed, and which kind of blank stands between them. */
const look = (value: string): string => value.normalize().replace(/\p{Zs}/gu, ' ');

/** `72 → 96 px`. */
export const numberStep = (before: number, after: number, unit: string): Words => [
  `${shownNumber(before)} → ${shownNumber(after)} ${unit}`,
];

export const shownNumber = (value: number): string => String(Number(value.toFixed(4)));

/** Sentences, one behind the other. */
export function joined(all: readonly Words[], separator = ', '): Words {
  return all
    .filter((words) => words.length > 0)
    .flatMap((words, index) => (index === 0 ? words : [separator, ...words]));
}

/** The first few of many, and how many more there are. */
export function firstOf(all: readonly Words[], most: number): Words {
  const more = all.length - most;
  return more > 0 ? say`${joined(all.slice(0, most))} and ${more} more` : joined(all);
}

/** The same with neighbouring words of our own in one piece. */
export function compact(words: Words): Words {
  const pieces: Phrase[] = [];
  for (const part of words) {
    const last = pieces.at(-1);
    if (typeof part === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + part;
    else if (part !== '') pieces.push(part);
  }
  return pieces;
}

/** The words as plain text, values as they are. */
export function plainWords(words: Words): string {
  return words
    .map((part) => {
      if (typeof part === 'string') return part;
      return part.is === 'text' ? `“${part.value}”` : part.value;
    })
    .join('');
}

/** `1 slot`, `2 slots`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** `812 B`, `12.3 kB`, `8.0 MB`. */
export function bytes(count: number): string {
  if (count < 1000) return `${count} B`;
  return count < 999_950 ? `${(count / 1000).toFixed(1)} kB` : `${(count / 1e6).toFixed(1)} MB`;
}

/** `12.3 → 14.0 kB`; the exact bytes where that says more; `12.3 kB` when they are as many. */
export function bytesStep(before: number, after: number): string {
  if (before === after) return bytes(after);
  const [old, now] = [bytes(before), bytes(after)];
  if (old === now) return `${before} → ${after} bytes`;
  const unit = now.slice(now.indexOf(' '));
  return `${old.endsWith(unit) ? old.slice(0, -unit.length) : old} → ${now}`;
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

/** A part of a text, without halves of characters at its ends. */
function cut(value: string, start: number, end: number): string {
  if (start === 0 && end >= value.length) return value;
  return value
    .slice(start, end)
    .replace(/^[\udc00-\udfff]/, '')
    .replace(/[\ud800-\udbff]$/, '');
}
