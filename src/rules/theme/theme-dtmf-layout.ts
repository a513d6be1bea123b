import { at, nodeLocation } from '../../formats/json/json.ts';
import { didYouMean } from '../../formats/text/spelling.ts';
import { BUILT_IN_LAYOUTS, builtInLayout, layoutName } from '../../pexip/layouts.ts';
import {
  effectiveLayouts,
  hidesLayouts,
  levels,
  listsOf,
  namesOfLostLayouts,
} from '../../reading/hierarchy.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

const KEY = 'dtmf_allowed_layouts';
/** Shorter names, such as 1:7, are too much alike. */
const SHORTEST_SUGGESTED = 5;
/** Layouts that a suggestion is looked for among, so that a hostile package can't make it slow. */
const MOST_CANDIDATES = 200;

export default rule({
  id: 'theme-dtmf-layout',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'warning',
  summary:
    'Every layout in `dtmf_allowed_layouts` is built in or a custom layout of the theme, once, and there is at least one',
  why: 'The layout command goes through this list in its order. A name that stands for no layout is a step that does nothing, or stops the cycle. A custom layout is listed by the “name” in its file; older names of built-in layouts (4:0 for 2x2) still work.',
  evidence: { kind: 'V', source: 'Pexip docs, controlling_layout and themes_file_requirements' },
  messages: {
    empty: () =>
      `“${KEY}” is empty, so the layout command does nothing. List the layouts, or leave the setting out.`,
    twice: (name: string) => `The layout “${name}” is listed twice.`,
    view: (name: string, short: string) =>
      `“${name}” is the name of a built-in layout elsewhere. In this list it is called “${short}”.`,
    unknown: (name: string, suggestion: string) =>
      `“${name}” is neither a built-in layout nor a custom layout of this theme or its base.${suggestion}`,
  },
  check(json, { report, pkg }) {
    const list = at(json, KEY);
    if (list?.type !== 'array') return;
    if (list.items.length === 0) report('empty', [], { location: nodeLocation(json, list) });
    const themes = levels(pkg);
    const ofBaseTheme = listsOf(themes).allowedLayouts ?? [];
    const custom = new Set([...effectiveLayouts(themes).map(({ name }) => name), ...ofBaseTheme]);
    const known = [...new Set([...BUILT_IN_LAYOUTS.map(({ name }) => name), ...custom])].slice(
      0,
      MOST_CANDIDATES,
    );
    const lost = new Set(themes.flatMap((theme) => namesOfLostLayouts(theme.pkg)));
    const isSure = !hidesLayouts(themes);
    const seen = new Set<string>();
    for (const item of list.items) {
      if (item.type !== 'string') continue;
      const name = item.value;
      const location = nodeLocation(json, item);
      if (seen.has(name)) report('twice', [shortened(name)], { location });
      else if (!custom.has(name) && layoutName(name).type === 'unknown' && isSure && !lost.has(name)) {
        const view = builtInLayout(name);
        const suggestion = name.length < SHORTEST_SUGGESTED ? '' : didYouMean(name, known);
        if (view) report('view', [name, view.name], { location });
        else report('unknown', [shortened(name), suggestion], { location });
      }
      seen.add(name);
    }
  },
});
