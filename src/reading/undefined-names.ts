import type { AnyNode, Identifier } from 'acorn';
import { isBrowserName } from '../formats/javascript/browser-names.ts';
import type { JavaScript } from '../formats/javascript/javascript.ts';
import { isFunctionNode, type Scopes, scopesOf } from '../formats/javascript/scopes.ts';
import { FOREIGN_WORDS, isClientName } from '../pexip/webapp1-names.ts';

/** A name in a value that nothing defines. */
export interface UndefinedName {
  readonly name: string;
  /** The word of JavaScript that was meant, when it is one of another language: `true` for `True`. */
  readonly meant: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** The names in values of a script that neither it nor a browser nor the client defines, where running it must meet them. */
export function undefinedNames(script: JavaScript): readonly UndefinedName[] {
  const scopes = scopesOf(script.program);
  const asked = new Set(scopes.free.filter((one) => isAskedFor(one, scopes)).map(({ name }) => name));
  return scopes.free.flatMap((identifier) => {
    const { name, start, end } = identifier;
    if (asked.has(name) || name === 'arguments' || isBrowserName(name) || isClientName(name)) return [];
    const meant = Object.hasOwn(FOREIGN_WORDS, name) ? FOREIGN_WORDS[name] : undefined;
    return isMet(identifier, meant !== undefined, scopes) ? [{ name, meant, start, end }] : [];
  });
}

/** `typeof x` asks whether there is an x, without an error. */
function isAskedFor(identifier: Identifier, scopes: Scopes): boolean {
  const parent = scopes.parentOf(identifier);
  return parent?.type === 'UnaryExpression' && parent.operator === 'typeof';
}

/** Whether a name stands in a value that is surely worked out; within a condition's branch only where `isAnywhere`. */
function isMet(identifier: Identifier, isAnywhere: boolean, scopes: Scopes): boolean {
  let isValue = false;
  let inner: AnyNode = identifier;
  for (let parent = scopes.parentOf(inner); parent; inner = parent, parent = scopes.parentOf(parent)) {
    if (isFunctionNode(parent) && !scopes.invocationOf(parent)) return false;
    if (parent.type === 'TryStatement' && parent.block === inner) return false;
    if (!isAnywhere && isBranch(parent, inner)) return false;
    isValue ||=
      (parent.type === 'VariableDeclarator' && parent.init === inner) ||
      (parent.type === 'AssignmentExpression' && parent.right === inner) ||
      (parent.type === 'Property' && parent.value === inner);
  }
  return isValue;
}

/** Whether a node within another one may be passed over. */
function isBranch(parent: AnyNode, inner: AnyNode): boolean {
  switch (parent.type) {
    case 'ConditionalExpression':
    case 'IfStatement':
      return parent.test !== inner;
    case 'LogicalExpression':
      return parent.right === inner;
    case 'SwitchCase':
    case 'CatchClause':
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'WithStatement':
    case 'AssignmentPattern':
      return true;
    default:
      return false;
  }
}
