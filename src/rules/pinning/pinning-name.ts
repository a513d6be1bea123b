import { at, nodeLocation } from '../../formats/json/json.ts';
import { PINNING_NAME, PINNING_NOTES } from '../../pexip/pinning.ts';
import { pinningsOf } from '../../reading/pinning.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

export default rule({
  id: 'pinning-name',
  target: 'package',
  kinds: ['theme'],
  severity: 'warning',
  summary: 'The `name` of a pinning configuration is 1 to 50 letters, digits and underscores, and its own',
  why: 'Conferences, policies and the client API choose a configuration by its name, in lists with commas between the names. One with other characters can’t be named there, and of two with one name only one can be chosen.',
  evidence: { kind: 'O', source: PINNING_NOTES.name },
  messages: {
    form: (name: string) =>
      `Expected a name of 1 to 50 letters (A to Z), digits and underscores, found “${name}”.`,
    twice: (name: string, file: string) =>
      `The name “${name}” is already that of the pinning configuration in “${file}”.`,
  },
  check(pkg, { report }) {
    const owners = new Map<string, string>();
    for (const { asset, json } of pinningsOf(pkg)) {
      const node = at(json, 'name');
      if (node?.type !== 'string') continue;
      const location = nodeLocation(json, node);
      const owner = owners.get(node.value);
      if (!PINNING_NAME.pattern.test(node.value))
        report('form', [shortened(node.value)], { asset, location });
      if (owner !== undefined) report('twice', [shortened(node.value), owner], { asset, location });
      else owners.set(node.value, asset.name);
    }
  },
});
