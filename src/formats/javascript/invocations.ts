import type { AnyNode, CallExpression, NewExpression } from 'acorn';
import { propertyName } from './literals.ts';

/** A function that is called where it stands, however that is written. */
export interface Invocation {
  readonly of: AnyNode;
  /** What its parameters get, by index, up to where it takes running the script to know. */
  readonly arguments: readonly AnyNode[];
  /** What `this` is in it: `plain` as in any call by name, else the node or what takes running to know. */
  readonly receiver: AnyNode | 'plain' | 'unknown';
}

type Call = CallExpression | NewExpression;
type Given = Pick<Invocation, 'arguments' | 'receiver'>;

/** Callees are looked through no further: bundlers need three or four steps. */
const DEEPEST = 20;
/** Members of a literal that are looked through when it takes running the script to know which one is called. */
const MOST_MEMBERS = 1000;
/** Methods of a list that give one of its members. */
const PICKERS = new Set(['at', 'pop', 'shift']);

/**
 * The functions that a call runs and that are written within what it calls: `(function () {})()`, `.call(this)`,
 * `(0, function () {})()`, and members of literals as bundlers write them, `({ 7: function () {} })[7]()`. Several
 * where a condition chooses; [] for a call by name.
 */
export function invocationsAt(call: Call): readonly Invocation[] {
  const given = { arguments: listed(call.arguments), receiver: 'plain' } as const;
  const found: Invocation[] = [];
  gather(call.callee, call.type === 'NewExpression' ? { ...given, receiver: 'unknown' } : given, found, 0);
  return found;
}

function gather(callee: AnyNode, given: Given, found: Invocation[], depth: number): void {
  if (depth > DEEPEST) return;
  switch (callee.type) {
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'ClassExpression':
      found.push({ of: callee, ...given });
      return;
    case 'MemberExpression':
      gatherMember(callee, given, found, depth);
      return;
    case 'CallExpression':
      if (isMethod(callee.callee, (name) => name === 'bind')) gatherBound(callee, given, found, depth);
      else if (isMethod(callee.callee, (name) => PICKERS.has(name)))
        gatherAny((callee.callee as AnyNode & { readonly object: AnyNode }).object, given, found, depth);
      return;
    default:
      for (const inner of throughs(callee)) gather(inner, given, found, depth + 1);
  }
}

/** What an expression may stand for, without looking at any variable. */
function throughs(node: AnyNode): readonly AnyNode[] {
  switch (node.type) {
    case 'SequenceExpression':
      return node.expressions.slice(-1);
    case 'ConditionalExpression':
      return [node.consequent, node.alternate];
    case 'LogicalExpression':
      return node.operator === '&&' ? [node.right] : [node.left, node.right];
    case 'ChainExpression':
    case 'ParenthesizedExpression':
      return [node.expression];
    default:
      return [];
  }
}

function gatherMember(
  callee: AnyNode & { readonly type: 'MemberExpression' },
  given: Given,
  found: Invocation[],
  depth: number,
): void {
  const key = propertyName(callee.property, callee.computed);
  const before = found.length;
  if (key === 'call') {
    const [receiver = 'unknown' as const, ...rest] = given.arguments;
    gather(callee.object, { arguments: rest, receiver }, found, depth + 1);
  } else if (key === 'apply') {
    const [receiver = 'unknown' as const, list] = given.arguments;
    const items = list?.type === 'ArrayExpression' ? listed(list.elements) : [];
    gather(callee.object, { arguments: items, receiver }, found, depth + 1);
  }
  if (found.length > before) return;
  const inside = { ...given, receiver: 'unknown' } as const;
  for (const literal of literalsOf(callee.object, depth))
    for (const member of key === undefined ? membersOf(literal) : membersNamed(literal, key))
      gather(member, inside, found, depth + 1);
}

