import { member } from '../../formats/json/json.ts';
import { textWidth, WIDTH_TOLERANCE } from '../../formats/text/font-metrics.ts';
import { CANVAS, DEFAULT_TEXT } from '../../pexip/theme-screens.ts';
import { effectiveLabel, type Level } from '../../reading/hierarchy.ts';
import { numberAt, type SplashElement } from '../../reading/screens.ts';

/** The text of a label in the hierarchy, where it is known. */
export function textOf(themes: readonly Level[], label: string): string | undefined {
  const found = effectiveLabel(themes, label)?.value;
  if (typeof found === 'string' || found === undefined) return found;
  return found.type === 'string' ? found.value : undefined;
}

/** The font size of a text element in pixels; undefined when it is not known how large the text is in the end. */
export function fontSizeOf({ node }: SplashElement): number | undefined {
  if (member(node, 'scale')) return undefined;
  return member(node, 'font_size') ? numberAt(node, 'font_size')?.value : DEFAULT_TEXT.fontSizeInPixels;
}

/** The widest line of a text that can't fit on the canvas, whatever the font, with its width in pixels. */
export function overflowOf(
  text: string,
  fontSizeInPixels: number,
): { readonly line: string; readonly widthInPixels: number } | undefined {
  let widest = { line: '', widthInPixels: 0 };
  for (const line of text.split(/\r\n|[\n\r]/)) {
    // What stands for a variable may be short.
    const widthInPixels = textWidth(line.replace(/\{[^{}]*\}/g, ''), fontSizeInPixels);
    if (widthInPixels > widest.widthInPixels) widest = { line, widthInPixels };
  }
  return widest.widthInPixels * (1 - WIDTH_TOLERANCE) > CANVAS.widthInPixels ? widest : undefined;
}
