/** A variable of a text that the web app fills in (i18next interpolation): `{{name}}`, `{{- name}}`, `{{name, format}}`. */
export interface TranslatedVariable {
  /** With its braces. */
  readonly written: string;
  /** Undefined when what stands in the braces is no name, or a comma has no format behind it. */
  readonly name: string | undefined;
}

const NAME = /^[\p{L}\p{N}_$][\p{L}\p{N}_$.[\]-]*$/u;
const LONGEST_NAME = 100;

/** The variables of a text; undefined when its double braces are not balanced. */
export function translatedVariables(text: string): readonly TranslatedVariable[] | undefined {
  if (!isBalanced(text)) return undefined;
  return [...text.matchAll(/\{\{+([^{}]*)\}\}+/g)].map(([written, inside = '']) => ({
    written,
    name: nameIn(inside),
  }));
}

function nameIn(inside: string): string | undefined {
  const [first = '', ...formats] = inside.split(',');
  const name = first.trim().replace(/^-\s*/, '');
  const isWhole = formats.every((format) => format.trim() !== '');
  return isWhole && name.length <= LONGEST_NAME && NAME.test(name) ? name : undefined;
}

/** Single braces are text, or an object handed to another text; double ones must come in pairs. */
function isBalanced(text: string): boolean {
  if (!text.includes('{{') && !text.includes('}}')) return true;
  let depth = 0;
  for (let index = 0; index < text.length && depth >= 0; index++) {
    if (text.charAt(index) === '{') depth++;
    else if (text.charAt(index) === '}') depth--;
  }
  return depth === 0 && areVariablesClosed(text);
}

/** Whether each `{{` has its `}}` before the next one. */
function areVariablesClosed(text: string): boolean {
  let open = text.indexOf('{{');
  while (open !== -1) {
    const close = text.indexOf('}}', open + 2);
    const next = text.indexOf('{{', open + 2);
    if (close === -1 || (next !== -1 && next < close)) return false;
    open = next;
  }
  return true;
}
