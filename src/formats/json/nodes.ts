import type { JsonMember, JsonNode } from './tree.ts';

/** A node and every one below it, in the order of the text. */
export function* nodes(root: JsonNode): Generator<JsonNode> {
  const pending = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node;
    for (const child of [...childrenOf(node)].reverse()) pending.push(child);
  }
}

/** Every member of an object, repeated keys included; none of anything else. */
export function members(node: JsonNode): readonly JsonMember[] {
  return node.type === 'object' ? node.members : [];
}

function childrenOf(node: JsonNode): readonly JsonNode[] {
  return node.type === 'array' ? node.items : members(node).map(({ value }) => value);
}
