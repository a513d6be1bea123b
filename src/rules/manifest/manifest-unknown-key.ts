import { keyLocation } from '../../formats/json/json.ts';
import { didYouMean } from '../../formats/text/spelling.ts';
import { keysOf } from '../../pexip/keys.ts';
import { WEBAPP2_ZIP } from '../../pexip/source.ts';
import { unknownKeys } from '../../reading/known-keys.ts';
import { manifestOf } from '../../reading/webapp2-documents.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

export default rule({
  id: 'manifest-unknown-key',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'info',
  summary: 'Every key of the webapp2 manifest is known',
  why: 'Not every key that the web app reads is published, so this may be one of those. Otherwise the web app ignores it: correct its name or take it out.',
  evidence: { kind: 'O', source: WEBAPP2_ZIP.name },
  messages: {
    unknown: (key: string, suggestion: string) => `“${key}” is not a known key of the manifest.${suggestion}`,
  },
  check(pkg, { report }) {
    const manifest = manifestOf(pkg);
    if (!manifest) return;
    const { asset, json } = manifest;
    for (const { key, meant, member, place } of unknownKeys(json, 'webapp2-manifest')) {
      // A slip of a known key is key-typo's.
      if (meant !== undefined) continue;
      const location = () => keyLocation(json, member);
      report('unknown', () => [shortened(key), didYouMean(key, keysOf(place.keys))], { asset, location });
    }
  },
});
