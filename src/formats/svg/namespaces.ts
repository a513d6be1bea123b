export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';
export const XHTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';
export const XLINK_NAMESPACE = 'http://www.w3.org/1999/xlink';
export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
export const XINCLUDE_NAMESPACE = 'http://www.w3.org/2001/XInclude';
const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';

export interface QualifiedName {
  readonly namespace: string;
  readonly local: string;
}
export interface Attribute extends QualifiedName {
  /** As written, with its prefix. */
  readonly name: string;
  readonly value: string;
}
/** An element with its names resolved. */
export interface Element extends QualifiedName {
  readonly attributes: readonly Attribute[];
}

/**
 * The namespace declarations that hold where the reader stands (Namespaces in XML 1.0). A look-up takes the same time
 * at any depth, which the XML parser's own does not.
 */
export class Namespaces {
  readonly #scopes = new Map<string, string[]>([
    ['xml', [XML_NAMESPACE]],
    ['xmlns', [XMLNS_NAMESPACE]],
  ]);
  /** Prefixes that each open element declares; undefined for most. */
  readonly #declared: (string[] | undefined)[] = [];

  /** Enters an element. Gives what is wrong with its names as a string. */
  open(name: string, attributes: Readonly<Record<string, string>>): Element | string {
    let declared: string[] | undefined;
    const names = Object.keys(attributes);
    for (const attribute of names) {
      const prefix =
        attribute === 'xmlns' ? '' : attribute.startsWith('xmlns:') ? attribute.slice(6) : undefined;
      if (prefix === undefined) continue;
      const uri = (attributes[attribute] ?? '').trim();
      const fault = declarationFault(prefix, uri);
      if (fault !== undefined) return fault;
      declared ??= [];
      declared.push(prefix);
      const scope = this.#scopes.get(prefix);
      if (scope === undefined) this.#scopes.set(prefix, [uri]);
      else scope.push(uri);
    }
    this.#declared.push(declared);
    return this.#resolve(name, names, attributes);
  }

  /** Leaves the element that was entered last. */
  close(): void {
    for (const prefix of this.#declared.pop() ?? []) this.#scopes.get(prefix)?.pop();
  }

  #resolve(
    name: string,
    names: readonly string[],
    attributes: Readonly<Record<string, string>>,
  ): Element | string {
    const element = this.#qualify(name, true);
    if (typeof element === 'string') return element;
    const resolved: Attribute[] = [];
    // Names without a prefix can't coincide: the XML parser has refused those.
    const prefixed = names.some((attribute) => attribute.includes(':')) ? new Set<string>() : undefined;
    for (const attribute of names) {
      const qualified = this.#qualify(attribute, false);
      if (typeof qualified === 'string') return qualified;
      const key = prefixed && `${qualified.namespace} ${qualified.local}`;
      if (key !== undefined && prefixed?.has(key))
        return `The attribute “${attribute}” is given twice in one element.`;
      if (key !== undefined) prefixed?.add(key);
      const { namespace, local } = qualified;
      resolved.push({ namespace, local, name: attribute, value: attributes[attribute] ?? '' });
    }
    return { namespace: element.namespace, local: element.local, attributes: resolved };
  }

  #qualify(name: string, isElement: boolean): QualifiedName | string {
    const colon = name.indexOf(':');
    if (colon < 0) {
      if (name === 'xmlns') return { namespace: XMLNS_NAMESPACE, local: name };
      return { namespace: isElement ? (this.#scopes.get('')?.at(-1) ?? '') : '', local: name };
    }
    const prefix = name.slice(0, colon);
    const local = name.slice(colon + 1);
    if (prefix === '' || local === '' || local.includes(':')) return `The name “${name}” is malformed.`;
    const namespace = this.#scopes.get(prefix)?.at(-1);
    if (namespace === undefined || namespace === '')
      return `The prefix “${prefix}:” is not declared: xmlns:${prefix}="…" is missing.`;
    return { namespace, local };
  }
}

function declarationFault(prefix: string, uri: string): string | undefined {
  if (prefix === 'xmlns') return 'The prefix “xmlns:” may not be declared.';
  if (prefix === 'xml') return uri === XML_NAMESPACE ? undefined : 'The prefix “xml:” may not be changed.';
  if (uri === XML_NAMESPACE || uri === XMLNS_NAMESPACE) return `“${uri}” may not be declared as a namespace.`;
  if (prefix !== '' && uri === '') return `The prefix “${prefix}:” is declared as nothing.`;
  // Blanks and quotes in an address are what a missing quote leaves behind.
  return /[\s"<>]/.test(uri) ? `“${uri.slice(0, 60)}” is no valid namespace: is a quote missing?` : undefined;
}
