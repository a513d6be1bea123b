import type { AnyNode, Identifier } from 'acorn';
import { evaluate, propertyName } from '../../formats/javascript-literals.ts';
import type { Scopes } from '../../formats/javascript-scopes.ts';
import { possibleValues } from '../../formats/javascript-values.ts';
import { walk } from '../../formats/javascript-walk.ts';
import { pexPath } from './pex-paths.ts';
import type { PluginSource } from './plugins.ts';

/** An icon that a script writes into a state. */
export interface StateIcon {
  readonly text: string;
  readonly node: AnyNode;
}

const ICON = 'icon';
const STATE_NAME = /state\$$/i;
/** A participants’ menu has one more level, by participant; more are not known. */
const DEEPEST = 4;
const MOST_ICONS = 1000;

/** Every icon that is written out in what a script gives to `createNewState` or to a state’s `next`. */
export function stateIcons({ script, scopes }: PluginSource): readonly StateIcon[] {
  const icons = new Map<AnyNode, StateIcon>();
  walk(script.program, (node) => {
    if (node.type !== 'CallExpression') return undefined;
    const [state] = node.arguments;
    if (state && (isNewState(node, scopes) || isNext(node.callee, scopes))) gather(state, scopes, icons, 0);
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

function gather(node: AnyNode, scopes: Scopes, icons: Map<AnyNode, StateIcon>, depth: number): void {
  if (depth > DEEPEST) return;
  if (node.type === 'Identifier') gatherChanges(node, scopes, icons, depth);
  for (const value of possibleValues(node, scopes)) {
    if (value?.type !== 'ObjectExpression') continue;
    for (const entry of value.properties) {
      if (entry.type === 'SpreadElement') gather(entry.argument, scopes, icons, depth + 1);
      else if (propertyName(entry.key, entry.computed) === ICON) addTexts(entry.value, scopes, icons);
      else gather(entry.value, scopes, icons, depth + 1);
    }
  }
}

/** What is written into a variable’s object: `state.icon = …`, `state[uuid] = { icon: … }`. */
function gatherChanges(
  identifier: Identifier,
  scopes: Scopes,
  icons: Map<AnyNode, StateIcon>,
  depth: number,
): void {
  for (const reference of scopes.bindingOf(identifier)?.references ?? []) {
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
    if (key === ICON) addTexts(assignment.right, scopes, icons);
    else if (assignment.right.type === 'ObjectExpression') gather(assignment.right, scopes, icons, depth + 1);
  }
}

/** An empty text and anything that takes running the script to know are no icons. */
function addTexts(node: AnyNode, scopes: Scopes, icons: Map<AnyNode, StateIcon>): void {
  for (const value of possibleValues(node, scopes)) {
    const known = value && evaluate(value);
    if (value && known?.type === 'string' && known.value !== '')
      icons.set(value, { text: known.value, node: value });
  }
}
