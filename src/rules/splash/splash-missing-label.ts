import { at, type Json, nodeLocation } from '../../formats/json/json.ts';
import { didYouMean } from '../../formats/text/spelling.ts';
import type { BaseTheme } from '../../model/package.ts';
import { DEFAULT_LABELS, mayBeDefaultLabel } from '../../pexip/theme-screens.ts';
import { effectiveLabel, hidesSettings, levels, listsOf } from '../../reading/hierarchy.ts';
import { unknownKeys } from '../../reading/known-keys.ts';
import { labelMembers, splashElements, stringAt } from '../../reading/screens.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

/** Labels that a suggestion is looked for among, so that a hostile file can't make it slow. */
const MOST_SUGGESTED = 200;

export default rule({
  id: 'splash-missing-label',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'warning',
  summary: 'A text’s `label` is defined in `labels`, here or in the base, or known as a default',
  why: 'A text element shows the text that “labels” gives for its label. A label that is defined nowhere leaves the text empty. Define it, even when it is one of the platform’s own: only some of those are known here.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: text overlays (labels)' },
  messages: {
    missing: (label: string, suggestion: string) =>
      `The label “${label}” is not defined in “labels”, and it is not a known label of the Base theme.${suggestion}`,
    none: (label: string, suggestion: string) =>
      `The label “${label}” is not defined in “labels”, and the Base theme has no label of that name.${suggestion}`,
  },
  check(json, { report, pkg }) {
    const themes = levels(pkg);
    if (hidesSettings(themes) || themes.some(({ config }) => config && hidesLabels(config, pkg.baseTheme)))
      return;
    const { labels } = listsOf(themes);
    const certain = labels !== undefined;
    const ofBaseTheme = labels ?? DEFAULT_LABELS.map(({ key }) => key);
    const known = [...ofBaseTheme, ...labelMembers(json).map(({ key }) => key)].slice(0, MOST_SUGGESTED);
    for (const { screen, type, node } of splashElements(json)) {
      const label = type === 'text' ? stringAt(node, 'label') : undefined;
      if (!label || effectiveLabel(themes, label.value)) continue;
      if (!certain && label.value === screen && mayBeDefaultLabel(screen)) continue;
      const values = [shortened(label.value), didYouMean(label.value, known)] as const;
      report(certain ? 'none' : 'missing', [...values], { location: nodeLocation(json, label), certain });
    }
  },
});

/** Whether labels may be meant to be defined: under a misspelt key, or by what is no object. */
function hidesLabels(json: Json, baseTheme: BaseTheme | undefined): boolean {
  const nodes = [at(json, 'splash_screens'), at(json, 'splash_screens', 'labels')];
  const slips = unknownKeys(json, 'themeconfig', baseTheme).map(({ meant }) => meant);
  return (
    nodes.some((node) => node && node.type !== 'object') ||
    slips.some((meant) => meant === 'labels' || meant === 'splash_screens')
  );
}
