import type { AnyNode, Identifier } from 'acorn';
import { propertyName, type SourceRange } from '../formats/javascript/literals.ts';
import type { Binding, Scopes } from '../formats/javascript/scopes.ts';
import { possibleValues } from '../formats/javascript/values.ts';
import { LISTENING, type RemovedApi } from '../pexip/webapp3-plugin-api.ts';
import { type ApiScript, calledName, payloadsOf, rangeOf, valuesAt } from './plugin-calls.ts';
import { isRegistration } from './plugin-widgets.ts';

/** Where a script uses something that the plugin API no longer has. */
export interface RemovedUse extends SourceRange {
  readonly name: RemovedApi['name'];
}
interface Use {
  readonly name: RemovedApi['name'];
  readonly node: AnyNode;
}

const TOGGLES = ['togglePlugin', 'togglePluginSidePanel'] as const;
const EVENTS = ['participants', 'participantJoined', 'participantLeft'] as const;
const METHODS: readonly string[] = LISTENING.names;
const ACTIVITY = 'activity';

/**
 * Every use, in the order of the text. The library itself is part of each built plugin, so that words alone tell nothing:
 * what counts is a call, or a key that is handed to one.
 */
export function removedUses(script: ApiScript): readonly RemovedUse[] {
  const uses = usesIn(script).map(({ name, node }) => ({ name, ...rangeOf(node) }));
  return uses.sort((one, other) => one.start - other.start);
}

function usesIn({ nodes, scopes }: ApiScript): readonly Use[] {
  const found: Use[] = [];
  const activities = new Set<Binding>();
  let listensToActivities = false;
  for (const node of nodes) {
    if (node.type === 'ObjectPattern') addActivities(node, scopes, activities);
    if (node.type === 'CallExpression') found.push(...usesInCall(node, scopes));
    if (node.type === 'MemberExpression') {
      const name = propertyName(node.property, node.computed);
      if (name === 'participantsActivities' && isListenedTo(node, scopes)) listensToActivities = true;
      if (name === 'iframeManager' && isPlugin(node.object, scopes))
        found.push({ name, node: node.property });
    }
  }
  if (!listensToActivities) return found;
  for (const node of nodes) {
    const use = activityOf(node, scopes, activities);
    if (use) found.push({ name: ACTIVITY, node: use });
  }
  return found;
}

function usesInCall(call: AnyNode, scopes: Scopes): readonly Use[] {
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return [];
  const { callee } = call;
  const method = calledName(call);
  const toggle = TOGGLES.find((name) => name === method);
  if (toggle && lastName(callee.object, scopes) === 'ui') return [{ name: toggle, node: callee.property }];
  if (method === 'showToast') return keysOf(payloadsOf(call, scopes), 'isClickable');
  if (method === 'addButton' || method === 'update') {
    const buttons = payloadsOf(call, scopes).filter(
      (payload) => method === 'addButton' || valuesAt(payload, 'position', scopes).length > 0,
    );
    const groups = buttons.flatMap((payload) => valuesAt(payload, 'group', scopes));
    const items = groups.flatMap((group) => (group.type === 'ArrayExpression' ? group.elements : []));
    return keysOf(
      items.flatMap((item) => (item && item.type !== 'SpreadElement' ? possibleValues(item, scopes) : [])),
      'position',
    );
  }
  if (!METHODS.includes(method ?? '')) return [];
  const path = namesOf(callee.object, scopes);
  const event = EVENTS.find((name) => name === path.at(-1));
  return event && path.at(-2) === 'events' ? [{ name: event, node: lastPart(callee.object) }] : [];
}

/** Where objects have a key. */
function keysOf(objects: readonly (AnyNode | undefined)[], key: 'isClickable' | 'position'): readonly Use[] {
  return objects.flatMap((object) => {
    const properties = object?.type === 'ObjectExpression' ? object.properties : [];
    return properties.flatMap((one) =>
      one.type === 'Property' && propertyName(one.key, one.computed) === key
        ? [{ name: key, node: one.key }]
        : [],
    );
  });
}

