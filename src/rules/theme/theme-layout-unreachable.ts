import { nodeLocation } from '../../formats/json/json.ts';
import { isMissed } from '../../formats/text/spelling.ts';
import { layoutName } from '../../pexip/layouts.ts';
import {
  effectiveLayouts,
  effectiveSetting,
  hidesSettings,
  isBaseTheme,
  layoutFileStem,
  layoutsOf,
  levels,
} from '../../reading/hierarchy.ts';
import { textsIn } from '../../reading/texts.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

export default rule({
  id: 'theme-layout-unreachable',
  target: 'package',
  kinds: ['theme'],
  severity: 'info',
  summary: 'Every custom layout is in the `dtmf_allowed_layouts` that are in effect',
  why: 'Participants reach a layout with the layout command only when it is in this list. A layout that administrators or the web app choose needs no entry: then ignore this.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: using the layout' },
  messages: {
    unreachable: (name: string) =>
      `The layout “${name}” is not in “dtmf_allowed_layouts”, so the layout command does not reach it.`,
  },
  check(pkg, { report }) {
    const themes = levels(pkg);
    const own = themes[0]?.config;
    // A theme that stands on this one may list it, and so may settings that are missing.
    if (pkg.isBase || !own || hidesSettings(themes) || isBaseTheme(pkg)) return;
    const list = effectiveSetting(themes, 'dtmf_allowed_layouts')?.value;
    const commands = effectiveSetting(themes, 'enable_dtmf_conference_control')?.value;
    if (!isNames(list) || commands === false) return;
    const listed = new Set(list);
    const layouts = new Set(effectiveLayouts(themes).map(({ name }) => name));
    const unknown = list.filter((name) => !layouts.has(name) && layoutName(name).type === 'unknown');
    // Under the name of its file or a misspelt one, or under a misspelt key: the rule that says so is enough.
    const isMeant = (name: string, file: string) =>
      listed.has(name) ||
      listed.has(layoutFileStem(file)) ||
      textsIn(own.root).has(name) ||
      isMissed(name, unknown);
    for (const { name, asset, json, node } of layoutsOf(pkg)) {
      if (!asset || !json || !node || isMeant(name, asset.name)) continue;
      report('unreachable', [shortened(name)], { asset, location: nodeLocation(json, node) });
    }
  },
});

/** Whether it is a list in which every name can be read. */
function isNames(list: unknown): list is readonly string[] {
  return Array.isArray(list) && list.every((name) => typeof name === 'string' && name !== '');
}
