/** Characters that act on a terminal or hide in text: controls, bidirectional overrides, line separators. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g;

/** Text from a repository as one line that a terminal shows and does not obey. */
export function forTerminal(text: string): string {
  return text.replace(UNSAFE, (character) => {
    if (character === '\t') return ' ';
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** One line of log in GitHub Actions: besides, nothing in it can start a workflow command. */
export function forLog(text: string): string {
  return forTerminal(text).replaceAll('::', ':\u200b:').replaceAll('##[', '#\u200b#[');
}

/** The data of a workflow command. */
export function commandData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property of a workflow command. */
export function commandProperty(text: string): string {
  return commandData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
