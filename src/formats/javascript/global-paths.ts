import type { AnyNode, Identifier } from 'acorn';
import { propertyName } from './literals.ts';
import { GLOBAL_OBJECTS, isFunctionNode, type Scopes } from './scopes.ts';
import { possibleValues } from './values.ts';

/** Keys from the global object on: `['x', 'key']` for `window.x.key`. A key that takes running to know is undefined. */
export type Path = readonly (string | undefined)[];

/** The global object can be handed on from function to function; further than this nobody follows. */
const DEEPEST = 20;

/**
 * The path of an expression such as `window.x.key[0]`; [] for the global object itself, under whatever name. Undefined
 * for what a function or a block has for itself; `maybe` where it takes running the script to know.
 */
export function pathOf(expression: AnyNode, scopes: Scopes): Path | 'maybe' | undefined {
  const keys: (string | undefined)[] = [];
  let node = expression;
  for (; node.type === 'MemberExpression' || node.type === 'ChainExpression'; ) {
    if (node.type === 'ChainExpression') {
      node = node.expression;
      continue;
    }
    keys.push(propertyName(node.property, node.computed));
    node = node.object;
  }
  const isGlobal = isGlobalObject(node, scopes, 0);
  if (isGlobal === undefined && keys.length > 0) return 'maybe';
  if (!isGlobal) {
    if (node.type !== 'Identifier' || !isOfScript(node, scopes)) return undefined;
    keys.push(node.name);
  }
  keys.reverse();
  // `window.window.x`
  while (keys.length > 0 && GLOBAL_OBJECTS.has(keys[0] ?? '')) keys.shift();
  return keys;
}

/** Whether a name is a variable of the whole script, or a global that it does not declare. */
export function isOfScript(name: Identifier, scopes: Scopes): boolean {
  return (scopes.scopeOf(name)?.type ?? 'Program') === 'Program';
}

/** Undefined when that takes running the script to know. */
function isGlobalObject(node: AnyNode, scopes: Scopes, depth: number): boolean | undefined {
  if (depth > DEEPEST) return undefined;
  if (node.type === 'ThisExpression') return isThisGlobal(node, scopes, depth);
  if (node.type === 'Identifier' && !scopes.bindingOf(node)) return GLOBAL_OBJECTS.has(node.name);
  // A variable of the script is its own global, unless it is another name of the global object.
  const values = possibleValues(node, scopes).map((value) => {
    if (value === undefined) return undefined;
    if (value.type === 'ThisExpression' || value.type === 'Identifier')
      return value === node ? false : isGlobalObject(value, scopes, depth + 1);
    if (value.type === 'MemberExpression') return isWindowMember(value) ? true : undefined;
    return value.type === 'CallExpression' ? undefined : false;
  });
  if (values.length > 0 && values.every((value) => value === true)) return true;
  if (node.type === 'Identifier' && isOfScript(node, scopes)) return false;
  return values.every((value) => value === false) ? false : undefined;
}

/** `document.defaultView`, `window.self`. */
function isWindowMember(node: AnyNode & { readonly type: 'MemberExpression' }): boolean {
  const key = propertyName(node.property, node.computed) ?? '';
  return key === 'defaultView' || (GLOBAL_OBJECTS.has(key) && node.object.type === 'Identifier');
}

/** What `this` is: the global object outside of functions, and in functions that are called as such. */
function isThisGlobal(node: AnyNode, scopes: Scopes, depth: number): boolean | undefined {
  for (let parent = scopes.parentOf(node); parent; parent = scopes.parentOf(parent)) {
    if (parent.type === 'ClassBody') return false;
    if (!isFunctionNode(parent) || parent.type === 'ArrowFunctionExpression') continue;
    const receiver = scopes.invocationOf(parent)?.receiver;
    if (scopes.parentOf(parent)?.type === 'MethodDefinition') return false;
    if (receiver === undefined || receiver === 'plain') return true;
    return receiver === 'unknown' ? undefined : isGlobalObject(receiver, scopes, depth + 1);
  }
  return true;
}
