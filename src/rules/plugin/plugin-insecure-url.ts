import { shortReference } from '../../formats/text/references.ts';
import { addressesOf, isLocal } from '../../reading/addresses.ts';
import { placeIn, sourcesOf } from '../../reading/plugins.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'plugin-insecure-url',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'warning',
  summary: 'No plugin calls an address with http: or ws:',
  why: 'The web app is served with https:, so that browsers refuse what a plugin fetches with http: or opens with ws:, and whatever is sent can be read on its way. An address of “localhost” is a leftover of development and leads to each user’s own computer.',
  evidence: { kind: 'S', source: 'Mixed content, W3C' },
  messages: {
    insecure: (address: string, scheme: string) =>
      `Expected an address with “${scheme}:”, found “${address}”.`,
    local: (address: string, scheme: string) =>
      `“${address}” leads to each user’s own computer: expected an address with “${scheme}:”.`,
  },
  check(pkg, { report }) {
    for (const source of sourcesOf(pkg)) {
      const seen = new Set<string>();
      for (const { scheme, host = '', written, start, end } of addressesOf(source)) {
        if ((scheme !== 'http' && scheme !== 'ws') || seen.has(written)) continue;
        seen.add(written);
        report(
          isLocal(host) ? 'local' : 'insecure',
          [shortReference(written), `${scheme}s`],
          placeIn(source, { start, end }),
        );
      }
    }
  },
});
