/** Sentences for what one rule says of one file many times over, where the first instance would not tell the mistake. */

import type { Finding } from '../model/report.ts';
import type { Entry } from './entries.ts';
import { enumerated } from './entries.ts';
import { counted } from './words.ts';

/** From the arguments of all instances; undefined where they have not one thing in common. `quote` marks a value. */
type Several = (
  all: readonly Finding['messageArguments'][],
  quote: (value: string) => string,
  /** Of all findings, listed or not. */
  count: number,
) => string | undefined;

const SEVERAL: Readonly<Record<string, Several>> = {
  'language-missing-token missing': missingTexts,
  'language-missing-token missingValue': missingTexts,
};

function missingTexts(
  all: readonly Finding['messageArguments'][],
  quote: (value: string) => string,
  count: number,
) {
  const [reference, ...others] = new Set(all.map((values) => String(values[2])));
  if (reference === undefined || others.length > 0) return undefined;
  const tokens = all.map((values) => quote(String(values[1])));
  return `${counted(count, 'text')} of ${quote(reference)} are missing: ${enumerated(tokens, 3, count - all.length)}.`;
}

/** What an entry says as a whole; undefined where its first instance speaks for it. */
export function saidOfAll(
  { hits, count, paths }: Entry,
  quote: (value: string) => string,
): string | undefined {
  if (hits.length < 2 || paths.length > 1) return undefined;
  const [{ finding }] = hits;
  const several = SEVERAL[`${finding.rule} ${finding.messageId}`];
  if (!several || hits.some((hit) => hit.finding.messageId !== finding.messageId)) return undefined;
  return several(
    hits.map((hit) => hit.finding.messageArguments),
    quote,
    count,
  );
}
