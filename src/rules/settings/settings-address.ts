import { ADDRESS_SETTINGS } from '../../pexip/webapp1-effects.ts';
import { clientSettings, textOf } from '../../reading/client-settings.ts';
import { rule } from '../rule.ts';
import { addressFault } from './addresses.ts';

export default rule({
  id: 'settings-address',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'error',
  summary: 'A server address is one IP address or host name and nothing else',
  why: 'The client puts the address together with its own protocol and path. Write the name or the IP address of one Conferencing Node or reverse proxy, without “https://”, port, path or a second address.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    address: (key: string, text: string, fault: string) =>
      `“${key}” must be one IP address or host name, but “${text}” ${fault}.`,
  },
  check(pkg, { report }) {
    const settings = clientSettings(pkg);
    if (settings === undefined) return;
    for (const { block, key } of ADDRESS_SETTINGS) {
      const value = settings.own(block, key);
      const text = textOf(value);
      const fault = text ? addressFault(text) : undefined;
      if (value === undefined || text === undefined || fault === undefined) continue;
      report('address', [key, text.slice(0, 100), fault], {
        asset: settings.asset,
        location: settings.locate(value),
      });
    }
  },
});
