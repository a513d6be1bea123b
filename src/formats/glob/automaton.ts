/**
 * Patterns of paths as one automaton, whose states are made when a path first needs them. Each character of a path is
 * looked at once, whatever the patterns are: nothing is tried twice, as a regular expression would.
 */

/** A pattern. */
export type Node =
  /** Characters as they are. */
  | { readonly type: 'text'; readonly text: string }
  /** One character that the ranges hold, or with `not` one that they don't; never a slash. */
  | { readonly type: 'class'; readonly ranges: readonly (readonly [number, number])[]; readonly not: boolean }
  /** One character that is no slash. */
  | { readonly type: 'one' }
  /** Any one character. */
  | { readonly type: 'any' }
  | { readonly type: 'sequence'; readonly nodes: readonly Node[] }
  | { readonly type: 'choice'; readonly nodes: readonly Node[] }
  | { readonly type: 'repeat'; readonly node: Node; readonly least: 0 | 1; readonly most: 1 | 'many' };

/** What a set of steps leads to, character by character. */
interface State {
  readonly steps: readonly number[];
  /** The last pattern that ends here, or -1. */
  readonly last: number;
  readonly after: Map<number, State>;
}

/** More steps in remembered states are forgotten, and made again where they are needed. */
const MOST_REMEMBERED = 2_000_000;
const SLASH = 47;
const NONE = -1;
/** What a step takes in place of a character's code. */
const ONE = -1;
const ANY = -2;
const CLASS = -3;
const END = -4;
const FORK = -5;

/** The number of the last pattern that a path fits as a whole, or -1. */
export type LastFitting = (path: string) => number;

/** Makes one matcher of several patterns. It remembers at most so many steps, and those of one state more. */
export function automaton(patterns: readonly Node[], mostRemembered = MOST_REMEMBERED): LastFitting {
  const steps = new Steps();
  const starts: number[] = [];
  /** Patterns that begin with the very same part share it. */
  const shared = new Map<Node, number[]>();
  patterns.forEach((pattern, index) => {
    const end = steps.add(END, index);
    const [first, ...rest] = pattern.type === 'sequence' ? pattern.nodes : [pattern];
    if (first?.type !== 'repeat') starts.push(steps.build(pattern, end));
    else {
      const start = steps.build({ type: 'sequence', nodes: rest }, end);
      const others = shared.get(first);
      if (others) others.push(start);
      else shared.set(first, [start]);
    }
  });
  for (const [first, rests] of shared) starts.push(steps.build(first, steps.fork(rests)));
  return matcher(steps, starts, mostRemembered);
}

/** Each step takes a character and leads to another, leads to several without one, or ends a pattern. */
class Steps {
  readonly takes: number[] = [];
  /** The next step; of an end, its pattern. */
  readonly next: number[] = [];
  readonly ways = new Map<number, readonly number[]>();
  readonly classes = new Map<number, (code: number) => boolean>();

  add(takes: number, next: number): number {
    this.takes.push(takes);
    return this.next.push(next) - 1;
  }

  fork(ways: readonly number[]): number {
    const at = this.add(FORK, NONE);
    this.ways.set(at, ways);
    return at;
  }

  build(node: Node, next: number): number {
    if (node.type === 'sequence') return node.nodes.reduceRight((after, one) => this.build(one, after), next);
    if (node.type === 'choice') return this.fork(node.nodes.map((one) => this.build(one, next)));
    if (node.type === 'text') return this.text(node.text, next);
    if (node.type === 'class') {
      const at = this.add(CLASS, next);
      this.classes.set(at, classTaker(node));
      return at;
    }
    if (node.type !== 'repeat') return this.add(node.type === 'any' ? ANY : ONE, next);
    if (node.most === 1) return this.fork([next, this.build(node.node, next)]);
    const again = this.fork([]);
    const first = this.build(node.node, again);
    this.ways.set(again, [first, next]);
    return node.least === 0 ? again : first;
  }

  private text(text: string, next: number): number {
    let at = next;
    for (let index = text.length - 1; index >= 0; index--) at = this.add(text.charCodeAt(index), at);
    return at;
  }

  isTaken(at: number, code: number): boolean {
    const takes = this.takes[at];
    if (takes === ONE) return code !== SLASH;
    return takes === code || takes === ANY || (takes === CLASS && this.classes.get(at)?.(code) === true);
  }
}

const classTaker =
  ({ ranges, not }: Extract<Node, { type: 'class' }>) =>
  (code: number): boolean =>
    code !== SLASH && ranges.some(([from, to]) => code >= from && code <= to) !== not;

function matcher(steps: Steps, starts: readonly number[], mostRemembered: number): LastFitting {
  let known = new Map<string, State>();
  let remembered = 0;
  const seen = new Uint32Array(steps.takes.length);
  let round = 0;
  /** The steps that are reached without a character. */
  const reached = (from: readonly number[]): number[] => {
    round++;
    const found: number[] = [];
    const pending = [...from];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      if (seen[at] === round) continue;
      seen[at] = round;
      const ways = steps.ways.get(at);
      if (ways) for (const way of ways) pending.push(way);
      else found.push(at);
    }
    return found.sort((a, b) => a - b);
  };
  const stateOf = (list: readonly number[]): State => {
    const key = list.join();
    const before = known.get(key);
    if (before) return before;
    remembered += list.length + 1;
    const ends = list.filter((at) => steps.takes[at] === END);
    const last = ends.reduce((most, at) => Math.max(most, steps.next[at] ?? NONE), NONE);
    const state: State = { steps: list, last, after: new Map() };
    known.set(key, state);
    return state;
  };
  let start: State | undefined;
  const follow = (state: State, code: number): State => {
    // One long path can make as many states as a thousand short ones.
    if (remembered > mostRemembered) {
      known = new Map();
      remembered = 0;
      start = undefined;
      state.after.clear();
    }
    const next = state.steps.filter((at) => steps.isTaken(at, code)).map((at) => steps.next[at] as number);
    const after = stateOf(reached(next));
    state.after.set(code, after);
    remembered++;
    return after;
  };
  return (path) => {
    start ??= stateOf(reached(starts));
    let state = start;
    for (let index = 0; index < path.length && state.steps.length > 0; index++) {
      const code = path.charCodeAt(index);
      state = state.after.get(code) ?? follow(state, code);
    }
    return state.steps.length === 0 ? NONE : state.last;
  };
}
