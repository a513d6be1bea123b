import type { SaxesParser, SaxesTagPlain } from 'saxes';
import type { Location } from '../format.ts';
import type { Locate } from '../text/position.ts';
import { referenceKind } from '../text/references.ts';
import { type EntityDeclaration, readDoctype, resolveCharacters } from './doctype.ts';
import { xmlMessage } from './errors.ts';
import type { SvgFacts } from './facts.ts';
import { type Element, Namespaces, SVG_NAMESPACE, XHTML_NAMESPACE, XLINK_NAMESPACE } from './namespaces.ts';
import type { SvgEntity, SvgLimits } from './value.ts';

type Parser = SaxesParser<{ xmlns: false }>;
type NewParser = new (options: { xmlns: false; fragment?: boolean }) => Parser;

/** Ends the reading of a file that is no well-formed SVG. */
export class SvgFault extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

interface Open {
  readonly name: string;
  readonly offset: number;
}

/** Children of the root that are not drawn where they stand. */
const UNDRAWN: ReadonlySet<string> = new Set([
  'symbol',
  'defs',
  'title',
  'desc',
  'metadata',
  'style',
  'script',
]);

/** Reads one SVG, element by element: neither its tree nor its text is kept. */
export class SvgReader {
  readonly entities: SvgEntity[] = [];
  root: Element | undefined;
  encoding: string | undefined;
  readonly #text: string;
  readonly #locate: Locate;
  readonly #limits: SvgLimits;
  readonly #facts: SvgFacts;
  readonly #newParser: NewParser;
  readonly #parser: Parser;
  readonly #namespaces = new Namespaces();
  /** Whether the root draws anything: a sprite holds nothing but symbols for others to draw. */
  drawsItself = false;
  readonly #open: Open[] = [];
  #closed: Open | undefined;
  readonly #entityTexts = new Map<string, string>();
  readonly #defaults = new Map<string, [string, string][]>();
  #expanded = 0;
  /** The text of the `style` element that is being read. */
  #style: string[] | undefined;

  constructor(text: string, locate: Locate, limits: SvgLimits, facts: SvgFacts, newParser: NewParser) {
    this.#text = text;
    this.#locate = locate;
    this.#limits = limits;
    this.#facts = facts;
    this.#newParser = newParser;
    this.#parser = new newParser({ xmlns: false });
  }

