import type { AnyNode, CallExpression, Identifier, ObjectExpression } from 'acorn';
import type { JavaScript } from '../formats/javascript/javascript.ts';
import { evaluate, propertyName } from '../formats/javascript/literals.ts';
import type { Scopes } from '../formats/javascript/scopes.ts';
import { isFunction, isPlainValue, possibleValues } from '../formats/javascript/values.ts';
import { walk } from '../formats/javascript/walk.ts';
import { pexPath } from './pex-paths.ts';

/** One call of `registerPlugin`. */
export interface Registration {
  readonly call: CallExpression;
  /** `object`: its keys are known. `other`: it is surely no object. `unknown`: that takes running the script. */
  readonly argument: 'object' | 'other' | 'unknown';
  /** Of each key the values that it is given; undefined stands for one that takes running the script to know. */
  readonly keys: ReadonlyMap<string, readonly (AnyNode | undefined)[]>;
  /** Whether there may be further keys: a spread, a computed key, an object that goes elsewhere. */
  readonly isOpen: boolean;
}

/** No plugin registers more; spreads of spreads could make it billions. */
const MOST_KEYS = 5000;
/** In all calls of a script: each of them may be given the same large object. */
const MOST_KEYS_IN_ALL = 50_000;

type Keys = Map<string, (AnyNode | undefined)[]>;
interface Shape {
  readonly keys: Keys;
  isOpen: boolean;
  /** How many more keys, spreads and uses are looked at. */
  budget: number;
}

/** Every call of `PEX.pluginAPI.registerPlugin` in a script, by whatever name. */
export function registrationsOf(script: JavaScript, scopes: Scopes): readonly Registration[] {
  const found: Registration[] = [];
  let left = MOST_KEYS_IN_ALL;
  walk(script.program, (node) => {
    if (
      node.type === 'CallExpression' &&
      pexPath(node.callee, scopes)?.join('.') === 'pluginAPI.registerPlugin'
    ) {
      const shape: Shape = { keys: new Map(), isOpen: false, budget: Math.min(MOST_KEYS, left) };
      const given = shape.budget;
      found.push(registration(node, shape, scopes));
      left -= given - Math.max(0, shape.budget);
    }
    return undefined;
  });
  return found;
}

/** The texts that a key is given; undefined when one of them takes running the script to know, or is none. */
export function textsAt(
  { keys }: Registration,
  key: string,
  scopes: Scopes,
): readonly { readonly text: string; readonly node: AnyNode }[] | undefined {
  const values = keys.get(key)?.flatMap((value) => (value ? possibleValues(value, scopes) : [undefined]));
  const texts = values?.map((node) => {
    const value = node && evaluate(node);
    return value?.type === 'string' && node ? { text: value.value, node } : undefined;
  });
  return texts?.every((one) => one !== undefined) ? texts : undefined;
}

/** Whether a key is registered with a function; `unknown` when that takes running the script to know. */
export function registeredFunction(
  { keys }: Registration,
  key: string,
  scopes: Scopes,
): { readonly verdict: 'function' | 'missing' | 'other' | 'unknown'; readonly node?: AnyNode | undefined } {
  const values = keys.get(key);
  if (!values) return { verdict: 'missing' };
  const verdicts = values.map((value) => value && isFunction(value, scopes));
  if (verdicts.includes(true)) return { verdict: 'function' };
  return { verdict: verdicts.includes(undefined) ? 'unknown' : 'other', node: values[0] };
}

function registration(call: CallExpression, shape: Shape, scopes: Scopes): Registration {
  const nothing = { call, keys: shape.keys, isOpen: true };
  const [argument] = call.arguments;
  if (!argument) return { ...nothing, argument: 'other' };
  if (argument.type === 'SpreadElement') return { ...nothing, argument: 'unknown' };
  const values = possibleValues(argument, scopes);
  const [only] = values;
  if (values.length === 1 && only?.type === 'ObjectExpression') {
    addProperties(shape, only, scopes, 0);
    addLater(shape, argument, scopes);
    return { call, argument: 'object', keys: shape.keys, isOpen: shape.isOpen };
  }
  const isOther = values.every(
    (value) =>
      value &&
      value.type !== 'ObjectExpression' &&
      !isElsewhere(value, scopes) &&
      isPlainValue(value, scopes),
  );
  return { ...nothing, argument: isOther ? 'other' : 'unknown' };
}

/** Whether it is a name that another script may declare. */
const isElsewhere = (value: AnyNode, scopes: Scopes): boolean =>
  value.type === 'Identifier' && value.name !== 'undefined' && scopes.bindingOf(value) === undefined;

function addProperties(shape: Shape, object: ObjectExpression, scopes: Scopes, depth: number): void {
  for (const entry of object.properties) {
    if (--shape.budget < 0) {
      shape.isOpen = true;
      return;
    }
    if (entry.type === 'SpreadElement') {
      const values = possibleValues(entry.argument, scopes);
      const [only] = values;
      if (values.length === 1 && only?.type === 'ObjectExpression' && depth < 5) {
        addProperties(shape, only, scopes, depth + 1);
        addLater(shape, entry.argument, scopes);
      } else shape.isOpen = true;
      continue;
    }
    const key = propertyName(entry.key, entry.computed);
    if (key === undefined) shape.isOpen = true;
    else shape.keys.set(key, [entry.kind === 'init' ? entry.value : undefined]);
  }
}

/** What happens to an object after it was written: `plugin.load = …`. */
function addLater(shape: Shape, argument: AnyNode, scopes: Scopes): void {
  if (argument.type === 'ObjectExpression') return;
  const binding = argument.type === 'Identifier' ? scopes.bindingOf(argument) : undefined;
  if (!binding) shape.isOpen = true;
  for (const reference of binding?.references ?? []) {
    if (--shape.budget < 0) {
      shape.isOpen = true;
      return;
    }
    if (reference !== argument) addChange(shape, reference, scopes);
  }
}

function addChange(shape: Shape, reference: Identifier, scopes: Scopes): void {
  const parent = scopes.parentOf(reference);
  if (parent?.type === 'SpreadElement') return;
  const isRegistered =
    parent?.type === 'CallExpression' && pexPath(parent.callee, scopes)?.at(-1) === 'registerPlugin';
  if (isRegistered) return;
  if (parent?.type !== 'MemberExpression' || parent.object !== reference) {
    shape.isOpen = true;
    return;
  }
  const key = propertyName(parent.property, parent.computed);
  const use = scopes.parentOf(parent);
  if (use?.type === 'AssignmentExpression' && use.left === parent) {
    if (key === undefined) shape.isOpen = true;
    else addValue(shape.keys, key, use.operator === '=' ? use.right : undefined);
  } else if (use?.type === 'CallExpression' && use.callee === parent) shape.isOpen = true;
}

function addValue(keys: Keys, key: string, value: AnyNode | undefined): void {
  const values = keys.get(key);
  if (values) values.push(value);
  else keys.set(key, [value]);
}
