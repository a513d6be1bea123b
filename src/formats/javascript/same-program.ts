import type { Program } from 'acorn';

/** What says where and how a node is written, not what it means. */
const WRITING = new Set(['start', 'end', 'raw', 'loc', 'range', 'sourceFile']);

/** Whether two scripts do the same: only white space, comments, semicolons, quotes and escapes may differ. */
export function sameProgram(one: Program, other: Program): boolean {
  // A list of pairs instead of recursion: expressions may be nested as deep as the text is long.
  const pairs: (readonly [unknown, unknown])[] = [[one, other]];
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const [left, right] = pair;
    if (left === right) continue;
    if (!isObject(left) || !isObject(right)) {
      if (!Object.is(left, right)) return false;
      continue;
    }
    if (left instanceof RegExp && right instanceof RegExp) {
      if (String(left) !== String(right)) return false;
      continue;
    }
    const keys = keysOf(left);
    if (keys.length !== keysOf(right).length) return false;
    const isNamedAlike = nameOf(left) !== undefined && nameOf(left) === nameOf(right);
    for (const key of keys) {
      if (!Object.hasOwn(right, key)) return false;
      if (key === 'key' && isNamedAlike) continue;
      // The raw text of a template counts: a function may read it.
      if (WRITING.has(key)) continue;
      pairs.push([left[key], right[key]]);
    }
  }
  return true;
}

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
/** Of a property whose name stands in the script: `a` and `"a"` name the same. */
function nameOf({ type, computed, key }: Fields): string | undefined {
  if (type !== 'Property' || computed !== false || !isObject(key)) return undefined;
  if (key.type === 'Identifier') return String(key.name);
  return key.type === 'Literal' && typeof key.value === 'string' ? key.value : undefined;
}

const keysOf = (node: Fields): string[] => Object.keys(node);
