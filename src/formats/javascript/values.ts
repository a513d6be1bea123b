import type { AnyNode } from 'acorn';
import { isFunctionNode, type Scopes } from './scopes.ts';

/** Variables are followed no further than this. */
const MOST_STEPS = 500;

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
  const verdicts = possibleValues(node, scopes).map((value) => value && isFunctionValue(value, scopes));
  if (verdicts.includes(true)) return true;
  return verdicts.includes(undefined) ? undefined : false;
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

function isFunctionValue(node: AnyNode, scopes: Scopes): boolean | undefined {
  if (isFunctionNode(node) || node.type === 'ClassDeclaration' || node.type === 'ClassExpression')
    return true;
  return isPlainValue(node, scopes) ? false : undefined;
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
