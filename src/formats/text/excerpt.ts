import { own } from './own.ts';

const LONGEST_EXCERPT = 500;

/** A line as long as somebody may read it, in UTF-16 code units. */
export const excerpt = (line: string): string => own(line.slice(0, LONGEST_EXCERPT));
