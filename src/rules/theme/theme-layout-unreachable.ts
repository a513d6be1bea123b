import { nodeLocation } from '../../formats/json/json.ts';
import { effectiveSetting, hidesSettings, isBaseTheme, layoutsOf, levels } from '../../reading/hierarchy.ts';
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
    // A theme that stands on this one may list it.
    if (pkg.isBase || hidesSettings(themes) || isBaseTheme(pkg)) return;
    const list = effectiveSetting(themes, 'dtmf_allowed_layouts')?.value;
    const commands = effectiveSetting(themes, 'enable_dtmf_conference_control')?.value;
    if (!Array.isArray(list) || commands === false) return;
    const listed = new Set<unknown>(list);
    for (const { name, asset, json, node } of layoutsOf(pkg)) {
      if (listed.has(name) || !json || !node) continue;
      report('unreachable', [shortened(name)], { asset, location: nodeLocation(json, node) });
    }
  },
});
