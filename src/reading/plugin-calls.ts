import type { AnyNode } from 'acorn';
import type { JavaScript } from '../formats/javascript/javascript.ts';
import { evaluate, propertyName, type SourceRange } from '../formats/javascript/literals.ts';
import { type Scopes, scopesOf } from '../formats/javascript/scopes.ts';
import { possibleValues } from '../formats/javascript/values.ts';
import { walk } from '../formats/javascript/walk.ts';
import { PLUGIN_API_NAMES } from '../pexip/webapp3-plugin-api.ts';

/** What of a script has to do with the plugin API. */
export interface ApiScript {
  readonly scopes: Scopes;
  /** The calls, objects, patterns and members that have names of the API, in the order of the text. */
  readonly nodes: readonly AnyNode[];
}
/** A text that is written out, and where. */
export interface WrittenText extends SourceRange {
  readonly text: string;
}

const CALLS: ReadonlySet<string> = new Set(PLUGIN_API_NAMES.calls);
const KEYS: ReadonlySet<string> = new Set(PLUGIN_API_NAMES.keys);
const MEMBERS: ReadonlySet<string> = new Set(PLUGIN_API_NAMES.members);

/** Found in one walk; undefined when there is nothing. A plugin brings along libraries, whose trees are large. */
export function apiScript({ program }: JavaScript): ApiScript | undefined {
  const found: AnyNode[] = [];
  walk(program, (node, parents) => {
    if (isApiNode(node, parents.at(-1))) found.push(node);
    return undefined;
  });
  return found.length === 0 ? undefined : { scopes: scopesOf(program), nodes: found };
}

function isApiNode(node: AnyNode, parent: AnyNode | undefined): boolean {
  switch (node.type) {
    case 'CallExpression':
      // A bundler takes away the name of `registerPlugin`, whose promise is waited for.
      return CALLS.has(calledName(node) ?? '') || (node.arguments.length === 1 && isWaitedFor(parent));
    case 'MemberExpression':
      return MEMBERS.has(propertyName(node.property, node.computed) ?? '');
    case 'ObjectExpression':
    case 'ObjectPattern':
      return node.properties.some(
        (one) => one.type === 'Property' && KEYS.has(propertyName(one.key, one.computed) ?? ''),
      );
    case 'VariableDeclarator':
      return node.id.type === 'ObjectPattern' && isApiNode(node.id, node);
    default:
      return false;
  }
}

/** What a key of an object literal is given, every value that it may have; [] where that takes running the script to know. */
export function valuesAt(object: AnyNode, key: string, scopes: Scopes): readonly AnyNode[] {
  if (object.type !== 'ObjectExpression') return [];
  const entry = object.properties.findLast(
    (one) => one.type === 'Property' && propertyName(one.key, one.computed) === key,
  );
  if (entry?.type !== 'Property' || entry.kind !== 'init') return [];
  return possibleValues(entry.value, scopes).flatMap((value) => value ?? []);
}

/** The texts among values that are written out. */
export function textsAmong(values: readonly AnyNode[]): readonly WrittenText[] {
  return values.flatMap((node) => {
    const value = evaluate(node);
    return value.type === 'string' ? [{ text: value.value, ...rangeOf(node) }] : [];
  });
}

/** The objects that the first argument of a call may be. */
export function payloadsOf(call: AnyNode, scopes: Scopes): readonly AnyNode[] {
  const [first] = call.type === 'CallExpression' ? call.arguments : [];
  if (!first || first.type === 'SpreadElement') return [];
  return possibleValues(first, scopes).flatMap((value) =>
    value?.type === 'ObjectExpression' ? [value] : [],
  );
}

/** The name of a function that is called by its name, or as a member: `addButton` of `plugin.ui.addButton(…)`. */
export function calledName(call: AnyNode): string | undefined {
  if (call.type !== 'CallExpression') return undefined;
  if (call.callee.type === 'Identifier') return call.callee.name;
  if (call.callee.type !== 'MemberExpression') return undefined;
  return propertyName(call.callee.property, call.callee.computed);
}

/** Whether what stands around a call waits for its promise; a bundler may make a generator of an asynchronous function. */
export function isWaitedFor(parent: AnyNode | undefined): boolean {
  if (parent?.type === 'MemberExpression') return propertyName(parent.property, parent.computed) === 'then';
  return parent?.type === 'AwaitExpression' || parent?.type === 'YieldExpression';
}

/** Where a node stands, without the tree that it hangs in. */
export function rangeOf({ start, end }: SourceRange): SourceRange {
  return { start, end };
}
