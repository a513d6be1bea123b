import type { AnyNode } from 'acorn';

/** Children are found by looking at every field, so that syntax to come is walked too. */
const NO_CHILDREN = new Set(['type', 'start', 'end', 'loc', 'range', 'value', 'raw', 'regex', 'bigint']);
/** Nodes looked at in one walk; a file of 1 MB has about 300,000. */
const MOST_NODES = 2_000_000;

/**
 * Visits a node and everything in it in the order of the text, each node before its children. `parents` leads from the
 * root to the node's parent and is only valid during the call. Returning 'skip' leaves the node's children out,
 * 'stop' ends the walk. Works without recursion: a chain of 100,000 calls is one deep tree.
 */
export function walk(
  root: AnyNode,
  visit: (node: AnyNode, parents: readonly AnyNode[]) => 'skip' | 'stop' | undefined,
): void {
  const parents: AnyNode[] = [];
  // A number on the stack says how many parents remain once the nodes above it are done.
  const stack: (AnyNode | number)[] = [root];
  let seen = 0;
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'number') {
      parents.length = next;
      continue;
    }
    if (++seen > MOST_NODES) return;
    const verdict = visit(next, parents);
    if (verdict === 'stop') return;
    if (verdict === 'skip') continue;
    const inner = children(next);
    stack.push(parents.length);
    parents.push(next);
    for (let i = inner.length - 1; i >= 0; i--) stack.push(inner[i] as AnyNode);
  }
}

/** The nodes directly in a node, in the order of the text. */
export function children(node: AnyNode): AnyNode[] {
  const found: AnyNode[] = [];
  let isOrdered = true;
  const add = (child: AnyNode) => {
    const last = found.at(-1);
    if (last && compare(last, child) > 0) isOrdered = false;
    found.push(child);
  };
  for (const key in node) {
    const value: unknown = (node as unknown as Record<string, unknown>)[key];
    // Most fields are texts and numbers. `value` is a node in properties and class members, but a plain value in literals.
    if (typeof value !== 'object' || value === null || (key !== 'value' && NO_CHILDREN.has(key))) continue;
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) add(item);
    } else if (isNode(value)) add(value);
  }
  return isOrdered ? found : found.sort(compare);
}

function compare(one: AnyNode, other: AnyNode): number {
  return one.start - other.start || other.end - one.end;
}

function isNode(value: unknown): value is AnyNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { type?: unknown }).type === 'string' &&
    typeof (value as { start?: unknown }).start === 'number'
  );
}