  /** Throws a `SvgFault`. */
  read(): void {
    const parser = this.#parser;
    parser.on('error', (error) => this.#fail(error.message.replace(/^\d+:\d+: /, '')));
    parser.on('xmldecl', ({ encoding }) => {
      this.encoding = encoding;
    });
    parser.on('processinginstruction', ({ target, body }) => this.#instruction(target, body));
    parser.on('doctype', (text) => this.#doctype(text));
    parser.on('opentagstart', ({ name }) => this.#start(name));
    parser.on('opentag', (tag) => this.#element(tag));
    parser.on('closetag', ({ name }) => this.#end(name));
    parser.on('cdata', (text) => void this.#style?.push(text));
    parser.ENTITIES = this.#entityTable(parser.ENTITIES);
    parser.write(this.#text).close();
  }

  /** Counts what entities expand to: their number times their length is not bounded by the file's size. */
  #entityTable(predefined: Record<string, string>): Record<string, string> {
    return new Proxy(predefined, {
      get: (target, name: string) => {
        const text = this.#entityTexts.get(name);
        if (text === undefined) return target[name] ?? this.#unknownEntity(name);
        this.#expand(text.length);
        return text;
      },
    });
  }

  #expand(length: number): void {
    this.#expanded += length;
    if (this.#expanded > this.#limits.expansion)
      throw new SvgFault('The entities of the DOCTYPE expand to too much text.', this.#parser.position);
  }

  #unknownEntity(name: string): never {
    const isName = /^[\p{L}_:][\p{L}\p{N}_:.-]*$/u.test(name);
    const message = isName
      ? `“&${name.slice(0, 40)};” is not known in SVG: write the character itself, or a plain “&” as “&amp;”.`
      : 'A plain “&” must be written as “&amp;”.';
    throw new SvgFault(message, this.#parser.position - name.length - 2);
  }

  #doctype(text: string): void {
    const { external, entities, defaults, parameterReference } = readDoctype(text);
    const start = Math.max(this.#text.lastIndexOf('<!DOCTYPE', this.#parser.position), 0);
    const at = (offset: number): Location => this.#locate(start + '<!DOCTYPE'.length + offset);
    if (external !== undefined) this.#facts.external('doctype', external, at(0));
    if (parameterReference !== undefined) this.#facts.external('entity', '%', at(parameterReference));
    for (const entity of entities) this.#declare(entity, at(entity.offset));
    for (const [element, attribute, value] of defaults) {
      const known = this.#defaults.get(element);
      if (known === undefined) this.#defaults.set(element, [[attribute, value]]);
      else known.push([attribute, value]);
    }
  }

  #declare({ name, kind, value }: EntityDeclaration, location: Location): void {
    this.entities.push({ name, kind, location });
    if (kind === 'external') this.#facts.external('entity', value, location);
    if (kind === 'nested') this.#facts.external('entity', `&${name};`, location);
    // Of two declarations the first one counts.
    if (kind === 'parameter' || this.#entityTexts.has(name)) return;
    this.#entityTexts.set(name, kind === 'text' ? resolveCharacters(value) : name);
    if (kind === 'markup') this.#fragment(value, location);
  }

  /** The elements that an entity stands for are looked at once, however often it is used. */
  #fragment(text: string, location: Location): void {
    const namespaces = new Namespaces();
    namespaces.open('svg', {
      xmlns: SVG_NAMESPACE,
      'xmlns:svg': SVG_NAMESPACE,
      'xmlns:xlink': XLINK_NAMESPACE,
    });
    const parser = new this.#newParser({ xmlns: false, fragment: true });
    parser.on('error', () => {});
    parser.on('opentag', ({ name, attributes }) => {
      const element = namespaces.open(name, attributes);
      if (typeof element !== 'string') this.#facts.element(element, () => location);
    });
    parser.on('closetag', () => namespaces.close());
    parser.write(text).close();
  }

  #instruction(target: string, body: string): void {
    if (target !== 'xml-stylesheet') return;
    const match = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(body);
    const reference = resolveCharacters(match?.[1] ?? match?.[2] ?? '');
    const kind = referenceKind(reference);
    const inside = kind === 'empty' || kind === 'fragment' || kind === 'data';
    // A transformation may make anything of the drawing, wherever it comes from.
    if (inside && !/\btype\s*=\s*["'][^"']*xsl/i.test(body)) return;
    this.#facts.external('stylesheet', reference, this.#locate(this.#tagOffset()));
  }

  #start(name: string): void {
    if (this.#open.length >= this.#limits.depth)
      throw new SvgFault(`Elements are nested more than ${this.#limits.depth} deep.`, this.#tagOffset());
    this.#open.push({ name, offset: this.#tagOffset() });
  }

  #element(tag: SaxesTagPlain): void {
    const { offset } = this.#open.at(-1) ?? { offset: 0 };
    const element = this.#namespaces.open(tag.name, this.#withDefaults(tag));
    if (typeof element === 'string') throw new SvgFault(element, offset);
    if (this.root === undefined) this.#begin(element, tag.name, offset);
    const parent = this.#open.at(-2)?.name.replace(/^.*:/, '');
    this.#facts.element(element, () => this.#locate(offset), parent);
    if (this.#open.length === 2 && !UNDRAWN.has(element.local)) this.drawsItself = true;
    const styled = element.namespace === SVG_NAMESPACE || element.namespace === XHTML_NAMESPACE;
    if (!styled || element.local !== 'style' || this.#style !== undefined) return;
    const style: string[] = [];
    this.#style = style;
    this.#parser.on('text', (text) => void style.push(text));
  }

  #withDefaults({ name, attributes }: SaxesTagPlain): Record<string, string> {
    for (const [attribute, value] of this.#defaults.get(name) ?? []) {
      this.#expand(attribute.length + value.length);
      attributes[attribute] ??= value;
    }
    return attributes;
  }

  #begin(element: Element, name: string, offset: number): void {
    if (element.local !== 'svg')
      throw new SvgFault(`The outermost element is “${name}”, but “svg” is expected.`, offset);
    if (element.namespace !== SVG_NAMESPACE) {
      const found = element.namespace === '' ? 'has no namespace' : 'is in another namespace';
      throw new SvgFault(`The svg element ${found}: xmlns="${SVG_NAMESPACE}" is missing.`, offset);
    }
    this.root = element;
  }

  #end(name: string): void {
    this.#closed = this.#open.pop();
    this.#namespaces.close();
    if (this.#style === undefined || !/(?:^|:)style$/.test(name)) return;
    this.#parser.off('text');
    this.#facts.stylesheet(this.#style.join(''), this.#locate(this.#closed?.offset ?? 0));
    this.#style = undefined;
  }

  #tagOffset(): number {
    return Math.max(this.#text.lastIndexOf('<', this.#parser.position - 1), 0);
  }

  /** Says what the XML parser complains of, in words and at the place that help. */
  #fail(message: string): never {
    const end = this.#parser.position;
    // At the file's end, the beginning of a reference that never ended with a semicolon.
    const { entity } = this.#parser as unknown as { readonly entity?: unknown };
    if (typeof entity === 'string' && entity !== '' && end >= this.#text.length)
      throw new SvgFault('A plain “&” must be written as “&amp;”.', Math.max(end - entity.length - 1, 0));
    const open = this.#open.at(-1);
    if (message.startsWith('unclosed tag') && open !== undefined)
      throw new SvgFault(`“<${open.name.slice(0, 40)}>” is opened here and never closed.`, open.offset);
    if (message.startsWith('unexpected close tag')) this.#mismatch(this.#closed);
    if (message.startsWith('unmatched closing tag')) this.#mismatch(undefined);
    throw new SvgFault(xmlMessage(message), Math.max(end - 1, 0));
  }

  #mismatch(open: Open | undefined): never {
    const offset = this.#tagOffset();
    const found = this.#text.slice(offset, Math.min(this.#parser.position, offset + 60));
    const message =
      open === undefined
        ? `“${found}” closes an element that is not open.`
        : `“${found}” does not fit to “<${open.name.slice(0, 40)}>” in line ${this.#locate(open.offset).line}.`;
    throw new SvgFault(message, offset);
  }
}
