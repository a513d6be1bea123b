import { keyLocation } from '../../formats/json/json.ts';
import { unknownKeys } from '../../reading/known-keys.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

export default rule({
  id: 'vendordata-unknown-key',
  target: 'json',
  kinds: ['theme'],
  names: /^vendordata\.json$/,
  severity: 'info',
  summary: '`vendordata.json` has only the keys of the platform’s own file',
  why: 'The platform knows endpoints with one screen and with two, and those that remove noise themselves. It ignores other keys. Newer platforms may know more of them than Brandgate does.',
  evidence: { kind: 'O', source: 'The Base theme’s vendordata.json' },
  messages: {
    key: (key: string) => `“${key}” is not a known key of vendordata.json.`,
    count: (key: string) => `“${key}” is not a known number of screens. The platform knows “1” and “2”.`,
  },
  check(json, { report, pkg }) {
    for (const { key, meant, member, place } of unknownKeys(json, 'vendordata', pkg.baseTheme)) {
      if (meant !== undefined) continue;
      report(place.path.length === 0 ? 'key' : 'count', [shortened(key)], {
        location: () => keyLocation(json, member),
      });
    }
  },
});
