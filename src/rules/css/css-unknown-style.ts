import { nearest } from '../../formats/text/spelling.ts';
import { knownStyle, STYLES } from '../../pexip/webapp1-styles.ts';
import { BRAND_CSS } from '../../reading/brand-styles.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'css-unknown-style',
  target: 'css',
  kinds: ['webapp1', 'desktop'],
  names: BRAND_CSS,
  severity: 'info',
  summary: 'The classes of brand.css are styles that the client knows and uses',
  why: 'Elements of the client’s pages have a fixed set of classes. A rule for any other class mostly does nothing: look for a slip in its name.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    unknown: (name: string, suggestion: string) =>
      `“.${name}” is not among the client’s known styles.${suggestion}`,
    unused: (name: string) => `“.${name}” styles nothing: the client does not use it any more.`,
  },
  check(css, { report }) {
    const classes = css.rules.flatMap(({ selectors }) => selectors.flatMap((selector) => selector.classes));
    const seen = new Set<string>();
    for (const { name, start, end } of classes) {
      const style = knownStyle(name);
      if (seen.has(name) || style?.used) continue;
      seen.add(name);
      const where = { location: css.locate(start, end) };
      const meant = nearest(
        name,
        STYLES.map(({ className }) => className),
      );
      const suggestion = meant === undefined || name.length < 4 ? '' : ` Did you mean “.${meant}”?`;
      if (style === undefined) report('unknown', [name, suggestion], where);
      else report('unused', [name], where);
    }
  },
});
