import { SETTINGS_NAME } from '../../reading/client-settings.ts';
import { unknownSettings } from '../../reading/known-keys.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'settings-unknown-key',
  target: 'javascript',
  kinds: ['webapp1', 'desktop'],
  names: SETTINGS_NAME,
  severity: 'info',
  summary: 'Every key of settings.js is one that the client is known to read',
  why: 'A setting that no client reads does nothing. The list of known keys is from older clients and the vendor’s guide, and some customers add keys for their own scripts, so this is only for information.',
  evidence: { kind: 'O', source: 'Source of a legacy client and a real configuration folder' },
  messages: {
    unknown: (key: string, place: string) => `“${key}” is not a known key of “${place}”.`,
  },
  check(script, { report }) {
    for (const { place, key, meant, range } of unknownSettings(script)) {
      // A slip of a known key: key-typo speaks.
      if (meant !== undefined) continue;
      const named = place.path.filter((part) => part !== '*').join('.');
      report('unknown', [key, named], { location: script.locate(range.start, range.end) });
    }
  },
});
