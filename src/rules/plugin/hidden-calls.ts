import type { AnyNode } from 'acorn';
import type { JavaScript } from '../../formats/javascript/javascript.ts';
import { propertyName } from '../../formats/javascript/literals.ts';
import { isFunctionNode, type Scopes } from '../../formats/javascript/scopes.ts';
import { walk } from '../../formats/javascript/walk.ts';
import { pexPath } from '../../reading/pex-paths.ts';

/** Functions that load or run further code. */
const LOADERS = new Set(['eval', 'Function', 'importScripts', 'require', 'execScript']);

/** Whether a script without a visible call of `registerPlugin` may still make one: under a name put together, or in code that it loads. */
export function mayRegister(script: JavaScript, scopes: Scopes): boolean {
  let found = false;
  walk(script.program, (node) => {
    found = mentions(node, script) || loadsCode(node) || handsOver(node, scopes);
    return found ? 'stop' : undefined;
  });
  return found;
}

function mentions(node: AnyNode, { text }: JavaScript): boolean {
  if (node.type === 'Identifier') return node.name === 'registerPlugin';
  const isText =
    node.type === 'TemplateElement' || (node.type === 'Literal' && typeof node.value === 'string');
  return isText && text.slice(node.start, node.end).includes('registerPlugin');
}

function loadsCode(node: AnyNode): boolean {
  if (node.type === 'ImportExpression') return true;
  if (node.type === 'Literal') return typeof node.value === 'string' && /^script$/i.test(node.value);
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return false;
  return node.callee.type === 'Identifier' && LOADERS.has(node.callee.name);
}

/** Whether `PEX` or its plugin API is given to a function that is not seen through, or a member of it is computed. */
function handsOver(node: AnyNode, scopes: Scopes): boolean {
  if (node.type === 'MemberExpression') {
    const isComputed = node.computed && propertyName(node.property, true) === undefined;
    return isComputed && pexPath(node.object, scopes) !== undefined;
  }
  if (node.type !== 'CallExpression') return false;
  const { callee } = node;
  if (isFunctionNode(callee.type === 'MemberExpression' ? callee.object : callee)) return false;
  return node.arguments.some((argument) => (pexPath(argument, scopes)?.length ?? Number.NaN) <= 1);
}
