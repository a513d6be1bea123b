import type { AnyNode, CallExpression, NewExpression } from 'acorn';
import { evaluate, propertyName } from '../formats/javascript/literals.ts';
import { GLOBAL_OBJECTS, type Scopes } from '../formats/javascript/scopes.ts';
import { possibleValues } from '../formats/javascript/values.ts';

/** Members, attributes and options whose value a browser loads from, or leads to. */
const MEMBERS = new Set(['src', 'href', 'action', 'url', 'baseURL']);
/** Functions that call the address which is their first argument. */
const CALLS = new Set(['fetch', 'sendBeacon']);
/** What is made to call the address which is its first argument; libraries name theirs after it. */
const CONSTRUCTORS = /(?:^|[a-z])(?:WebSocket|EventSource|Request)$/;
/** Methods that set an attribute, and the place of its name among their arguments. */
const SETTERS: Readonly<Record<string, number>> = { setAttribute: 0, setAttributeNS: 1, attr: 0, prop: 0 };
/** Libraries whose methods call the address which is their first argument. */
const CLIENTS = new Set(['axios', '$', 'jQuery']);
const CLIENT_METHODS = new Set([
  'get',
  'post',
  'put',
  'patch',
  'delete',
  'head',
  'ajax',
  'getJSON',
  'getScript',
]);
/** Members of a package’s description, which bundlers write into their output. */
const DESCRIPTIONS = new Set([
  'repository',
  'bugs',
  'license',
  'licenses',
  'author',
  'contributors',
  'funding',
]);

/** The expressions within a node whose text is an address that the script calls; not those further inside. */
export function sinksIn(node: AnyNode, scopes: Scopes, attribute: RegExp): readonly AnyNode[] {
  switch (node.type) {
    case 'CallExpression':
      return ofCall(node, scopes);
    case 'NewExpression':
      return namesOf(node.callee, scopes).some((name) => CONSTRUCTORS.test(name)) ? firstOf(node) : [];
    case 'ImportExpression':
      return [node.source];
    case 'AssignmentExpression':
      return node.operator === '=' && MEMBERS.has(memberName(node.left) ?? '') ? [node.right] : [];
    case 'Property':
      return isOption(node, scopes)
        ? [node.value.type === 'AssignmentPattern' ? node.value.right : node.value]
        : [];
    case 'PropertyDefinition':
      return node.value && MEMBERS.has(propertyName(node.key, node.computed) ?? '') ? [node.value] : [];
    case 'TemplateLiteral':
      return node.expressions.filter((_, index) =>
        attribute.test(endOf(node.quasis[index]?.value.raw ?? '')),
      );
    case 'BinaryExpression':
      return node.operator === '+' && attribute.test(endOf(lastText(node.left))) ? [node.right] : [];
    default:
      return [];
  }
}

function ofCall(call: CallExpression, scopes: Scopes): readonly AnyNode[] {
  const { callee } = call;
  const name = callee.type === 'Identifier' ? callee.name : memberName(callee);
  if (name === undefined) return namesOf(callee, scopes).some((one) => CALLS.has(one)) ? firstOf(call) : [];
  if (CALLS.has(name)) return firstOf(call);
  const [first, second, third] = call.arguments;
  // `request.open('GET', address)`; a window’s first argument is the address.
  if (name === 'open' && callee.type === 'MemberExpression')
    return second && !isGlobalObject(callee.object) ? [second] : [];
  const place = Object.hasOwn(SETTERS, name) ? SETTERS[name] : undefined;
  if (place !== undefined) {
    const attribute = place === 0 ? first : second;
    const value = place === 0 ? second : third;
    const text = attribute && evaluate(attribute);
    const key = text?.type === 'string' ? text.value.replace(/^xlink:/, '') : '';
    return value && MEMBERS.has(key) ? [value] : [];
  }
  if (callee.type === 'Identifier')
    return CLIENTS.has(name) && name !== '$' && name !== 'jQuery' ? firstOf(call) : [];
  const isClient =
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    CLIENTS.has(callee.object.name);
  return isClient && CLIENT_METHODS.has(name) ? firstOf(call) : [];
}

function firstOf({ arguments: [first] }: CallExpression | NewExpression): readonly AnyNode[] {
  return first ? [first] : [];
}

/** What a callee may be called: `(window.WebSocket || MozWebSocket)`, an alias. */
function namesOf(callee: AnyNode, scopes: Scopes): readonly string[] {
  const own = callee.type === 'Identifier' ? [callee.name] : [];
  const values = possibleValues(callee, scopes).flatMap((value) => {
    if (value?.type === 'Identifier') return [value.name];
    const name = value && memberName(value);
    return name === undefined ? [] : [name];
  });
  return [...own, ...values];
}

function memberName(node: AnyNode): string | undefined {
  if (node.type === 'ChainExpression') return memberName(node.expression);
  return node.type === 'MemberExpression' ? propertyName(node.property, node.computed) : undefined;
}

function isGlobalObject(node: AnyNode): boolean {
  return node.type === 'Identifier' && GLOBAL_OBJECTS.has(node.name);
}

function isOption(property: AnyNode & { readonly type: 'Property' }, scopes: Scopes): boolean {
  if (property.kind !== 'init' || !MEMBERS.has(propertyName(property.key, property.computed) ?? ''))
    return false;
  let outer = scopes.parentOf(property);
  for (let steps = 0; outer && steps < 3; steps++) {
    if (outer.type === 'Property' && DESCRIPTIONS.has(propertyName(outer.key, outer.computed) ?? ''))
      return false;
    outer = scopes.parentOf(outer);
  }
  return true;
}

/** The text that a sum ends with. */
function lastText(node: AnyNode): string {
  const last = node.type === 'BinaryExpression' ? node.right : node;
  if (last.type === 'TemplateLiteral') return last.quasis.at(-1)?.value.raw ?? '';
  return last.type === 'Literal' && typeof last.value === 'string' ? last.value : '';
}

function endOf(text: string): string {
  return text.slice(-40);
}
