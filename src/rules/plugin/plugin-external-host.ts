import { PLUGIN_GUIDE } from '../../pexip/source.ts';
import { addressesOf, isLocal } from '../../reading/addresses.ts';
import { placeIn, sourcesOf } from '../../reading/plugins.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'plugin-external-host',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'info',
  summary: 'The hosts that a plugin calls are known to whoever sets the content security policy',
  why: 'Conferencing Nodes and reverse proxies can send a content security policy (CSP) that lets the web app call only the hosts on its list. A plugin that calls another one works in the test and fails there: add the hosts named here to the policy.',
  evidence: { kind: 'V', source: PLUGIN_GUIDE.name },
  messages: {
    host: (host: string) => `This plugin calls “${host}”, which the content security policy must allow.`,
  },
  check(pkg, { report }) {
    for (const source of sourcesOf(pkg)) {
      const seen = new Set<string>();
      for (const { host, start, end } of addressesOf(source)) {
        if (host === undefined || seen.has(host) || isLocal(host)) continue;
        seen.add(host);
        report('host', [host], placeIn(source, { start, end }));
      }
    }
  },
});
