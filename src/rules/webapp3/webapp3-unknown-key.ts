import { keyLocation } from '../../formats/json/json.ts';
import { didYouMean } from '../../formats/text/spelling.ts';
import { keysOf } from '../../pexip/keys.ts';
import { WEBAPP3_MANIFESTS } from '../../pexip/source.ts';
import { unknownKeys } from '../../reading/known-keys.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

export default rule({
  id: 'webapp3-unknown-key',
  target: 'json',
  kinds: ['webapp3'],
  names: /^manifest\.json$/,
  severity: 'info',
  summary: 'Every key of the webapp3 manifest is known',
  why: 'Not every key that the web app reads is published, and plugins may keep settings of their own here. Otherwise the web app ignores the key: correct its name or take it out.',
  evidence: { kind: 'O', source: WEBAPP3_MANIFESTS.name },
  messages: {
    unknown: (key: string, place: string, suggestion: string) =>
      `“${key}” is not a known key of ${place}.${suggestion}`,
  },
  check(json, { report }) {
    for (const { key, meant, member, place } of unknownKeys(json, 'webapp3-manifest')) {
      // A slip of a known key is key-typo's.
      if (meant !== undefined) continue;
      const where = place.path[0] === undefined ? 'the manifest' : `“${place.path[0]}”`;
      report('unknown', () => [shortened(key), where, didYouMean(key, keysOf(place.keys))], {
        location: () => keyLocation(json, member),
      });
    }
  },
});
