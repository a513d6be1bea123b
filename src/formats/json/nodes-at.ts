import { entries, type JsonNode, member } from './json.ts';

/** The nodes to which a path leads; `*` stands for every key or index. */
export function nodesAt(root: JsonNode, path: readonly string[]): readonly JsonNode[] {
  let nodes: readonly JsonNode[] = [root];
  for (const step of path) nodes = nodes.flatMap((node) => next(node, step));
  return nodes;
}

function next(node: JsonNode, step: string): JsonNode | readonly JsonNode[] {
  if (step !== '*') return member(node, step) ?? [];
  return node.type === 'array' ? node.items : entries(node).map(({ value }) => value);
}
