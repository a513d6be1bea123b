import type { AnyNode, CallExpression } from 'acorn';
import { invocationsAt } from './invocations.ts';
import { isFunctionNode, type Scopes } from './scopes.ts';
import { walk } from './walk.ts';

/** Variables are followed no further than this. */
const MOST_STEPS = 500;
/** Calls are followed through no more functions than this. */
const DEEPEST_CALLS = 20;

/**
 * Every expression that a node may stand for: variables are followed to what they are given, conditions to both of
 * their branches. Undefined stands for what takes running the script to know. A name that means nothing the script
 * declares, or that never gets a value, is given as it is.
 */
export function possibleValues(node: AnyNode, scopes: Scopes): readonly (AnyNode | undefined)[] {
  const found = new Set<AnyNode | undefined>();
  const pending: AnyNode[] = [node];
  const seen = new Set<AnyNode>();
  let steps = 0;
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const further = ++steps > MOST_STEPS ? [undefined] : stepFrom(next, scopes);
    if (!further) found.add(next);
    else for (const one of further) one ? pending.push(one) : found.add(undefined);
  }
  return [...found];
}

/** Whether a node is a function: undefined when that takes running the script to know. */
export function isFunction(node: AnyNode, scopes: Scopes): boolean | undefined {
  return isAnyFunction(possibleValues(node, scopes), scopes, 0);
}

/** Whether a node is surely neither a function nor the result of a call: a literal, an object, `undefined`. */
export function isPlainValue(node: AnyNode, scopes: Scopes): boolean {
  switch (node.type) {
    case 'Literal':
    case 'TemplateLiteral':
    case 'ObjectExpression':
    case 'ArrayExpression':
    case 'BinaryExpression':
    case 'UnaryExpression':
    case 'UpdateExpression':
      return true;
    case 'Identifier':
      return node.name === 'undefined' || !mayBeGiven(node.name, node, scopes);
    default:
      return false;
  }
}

/** The argument that a parameter gets, of a function that is called where it stands. */
export function invokedArgument(of: AnyNode, index: number, scopes: Scopes): AnyNode | undefined {
  return scopes.invocationOf(of)?.arguments[index];
}

/** Whether one of these is a function; false when surely none is. */
function isAnyFunction(
  values: readonly (AnyNode | undefined)[],
  scopes: Scopes,
  depth: number,
): boolean | undefined {
  const verdicts = values.map((value) => value && isFunctionValue(value, scopes, depth));
  if (verdicts.includes(true)) return true;
  return verdicts.includes(undefined) ? undefined : false;
}

function isFunctionValue(node: AnyNode, scopes: Scopes, depth: number): boolean | undefined {
  if (isFunctionNode(node) || node.type === 'ClassDeclaration' || node.type === 'ClassExpression')
    return true;
  if (node.type === 'CallExpression') return givesFunction(node, scopes, depth);
  return isPlainValue(node, scopes) ? false : undefined;
}

/** Whether a call gives a function, by what the called functions return. */
function givesFunction(call: CallExpression, scopes: Scopes, depth: number): boolean | undefined {
  if (depth > DEEPEST_CALLS) return undefined;
  const inPlace = invocationsAt(call).map(({ of }) => of);
  const called = inPlace.length > 0 ? inPlace : possibleValues(call.callee, scopes);
  const verdicts = called.map((of) =>
    of && isFunctionNode(of) ? returnsFunction(of, scopes, depth + 1) : undefined,
  );
  if (verdicts.includes(true)) return true;
  return verdicts.includes(undefined) ? undefined : false;
}

/** Each function is looked into once; while that happens, its own calls are not known. */
const knownReturns = new WeakMap<AnyNode, { readonly verdict: boolean | undefined }>();

function returnsFunction(of: AnyNode, scopes: Scopes, depth: number): boolean | undefined {
  const known = knownReturns.get(of);
  if (known) return known.verdict;
  knownReturns.set(of, { verdict: undefined });
  // What an async function or a generator gives is no function whatever it returns.
  const isWrapped = ('async' in of && of.async) || ('generator' in of && of.generator);
  const results = isWrapped ? [] : returned(of);
  const verdict = isAnyFunction(
    results.flatMap((result) => possibleValues(result, scopes)),
    scopes,
    depth,
  );
  knownReturns.set(of, { verdict });
  return verdict;
}

/** What a function returns: the expressions behind `return`, or an arrow's only one. */
export function returned(of: AnyNode): readonly AnyNode[] {
  if (!('body' in of) || !of.body || Array.isArray(of.body)) return [];
  const { body } = of as { readonly body: AnyNode };
  if (body.type !== 'BlockStatement') return [body];
  const found: AnyNode[] = [];
  walk(body, (node) => {
    if (isFunctionNode(node) || node.type === 'ClassBody') return 'skip';
    if (node.type === 'ReturnStatement' && node.argument) found.push(node.argument);
    return undefined;
  });
  return found;
}

/** Where a node leads on; undefined when it is a value by itself. */
function stepFrom(node: AnyNode, scopes: Scopes): readonly (AnyNode | undefined)[] | undefined {
  switch (node.type) {
    case 'ConditionalExpression':
      return [node.consequent, node.alternate];
    case 'LogicalExpression':
      return [node.left, node.right];
    case 'AssignmentExpression':
      return ['=', '||=', '&&=', '??='].includes(node.operator) ? [node.right] : [undefined];
    case 'SequenceExpression':
      return [node.expressions.at(-1)];
    case 'ChainExpression':
    case 'ParenthesizedExpression':
      return [node.expression];
    case 'Identifier': {
      const binding = scopes.bindingOf(node) ?? scopes.globalOf(node.name);
      if (!binding || binding.definitions.length === 0) return undefined;
      if (binding.definitions.length > MOST_STEPS) return [undefined];
      return binding.definitions.map((definition) => {
        if (definition.type === 'value') return definition.node;
        if (definition.type !== 'parameter') return undefined;
        return invokedArgument(definition.of, definition.index, scopes);
      });
    }
    default:
      return undefined;
  }
}

/** Whether a name that leads nowhere may still have a value: from another scope's function, or another script. */
function mayBeGiven(name: string, node: AnyNode & { readonly type: 'Identifier' }, scopes: Scopes): boolean {
  return scopes.bindingOf(node) === undefined && scopes.declares(name);
}
