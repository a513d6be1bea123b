import { type Problem, type Replacement, type Token, Tokens } from './tokens.ts';

/** What keeps a text from being strict JSON although its meaning is clear. Each list is in the order of the text. */
export interface Tolerated {
  readonly trailingCommas: readonly Replacement[];
  readonly comments: readonly Replacement[];
  /** Whole strings with a typographic quote at one end or both, to be put in straight quotes. */
  readonly smartQuotes: readonly Replacement[];
}

/** A bracket that waits to be closed. */
interface Open {
  readonly bracket: '{' | '[';
  readonly offset: number;
}
type Expected = 'value' | 'key' | 'colon' | 'separator' | 'end';

const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
const LITERALS: readonly string[] = ['true', 'false', 'null'];
const CLOSERS = { '{': '}', '[': ']' } as const;

/**
 * Says why a text is no strict JSON (RFC 8259): the faults that can be tolerated when there is nothing else, else the
 * first real problem. Never recursive; a text that nests deeper than `maxDepth` is a problem.
 */
export function explain(text: string, maxDepth: number): Tolerated | Problem {
  return new Grammar(text, maxDepth).run();
}

/** Strict JSON and the way back from the offsets of its nodes to those of the text it was made from. */
export interface Mended {
  readonly strict: string;
  readonly original: (offset: number) => number;
}
/** Makes strict JSON of the same meaning. */
export function mend(text: string, tolerated: Tolerated): Mended {
  const changes = [...tolerated.trailingCommas, ...tolerated.comments, ...tolerated.smartQuotes].sort(
    (a, b) => a.offset - b.offset,
  );
  const pieces: string[] = [];
  /** Where each change ends: in the strict text and in the original. */
  const ends: { strict: number; original: number }[] = [{ strict: 0, original: 0 }];
  let strictLength = 0;
  for (const { offset, length, insert } of changes) {
    // A space keeps apart what a comment kept apart, and keeps the ends of neighbours distinct.
    const replacement = insert === '' ? ' ' : insert;
    const kept = text.slice(ends.at(-1)?.original, offset);
    pieces.push(kept, replacement);
    strictLength += kept.length + replacement.length;
    ends.push({ strict: strictLength, original: offset + length });
  }
  pieces.push(text.slice(ends.at(-1)?.original));
  return { strict: pieces.join(''), original: (offset: number) => wayBack(ends, offset) };
}

function wayBack(ends: readonly { strict: number; original: number }[], offset: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ends[middle]?.strict ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const end = ends[low];
  return end === undefined ? offset : end.original + offset - end.strict;
}

class Grammar {
  readonly #text: string;
  readonly #maxDepth: number;
  readonly #tokens: Tokens;
  readonly #open: Open[] = [];
  readonly #trailingCommas: Replacement[] = [];
  readonly #smartQuotes: Replacement[] = [];
  #expected: Expected = 'value';
  /** The token before, which decides what may be closed and what is missing. */
  #before: Token | undefined;

  constructor(text: string, maxDepth: number) {
    this.#text = text;
    this.#maxDepth = maxDepth;
    this.#tokens = new Tokens(text);
  }

  run(): Tolerated | Problem {
    for (;;) {
      const token = this.#tokens.next(this.#expected === 'key' ? 'key' : 'value');
      if (!('kind' in token)) return token;
      if (token.kind === 'end' && this.#expected === 'end') break;
      const problem = this.#conflict(token) ?? this.#take(token);
      if (problem !== undefined) return problem;
      this.#before = token;
    }
    const { comments } = this.#tokens;
    return { trailingCommas: this.#trailingCommas, comments, smartQuotes: this.#smartQuotes };
  }

  /** Moves on by one token, or says why it can't stand here. */
  #take(token: Token): Problem | undefined {
    switch (token.kind) {
      case '{':
      case '[':
        return this.#expected === 'value' ? this.#push(token, token.kind) : this.#unexpected(token);
      case '}':
      case ']':
        return this.#close(token);
      case ':':
        if (this.#expected !== 'colon') return this.#unexpected(token);
        this.#expected = 'value';
        return undefined;
      case ',':
        if (this.#expected !== 'separator') return this.#unexpected(token);
        this.#expected = this.#open.at(-1)?.bracket === '{' ? 'key' : 'value';
        return undefined;
      case 'string':
        return this.#string(token);
      case 'word':
        return this.#expected === 'value' ? this.#word(token) : this.#unexpected(token);
      default:
        return this.#unexpected(token);
    }
  }

  #push(token: Token, bracket: Open['bracket']): Problem | undefined {
    if (this.#open.length >= this.#maxDepth) return at(token, depthMessage(this.#maxDepth));
    this.#open.push({ bracket, offset: token.offset });
    this.#expected = bracket === '{' ? 'key' : 'value';
    return undefined;
  }

  #close(token: Token): Problem | undefined {
    const open = this.#open.at(-1);
    if (open === undefined) return this.#unexpected(token);
    const before = this.#before?.kind;
    if (before === ':' || this.#expected === 'colon') return this.#unexpected(token);
    if (token.kind !== CLOSERS[open.bracket]) {
      return at(
        token,
        `“${CLOSERS[open.bracket]}” must close the “${open.bracket}” before “${token.kind}” can stand here.`,
      );
    }
    if (before === ',')
      this.#trailingCommas.push({ offset: this.#before?.offset ?? 0, length: 1, insert: '' });
    this.#open.pop();
    this.#valueEnds();
    return undefined;
  }

  #string(token: Token): Problem | undefined {
    if (this.#expected !== 'key' && this.#expected !== 'value') return this.#unexpected(token);
    if (token.problem !== undefined) return token.problem;
    if (token.straight !== undefined) {
      this.#smartQuotes.push({
        offset: token.offset,
        length: token.end - token.offset,
        insert: token.straight,
      });
    }
    if (this.#expected === 'key') this.#expected = 'colon';
    else this.#valueEnds();
    return undefined;
  }

  #word(token: Token): Problem | undefined {
    const word = this.#text.slice(token.offset, token.end);
    if (!LITERALS.includes(word) && !NUMBER.test(word))
      return at(token, wordMessage(word, this.#open.length === 0));
    this.#valueEnds();
    return undefined;
  }

  #valueEnds(): void {
    this.#expected = this.#open.length === 0 ? 'end' : 'separator';
  }

  /** Things that are wrong wherever they stand. */
  #conflict(token: Token): Problem | undefined {
    if (token.kind !== 'word') return undefined;
    const word = this.#text.slice(token.offset, token.offset + 7);
    if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(word)) {
      return at(token, 'This is a mark of an unfinished merge: choose one of the two versions.');
    }
    if (word.startsWith('#')) return at(token, 'JSON has no comments: delete the line that begins with “#”.');
    return undefined;
  }

