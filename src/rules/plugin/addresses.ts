import type { AnyNode } from 'acorn';
import { walk } from '../../formats/javascript/walk.ts';
import type { PluginSource } from '../../reading/plugins.ts';

/** An address that a script writes out in a text, not in a comment. */
export interface Address {
  /** In lower case, without a colon. */
  readonly scheme: string;
  /** In lower case, with the port; undefined where a part of it takes running the script to know. */
  readonly host?: string;
  /** As it is written, up to where a text, an attribute or a sentence ends. */
  readonly written: string;
  /** Offsets in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

const ADDRESS =
  /\b(https?|wss?):\/\/((?:[^\s/?#@"'`<>\\]{0,200}@)?)(\[[0-9a-f:.]{2,45}\]|[a-z0-9._-]{0,253})((?::\d{1,5})?)[^\s"'`<>\\]*/gi;
/** Names of vocabularies look like addresses, but nothing is ever fetched from there. */
const VOCABULARY =
  /^http:\/\/(?:(?:www\.)?w3\.org\/|schemas?\.|xmlns\.|purl\.org\/|ns\.|ogp\.me\/|docbook\.org\/|relaxng\.org\/|json-schema\.org\/|www\.inkscape\.org\/namespaces\/|sodipodi\.sourceforge\.net\/|www\.topografix\.com\/|www\.opengis\.net\/|java\.sun\.com\/|creativecommons\.org\/ns|web\.resource\.org\/cc\/)/i;
const MOST_ADDRESSES = 1000;

/** Whether a host is the user’s own computer. */
export function isLocal(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/.test(host);
}

/** The addresses of a plugin’s source; XML namespaces and other names of vocabularies are none. */
export function addressesOf({ script, scopes }: PluginSource): readonly Address[] {
  const found: Address[] = [];
  walk(script.program, (node) => {
    const isText = node.type === 'Literal' ? typeof node.value === 'string' : node.type === 'TemplateElement';
    if (!isText || isNamespaceArgument(node, scopes.parentOf(node))) return undefined;
    // Without its quotes; a template’s piece has none.
    const quote = node.type === 'Literal' ? 1 : 0;
    const [start, end] = [node.start + quote, node.end - quote];
    for (const match of script.text.slice(start, end).matchAll(ADDRESS)) {
      const before = script.text.slice(Math.max(start, start + match.index - 40), start + match.index);
      if (VOCABULARY.test(match[0]) || /xmlns(?::[\w-]{1,30})?\s*=\s*\\?["']$/.test(before)) continue;
      const goesOn = start + match.index + match[0].length === end && continues(node, scopes.parentOf(node));
      const address = addressOf(match, start, goesOn);
      if (address) found.push(address);
    }
    return found.length > MOST_ADDRESSES ? 'stop' : undefined;
  });
  return found;
}

function addressOf(match: RegExpExecArray, from: number, goesOn: boolean): Address | undefined {
  const [whole, scheme = '', , name = '', port = ''] = match;
  const written = whole.replace(/[.,;:!?)\]}]+$/, '');
  const isWhole =
    whole.length > whole.indexOf('://') + 3 + (match[2]?.length ?? 0) + name.length + port.length;
  const host = (name.replace(/\.+$/, '') + port).toLowerCase();
  // A scheme alone is compared with, unless something is put behind it.
  if (!/[a-z0-9]/i.test(name) && !goesOn) return undefined;
  const start = from + match.index;
  const isKnown = /[a-z0-9]/i.test(name) && (isWhole || !goesOn);
  return {
    scheme: scheme.toLowerCase(),
    ...(isKnown ? { host } : {}),
    written,
    start,
    end: start + written.length,
  };
}

/** Whether more is put behind a text: `https://${host}`, `'https://' + host`. */
function continues(node: AnyNode, parent: AnyNode | undefined): boolean {
  if (node.type === 'TemplateElement') return !node.tail;
  return parent?.type === 'BinaryExpression' && parent.operator === '+' && parent.left === node;
}

/** `createElementNS('http://…', …)`, `setAttributeNS`. */
function isNamespaceArgument(node: AnyNode, parent: AnyNode | undefined): boolean {
  if (parent?.type !== 'CallExpression' || parent.arguments[0] !== node) return false;
  const { callee } = parent;
  return (
    callee.type === 'MemberExpression' &&
    callee.property.type === 'Identifier' &&
    /(?:NS|Namespace)$/.test(callee.property.name)
  );
}
