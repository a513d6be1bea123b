import { html, type Markup } from './markup.ts';
import type { Room } from './room.ts';

/** A part of the page with its heading. */
export function section(id: string, title: string, body: Markup): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${body}
</section>
`;
}

/**
 * A table that scrolls sideways where it is too wide, and whose rows are cards on narrow screens. The first cell of a row is its header; columns whose titles begin
 * with `#` hold numbers.
 */
export function table(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Markup[])[],
): Markup {
  const numeric = columns.map((title) => title.startsWith('#'));
  const cell = (content: Markup, index: number) => {
    if (index === 0) return html`<th scope="row">${content}</th>`;
    const label = html` data-label="${(columns[index] ?? '').replace('#', '')}"`;
    if (numeric[index]) return html`<td class="number"${label}>${content}</td>`;
    return html`<td${content.pieces[0]?.startsWith('<code') ? html` class="wide"` : undefined}${label}>${content}</td>`;
  };
  return html`<div class="scroll" role="group" aria-label="${caption}" tabindex="0"><table>
<caption class="unseen">${caption}</caption>
<thead><tr>${columns.map((title, index) => html`<th scope="col"${numeric[index] ? html` class="number"` : undefined}>${title.replace('#', '')}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map(cell)}</tr>\n`)}</tbody>
</table></div>`;
}

/** The first rows that there is room for. */
export function rowsThatFit<T>(
  items: readonly T[],
  rowOf: (item: T) => readonly Markup[],
  room: Room,
): readonly (readonly Markup[])[] {
  const rows: (readonly Markup[])[] = [];
  for (const item of items) {
    const row = rowOf(item);
    if (!room.takes(html`${row}`, row.length + 1)) break;
    rows.push(row);
  }
  return rows;
}

/** A number with its thousands apart, the same in every locale. */
export function amount(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

/** A number in a table: nothing to look at when it is zero. */
export function count(value: number, tone = ''): Markup {
  if (value === 0) return html`<span class="zero">0</span>`;
  return tone === '' ? html`${amount(value)}` : html`<span class="count ${tone}">${amount(value)}</span>`;
}
