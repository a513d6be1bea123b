import { visible } from '../escape.ts';

/** Text that is HTML already. Only `html` and `raw` make it. */
export interface Markup {
  readonly markup: string;
}
export type Part = string | number | Markup | readonly Markup[] | undefined;

/** Longer texts are cut; the JSON report has them whole. In UTF-16 code units. */
const LONGEST_TEXT = 2000;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template whose strings are HTML and whose values are text, escaped for elements and quoted attributes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let markup = strings[0] ?? '';
  parts.forEach((part, index) => {
    markup += markupOf(part) + (strings[index + 1] ?? '');
  });
  return { markup };
}

/** Text that this project made as HTML: a style, a script, a picture. */
export const raw = (markup: string): Markup => ({ markup });

function markupOf(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return String(part);
  // Not joined, which would copy a page's media at each level.
  return 'markup' in part ? part.markup : part.reduce((sum, { markup }) => sum + markup, '');
}

/** Besides, nothing in the text acts on a terminal or a runner that the file is printed to. */
function escapeText(text: string): string {
  const shown =
    text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return visible(shown)
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
    .replaceAll('##[', '#&#35;[')
    .replaceAll('::', ':&#58;');
}
