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
