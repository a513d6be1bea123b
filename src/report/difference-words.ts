/** How the subjects of differences are called, and their words in each medium. */

import type { Change, Difference, Subject, Words } from '../diff/difference.ts';
import { quotable } from './escape.ts';
import { code, prose } from './markdown-text.ts';

/** One of a kind, and several. */
export const SUBJECT_NAMES: Readonly<Record<Subject, readonly [one: string, several: string]>> = {
  screen: ['Screen', 'Screens'],
  label: ['Label', 'Labels'],
  indicator: ['Indicator', 'Indicators'],
  classification: ['Classification', 'Classification'],
  image: ['Image', 'Images'],
  icon: ['Icon', 'Icons'],
  layout: ['Custom layout', 'Custom layouts'],
  prompt: ['Prompt', 'Prompts'],
  pinning: ['Pinning configuration', 'Pinning configurations'],
  language: ['Language', 'Languages'],
  text: ['Text', 'Texts'],
  plugin: ['Plugin', 'Plugins'],
  manifest: ['Manifest', 'Manifest'],
  setting: ['Setting', 'Settings'],
  'key press': ['Key press', 'Key presses'],
  'room systems': ['Room systems', 'Room systems'],
  style: ['Style', 'Styles'],
  licence: ['Licence', 'Licence'],
  file: ['File', 'Files'],
};

export const SIGNS: Readonly<Record<Change, string>> = { added: '+', removed: '−', changed: '~', moved: '→' };

/** In UTF-16 code units: a key may be as long as its file. */
export const LONGEST_NAME = 120;

/** A name that may be as long as a file, shortened, where an ellipsis in it is none of the file’s. */
export const short = (value: string): string =>
  value.length > LONGEST_NAME
    ? `${value.slice(0, LONGEST_NAME - 1).replace(/[\ud800-\udbff]$/, '')}…`
    : value;

/** Words as one line, each value in the writing of a medium: texts in quotation marks, what is invisible written out. */
export const wordsText = (words: Words, write: (value: string) => string = quotable): string =>
  words
    .map((part) => {
      if (typeof part === 'string') return part;
      return part.is === 'text' ? `“${write(part.value)}”` : write(part.value);
    })
    .join('');

/** Words as Markdown, each value in a code span. */
export const wordsMarkdown = (words: Words, write: (value: string) => string = code): string =>
  words.map((part) => (typeof part === 'string' ? prose(part) : write(part.value))).join('');

/** What nobody need be told of a change: it is said by what it is about. */
export const isTold = ({ phrases }: Pick<Difference, 'phrases'>): boolean => phrases.length > 0;

/** Differences that say the same of several things, which are told in one line. */
export interface Fold {
  readonly first: Difference;
  /** The names of all of them, the first one's included. */
  readonly names: readonly string[];
}

/** Fewer than this stand each in a line of their own. */
const FEWEST_FOLDED = 4;

/**
 * Differences in their order, with those that say the same of the same kind of thing behind the first of them. What may
 * have a picture of its own stands alone.
 */
export function folded(differences: readonly Difference[]): Fold[] {
  const alike = new Map<string, Difference[]>();
  const keyOf = ({ about, of, change, words }: Difference) => JSON.stringify([about, of, change, words]);
  for (const difference of differences) {
    const same = alike.get(keyOf(difference));
    if (same) same.push(difference);
    else alike.set(keyOf(difference), [difference]);
  }
  return differences.flatMap((difference): Fold[] => {
    const same = alike.get(keyOf(difference)) ?? [];
    const isDrawn = difference.about === 'layout' || difference.about === 'prompt';
    if (same.length < FEWEST_FOLDED || isDrawn || difference.words === '')
      return [{ first: difference, names: [difference.what] }];
    return same[0] === difference ? [{ first: difference, names: same.map(({ what }) => what) }] : [];
  });
}

const MOST_NAMED = 4;

/** The first few names and how many more there are, each in the writing of a medium. */
export function namesOf({ names }: Fold, write: (name: string) => string): string {
  const more = names.length - MOST_NAMED;
  const shown = names.slice(0, MOST_NAMED).map(write);
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

const HOW: Readonly<Record<Change, string>> = {
  added: ' added',
  removed: ' removed',
  changed: '',
  moved: ' moved',
};

/** `Screen welcome: icon up 80 px`, each value as code, of a table or not. */
export function foldMarkdown(fold: Fold, mark: typeof code = code): string {
  const write = (value: string) => mark(value, LONGEST_NAME);
  const { about, of, change, phrases } = fold.first;
  const [one, several] = SUBJECT_NAMES[about];
  const called = fold.names.length > 1 ? several : one;
  const whose = of === undefined ? '' : ` of ${write(of)}`;
  const said = isTold(fold.first) ? `: ${wordsMarkdown(phrases, write)}` : '';
  const how = change === 'changed' && said === '' ? ' changed' : HOW[change];
  return `${called} ${namesOf(fold, write)}${whose}${how}${said}`;
}