  #unexpected(token: Token): Problem {
    if (token.kind === 'end') return this.#cutOff(token);
    switch (this.#expected) {
      case 'end':
        return at(
          token,
          `Nothing may follow the last ${'}]'.includes(this.#before?.kind ?? '') ? 'bracket' : 'value'}.`,
        );
      case 'separator':
        return this.#noSeparator(token);
      case 'colon':
        return this.#noColon(token);
      case 'key':
        return at(token, this.#keyMessage(token));
      default:
        return this.#noValue(token);
    }
  }

  #cutOff(token: Token): Problem {
    const open = this.#open.at(-1);
    if (open === undefined) return at(token, 'The file holds no JSON value.');
    const message = `This “${open.bracket}” is never closed: “${CLOSERS[open.bracket]}” is missing.`;
    return { offset: open.offset, length: 1, message };
  }

  #noSeparator(token: Token): Problem {
    if (token.kind === ':') {
      const list = this.#open.at(-1)?.bracket === '[';
      return at(
        token,
        list ? 'A list in “[…]” has no keys: “{…}” is needed here.' : 'This colon must be a comma.',
      );
    }
    if (this.#text[token.offset] === ';') return at(token, 'A comma must stand here, not a semicolon.');
    const before = this.#before;
    if (before?.kind === 'string' && before.end === token.offset && token.kind === 'word') {
      return at(
        token,
        'A comma is missing here; or the quote before is part of the text, and must be written as \\".',
      );
    }
    return this.#behind('A comma is missing after this value.');
  }

  #noColon(token: Token): Problem {
    if (token.kind === ',' || token.kind === '}' || token.kind === ']')
      return this.#behind('This key has no value.');
    if (this.#text[token.offset] === '=') return at(token, 'A colon must stand here, not “=”.');
    return this.#behind('A colon is missing after this key.');
  }

  #keyMessage(token: Token): string {
    if (token.kind === ',') return 'Here is a comma too many.';
    if (token.kind === ':') return 'The key before this colon is missing.';
    if (token.kind === 'word') return 'A key must be in straight double quotes.';
    return `A key in straight double quotes must stand here, not “${token.kind}”.`;
  }

  #noValue(token: Token): Problem {
    const before = this.#before?.kind;
    if (before === undefined) return at(token, `The file must begin with “{”, not with “${token.kind}”.`);
    if (before === ':')
      return token.kind === ':'
        ? at(token, 'Here is a colon too many.')
        : this.#behind('This key has no value.');
    if (token.kind === ',') return at(token, 'Here is a comma too many.');
    return at(token, `A value must stand here, not “${token.kind}”.`);
  }

  /** A problem behind the token before. */
  #behind(message: string): Problem {
    return { offset: this.#before?.end ?? 0, length: 0, message };
  }
}

/** What a text is told that nests too deep. */
export function depthMessage(maxDepth: number): string {
  return `Brackets may be nested at most ${maxDepth} deep.`;
}

function at(token: Token, message: string): Problem {
  return { offset: token.offset, length: token.end - token.offset, message };
}

function wordMessage(word: string, root: boolean): string {
  const shown = word.length > 30 ? `${word.slice(0, 30)}…` : word;
  if (LITERALS.includes(word.toLowerCase())) return `“${shown}” must be written in small letters.`;
  if (/^[+-]?(?:nan|inf|infinity)$/i.test(word)) return `“${shown}” is no number in JSON.`;
  if (/^(?:undefined|none|nil)$/i.test(word))
    return `“${shown}” is no value in JSON: null is the one for nothing.`;
  if (/^[+-]?0x/i.test(word))
    return `“${shown}” is a hexadecimal number: write it in decimal digits, or in straight double quotes.`;
  if (/^-?0[0-9]/.test(word)) return `“${shown}” begins with a needless zero: a number must not.`;
  if (word.startsWith('+')) return `“${shown}” begins with a plus sign: a number must not.`;
  if (/^[+-]?\.?[0-9]/.test(word)) return `“${shown}” is no number in JSON.`;
  if (root) return `The file must begin with “{”, not with “${shown}”.`;
  if (/^['`´]/.test(word)) return 'A text must be in straight double quotes.';
  return `“${shown}” is no value in JSON: a text must be in straight double quotes.`;
}
