import { type JsonNode, nodeLocation } from '../../formats/json/json.ts';
import { CANVAS, DEFAULT_TEXT, defaultLabel } from '../../pexip/theme-screens.ts';
import {
  effectiveScreenPart,
  hidesSettings,
  type Level,
  levels,
  screensOf,
} from '../../reading/hierarchy.ts';
import {
  elementsOf,
  labelMembers,
  type SplashElement,
  splashElements,
  stringAt,
} from '../../reading/screens.ts';
import { fontSizeOf, overflowOf, textOf } from '../../reading/splash-geometry.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

export default rule({
  id: 'splash-text-overflow',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'warning',
  summary: 'No line of text is wider than the canvas',
  why: 'Text never wraps by itself: what does not fit into 1920 pixels is cut off at both sides. Break the line with “\\n”, or choose a smaller “font_size”. Widths are those of Liberation Sans; a line is reported when it would not fit in a font that is 15 % narrower either.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: text overlays (labels)' },
  messages: {
    overflow: (line: string, width: number, fontSize: number) =>
      `The line “${line}” is about ${width} pixels wide at a font size of ${fontSize}, but the canvas has ${CANVAS.widthInPixels}. Break it with “\\n”.`,
  },
  check(json, { report, pkg }) {
    const themes = levels(pkg);
    if (hidesSettings(themes)) return;
    /** By the text, or by the label of one that stands in a base, the largest size that it is shown in. */
    const shown = new Map<JsonNode, { readonly text: string; readonly fontSize: number }>();
    const add = (text: string | undefined, fontSize: number | undefined, node: JsonNode) => {
      if (text && fontSize && fontSize > (shown.get(node)?.fontSize ?? 0))
        shown.set(node, { text, fontSize });
    };
    const labels = new Map(labelMembers(json).map(({ key, value }) => [key, value]));
    for (const element of splashElements(json)) {
      const label = element.type === 'text' ? stringAt(element.node, 'label') : undefined;
      if (label) add(textOf(themes, label.value), fontSizeOf(element), labels.get(label.value) ?? label);
    }
    for (const element of elementsBelow(themes)) {
      const label = element.type === 'text' ? stringAt(element.node, 'label')?.value : undefined;
      const own = label === undefined ? undefined : labels.get(label);
      if (own?.type === 'string') add(own.value, fontSizeOf(element), own);
    }
    for (const [key, value] of labels) {
      const screen = defaultLabel(key)?.screen;
      if (!screen || value.type !== 'string' || effectiveScreenPart(themes, screen, 'elements')) continue;
      add(value.value, DEFAULT_TEXT.fontSizeInPixels, value);
    }
    for (const [node, { text, fontSize }] of shown) {
      const overflow = overflowOf(text, fontSize);
      if (!overflow) continue;
      const width = Math.round(overflow.widthInPixels / 10) * 10;
      report('overflow', [shortened(overflow.line), width, fontSize], { location: nodeLocation(json, node) });
    }
  },
});

/** The elements that screens take from a theme below this one, as far as they are known. */
function elementsBelow(themes: readonly Level[]): readonly SplashElement[] {
  const screens = new Set(themes.flatMap(({ config }) => (config ? [...screensOf(config).keys()] : [])));
  return [...screens].flatMap((screen) => {
    const found = effectiveScreenPart(themes, screen, 'elements');
    return found && found.origin !== 'package' ? elementsOf(screen, found.value) : [];
  });
}
