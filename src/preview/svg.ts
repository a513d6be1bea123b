/** Writing SVG. */

/** In units of the picture. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A `rect` with further attributes. */
export function rectangle(
  { x, y, width, height }: Rectangle,
  attributes: Readonly<Record<string, string | number>>,
): string {
  const all = { x: round(x), y: round(y), width: round(width), height: round(height), ...attributes };
  const written = Object.entries(all).map(([key, value]) => `${key}="${escapeXml(String(value))}"`);
  return `<rect ${written.join(' ')}/>`;
}

/** A number with at most two decimals. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Text that stands in an element or an attribute of XML 1.0, which allows no control characters and no lone surrogates. */
export function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
