import type { AnyNode, CallExpression, Identifier, Program, VariableDeclaration } from 'acorn';
import { once } from '../once.ts';
import { assignedBy, changedList, isDefinition, write } from './global-changes.ts';
import { isOfScript, type Path, pathOf } from './global-paths.ts';
import { invocationsAt } from './invocations.ts';
import { evaluate, type PropertyValue, propertyName, type SourceRange, type Value } from './literals.ts';
import { isFunctionNode, type Scopes, scopesOf } from './scopes.ts';
import { walk } from './walk.ts';

/** The global variables of a script and what they hold after it has run. */
export interface Globals {
  /** Undefined when the script surely gives that global no value. */
  get(name: string): Value | undefined;
  /**
   * Where the script declares a variable of that name that is no property of the page’s window: with `let` or `const`,
   * or within a function. Undefined when there is such a property as well.
   */
  hidden(name: string): SourceRange | undefined;
  /** The names that are given a value, in the order of the text. */
  readonly names: readonly string[];
}

interface State {
  readonly scopes: Scopes;
  readonly values: Map<string, Value>;
  /** What functions change: nobody knows when they run, so it is applied last. */
  readonly deferred: (() => void)[];
  /** Variables that are no properties of the window, by their first declaration. */
  readonly hidden: Map<string, Identifier>;
  /** Names that are given to the window itself, not to a variable. */
  readonly properties: Set<string>;
  /** Names that an object is given which may be the window. */
  readonly possible: Set<string>;
  /** Whether the window is given something under a name that takes running to know. */
  isOpen: boolean;
}

/** Functions that are called where they stand are followed no deeper. */
const DEEPEST = 50;

/**
 * Reads `var x = …` (the last one counts), `x = …`, `window.x = …`, `Object.assign(window, { x: … })` and later changes
 * such as `x.key = …`, at the top and in functions that are called where they stand, the window under whatever name.
 * What a condition, a loop or any other function changes is unknown.
 */
export const globals = once(read);

function read(program: Program): Globals {
  const state: State = {
    scopes: scopesOf(program),
    values: new Map(),
    deferred: [],
    hidden: new Map(),
    properties: new Set(),
    possible: new Set(),
    isOpen: false,
  };
  findHidden(state, program);
  runAll(state, program.body, 0);
  for (const change of state.deferred) change();
  const nowhere = { type: 'unknown', start: 0, end: 0 } as const;
  const get = (name: string) =>
    state.values.get(name) ?? (state.isOpen || state.possible.has(name) ? nowhere : undefined);
  return {
    get,
    names: [...state.values.keys()],
    hidden(name) {
      const declared = state.hidden.get(name);
      if (!declared || state.properties.has(name) || state.possible.has(name)) return undefined;
      return isOfScript(declared, state.scopes) || get(name) === undefined ? declared : undefined;
    },
  };
}

function findHidden(state: State, program: Program): void {
  walk(program, (node, parents) => {
    if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') return undefined;
    const declaration = parents.at(-1);
    const isLexical = declaration?.type === 'VariableDeclaration' && declaration.kind !== 'var';
    const isTop = isOfScript(node.id, state.scopes);
    if (isTop ? isLexical : !state.hidden.has(node.id.name)) state.hidden.set(node.id.name, node.id);
    return undefined;
  });
}

/** Runs statements one after the other, up to where it takes running them to know whether the next one is reached. */
function runAll(state: State, statements: readonly AnyNode[], depth: number): void {
  let isReached = true;
  for (const statement of statements) {
    if (!isReached) taint(state, statement);
    else if (statement.type === 'VariableDeclaration') declare(state, statement, depth);
    else if (statement.type === 'ExpressionStatement') run(state, statement.expression, depth);
    else {
      if (statement.type === 'FunctionDeclaration' && statement.id && isOfScript(statement.id, state.scopes))
        set(state, [statement.id.name], unknown(statement));
      taint(state, statement);
    }
    isReached &&= !mayLeave(statement);
  }
}

/** Whether a statement may end the function that it stands in, or let others run before the next one. */
function mayLeave(statement: AnyNode): boolean {
  let leaves = false;
  walk(statement, (node) => {
    if (isFunctionNode(node)) return 'skip';
    leaves ||= ['ReturnStatement', 'AwaitExpression', 'YieldExpression'].includes(node.type);
    return leaves ? 'stop' : undefined;
  });
  return leaves;
}

function declare(state: State, statement: VariableDeclaration, depth: number): void {
  for (const { id, init } of statement.declarations) {
    if (id.type !== 'Identifier') taintPattern(state, id);
    else if (!isOfScript(id, state.scopes)) {
      if (init) run(state, init, depth);
    } else if (init) set(state, [id.name], result(state, init, depth));
    else if (!state.values.has(id.name)) set(state, [id.name], unknown(id));
  }
}

/** Runs an expression for what it assigns. */
function run(state: State, expression: AnyNode, depth: number): void {
  if (expression.type === 'AssignmentExpression') result(state, expression, depth);
  else perform(state, expression, depth);
}

function perform(state: State, node: AnyNode, depth: number): void {
  switch (node.type) {
    case 'SequenceExpression':
      for (const part of node.expressions) run(state, part, depth);
      return;
    case 'UnaryExpression':
      if (node.operator === 'delete') taint(state, node);
      else run(state, node.argument, depth);
      return;
    case 'ChainExpression':
      run(state, node.expression, depth);
      return;
    case 'NewExpression':
    case 'CallExpression':
      if (node.type === 'CallExpression' && define(state, node)) return;
      if (!enter(state, node, depth)) taint(state, node);
      return;
    default:
      taint(state, node);
  }
}

