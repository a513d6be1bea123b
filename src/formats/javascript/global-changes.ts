import type { AnyNode, CallExpression } from 'acorn';
import { evaluate, type PropertyValue, propertyName, type Value } from './literals.ts';

/** Methods that change the list they are called on. */
const LIST_CHANGES = new Set([
  'push',
  'pop',
  'shift',
  'unshift',
  'splice',
  'sort',
  'reverse',
  'fill',
  'copyWithin',
]);
/** Functions that copy the properties of their other arguments into the first one. */
const MERGES = new Set(['assign', 'extend', 'merge']);
const DEFINITIONS = new Set([...MERGES, 'defineProperty', 'defineProperties']);

/** Whether a call gives properties to its first argument: `Object.assign(x, {…})`, `Reflect.set(x, 'key', …)`. */
export function isDefinition(call: CallExpression): boolean {
  const name = methodOf(call);
  const [first] = call.arguments;
  return name !== undefined && first !== undefined && first.type !== 'SpreadElement' && DEFINITIONS.has(name);
}

/** What such a call gives, by key; undefined when that takes running the script to know. */
export function assignedBy(call: CallExpression): ReadonlyMap<string, PropertyValue> | undefined {
  const [, second, third] = call.arguments;
  const name = methodOf(call);
  const found = new Map<string, PropertyValue>();
  if (name === 'defineProperty') {
    const key = second && evaluate(second);
    if (key?.type !== 'string' || !third) return undefined;
    return found.set(key.value, { key, value: described(evaluate(third)) });
  }
  for (const argument of call.arguments.slice(1)) {
    const value = evaluate(argument);
    if (value.type !== 'object' || value.open) return undefined;
    for (const [key, entry] of value.properties)
      found.set(key, name === 'defineProperties' ? { ...entry, value: described(entry.value) } : entry);
  }
  return found;
}

/** The list that a call changes: `x.list.push(…)`. */
export function changedList(call: CallExpression): AnyNode | undefined {
  const name = methodOf(call);
  const { callee } = call;
  return callee.type === 'MemberExpression' && name !== undefined && LIST_CHANGES.has(name)
    ? callee.object
    : undefined;
}

/** The value that a property's description holds. */
function described(description: Value): Value {
  const { start, end } = description;
  const value = description.type === 'object' ? description.properties.get('value')?.value : undefined;
  return value ?? { type: 'unknown', start, end };
}

function methodOf({ callee }: CallExpression): string | undefined {
  return callee.type === 'MemberExpression' ? propertyName(callee.property, callee.computed) : undefined;
}

/** Writes a value at a path. What lies on the way and is no object becomes unknown where it may have been changed. */
export function write(
  values: Map<string, Value>,
  [root, ...keys]: readonly [string, ...(string | undefined)[]],
  value: Value,
  key: PropertyValue['key'],
): void {
  let put = (next: Value): void => void values.set(root, next);
  let current = keys.length === 0 ? undefined : values.get(root);
  if (keys.length > 0 && current === undefined) return;
  for (const name of keys) {
    if (current === undefined) return;
    if (current.type !== 'object' || name === undefined) {
      if (current.type === 'array' || current.type === 'object')
        put({ type: 'unknown', start: current.start, end: current.end });
      return;
    }
    const properties = current.properties as Map<string, PropertyValue>;
    const place = properties.get(name)?.key ?? { start: key.start, end: key.end };
    current = properties.get(name)?.value;
    put = (next) => void properties.set(name, { key: place, value: next });
  }
  put(value);
}
