import type { AnyNode, MemberExpression } from 'acorn';
import { propertyName } from '../formats/javascript/literals.ts';
import { isFunctionNode, type Scopes } from '../formats/javascript/scopes.ts';
import { possibleValues } from '../formats/javascript/values.ts';
import { walk } from '../formats/javascript/walk.ts';

/** What a script gives to members of objects and to parameters, as far as it writes that out. */
export interface ScriptMembers {
  /** What a member may be: of an object that is written out, or given to it later by the same name. */
  of(member: MemberExpression): readonly AnyNode[];
  /** What a parameter of a function that is called by name gets. */
  argumentsOf(of: AnyNode, index: number): readonly AnyNode[];
}

interface Given {
  readonly object: AnyNode;
  readonly value: AnyNode;
}

const DEEPEST = 6;
/** Of one name more members, or of one function more calls, are not looked at. */
const MOST_GIVEN = 200;
const COPIES = new Set(['freeze', 'seal', 'preventExtensions']);

/** Reads the members of a script. Takes time in proportion to its length. */
export function scriptMembers(root: AnyNode, scopes: Scopes): ScriptMembers {
  const given = new Map<string, Given[]>();
  walk(root, (node) => {
    if (node.type !== 'AssignmentExpression' || node.operator !== '=') return undefined;
    if (node.left.type !== 'MemberExpression') return undefined;
    const key = propertyName(node.left.property, node.left.computed);
    if (key === undefined) return undefined;
    const list = given.get(key) ?? [];
    given.set(key, list);
    if (list.length < MOST_GIVEN) list.push({ object: node.left.object, value: node.right });
    return undefined;
  });

  const isSame = (a: AnyNode, b: AnyNode, depth: number): boolean => {
    if (depth > DEEPEST) return false;
    if (a.type === 'ThisExpression') return b.type === 'ThisExpression';
    if (a.type === 'MemberExpression' && b.type === 'MemberExpression')
      return nameOf(a) !== undefined && nameOf(a) === nameOf(b) && isSame(a.object, b.object, depth + 1);
    if (a.type !== 'Identifier' || b.type !== 'Identifier' || a.name !== b.name) return false;
    return scopes.bindingOf(a) === scopes.bindingOf(b);
  };

  const membersOf = (member: MemberExpression, depth: number): readonly AnyNode[] => {
    const key = nameOf(member);
    if (key === undefined || depth > DEEPEST) return [];
    const later = (given.get(key) ?? []).filter(({ object }) => isSame(object, member.object, 0));
    const written = objectsOf(member.object, depth).flatMap((object) => memberOf(object, key) ?? []);
    return [...written, ...later.map(({ value }) => value)];
  };

  const objectsOf = (node: AnyNode, depth: number): readonly AnyNode[] =>
    possibleValues(node, scopes).flatMap((value) => {
      if (!value || depth > DEEPEST) return [];
      if (value.type === 'ThisExpression') return aroundThis(value, scopes);
      if (value.type === 'MemberExpression')
        return membersOf(value, depth + 1).flatMap((one) => objectsOf(one, depth + 1));
      const [first] = value.type === 'CallExpression' && isCopy(value.callee) ? value.arguments : [];
      return first ? objectsOf(first, depth + 1) : [value];
    });

  return {
    of: (member) => membersOf(member, 0),
    argumentsOf(of, index) {
      const calls = referencesOf(of, scopes).slice(0, MOST_GIVEN);
      return calls.flatMap((reference) => {
        const call = scopes.parentOf(reference);
        if (call?.type !== 'CallExpression' || call.callee !== reference) return [];
        const list = call.arguments.slice(0, index + 1);
        const argument = list.some((one) => one.type === 'SpreadElement') ? undefined : list[index];
        return argument ? [argument] : [];
      });
    },
  };
}

function nameOf(member: MemberExpression): string | undefined {
  return propertyName(member.property, member.computed);
}

function memberOf(object: AnyNode, key: string): AnyNode | undefined {
  if (object.type === 'ObjectExpression') {
    const entry = object.properties.findLast(
      (one) => one.type === 'Property' && one.kind === 'init' && propertyName(one.key, one.computed) === key,
    );
    return entry?.type === 'Property' ? entry.value : undefined;
  }
  if (object.type !== 'ClassBody') return undefined;
  const field = object.body.find(
    (one) => one.type === 'PropertyDefinition' && propertyName(one.key, one.computed) === key,
  );
  return field?.type === 'PropertyDefinition' ? (field.value ?? undefined) : undefined;
}

/** The object or class whose method `this` stands in. */
function aroundThis(node: AnyNode, scopes: Scopes): readonly AnyNode[] {
  let inner = node;
  let own: AnyNode | undefined;
  for (let parent = scopes.parentOf(node); parent; inner = parent, parent = scopes.parentOf(parent)) {
    if (parent.type === 'ClassBody') return [parent];
    if (parent.type === 'Property' && inner === own) {
      const object = scopes.parentOf(parent);
      return object ? [object] : [];
    }
    if (own) return [];
    if (isFunctionNode(parent) && parent.type !== 'ArrowFunctionExpression') own = parent;
    if (own && scopes.parentOf(own)?.type === 'MethodDefinition') own = undefined;
  }
  return [];
}

/** Where the name that a function is given is read. */
function referencesOf(of: AnyNode, scopes: Scopes): readonly AnyNode[] {
  const parent = scopes.parentOf(of);
  const name =
    parent?.type === 'VariableDeclarator' && parent.init === of
      ? parent.id
      : parent?.type === 'AssignmentExpression' && parent.right === of
        ? parent.left
        : of.type === 'FunctionDeclaration'
          ? of.id
          : undefined;
  return name?.type === 'Identifier' ? (scopes.bindingOf(name)?.references ?? []) : [];
}

/** `Object.freeze({ … })`. */
function isCopy(callee: AnyNode): boolean {
  return callee.type === 'MemberExpression' && COPIES.has(nameOf(callee) ?? '');
}
