/** The document type declaration of an XML file: what it asks for, and the entities and attributes that it declares. */
export interface Doctype {
  /** The address of an external part; absent for the public SVG document types, which nothing loads. */
  readonly external?: string;
  readonly entities: readonly EntityDeclaration[];
  /** Attributes that elements have without being written: element, attribute, value. */
  readonly defaults: readonly (readonly [element: string, attribute: string, value: string])[];
  /** Offset of the first reference to a parameter entity (`%name;`), whose text would be declarations. */
  readonly parameterReference?: number;
}
/**
 * `text`: characters only. `markup`: elements too. `nested`: made of other entities. `external`: the text of another
 * file. `parameter`: for use in declarations.
 */
export type EntityKind = 'text' | 'markup' | 'nested' | 'external' | 'parameter';
export interface EntityDeclaration {
  readonly name: string;
  readonly kind: EntityKind;
  /** What it stands for, with character references resolved once as XML 1.0 section 4.5 says; the address of an external one. */
  readonly value: string;
  /** Offset of the declaration in the doctype's text. */
  readonly offset: number;
}

/** Declarations that are read; more are left out, and whatever uses them is undefined. */
const MOST_DECLARATIONS = 2000;
const PREDEFINED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', apos: "'", quot: '"' };

/** Reads what stands between `<!DOCTYPE` and its `>`. Never fails: what it does not understand it skips. */
export function readDoctype(text: string): Doctype {
  const cursor = new Cursor(text);
  cursor.word();
  const external = externalPart(cursor);
  const entities: EntityDeclaration[] = [];
  const defaults: [string, string, string][] = [];
  let parameterReference: number | undefined;
  if (cursor.take('[')) {
    while (!cursor.done && !cursor.take(']')) {
      const offset = cursor.offset;
      if (cursor.take('<!--')) cursor.skipPast('-->');
      else if (cursor.take('<?')) cursor.skipPast('?>');
      else if (cursor.take('%')) {
        parameterReference ??= offset;
        cursor.skipPast(';');
      } else if (cursor.take('<!ENTITY')) {
        const entity = entityDeclaration(cursor, offset);
        if (entity !== undefined && entities.length < MOST_DECLARATIONS) entities.push(entity);
      } else if (cursor.take('<!ATTLIST')) attributeDefaults(cursor, defaults);
      else if (cursor.take('<!')) cursor.skipDeclaration();
      else cursor.skip();
    }
  }
  return {
    entities,
    defaults,
    ...(external === undefined ? {} : { external }),
    ...(parameterReference === undefined ? {} : { parameterReference }),
  };
}

/** Resolves character references and the five entities of XML in an entity's text. */
export function resolveCharacters(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,8})|#([0-9]{1,9})|(lt|gt|amp|apos|quot));/gi,
    (all, hex, decimal, name) => {
      if (name !== undefined) return PREDEFINED[name] ?? all;
      return character(hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16)) ?? all;
    },
  );
}

function character(point: number): string | undefined {
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}

/** `PUBLIC "…" "…"` or `SYSTEM "…"`. */
function externalPart(cursor: Cursor): string | undefined {
  const word = cursor.word();
  const publicId = word === 'PUBLIC' ? (cursor.quoted() ?? '') : '';
  if (word !== 'PUBLIC' && word !== 'SYSTEM') return undefined;
  const system = cursor.quoted() ?? '';
  return isPublicSvg(publicId, system) ? undefined : system || publicId;
}

/** The W3C's document types for SVG, by their place or, beside a local copy's name, by their public name. */
function isPublicSvg(publicId: string, system: string): boolean {
  if (/^(?:https?:)?\/\/(?:www\.)?w3\.org\/[^?#]*$/i.test(system.trim())) return true;
  return (
    publicId.trim().startsWith('-//W3C//') && (system.trim() === '' || /^[\w.-]+\.dtd$/i.test(system.trim()))
  );
}

function entityDeclaration(cursor: Cursor, offset: number): EntityDeclaration | undefined {
  const parameter = cursor.take('%');
  const name = cursor.word();
  const literal = cursor.quoted();
  const keyword = literal === undefined ? cursor.word() : '';
  if (keyword === 'PUBLIC') cursor.quoted();
  const address = keyword === '' ? undefined : (cursor.quoted() ?? '');
  cursor.skipDeclaration();
  if (name === '' || (!parameter && Object.hasOwn(PREDEFINED, name))) return undefined;
  if (address !== undefined) return { name, kind: 'external', value: address, offset };
  const value = (literal ?? '').replace(/&#(?:x([0-9a-f]{1,8})|([0-9]{1,9}));/gi, (all, hex, decimal) => {
    return character(hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16)) ?? all;
  });
  return { name, kind: parameter ? 'parameter' : kindOf(value), value, offset };
}

function kindOf(value: string): EntityKind {
  if (/&(?!#|(?:lt|gt|amp|apos|quot);)/.test(value)) return 'nested';
  return value.includes('<') ? 'markup' : 'text';
}

/** `<!ATTLIST element attribute type "default" …>`; a `#FIXED` default counts as well. */
function attributeDefaults(cursor: Cursor, defaults: [string, string, string][]): void {
  const element = cursor.word();
  let attribute = '';
  let previous = '';
  while (!cursor.done && !cursor.at('>')) {
    const value = cursor.quoted();
    if (value !== undefined) {
      if (defaults.length < MOST_DECLARATIONS) defaults.push([element, attribute, resolveCharacters(value)]);
      previous = '';
    } else if (cursor.take('(')) cursor.skipPast(')');
    else {
      const word = cursor.word();
      if (word === '') cursor.skip();
      if (previous === '') attribute = word;
      previous = word === '#REQUIRED' || word === '#IMPLIED' ? '' : word || previous;
    }
  }
  cursor.skipDeclaration();
}

/** Reads a text from front to end; every call but `take` and `at` moves on or is at the end. */
class Cursor {
  offset = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    this.#blanks();
    return this.offset >= this.#text.length;
  }

  at(expected: string): boolean {
    this.#blanks();
    return this.#text.startsWith(expected, this.offset);
  }

  take(expected: string): boolean {
    if (!this.at(expected)) return false;
    this.offset += expected.length;
    return true;
  }

  skip(): void {
    this.offset++;
  }

  skipPast(mark: string): void {
    const end = this.#text.indexOf(mark, this.offset);
    this.offset = end < 0 ? this.#text.length : end + mark.length;
  }

  /** A run of characters up to a blank, a quote or a bracket; '' when there is none. */
  word(): string {
    this.#blanks();
    const start = this.offset;
    while (this.offset < this.#text.length && !/[\s"'<>[\]()]/.test(this.#text.charAt(this.offset)))
      this.offset++;
    return this.#text.slice(start, this.offset);
  }

  quoted(): string | undefined {
    this.#blanks();
    const quote = this.#text.charAt(this.offset);
    if (quote !== '"' && quote !== "'") return undefined;
    const start = this.offset + 1;
    this.offset = start;
    this.skipPast(quote);
    return this.#text.slice(start, this.offset - (this.#text.endsWith(quote, this.offset) ? 1 : 0));
  }

  /** Moves behind the next `>` that is not in quotes. */
  skipDeclaration(): void {
    while (!this.done && !this.take('>')) if (this.quoted() === undefined) this.skip();
  }

  #blanks(): void {
    while (/\s/.test(this.#text.charAt(this.offset))) this.offset++;
  }
}
