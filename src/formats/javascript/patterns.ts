import type { AnyNode, Identifier, Pattern } from 'acorn';
import { propertyName } from './literals.ts';
import { children } from './walk.ts';

/** One way in which a variable gets a value. */
export type Definition =
  /** An initialiser, an assignment, or the function or class itself. */
  | { readonly type: 'value'; readonly node: AnyNode }
  /** The argument at that index when `of` is called. */
  | { readonly type: 'parameter'; readonly of: AnyNode; readonly index: number }
  /** What lies in another value under these keys: `const { a: { b } } = value`. */
  | { readonly type: 'part'; readonly node: AnyNode; readonly keys: readonly string[] }
  /** Anything that takes running the script: a loop's variable, `+=`, what is caught. */
  | { readonly type: 'unknown' };
/** Takes a name and what it is given. */
export type Bound = (identifier: Identifier, definition: Definition) => void;

/** Keys that a pattern may lead along; deeper ones take nobody anywhere. */
const DEEPEST_PATTERN = 10;

/** Calls `bind` for every name that a pattern gives a value; `value` is what the whole pattern stands for, if known. */
export function bindPattern(pattern: Pattern | AnyNode, value: AnyNode | undefined, bind: Bound): void {
  if (pattern.type === 'Identifier') {
    if (value) bind(pattern, { type: 'value', node: value });
    else bind(pattern, { type: 'unknown' });
    return;
  }
  const pending: { node: AnyNode; keys: readonly string[] | undefined }[] = [
    { node: pattern, keys: value && [] },
  ];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, keys } = next;
    if (node.type === 'Identifier') bind(node, partOf(value, keys));
    else if (node.type === 'AssignmentPattern') pending.push({ node: node.left, keys });
    else if (node.type === 'ObjectPattern') {
      for (const entry of node.properties) {
        if (entry.type === 'RestElement') pending.push({ node: entry.argument, keys: undefined });
        else pending.push({ node: entry.value, keys: longer(keys, propertyName(entry.key, entry.computed)) });
      }
    } else if (node.type === 'ArrayPattern' || node.type === 'RestElement') {
      for (const inner of children(node)) pending.push({ node: inner, keys: undefined });
    }
  }
}

function longer(keys: readonly string[] | undefined, key: string | undefined): readonly string[] | undefined {
  return keys && key !== undefined && keys.length < DEEPEST_PATTERN ? [...keys, key] : undefined;
}

function partOf(node: AnyNode | undefined, keys: readonly string[] | undefined): Definition {
  return node && keys && keys.length > 0 ? { type: 'part', node, keys } : { type: 'unknown' };
}
