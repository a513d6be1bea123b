import type { JsonNode } from '../formats/json/json.ts';

const LONGEST_IN_CHARACTERS = 60;

/** A value as a message shows it: `the text “2”`, `1`, `true`, `an object`. */
export function valueInWords(node: JsonNode): string {
  switch (node.type) {
    case 'object':
      return 'an object';
    case 'array':
      return 'a list';
    case 'string':
      return `the text “${shortened(node.value)}”`;
    default:
      return String(node.value);
  }
}

/** A text that fits into a message. */
export function shortened(text: string): string {
  const characters = [...text.slice(0, LONGEST_IN_CHARACTERS * 2)];
  if (characters.length <= LONGEST_IN_CHARACTERS && text.length <= LONGEST_IN_CHARACTERS * 2) return text;
  return `${characters.slice(0, LONGEST_IN_CHARACTERS).join('')}…`;
}
const LONGEST_QUOTE = 60;

/** A text short enough for a message, on one line. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line.slice(0, 2 * LONGEST_QUOTE)];
  return characters.length > LONGEST_QUOTE || line.length > 2 * LONGEST_QUOTE
    ? `${characters.slice(0, LONGEST_QUOTE - 1).join('')}…`
    : line;
}

/** “a”, “b” and “c” */
export function quoted(words: readonly string[]): string {
  const marked = words.map((word) => `“${excerpt(word)}”`);
  return marked.length < 2 ? marked.join('') : `${marked.slice(0, -1).join(', ')} and ${marked.at(-1)}`;
}
