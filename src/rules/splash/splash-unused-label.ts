import { at, entries, keyLocation } from '../../formats/json/json.ts';
import { isMissed } from '../../formats/text/spelling.ts';
import { mayBeDefaultLabel } from '../../pexip/theme-screens.ts';
import type { Level } from '../../reading/hierarchy.ts';
import {
  effectiveLabel,
  effectiveScreenPart,
  hidesSettings,
  levels,
  listsOf,
  screensOf,
} from '../../reading/hierarchy.ts';
import { elementsOf, hidesLabels, labelMembers, stringAt } from '../../reading/screens.ts';
import { textsIn } from '../../reading/texts.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

export default rule({
  id: 'splash-unused-label',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'info',
  certainSeverity: 'warning',
  summary: 'Every label that is defined is used by a screen or known as a default',
  why: 'A label that no text element names is shown nowhere, unless it is a default of the Base theme that is not known here. It may be left over, or the element that should name it has another name. With the Base theme of your own node (“brandgate learn”) the list is closed, and this is a warning.',
  evidence: { kind: 'H', source: 'Labels and the text elements that use them' },
  messages: {
    unused: (label: string) => `No text element uses the label “${label}”.`,
    none: (label: string) =>
      `No text element uses the label “${label}”, and the Base theme has no label of that name.`,
  },
  check(json, { report, pkg }) {
    const themes = levels(pkg);
    // A screen of a theme that stands on this one may use it.
    if (pkg.isBase || hidesSettings(themes)) return;
    if (themes.some(({ config }) => config && hidesLabels(config))) return;
    const used = usedLabels(themes);
    const undefinedOnes = [...used].filter((label) => !effectiveLabel(themes, label));
    const beside = entries(at(json, 'splash_screens')).filter(({ key }) => key !== 'labels');
    const mentioned = new Set(beside.flatMap(({ value }) => [...textsIn(value)]));
    // Under a key that is not known, or misspelt: the rule that says so is enough.
    const isMeant = (label: string) => mentioned.has(label) || isMissed(label, undefinedOnes);
    const { labels } = listsOf(themes);
    const certain = labels !== undefined;
    for (const label of labelMembers(json)) {
      if (used.has(label.key) || (labels ? labels.has(label.key) : mayBeDefaultLabel(label.key))) continue;
      if (isMeant(label.key)) continue;
      report(certain ? 'none' : 'unused', [shortened(label.key)], {
        location: keyLocation(json, label),
        certain,
      });
    }
  },
});

/** The labels of all text elements of the screens that are in effect. */
function usedLabels(themes: readonly Level[]): ReadonlySet<string> {
  const screens = new Set(themes.flatMap(({ config }) => (config ? [...screensOf(config).keys()] : [])));
  const labels = new Set<string>();
  for (const screen of screens) {
    const elements = effectiveScreenPart(themes, screen, 'elements')?.value;
    for (const { node } of elementsOf(screen, elements)) {
      const label = stringAt(node, 'label');
      if (label) labels.add(label.value);
    }
  }
  return labels;
}
