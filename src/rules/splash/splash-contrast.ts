import { type JsonNode, member, nodeLocation } from '../../formats/json/json.ts';
import { keyFact } from '../../pexip/keys.ts';
import { DEFAULT_TEXT, SCREENS } from '../../pexip/theme-screens.ts';
import { effectiveScreenPart, hidesSettings, levels } from '../../reading/hierarchy.ts';
import { elementsOf, splashScreens } from '../../reading/screens.ts';
import { groundColor, LEAST_CONTRAST, textContrast } from '../../reading/splash-geometry.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

export default rule({
  id: 'splash-contrast',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'warning',
  summary: 'Text on a colour has a contrast of at least 3:1',
  why: 'Participants read these texts from across a room. WCAG asks for a contrast of 3:1 for large text. Text is white where no other colour is given, so a light background hides the default texts.',
  evidence: { kind: 'H', source: 'WCAG 2.2, success criterion 1.4.3, large text' },
  messages: {
    contrast: (text: string, background: string, screen: string, ratio: number) =>
      `Text in ${text} on the background ${background} of “${screen}” has a contrast of ${ratio}:1. It needs at least ${LEAST_CONTRAST}:1.`,
  },
  check(json, { report, pkg }) {
    const themes = levels(pkg);
    if (hidesSettings(themes)) return;
    for (const { key } of splashScreens(json)) {
      const ground = effectiveScreenPart(themes, key, 'background');
      const ownGround = ground?.origin === 'package' ? ground.value : undefined;
      const color = ground && groundColor(ground.value);
      if (!color) continue;
      const elements = effectiveScreenPart(themes, key, 'elements');
      const texts = elementsOf(key, elements?.value).filter(({ type }) => type === 'text');
      const judge = (written: string, node: JsonNode | undefined) => {
        const ratio = textContrast(written, color.value) ?? LEAST_CONTRAST;
        if (ratio >= LEAST_CONTRAST || !node) return;
        const values = [written, color.written, shortened(key), ratio] as const;
        report('contrast', [...values], { location: nodeLocation(json, node) });
      };
      for (const { node } of texts) {
        const ink = member(node, 'color');
        if (ink && ink.type !== 'string') continue;
        const place = elements?.origin === 'package' ? (ink ?? node) : ownGround;
        judge(ink?.value ?? DEFAULT_TEXT.color, place);
      }
      const showsText = keyFact(SCREENS, key)?.text !== undefined;
      if (!elements && showsText) judge(DEFAULT_TEXT.color, ownGround);
    }
  },
});
