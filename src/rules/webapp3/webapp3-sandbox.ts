import { member, nodeLocation } from '../../formats/json/json.ts';
import { didYouMean } from '../../formats/text/spelling.ts';
import { WEBAPP3_LOADER } from '../../pexip/source.ts';
import { isAllowedSandboxValue, SANDBOX_VALUES } from '../../pexip/webapp3.ts';
import { manifestOf, pluginsOf } from '../../reading/webapp3-manifest.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

const KNOWN = SANDBOX_VALUES.map(({ value }) => value);
const ALLOWED = KNOWN.filter(isAllowedSandboxValue);

export default rule({
  id: 'webapp3-sandbox',
  target: 'package',
  kinds: ['webapp3'],
  severity: 'warning',
  summary: 'Plugins ask only for sandbox permissions that the web app grants',
  why: 'The web app runs plugins in a sandbox and drops every word of “sandboxValues” that it does not allow, so that the plugin does not get what it relies on. It grants forms, scripts, the own origin, popups and downloads; write each word as an item of its own.',
  evidence: { kind: 'O', source: WEBAPP3_LOADER.name },
  messages: {
    refused: (value: string) => `“${value}” is never granted to a plugin.`,
    several: (value: string) => `Expected one permission for each item, found several in “${value}”.`,
    unknown: (value: string, suggestion: string) => `“${value}” is not a sandbox permission.${suggestion}`,
  },
  check(pkg, { report }) {
    const manifest = manifestOf(pkg);
    if (!manifest) return;
    const { asset, json } = manifest;
    for (const plugin of pluginsOf(json)) {
      const list = member(plugin, 'sandboxValues');
      for (const node of list?.type === 'array' ? list.items : []) {
        if (node.type !== 'string' || isAllowedSandboxValue(node.value)) continue;
        const where = { asset, location: nodeLocation(json, node) };
        const words = node.value.split(/[\s,]+/).filter((word) => word !== '');
        const shown = shortened(node.value);
        if (KNOWN.includes(node.value)) report('refused', [shown], where);
        else if (words.length > 1 && words.every((word) => KNOWN.includes(word)))
          report('several', [shown], where);
        else report('unknown', [shown, didYouMean(node.value, ALLOWED)], where);
      }
    }
  },
});
