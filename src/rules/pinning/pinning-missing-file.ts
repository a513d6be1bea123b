import { nodeLocation } from '../../formats/json/json.ts';
import { didYouMean } from '../../formats/text/spelling.ts';
import { PINNING_NOTES } from '../../pexip/pinning.ts';
import { effectiveFile, hidesFiles, levels } from '../../reading/hierarchy.ts';
import { pinningsOf, reservedImages } from '../../reading/pinning.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

/** Files that a suggestion is looked for among, so that a hostile package can't make it slow. */
const MOST_CANDIDATES = 200;

export default rule({
  id: 'pinning-missing-file',
  target: 'package',
  kinds: ['theme'],
  severity: 'warning',
  summary: 'The pictures that a pinning configuration names are in the theme',
  why: 'A slot that is kept free shows the picture that its “reserved_appearance” names. The platform looks for it among the theme’s files, by its exact name.',
  evidence: { kind: 'O', source: PINNING_NOTES.name },
  messages: {
    missing: (name: string, suggestion: string) => `There is no file “${name}” in the theme.${suggestion}`,
  },
  check(pkg, { report }) {
    const themes = levels(pkg);
    if (hidesFiles(themes)) return;
    const names = pkg.assets.slice(0, MOST_CANDIDATES).map((asset) => asset.name);
    for (const { asset, json } of pinningsOf(pkg)) {
      for (const { name, node } of reservedImages(json)) {
        if (effectiveFile(themes, name) !== undefined) continue;
        const location = nodeLocation(json, node);
        report('missing', [shortened(name), didYouMean(name, names)], { asset, location });
      }
    }
  },
});