function gatherBound(callee: CallExpression, given: Given, found: Invocation[], depth: number): void {
  const bound = listed(callee.arguments);
  const [receiver = 'unknown' as const, ...first] = bound;
  const isWhole = bound.length === callee.arguments.length;
  const all = isWhole ? [...first, ...given.arguments] : first;
  const { object } = callee.callee as AnyNode & { readonly type: 'MemberExpression' };
  gather(object, { arguments: all, receiver }, found, depth + 1);
}

/** A member of a list that nobody knows without running the script. */
function gatherAny(list: AnyNode, given: Given, found: Invocation[], depth: number): void {
  const inside = { ...given, receiver: 'unknown' } as const;
  for (const literal of literalsOf(list, depth))
    for (const member of membersOf(literal)) gather(member, inside, found, depth + 1);
}

/** The literals that an expression stands for, members of literals included: `({ a: { b() {} } }).a`. */
function literalsOf(node: AnyNode, depth: number): readonly AnyNode[] {
  if (depth > DEEPEST) return [];
  if (node.type === 'ObjectExpression' || node.type === 'ArrayExpression' || node.type === 'ClassExpression')
    return [node];
  if (node.type === 'SpreadElement') return literalsOf(node.argument, depth + 1);
  if (node.type === 'MemberExpression') {
    const key = propertyName(node.property, node.computed);
    const literals = literalsOf(node.object, depth + 1);
    const members = literals.flatMap((literal) =>
      key === undefined ? membersOf(literal) : membersNamed(literal, key),
    );
    return members.flatMap((member) => literalsOf(member, depth + 1));
  }
  return throughs(node).flatMap((inner) => literalsOf(inner, depth + 1));
}

/** The members of that name; with a spread, every one that it may be. */
function membersNamed(literal: AnyNode, key: string): readonly AnyNode[] {
  if (literal.type === 'ArrayExpression') {
    const index = Number(key);
    const isClosed = literal.elements.slice(0, index + 1).every((one) => one?.type !== 'SpreadElement');
    const item = isClosed ? literal.elements[index] : undefined;
    return isClosed ? (item ? [item] : []) : membersOf(literal);
  }
  if (literal.type === 'ClassExpression')
    return literal.body.body.flatMap((one) =>
      'static' in one && one.static && propertyName(one.key, one.computed) === key && one.value
        ? [one.value]
        : [],
    );
  if (literal.type !== 'ObjectExpression') return [];
  const named = literal.properties.findLast(
    (one) => one.type === 'Property' && one.kind === 'init' && propertyName(one.key, one.computed) === key,
  );
  if (named?.type === 'Property') return [named.value];
  const isOpen = literal.properties.some((one) => one.type === 'SpreadElement' || one.computed);
  return isOpen ? membersOf(literal) : [];
}

/** Every member, those of spread literals too. */
function membersOf(literal: AnyNode, depth = 0): readonly AnyNode[] {
  if (depth > DEEPEST) return [];
  const entries: readonly (AnyNode | null)[] =
    literal.type === 'ObjectExpression'
      ? literal.properties
      : literal.type === 'ArrayExpression'
        ? literal.elements
        : [];
  return entries.slice(0, MOST_MEMBERS).flatMap((one) => {
    if (one?.type === 'SpreadElement') return membersOf(one.argument, depth + 1);
    if (one?.type === 'Property') return [one.value];
    return one ? [one] : [];
  });
}

function isMethod(callee: AnyNode, fits: (name: string) => boolean): boolean {
  if (callee.type !== 'MemberExpression') return false;
  const name = propertyName(callee.property, callee.computed);
  return name !== undefined && fits(name);
}

/** Arguments or members, up to the first that is spread or left out. */
function listed(nodes: readonly (AnyNode | null)[]): readonly AnyNode[] {
  const found: AnyNode[] = [];
  for (const node of nodes) {
    if (node === null || node.type === 'SpreadElement') break;
    found.push(node);
  }
  return found;
}
