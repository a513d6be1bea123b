import { entries, type Json, type JsonNode, nodeLocation, plain } from '../../formats/json/json.ts';
import { nodesAt } from '../../formats/json/nodes-at.ts';
import { describeType, hasType, type KeyFact, type ValueType } from '../../pexip/keys.ts';
import { PLACES } from '../../pexip/places.ts';
import { WEBAPP3_LOADER } from '../../pexip/source.ts';
import { rule } from '../rule.ts';
import { shortened, valueInWords } from '../words.ts';

export default rule({
  id: 'webapp3-shape',
  target: 'json',
  kinds: ['webapp3'],
  names: /^manifest\.json$/,
  severity: 'error',
  summary: 'Every known key of the webapp3 manifest has its type',
  why: 'The web app reads the manifest as it is. A value of the wrong type (a text where a list belongs, a switch in quotation marks) is ignored, or keeps the whole branding from being applied.',
  evidence: {
    kind: 'O',
    source: WEBAPP3_LOADER.name,
    certain: 'the loader reads the value as this type alone',
  },
  messages: {
    type: (key: string, type: string, found: string) => `Expected ${type} for “${key}”, found ${found}.`,
    part: (key: string, type: string, found: string) => `Expected ${type} in “${key}”, found ${found}.`,
  },
  check(json, { report }) {
    for (const { keys, object } of objectsOf(json)) {
      for (const { key, value } of entries(object)) {
        const fact = keys.find((one) => one.key === key);
        if (!fact || hasType(plain(value), fact.type)) continue;
        const wrong = typeof fact.type === 'string' ? wrongParts(value, fact.type) : undefined;
        const [id, type] = wrong ? (['part', PARTS[fact.type as ValueType]] as const) : (['type'] as const);
        for (const node of wrong ?? [value]) {
          const values = [shortened(key), describeType(type ?? fact.type), valueInWords(node)] as const;
          report(id, [...values], { location: nodeLocation(json, node) });
        }
      }
    }
  },
});

/** What the parts of a list or an object are to be. */
const PARTS: Partial<Record<ValueType, ValueType>> = {
  'string-list': 'string',
  'string-map': 'string',
  'object-list': 'object',
};

/** The parts that are at fault; undefined when the value as a whole is. */
function wrongParts(value: JsonNode, type: ValueType): readonly JsonNode[] | undefined {
  const part = PARTS[type];
  const expected = type === 'string-map' ? 'object' : 'array';
  if (part === undefined || value.type !== expected) return undefined;
  const parts = value.type === 'array' ? value.items : entries(value).map((one) => one.value);
  return parts.filter((one) => !hasType(plain(one), part));
}

function objectsOf(json: Json): readonly { readonly keys: readonly KeyFact[]; readonly object: JsonNode }[] {
  return PLACES.filter(({ document }) => document === 'webapp3-manifest').flatMap(({ path, keys }) =>
    nodesAt(json.root, path).map((object) => ({ keys, object })),
  );
}
