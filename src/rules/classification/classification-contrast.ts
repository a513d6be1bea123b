import { type Color, contrast, over, parseHexColor } from '../../formats/image/color.ts';
import { at, entries, type JsonNode, member, nodeLocation } from '../../formats/json/json.ts';
import { LEVEL_KEYS } from '../../pexip/classification.ts';
import { keyFact } from '../../pexip/keys.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

const LEAST_CONTRAST = 4.5;
const BLACK: Color = { red: 0, green: 0, blue: 0, alpha: 1 };
const WHITE: Color = { red: 255, green: 255, blue: 255, alpha: 1 };

export default rule({
  id: 'classification-contrast',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'warning',
  summary: 'A level’s `color` on its `bgcolor` has a contrast of at least 4.5:1',
  why: 'The text says how confidential a meeting is, so everybody must be able to read it, on a phone as well as across a room. WCAG asks for a contrast of 4.5:1. Text is white where no “color” is given.',
  evidence: { kind: 'H', source: 'WCAG 2.2, success criterion 1.4.3' },
  messages: {
    contrast: (level: string, color: string, ground: string, ratio: number) =>
      `The text of level “${level}” in ${color} on ${ground} has a contrast of ${ratio}:1. It needs at least ${LEAST_CONTRAST}:1.`,
  },
  check(json, { report }) {
    for (const { key, value: level } of entries(at(json, 'classification', 'levels'))) {
      const [ink, ground] = [member(level, 'color'), member(level, 'bgcolor')];
      const written = ink ? textOf(ink) : String(keyFact(LEVEL_KEYS, 'color')?.default);
      // Which colour lies behind a level without one is not known.
      const behind = ground && textOf(ground);
      const colors = [written ?? '', behind ?? ''].map(parseHexColor);
      const [color, backdrop] = colors;
      if (!ground || !written || !behind || !color || !backdrop) continue;
      const ratio = Math.floor(bestContrast(color, backdrop) * 100) / 100;
      if (ratio >= LEAST_CONTRAST) continue;
      const values = [shortened(key), written, behind, ratio] as const;
      report('contrast', [...values], { location: nodeLocation(json, ink ?? ground) });
    }
  },
});

/** A background that is not opaque lets the video through: the contrast on the most favourable picture. */
function bestContrast(color: Color, ground: Color): number {
  return Math.max(...[BLACK, WHITE].map((video) => contrast(color, over(ground, video))));
}

function textOf(node: JsonNode): string | undefined {
  return node.type === 'string' ? node.value : undefined;
}
