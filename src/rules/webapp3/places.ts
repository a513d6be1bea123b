import { entries, type JsonNode } from '../../formats/json/json.ts';

/** The nodes to which a path leads from a node; `*` stands for every index of a list. */
export function nodesAt(root: JsonNode, path: readonly string[]): readonly JsonNode[] {
  let nodes: readonly JsonNode[] = [root];
  for (const step of path) {
    nodes = nodes.flatMap((node) => {
      if (node.type === 'array') return step === '*' ? node.items : [];
      return entries(node).flatMap(({ key, value }) => (key === step ? [value] : []));
    });
  }
  return nodes;
}
