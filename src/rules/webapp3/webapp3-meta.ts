import { entries, type Json, keyLocation, member, nodeLocation } from '../../formats/json/json.ts';
import { WEBAPP3_ZIP } from '../../pexip/source.ts';
import { WEBAPP3_PORTAL_KEYS } from '../../pexip/webapp3.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'webapp3-meta',
  target: 'json',
  kinds: ['webapp3'],
  names: /^manifest\.json$/,
  severity: 'warning',
  summary: 'The webapp3 manifest has version and meta, as the vendor’s portal writes them',
  why: 'The web app works without them, but every manifest of the vendor’s portal has both, and people and tools know a branding by them. Write "version": 0 and "meta": {"name": "…", "brandVersion": "…"}.',
  evidence: { kind: 'O', source: WEBAPP3_ZIP.name },
  messages: {
    missing: (key: string) => `The manifest has no “${key}”, which the vendor’s portal writes.`,
  },
  check(json, { report }) {
    for (const key of WEBAPP3_PORTAL_KEYS)
      if (!member(json.root, key)) report('missing', [key], { location: startOf(json) });
  },
});

/** The nearest place to a key that is not there. */
function startOf(json: Json) {
  const [first] = entries(json.root);
  return first ? keyLocation(json, first) : nodeLocation(json, json.root);
}
