import { entries, type JsonNode } from './json.ts';

/** The nodes to which a path leads; `*` stands for every key or index. */
export function nodesAt(root: JsonNode, path: readonly string[]): readonly JsonNode[] {
  let nodes: readonly JsonNode[] = [root];
  for (const step of path) {
    nodes = nodes.flatMap((node) => {
      if (node.type === 'array') return step === '*' ? node.items : [];
      const members = entries(node);
      return members.filter(({ key }) => step === '*' || key === step).map(({ value }) => value);
    });
  }
  return nodes;
}
