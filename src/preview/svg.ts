/** Writing SVG. */

/** In units of the picture. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An element with attributes; those that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content?: string,
): string {
  const all = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? round(value) : escapeXml(value)}"`],
  );
  return content === undefined ? `<${name}${all.join('')}/>` : `<${name}${all.join('')}>${content}</${name}>`;
}

/** No picture has anything so far away; what is not finite lies at 0. */
const FARTHEST = 100_000;

/** A number with at most two decimals. */
export function round(value: number): number {
  if (!Number.isFinite(value)) return 0;
  return Math.round(Math.min(Math.max(value, -FARTHEST), FARTHEST) * 100) / 100;
}

/**
 * Text that stands in an element or an attribute of XML 1.0, which allows no control characters and no lone surrogates. A
 * runner of GitHub Actions that the picture is printed to finds no command in it.
 */
export function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('##[', '#&#35;[')
    .replaceAll('::', ':&#58;');
}
