import type { AnyNode, Program } from 'acorn';
import { invocationsAt } from '../../formats/javascript/invocations.ts';
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

/**
 * Any spelling: `(function () {})()`, arrows, `!function () {}()`, `.call(this)`, `new function () {}`, members of
 * literals, several with commas.
 */
function isInvokedFunction(expression: AnyNode, depth = 0): boolean {
  if (depth > LONGEST_CHAIN) return false;
  switch (expression.type) {
    case 'UnaryExpression':
      return isInvokedFunction(expression.argument, depth + 1);
    case 'ChainExpression':
    case 'ParenthesizedExpression':
      return isInvokedFunction(expression.expression, depth + 1);
    case 'SequenceExpression':
      return isHarmlessList(expression.expressions, depth);
    case 'LogicalExpression':
      return isInvokedFunction(expression.right, depth + 1);
    case 'ConditionalExpression':
      return [expression.consequent, expression.alternate].every(
        (part) => isHarmless(part) || isInvokedFunction(part, depth + 1),
      );
    case 'TaggedTemplateExpression':
      return isFunctionNode(expression.tag) || isInvokedOrChain(expression.tag, depth);
    case 'NewExpression':
    case 'CallExpression':
      return isCall(expression, depth);
    default:
      return false;
  }
}

function isCall(
  call: AnyNode & { readonly type: 'CallExpression' | 'NewExpression' },
  depth: number,
): boolean {
  if (!assigns(call.callee) && invocationsAt(call).length > 0) return true;
  const [first] = call.arguments;
  const { callee } = call;
  // `[function () { … }].forEach(function (run) { run(); })`
  if (callee.type === 'MemberExpression' && callee.object.type === 'ArrayExpression' && first)
    return isFunctionNode(first);
  return call.type === 'CallExpression' && isInvokedOrChain(callee, depth);
}

/** What is called: a method of a called function's result (`.catch`), or that result. */
function isInvokedOrChain(callee: AnyNode, depth: number): boolean {
  if (depth > LONGEST_CHAIN) return false;
  switch (callee.type) {
    case 'ParenthesizedExpression':
    case 'ChainExpression':
      return isInvokedOrChain(callee.expression, depth + 1);
    case 'CallExpression':
    case 'NewExpression':
      return isCall(callee, depth + 1);
    case 'MemberExpression':
      return isInvokedOrChain(callee.object, depth + 1);
    default:
      return false;
  }
}

/** Whether the parts before the last one do nothing, or are invoked functions, too; not all of them do nothing. */
function isHarmlessList(parts: readonly AnyNode[], depth: number): boolean {
  const rest = parts.filter((part) => !isHarmless(part));
  return rest.length > 0 && rest.every((part) => isInvokedFunction(part, depth + 1));
}

/** `0`, `void 0`, `null`: what minifiers put in front or in the place of nothing. */
function isHarmless(node: AnyNode): boolean {
  return node.type === 'Literal' || (node.type === 'UnaryExpression' && node.argument.type === 'Literal');
}

/** Whether a callee gives something a name on its way: `(a = 1, function () {})()`. */
function assigns(callee: AnyNode): boolean {
  if (callee.type === 'SequenceExpression')
    return callee.expressions.slice(0, -1).some((part) => !isHarmless(part) && !isInvokedFunction(part));
  return callee.type === 'MemberExpression' && assigns(callee.object);
}
