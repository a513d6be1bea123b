import type { AnyNode, Program } from 'acorn';
import { isFunctionNode } from '../../formats/javascript/scopes.ts';

/** Calls that are looked through: `(function () { … })().then(…).catch(…)`. */
const LONGEST_CHAIN = 1000;

/** The statements at the top of a script that are neither an immediately invoked function nor a directive. */
export function statementsOutside(program: Program): readonly AnyNode[] {
  return program.body.filter((statement) => {
    if (statement.type === 'EmptyStatement') return false;
    if (statement.type !== 'ExpressionStatement') return true;
    return statement.directive === undefined && !isInvokedFunction(statement.expression);
  });
}

/** Any spelling: `(function () {})()`, arrows, `!function () {}()`, `.call(this)`, `new function () {}`, several with commas. */
function isInvokedFunction(expression: AnyNode, depth = 0): boolean {
  if (depth > LONGEST_CHAIN) return false;
  switch (expression.type) {
    case 'UnaryExpression':
      return isInvokedFunction(expression.argument, depth + 1);
    case 'ChainExpression':
    case 'ParenthesizedExpression':
      return isInvokedFunction(expression.expression, depth + 1);
    case 'SequenceExpression':
      return expression.expressions.every((part) => isInvokedFunction(part, depth + 1));
    case 'LogicalExpression':
      return isInvokedFunction(expression.right, depth + 1);
    case 'ConditionalExpression':
      return [expression.consequent, expression.alternate].some((part) => isInvokedFunction(part, depth + 1));
    case 'NewExpression':
      return isFunctionNode(expression.callee) || expression.callee.type === 'ClassExpression';
    case 'CallExpression':
      return isFunctionOrChain(expression.callee, depth);
    default:
      return false;
  }
}

/** What is called: a function, a method of one (`.call`, `.bind(this)`), or of what a called one gave (`.catch`). */
function isFunctionOrChain(callee: AnyNode, depth: number): boolean {
  if (depth > LONGEST_CHAIN) return false;
  if (isFunctionNode(callee)) return true;
  if (callee.type === 'ParenthesizedExpression' || callee.type === 'ChainExpression')
    return isFunctionOrChain(callee.expression, depth + 1);
  if (callee.type === 'CallExpression') return isInvokedFunction(callee, depth + 1);
  if (callee.type !== 'MemberExpression') return false;
  return isFunctionOrChain(callee.object, depth + 1);
}
