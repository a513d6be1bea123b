import { distance } from 'fastest-levenshtein';

/** Longer words are no slips of anything, and comparing them takes time. */
const LONGEST_IN_CHARACTERS = 100;
/** A shorter beginning of a word could be that of any. */
const SHORTEST_BEGINNING = 3;
const MOST_SUGGESTED = 3;
const MOST_SLIPS = 3;
/** Names whose forms are remembered: many words are compared with the same ones. */
const MOST_REMEMBERED = 5000;

/** The known word nearest to `word` by mere counting, if it is within `most` edits (and fewer edits than it has letters). */
export function withinEdits(word: string, known: Iterable<string>, most: number): string | undefined {
  return closest(word, known, Math.min(most, word.length - 1), distance);
}

/** The known word that `word` is a slip of: the same but for case, hyphens and the like, or with few other letters. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > LONGEST_IN_CHARACTERS) return undefined;
  const candidates = [...known].filter((candidate) => candidate !== word);
  const bare = formsOf(word).letters;
  const same = bare === '' ? undefined : candidates.find((candidate) => formsOf(candidate).letters === bare);
  return same ?? closest(word, candidates, Math.min(MOST_SLIPS, bare.length - 1), slipsBetween);
}

/** Names that are missing somewhere, among which a slip is looked for. */
const MOST_MISSED = 20;

/** Whether one of the names that somebody misses may be a slip of `word`; of many only the first are looked at. */
export const isMissed = (word: string, missed: readonly string[]): boolean =>
  nearest(word, missed.slice(0, MOST_MISSED)) !== undefined;

/** ` Did you mean “x”?`, or nothing: a slip of a known word, else the known ones that `word` begins or abbreviates. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const candidates = [...known];
  const slip = nearest(word, candidates);
  const meant = (slip === undefined ? longerForms(word, candidates) : [slip]).map((name) => `“${name}”`);
  if (meant.length === 0) return '';
  return ` Did you mean ${meant.length === 1 ? meant[0] : `${meant.slice(0, -1).join(', ')} or ${meant.at(-1)}`}?`;
}

function closest(
  word: string,
  known: Iterable<string>,
  most: number,
  measure: (word: string, candidate: string) => number,
): string | undefined {
  if (word.length > LONGEST_IN_CHARACTERS) return undefined;
  let best: string | undefined;
  let bestDistance = most + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const edits = measure(word, candidate);
    if (edits > 0 && edits < bestDistance) {
      best = candidate;
      bestDistance = edits;
    }
  }
  return best;
}

/** How many slips lie between two names whatever their case; infinite where it would be silly to take one for the other. */
function slipsBetween(word: string, candidate: string): number {
  const [mine, others] = differing(formsOf(word).parts, formsOf(candidate).parts);
  const slips = isSwap(mine, others) ? 1 : distance(mine, others);
  return slips <= tolerated(Math.max(mine.length, others.length)) ? slips : Number.POSITIVE_INFINITY;
}

/** What two names don't have in common, word by word from both ends: of `IDS_NEW` and `IDS_YES`, `new` and `yes`. */
function differing(first: readonly string[], second: readonly string[]): [string, string] {
  const shorter = Math.min(first.length, second.length);
  let start = 0;
  while (start < shorter && first[start] === second[start]) start++;
  let end = 0;
  while (end < shorter - start && first.at(-1 - end) === second.at(-1 - end)) end++;
  const rest = (words: readonly string[]) => words.slice(start, words.length - end).join('');
  return [rest(first), rest(second)];
}

/** One slip in a short word, two in a longer one, three in a very long one. */
function tolerated(letters: number): number {
  if (letters < 3) return 0;
  return letters < 6 ? 1 : letters < 12 ? 2 : 3;
}

interface Forms {
  /** Lower-case letters and digits between anything else. */
  readonly parts: readonly string[];
  /** The parts without what is between them. */
  readonly letters: string;
  /** The words of a name, those of `serverAddress` too. */
  readonly words: readonly string[];
}

let remembered = new Map<string, Forms>();

function formsOf(name: string): Forms {
  const known = remembered.get(name);
  if (known) return known;
  const parts = partsOf(name);
  const words = partsOf(name.replace(/([a-z0-9])([A-Z])/g, '$1 $2'));
  const forms = { parts, letters: parts.join(''), words };
  if (remembered.size >= MOST_REMEMBERED) remembered = new Map();
  remembered.set(name, forms);
  return forms;
}

function partsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether two neighbouring letters have changed places. */
export function isSwap(first: string, second: string): boolean {
  if (first.length !== second.length) return false;
  const at = [...first].findIndex((letter, index) => letter !== second[index]);
  return (
    at >= 0 &&
    first[at] === second[at + 1] &&
    first[at + 1] === second[at] &&
    first.slice(at + 2) === second.slice(at + 2)
  );
}

/** The known words that begin like this one, or else that have all its words; none where there are too many to be meant. */
function longerForms(word: string, known: readonly string[]): readonly string[] {
  if (word.length > LONGEST_IN_CHARACTERS || formsOf(word).letters.length < SHORTEST_BEGINNING) return [];
  const others = [...new Set(known)].filter((name) => name !== word);
  const start = word.toLowerCase();
  const beginning = others.filter((name) => name.toLowerCase().startsWith(start));
  const { words, letters } = formsOf(word);
  const abbreviated = others.filter((name) => {
    const whole = formsOf(name);
    // A word of many is no abbreviation.
    return letters.length * 2 >= whole.letters.length && words.every((one) => whole.words.includes(one));
  });
  const forms = beginning.length > 0 ? beginning : abbreviated;
  return forms.length > MOST_SUGGESTED ? [] : forms;
}
