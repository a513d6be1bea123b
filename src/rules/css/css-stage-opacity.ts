import { BRAND_IMAGES, STAGE } from '../../pexip/webapp1-styles.ts';
import { BRAND_CSS, imagesOfClass } from '../../reading/brand-styles.ts';
import { rule } from '../rule.ts';
import { stageLayer } from './stage.ts';

const [, BACKGROUND] = BRAND_IMAGES;

export default rule({
  id: 'css-stage-opacity',
  target: 'css',
  kinds: ['webapp1', 'desktop'],
  names: BRAND_CSS,
  severity: 'info',
  summary: 'A custom background is not hidden during calls',
  why: 'During a call a nearly black layer, “stage-background”, lies over the background image, and hides most of it unless brand.css lowers its opacity: 0.5 lets the image shine through, 0 shows it in full. That may be what you want, as a dark stage flatters video.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    hidden: (percent: number) =>
      `During calls, “stage-background” hides ${percent}% of the custom background.`,
    builtIn: (percent: number) =>
      `During calls, the built-in “stage-background” hides ${percent}% of the custom background: set its opacity here to show more of it.`,
  },
  check(css, { report, pkg, asset }) {
    const className = BACKGROUND?.className ?? '';
    if (imagesOfClass(pkg, asset, css, className).length === 0) return;
    const layer = stageLayer(css);
    if (layer === undefined || layer.opacity < STAGE.defaultOpacity) return;
    const percent = Math.round(layer.opacity * 100);
    if (layer.start === undefined) report('builtIn', [percent]);
    else report('hidden', [percent], { location: css.locate(layer.start, layer.end) });
  },
});
