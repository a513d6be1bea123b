import type { Location } from '../formats/format.ts';
import type { Json, JsonMember } from '../formats/json/json.ts';
import { nearest } from '../formats/text/spelling.ts';
import { isKnownToken, tokenVariables } from '../pexip/webapp1-tokens.ts';

/** What the braces of a text hold. */
export interface Braces {
  /** The names in double braces, without blanks around them, each once. */
  readonly variables: readonly string[];
  /** Each a piece of the text in which braces are single, triple, empty or without a partner. */
  readonly faults: readonly string[];
}
/** What is wrong with the variables of one text. */
export interface VariableFaults {
  /** Names that nothing is filled in for, each with the one that may be meant. */
  readonly unknown: readonly { readonly name: string; readonly meant: string | undefined }[];
  readonly braces: readonly string[];
  /** Variables of the reference text that are gone; [] when there is any other fault. */
  readonly dropped: readonly string[];
}

const LONGEST_PIECE = 60;
/** So many pairs of names are compared for a slip in one text; of a text with more nobody can say what is meant. */
const MOST_COMPARED = 10_000;
const NO_FAULTS: VariableFaults = { unknown: [], braces: [], dropped: [] };

/** Reads the variables of a text. */
export function bracesOf(text: string): Braces {
  const variables = new Set<string>();
  const faults: string[] = [];
  for (let start = nextBrace(text, 0); start < text.length; ) {
    const inside = runEnd(text, start);
    const close = nextBrace(text, inside);
    const isPair = text.charAt(start) === '{' && text.charAt(close) === '}';
    const end = isPair ? runEnd(text, close) : inside;
    const name = text.slice(inside, close).trim();
    if (isPair && inside - start === 2 && end - close === 2 && name !== '') variables.add(name);
    else
      faults.push(
        text
          .slice(start, isPair ? end : close)
          .slice(0, LONGEST_PIECE)
          .trimEnd(),
      );
    start = nextBrace(text, end);
  }
  return { variables: [...variables], faults };
}

/**
 * Compares the variables of a text with those of the reference text, undefined where there is none. Without one, only
 * a slip of a variable that the vendor has for the token is sure to be wrong: later clients may fill in more.
 */
export function variableFaults(token: string, text: string, reference: string | undefined): VariableFaults {
  const own = bracesOf(text);
  const vendors = tokenVariables(token) ?? [];
  const theirs = reference === undefined ? undefined : bracesOf(reference);
  const given = new Set([...vendors, ...(theirs?.variables ?? [])]);
  const theirFaults = new Set(theirs?.faults);
  const present = new Set(own.variables);
  const braces = own.faults.filter((piece) =>
    theirs === undefined ? isKnownToken(token) || isHalfVariable(piece) : !theirFaults.has(piece),
  );
  if (own.variables.length === 0 && (theirs?.variables.length ?? 0) === 0) return { ...NO_FAULTS, braces };
  const names = own.variables.filter((name) => !given.has(name));
  const absent = [...given].filter((name) => !present.has(name));
  const isComparable = names.length * absent.length <= MOST_COMPARED;
  const strangers = names.map((name) => ({ name, meant: isComparable ? nearest(name, absent) : undefined }));
  const isSure = theirs !== undefined && theirs.faults.length === 0;
  const unknown = strangers.filter(({ name, meant }) => isSure || isSlip(name, meant));
  const isWhole = braces.length === 0 && strangers.length === 0 && text.trim() !== '';
  const dropped = isWhole ? (theirs?.variables ?? []).filter((name) => !present.has(name)) : [];
  return { unknown, braces, dropped };
}

/** Where a piece of a text stands in the file; the whole text where it is written with escapes. */
export function pieceLocation(json: Json, { value }: JsonMember, piece: string): Location {
  const end = value.offset + value.length;
  const found = json.text.slice(value.offset, end).indexOf(piece);
  const start = value.offset + Math.max(found, 0);
  return {
    ...json.locate(start, found < 0 ? end : start + piece.length),
    pointer: value.pointer,
  };
}

/** Single braces may be meant as such in a text of the customer's own. */
function isHalfVariable(piece: string): boolean {
  return piece.includes('{{') || piece.includes('}}');
}

function isSlip(name: string, meant: string | undefined): boolean {
  return meant !== undefined && name.length > 2;
}

function nextBrace(text: string, from: number): number {
  let index = from;
  while (index < text.length && text.charAt(index) !== '{' && text.charAt(index) !== '}') index++;
  return index;
}

/** The end of the run of equal braces. */
function runEnd(text: string, start: number): number {
  const brace = text.charAt(start);
  let end = start;
  while (end < text.length && text.charAt(end) === brace) end++;
  return end;
}
