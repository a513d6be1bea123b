import type { AnyNode } from 'acorn';
import { propertyName } from '../formats/javascript/literals.ts';
import type { Scopes } from '../formats/javascript/scopes.ts';
import { WIDGET_TYPES } from '../pexip/webapp3-plugin-api.ts';
import {
  type ApiScript,
  calledName,
  isWaitedFor,
  payloadsOf,
  textsAmong,
  valuesAt,
  type WrittenText,
} from './plugin-calls.ts';

/** What a script says of widgets. */
export interface WidgetFacts {
  /** Whether it calls `addWidget` or `registerWidget`. */
  readonly hasWidgets: boolean;
  /** The ids that the plugin may register with; [] where none is written out. */
  readonly ids: readonly string[];
  /** What widgets say their plugin's id is. */
  readonly parents: readonly WrittenText[];
}

const TYPES: readonly string[] = WIDGET_TYPES.names;

/** Reads a script, a bundled one too, in which functions have lost their names. */
export function widgetFacts({ nodes, scopes }: ApiScript): WidgetFacts {
  const widgets = nodes.filter((node) => keysOf(node).includes('parentPluginId'));
  const registrations = nodes.filter((node) => isRegistration(node, scopes));
  return {
    hasWidgets: widgets.length > 0 || nodes.some((node) => isWidgetCall(node, scopes)),
    ids: registrations.flatMap((call) => textsIn(call, 'id', scopes).map(({ text }) => text)),
    parents: widgets.flatMap((widget) => textsAmong(valuesAt(widget, 'parentPluginId', scopes))),
  };
}

/** `registerPlugin({ id, version })`, whatever a bundler called the function. */
export function isRegistration(call: AnyNode, scopes: Scopes): boolean {
  if (call.type !== 'CallExpression') return false;
  if (calledName(call) === 'registerPlugin') return true;
  if (call.arguments.length !== 1 || !isWaitedFor(scopes.parentOf(call))) return false;
  return payloadsOf(call, scopes).some((payload) => {
    const isMeta = keysOf(payload).sort().join() === 'id,version';
    return isMeta && textsAmong(valuesAt(payload, 'version', scopes)).length === 0;
  });
}

function textsIn(call: AnyNode, key: string, scopes: Scopes) {
  return payloadsOf(call, scopes).flatMap((payload) => textsAmong(valuesAt(payload, key, scopes)));
}

/** `plugin.ui.addWidget(…)`; libraries have methods of that name as well. */
function isWidgetCall(call: AnyNode, scopes: Scopes): boolean {
  if (call.type !== 'CallExpression' || calledName(call) !== 'addWidget') return false;
  const object = call.callee.type === 'MemberExpression' ? call.callee.object : undefined;
  const isUi =
    object?.type === 'MemberExpression'
      ? propertyName(object.property, object.computed) === 'ui'
      : object?.type === 'Identifier' && object.name === 'ui';
  return isUi || textsIn(call, 'type', scopes).some(({ text }) => TYPES.includes(text));
}

function keysOf(object: AnyNode): string[] {
  const properties = object.type === 'ObjectExpression' ? object.properties : [];
  return properties.map((one) => (one.type === 'Property' && propertyName(one.key, one.computed)) || '…');
}
