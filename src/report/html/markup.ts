import { visible } from '../escape.ts';

/** Text that is HTML already, in pieces: media stand by themselves, so that a page is never one text. Only `html` and `raw` make it. */
export interface Markup {
  readonly pieces: readonly string[];
}
export type Part = string | number | Markup | readonly Markup[] | undefined;

/** Longer texts are cut; the JSON report has them whole. In UTF-16 code units. */
const LONGEST_TEXT = 2000;
/** Longer pieces are not joined with what stands beside them. In UTF-16 code units. */
const LONGEST_JOINED = 20_000;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template whose strings are HTML and whose values are text, escaped for elements and quoted attributes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const pieces = [strings[0] ?? ''];
  parts.forEach((part, index) => {
    for (const piece of piecesOf(part)) add(pieces, piece);
    add(pieces, strings[index + 1] ?? '');
  });
  return { pieces };
}

function add(pieces: string[], piece: string): void {
  const last = pieces.length - 1;
  const before = pieces[last] ?? '';
  if (before.length <= LONGEST_JOINED && piece.length <= LONGEST_JOINED) pieces[last] = before + piece;
  else pieces.push(piece);
}

/** Text that this project made as HTML: a style, a script, a picture. */
export const raw = (markup: string): Markup => ({ pieces: [markup] });

/** Our own words, in which what stands between backticks is code. */
export const spoken = (words: string): readonly Markup[] =>
  words.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));

function piecesOf(part: Part): readonly string[] {
  if (part === undefined) return [];
  if (typeof part === 'string') return [escapeText(part)];
  if (typeof part === 'number') return [String(part)];
  return 'pieces' in part ? part.pieces : part.flatMap(({ pieces }) => pieces);
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