/** The names that lead to a value: `['plugin', 'events', 'participants']`. */
function namesOf(node: AnyNode, scopes: Scopes, depth = 0): readonly string[] {
  if (depth > 8) return [];
  if (node.type === 'ChainExpression') return namesOf(node.expression, scopes, depth + 1);
  if (node.type === 'MemberExpression') {
    const name = propertyName(node.property, node.computed);
    return name === undefined ? [] : [...namesOf(node.object, scopes, depth + 1), name];
  }
  if (node.type !== 'Identifier') return [];
  const [only, ...others] = scopes.bindingOf(node)?.definitions ?? [];
  if (others.length > 0) return [node.name];
  if (only?.type === 'part') return [...namesOf(only.node, scopes, depth + 1), ...only.keys];
  const isMember = only?.type === 'value' && ['MemberExpression', 'ChainExpression'].includes(only.node.type);
  return isMember ? namesOf(only.node, scopes, depth + 1) : [node.name];
}

function lastName(node: AnyNode, scopes: Scopes): string | undefined {
  return namesOf(node, scopes).at(-1);
}

function lastPart(node: AnyNode): AnyNode {
  return node.type === 'MemberExpression' ? node.property : node;
}

function isPlugin(node: AnyNode, scopes: Scopes): boolean {
  if (lastName(node, scopes) === 'plugin') return true;
  const definitions = node.type === 'Identifier' ? scopes.bindingOf(node)?.definitions : undefined;
  return (
    definitions?.some((one) => {
      if (one.type === 'value') return isAwaitedPlugin(one.node, scopes);
      return one.type === 'parameter' && one.index === 0 && isGivenPlugin(one.of, scopes);
    }) ?? false
  );
}

/** `await registerPlugin(…)`, whatever a bundler called the function. */
function isAwaitedPlugin(node: AnyNode, scopes: Scopes): boolean {
  if (node.type !== 'AwaitExpression' && node.type !== 'YieldExpression') return false;
  return node.argument ? isRegistration(node.argument, scopes) : false;
}

/** The function in `registerPlugin(…).then(…)`. */
function isGivenPlugin(of: AnyNode, scopes: Scopes): boolean {
  const call = scopes.parentOf(of);
  if (call?.type !== 'CallExpression' || call.arguments[0] !== of || calledName(call) !== 'then')
    return false;
  return call.callee.type === 'MemberExpression' && isRegistration(call.callee.object, scopes);
}

function isListenedTo(node: AnyNode, scopes: Scopes): boolean {
  const parent = scopes.parentOf(node);
  return (
    parent?.type === 'MemberExpression' &&
    METHODS.includes(propertyName(parent.property, parent.computed) ?? '')
  );
}

/** Remembers the variables that a pattern gives an activity. */
function addActivities(pattern: AnyNode, scopes: Scopes, activities: Set<Binding>): void {
  for (const [, target] of activityEntries(pattern)) {
    const name = target.type === 'AssignmentPattern' ? target.left : target;
    const binding = name.type === 'Identifier' ? scopes.bindingOf(name as Identifier) : undefined;
    if (binding) activities.add(binding);
  }
}

/** The entries of a pattern that take out an `activity`: key and target. */
function activityEntries(pattern: AnyNode): readonly (readonly [AnyNode, AnyNode])[] {
  const properties = pattern.type === 'ObjectPattern' ? pattern.properties : [];
  return properties.flatMap((one) =>
    one.type === 'Property' && propertyName(one.key, one.computed) === ACTIVITY
      ? [[one.key, one.value] as const]
      : [],
  );
}

/** Where an activity's own `activity` is read. */
function activityOf(node: AnyNode, scopes: Scopes, activities: ReadonlySet<Binding>): AnyNode | undefined {
  const isActivity = (value: AnyNode | null | undefined): boolean => {
    if (value?.type === 'MemberExpression') return propertyName(value.property, value.computed) === ACTIVITY;
    const binding = value?.type === 'Identifier' ? scopes.bindingOf(value) : undefined;
    if (!binding) return false;
    const [only, ...others] = binding.definitions;
    if (activities.has(binding)) return true;
    return (
      others.length === 0 &&
      only?.type === 'value' &&
      only.node.type === 'MemberExpression' &&
      isActivity(only.node)
    );
  };
  if (node.type === 'MemberExpression' && propertyName(node.property, node.computed) === ACTIVITY)
    return isActivity(node.object) ? node.property : undefined;
  if (node.type === 'VariableDeclarator' && isActivity(node.init)) return activityEntries(node.id)[0]?.[0];
  if (node.type === 'ObjectPattern')
    for (const [, target] of activityEntries(node)) {
      const [inner] = activityEntries(target);
      if (inner) return inner[0];
    }
  return undefined;
}
