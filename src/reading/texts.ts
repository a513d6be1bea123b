import type { JsonNode } from '../formats/json/json.ts';
import { nodes } from '../formats/json/nodes.ts';
import { once } from '../formats/once.ts';

/** Every text at or below a node, whatever the key says that it is for. */
export const textsIn = once(
  (root: JsonNode): ReadonlySet<string> =>
    new Set([...nodes(root)].flatMap((node) => (node.type === 'string' ? [node.value] : []))),
);