/** Runs the function that a call calls where it stands. Gives false when there is none, or several. */
function enter(
  state: State,
  call: AnyNode & { readonly type: 'CallExpression' | 'NewExpression' },
  depth: number,
): boolean {
  const [only, ...others] = invocationsAt(call);
  if (!only || others.length > 0 || depth > DEEPEST || !isFunctionNode(only.of)) return false;
  const { of } = only;
  if (('generator' in of && of.generator) || !('body' in of) || !of.body || Array.isArray(of.body))
    return false;
  for (const argument of call.arguments) run(state, argument, depth + 1);
  const body = of.body as AnyNode;
  if (body.type === 'BlockStatement') runAll(state, body.body, depth + 1);
  else run(state, body, depth + 1);
  taint(state, call.callee, of);
  return true;
}

/** What an expression gives, after its assignments are made. `a = b = c` is unrolled. */
function result(state: State, expression: AnyNode, depth: number): Value {
  const targets: Path[] = [];
  let right = expression;
  while (right.type === 'AssignmentExpression' && right.operator === '=') {
    const { left } = right;
    const path = pathOf(left, state.scopes);
    if (path === 'maybe') mayBeGiven(state, left);
    else if (path !== undefined) targets.push(path);
    else if (left.type !== 'MemberExpression') taintPattern(state, left);
    if (left.type === 'MemberExpression' && path !== 'maybe' && path?.length === 1)
      state.properties.add(path[0] ?? '');
    right = right.right;
  }
  perform(state, right, depth);
  const name = right.type === 'Identifier' && isOfScript(right, state.scopes) ? right.name : undefined;
  const value = (name === undefined ? undefined : state.values.get(name)) ?? evaluate(right);
  for (const path of targets) set(state, path, value);
  return value;
}

/** `Object.assign(x, {…})`, `Object.defineProperty(window, 'x', { value: … })`. Gives false for any other call. */
function define(state: State, call: CallExpression): boolean {
  if (!isDefinition(call)) return false;
  const path = pathOf(call.arguments[0] as AnyNode, state.scopes);
  if (path === undefined || path === 'maybe') return false;
  if (path.length > 0 && !state.values.has(path[0] ?? '')) return false;
  const given = assignedBy(call);
  for (const [key, entry] of given ?? []) set(state, [...path, key], entry.value, entry.key);
  if (path.length === 0) for (const [key] of given ?? []) state.properties.add(key);
  if (given === undefined) set(state, path, unknown(call));
  return true;
}

/** Makes everything unknown that something in `node` may change, but for what is in `except`. */
function taint(state: State, node: AnyNode, except?: AnyNode): void {
  walk(node, (inner, parents) => {
    if (inner === except) return 'skip';
    if (runsText(inner)) state.isOpen = true;
    const paths = changedPaths(state, inner);
    if (paths.length === 0) return undefined;
    const change = (): void => {
      for (const path of paths) set(state, path, unknown(inner));
    };
    if (parents.some((one) => isFunctionNode(one) && !state.scopes.invocationOf(one)))
      state.deferred.push(change);
    else change();
    return undefined;
  });
}

function changedPaths(state: State, node: AnyNode): readonly Path[] {
  if (node.type === 'VariableDeclarator')
    return node.id.type === 'Identifier' && isOfScript(node.id, state.scopes) ? [[node.id.name]] : [];
  const target = changedBy(node);
  const path = target && pathOf(target, state.scopes);
  if (path === 'maybe' && target) {
    mayBeGiven(state, target);
    if (node.type === 'CallExpression')
      for (const key of assignedBy(node)?.keys() ?? []) state.possible.add(key);
  }
  if (path === undefined || path === 'maybe') return [];
  if (path.length > 0) {
    if (target?.type === 'MemberExpression' && path.length === 1) state.properties.add(path[0] ?? '');
    return [path];
  }
  // The window itself is handed to a function that gives it properties.
  const given = node.type === 'CallExpression' ? assignedBy(node) : undefined;
  return given ? [...given.keys()].map((key) => [key]) : [[]];
}

function changedBy(node: AnyNode): AnyNode | undefined {
  switch (node.type) {
    case 'AssignmentExpression':
      return node.left;
    case 'UpdateExpression':
      return node.argument;
    case 'UnaryExpression':
      return node.operator === 'delete' ? node.argument : undefined;
    case 'CallExpression':
      return isDefinition(node) ? (node.arguments[0] as AnyNode) : changedList(node);
    default:
      return undefined;
  }
}

/** `eval('…')`. */
function runsText(node: AnyNode): boolean {
  return node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'eval';
}

/** A member of an object that may be the window. */
function mayBeGiven(state: State, target: AnyNode): void {
  let node = target;
  let key: string | undefined;
  while (node.type === 'MemberExpression') {
    key = propertyName(node.property, node.computed);
    node = node.object;
  }
  if (key !== undefined) state.possible.add(key);
}

function taintPattern(state: State, pattern: AnyNode): void {
  walk(pattern, (inner) => {
    if (inner.type === 'Identifier' && isOfScript(inner, state.scopes))
      set(state, [inner.name], unknown(inner));
    return undefined;
  });
}

function set(state: State, path: Path, value: Value, key: PropertyValue['key'] = value): void {
  const [root, ...keys] = path;
  if (root === undefined) {
    state.isOpen = true;
    return;
  }
  write(state.values, [root, ...keys], value, key);
}

function unknown({ start, end }: SourceRange): Value {
  return { type: 'unknown', start, end };
}
