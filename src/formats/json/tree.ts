import { visit } from 'jsonc-parser';
import { depthMessage } from './faults.ts';
import type { Problem } from './tokens.ts';

interface JsonNodeBase {
  /** In UTF-16 code units of `Json.text`. */
  readonly offset: number;
  readonly length: number;
  /** JSON Pointer (RFC 6901); '' for the root. */
  readonly pointer: string;
}
export interface JsonMember {
  readonly key: string;
  /** Of the key with its quotes, in UTF-16 code units of `Json.text`. */
  readonly keyOffset: number;
  readonly keyLength: number;
  readonly value: JsonNode;
}
export interface JsonObject extends JsonNodeBase {
  readonly type: 'object';
  /** In the order of the text, repeated keys included. */
  readonly members: readonly JsonMember[];
  /** Whether a key stands there more than once. */
  readonly repeats: boolean;
}
export interface JsonArray extends JsonNodeBase {
  readonly type: 'array';
  readonly items: readonly JsonNode[];
}
export type JsonScalar = JsonNodeBase &
  (
    | { readonly type: 'string'; readonly value: string }
    | { readonly type: 'number'; readonly value: number }
    | { readonly type: 'boolean'; readonly value: boolean }
    | { readonly type: 'null'; readonly value: null }
  );
export type JsonNode = JsonObject | JsonArray | JsonScalar;

/** A key that stands in its object again. */
export interface Repeated {
  readonly first: JsonMember;
  readonly again: JsonMember;
}
export interface JsonTree {
  readonly root: JsonNode;
  readonly repeated: readonly Repeated[];
}

/** Objects with fewer members are searched one by one. */
export const INDEXED_MEMBERS = 16;

/** A container whose end has not been reached. */
interface Growing {
  readonly node: { offset: number; length: number; pointer: string; repeats?: boolean };
  readonly items: JsonNode[] | undefined;
  readonly members: JsonMember[];
  /** The first member of each key; filled when there are many. */
  seen: Map<string, JsonMember> | undefined;
  key: string;
  keyOffset: number;
  keyLength: number;
}

/**
 * The tree of a text that is strict JSON and not nested too deep (`depthProblem`), in one walk. `original` maps offsets
 * of the text's tokens to those that the nodes shall have; it must not fall.
 */
export function buildTree(text: string, original: (offset: number) => number): JsonTree {
  const open: Growing[] = [];
  const repeated: Repeated[] = [];
  let parent: Growing | undefined;
  let root: JsonNode | undefined;
  const add = (value: JsonNode) => {
    if (parent === undefined) root = value;
    else if (parent.items === undefined) addMember(parent, value, repeated);
    else parent.items.push(value);
  };
  const begin = (items: JsonNode[] | undefined, start: number) => {
    const offset = original(start);
    const pointer = pointerIn(parent);
    const members: JsonMember[] = [];
    const node =
      items === undefined
        ? { type: 'object' as const, offset, length: 0, pointer, members, repeats: false }
        : { type: 'array' as const, offset, length: 0, pointer, items };
    add(node);
    parent = { node, items, members, seen: undefined, key: '', keyOffset: 0, keyLength: 0 };
    open.push(parent);
  };
  const end = (offset: number, length: number) => {
    const node = open.pop()?.node;
    if (node !== undefined) node.length = original(offset + length) - node.offset;
    parent = open.at(-1);
  };
  visit(text, {
    onObjectBegin: (offset) => begin(undefined, offset),
    onArrayBegin: (offset) => begin([], offset),
    onObjectEnd: end,
    onArrayEnd: end,
    onObjectProperty: (key, offset, length) => {
      if (parent === undefined) return;
      parent.key = key;
      parent.keyOffset = original(offset);
      parent.keyLength = original(offset + length) - parent.keyOffset;
    },
    onLiteralValue: (value, start, length) => {
      const offset = original(start);
      add(scalar(value, offset, original(start + length) - offset, pointerIn(parent)));
    },
  });
  return { root: root ?? scalar(null, 0, 0, ''), repeated };
}

/** Where brackets of strict JSON are nested too deep for the recursive tree builder. */
export function depthProblem(text: string, maxDepth: number): Problem | undefined {
  let depth = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === 34) offset = stringEnd(text, offset);
    else if (unit === 123 || unit === 91) {
      depth++;
      if (depth > maxDepth) return { offset, length: 1, message: depthMessage(maxDepth) };
    } else if (unit === 125 || unit === 93) depth--;
  }
  return undefined;
}

function stringEnd(text: string, offset: number): number {
  let end = offset + 1;
  while (end < text.length && text.charCodeAt(end) !== 34) end += text.charCodeAt(end) === 92 ? 2 : 1;
  return end;
}

function addMember(parent: Growing, value: JsonNode, repeated: Repeated[]): void {
  const { key, keyOffset, keyLength } = parent;
  const added = { key, keyOffset, keyLength, value };
  const first = firstOf(parent, key);
  parent.members.push(added);
  if (first === undefined) parent.seen?.set(key, added);
  else {
    parent.node.repeats = true;
    repeated.push({ first, again: added });
  }
}

/** The first member of a key. Most objects are small, and a map for each would be larger than they are. */
function firstOf(parent: Growing, key: string): JsonMember | undefined {
  const { members } = parent;
  if (members.length < INDEXED_MEMBERS) return members.find((one) => one.key === key);
  if (!parent.seen) {
    parent.seen = new Map();
    for (const one of members) if (!parent.seen.has(one.key)) parent.seen.set(one.key, one);
  }
  return parent.seen.get(key);
}

function scalar(value: unknown, offset: number, length: number, pointer: string): JsonScalar {
  if (typeof value === 'string') return { type: 'string', offset, length, pointer, value };
  if (typeof value === 'number') return { type: 'number', offset, length, pointer, value };
  if (typeof value === 'boolean') return { type: 'boolean', offset, length, pointer, value };
  return { type: 'null', offset, length, pointer, value: null };
}

function pointerIn(parent: Growing | undefined): string {
  if (parent === undefined) return '';
  if (parent.items !== undefined) return `${parent.node.pointer}/${parent.items.length}`;
  return `${parent.node.pointer}/${parent.key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
