import type {
  AnyNode,
  ArrayExpression,
  BinaryExpression,
  ObjectExpression,
  Property,
  SpreadElement,
  TemplateLiteral,
} from 'acorn';

/** Where a value is written: offsets in UTF-16 code units, `end` behind the last one. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}
/** What an expression is known to be without running anything. */
export type Value =
  | (SourceRange & { readonly type: 'string'; readonly value: string })
  | (SourceRange & { readonly type: 'number'; readonly value: number })
  | (SourceRange & { readonly type: 'boolean'; readonly value: boolean })
  | (SourceRange & { readonly type: 'null'; readonly value: null })
  | ArrayValue
  | ObjectValue
  /** Anything that takes a running program to know. */
  | (SourceRange & { readonly type: 'unknown' });
export interface ArrayValue extends SourceRange {
  readonly type: 'array';
  readonly items: readonly Value[];
  /** Whether a spread makes the number and order of the items unknown. */
  readonly open: boolean;
}
export interface ObjectValue extends SourceRange {
  readonly type: 'object';
  /** Of a key that is given twice, the last one, as in JavaScript. */
  readonly properties: ReadonlyMap<string, PropertyValue>;
  /** Whether there may be further keys: a spread, a computed key. */
  readonly open: boolean;
}
export interface PropertyValue {
  readonly key: SourceRange;
  readonly value: Value;
}

/** Expressions nested deeper than this are unknown. */
const DEEPEST = 500;

/**
 * The value of an expression made of literals, `+` of strings and numbers, `- * /` of numbers, signs, `!`, arrays and
 * objects. Everything else is unknown, and so is whatever is made of it, but an object with an unknown part is not.
 */
export function evaluate(node: AnyNode, depth = 0): Value {
  const range = { start: node.start, end: node.end };
  if (depth > DEEPEST) return { type: 'unknown', ...range };
  switch (node.type) {
    case 'Literal':
      return primitive(node.value, range);
    case 'TemplateLiteral':
      return primitive(templateText(node), range);
    case 'ParenthesizedExpression':
      return evaluate(node.expression, depth + 1);
    case 'UnaryExpression':
      return primitive(unary(node.operator, evaluate(node.argument, depth + 1)), range);
    case 'BinaryExpression':
      return binary(node, depth, range);
    case 'ArrayExpression':
      return array(node, depth, range);
    case 'ObjectExpression':
      return object(node, depth, range);
    default:
      return { type: 'unknown', ...range };
  }
}

/** The value of a key; undefined when the object surely lacks it, unknown when it may have it or is itself unknown. */
export function property(value: Value, key: string): Value | undefined {
  const { start, end } = value;
  if (value.type === 'unknown') return value;
  if (value.type !== 'object') return undefined;
  return value.properties.get(key)?.value ?? (value.open ? { type: 'unknown', start, end } : undefined);
}

/** The name of a property that needs no running to know. */
export function propertyName(key: AnyNode, computed: boolean, depth = 0): string | undefined {
  if (!computed && key.type === 'Identifier') return key.name;
  const value = evaluate(key, depth);
  return value.type === 'string' || value.type === 'number' ? String(value.value) : undefined;
}

function primitive(value: unknown, range: SourceRange): Value {
  if (value === null) return { type: 'null', value, ...range };
  if (typeof value === 'string') return { type: 'string', value, ...range };
  if (typeof value === 'boolean') return { type: 'boolean', value, ...range };
  if (typeof value === 'number' && Number.isFinite(value)) return { type: 'number', value, ...range };
  return { type: 'unknown', ...range };
}

function templateText(node: TemplateLiteral): string | undefined {
  const [only] = node.quasis;
  return node.expressions.length === 0 && only !== undefined ? (only.value.cooked ?? undefined) : undefined;
}

function unary(operator: string, value: Value): unknown {
  if (operator === '!') return truth(value);
  if (value.type !== 'number') return undefined;
  if (operator === '-') return -value.value;
  return operator === '+' ? value.value : undefined;
}

function truth(value: Value): boolean | undefined {
  if (value.type === 'unknown') return undefined;
  return value.type === 'array' || value.type === 'object' ? false : !value.value;
}

/** A chain `a + b + c` is nested to the left: it is unrolled, as texts may be pieced together from many lines. */
function binary(node: BinaryExpression, depth: number, range: SourceRange): Value {
  const pending: BinaryExpression[] = [];
  let first: AnyNode = node;
  while (first.type === 'BinaryExpression') {
    pending.push(first);
    first = first.left;
  }
  let result: unknown = known(evaluate(first, depth + 1));
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const right = known(evaluate(next.right, depth + 1));
    result = combine(next.operator, result, right);
    if (result === undefined) break;
  }
  return primitive(result, range);
}

function known(value: Value): string | number | undefined {
  return value.type === 'string' || value.type === 'number' ? value.value : undefined;
}

function combine(operator: string, left: unknown, right: unknown): string | number | undefined {
  if (typeof left === 'number' && typeof right === 'number') {
    if (operator === '+') return left + right;
    if (operator === '-') return left - right;
    if (operator === '*') return left * right;
    return operator === '/' ? left / right : undefined;
  }
  const texts = isTextual(left) && isTextual(right) && operator === '+';
  return texts ? String(left) + String(right) : undefined;
}

function isTextual(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

function array(node: ArrayExpression, depth: number, range: SourceRange): ArrayValue {
  const items: Value[] = [];
  let open = false;
  for (const element of node.elements) {
    if (element === null) items.push({ type: 'unknown', ...range });
    else if (element.type === 'SpreadElement') open = true;
    else items.push(evaluate(element, depth + 1));
  }
  return { type: 'array', items, open, ...range };
}

function object(node: ObjectExpression, depth: number, range: SourceRange): ObjectValue {
  const properties = new Map<string, PropertyValue>();
  const entries = node.properties.map((entry) => ({ entry, name: entryName(entry, depth) }));
  // A spread or an unknown key may overwrite every key before it.
  const last = entries.findLastIndex(({ name }) => name === undefined);
  for (const [index, { entry, name }] of entries.entries()) {
    if (entry.type !== 'Property' || name === undefined) continue;
    const { start, end } = entry.value;
    const value: Value = index < last ? { type: 'unknown', start, end } : propertyValue(entry, depth);
    properties.set(name, { key: { start: entry.key.start, end: entry.key.end }, value });
  }
  return { type: 'object', properties, open: last >= 0, ...range };
}

/** The key; undefined for a spread, a key that takes running to know, and `__proto__: x`, which is no key. */
function entryName(entry: Property | SpreadElement, depth: number): string | undefined {
  if (entry.type !== 'Property') return undefined;
  const name = propertyName(entry.key, entry.computed, depth + 1);
  return name === '__proto__' && !entry.computed ? undefined : name;
}

function propertyValue(entry: Property, depth: number): Value {
  if (entry.kind !== 'init' || entry.method || entry.shorthand)
    return { type: 'unknown', start: entry.start, end: entry.end };
  return evaluate(entry.value, depth + 1);
}
