import type { Finding } from '../../model/report.ts';
import { html, type Markup } from './markup.ts';

/** In UTF-16 code units. */
const WIDEST_EXCERPT = 160;
const BEFORE_FAULT = 60;

/** The source line with the fault marked, cut around it; undefined when there is nothing to show. */
export function excerptBlock({ location }: Finding, excerpt: string): Markup | undefined {
  if (excerpt.trim() === '' || location?.line === undefined) return undefined;
  const { line, column } = location;
  const from = column === undefined ? 0 : whole(excerpt, column - 1);
  if (from > excerpt.length) return undefined;
  const to = Math.min(column === undefined ? 0 : endOf(location, excerpt, from), excerpt.length);
  const start = startOf(excerpt, from);
  const end = whole(excerpt, Math.min(excerpt.length, start + WIDEST_EXCERPT));
  const marked = Math.min(to, end);
  const head = start > 0 && excerpt.slice(0, start).trim() !== '' ? '…' : '';
  const tail = end < excerpt.length ? '…' : '';
  const mark = column === undefined ? undefined : html`<mark>${excerpt.slice(from, marked)}</mark>`;
  return html`<pre class="excerpt"><span class="line">${line}</span><code>${head}${excerpt.slice(start, from)}${mark}${excerpt.slice(Math.max(from, marked), end)}${tail}</code></pre>`;
}

/** Where the mark ends, 0-based: what the location says on this line, or one character. */
function endOf(
  { line, endLine, endColumn }: NonNullable<Finding['location']>,
  excerpt: string,
  from: number,
): number {
  if (endLine !== undefined && line !== undefined && endLine > line) return excerpt.length;
  if (endColumn !== undefined && endColumn - 1 > from) return endColumn - 1;
  return from + ((excerpt.codePointAt(from) ?? 0) > 0xffff ? 2 : 1);
}

/** Behind the indentation, or so that the fault is in sight. */
function startOf(excerpt: string, from: number): number {
  const indent = Math.min(from, excerpt.length - excerpt.trimStart().length);
  if (excerpt.length - indent <= WIDEST_EXCERPT) return indent;
  const start = Math.max(indent, Math.min(from - BEFORE_FAULT, excerpt.length - WIDEST_EXCERPT));
  return whole(excerpt, start);
}

/** The same place, or the one before it that parts no surrogate pair. */
const whole = (text: string, index: number): number =>
  /[\udc00-\udfff]/.test(text.charAt(index)) ? index - 1 : index;
