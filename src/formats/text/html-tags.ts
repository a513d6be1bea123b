/** An opening tag. Offsets are UTF-16 code units of the text. */
export interface HtmlTag {
  /** In lower case. */
  readonly name: string;
  readonly attributes: readonly HtmlAttribute[];
  /** Behind its `>`, and where the text of a script begins. */
  readonly end: number;
  /** Where the text of a script or another element without tags in it ends; `end` of any other. */
  readonly textEnd: number;
}
export interface HtmlAttribute {
  /** In lower case. */
  readonly name: string;
  /** As it is written, without its quotes; '' when there is none. */
  readonly value: string;
  /** Of the value without its quotes. */
  readonly start: number;
  readonly end: number;
}

/** What stands in these is text, whatever it looks like. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);
const MOST_TAGS = 100_000;
const MOST_ATTRIBUTES = 200;

/**
 * The opening tags of a page in the order of the text, as browsers read them (WHATWG HTML, tokenization): comments,
 * closing tags and what stands in scripts are skipped. Every character is looked at once or twice, whatever the text is.
 */
export function htmlTags(text: string): readonly HtmlTag[] {
  const tags: HtmlTag[] = [];
  let offset = text.indexOf('<');
  while (offset !== -1 && tags.length < MOST_TAGS) {
    let next = offset + 1;
    if (text.startsWith('<!--', offset)) next = commentEnd(text, offset);
    else if (/[!?/]/.test(text.charAt(next))) next = behind(text, '>', next);
    else if (/[a-z]/i.test(text.charAt(next))) {
      const { end, ...tag } = readTag(text, next);
      next = RAW.has(tag.name) ? rawEnd(text, tag.name, end) : end;
      tags.push({ ...tag, end, textEnd: next });
    }
    offset = text.indexOf('<', next);
  }
  return tags;
}

/** The value of an attribute; the first one counts, as in browsers. */
export function htmlAttribute(tag: HtmlTag, name: string): HtmlAttribute | undefined {
  return tag.attributes.find((one) => one.name === name);
}

function commentEnd(text: string, start: number): number {
  // `<!-->` and `<!--->` are whole comments.
  const short = /^<!---?>/.exec(text.slice(start, start + 6));
  return short ? start + short[0].length : behind(text, '-->', start + 4);
}

function rawEnd(text: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  end.lastIndex = from;
  return end.exec(text)?.index ?? text.length;
}

function readTag(text: string, start: number): Omit<HtmlTag, 'textEnd'> {
  let offset = skip(text, start, /[^\s/>]/);
  const name = text.slice(start, offset).toLowerCase();
  const attributes: HtmlAttribute[] = [];
  while (offset < text.length) {
    offset = skip(text, offset, /[\s/]/);
    if (offset >= text.length || text.charAt(offset) === '>') break;
    const read = readAttribute(text, offset);
    if (attributes.length < MOST_ATTRIBUTES) attributes.push(read.attribute);
    offset = read.end;
  }
  return { name, attributes, end: offset + 1 };
}

function readAttribute(
  text: string,
  start: number,
): { readonly attribute: HtmlAttribute; readonly end: number } {
  // The first character belongs to the name even if it is `=`.
  const nameEnd = skip(text, start + 1, /[^\s/>=]/);
  const name = text.slice(start, nameEnd).toLowerCase();
  const equals = skip(text, nameEnd, /\s/);
  if (text.charAt(equals) !== '=')
    return { attribute: { name, value: '', start: nameEnd, end: nameEnd }, end: nameEnd };
  const from = skip(text, equals + 1, /\s/);
  const quote = text.charAt(from);
  const isQuoted = quote === '"' || quote === "'";
  const valueStart = isQuoted ? from + 1 : from;
  const close = isQuoted ? text.indexOf(quote, valueStart) : skip(text, from, /[^\s>]/);
  const valueEnd = close === -1 ? text.length : close;
  const value = text.slice(valueStart, valueEnd);
  return {
    attribute: { name, value, start: valueStart, end: valueEnd },
    end: isQuoted ? valueEnd + 1 : valueEnd,
  };
}

/** Behind the run of characters of this kind. */
function skip(text: string, start: number, kind: RegExp): number {
  let offset = start;
  while (offset < text.length && kind.test(text.charAt(offset))) offset++;
  return offset;
}

/** Behind the next such text, or at the end. */
function behind(text: string, what: string, from: number): number {
  const found = text.indexOf(what, from);
  return found === -1 ? text.length : found + what.length;
}
