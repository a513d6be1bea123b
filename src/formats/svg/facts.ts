import { type CssReference, cssReferences } from '../css/references.ts';
import type { CssTokens } from '../css/tokens.ts';
import type { Location } from '../format.ts';
import { isBitmapData, isSvgData, referenceKind, shortReference } from '../text/references.ts';
import {
  type Attribute,
  type Element,
  SVG_NAMESPACE,
  XHTML_NAMESPACE,
  XINCLUDE_NAMESPACE,
  XLINK_NAMESPACE,
  XML_NAMESPACE,
} from './namespaces.ts';
import type { SvgExternal, SvgFact, SvgPath } from './value.ts';

/** Facts of one sort that are kept, and ids. A drawing with more has made its point. */
const MOST_FACTS = 1000;
const MOST_PATHS = 20_000;
const MOST_IDS = 200_000;

/** Attributes that SVG reads as CSS values, `url()` among them. */
const STYLED = new Set([
  'style',
  'fill',
  'stroke',
  'filter',
  'clip-path',
  'mask',
  'mask-image',
  'marker',
  'marker-start',
  'marker-mid',
  'marker-end',
  'cursor',
  'color-profile',
  'from',
  'to',
  'by',
  'values',
]);
const LINKS = new Set(['href', 'src']);
/** Further links of XHTML, which a foreignObject may hold. */
const PAGE_LINKS = new Set(['srcset', 'action', 'formaction', 'data', 'poster', 'background']);
/** Attributes that an animation writes into a link. */
const ANIMATED = new Set(['from', 'to', 'by', 'values']);
const PICTURES = new Set(['image', 'feimage', 'img']);
const LINKING = new Set(['a', 'area', 'form']);

/** Gathers what an SVG holds while it is read. */
export class SvgFacts {
  readonly scripts: SvgFact[] = [];
  readonly foreignObjects: SvgFact[] = [];
  readonly externals: SvgExternal[] = [];
  readonly rasters: SvgFact[] = [];
  readonly paths: SvgPath[] = [];
  readonly ids = new Set<string>();
  idsComplete = true;
  elements = 0;
  readonly #tokenize: ((text: string) => CssTokens) | undefined;

  /** `tokenize` is absent where the text can hold no address of CSS. */
  constructor(tokenize: ((text: string) => CssTokens) | undefined) {
    this.#tokenize = tokenize;
  }

  /** `parent` is the name of the element around it, without a prefix. */
  element(element: Element, locate: () => Location, parent = ''): void {
    this.elements++;
    for (const attribute of element.attributes) this.#identify(attribute);
    if (element.namespace === XINCLUDE_NAMESPACE && element.local === 'include')
      this.external('link', attributeOf(element, 'href') ?? '', locate());
    if (element.namespace !== SVG_NAMESPACE && element.namespace !== XHTML_NAMESPACE) return;
    // Names count in any case: a drawing that is placed in a page is read by the rules of HTML.
    const local = element.local.toLowerCase();
    if (local === 'script' || local === 'handler')
      add(this.scripts, { what: `<${element.local}>`, location: locate() });
    if (local === 'foreignobject')
      add(this.foreignObjects, { what: `<${element.local}>`, location: locate() });
    if (local === 'path') this.#path(attributeOf(element, 'd') ?? '', locate);
    for (const attribute of element.attributes) this.#attribute(element, local, attribute, locate);
    for (const reference of animatedLinks(element, local))
      this.#link(parent.toLowerCase(), reference, locate);
  }

  /** The text of a `style` element. */
  stylesheet(text: string, location: Location): void {
    for (const reference of this.#references(text)) this.#styleReference(reference, () => location);
  }

  external(form: SvgExternal['form'], reference: string, location: Location): void {
    add(this.externals, { form, what: shortReference(reference), location });
  }

  #identify({ namespace, local, value }: Attribute): void {
    if (local !== 'id' || (namespace !== '' && namespace !== XML_NAMESPACE)) return;
    if (this.ids.size < MOST_IDS) this.ids.add(value);
    else this.idsComplete = false;
  }

  #path(data: string, locate: () => Location): void {
    const last = this.paths.length - 1;
    if (last + 1 < MOST_PATHS) this.paths.push({ length: data.length, location: locate() });
    else if (data.length > (this.paths[last]?.length ?? 0))
      this.paths[last] = { length: data.length, location: locate() };
  }

  #attribute(element: Element, elementName: string, attribute: Attribute, locate: () => Location): void {
    const { namespace, name, local, value } = attribute;
    if (namespace === '' && /^on[a-z]+$/i.test(local)) add(this.scripts, { what: name, location: locate() });
    if (namespace === '' && ANIMATED.has(local) && value.split(';').some(isScript))
      add(this.scripts, { what: shortReference(value), location: locate() });
    if (namespace === '' && STYLED.has(local) && /[(\\]/.test(value))
      for (const reference of this.#references(value)) this.#styleReference(reference, locate);
    const isLink = LINKS.has(local) || (element.namespace === XHTML_NAMESPACE && PAGE_LINKS.has(local));
    if (isLink && (namespace === '' || namespace === XLINK_NAMESPACE)) this.#link(elementName, value, locate);
  }

  #link(element: string, reference: string, locate: () => Location): void {
    const kind = referenceKind(reference);
    if (kind === 'script') add(this.scripts, { what: shortReference(reference), location: locate() });
    else if (LINKING.has(element)) return;
    else if (kind === 'data') {
      if (isBitmapData(reference) || (PICTURES.has(element) && !isSvgData(reference)))
        add(this.rasters, { what: shortReference(reference), location: locate() });
    } else if (kind !== 'empty' && kind !== 'fragment') this.external('link', reference, locate());
  }

  #references(text: string): readonly CssReference[] {
    return this.#tokenize ? cssReferences(this.#tokenize(text)) : [];
  }

  #styleReference({ value, form }: CssReference, locate: () => Location): void {
    const kind = referenceKind(value);
    if (kind === 'script') add(this.scripts, { what: shortReference(value), location: locate() });
    else if (kind === 'data') {
      if (isBitmapData(value)) add(this.rasters, { what: shortReference(value), location: locate() });
    } else if (kind !== 'empty' && kind !== 'fragment') this.external(form, value, locate());
  }
}

/** What an animation makes of the link of the element around it; scripts count in any animation. */
function animatedLinks(element: Element, local: string): readonly string[] {
  const isOfLink = /^(?:[^:]+:)?href$/.test(attributeOf(element, 'attributeName') ?? '');
  if (!isOfLink || (local !== 'set' && local !== 'animate')) return [];
  return element.attributes
    .filter(({ namespace, local: name }) => namespace === '' && ANIMATED.has(name))
    .flatMap(({ local: name, value }) => (name === 'values' ? value.split(';') : [value]))
    .filter((reference) => !isScript(reference));
}

function isScript(reference: string): boolean {
  return referenceKind(reference) === 'script';
}

function attributeOf(element: Element, local: string): string | undefined {
  return element.attributes.find((attribute) => attribute.local === local && attribute.namespace === '')
    ?.value;
}

function add<T>(facts: T[], fact: T): void {
  if (facts.length < MOST_FACTS) facts.push(fact);
}
