import type { Decoded, DecodeError, Location } from '../format.ts';
import { once } from '../once.ts';
import type { Locate } from '../text/position.ts';
import { decodeText, type Text } from '../text/text.ts';
import { explain, mend, type Tolerated } from './faults.ts';
import type { Problem, Replacement } from './tokens.ts';
import {
  buildTree,
  depthProblem,
  INDEXED_MEMBERS,
  type JsonMember,
  type JsonNode,
  type JsonObject,
  type JsonTree,
} from './tree.ts';

export type { JsonArray, JsonMember, JsonNode, JsonObject, JsonScalar } from './tree.ts';

/** Something that strict JSON does not allow and that is understood all the same. Putting `insert` in its place mends it. */
export interface JsonFault extends Replacement {
  readonly location: Location;
}
export interface JsonFaults {
  /** Each a comma behind the last item. */
  readonly trailingCommas: readonly JsonFault[];
  /** Line comments without their line break, block comments whole. */
  readonly comments: readonly JsonFault[];
  /** Each a whole key or text with a typographic quote at one end or both. */
  readonly smartQuotes: readonly JsonFault[];
}
/** A key that stands in its object a second time. */
export interface JsonDuplicate {
  readonly key: string;
  readonly pointer: string;
  /** Of the later key. */
  readonly location: Location;
  /** Of the key's first occurrence. */
  readonly first: Location;
}
/** A JSON file with positions. */
export interface Json extends Text {
  readonly root: JsonNode;
  readonly duplicates: readonly JsonDuplicate[];
  readonly faults: JsonFaults;
  /** Offsets are UTF-16 code units of `text`. */
  readonly locate: Locate;
}
export interface JsonOptions {
  /** How deep brackets may be nested. Default 200. */
  readonly maxDepth?: number;
  /** Whether anything but an object at the root is refused, with the reason `root`. Default true. */
  readonly rootObject?: boolean;
}

const DEEPEST = 200;

/**
 * Reads a JSON file (RFC 8259). Trailing commas, comments and typographic quotes are faults of the value; anything else
 * that is wrong fails with `encoding`, `syntax` or `root`.
 */
export function decodeJson(bytes: Uint8Array, options: JsonOptions = {}): Decoded<Json> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text, bom, locate } = decoded.value;
  const read = readTolerantly(text, options.maxDepth ?? DEEPEST);
  if ('message' in read)
    return failure('syntax', read.message, locate(read.offset, read.offset + read.length));
  const { root, repeated, tolerated } = read;
  if (options.rootObject !== false && root.type !== 'object') {
    return failure(
      'root',
      `The file must hold an object in “{…}”, not ${NAMES[root.type]}.`,
      locate(root.offset),
    );
  }
  const faults: JsonFaults = {
    trailingCommas: located(tolerated.trailingCommas, locate),
    comments: located(tolerated.comments, locate),
    smartQuotes: located(tolerated.smartQuotes, locate),
  };
  const duplicates = repeated.map(({ first, again }) => ({
    key: again.key,
    pointer: again.value.pointer,
    location: keyPlace(locate, again),
    first: keyPlace(locate, first),
  }));
  return { ok: true, value: { text, bom, root, duplicates, faults, locate } };
}

/** The value of a key; the last one when the key is repeated, as `JSON.parse` has it. Undefined for anything but an object. */
export function member(node: JsonNode | undefined, key: string): JsonNode | undefined {
  if (node?.type !== 'object') return undefined;
  if (node.members.length < INDEXED_MEMBERS) return node.members.findLast((one) => one.key === key)?.value;
  return indexOf(node).get(key)?.value;
}

/** The members of an object that count: each key once, with its last value. [] for anything but an object. */
export function entries(node: JsonNode | undefined): readonly JsonMember[] {
  if (node?.type !== 'object') return [];
  return node.repeats ? [...indexOf(node).values()] : node.members;
}

/** The node at a path of keys and list indexes, from the root. */
export function at(json: Json, ...path: readonly (string | number)[]): JsonNode | undefined {
  let node: JsonNode | undefined = json.root;
  for (const step of path) {
    if (node?.type === 'array') node = typeof step === 'number' ? node.items[step] : undefined;
    else node = member(node, String(step));
  }
  return node;
}

/** The JavaScript value, as `JSON.parse` makes it: `__proto__` is a key like any other. */
export function plain(node: JsonNode): unknown {
  if (node.type === 'array') return node.items.map(plain);
  if (node.type !== 'object') return node.value;
  const object: Record<string, unknown> = {};
  for (const { key, value } of node.members) {
    if (key === '__proto__') define(object, key, plain(value));
    else object[key] = plain(value);
  }
  return object;
}

/** Where a node begins and ends, with its pointer. */
export function nodeLocation(json: Json, node: JsonNode): Location {
  return { ...json.locate(node.offset, node.offset + node.length), pointer: node.pointer };
}

/** Where a key begins and ends, with the pointer of its value. */
export function keyLocation(json: Json, one: JsonMember): Location {
  return keyPlace(json.locate, one);
}

const NAMES = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
};
const NOTHING: Tolerated = { trailingCommas: [], comments: [], smartQuotes: [] };

function readTolerantly(
  text: string,
  maxDepth: number,
): (JsonTree & { readonly tolerated: Tolerated }) | Problem {
  if (isStrict(text)) {
    const tooDeep = depthProblem(text, maxDepth);
    return tooDeep ?? { ...buildTree(text, (offset) => offset), tolerated: NOTHING };
  }
  const tolerated = explain(text, maxDepth);
  if ('message' in tolerated) return tolerated;
  const { strict, original } = mend(text, tolerated);
  if (!isStrict(strict)) return { offset: 0, length: 0, message: 'The file is no valid JSON.' };
  return { ...buildTree(strict, original), tolerated };
}

function isStrict(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function located(replacements: readonly Replacement[], locate: Locate): readonly JsonFault[] {
  return replacements.map((one) => ({ ...one, location: locate(one.offset, one.offset + one.length) }));
}

function keyPlace(locate: Locate, { keyOffset, keyLength, value }: JsonMember): Location {
  return { ...locate(keyOffset, keyOffset + keyLength), pointer: value.pointer };
}

const indexOf = once(
  ({ members }: JsonObject): ReadonlyMap<string, JsonMember> => new Map(members.map((one) => [one.key, one])),
);

function define(object: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, configurable: true, enumerable: true, writable: true });
}

function failure(reason: DecodeError['reason'], message: string, location: Location): DecodeError {
  return { ok: false, reason, message, location };
}
