import { automaton, type Node } from './automaton.ts';
import { characters, classAt, DIRECTORIES, many, NAME, REST, REST_OR_NOTHING, WHOLE_NAME } from './parts.ts';

/** Deeper groups are taken as they are written. */
const DEEPEST = 50;
/** A range such as `{1..20}` stands for so many numbers at the most. */
const MOST_IN_RANGE = 100;

/**
 * Whether a path fits one of some globs. Known are `*`, `?`, `**` between slashes, `[a-z]`, `{a,b}`, `{1..9}`, groups such
 * as `(a|b)`, `@(a|b)`, `?(a)`, `*(a)`, `+(a)`, `+` behind a group or a class, a backslash before what is meant as it is,
 * and, unless it is to be a character, one `!` before a glob for what does not fit it.
 */
export function globMatcher(
  globs: readonly string[],
  { negation = true }: { readonly negation?: boolean } = {},
): (path: string) => boolean {
  const isNegated = (glob: string) => negation && glob.startsWith('!') && glob.charAt(1) !== '(';
  const plain = automaton(globs.filter((glob) => !isNegated(glob)).map(globNode));
  const others = globs.filter(isNegated).map((glob) => automaton([globNode(glob.slice(1))]));
  return (path) => plain(path) >= 0 || others.some((other) => other(path) < 0);
}

/** Whether a glob asks for what nothing here can answer: all but some group. */
export const hasNegatedGroup = (glob: string): boolean => /(?:^|[^\\])!\(/.test(glob);

const globNode = (glob: string): Node => new Parser(glob.replace(/^(?:\.\/)+/, '')).whole();

class Parser {
  private at = 0;
  private readonly text: string;
  private readonly ends: ReadonlyMap<number, number>;

  constructor(text: string) {
    this.text = text;
    this.ends = bracketEnds(text);
  }

  whole(): Node {
    return this.sequence(this.text.length, true, 0);
  }

  private sequence(end: number, startsName: boolean, depth: number): Node {
    const nodes: Node[] = [];
    let isStart = startsName;
    while (this.at < end) {
      const node = this.one(end, isStart, depth);
      isStart = this.text.charAt(this.at - 1) === '/';
      nodes.push(this.repeated(node, end));
    }
    return { type: 'sequence', nodes };
  }

  /** A class or a group with a `+` behind it. */
  private repeated(node: Node, end: number): Node {
    const isGroup = /[)\]]/.test(this.text.charAt(this.at - 1)) && node.type !== 'text';
    if (!isGroup || this.at >= end || this.text.charAt(this.at) !== '+' || this.ends.has(this.at + 1))
      return node;
    this.at++;
    return many(node, 1);
  }

  private one(end: number, isStart: boolean, depth: number): Node {
    const { text } = this;
    const start = this.at;
    const first = text.charAt(start);
    const isEnd = (at: number) => at >= end || text.charAt(at) === '/';
    if (first === '/' && /^\/\*\*$/.test(text.slice(start, Math.min(end, start + 4))) && start + 3 === end) {
      this.at = end;
      return REST_OR_NOTHING;
    }
    if (isStart && text.startsWith('**', start) && isEnd(start + 2)) {
      this.at = Math.min(end, start + 3);
      return start + 2 >= end ? REST : DIRECTORIES;
    }
    const group = depth < DEEPEST ? this.group(depth, isStart) : undefined;
    if (group) return group;
    if (first === '[') {
      const found = classAt(text, start);
      if (found && found.end <= end) {
        this.at = found.end;
        return found.node;
      }
    }
    this.at++;
    if (first === '*') {
      while (this.at < end && text.charAt(this.at) === '*' && !this.ends.has(this.at + 1)) this.at++;
      return isStart && isEnd(this.at) ? WHOLE_NAME : NAME;
    }
    if (first === '?') return { type: 'one' };
    if (first === '\\' && this.at < end) this.at++;
    return characters(text.slice(this.at - 1, this.at));
  }

  /** `(…)` with what may stand before it, or `{…}`. */
  private group(depth: number, isStart: boolean): Node | undefined {
    const { text, ends } = this;
    const first = text.charAt(this.at);
    const sign = /[@?*+]/.test(first) && text.charAt(this.at + 1) === '(' ? first : '';
    const open = this.at + sign.length;
    const close = ends.get(open);
    if (close === undefined) return undefined;
    const isBraces = text.charAt(open) === '{';
    const commas = this.splits(open, close, isBraces ? ',' : '|');
    const range = isBraces && commas.length === 0 ? rangeOf(text.slice(open + 1, close)) : undefined;
    if (isBraces && commas.length === 0 && !range) return undefined;
    const nodes: Node[] = range ? range.map(characters) : [];
    if (!range) {
      for (const end of [...commas, close]) {
        this.at = nodes.length === 0 ? open + 1 : this.at + 1;
        nodes.push(this.sequence(end, isStart, depth + 1));
      }
    }
    this.at = close + 1;
    const choice: Node = { type: 'choice', nodes };
    if (sign === '?') return { type: 'repeat', node: choice, least: 0, most: 1 };
    return sign === '*' ? many(choice, 0) : sign === '+' ? many(choice, 1) : choice;
  }

  /** Where the parts of a group end that are not in a group within it. */
  private splits(open: number, close: number, mark: string): number[] {
    const found: number[] = [];
    for (let at = open + 1; at < close; at++) {
      const inner = this.ends.get(at);
      if (inner !== undefined && inner < close) at = inner;
      else if (this.text.charAt(at) === '\\') at++;
      else if (this.text.charAt(at) === mark) found.push(at);
    }
    return found;
  }
}

/** Where each group that is opened is closed. */
function bracketEnds(text: string): Map<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character === '[') at = (classAt(text, at)?.end ?? at + 1) - 1;
    else if (character === '(' || character === '{') open.push(at);
    else if (character === ')' || character === '}') {
      const wanted = character === ')' ? '(' : '{';
      const start = open.at(-1);
      if (start === undefined || text.charAt(start) !== wanted) continue;
      ends.set(start, at);
      open.pop();
    }
  }
  return ends;
}

/** `1..9` and `a..f`. */
function rangeOf(inside: string): readonly string[] | undefined {
  const [, from = '', to = ''] = /^(\d{1,6}|[a-zA-Z])\.\.(\d{1,6}|[a-zA-Z])$/.exec(inside) ?? [];
  if (from === '' || /\d/.test(from) !== /\d/.test(to)) return undefined;
  const isNumber = /\d/.test(from);
  const [first, last] = isNumber ? [Number(from), Number(to)] : [from.charCodeAt(0), to.charCodeAt(0)];
  const count = Math.abs(last - first) + 1;
  if (count > MOST_IN_RANGE) return undefined;
  return Array.from({ length: count }, (_, index) => {
    const value = Math.min(first, last) + index;
    return isNumber ? String(value) : String.fromCharCode(value);
  });
}
