import type { AnyNode, Identifier, MemberExpression } from 'acorn';
import { evaluate, propertyName } from '../../formats/javascript/literals.ts';
import type { Binding, Scopes } from '../../formats/javascript/scopes.ts';
import { possibleValues } from '../../formats/javascript/values.ts';
import { walk } from '../../formats/javascript/walk.ts';
import { pexPath } from '../../reading/pex-paths.ts';
import type { PluginSource } from '../../reading/plugins.ts';

/** An icon that a script writes into a state. */
export interface StateIcon {
  readonly text: string;
  readonly node: AnyNode;
}

interface Gathering {
  readonly scopes: Scopes;
  readonly icons: Map<AnyNode, StateIcon>;
  /** Each expression and each variable is looked into once. */
  readonly seen: Set<AnyNode | Binding>;
}

const ICON = 'icon';
const STATE_NAME = /state\$$/i;
/** A participants’ menu has one more level, by participant; more are not known. */
const DEEPEST = 4;
const MOST_ICONS = 1000;

/** Every icon that is written out in what a script gives to `createNewState` or to a state’s `next`. */
export function stateIcons({ script, scopes }: PluginSource): readonly StateIcon[] {
  const icons = new Map<AnyNode, StateIcon>();
  const gathering = { scopes, icons, seen: new Set<AnyNode | Binding>() };
  walk(script.program, (node) => {
    if (node.type !== 'CallExpression') return undefined;
    const [state] = node.arguments;
    if (state && (isNewState(node, scopes) || isNext(node.callee, scopes))) gather(state, gathering, 0);
    return icons.size > MOST_ICONS ? 'stop' : undefined;
  });
  return [...icons.values()];
}

function isNewState(node: AnyNode | undefined, scopes: Scopes): boolean {
  return (
    node?.type === 'CallExpression' && pexPath(node.callee, scopes)?.join('.') === 'pluginAPI.createNewState'
  );
}

function isNext(callee: AnyNode, scopes: Scopes): boolean {
  if (callee.type !== 'MemberExpression' || propertyName(callee.property, callee.computed) !== 'next')
    return false;
  const { object } = callee;
  const name = object.type === 'MemberExpression' ? object.property : object;
  if (name.type === 'Identifier' && STATE_NAME.test(name.name)) return true;
  return possibleValues(object, scopes).some((value) => isNewState(value, scopes));
}

function gather(node: AnyNode, gathering: Gathering, depth: number): void {
  const { scopes, seen } = gathering;
  if (depth > DEEPEST || seen.has(node)) return;
  seen.add(node);
  if (node.type === 'Identifier') gatherChanges(node, gathering, depth);
  for (const value of possibleValues(node, scopes)) {
    if (value?.type === 'CallExpression' && isMerge(value.callee))
      for (const argument of value.arguments) gather(argument, gathering, depth + 1);
    if (value?.type === 'MemberExpression')
      for (const part of partsOf(value, scopes)) gather(part, gathering, depth + 1);
    for (const entry of value?.type === 'ObjectExpression' ? value.properties : []) {
      if (entry.type === 'SpreadElement') gather(entry.argument, gathering, depth + 1);
      else if (propertyName(entry.key, entry.computed) === ICON) addTexts(entry.value, gathering);
      else gather(entry.value, gathering, depth + 1);
    }
  }
}

/** `Object.assign(state, { … })`. */
function isMerge(callee: AnyNode): boolean {
  return callee.type === 'MemberExpression' && propertyName(callee.property, callee.computed) === 'assign';
}

/** What an object that is written out has under the name: `STATES.on`. */
function partsOf({ object, property, computed }: MemberExpression, scopes: Scopes): readonly AnyNode[] {
  const name = propertyName(property, computed);
  return possibleValues(object, scopes).flatMap((value) => {
    const entries = value?.type === 'ObjectExpression' ? value.properties : [];
    const found = entries.filter(
      (entry) => entry.type === 'Property' && propertyName(entry.key, entry.computed) === name,
    );
    return name === undefined
      ? []
      : found.flatMap((entry) => (entry.type === 'Property' ? [entry.value] : []));
  });
}

/** What is written into a variable’s object: `state.icon = …`, `state[uuid] = { icon: … }`. */
function gatherChanges(identifier: Identifier, gathering: Gathering, depth: number): void {
  const { scopes, seen } = gathering;
  const binding = scopes.bindingOf(identifier);
  if (!binding || seen.has(binding)) return;
  seen.add(binding);
  for (const reference of binding.references) {
    let target: AnyNode = reference;
    let key: string | undefined;
    for (let parent = scopes.parentOf(target); parent; parent = scopes.parentOf(target)) {
      if (parent.type !== 'MemberExpression' || parent.object !== target) break;
      key = propertyName(parent.property, parent.computed);
      target = parent;
    }
    const assignment = scopes.parentOf(target);
    if (target === reference || assignment?.type !== 'AssignmentExpression' || assignment.left !== target)
      continue;
    if (key === ICON) addTexts(assignment.right, gathering);
    else if (assignment.right.type !== 'Identifier') gather(assignment.right, gathering, depth + 1);
  }
}

/** An empty text and anything that takes running the script to know are no icons. */
function addTexts(node: AnyNode, { scopes, icons }: Gathering): void {
  for (const value of possibleValues(node, scopes)) {
    const known = value && evaluate(value);
    if (value && known?.type === 'string' && known.value !== '')
      icons.set(value, { text: known.value, node: value });
  }
}
