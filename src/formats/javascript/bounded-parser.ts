import type { Parser, Program } from 'acorn';

type Acorn = typeof import('acorn');
type Options = Parameters<Acorn['parse']>[1];
type Method = (this: Bounded, ...given: readonly unknown[]) => unknown;
interface Bounded {
  readonly start: number;
  depth?: number;
}

/**
 * What acorn does within itself, and about how much stack a level of it takes. Near the end of the stack a regular
 * expression that has to be compiled ends the whole process, and nothing can catch that: so nesting ends long before.
 */
const COSTS: Readonly<Record<string, number>> = {
  parseStatement: 3,
  parseMaybeAssign: 2,
  parseMaybeUnary: 1,
  parseExprOp: 1,
  parseExprAtom: 7,
  parseBindingAtom: 3,
};
/** Half of what the stack of a process holds: a sum of 2,400 terms, 240 brackets or 100 functions inside each other. */
const DEEPEST = 2400;
/** Of groups in a regular expression, which are read by recursion as well. */
const DEEPEST_GROUP = 250;

let bounded: { readonly of: Acorn; readonly parser: typeof Parser } | undefined;

/** Parses a script. What is wrong is thrown, with its offset as `pos`; a RangeError says that it is nested too deeply. */
export function parseBounded(acorn: Acorn, text: string, options: Options): Program {
  if (bounded?.of !== acorn) bounded = { of: acorn, parser: acorn.Parser.extend(withBounds) };
  return bounded.parser.parse(text, options);
}

function withBounds(base: typeof Parser): typeof Parser {
  // Its constructor is protected, and its methods are in no type.
  const parser = class extends (base as unknown as new (...given: unknown[]) => object) {};
  const methods = parser.prototype as unknown as Record<string, Method>;
  for (const [name, cost] of Object.entries(COSTS)) {
    const inner = methods[name] as Method;
    methods[name] = function (a, b, c, d, e) {
      this.depth = (this.depth ?? 0) + cost;
      if (this.depth > DEEPEST) throw tooDeep(this.start);
      const result = inner.call(this, a, b, c, d, e);
      this.depth -= cost;
      return result;
    };
  }
  const validate = methods.validateRegExpPattern as Method;
  methods.validateRegExpPattern = function (state) {
    if (groupsOf((state as { source: string }).source) > DEEPEST_GROUP) throw tooDeep(this.start);
    return validate.call(this, state);
  };
  return parser as unknown as typeof Parser;
}

const tooDeep = (pos: number) => Object.assign(new RangeError('It is nested too deeply.'), { pos });

/** How deep the groups of a pattern are nested at most; brackets in classes count, which does no harm. */
function groupsOf(pattern: string): number {
  let [depth, deepest] = [0, 0];
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    if (character === '\\') at++;
    else if (character === '(') deepest = Math.max(deepest, ++depth);
    else if (character === ')') depth--;
  }
  return deepest;
}
