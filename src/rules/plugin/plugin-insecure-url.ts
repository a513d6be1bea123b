import { shortReference } from '../../formats/text/references.ts';
import { placeIn, sourcesOf } from '../../reading/plugins.ts';
import { rule } from '../rule.ts';
import { addressesOf, isLocal } from './addresses.ts';

export default rule({
  id: 'plugin-insecure-url',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'warning',
  summary: 'No plugin calls an address with http:',
  why: 'The web app is served with https:, so that browsers refuse what a plugin fetches with http:, and whatever is sent can be read on its way. An address of “localhost” is a leftover of development and leads to each user’s own computer.',
  evidence: { kind: 'S', source: 'Mixed content, W3C' },
  messages: {
    insecure: (address: string) => `Expected an address with “https:”, found “${address}”.`,
    local: (address: string) =>
      `“${address}” leads to each user’s own computer: expected an address with “https:”.`,
  },
  check(pkg, { report }) {
    for (const source of sourcesOf(pkg)) {
      const seen = new Set<string>();
      for (const { scheme, host = '', written, start, end } of addressesOf(source)) {
        if (scheme !== 'http' || seen.has(written)) continue;
        seen.add(written);
        report(
          isLocal(host) ? 'local' : 'insecure',
          [shortReference(written)],
          placeIn(source, { start, end }),
        );
      }
    }
  },
});
