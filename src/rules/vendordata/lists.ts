import { at, type Json, type JsonNode } from '../../formats/json/json.ts';
import type { DecodedPackage } from '../../model/package.ts';
import { DEFAULT_VENDORDATA } from '../../pexip/vendordata.ts';

/** One list of endpoints in `vendordata.json`, whatever its value. */
export interface EndpointList {
  /** Its key, which stands for it in messages. */
  readonly key: '1' | '2' | 'built_in_denoising';
  readonly node: JsonNode;
  /** What the platform has in its place. */
  readonly defaults: readonly string[];
}

/** A name in a list. */
export type EndpointName = JsonNode & { readonly type: 'string' };

const COUNTS = 'endpoints_by_display_count';

/** The lists that the file has. */
export function endpointLists(json: Json, { baseTheme }: DecodedPackage): readonly EndpointList[] {
  const own = baseTheme?.theme.value('vendordata.json', 'json');
  const byCount = (['1', '2'] as const).map((key) => ({
    key,
    node: at(json, COUNTS, key),
    defaults: textsAt(own && at(own, COUNTS, key)) ?? DEFAULT_VENDORDATA[COUNTS][key],
  }));
  const denoising = {
    key: 'built_in_denoising',
    node: at(json, 'built_in_denoising'),
    defaults: textsAt(own && at(own, 'built_in_denoising')) ?? DEFAULT_VENDORDATA.built_in_denoising,
  } as const;
  return [...byCount, denoising].flatMap(({ node, ...list }) => (node ? [{ ...list, node }] : []));
}

function textsAt(node: JsonNode | undefined): readonly string[] | undefined {
  if (node?.type !== 'array') return undefined;
  return node.items.flatMap((item) => (item.type === 'string' ? [item.value] : []));
}

/** The names in a list; what is no string is left out. */
export function namesIn({ node }: EndpointList): readonly EndpointName[] {
  return node.type === 'array' ? node.items.filter((item) => item.type === 'string') : [];
}
