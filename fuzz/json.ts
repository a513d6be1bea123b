/** JSON: values that a schema asks for or that nobody does, damage that keeps it JSON, and ways to write it down. */
import type { Random } from './random.ts';
import { EDGE_NUMBERS, HOSTILE_TEXTS, word } from './words.ts';

export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };
export type Schema = { readonly [key: string]: unknown } | boolean;

const DEEPEST = 9;
/** Doubled on each of hundreds of levels, a document would take all memory. */
const LONGEST_DOUBLED = 200;
const MOST_ITEMS = 5;

/** Makes values of a JSON Schema (draft 7), mostly as it wants them. */
export class Documents {
  readonly #root: Schema;
  readonly #words: readonly string[];

  constructor(root: Schema, words: readonly string[]) {
    this.#root = root;
    this.#words = words;
  }

  value(random: Random, schema: Schema = this.#root, depth = 0): Value {
    if (random.chance(0.03)) return anything(random, this.#words, depth);
    if (typeof schema === 'boolean' || depth > DEEPEST) return anything(random, this.#words, depth);
    const { $ref, const: only, enum: list, examples, anyOf, oneOf } = schema;
    if (typeof $ref === 'string') return this.value(random, this.#at($ref), depth + 1);
    if (only !== undefined) return only as Value;
    if (Array.isArray(list)) return random.pick(list) as Value;
    if (Array.isArray(examples) && random.chance(depth === 0 ? 0.4 : 0.5))
      return random.pick(examples) as Value;
    const choices = (anyOf ?? oneOf) as Schema[] | undefined;
    if (choices) return this.value(random, random.pick(choices), depth + 1);
    return this.#ofType(random, schema, depth);
  }

  #at($ref: string): Schema {
    let at: unknown = this.#root;
    for (const key of $ref.split('/').slice(1))
      at = (at as Record<string, unknown> | undefined)?.[decodeURIComponent(key)];
    return (at ?? true) as Schema;
  }

  #ofType(random: Random, schema: Exclude<Schema, boolean>, depth: number): Value {
    const { type, properties, items } = schema;
    const one = Array.isArray(type)
      ? random.pick(type)
      : (type ?? (properties ? 'object' : items ? 'array' : undefined));
    switch (one) {
      case 'object':
        return this.#object(random, schema, depth);
      case 'array': {
        const { minItems = 0, maxItems = MOST_ITEMS } = schema as { minItems?: number; maxItems?: number };
        const count = random.between(minItems, Math.max(minItems, Math.min(maxItems, minItems + MOST_ITEMS)));
        return random.times(count, () => this.value(random, (items ?? true) as Schema, depth + 1));
      }
      case 'number':
      case 'integer': {
        const { minimum = 0, maximum = minimum + 100 } = schema as { minimum?: number; maximum?: number };
        if (random.chance(0.2))
          return random.pick([minimum - 1, minimum, maximum, maximum + 1, ...EDGE_NUMBERS]);
        return one === 'integer'
          ? random.between(minimum, maximum)
          : minimum + random.fraction() * (maximum - minimum);
      }
      case 'boolean':
        return random.chance(0.5);
      case 'string':
        return (schema.default as string | undefined) ?? word(random, this.#words);
      default:
        return anything(random, this.#words, depth);
    }
  }

  #object(random: Random, schema: Exclude<Schema, boolean>, depth: number): Value {
    const {
      properties = {},
      required = [],
      additionalProperties,
      patternProperties = {},
    } = schema as {
      properties?: Record<string, Schema>;
      required?: readonly string[];
      additionalProperties?: Schema;
      patternProperties?: Record<string, Schema>;
    };
    const share = random.pick([0.05, 0.2, 0.6]);
    const result: Record<string, Value> = {};
    for (const [key, inner] of Object.entries(properties))
      if (random.chance(required.includes(key) ? 0.95 : share))
        result[key] = this.value(random, inner, depth + 1);
    const free = [
      ...Object.values(patternProperties),
      ...(additionalProperties ? [additionalProperties] : []),
    ];
    if (free.length > 0)
      for (let count = random.below(4); count > 0; count--)
        define(result, word(random, this.#words), this.value(random, random.pick(free), depth + 1));
    return result;
  }
}

/** Also a key `__proto__` is one like any other. */
function define(object: Record<string, Value>, key: string, value: Value): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

/** A value that nobody asked for. */
export function anything(random: Random, words: readonly string[], depth = 0): Value {
  return random.choose<Value>(
    () => null,
    () => random.chance(0.5),
    () => random.pick(EDGE_NUMBERS),
    () => word(random, words),
    () => random.pick(HOSTILE_TEXTS),
    () => (depth > 4 ? [] : random.times(random.below(4), () => anything(random, words, depth + 1))),
    () => {
      const result: Record<string, Value> = {};
      if (depth <= 4)
        for (let count = random.below(4); count > 0; count--)
          define(result, word(random, words), anything(random, words, depth + 1));
      return result;
    },
  );
}

/** The value with something in it replaced, gone, renamed, doubled or wrapped. */
export function damagedValue(random: Random, value: Value, words: readonly string[]): Value {
  const isLeaf = typeof value !== 'object' || value === null;
  if (isLeaf || random.chance(0.15))
    return random.choose<Value>(
      () => anything(random, words),
      () => [value],
      () => ({ [word(random, words)]: value }),
      () => (typeof value === 'string' ? `${value}${random.pick(HOSTILE_TEXTS)}` : JSON.stringify(value)),
      () => deep(value, random.pick([3, 20, 199, 201, 400])),
    );
  if (Array.isArray(value)) {
    const items = [...(value as readonly Value[])];
    const at = random.below(items.length + 1);
    random.choose<unknown>(
      () => items.splice(at, 1),
      () => items.splice(at, 0, ...items.slice(at, at + 3)),
      () => items.splice(at, 1, damagedValue(random, items[at] ?? null, words)),
      () => items.splice(at, 0, ...random.times(random.below(30), () => items[at] ?? null)),
    );
    return items;
  }
  const pairs = Object.entries(value as { readonly [key: string]: Value });
  const at = random.below(Math.max(1, pairs.length));
  const [key, inner] = pairs[at] ?? ['x', null];
  random.choose<unknown>(
    () => pairs.splice(at, 1),
    () => pairs.splice(at, 1, [word(random, words), inner]),
    () => pairs.splice(at, 0, [`${key}${random.pick(['_', 's', '2', ' ', ''])}`, inner]),
    () => pairs.splice(at, 0, [word(random, words), anything(random, words)]),
    () => pairs.splice(at, 1, [key, damagedValue(random, inner, words)]),
    () => pairs.splice(at, 1, [key, damagedValue(random, inner, words)]),
    () => pairs.splice(at, 1, [key, damagedValue(random, inner, words)]),
  );
  const result: Record<string, Value> = {};
  for (const [name, item] of pairs) define(result, name, item);
  return result;
}

function deep(value: Value, levels: number): Value {
  let result = value;
  for (let level = 0; level < levels; level++) result = level % 2 === 0 ? [result] : { a: result };
  return result;
}

/** How a document is written: mostly as JSON asks, sometimes as people do. */
interface Hand {
  readonly random: Random;
  readonly indent: string;
  readonly isSloppy: boolean;
}

/** The value as text, indented or not, now and then with comments, commas too many, keys twice or escapes. */
export function written(random: Random, value: Value): string {
  const indent = random.pick(['  ', '  ', '    ', '\t', '']);
  const end = random.pick(['\n', '\n', '', '\n\n', ' ']);
  return `${writeValue(value, '\n', { random, indent, isSloppy: random.chance(0.3) })}${end}`;
}

function writeValue(value: Value, line: string, hand: Hand): string {
  const { random, isSloppy, indent } = hand;
  if (typeof value === 'string') return writeString(value, hand);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const inner = indent === '' ? '' : `${line}${indent}`;
  const isList = Array.isArray(value);
  const parts = isList
    ? (value as readonly Value[]).map((item) => writeValue(item, inner, hand))
    : Object.entries(value as { readonly [key: string]: Value }).flatMap(([key, item]) => {
        const part = `${writeString(key, hand)}:${indent === '' ? '' : ' '}${writeValue(item, inner, hand)}`;
        return isSloppy && part.length < LONGEST_DOUBLED && random.chance(0.03) ? [part, part] : [part];
      });
  const [open, close] = isList ? '[]' : '{}';
  if (parts.length === 0) return `${open}${close}`;
  const comma = isSloppy && random.chance(0.1) ? random.pick([',', ',,', ' ,', '; ']) : '';
  const comment = isSloppy && random.chance(0.1) ? random.pick([' // x', '/* x */', '# x', '/*', '//']) : '';
  return `${open}${inner}${parts.join(`,${inner}`)}${comma}${comment}${indent === '' ? '' : line}${close}`;
}

function writeString(text: string, { random, isSloppy }: Hand): string {
  const plain = JSON.stringify(text);
  if (!isSloppy || random.chance(0.85)) return plain;
  return random.choose(
    () =>
      `"${Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')}"`,
    () => `“${text}”`,
    () => `'${text}'`,
    () => `"${text}"`,
    () => `"${text}\\x"`,
    () => text || '""',
  );
}
