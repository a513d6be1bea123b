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
  why: 'During a call a layer, “stage-background”, lies over the background image. At its usual opacity of 0.8 the image can still be seen; the nearer brand.css brings it to 1, the less is left. 0.5 lets the image shine through, 0 shows it in full. That may be what you want, as a dark stage flatters video.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    hidden: (percent: number) =>
      `During calls, “stage-background” hides ${percent}% of the custom background.`,
  },
  check(css, { report, pkg, asset }) {
    const className = BACKGROUND?.className ?? '';
    if (imagesOfClass(pkg, asset, css, className).length === 0) return;
    const layer = stageLayer(css);
    if (layer?.start === undefined || layer.opacity <= STAGE.defaultOpacity) return;
    report('hidden', [Math.round(layer.opacity * 100)], { location: css.locate(layer.start, layer.end) });
  },
});
