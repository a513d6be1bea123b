import type { AnyNode, CallExpression, Program, VariableDeclaration } from 'acorn';
import { evaluate, type PropertyValue, propertyName, type Value } from './literals.ts';
import { walk } from './walk.ts';

/** Names of the global object: `window.x` is the variable `x`. */
const GLOBAL_OBJECTS = new Set(['window', 'self', 'globalThis']);
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

/** A variable and the keys below it; a key that takes running to know is undefined. */
type Path = readonly (string | undefined)[];
interface State {
  readonly globals: Map<string, Value>;
  /** What functions change: nobody knows when they run, so it is applied last. */
  readonly deferred: (() => void)[];
}

/**
 * The global variables of a script and what they hold after it has run: `var x = …` (the last one counts), `x = …`,
 * `window.x = …`, and later changes such as `x.key = …`. What a condition, a loop or a function changes is unknown.
 */
export function globals(program: Program): ReadonlyMap<string, Value> {
  const state: State = { globals: new Map(), deferred: [] };
  for (const statement of program.body) {
    if (statement.type === 'VariableDeclaration') declare(state, statement);
    else if (statement.type === 'ExpressionStatement') run(state, statement.expression);
    else {
      if (statement.type === 'FunctionDeclaration') set(state, [statement.id.name], unknown(statement));
      taint(state, statement);
    }
  }
  for (const change of state.deferred) change();
  return state.globals;
}

function declare(state: State, statement: VariableDeclaration): void {
  for (const { id, init } of statement.declarations) {
    if (id.type !== 'Identifier') taintPattern(state, id);
    else if (init) set(state, [id.name], result(state, init));
    else if (!state.globals.has(id.name)) set(state, [id.name], unknown(id));
  }
}

/** Runs an expression for what it assigns. */
function run(state: State, expression: AnyNode): void {
  if (expression.type === 'SequenceExpression') {
    for (const part of expression.expressions) run(state, part);
    return;
  }
  if (expression.type === 'CallExpression' && merge(state, expression)) return;
  result(state, expression);
}

/** What an expression gives, after its assignments are made. `a = b = c` is unrolled. */
function result(state: State, expression: AnyNode): Value {
  const targets: Path[] = [];
  let right = expression;
  while (right.type === 'AssignmentExpression' && right.operator === '=') {
    const path = pathOf(right.left);
    if (path === undefined) taintPattern(state, right.left);
    else targets.push(path);
    right = right.right;
  }
  taint(state, right);
  const value = evaluate(right);
  for (const path of targets) set(state, path, value);
  return value;
}

/** `Object.assign(x, {…})`. Gives false when the call is none of that kind. */
function merge(state: State, call: CallExpression): boolean {
  const path = mergeTarget(call);
  if (path === undefined || !state.globals.has(path[0] ?? '')) return false;
  for (const argument of call.arguments.slice(1)) {
    const value = evaluate(argument);
    if (value.type !== 'object' || value.open) set(state, path, unknown(call));
    else for (const [key, entry] of value.properties) set(state, [...path, key], entry.value, entry.key);
  }
  return true;
}

function mergeTarget(call: CallExpression): Path | undefined {
  const { callee } = call;
  const [first] = call.arguments;
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || !first) return undefined;
  return MERGES.has(callee.property.name) ? pathOf(first) : undefined;
}

/** Makes everything unknown that something in `node` may change. */
function taint(state: State, node: AnyNode): void {
  walk(node, (inner, parents) => {
    const path = changedPath(inner);
    if (path === undefined) return undefined;
    const local = parents.some(isFunction);
    if (local && inner.type === 'VariableDeclarator') return undefined;
    const change = (): void => set(state, path, unknown(inner));
    if (local && !isInvoked(parents)) state.deferred.push(change);
    else change();
    return undefined;
  });
}

function changedPath(node: AnyNode): Path | undefined {
  switch (node.type) {
    case 'AssignmentExpression':
      return pathOf(node.left);
    case 'UpdateExpression':
      return pathOf(node.argument);
    case 'UnaryExpression':
      return node.operator === 'delete' ? pathOf(node.argument) : undefined;
    case 'VariableDeclarator':
      return node.id.type === 'Identifier' ? [node.id.name] : undefined;
    case 'CallExpression':
      return mergeTarget(node) ?? changedList(node);
    default:
      return undefined;
  }
}

function changedList(call: CallExpression): Path | undefined {
  const { callee } = call;
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return undefined;
  return LIST_CHANGES.has(callee.property.name) ? pathOf(callee.object) : undefined;
}

function taintPattern(state: State, pattern: AnyNode): void {
  walk(pattern, (inner) => {
    if (inner.type === 'Identifier') set(state, [inner.name], unknown(inner));
    return undefined;
  });
}

function isFunction(node: AnyNode): boolean {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  );
}

/** Whether the only function around is invoked where it stands: `(function () { … })()`. */
function isInvoked(parents: readonly AnyNode[]): boolean {
  const index = parents.findIndex(isFunction);
  const call = parents[index - 1];
  if (parents.findLastIndex(isFunction) !== index || call?.type !== 'CallExpression') return false;
  return call.callee === parents[index];
}

/** The variable and the keys that an expression such as `window.x.key[0]` leads along. */
function pathOf(expression: AnyNode): Path | undefined {
  const keys: (string | undefined)[] = [];
  let node = expression;
  while (node.type === 'MemberExpression') {
    keys.push(propertyName(node.property, node.computed));
    node = node.object;
  }
  if (node.type === 'Identifier' && !GLOBAL_OBJECTS.has(node.name)) keys.push(node.name);
  else if (node.type !== 'Identifier' && node.type !== 'ThisExpression') return undefined;
  keys.reverse();
  while (keys.length > 1 && GLOBAL_OBJECTS.has(keys[0] ?? '')) keys.shift();
  return keys[0] === undefined ? undefined : keys;
}

/** Writes a value at a path. What lies on the way and is no object becomes unknown where it may have been changed. */
function set(state: State, path: Path, value: Value, key: PropertyValue['key'] = value): void {
  const [root, ...keys] = path;
  if (root === undefined) return;
  let write = (next: Value): void => void state.globals.set(root, next);
  let current = keys.length === 0 ? undefined : state.globals.get(root);
  if (keys.length > 0 && current === undefined) return;
  for (const name of keys) {
    if (current === undefined) return;
    if (current.type !== 'object' || name === undefined) {
      if (current.type === 'array' || current.type === 'object') write(unknown(current));
      return;
    }
    const properties = current.properties as Map<string, PropertyValue>;
    const place = properties.get(name)?.key ?? { start: key.start, end: key.end };
    current = properties.get(name)?.value;
    write = (next) => void properties.set(name, { key: place, value: next });
  }
  write(value);
}

function unknown({ start, end }: { readonly start: number; readonly end: number }): Value {
  return { type: 'unknown', start, end };
}
