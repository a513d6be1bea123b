import type { AnyNode, Program } from 'acorn';
import { once } from '../once.ts';

/** Children are found by looking at every field, so that syntax to come is walked too. */
const NO_CHILDREN = new Set(['type', 'start', 'end', 'loc', 'range', 'value', 'raw', 'regex', 'bigint']);
/** Nodes looked at in one walk; a file of 1 MB has about 300,000. */
const MOST_NODES = 2_000_000;

type Visit = (node: AnyNode, parents: readonly AnyNode[]) => 'skip' | 'stop' | undefined;

/**
 * Visits a node and everything in it in the order of the text, each node before its children. `parents` leads from the
 * root to the node's parent and is only valid during the call. Returning 'skip' leaves the node's children out,
 * 'stop' ends the walk. Works without recursion: a chain of 100,000 calls is one deep tree.
 */
export function walk(root: AnyNode, visit: Visit): void {
  if (root.type === 'Program') walkAgain(orderOf(root), visit);
  else walkTree(root, visit);
}

function walkTree(root: AnyNode, visit: Visit): void {
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

/** The nodes of a whole script in the order of a walk, each with the number of its parents. */
interface Order {
  readonly nodes: readonly AnyNode[];
  readonly depths: Uint32Array;
}

/** A script is walked by a dozen readers, and to find the children of its nodes takes longer than to read them. */
const orderOf = once((program: Program): Order => {
  const nodes: AnyNode[] = [];
  const depths: number[] = [];
  walkTree(program, (node, parents) => {
    nodes.push(node);
    depths.push(parents.length);
    return undefined;
  });
  return { nodes, depths: Uint32Array.from(depths) };
});

function walkAgain({ nodes, depths }: Order, visit: Visit): void {
  const parents: AnyNode[] = [];
  let skipped = Number.POSITIVE_INFINITY;
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as AnyNode;
    const depth = depths[index] as number;
    if (depth > skipped) continue;
    parents.length = depth;
    const verdict = visit(node, parents);
    if (verdict === 'stop') return;
    skipped = verdict === 'skip' ? depth : Number.POSITIVE_INFINITY;
    parents.push(node);
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
