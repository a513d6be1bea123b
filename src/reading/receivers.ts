import type { AnyNode, CallExpression } from 'acorn';
import type { JavaScript } from '../formats/javascript/javascript.ts';
import { propertyName } from '../formats/javascript/literals.ts';
import { GLOBAL_OBJECTS, isFunctionNode, type Scopes } from '../formats/javascript/scopes.ts';
import { walk } from '../formats/javascript/walk.ts';
import { pexUses, wayFromGlobal } from './pex-paths.ts';

/** A call that is meant to be one of `PEX.pluginAPI.registerPlugin`, of something that has no such function. */
export interface WrongReceiver {
  readonly call: CallExpression;
  /** The way from the global object, aliases resolved: `PEX.pluginApi.registerPlugin`. */
  readonly written: string;
  /** Whether it can be nothing else: it is called by a slip of `PEX` or of `pluginAPI`, or by the function's name alone. */
  readonly isCertain: boolean;
  /** Whether a condition around it may keep it from being reached. */
  readonly isGuarded: boolean;
}

const FUNCTION = 'registerPlugin';
const RIGHT = `PEX.pluginAPI.${FUNCTION}`;
const GUARDS = new Set([
  'IfStatement',
  'ConditionalExpression',
  'LogicalExpression',
  'TryStatement',
  'ChainExpression',
]);

/** Every such call, in the order of the text. What the script itself defines, and what takes running it to know, is none. */
export function wrongReceivers(script: JavaScript, scopes: Scopes): readonly WrongReceiver[] {
  const found: WrongReceiver[] = [];
  let given: ReadonlySet<string> | undefined;
  walk(script.program, (node) => {
    if (node.type !== 'CallExpression') return undefined;
    // `(0, PEX.pluginApi.registerPlugin)(…)`, as bundlers write it.
    const last = node.callee.type === 'SequenceExpression' ? node.callee.expressions.at(-1) : undefined;
    const callee = last ?? node.callee;
    const way = isOfGlobal(callee, scopes) ? wayFromGlobal(callee, scopes) : undefined;
    if (!way || !isMeant(way)) return undefined;
    // `const { registerPlugin } = this`
    if (way.length === 1 && callee.type === 'Identifier' && scopes.bindingOf(callee)) return undefined;
    if (scopes.declares(way[0] ?? '')) return undefined;
    given ??= givenPaths(script, scopes);
    const names = given;
    if (way.some((_, index) => names.has(way.slice(0, index + 1).join('.')))) return undefined;
    const isGuarded = isUnderCondition(node, scopes);
    found.push({ call: node, written: way.join('.'), isCertain: isPexLike(way), isGuarded });
    return undefined;
  });
  return found;
}

/** Whether a way leads to a function of the right name, or to one of nearly that name of the right object. */
function isMeant(way: readonly string[]): boolean {
  const last = way.at(-1) ?? '';
  if (way.join('.') === RIGHT) return false;
  if (last === FUNCTION) return true;
  return last.toLowerCase() === FUNCTION.toLowerCase() && isPexLike(way);
}

function isPexLike(way: readonly string[]): boolean {
  return way.length === 1 || way.slice(0, -1).some((name) => /^pex$|^plugin_?api$/i.test(name));
}

/** What the script gives a value to below `PEX`. */
function givenPaths(script: JavaScript, scopes: Scopes): ReadonlySet<string> {
  const assigned = pexUses({ script, scopes }).filter(
    ({ isAssigned, path }) => isAssigned && path.length > 0,
  );
  return new Set(assigned.map(({ path }) => ['PEX', ...path].join('.')));
}

/** Whether a callee is looked up in the global object: `this.x()` is mostly a method of the script's own. */
function isOfGlobal(callee: AnyNode, scopes: Scopes): boolean {
  if (callee.type === 'Identifier') return true;
  if (callee.type !== 'MemberExpression') return false;
  if (propertyName(callee.property, callee.computed) === undefined) return false;
  if (wayFromGlobal(callee.object, scopes)?.length !== 0) return true;
  const { object } = callee;
  return object.type === 'Identifier' && GLOBAL_OBJECTS.has(object.name) && !scopes.bindingOf(object);
}

function isUnderCondition(node: AnyNode, scopes: Scopes): boolean {
  for (
    let parent = scopes.parentOf(node);
    parent && !isFunctionNode(parent);
    parent = scopes.parentOf(parent)
  )
    if (GUARDS.has(parent.type)) return true;
  return false;
}
