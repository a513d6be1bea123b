/** What the XML parser says, as a designer understands it; the first beginning that fits speaks. */
const MESSAGES: readonly (readonly [string, string])[] = [
  ['undefined entity', 'A character reference such as “&name;” is used that XML does not know.'],
  ['disallowed character in entity name', 'A plain “&” must be written as “&amp;”.'],
  ['empty entity name', 'A plain “&” must be written as “&amp;”.'],
  ['malformed character entity', 'A character reference such as “&#65;” is malformed.'],
  ['unquoted attribute value', 'The value of an attribute must stand in quotes.'],
  ['attribute without value', 'An attribute has no value: write name="value".'],
  [
    'no whitespace between attributes',
    'A space is missing between two attributes: is a quote missing or too many?',
  ],
  [
    'disallowed character in attribute name',
    'This character is not allowed in an attribute: is a quote missing?',
  ],
  ['disallowed character in tag name', 'A “<” must be followed by a name; a plain one is written as “&lt;”.'],
  ['disallowed character in closing tag', 'A closing tag may hold nothing but its name.'],
  ['duplicate attribute', 'An attribute is given twice in one element.'],
  ['forward-slash in opening tag', 'A “/” in a tag must be followed by “>”.'],
  ['text data outside of root node', 'Text stands outside of the svg element.'],
  [
    'documents may contain only one root',
    'A second element follows after the end of the first: a drawing has one.',
  ],
  ['document must contain a root element', 'The file holds no element: an svg element is expected.'],
  ['malformed comment', 'A comment may not hold “--”.'],
  ['the string "]]>"', 'The characters “]]>” must be written as “]]&gt;”.'],
  ['an XML declaration must be at the start', 'Something stands before the “<?xml …?>” declaration.'],
  ['the XML declaration must appear at the start', 'Something stands before the “<?xml …?>” declaration.'],
  ['inappropriately located doctype', 'The DOCTYPE must stand once, before the svg element.'],
  ['weird empty close tag', 'A closing tag has no name.'],
  ['unexpected end', 'The file ends in the middle of a tag or a comment: it is cut off.'],
  ['disallowed character', 'This character is not allowed here; a plain “<” is written as “&lt;”.'],
];

/** One sentence for what the XML parser says of a file. */
export function xmlMessage(message: string): string {
  const known = MESSAGES.find(([beginning]) => message.startsWith(beginning));
  if (known !== undefined) return known[1];
  return /declaration|version|encoding|standalone|processing instruction/i.test(message)
    ? 'The “<?xml …?>” declaration or another “<?…?>” is malformed.'
    : `The file is no well-formed XML (${message.replace(/\.$/, '')}).`;
}
