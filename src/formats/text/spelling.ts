import { distance } from 'fastest-levenshtein';

/** The known word nearest to `word`, if it is within `most` edits (and fewer edits than it has letters). */
export function nearest(word: string, known: Iterable<string>, most = 2): string | undefined {
  if (word.length > 100) return undefined;
  let best: string | undefined;
  let bestDistance = Math.min(most, word.length - 1) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const edits = distance(word, candidate);
    if (edits > 0 && edits < bestDistance) {
      best = candidate;
      bestDistance = edits;
    }
  }
  return best;
}

/** ` Did you mean “x”?`, or nothing. */
export function didYouMean(word: string, known: Iterable<string>, most = 3): string {
  const suggestion = nearest(word, known, most);
  return suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`;
}
